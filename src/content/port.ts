import type { Carried } from '../platform/answering.ts';
import { browser } from '../platform/content-browser.ts';
import { shared } from './shared.ts';

/** The extension was updated or removed under a page that is still open: nobody answers any more. */
export class Orphaned extends Error {}

/**
 * Asks the worker, once more where it ended while it was asked. Throws {@link Orphaned} when this script's extension is
 * gone.
 */
export async function ask<T>(message: unknown, again = true): Promise<T> {
  if (!browser.runtime?.id) throw new Orphaned();
  try {
    const carried = (await browser.runtime.sendMessage(message)) as Carried<T> | undefined;
    if (!carried || 'failed' in carried) throw new Error();
    return carried.answer as T;
  } catch (error) {
    if (!browser.runtime?.id) throw new Orphaned();
    if (again) return ask(message, false);
    throw error;
  }
}

/** Tells the worker, without an answer; where nobody listens there is nothing to do. */
export function tell(message: unknown): void {
  ask(message).catch(() => undefined);
}

const SUCCESSOR = 'mau-guard-successor';

/**
 * Tells scripts of the extension's former lives in this page that one is here that still has an extension. A page can
 * forge the word; only a script that is really orphaned goes by it. Firefox takes a former life's script away and leaves
 * its panel, which would say for ever what was true then.
 */
export function succeed(leave: () => void, signal: AbortSignal): void {
  window.dispatchEvent(new Event(SUCCESSOR));
  // A picker that is under way is of this life: the person goes on pointing.
  const others = shared().picking ? ':not([data-mau-guard=picker])' : '';
  for (const left of document.querySelectorAll(`div[data-mau-guard]${others}`)) left.remove();
  onSuccessor(leave, signal);
}

/** Steps aside when a script of a later life says that it is here, and ours has lost its extension. */
export function onSuccessor(leave: () => void, signal: AbortSignal): void {
  window.addEventListener(SUCCESSOR, () => browser.runtime?.id || leave(), { signal });
}
