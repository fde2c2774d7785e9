import type { Attempt } from '../domain/attempt.ts';
import type { Chosen, Connection } from '../domain/connection.ts';
import { withoutSecrets } from '../domain/secrets.ts';
import type { Judgement } from '../domain/verdict.ts';
import { activityLog, type LogEntry } from '../platform/log-store.ts';

/** The oldest entries make room beyond this many. */
const MOST_ENTRIES = 2_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** What happened to attempts, kept on this machine only. */
export class ActivityLog {
  /** @param days for which entries are kept */
  constructor(private readonly days: () => Promise<number>) {}

  async add(entry: {
    readonly attempt: Attempt;
    readonly what: LogEntry['what'];
    readonly chosen: Chosen;
    readonly judgement?: Judgement | undefined;
    /** What a person wrote. */
    readonly note?: string | undefined;
  }): Promise<void> {
    const { attempt, what, chosen, judgement, note } = entry;
    const line: LogEntry = {
      time: Date.now(),
      attempt: attempt.id.slice(0, 8),
      what,
      connection: attempt.site ?? attempt.portal,
      name: chosen.kind === 'one' ? chosen.connection.name : undefined,
      verdict: judgement?.verdict,
      account: judgement?.account?.id,
      reason: judgement?.reason,
      note: note === undefined ? undefined : withoutSecrets(note),
    };
    await this.write(line);
  }

  /** What was seen of a connection apart from any attempt. */
  async note(entry: {
    readonly what: LogEntry['what'];
    readonly connection: Connection;
    readonly note: string;
  }): Promise<void> {
    const { what, connection, note } = entry;
    await this.write({
      time: Date.now(),
      attempt: '',
      what,
      connection: connection.site,
      name: connection.name,
      account: undefined,
      note: withoutSecrets(note),
    });
  }

  /** Forgets what is older than it may be kept. */
  async prune(): Promise<void> {
    const isKept = await this.keeping();
    await activityLog.update((all) => (all.every(isKept) ? all : all.filter(isKept)));
  }

  private async write(line: LogEntry): Promise<void> {
    const isKept = await this.keeping();
    await activityLog.update((all) => {
      if (repeats(all, line)) return all;
      return [...all.filter(isKept), line].slice(-MOST_ENTRIES);
    });
  }

  private async keeping(): Promise<(entry: LogEntry) => boolean> {
    const since = Date.now() - (await this.days()) * DAY_MS;
    return ({ time }) => time > since;
  }
}

/** A checkpoint reads again at every glance, a page loads in steps: what is said again is not news. */
function repeats(all: readonly LogEntry[], line: LogEntry): boolean {
  const last = all.findLast((entry) => entry.attempt === line.attempt);
  return (last?.what === 'held' || last?.what === 'seen') && same(last, line);
}

function same(a: LogEntry, b: LogEntry): boolean {
  return a.what === b.what && a.verdict === b.verdict && a.account === b.account && a.reason === b.reason;
}
