import { Budget } from './budget.ts';
import { firstThat, makeElement, rootElement } from './dom.ts';
import { say } from './view-words.ts';

/** What a page does to the host is undone so often within so many milliseconds; then it is said, and left alone. */
const MOST_RETURNS = 5;
const RETURNS_MS = 10_000;
/** What stands in the page has been drawn by so long after. */
const DRAWN_MS = 100;

/** Attributes by which a page could take the host out of sight, or out of reach. */
const UNWANTED = ['class', 'hidden', 'inert', 'aria-hidden', 'role', 'slot'];
const WATCHED = [...UNWANTED, 'style', 'popover'];

/**
 * The element that a panel stands in: above all else in the page where that can be, put back when the page takes it
 * away. A page that keeps at it, or covers it, wins; then `hidden` is called, and again when the panel can be seen.
 *
 * No element of a name of our own: a page could define one that takes no shadow root.
 */
export class PanelHost {
  readonly element = makeElement('div');
  readonly root = this.element.attachShadow({ mode: 'closed' });
  private readonly returns = new Budget(MOST_RETURNS, RETURNS_MS);
  private readonly watch = new MutationObserver(() => this.defend());
  private listening: AbortController | undefined;
  private wanted = '';
  /** The same, as the attribute reads. */
  private style: string | null = null;
  private matters = false;
  private saidHidden: boolean | undefined;
  private looking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    kind: 'guide' | 'guard',
    private readonly hidden: (hidden: boolean) => void,
  ) {
    this.element.dataset.mauGuard = kind;
    // The page's own language is another.
    this.element.lang = say('language');
  }

  /**
   * Stands in the page in these styles.
   *
   * @param matters whether it is to be said when something covers what the panel says now
   */
  stand(css: string, matters: boolean): void {
    this.matters = matters;
    const before = this.wanted;
    this.wanted = important(css);
    if (this.listening === undefined) {
      this.listen();
      this.put();
    } else if (this.stands() ? this.wanted !== before : this.returns.spend(performance.now())) this.put();
    this.lookSoon();
  }

  /** Goes away of our own will. */
  leave(): void {
    this.listening?.abort();
    this.listening = undefined;
    this.watch.disconnect();
    this.element.remove();
    if (this.saidHidden) this.say(false);
  }

  /** Looks whether a person can see it, and raises it above what came later; what can't be helped is said. */
  look(): void {
    if (this.listening === undefined) return;
    const raises = this.stands() && !this.isSeen() && !isModalOpen() && this.returns.spend(performance.now());
    if (raises) this.raise();
    const gone = !this.stands();
    this.say(gone || (this.matters && !this.isSeen()));
  }

  /** When the browser has drawn it by itself: a look at once would have it lay out the page, as often as something is said. */
  private lookSoon(): void {
    this.looking ??= setTimeout(() => {
      this.looking = undefined;
      this.look();
    }, DRAWN_MS);
  }

  private listen(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    // The page's dialog lies above us by right, and is gone when it says so; the event does not bubble.
    window.addEventListener('close', () => this.comeForward(), { capture: true, signal });
    this.element.addEventListener('toggle', () => this.comeForward(), { signal });
  }

  /** Where it fell out of the top layer, or was under a dialog that closed. */
  private comeForward(): void {
    if (this.listening === undefined || isModalOpen()) return;
    if (!isRaised(this.element) && this.stands() && this.returns.spend(performance.now())) this.raise();
    this.look();
  }

  private defend(): void {
    if (this.listening === undefined || this.stands() || !rootElement()) return;
    if (this.returns.spend(performance.now())) this.put();
    else {
      this.watch.disconnect();
      this.say(true);
    }
  }

  private put(): void {
    const root = rootElement();
    if (!root) return;
    this.watch.disconnect();
    for (const name of UNWANTED) this.element.removeAttribute(name);
    this.element.style.cssText = this.wanted;
    this.style = this.element.getAttribute('style');
    this.element.setAttribute('popover', 'manual');
    if (this.element.parentNode !== root) root.append(this.element);
    if (!isRaised(this.element)) this.raise();
    this.watch.observe(document, { childList: true });
    this.watch.observe(root, { childList: true });
    this.watch.observe(this.element, { attributes: true, attributeFilter: WATCHED });
  }

  private stands(): boolean {
    return (
      this.element.parentNode !== null &&
      this.element.parentNode === rootElement() &&
      this.element.getAttribute('style') === this.style &&
      this.element.getAttribute('popover') === 'manual' &&
      UNWANTED.every((name) => !this.element.hasAttribute(name))
    );
  }

  /** Into the top layer, as the last that came; not above a dialog, which makes all else unusable while it is open. */
  private raise(): void {
    if (isModalOpen()) return;
    const focused = this.root.activeElement as HTMLElement | null;
    try {
      if (isRaised(this.element)) this.element.hidePopover();
      this.element.showPopover();
      focused?.focus({ preventScroll: true });
    } catch {
      // A document that is being replaced takes none; then the highest z-index has to do.
    }
  }

  private isSeen(): boolean {
    const { element } = this;
    const box = this.root.firstElementChild?.getBoundingClientRect();
    // A window without a size shows nobody anything.
    if (!box || window.innerWidth * window.innerHeight === 0) return true;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const hit = this.root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return hit !== null && this.root.contains(hit);
  }

  private say(hidden: boolean): void {
    if (hidden === this.saidHidden) return;
    this.saidHidden = hidden;
    this.hidden(hidden);
  }
}

/** Of equal weight only the page's own `!important` would win, and inline ones come before those. */
function important(css: string): string {
  const declarations = css.split(';').map((one) => one.trim());
  return declarations
    .filter(Boolean)
    .map((one) => `${one} !important`)
    .join('; ');
}

function isModalOpen(): boolean {
  return firstThat('dialog:modal') !== null;
}

function isRaised(element: Element): boolean {
  return element.matches(':popover-open');
}
