import { progress } from '../platform/guide-stores.ts';
import type { GuideReply } from '../platform/messages.ts';

/** Of a change that long ago a person comes back to nothing is said any more. */
const PROGRESS_MS = 30 * 60 * 1_000;

/** A change may end in another tab than it began in: whoever looks at either is told. */
export async function keepProgress(tabIds: readonly number[], attempt: 'open' | 'allowed' | 'denied'): Promise<void> {
  const at = Date.now();
  await progress.update((all) => ({
    ...Object.fromEntries(Object.entries(all).filter(([, one]) => at - one.at < PROGRESS_MS)),
    ...Object.fromEntries(tabIds.map((id) => [id, { attempt, at }])),
  }));
}

/** How the last change stands that a person looking at this tab may come back to. */
export async function progressOf(tabId: number): Promise<GuideReply['attempt']> {
  const one = (await progress.get())[tabId];
  return one && Date.now() - one.at < PROGRESS_MS ? one.attempt : 'none';
}

/** A change begins anew: what was before is over. */
export async function forgetProgress(tabIds: readonly number[]): Promise<void> {
  await progress.update((all) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !tabIds.includes(Number(id)))),
  );
}
