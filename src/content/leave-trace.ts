import { TRACE } from '../platform/trace.ts';

declare const BUILT_FOR: 'chrome' | 'firefox' | undefined;

/**
 * Tells the worker that this page is here, also where the page is gone before the worker has started: a message would be lost
 * with it. Chromium's page cannot answer it, nor keep it from being made; Firefox's could, and there tabs are always followed.
 */
export function leaveTrace(): void {
  if (BUILT_FOR === 'firefox') return;
  fetch(location.origin + location.pathname + TRACE, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => 0);
}
