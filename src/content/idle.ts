import { isLoaded } from './dom.ts';

/** A page that goes on loading is not waited for longer, in milliseconds. */
const LOADS_MS = 2_000;
/** Nor one that is never idle. */
const BUSY_MS = 500;

/**
 * Does this once, when the page has loaded and has nothing else to do, and soon in any case. While the page loads it is asked
 * for nothing, and so pays for nothing.
 */
export function whenIdle(act: () => void): void {
  let isDue = false;
  const soon = () => {
    if (!isDue) requestIdleCallback(act, { timeout: BUSY_MS });
    isDue = true;
  };
  window.addEventListener('load', soon, { once: true });
  // One that was open before us has loaded already.
  setTimeout(() => (isLoaded() ? soon() : setTimeout(soon, LOADS_MS - BUSY_MS)), BUSY_MS);
}

/** What is left to do comes after what else waits to be done. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
