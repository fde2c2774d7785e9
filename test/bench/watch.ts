import type { ChromiumTab } from '../e2e/driver/chromium-tab.ts';
import { BEGUN, IDLE } from './trace.ts';

/** What a page notes of itself, from its first script on; the same in every browser that is compared. */
const WATCH = `
  performance.mark(${JSON.stringify(BEGUN)} + location.href);
  const seen = { shifts: 0, longest: 0 };
  globalThis.benchSeen = seen;
  addEventListener('load', () => requestIdleCallback(() => { performance.mark(${JSON.stringify(IDLE)}); seen.idle = performance.now(); }));
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) seen.shifts += value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration); }).observe({ type: 'longtask', buffered: true });`;

export interface Watched {
  /** Score of all layout shifts. */
  readonly shifts: number;
  /** Longest task of 50 ms or more, in milliseconds; 0: there was none. */
  readonly longest: number;
}

/** Has all documents of a tab note what happens to them. `more`: a script that runs in them too. */
export async function watch(tab: ChromiumTab, more = ''): Promise<void> {
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `{${WATCH}\n${more}}` });
}

export const watched = (tab: ChromiumTab): Promise<Watched> => tab.evaluate('return globalThis.benchSeen');

/** What the page keeps in memory after a collection, in kB: that of all scripts in it. */
export async function heapOf(tab: ChromiumTab): Promise<number> {
  await tab.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.send<{ usedSize: number }>('Runtime.getHeapUsage');
  return usedSize / 1_000;
}
