import type { Settings } from '../domain/in-force.ts';
import { FRESH_MS } from '../domain/reading.ts';
import { classify } from '../domain/route.ts';
import type { Caught, Passage } from '../platform/hold/hold.ts';
import type { GateReply } from '../platform/messages.ts';
import type { Gate, Held } from './gate.ts';
import { openAndRead } from './open-and-read.ts';
import type { BackgroundReader } from './readings.ts';

interface Parts {
  readonly settings: () => Promise<Settings>;
  readonly gate: Pick<Gate, 'open' | 'settle'>;
  readonly reader: Pick<BackgroundReader, 'read'>;
  /** Lets our checkpoint in a tab go on to an address. */
  readonly release: (passage: Passage) => Promise<void>;
}

/** What the gate says to a page that has not asked yet; undefined: it is to ask for itself. */
interface Begun {
  readonly caught: Caught;
  readonly reply: Promise<GateReply | undefined>;
}

/**
 * Opens, reads and settles what a checkpoint was sent for while its page is still being loaded, which takes about as long: the
 * page's own question is answered by then. A reading decides for as long as it is fresh, and no longer.
 */
export class Beforehand {
  private readonly begun = new Map<number, Begun>();

  constructor(private readonly parts: Parts) {}

  /**
   * Begins; the tab's page will ask.
   *
   * @param isJustNow as `Decider.foresee` says it
   */
  begin(caught: Caught, isJustNow: boolean): void {
    const begun = { caught, reply: this.decide(caught, isJustNow).catch(() => undefined) };
    this.begun.set(caught.tabId, begun);
    setTimeout(() => this.begun.get(caught.tabId) === begun && this.begun.delete(caught.tabId), FRESH_MS);
  }

  /** When an answer came that nobody has looked at yet is the page's to say, unless it came just now. */
  private async decide(caught: Caught, isJustNow: boolean): Promise<GateReply | undefined> {
    const { connections } = await this.parts.settings();
    const sites = connections.map(({ site }) => site);
    if (!isJustNow && classify(caught.url, sites).kind !== 'consent') return undefined;
    const { reply, readings } = await openAndRead(this.parts.gate, this.parts.reader, caught);
    if (reply.kind !== 'read' || !readings) return reply;
    const settled = await this.parts.gate.settle(reply.ticket, readings);
    if (settled.kind === 'go') await this.parts.release({ tabId: caught.tabId, url: settled.to });
    return settled;
  }

  /** What the gate says to a page that asks; undefined: it is to ask the gate itself. */
  async answer(held: Held): Promise<GateReply | undefined> {
    const begun = this.begun.get(held.tabId);
    this.begun.delete(held.tabId);
    return begun && isFor(begun.caught, held) ? begun.reply : undefined;
  }
}

/** Whether a page asks for what it was sent for, and for the first time. */
function isFor(caught: Caught, { url, by, portal, age = 0 }: Held): boolean {
  return caught.url === url && caught.by === by && caught.portal === portal && age < FRESH_MS;
}
