import { makeElement } from './dom.ts';
import { ACCENT, BAD, INK, INK_SOFT, SURFACE } from './palette.ts';
import { inWindow } from './place.ts';
import { say } from './view-words.ts';

const FONT = '14px/1.45 system-ui, sans-serif';
const COLOURS = `color: ${INK}; background: ${SURFACE};`;

/** What the picker draws over the page: a cover that takes the presses, a frame around what is meant, and a bar that asks. */
export class PickerView {
  private readonly host = makeElement('div');
  private readonly root = this.host.attachShadow({ mode: 'closed' });
  private readonly cover = styled('div', 'position: fixed; inset: 0; cursor: crosshair;');
  private readonly frame = styled(
    'div',
    `position: fixed; pointer-events: none; display: none; border: 3px solid ${ACCENT};
    border-radius: 4px; background: rgb(29 79 145 / 12%); box-sizing: border-box;
    outline: 2px solid ${SURFACE};`,
  );
  private readonly bar = styled(
    'section',
    `position: fixed; inset: auto 0 0 0; box-sizing: border-box; padding: 14px 20px; display: flex; flex-wrap: wrap;
    gap: 8px 20px; align-items: center; font: ${FONT}; ${COLOURS} border-top: 4px solid ${ACCENT};
    box-shadow: 0 -4px 24px rgb(0 0 0 / 25%);`,
  );
  private readonly question = styled('div', 'flex: 1 1 320px; display: grid;');
  private readonly sentence = styled('strong', '');
  private readonly meant = styled('bdi', 'flex: 1 1 160px; overflow-wrap: anywhere;');
  private readonly stop = styled(
    'button',
    `font: inherit; padding: 6px 14px; border-radius: 6px; border: 1px solid currentcolor; ${COLOURS} cursor: pointer;`,
  );
  private before: Element | null = null;

  /** @param cancelled is called when the person ends it with the bar's button */
  constructor(cancelled: () => void) {
    this.host.dataset.mauGuard = 'picker';
    this.host.lang = say('language');
    this.host.style.cssText = 'all: initial; position: fixed; inset: 0; z-index: 2147483647; color-scheme: light dark;';
    this.host.setAttribute('popover', 'manual');
    this.bar.setAttribute('role', 'dialog');
    this.bar.setAttribute('aria-label', say('pickerTitle'));
    this.bar.lang = say('language');
    this.bar.tabIndex = -1;
    this.sentence.setAttribute('role', 'status');
    this.meant.setAttribute('role', 'status');
    this.stop.textContent = say('pickerCancel');
    this.stop.addEventListener('click', cancelled);
    const brand = styled('span', `font-weight: 600; color: ${INK_SOFT};`);
    brand.textContent = say('extName');
    const keys = styled('span', `color: ${INK_SOFT};`);
    keys.textContent = say('pickerKeys');
    this.question.append(this.sentence, keys);
    this.bar.append(brand, this.question, this.meant, this.stop);
    this.root.append(this.cover, this.frame, this.bar);
  }

  /** Above all else in the page; the focus goes to the bar. */
  open(place: Element | null): void {
    this.before = document.activeElement;
    place?.append(this.host);
    try {
      this.host.showPopover();
    } catch {
      // A document that is being replaced takes none; the highest z-index has to do.
    }
    this.bar.focus({ preventScroll: true });
  }

  /** Takes all of it away; the focus goes back to where it was. */
  close(): void {
    this.host.remove();
    if (this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
  }

  /** Asks for something. */
  ask(question: string): void {
    this.say(question, INK);
  }

  /** Says why what was meant does not do, and asks again. */
  object(sentence: string): void {
    this.say(`⚠ ${sentence}`, BAD);
  }

  /** The words of what is meant now. */
  name(words: string): void {
    this.meant.textContent = words === '' ? '' : say('quoted', words);
  }

  /** Frames an element; undefined: nothing. The bar makes way for it. */
  mark(element: Element | undefined): void {
    const { style } = this.frame;
    style.display = element ? 'block' : 'none';
    if (!element) return;
    const { left, top, width, height } = inWindow(element);
    style.left = `${left - 4}px`;
    style.top = `${top - 4}px`;
    style.width = `${width + 8}px`;
    style.height = `${height + 8}px`;
    const low = top + height > window.innerHeight - this.bar.offsetHeight - 16;
    this.bar.style.inset = low && top > this.bar.offsetHeight ? '0 0 auto 0' : 'auto 0 0 0';
  }

  /** Whether an element is one of ours, in whatever panel. */
  static isOurs(element: Element): boolean {
    return element.closest('[data-mau-guard]') !== null;
  }

  /** Whether it still stands in the page. */
  isThere(): boolean {
    return this.host.isConnected;
  }

  /** Whether an event is for the bar: where the pointer is, or else the focus. */
  isOwn(event: Event): boolean {
    // Where there is no touch screen, Firefox knows no `TouchEvent`.
    const [touch] = (event as Partial<TouchEvent>).changedTouches ?? [];
    // A click that a key has made is nowhere.
    const isPointed = event instanceof MouseEvent && (event.type !== 'click' || event.detail > 0);
    const place = touch ?? (isPointed ? event : undefined);
    if (!place) return this.root.activeElement === this.stop;
    const hit = this.root.elementFromPoint(place.clientX, place.clientY);
    return hit !== null && this.bar.contains(hit);
  }

  private say(sentence: string, colour: string): void {
    this.sentence.style.color = colour;
    this.sentence.textContent = sentence;
    this.meant.textContent = '';
  }

  /** Looks at the page as if nothing lay over it. */
  without<T>(look: () => T): T {
    this.host.style.pointerEvents = 'none';
    this.cover.style.pointerEvents = 'none';
    try {
      return look();
    } finally {
      this.host.style.pointerEvents = '';
      this.cover.style.pointerEvents = '';
    }
  }
}

function styled(name: string, css: string): HTMLElement {
  const one = makeElement(name);
  one.style.cssText = css;
  return one;
}
