/** A change of the page is looked at so soon, in milliseconds. */
const SOON_MS = 80;
/** Changes that come no sooner after a look are rare. */
const CALM_MS = 400;
/** And so rarely at most, while the page goes on changing. */
const RARELY_MS = 1_200;

/**
 * Looks at the page again after it changed: once for many changes, and ever more rarely at a page that draws itself
 * over and over, since a look may walk all of it.
 */
export class Lookout {
  private readonly observer = new MutationObserver(() => this.lookSoon());
  private pause = SOON_MS;
  private looked = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly look: () => void) {}

  /** Begins with a look soon. */
  start(): void {
    this.observer.observe(document, { childList: true, subtree: true, characterData: true });
    this.lookSoon();
  }

  stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
  }

  /** Looks soon, unless a look is due anyway. */
  lookSoon(): void {
    if (this.timer !== undefined) return;
    const calm = performance.now() - this.looked > Math.max(CALM_MS, 2 * this.pause);
    this.pause = calm ? SOON_MS : Math.min(2 * this.pause, RARELY_MS);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.looked = performance.now();
      this.look();
    }, this.pause);
  }
}
