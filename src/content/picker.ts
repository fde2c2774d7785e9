import type { Pointed } from '../domain/pointer.ts';
import type { PortalMessage } from '../platform/messages.ts';
import {
  canBeControl,
  controlAt,
  controlName,
  controlsToPress,
  elementAt,
  learnFrom,
  rowName,
  rowNames,
} from '../portal/picker.ts';
import { around } from '../portal/tree.ts';
import { bodyElement, firstThat, rootElement } from './dom.ts';
import { listen } from './listeners.ts';
import { PickerView } from './picker-view.ts';
import { tell } from './port.ts';
import { share, shared } from './shared.ts';
import { onSuccessor } from './successor.ts';
import { say } from './view-words.ts';

/** Of what a person does, nothing of it reaches the page while they point. */
const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'];
/** Prevented, a touch would make no click either. */
const TOUCHES = ['touchstart', 'touchend'];
const KEYS = ['keyup', 'keypress'];
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

type Step = { readonly of: 'row' } | { readonly of: 'control'; readonly row: HTMLElement };

/**
 * Has a person point at the main-user row and at the control that changes it, once, with the pointer or by keyboard.
 * What it learns is told to the worker, and kept only when the person agrees on a page of the extension. Nothing is
 * pressed meanwhile.
 */
export class Picker {
  private readonly living = new AbortController();
  private readonly view = new PickerView(() => this.end());
  /** A page that takes us away, or is written anew, has ended it. */
  private readonly gone = new MutationObserver(() => this.view.isThere() || this.end());
  private step: Step = { of: 'row' };
  private at: HTMLElement | undefined;

  start(): void {
    // One that is under way already ends, and this one takes its place.
    shared().picking?.end();
    share({ picking: this });
    const { signal } = this.living;
    const block = (event: Event) => this.onPress(event);
    const move = () => this.view.mark(this.at);
    listen(
      {
        ...Object.fromEntries(PRESSES.map((type) => [type, block])),
        ...Object.fromEntries([...TOUCHES, ...KEYS].map((type) => [type, (event) => this.keep(event)])),
        pointermove: (event) => this.onMove(event as PointerEvent),
        keydown: (event) => this.onKey(event as KeyboardEvent),
        scroll: move,
        resize: move,
      },
      signal,
    );
    window.addEventListener('wheel', (event) => this.onWheel(event), { capture: true, passive: false, signal });
    onSuccessor(() => this.end(), signal);
    // While a dialog of the page is open, all outside of it is out of use.
    this.view.open(firstThat('dialog:modal') ?? rootElement());
    this.gone.observe(document, { childList: true, subtree: true });
    this.view.ask(say('pickerRow'));
  }

  /** Leaves the page as it was. */
  end(): void {
    this.gone.disconnect();
    this.living.abort();
    if (shared().picking === this) share({ picking: undefined });
    this.view.close();
  }

  private forget(): void {
    this.at = undefined;
    this.view.mark(undefined);
  }

  /** What scripts do by themselves goes on. */
  private keep(event: Event): void {
    if (event.isTrusted && !this.view.isOwn(event)) event.stopImmediatePropagation();
  }

  private onPress(event: Event): void {
    if (!event.isTrusted || this.view.isOwn(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A key makes a click as well, which is nowhere.
    const isPointed = event.type === 'click' && (event as MouseEvent).detail > 0;
    if (isPointed && this.goToPoint(event as MouseEvent)) this.choose();
  }

  private onMove(event: PointerEvent): void {
    if (event.isTrusted && !this.view.isOwn(event)) this.goToPoint(event);
  }

  private goToPoint({ clientX, clientY }: MouseEvent): boolean {
    const target = this.view.without(() => elementAt(clientX, clientY));
    if (!target || PickerView.isOurs(target)) return false;
    this.goTo(target);
    return true;
  }

  /** What lies below scrolls as if nothing lay above. */
  private onWheel(event: WheelEvent): void {
    if (!event.isTrusted || this.view.isOwn(event)) return;
    const target = this.view.without(() => elementAt(event.clientX, event.clientY));
    for (let box = target; box && box !== rootElement(); box = around(box)) {
      const before = box.scrollTop;
      box.scrollBy(event.deltaX, event.deltaY);
      if (box.scrollTop === before) continue;
      event.preventDefault();
      return;
    }
  }

  private onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (!event.isTrusted || key === 'Tab') return;
    const by = STEPS[key];
    if (key !== 'Escape' && by === undefined && this.view.isOwn(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === 'Escape') this.end();
    else if (by !== undefined) this.walk(by);
    else if (key === 'Enter') this.choose();
  }

  /** Goes on to the next thing that could be meant, or back. */
  private walk(by: 1 | -1): void {
    const body = bodyElement();
    if (!body) return;
    const all = this.step.of === 'row' ? rowNames(body) : controlsToPress(body);
    const list = all.filter((element) => !PickerView.isOurs(element));
    const from = this.at ? list.indexOf(this.at) : -1;
    const next = list[from < 0 ? (by > 0 ? 0 : list.length - 1) : (from + by + list.length) % list.length];
    next?.scrollIntoView({ block: 'nearest' });
    if (next) this.goTo(next);
  }

  private goTo(element: Element): void {
    const isRow = this.step.of === 'row';
    const target = isRow ? (element as HTMLElement) : controlAt(element);
    if (target === this.at) return;
    this.at = target;
    this.view.mark(target);
    this.view.name((isRow ? rowName(target) : controlName(target)) ?? '');
  }

  private choose(): void {
    const { at, step } = this;
    if (!at || at === bodyElement()) return;
    if (step.of === 'row') this.chooseRow(at);
    else if (canBeControl(at)) this.chooseControl(step.row, at);
    else this.view.object(say('pickerNoControl'));
  }

  private chooseRow(row: HTMLElement): void {
    const name = rowName(row);
    if (name === undefined) {
      this.view.object(say('pickerTooMuch'));
      return;
    }
    this.step = { of: 'control', row };
    this.forget();
    this.view.ask(say('pickerControl', name));
  }

  private chooseControl(row: HTMLElement, control: HTMLElement): void {
    const find = (pointers: readonly Pointed[]) => shared().findRows(bodyElement() as HTMLElement, pointers);
    const learned = learnFrom(row, control, find);
    if (!learned) {
      this.step = { of: 'row' };
      this.forget();
      this.view.object(say('pickerNotAgain'));
      return;
    }
    const message: PortalMessage = { type: 'portal/pointed', ...learned };
    tell(message);
    this.end();
  }
}
