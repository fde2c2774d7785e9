import type { Settings } from '../domain/in-force.ts';
import { FRESH_MS, type Readings } from '../domain/reading.ts';
import { classify } from '../domain/route.ts';
import type { Caught } from '../platform/hold/hold.ts';
import type { GateReply } from '../platform/messages.ts';
import type { Gate, Held } from './gate.ts';

interface Parts {
  readonly settings: () => Promise<Settings>;
  readonly gate: Pick<Gate, 'open' | 'settle'>;
  /** Reads the sessions now, in the jar that we share. */
  readonly read: (site: string | undefined) => Promise<Readings>;
}

/** What was opened and read for a page that has not asked yet. */
interface Begun {
  readonly caught: Caught;
  readonly reply: Promise<GateReply | undefined>;
  readonly readings: Promise<Readings | undefined>;
}

/**
 * Opens and reads what a checkpoint was sent for while its page is still being loaded, which takes about as long. Nothing is
 * settled before the page itself asks, so what it would not go on with has not gone on.
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
    const reply = this.open(caught, isJustNow).catch(() => undefined);
    const readings = reply.then((said) => (said?.kind === 'read' ? this.parts.read(said.site) : undefined));
    const begun = { caught, reply, readings: readings.catch(() => undefined) };
    this.begun.set(caught.tabId, begun);
    setTimeout(() => this.begun.get(caught.tabId) === begun && this.begun.delete(caught.tabId), FRESH_MS);
  }

  /** When an answer came that nobody has looked at yet is the page's to say, unless it came just now. */
  private async open(caught: Caught, isJustNow: boolean): Promise<GateReply | undefined> {
    const { connections } = await this.parts.settings();
    const sites = connections.map(({ site }) => site);
    const mayOpen = isJustNow || classify(caught.url, sites).kind === 'consent';
    return mayOpen ? this.parts.gate.open(caught) : undefined;
  }

  /** What the gate says to a page that asks; undefined: it is to ask the gate itself. */
  async answer(held: Held): Promise<GateReply | undefined> {
    const begun = this.begun.get(held.tabId);
    this.begun.delete(held.tabId);
    if (!begun || !isFor(begun.caught, held)) return undefined;
    const [reply, readings] = await Promise.all([begun.reply, begun.readings]);
    return reply?.kind === 'read' && readings ? this.parts.gate.settle(reply.ticket, readings) : reply;
  }
}

/** Whether a page asks for what it was sent for, and for the first time. */
function isFor(caught: Caught, { url, by, portal, age = 0 }: Held): boolean {
  return caught.url === url && caught.by === by && caught.portal === portal && age < FRESH_MS;
}
