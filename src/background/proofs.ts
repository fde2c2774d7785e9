import { type Connection, connectionId } from '../domain/connection.ts';
import { proofOf, type Shown } from '../domain/proof.ts';
import type { RowFinding, SeenRow } from '../platform/messages.ts';
import { allActivity, type RowMemory, rowMemory } from '../platform/stores.ts';
import type { ActivityLog } from './activity-log.ts';

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
    for (const row of rows) findings.push(await this.find(connections, row, others));
    return findings;
  }

  /** A person looked, and says that this text means the intended account. */
  async vouch(connections: readonly Connection[], row: SeenRow): Promise<void> {
    const connection = connectionOf(connections, row);
    if (!connection) return;
    await remember(connection, { shows: row.shows, at: Date.now(), by: 'person' });
    await this.log.note({ what: 'row-confirmed', connection, note: row.shows });
  }

  private async find(connections: readonly Connection[], row: SeenRow, others: readonly Shown[]): Promise<RowFinding> {
    const connection = connectionOf(connections, row);
    if (!connection) return { proof: bestProof(connections, row), connection: undefined, drift: undefined, by: 'seen' };
    const proof = proofOf(row.shows, connection.account, others);
    const before = (await rowMemory.get())[connectionId(connection)];
    const found = (drift: RowFinding['drift'], by: RowMemory['by']) => ({ proof, connection, drift, by });
    if (proof === 'nothing' || before?.shows === row.shows) return found(undefined, before?.by ?? 'seen');
    const passed = before !== undefined && (await passedSince(connection, before.at));
    if (before === undefined || passed || proof === 'confirmed') {
      const by = passed ? 'gate' : 'seen';
      await remember(connection, { shows: row.shows, at: Date.now(), by });
      if (before !== undefined && !passed) await this.log.note({ what: 'row-changed', connection, note: row.shows });
      return found(undefined, by);
    }
    if (before.told !== row.shows) {
      await remember(connection, { ...before, told: row.shows });
      await this.log.note({ what: 'row-changed', connection, note: row.shows });
    }
    return found({ before: before.shows, at: before.at }, before.by);
  }
}

/** The portal's only connection, or the one whose site the row's surroundings name. */
function connectionOf(connections: readonly Connection[], { around }: SeenRow): Connection | undefined {
  const [only, ...more] = connections;
  if (more.length === 0) return only;
  const text = around.toLowerCase();
  const named = connections.filter(({ site }) => text.includes(new URL(site).host));
  return named.length === 1 ? named[0] : undefined;
}

/** Of a row that may be any connection's: what fits one of them is not said to contradict another. */
function bestProof(connections: readonly Connection[], { shows }: SeenRow): RowFinding['proof'] {
  const proofs = connections.map(({ account }) => proofOf(shows, account));
  return (['confirmed', 'named', 'nothing'] as const).find((one) => proofs.includes(one)) ?? 'unclear';
}

async function passedSince({ site, portal }: Connection, at: number): Promise<boolean> {
  const log = await allActivity();
  return log.some(
    ({ what, time, connection }) => what === 'allowed' && time >= at && (connection === site || connection === portal),
  );
}

async function remember(connection: Connection, memory: RowMemory): Promise<void> {
  await rowMemory.update((all) => ({ ...all, [connectionId(connection)]: memory }));
}
