/** A page that goes on loading is not waited for longer, in milliseconds. */
const LOADS_MS = 2_000;
/** Nor one that is never idle. */
const BUSY_MS = 500;

/**
 * Does this once, when the page has loaded, is shown, and has nothing else to do, and soon in any case. While it loads it is
 * asked for as little as can be, and so pays for nothing.
 */
export function whenIdle(act: () => void): void {
  let isDue = false;
  const soon = () => {
    if (!isDue) requestIdleCallback(begin, { timeout: BUSY_MS });
    isDue = true;
  };
  const begin = () => {
    // One that is drawn beforehand is shown to nobody, and is not yet the one that its tab shows.
    if (!(document as { prerendering?: boolean }).prerendering) act();
    else document.addEventListener('prerenderingchange', act, { once: true });
  };
  // It was open before us. Asked of the document itself, which costs a quarter; where a page hides it, time tells.
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon);
  // A page that is written anew while it loads takes the listener away.
  setTimeout(soon, LOADS_MS);
}

/** What is left to do comes after what else waits to be done. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
