import type { Settings } from '../domain/in-force.ts';
import { FRESH_MS } from '../domain/reading.ts';
import { classify } from '../domain/route.ts';
import type { Caught, Passage } from '../platform/hold/hold.ts';
import type { GateReply, PageMessage } from '../platform/messages.ts';
import type { Gate } from './gate.ts';
import { type OpenedAndRead, openAndRead } from './open-and-read.ts';
import type { BackgroundReader } from './readings.ts';

interface Parts {
  /** Resolves when what the browser has told of tabs by now is known. */
  readonly caughtUp: () => Promise<void>;
  readonly settings: () => Promise<Settings>;
  readonly gate: Pick<Gate, 'open' | 'settle' | 'settleMatch'>;
  readonly reader: Pick<BackgroundReader, 'readAs'>;
  /** Lets our checkpoint in a tab go on to an address. */
  readonly release: (passage: Passage) => Promise<void>;
}

/** What a checkpoint asks. */
type Asked = Pick<Extract<PageMessage, { type: 'page/open' }>, 'to' | 'by' | 'portal' | 'age'>;

/** What was found for a page that has not asked yet; `settled` where it may go on. */
interface Looked extends OpenedAndRead {
  readonly settled: GateReply | undefined;
}

interface Begun {
  readonly caught: Caught;
  readonly looked: Promise<Looked | undefined>;
}

/**
 * What decides by itself whether it is ours, whatever is still to be told of tabs: a consent that a portal began, and the
 * answer to a request that we know.
 */
const FORESEEN: Partial<Record<Caught['by'], 'consent' | 'callback'>> = { portal: 'consent', key: 'callback' };

/**
 * Opens and reads what a checkpoint was sent for while its page is still being loaded, which takes about as long. A match on
 * the way out is settled too, since nothing follows from one whose page never comes; everything else happens when the page asks.
 */
export class Beforehand {
  private readonly begun = new Map<number, Begun>();

  constructor(private readonly parts: Parts) {}

  /** Begins; the tab's page will ask. Resolves when all is looked up. */
  begin(caught: Caught): Promise<unknown> {
    const begun = { caught, looked: this.look(caught, Date.now()).catch(() => undefined) };
    this.begun.set(caught.tabId, begun);
    setTimeout(() => this.begun.get(caught.tabId) === begun && this.begun.delete(caught.tabId), FRESH_MS);
    return begun.looked;
  }

  /** What was looked up goes by settings that have changed since. */
  forget(): void {
    this.begun.clear();
  }

  private async look(caught: Caught, came: number): Promise<Looked | undefined> {
    const { gate, reader } = this.parts;
    await this.parts.caughtUp();
    const { connections } = await this.parts.settings();
    const sites = connections.map(({ site }) => site);
    const address = classify(caught.url, sites);
    // A denial waits for nobody to be read.
    if (address.kind !== FORESEEN[caught.by] || (address.kind === 'callback' && address.denied)) return undefined;
    const found = await openAndRead(gate, reader, { ...caught, age: Date.now() - came });
    const { reply, readings } = found;
    const mayPass = caught.by === 'portal' && reply.kind === 'read' && readings !== undefined;
    const settled = mayPass ? await gate.settleMatch(reply.ticket, readings) : undefined;
    return { ...found, settled: settled && (await this.let(settled, caught.tabId)) };
  }

  /** What the gate says to a page that asks, let through already where it may go; undefined: it is to ask the gate itself. */
  async answer(tabId: number, asked: Asked): Promise<GateReply | undefined> {
    const begun = this.begun.get(tabId);
    this.begun.delete(tabId);
    const looked = begun && isFor(begun.caught, asked) ? await begun.looked : undefined;
    if (!begun || !looked?.readings || looked.settled) return looked?.settled;
    const { gate } = this.parts;
    // What a person pressed may have been told since: whose consent it is, is looked up once more.
    const reply = begun.caught.by === 'portal' ? await gate.open(begun.caught) : looked.reply;
    return this.let(reply.kind === 'read' ? await gate.settle(reply.ticket, looked.readings) : reply, tabId);
  }

  private async let(reply: GateReply, tabId: number): Promise<GateReply> {
    if (reply.kind === 'go') await this.parts.release({ tabId, url: reply.to });
    return reply;
  }
}

/** Whether a page asks for what it was sent for, and for the first time. */
function isFor(caught: Caught, { to, by, portal, age }: Asked): boolean {
  return caught.url === to && caught.by === by && caught.portal === portal && age < FRESH_MS;
}
