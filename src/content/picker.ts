import type { PortalMessage } from '../platform/messages.ts';
import { controlAt, controlsToPress, elementAt, learnFrom, rowName, rowNames } from '../portal/picker.ts';
import { bodyElement, rootElement } from './dom.ts';
import { PickerView } from './picker-view.ts';
import { tell } from './port.ts';
import { share, shared } from './shared.ts';
import { say } from './view-words.ts';

/** Nothing of it reaches the page while a person points. */
const HELD_BACK = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'dragstart', 'submit'],
];

type Step = { readonly of: 'row' } | { readonly of: 'control'; readonly row: HTMLElement };

/**
 * Has a person point at the main-user row and at the control that changes it, once, with the pointer or by keyboard.
 * What it learns is told to the worker, and kept only when the person agrees on a page of the extension. Nothing is
 * pressed meanwhile.
 */
export class Picker {
  private readonly living = new AbortController();
  private readonly view = new PickerView(() => this.end());
  private step: Step = { of: 'row' };
  private at: HTMLElement | undefined;

  start(): void {
    // One that is under way already ends, and this one takes its place.
    shared().picking?.end();
    share({ picking: this });
    const { signal } = this.living;
    for (const type of HELD_BACK)
      window.addEventListener(type, (event) => this.onPress(event), { capture: true, signal });
    window.addEventListener('pointermove', (event) => this.onMove(event), { capture: true, signal });
    window.addEventListener('keydown', (event) => this.onKey(event), { capture: true, signal });
    window.addEventListener('scroll', () => this.view.mark(this.at), { capture: true, signal, passive: true });
    window.addEventListener('resize', () => this.view.mark(this.at), { signal });
    this.view.open(rootElement());
    this.ask(say('pickerRow'));
  }

  /** Leaves the page as it was. */
  end(): void {
    this.living.abort();
    this.view.close();
    share({ picking: undefined });
  }

  private ask(sentence: string): void {
    this.at = undefined;
    this.view.mark(undefined);
    this.view.say(sentence);
  }

  private onMove(event: PointerEvent): void {
    if (this.view.isOwn(event)) return;
    this.goToPoint(event);
  }

  private goToPoint({ clientX, clientY }: MouseEvent): void {
    const target = this.view.without(() => elementAt(clientX, clientY));
    if (target && !PickerView.isOurs(target)) this.goTo(target);
  }

  private onPress(event: Event): void {
    if (this.view.isOwn(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A script's click has chosen nothing.
    if (event.type === 'click' && event.isTrusted) {
      this.goToPoint(event as MouseEvent);
      this.choose();
    }
  }

  private onKey(event: KeyboardEvent): void {
    const { key } = event;
    const by = STEPS[key];
    const deed =
      key === 'Escape'
        ? () => this.end()
        : by !== undefined
          ? () => this.walk(by)
          : key === 'Enter' && !this.view.isOwn(event)
            ? () => this.choose()
            : undefined;
    if (!deed || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    deed();
  }

  /** Goes on to the next thing that could be meant, or back. */
  private walk(by: 1 | -1): void {
    const body = bodyElement();
    if (!body) return;
    const list = this.step.of === 'row' ? rowNames(body) : controlsToPress(body);
    if (list.length === 0) return;
    const from = this.at ? list.indexOf(this.at) : -1;
    const next = list[from < 0 ? (by > 0 ? 0 : list.length - 1) : (from + by + list.length) % list.length];
    next?.scrollIntoView({ block: 'nearest' });
    if (next) this.goTo(next);
  }

  private goTo(element: Element): void {
    const target = this.step.of === 'row' ? (element as HTMLElement) : controlAt(element);
    if (target === this.at) return;
    this.at = target;
    this.view.mark(target);
    this.view.name(rowName(target) ?? '');
  }

  private choose(): void {
    const { at, step } = this;
    if (!at || at === bodyElement()) return;
    if (step.of === 'row') this.chooseRow(at);
    else this.chooseControl(step.row, at);
  }

  private chooseRow(row: HTMLElement): void {
    const name = rowName(row);
    if (name === undefined) {
      this.view.say(say('pickerTooMuch'));
      return;
    }
    this.step = { of: 'control', row };
    this.ask(say('pickerControl', name));
  }

  private chooseControl(row: HTMLElement, control: HTMLElement): void {
    const learned = learnFrom(row, control, (pointers) => shared().findRows(bodyElement() as HTMLElement, pointers));
    if (!learned) {
      this.step = { of: 'row' };
      this.ask(say('pickerNotAgain'));
      return;
    }
    const message: PortalMessage = { type: 'portal/pointed', pointed: learned };
    tell(message);
    this.end();
  }
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
