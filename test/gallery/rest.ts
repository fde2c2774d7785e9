import { IN_VIEW } from '../../src/ui/wakefulness.ts';

/*
 * When a page rests. What it waits for is counted as it is asked for, and comes soon: how long a button sleeps, or a table
 * waits with its rows, is for other tests to say. Import it before whatever sets timers.
 */

/** No timer takes longer here. They keep their order among those that do not. */
const SOON_MS = 20;
/** So many frames without a change, and nothing waited for: an observer speaks in the frame after it has seen something. */
const STILL_FRAMES = 3;
/** What has not come to rest by then never does. */
const LONGEST_MS = 10_000;

const later = window.setTimeout.bind(window);
const forget = window.clearTimeout.bind(window);
const pending = new Set<number>();

globalThis.setTimeout = ((deed: (...parts: unknown[]) => void, ms = 0, ...parts: unknown[]) => {
  const timer: number = later(
    () => {
      pending.delete(timer);
      deed(...parts);
    },
    Math.min(ms, SOON_MS),
  );
  pending.add(timer);
  return timer;
}) as typeof setTimeout;
globalThis.clearTimeout = ((timer: number | undefined) => {
  if (timer !== undefined) pending.delete(timer);
  forget(timer);
}) as typeof clearTimeout;

/** A deliberate button that is on show sleeps, and wakes; one that is out of sight sleeps on, and is not waited for. */
function sleepers(): Element[] {
  // While a picture is taken none is told what can be seen of it.
  if (window.still) return [];
  return [...document.querySelectorAll('.button--deliberate[aria-disabled="true"]')].filter((button) => {
    const { top, bottom, height } = button.getBoundingClientRect();
    const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
    // In a part that is folded it has its place, and is not seen.
    return height > 0 && button.checkVisibility() && seen / height >= IN_VIEW;
  });
}

/** Resolves when nothing changes and nothing is waited for any more; throws what still is, where that has no end. */
export function rest(): Promise<void> {
  return new Promise((done, fail) => {
    let left = STILL_FRAMES;
    let changed = '';
    const watch = new MutationObserver(([first]) => {
      left = STILL_FRAMES;
      changed = `${first?.type} in ${first?.target.nodeName}`;
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const end = performance.now() + LONGEST_MS;
    const look = () => {
      left -= 1;
      const asleep = sleepers();
      if (pending.size > 0 || asleep.length > 0) left = STILL_FRAMES;
      if (left > 0 && performance.now() < end) return requestAnimationFrame(look);
      watch.disconnect();
      if (left <= 0) return done();
      const names = asleep.map(({ textContent }) => textContent);
      fail(
        new Error(`It does not rest: ${pending.size} timers, asleep ${names}, changed last ${changed || 'nothing'}`),
      );
    };
    requestAnimationFrame(look);
  });
}

/**
 * The same, and the ground of the page is what it should be: a busy browser was seen to leave it white, as it is between two
 * scenes, under all that is drawn.
 */
export async function painted(): Promise<void> {
  const { style } = document.documentElement;
  style.background = 'grey';
  await new Promise(requestAnimationFrame);
  style.background = '';
  await rest();
}

/** Resolves when the window has this height, in CSS pixels, and whoever observes it has been told. */
export async function resized(height: number): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (innerHeight !== height) {
    if (performance.now() > end) throw new Error(`The window is ${innerHeight} px high, and should be ${height}.`);
    await new Promise(requestAnimationFrame);
  }
  await rest();
}
