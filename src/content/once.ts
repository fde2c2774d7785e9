import { browser } from '../platform/content-browser.ts';

/** This world's own globals; a page has others. */
const world = globalThis as { mauGuardLives?: Readonly<Record<string, () => boolean>> };

/**
 * Starts a script where none of ours runs yet. It is put into pages that were open before us, and one that the browser
 * has put there by itself may be among them; a former life's, whose extension is gone, does not count.
 */
export function startOnce(name: string, start: () => unknown): void {
  if (runs(name)) return;
  world.mauGuardLives = { ...world.mauGuardLives, [name]: () => Boolean(browser.runtime?.id) };
  start();
}

/** Whether that script of this life of the extension runs in the page. */
export function runs(name: string): boolean {
  return world.mauGuardLives?.[name]?.() === true;
}
