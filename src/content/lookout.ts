/** A change of the page is looked at so soon, in milliseconds. */
const SOON_MS = 80;
/** Changes that come no sooner after a look are rare. */
const CALM_MS = 400;
/** And so rarely at most, while the page goes on changing. */
const RARELY_MS = 1_200;

/** Our own panels, which are no part of the page. */
const OURS = '[data-mau-guard], [data-mau-guard] *';
/** A panel that comes changes nothing of the page; one that goes may have been taken away by it. A person points at what is there. */
const PANEL = '[data-mau-guard]:not([data-mau-guard=picker])';

/** Attributes by which a page shows and hides what it has drawn already, or lets it be pressed. */
export const SHOWING = [
  'class',
  'hidden',
  'style',
  'open',
  'disabled',
  'aria-disabled',
  'aria-hidden',
  'aria-expanded',
] as const;

/**
 * Looks at the page again after it changed: once for many changes, and ever more rarely at a page that draws itself
 * over and over, since a look may walk all of it.
 */
export class Lookout {
  private readonly observer = new MutationObserver((records) => {
    const others = records.filter((record) => !isOurs(record));
    if (others[0]) this.tell(others);
  });
  private readonly living = new AbortController();
  private pause = SOON_MS;
  private looked = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param attributes whose changes count too
   * @param changed is told at once what has changed; undefined: a frame, and what stands in it
   */
  constructor(
    private readonly look: () => void,
    private readonly attributes: readonly string[] = [],
    private readonly changed?: (changes?: readonly MutationRecord[]) => void,
  ) {}

  /** Begins with a look soon. */
  start(): void {
    this.watch([document]);
    this.lookSoon();
  }

  /** Has these trees of the page watched as well: open shadow roots, and what stands in frames. */
  watch(trees: readonly Node[]): void {
    for (const tree of trees) {
      // Of a frame, what replaces its body too. Where we watch already, neither does anything.
      const place = tree.nodeType === Node.ELEMENT_NODE ? (tree.ownerDocument as Document) : tree;
      this.observer.observe(place, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: [...this.attributes],
      });
      // It goes neither up to the window nor out of a shadow root.
      const { signal } = this.living;
      EventTarget.prototype.addEventListener.call(place, 'load', this.onLoad, { capture: true, signal });
    }
  }

  stop(): void {
    this.observer.disconnect();
    this.living.abort();
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

  private tell(changes?: readonly MutationRecord[]): void {
    this.changed?.(changes);
    this.lookSoon();
  }

  /** What a frame has loaded is another document than the one before. */
  private readonly onLoad = ({ target }: Event) => {
    if (/^i?frame$/.test((target as Element).localName)) this.tell();
  };
}

function isOurs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const isComing = addedNodes.length > 0 && removedNodes.length === 0;
  return isAny(target, OURS) || (isComing && [...addedNodes].every((node) => isAny(node, PANEL)));
}

function isAny(node: Node, selector: string): boolean {
  return node.nodeType === Node.ELEMENT_NODE && Element.prototype.matches.call(node, selector);
}
