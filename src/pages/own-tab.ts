import { readSessions } from '../atlassian/session-readers.ts';
import { opened } from '../platform/answering.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import type { ToPage } from '../platform/messages.ts';
import type { Connector } from './connector.ts';

/** What a page does in and for its own tab; a change that goes through needs no more of the browser. */
export const ownTab = {
  // The worker is ours, so its answers are taken for what `Answers` says.
  send: (message) =>
    browser.runtime
      .sendMessage(message)
      .then(opened)
      .catch(() => undefined) as Promise<never>,
  read: (plan) => readSessions(plan, { fetch: (url, init) => fetch(url, init), now, wallTime: () => Date.now() }),
  now,
  pageAge,
  wallTime: () => Date.now(),
  onReturn: (returned) => {
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener('focus', returned, { signal });
    window.addEventListener('pageshow', (event) => event.persisted && returned(), { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && returned(), {
      signal,
    });
    const told = (message: unknown) => {
      if ((message as ToPage | undefined)?.type === 'worker/look-again') returned();
    };
    browser.runtime.onMessage.addListener(told);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(told));
    return () => controller.abort();
  },
  requestHosts: (origins) => browser.permissions.request({ origins: [...origins] }).catch(() => false),
  leaveFor: (url) => location.replace(url),
  closeTab: async () => {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  },
} satisfies Partial<Connector>;

function pageAge(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'navigate' ? performance.now() : Number.MAX_SAFE_INTEGER;
}
