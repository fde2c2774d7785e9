const HEADINGS = 'h1, h2, h3, h4';

/**
 * Keeps the focus in a page. Where what has it goes away, the nearest part that stays takes it, so that whoever works by
 * keyboard goes on from there and not from the page's beginning. Call the answer to stop.
 */
export function keepFocus(page: HTMLElement): () => void {
  let last: Element | undefined;
  let goHome = () => {};
  const came = ({ target }: FocusEvent) => {
    last = target as Element;
    goHome = wayBack(last);
  };
  // Who has turned to something else is not fetched back.
  const turned = ({ target }: Event) => {
    if (!last?.contains(target as Node)) last = undefined;
  };
  const watch = new MutationObserver(() => {
    if (!last || last.isConnected) return;
    last = undefined;
    if (isNowhere()) goHome();
  });
  page.addEventListener('focusin', came);
  document.addEventListener('pointerdown', turned);
  watch.observe(page, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    document.removeEventListener('pointerdown', turned);
    page.removeEventListener('focusin', came);
  };
}

/**
 * The way back to an element, to be gone when it may be there no more: to itself, or to the heading of the nearest part
 * that is.
 */
export function wayBack(from: Element | null): () => void {
  const parts: HTMLElement[] = [];
  for (let part = from; part !== null && part !== document.body; part = part.parentElement)
    parts.push(part as HTMLElement);
  return () => {
    const [itself, ...around] = parts.filter(({ isConnected }) => isConnected);
    if (itself !== undefined && itself === from) return itself.focus();
    for (const part of [itself, ...around]) {
      const heading = part && headingOf(part);
      if (heading) return focusHeading(heading);
    }
  };
}

/** Puts the focus on the first control that is marked as wrong, once the marks have been drawn: with it, what is wrong is read out. */
export function focusFault(form: () => ParentNode | null): void {
  setTimeout(() => {
    const wrong = form()?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // What has the focus already is not read out again.
    wrong?.blur();
    wrong?.focus();
  });
}

/** A part's own heading stands at its beginning; one further down is that of something else. */
function headingOf(part: Element): HTMLElement | null | undefined {
  const own = [...part.children].find((child) => child.matches(HEADINGS)) as HTMLElement | undefined;
  return own ?? part.firstElementChild?.querySelector<HTMLElement>(HEADINGS);
}

function focusHeading(heading: HTMLElement): void {
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus();
}

function isNowhere(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}
