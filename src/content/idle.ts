import { isLoaded } from './dom.ts';

/** A page that goes on loading is not waited for longer, in milliseconds. */
const LOADS_MS = 2_000;
/** Nor one that is never idle. */
const BUSY_MS = 500;

/** Does this once, when the page has loaded and has nothing else to do, and soon in any case. */
export function whenIdle(act: () => void): void {
  let done = false;
  const once = () => {
    if (!done) act();
    done = true;
  };
  requestIdleCallback(
    () => {
      if (isLoaded()) return once();
      const soon = () => requestIdleCallback(once, { timeout: BUSY_MS });
      window.addEventListener('load', soon, { once: true });
      setTimeout(soon, LOADS_MS);
    },
    { timeout: BUSY_MS },
  );
}

/** What is left to do comes after what else waits to be done. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
