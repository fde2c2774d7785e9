import type { PortalMessage, RowFinding, RowsReply, SeenRow } from '../platform/messages.ts';
import type { Row } from '../portal/locator.ts';
import { shared } from './shared.ts';

const { ask } = shared();

/** What a row shows counts when it has stayed so for so long: pages fill in their texts one after the other. */
const SETTLED_MS = 1_000;
/** Without an answer it is asked again so long after, and so often: a page at rest is not looked at any more. */
const AGAIN_MS = 5_000;
const AGAIN = 3;
/** More of a row, or of its surroundings, is not about who is main user. */
const MOST_SHOWN = 500;
const MOST_AROUND = 2_000;

/** What the rows show, compared by the worker with who it should be as soon as it stays the same. */
export class Comparison {
  private found: readonly RowFinding[] = [];
  /** What the rows showed when that was compared last; and those that were asked about, whatever came of it. */
  private compared = '';
  private proven: readonly SeenRow[] = [];
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  /** One for each row, in their order; none until they are known. */
  get findings(): readonly RowFinding[] {
    return this.found;
  }

  /** The rows were looked at. */
  look(rows: readonly Row[]): void {
    if (rows.length === 0) return;
    const seen = rows.map(seenIn);
    const key = JSON.stringify(seen);
    if (key === this.compared) return;
    this.compared = key;
    // What was said of other words holds for these no more.
    this.found = [];
    clearTimeout(this.settling);
    this.settling = setTimeout(() => void this.prove(seen), SETTLED_MS);
  }

  /** Who it should be may be another now. */
  lookAnew(rows: readonly Row[]): void {
    this.compared = '';
    this.look(rows);
  }

  /** A person says that this row shows the intended account: what was compared, and no other words. */
  async vouch(at: number): Promise<void> {
    const message: PortalMessage = { type: 'portal/vouch', rows: [...this.proven], at };
    await ask(message).catch(() => undefined);
    await this.prove(this.proven);
  }

  private async prove(rows: readonly SeenRow[], again = AGAIN): Promise<void> {
    const message: PortalMessage = { type: 'portal/shows', rows: [...rows] };
    const reply = await ask<RowsReply | undefined>(message).catch(() => undefined);
    if (JSON.stringify(rows) !== this.compared) return;
    if (!reply && again > 0) this.settling = setTimeout(() => void this.prove(rows, again - 1), AGAIN_MS);
    else if (!reply) this.compared = '';
    this.proven = rows;
    this.found = reply?.findings ?? [];
    this.changed();
  }
}

function seenIn({ shows, around }: Row): SeenRow {
  return { shows: shows.slice(0, MOST_SHOWN), around: around.slice(0, MOST_AROUND) };
}
