import { browser } from '../platform/content-browser.ts';

/** This world's own globals; a page has others. */
const world = globalThis as { mauGuardLives?: () => boolean };

/**
 * Starts a script where none of ours runs yet. It is put into pages that were open before us, and one that the browser
 * has put there by itself may be among them; a former life's, whose extension is gone, does not count.
 */
export function startOnce(start: () => unknown): void {
  if (runsAlready()) return;
  world.mauGuardLives = () => Boolean(browser.runtime?.id);
  start();
}

/** Whether a script of this life of the extension runs in the page. */
export function runsAlready(): boolean {
  return world.mauGuardLives?.() === true;
}
