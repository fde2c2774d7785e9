import type { Carried } from '../platform/answering.ts';
import { browser } from '../platform/content-browser.ts';

/** Whether the extension was updated or removed under a page that is still open: nobody answers any more. */
export function isOrphaned(): boolean {
  return !browser.runtime?.id;
}

/**
 * Asks the worker, once more where it ended while it was asked. Throws where nobody answers; {@link isOrphaned} tells whether
 * that is for good.
 */
export async function ask<T>(message: unknown, again = true): Promise<T> {
  try {
    const carried = (await browser.runtime.sendMessage(message)) as Carried<T> | undefined;
    if (!carried || 'failed' in carried) throw new Error();
    return carried.answer as T;
  } catch (error) {
    if (again && !isOrphaned()) return ask(message, false);
    throw error;
  }
}

/** Tells the worker, without an answer; where nobody listens there is nothing to do. */
export function tell(message: unknown): void {
  ask(message).catch(() => undefined);
}
