import { browser } from '../platform/content-browser.ts';
import { shared } from './shared.ts';

/** A page can forge the word; only a script that is really orphaned goes by it. */
export const SUCCESSOR = 'mau-guard-successor';

/** The same as {@link announce}, and steps aside in turn. */
export function succeed(leave: () => void, signal: AbortSignal): void {
  announce();
  onSuccessor(leave, signal);
}

/**
 * Tells scripts of the extension's former lives in this page that one is here that still has an extension. Firefox takes a
 * former life's script away and leaves its panel, which would say for ever what was true then.
 */
export function announce(): void {
  window.dispatchEvent(new Event(SUCCESSOR));
  // A picker that is under way is of this life: the person goes on pointing.
  const others = shared().picking ? ':not([data-mau-guard=picker])' : '';
  for (const left of document.querySelectorAll(`div[data-mau-guard]${others}`)) left.remove();
}

/** Steps aside when a script of a later life says that it is here, and ours has lost its extension. */
export function onSuccessor(leave: () => void, signal: AbortSignal): void {
  window.addEventListener(SUCCESSOR, () => browser.runtime?.id || leave(), { signal });
}
