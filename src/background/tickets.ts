import type { Attempt, Stage } from '../domain/attempt.ts';
import type { Instant } from '../domain/reading.ts';
import type { Held } from './gate.ts';

/** The right to settle one held navigation, once. */
export interface Ticket {
  readonly id: string;
  readonly held: Held;
  readonly stage: Stage;
  readonly attemptId: string;
  readonly callback: string | undefined;
  readonly site: string | undefined;
  /** When the reading was asked for: what comes back cannot be older. */
  readonly asked: Instant;
  /** Why a person goes on in an emergency, if this reading tells nothing either. */
  readonly reason?: string | undefined;
}

/** Tickets live as long as this worker: one that died has none, and the checkpoint opens again. */
export class Tickets {
  private readonly open = new Map<string, Ticket>();

  constructor(private readonly now: () => Instant) {}

  issue(
    held: Held,
    stage: Stage,
    attempt: Attempt,
    about: Pick<Ticket, 'callback' | 'site' | 'reason'> = { callback: undefined, site: undefined },
  ): Ticket {
    const ticket = { id: crypto.randomUUID(), held, stage, attemptId: attempt.id, ...about, asked: this.now() };
    // One question at a time in a tab: an older ticket's reading would be stale anyway.
    for (const [id, older] of this.open) if (older.held.tabId === held.tabId) this.open.delete(id);
    this.open.set(ticket.id, ticket);
    return ticket;
  }

  get(id: string): Ticket | undefined {
    return this.open.get(id);
  }

  /** Uses a ticket up. */
  take(id: string): Ticket | undefined {
    const ticket = this.open.get(id);
    this.open.delete(id);
    return ticket;
  }

  /** What was held stays held: the person may choose on the same ticket. */
  giveBack(ticket: Ticket): void {
    this.open.set(ticket.id, ticket);
  }
}
