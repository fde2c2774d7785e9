import type { Settings } from '../domain/in-force.ts';
import { FRESH_MS } from '../domain/reading.ts';
import { classify } from '../domain/route.ts';
import type { Caught, Passage } from '../platform/hold/hold.ts';
import type { GateReply, PageMessage } from '../platform/messages.ts';
import type { Gate } from './gate.ts';
import { openAndRead } from './open-and-read.ts';
import type { BackgroundReader } from './readings.ts';

interface Parts {
  /** Resolves when what the browser has told of tabs by now is known. */
  readonly caughtUp: () => Promise<void>;
  readonly settings: () => Promise<Settings>;
  readonly gate: Pick<Gate, 'open' | 'settle'>;
  readonly reader: Pick<BackgroundReader, 'read'>;
  /** Lets our checkpoint in a tab go on to an address. */
  readonly release: (passage: Passage) => Promise<void>;
}

/** What a checkpoint asks. */
type Asked = Pick<Extract<PageMessage, { type: 'page/open' }>, 'to' | 'by' | 'portal' | 'age'>;

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
    await this.parts.caughtUp();
    const { connections } = await this.parts.settings();
    const sites = connections.map(({ site }) => site);
    if (!isJustNow && classify(caught.url, sites).kind !== 'consent') return undefined;
    const { reply, readings } = await openAndRead(this.parts.gate, this.parts.reader, caught);
    const said = reply.kind === 'read' && readings ? await this.parts.gate.settle(reply.ticket, readings) : reply;
    if (said.kind === 'go') await this.parts.release({ tabId: caught.tabId, url: said.to });
    return said;
  }

  /** What the gate says to a page that asks, let through already where it may go; undefined: it is to ask the gate itself. */
  async answer(tabId: number | undefined, asked: Asked): Promise<GateReply | undefined> {
    if (tabId === undefined) return undefined;
    const begun = this.begun.get(tabId);
    this.begun.delete(tabId);
    return begun && isFor(begun.caught, asked) ? begun.reply : undefined;
  }
}

/** Whether a page asks for what it was sent for, and for the first time. */
function isFor(caught: Caught, { to, by, portal, age }: Asked): boolean {
  return caught.url === to && caught.by === by && caught.portal === portal && age < FRESH_MS;
}
