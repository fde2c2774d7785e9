import { type Chosen, type Connection, connectionId } from '../domain/connection.ts';
import { type Proof, proofOf, type Shown } from '../domain/proof.ts';
import type { RowFinding, SeenRow } from '../platform/messages.ts';
import { lastPass, passes, type RowMemory, rowMemory } from '../platform/stores.ts';
import type { ActivityLog } from './activity-log.ts';

/** A row that is seen for the first time so soon after an attempt passed shows what that has brought, in milliseconds. */
const JUST_PASSED_MS = 15 * 60 * 1_000;

/** What the main-user rows of a portal prove, and whether they changed without an attempt that passed here. */
export class Proofs {
  constructor(private readonly log: ActivityLog) {}

  /**
   * Looks at what the guide saw.
   *
   * @param connections those of this portal
   * @param others people who are known here, such as who is signed in now
   */
  async look(
    connections: readonly Connection[],
    rows: readonly SeenRow[],
    others: readonly Shown[],
  ): Promise<RowFinding[]> {
    const findings: RowFinding[] = [];
    const whose = connectionsOf(connections, rows);
    for (const [at, row] of rows.entries()) findings.push(await this.find(whose[at], row, others));
    return findings;
  }

  /** A person looked, and says that one of these rows shows the intended account. */
  async vouch(connections: readonly Connection[], rows: readonly SeenRow[], at: number): Promise<void> {
    const [connection, row] = [connectionsOf(connections, rows)[at], rows[at]];
    if (!connection || !row) return;
    await remember(connection, { shows: row.shows, at: Date.now(), by: 'person' });
    await this.log.note({ what: 'row-confirmed', connection, note: row.shows });
  }

  /** An attempt passed by a match on both ways: what the row shows from now on is its doing. */
  async passed(chosen: Chosen): Promise<void> {
    if (chosen.kind !== 'one') return;
    const id = connectionId(chosen.connection);
    await passes.update((all) => ({ ...all, [id]: Date.now() }));
  }

  private async find(connection: Connection | undefined, row: SeenRow, others: readonly Shown[]): Promise<RowFinding> {
    if (!connection) return { proof: 'unclear', connection, drift: undefined, by: 'seen' };
    const { shows } = row;
    const proof = proofOf(shows, connection.account, others);
    const found = (by: RowMemory['by'], drift?: RowFinding['drift']) => ({ proof, connection, drift, by });
    const before = (await rowMemory.get())[connectionId(connection)];
    if (proof === 'nothing') return found('seen');
    const passed = await lastPass(connectionId(connection));
    const byGate = before ? passed >= before.at : Date.now() - passed < JUST_PASSED_MS;
    if (byGate && proof !== 'contradicted') {
      await remember(connection, { shows, at: Date.now(), by: 'gate' });
      return found('gate');
    }
    if (before && sameWho(before.shows, shows, connection)) return found(before.by);
    if (!before || proof === 'confirmed' || proof === 'named') {
      await remember(connection, { shows, at: Date.now(), by: 'seen' });
      if (before) await this.log.note({ what: 'row-changed', connection, note: shows });
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

/** Whether two texts show the same: the intended account both, or the same words; numbers in them may go on. */
function sameWho(before: string, after: string, { account }: Connection): boolean {
  const isIntended = (proof: Proof) => proof === 'confirmed' || proof === 'named';
  if ([before, after].every((shows) => isIntended(proofOf(shows, account)))) return true;
  const plain = (shows: string) => shows.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();
  return plain(before) === plain(after);
}

async function remember(connection: Connection, memory: RowMemory): Promise<void> {
  await rowMemory.update((all) => ({ ...all, [connectionId(connection)]: memory }));
}
