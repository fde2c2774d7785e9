import { DEFAULT_PORTAL } from '../domain/connection.ts';
import type { Settings } from '../domain/in-force.ts';
import type { Readings } from '../domain/reading.ts';
import { armed } from '../platform/arming.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import type { Passage } from '../platform/hold/hold.ts';
import { jarOf } from '../platform/jar.ts';
import type { PageMessage, PageReply } from '../platform/messages.ts';
import { isOpen } from '../platform/tabs.ts';
import type { Beforehand } from './beforehand.ts';
import type { Gate } from './gate.ts';
import type { Pointing } from './pointing.ts';
import type { PortalTabs } from './portal-tabs.ts';
import { forgetProgress } from './progress.ts';
import { protection } from './protection.ts';
import type { BackgroundReader } from './readings.ts';
import type { Switching, Traveller } from './switching.ts';
import type { Watchman } from './watchman.ts';

/** "I am about to connect the bot" holds for this long (DESIGN §4). */
const ARMED_MS = 30 * 60 * 1_000;

interface Parts {
  readonly settings: () => Promise<Settings>;
  readonly gate: Gate;
  readonly beforehand: Beforehand;
  readonly tabs: PortalTabs;
  readonly watchman: Watchman;
  readonly reader: BackgroundReader;
  readonly switching: Switching;
  readonly pointing: Pick<Pointing, 'begin'>;
  readonly refresh: () => Promise<void>;
  readonly read: (readings: Readings) => void;
  /** Lets our checkpoint in this tab go on to this address. */
  readonly release: (passage: Passage) => Promise<void>;
  /** Where the answer led that brought this tab to our checkpoint. */
  readonly answerIn: (tabId: number) => Promise<string | undefined>;
}

/** The popup has no tab of its own: what it is about is the one in front. */
async function traveller(tab: Tabs.Tab | undefined): Promise<Traveller | undefined> {
  const [front] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front?.id === undefined ? undefined : { tabId: front.id, jar: jarOf(front) };
}

/** Serves our own pages, which alone may lift a hold. */
export class PageDesk {
  constructor(private readonly parts: Parts) {}

  async answer(message: PageMessage, tab: Tabs.Tab | undefined): Promise<PageReply | undefined> {
    const foreseen =
      message.type === 'page/open' && tab?.id !== undefined && (await this.parts.beforehand.answer(tab.id, message));
    if (foreseen) return foreseen;
    const reply = await this.take(message, tab);
    if (reply && 'kind' in reply && reply.kind === 'go' && tab?.id !== undefined) {
      await this.parts.release({ tabId: tab.id, url: reply.to });
    }
    return reply;
  }

  private async take(message: PageMessage, tab: Tabs.Tab | undefined): Promise<PageReply | undefined> {
    const { gate } = this.parts;
    switch (message.type) {
      case 'page/open': {
        if (tab?.id === undefined) return undefined;
        const url = message.by === 'answer' ? await this.parts.answerIn(tab.id) : message.to;
        if (url === undefined) return { kind: 'error', error: 'lost-answer', portalPage: undefined };
        const { by, portal, age, wasHeld } = message;
        return gate.open({ url, tabId: tab.id, jar: jarOf(tab), by, portal, age, wasHeld });
      }
      case 'page/settle':
        await this.take({ type: 'page/readings', readings: message.readings }, tab);
        return gate.settle(message.ticket, message.readings);
      case 'page/own':
        return gate.choice(message.ticket, { own: true });
      case 'page/lift':
        return gate.choice(message.ticket, { reason: message.reason });
      case 'page/pick':
        return gate.choice(message.ticket, { picked: message.connection });
      case 'page/back-to-portal':
        await this.backToPortal(message.ticket, tab);
        return undefined;
      case 'page/switch':
        await this.parts.switching.begin(message.site, message.signedIn, await traveller(tab));
        return undefined;
      case 'page/readings':
        // Badge and popup speak of the jar that we share; another jar's account is not theirs to show.
        if (jarOf(tab).shared) this.parts.read(message.readings);
        return undefined;
      case 'page/status':
        return protection(await this.parts.settings(), await this.parts.watchman.said());
      case 'page/point': {
        const front = await traveller(undefined);
        // Anywhere else there is nothing to point at.
        const { pointersManaged } = await this.parts.settings();
        const onPortal = front !== undefined && (await this.parts.tabs.record(front.tabId))?.showing === true;
        return { begun: onPortal && !pointersManaged && (await this.parts.pointing.begin(front.tabId)) };
      }
      case 'page/arm':
        await armed.update(() => (message.site === null ? null : { site: message.site, until: Date.now() + ARMED_MS }));
        await this.parts.refresh();
        return undefined;
    }
  }

  /** Takes a held tab back to the portal page that it came from, or closes a pop-up over one that is still open. */
  private async backToPortal(ticket: string | undefined, tab: Tabs.Tab | undefined): Promise<void> {
    // What cannot be written down stays held, and keeps nobody there.
    const given = ticket === undefined ? undefined : await this.parts.gate.abandon(ticket).catch(() => undefined);
    if (tab?.id === undefined) return;
    const record = await this.parts.tabs.record(tab.id);
    await forgetProgress([tab.id, ...(record ? [record.portalTab] : [])]);
    // A tab that shows something else by now is no way back.
    const opener = record && record.portalTab !== tab.id ? await this.parts.tabs.record(record.portalTab) : undefined;
    if (record && opener?.showing && (await isOpen(record.portalTab))) {
      await browser.tabs.update(record.portalTab, { active: true });
      await browser.tabs.remove(tab.id);
      return;
    }
    await browser.tabs.update(tab.id, { url: record?.page ?? `${given?.portal ?? DEFAULT_PORTAL}/`, active: true });
  }
}
