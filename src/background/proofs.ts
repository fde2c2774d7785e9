import { acceptedBy, type Chosen, type Connection, connectionId } from '../domain/connection.ts';
import { proofAmong, proofOf, type Shown } from '../domain/proof.ts';
import { lastPass, lets, passes, type RowMemory, rowMemory } from '../platform/guide-stores.ts';
import type { RowFinding, SeenRow } from '../platform/messages.ts';
import type { ActivityLog } from './activity-log.ts';

/** A row that is seen for the first time so soon after an attempt passed shows what that has brought, in milliseconds. */
const JUST_PASSED_MS = 15 * 60 * 1_000;
/** And what it shows within this time is its doing, even if it still showed the old for a moment. */
const SETTLES_MS = 10 * 60 * 1_000;
/** What is seen a day later may have been anybody's doing since. */
const DAY_MS = 24 * 60 * 60 * 1_000;

/** What the main-user rows of a portal prove, and whether they changed without an attempt that passed here. */
export class Proofs {
  constructor(private readonly log: ActivityLog) {}

  /**
   * Looks at what the guide saw.
   *
   * @param connections those of this portal
   * @param others people who are known here, such as who is signed in now
   * @param knows whether every attempt is known here: not where nothing is held
   */
  async look(
    connections: readonly Connection[],
    rows: readonly SeenRow[],
    others: readonly Shown[],
    knows = true,
  ): Promise<RowFinding[]> {
    const findings: RowFinding[] = [];
    const whose = connectionsOf(connections, rows);
    for (const [at, row] of rows.entries()) findings.push(await this.find(whose[at], row, others, knows));
    return findings;
  }

  /** A person looked, and says that one of these rows shows the intended account. */
  async vouch(connections: readonly Connection[], rows: readonly SeenRow[], at: number): Promise<void> {
    const [connection, row] = [connectionsOf(connections, rows)[at], rows[at]];
    if (!connection || !row) return;
    await remember(connection, { shows: row.shows, at: Date.now(), by: 'person' });
    await this.log.note({ what: 'row-confirmed', connection, note: row.shows });
  }

  /**
   * An attempt passed: what the row shows from now on is its doing.
   *
   * @param byMatch both ways by a match, so that nobody else can be shown; else a person let it go on
   */
  async passed(chosen: Chosen, byMatch: boolean): Promise<void> {
    if (chosen.kind !== 'one') return;
    const id = connectionId(chosen.connection);
    await (byMatch ? passes : lets).update((all) => ({ ...all, [id]: Date.now() }));
  }

  private async find(
    connection: Connection | undefined,
    row: SeenRow,
    others: readonly Shown[],
    knows: boolean,
  ): Promise<RowFinding> {
    if (!connection) return { proof: 'unclear', connection, drift: undefined, by: 'seen' };
    const { shows } = row;
    const { proof, account } = proofAmong(shows, acceptedBy(connection), others);
    // Of two accepted accounts it is said which one the row shows.
    const shown = { ...connection, account };
    const found = (by: RowMemory['by'], drift?: RowFinding['drift']) => ({ proof, connection: shown, drift, by });
    const before = (await rowMemory.get())[connectionId(connection)];
    if (proof === 'nothing') return found('seen');
    const last = await lastPass(connectionId(connection));
    // What a person let go on after a match may have brought a namesake.
    if (last.let <= last.matched && isDoingOf(last.matched, before) && proof !== 'contradicted') {
      await remember(connection, { shows, at: Date.now(), by: 'gate' });
      return found('gate');
    }
    // The same words may be another's since then.
    if (before && sameWho(before.shows, shows, connection)) return found(last.let > before.at ? 'seen' : before.by);
    const isExcused = !knows || isDoingOf(last.let, before);
    if (!before || isExcused || proof === 'confirmed' || proof === 'named') {
      await remember(connection, { shows, at: Date.now(), by: 'seen' });
      if (before && !isExcused) await this.log.note({ what: 'row-changed', connection, note: shows });
      return found('seen');
    }
    if (before.told === undefined || !sameWho(before.told, shows, connection)) {
      await remember(connection, { ...before, told: shows });
      await this.log.note({ what: 'row-changed', connection, note: shows });
    }
    return found('seen', { before: before.shows, at: before.at });
  }
}

/** The connection of each row; none where two could be meant, or one would be of two rows. */
function connectionsOf(
  connections: readonly Connection[],
  rows: readonly SeenRow[],
): readonly (Connection | undefined)[] {
  const found = rows.map(({ around }) => {
    const hosts: readonly string[] = around.toLowerCase().match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g) ?? [];
    const isNamed = ({ site }: Connection) => hosts.includes(new URL(site).host);
    const named = connections.filter(isNamed);
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
    // Another site's row is nobody's here.
    const another = hosts.some((host) => host.endsWith('.atlassian.net'));
    return connections.length === 1 && rows.length === 1 && !another ? connections[0] : undefined;
  });
  return found.map((one) => (found.filter((other) => other === one).length === 1 ? one : undefined));
}

/** Whether what a row shows now can be the doing of an attempt that passed then, in milliseconds since 1970. */
function isDoingOf(passed: number, before: RowMemory | undefined): boolean {
  const ago = Date.now() - passed;
  if (!before) return ago < JUST_PASSED_MS;
  if (passed >= before.at) return ago < DAY_MS;
  // A person who has looked since has the last word.
  return before.by !== 'person' && ago < SETTLES_MS;
}

/** Whether two texts show the same: the intended account both, or the same words; times in them may go on. */
function sameWho(before: string, after: string, connection: Connection): boolean {
  const shown = acceptedBy(connection).find((account) =>
    [before, after].every((shows) => ['confirmed', 'named'].includes(proofOf(shows, account))),
  );
  if (shown) return true;
  return withoutTimes(before) === withoutTimes(after);
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const TIMES: readonly RegExp[] = [
  /\b\d+\s*(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)\b/gi,
  /\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:t[\d:.]+z?)?\b/gi,
  /\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?\b/gi,
  new RegExp(`\\b${MONTH}\\s+\\d{1,2}(?:,?\\s+\\d{4})?\\b|\\b\\d{1,2}\\.?\\s+${MONTH}(?:\\s+\\d{4})?\\b`, 'gi'),
];

/** Other numbers tell one bot from the next. */
function withoutTimes(shows: string): string {
  return TIMES.reduce((text, time) => text.replace(time, '0'), shows)
    .replace(/\s+/g, ' ')
    .trim();
}

async function remember(connection: Connection, memory: RowMemory): Promise<void> {
  await rowMemory.update((all) => ({ ...all, [connectionId(connection)]: memory }));
}
