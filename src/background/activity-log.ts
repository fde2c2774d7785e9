import type { Attempt } from '../domain/attempt.ts';
import type { Judgement } from '../domain/verdict.ts';
import { activityLog, type LogEntry } from '../platform/stores.ts';

/** The oldest entries make room beyond this many. */
const MOST_ENTRIES = 1_000;

/** What happened to attempts, kept on this machine only. */
export class ActivityLog {
  async add(entry: {
    readonly attempt: Attempt;
    readonly what: LogEntry['what'];
    readonly judgement?: Judgement | undefined;
    readonly reason?: string | undefined;
  }): Promise<void> {
    const { attempt, what, judgement, reason } = entry;
    const line: LogEntry = {
      time: Date.now(),
      attempt: attempt.id.slice(0, 8),
      what,
      connection: attempt.site ?? attempt.portal,
      verdict: judgement?.verdict,
      account: judgement?.account?.id,
      reason: reason ?? judgement?.reason,
    };
    await activityLog.update((all) => [...all, line].slice(-MOST_ENTRIES));
  }
}
