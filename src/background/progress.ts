import { progress } from '../platform/guide-stores.ts';
import type { GuideReply } from '../platform/messages.ts';

/** Of a change that long ago a person comes back to nothing is said any more. */
const PROGRESS_MS = 30 * 60 * 1_000;

/** A change may end in another tab than it began in: whoever looks at either is told. */
export async function keepProgress(
  tabIds: readonly number[],
  attempt: 'open' | 'allowed' | 'denied',
  of: string,
): Promise<void> {
  const at = Date.now();
  await progress.update((all) => ({
    ...Object.fromEntries(Object.entries(all).filter(([, one]) => at - one.at < PROGRESS_MS)),
    ...Object.fromEntries(tabIds.map((id) => [id, { attempt, at, of }])),
  }));
}

/** How the last change stands that a person looking at this tab may come back to. */
export async function progressOf(tabId: number): Promise<GuideReply['attempt']> {
  const one = (await progress.get())[tabId];
  return one && Date.now() - one.at < PROGRESS_MS ? one.attempt : 'none';
}

/** The tab of a change that waits for an answer was closed: there will be none. Answers which tabs had been told of it. */
export async function endProgress(tabId: number): Promise<readonly number[]> {
  const closed = (await progress.get())[tabId];
  if (closed?.attempt !== 'open') return [];
  const ofIt = Object.entries(await progress.get()).filter(([, one]) => one.attempt === 'open' && one.of === closed.of);
  const tabs = ofIt.map(([id]) => Number(id));
  await forgetProgress(tabs);
  return tabs.filter((id) => id !== tabId);
}

/** A change begins anew: what was before is over. */
export async function forgetProgress(tabIds: readonly number[]): Promise<void> {
  await progress.update((all) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !tabIds.includes(Number(id)))),
  );
}
