import type { Account } from '../domain/account.ts';
import { type Attempt, endOf, isExcused } from '../domain/attempt.ts';
import {
  accepts,
  type Connection,
  chooseConnection,
  connectionId,
  DEFAULT_PORTAL,
  intendedBeside,
  isBelow,
  portalAt,
  withAccount,
} from '../domain/connection.ts';
import type { Settings } from '../domain/in-force.ts';
import type { Pointed } from '../domain/pointer.ts';
import { lastState, leastOf } from '../domain/readiness-kept.ts';
import type { Readings, Session } from '../domain/reading.ts';
import { withoutSecrets } from '../domain/secrets.ts';
import { judge } from '../domain/verdict.ts';
import { browser } from '../platform/browser.ts';
import { finely, now } from '../platform/clock.ts';
import { guidePlace } from '../platform/guide-stores.ts';
import { type Jar, jarOf } from '../platform/jar.ts';
import { lastReadings } from '../platform/last-readings.ts';
import type {
  AnswerReply,
  ConsentMessage,
  GuardReply,
  GuideReply,
  PanelView,
  PortalMessage,
  PortalReply,
  SeenRow,
  ToPanel,
  UnderWayReply,
} from '../platform/messages.ts';
import { readinessKept } from '../platform/readiness-store.ts';
import { isLoading } from '../platform/tabs.ts';
import type { Gate } from './gate.ts';
import { LateHold, toCheckpoint } from './late-hold.ts';
import type { Monitor } from './monitor.ts';
import type { Pointing } from './pointing.ts';
import type { PortalTabs } from './portal-tabs.ts';
import { endProgress, forgetProgress, keepProgress, progressOf } from './progress.ts';
import type { Proofs } from './proofs.ts';
import { protection } from './protection.ts';
import type { BackgroundReader } from './readings.ts';
import type { TabWarnings } from './tab-warnings.ts';
import type { Trail } from './trail.ts';
import type { Unanswered } from './unanswered.ts';
import { portalsOf, type Watchman } from './watchman.ts';

/** The page that a content script speaks for, as the browser vouches for it. */
export interface PanelPage {
  readonly tabId: number;
  readonly url: string;
  readonly jar: Jar;
}

interface Parts {
  readonly settings: () => Promise<Settings>;
  readonly gate: Gate;
  readonly trail: Pick<Trail, 'hidesItsKey'>;
  readonly monitor: Monitor;
  readonly tabs: PortalTabs;
  readonly watchman: Watchman;
  readonly reader: BackgroundReader;
  readonly switchAccount: (site: string | undefined, signedIn: boolean, from: PanelPage) => Promise<void>;
  readonly warnings: TabWarnings;
  readonly unanswered: Unanswered;
  readonly proofs: Pick<Proofs, 'look' | 'vouch'>;
  readonly pointing: Pick<Pointing, 'begin' | 'pointed'>;
  /** Puts who looks at a portal's page into that of a tab, where it takes one. */
  readonly sentinelInto: (tabId: number) => Promise<unknown>;
  /** The same with the guide; false where it takes none. */
  readonly guideInto: (tabId: number) => Promise<boolean>;
  /** The same with the guard. */
  readonly guardInto: (tabId: number) => Promise<boolean>;
}

/** Answers guide and guard. What they say can bring more under an attempt, and lifts nothing. */
export class Panels {
  private readonly lateHold: LateHold;

  constructor(private readonly parts: Parts) {
    const { settings, trail } = parts;
    this.lateHold = new LateHold({
      settings,
      trail,
      watch: () => parts.watchman.watch(),
      descendsLater: (tabId, since) => parts.tabs.descendsLater(tabId, since),
      again: (tabId) => this.look(tabId),
    });
  }

  async fromPortal(message: PortalMessage, page: PanelPage): Promise<PortalReply | undefined> {
    if (message.type === 'portal/answer') return this.answerAt(page);
    const settings = await this.parts.settings();
    if (!portalsOf(settings).some((portal) => isBelow(page.url, portal))) return undefined;
    switch (message.type) {
      case 'portal/hello':
        await this.parts.tabs.began(page.tabId, page.url);
        return this.guide(settings, page, {});
      case 'portal/read':
        return this.guide(settings, page, await this.read(settings, page, message.maxAgeMs));
      case 'portal/idle':
        await this.parts.sentinelInto(page.tabId);
        return undefined;
      case 'portal/look':
        if (!message.hints && pointersAt(settings, page.url).length === 0) return { guide: 'not-needed' };
        return { guide: (await this.parts.guideInto(page.tabId)) ? 'came' : 'failed' };
      case 'portal/point':
        if (!settings.pointersManaged) await this.parts.pointing.begin(page.tabId);
        return undefined;
      case 'portal/pointed':
        await this.parts.pointing.pointed(page.tabId, portalOf(settings, page.url), message.pointed, message.rows);
        return undefined;
      case 'portal/wake':
        await this.parts.tabs.stirs();
        return undefined;
      case 'portal/row':
        await this.parts.tabs.heard(page.tabId, { rowSeen: message.seen });
        return undefined;
      case 'portal/shows':
        return {
          findings: await this.parts.proofs.look(
            connectionsAt(settings, page.url),
            message.rows.map(clean),
            await known(),
            settings.mode !== 'monitor',
          ),
        };
      case 'portal/panel':
        await guidePlace.update(() => message.place);
        return undefined;
      case 'portal/vouch':
        await this.parts.proofs.vouch(connectionsAt(settings, page.url), message.rows.map(clean), message.at);
        return undefined;
      case 'portal/change-clicked':
        await forgetProgress([page.tabId]);
        // First: what the click opens may have loaded by the time the rest is done.
        await Promise.all([
          this.parts.unanswered.clicked(page.tabId),
          this.parts.tabs.heard(page.tabId, { changeClicked: true }),
        ]);
        return undefined;
      case 'portal/switch':
        await this.switchAt(connectionsAt(settings, page.url)[0]?.site, page);
        return undefined;
      case 'portal/readiness':
        await browser.tabs.create({ url: browser.runtime.getURL(READINESS_PAGE), openerTabId: page.tabId });
        return undefined;
      case 'portal/hidden':
        await this.parts.warnings.set(page.tabId, 'hidden', message.hidden);
        return undefined;
    }
  }

  /** A page that brings an answer past the network: it goes on as one that was held would, or to the checkpoint. */
  private async answerAt({ tabId, url, jar }: PanelPage): Promise<AnswerReply> {
    const reply = await this.parts.gate.open({ url, tabId, jar, by: 'key', portal: undefined });
    // What is no answer at all is none of ours.
    if (reply.kind === 'go' || reply.kind === 'error') return { pass: true };
    await toCheckpoint(tabId, 'key', undefined, url);
    return { pass: false };
  }

  async fromConsent(message: ConsentMessage, page: PanelPage): Promise<GuardReply | UnderWayReply> {
    if (message.type === 'consent/under-way') return { loading: await isLoading(page.tabId) };
    // Whoever woke us may stand in a tab that opened while nobody was there.
    await this.parts.tabs.hasLookedAround();
    const settings = await this.parts.settings();
    const { gate, monitor } = this.parts;
    const attempt = (await gate.attemptAt(page)) ?? (await monitor.meet(page));
    if (await this.lateHold.look(page.tabId, page.url, attempt)) return { under: false, leaves: true };
    if (!attempt || isExcused(attempt, settings)) return { under: false };
    if (message.type === 'consent/hidden') await this.parts.warnings.set(page.tabId, 'hidden', message.hidden);
    if (message.type === 'consent/hello' && !(await this.parts.guardInto(page.tabId)) && (await shows(page))) {
      // Badge and checkpoint say then that nothing can be shown in it.
      await this.parts.warnings.set(page.tabId, 'hidden', true);
    }
    if (message.type === 'consent/close') await browser.tabs.remove(page.tabId);
    const chosen = this.parts.gate.connectionOf(attempt, settings);
    const connection = chosen.kind === 'one' ? chosen.connection : undefined;
    const site = attempt.site ?? connection?.site;
    if (message.type === 'consent/switch') await this.switchAt(site, page);
    const readings =
      message.type === 'consent/read'
        ? await this.parts.reader.read(site, message.maxAgeMs, page.jar)
        : this.parts.reader.known(site, page.jar);
    return { under: true, view: await this.view(settings, connection, attempt.decidedBy, readings) };
  }

  /** Whoever is not known to be signed out may be signed in, and has to sign out first where the site asks for that. */
  private switchAt(site: string | undefined, page: PanelPage): Promise<void> {
    const seen = this.parts.reader.known(site, page.jar).site;
    return this.parts.switchAccount(site, seen?.outcome.state !== 'signed-out', page);
  }

  /** Looks at what a tab shows by now, as if it had just arrived there. */
  async look(tabId: number): Promise<void> {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab?.url !== undefined) await this.arrived({ tabId, url: tab.url, jar: jarOf(tab) });
  }

  /**
   * A tab came to an address; a consent page that slipped through is held, with or without its content script.
   *
   * @param told when the browser did, by {@link finely}: the tab may have gone on by now
   */
  async arrived(page: PanelPage, told = finely()): Promise<void> {
    await this.lateHold.look(page.tabId, page.url, await this.parts.gate.attemptAt(page), told);
  }

  /** The gate caught, let on or ended an attempt: the portal tab that it began in is told. */
  async progressed(tabId: number, attempt: Attempt): Promise<void> {
    const record = await this.parts.tabs.record(tabId);
    if (!record) return;
    const end = endOf(attempt);
    await keepProgress([record.portalTab, tabId], end === 'allowed' || end === 'denied' ? end : 'open', attempt.id);
    await this.parts.unanswered.answered(record.portalTab, tabId);
    await send(record.portalTab, { type: 'panel/caught' });
  }

  /** A tab was closed; where a change waited in it, the portal's tab is told that it waits no more. */
  async closed(tabId: number): Promise<void> {
    this.lateHold.forget(tabId);
    const tabs = await endProgress(tabId);
    await Promise.all(tabs.map((id) => send(id, { type: 'panel/caught' })));
  }

  /** Settings, or what we may see, have changed: the panels that are open ask anew. */
  async lookAgain(): Promise<void> {
    const open = await this.parts.tabs.open();
    await Promise.all(open.map((tabId) => send(tabId, { type: 'panel/look-again' })));
  }

  private async guide(settings: Settings, page: PanelPage, readings: Readings): Promise<GuideReply> {
    const connections = connectionsAt(settings, page.url);
    const fitting = connections.find((one) => judge(one, 'site', readings, now()).verdict === 'match');
    const view = await this.view(settings, fitting ?? connections[0], 'site', readings);
    // Which of several rows is clicked is for the gate to find out: what is wrong for one may be right for another.
    const otherMatches = view.otherMatches || connections.length > 1;
    return {
      view: { ...view, otherMatches },
      attempt: await progressOf(page.tabId),
      place: await guidePlace.get(),
      pointers: pointersAt(settings, page.url),
      mayPoint: !settings.pointersManaged,
      product: dearest(connections),
      readiness: await lastReadiness(settings, fitting ?? connections[0], readings),
    };
  }

  private read(settings: Settings, page: PanelPage, maxAgeMs: number): Promise<Readings> {
    return this.parts.reader.read(connectionsAt(settings, page.url)[0]?.site, maxAgeMs, page.jar);
  }

  private async view(
    settings: Settings,
    connection: Connection | undefined,
    by: Session,
    readings: Readings,
  ): Promise<PanelView> {
    const judgement = judge(connection, by, readings, now());
    const other = judge(connection, by === 'site' ? 'identity' : 'site', readings, now());
    const deciding = readings[by];
    const { missingHosts, holding } = await protection(settings, this.parts.watchman.report);
    return {
      judgement,
      otherMatches: other.verdict === 'match',
      connection,
      managed: settings.managed,
      organization: settings.organization,
      mode: settings.mode,
      ageMs: deciding === undefined ? undefined : Math.max(0, now().ms - deciding.at.ms),
      holding: missingHosts.length > 0 ? 'no-access' : holding,
    };
  }
}

/** Whether a page is still there. */
async function shows({ tabId, url }: PanelPage): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url === url;
}

const READINESS_PAGE = 'src/pages/readiness/index.html';

/**
 * Of two accounts that are accepted, about the one that is there; and for each product whose row the account is in: what
 * one asks for is not all that the other does.
 */
async function lastReadiness(
  { connections }: Settings,
  one: Connection | undefined,
  { site }: Readings,
): Promise<GuideReply['readiness']> {
  if (!one) return undefined;
  const there = site?.outcome.state === 'signed-in' ? site.outcome.account : undefined;
  const account = intendedBeside(one, there);
  const last = await readinessKept.get();
  const rows = connections.filter((row) => row.portal === one.portal && row.site === one.site && accepts(row, account));
  return leastOf(
    rows.map((row) => {
      const about = withAccount(row, account);
      return lastState(last[connectionId(about)], about);
    }),
  );
}

/** A row as it is compared and kept. */
function clean({ shows, around }: SeenRow): SeenRow {
  return { shows: withoutSecrets(shows), around };
}

/** People who are known to be signed in, and so could be shown in a row by mistake. */
async function known(): Promise<Account[]> {
  const { site, identity } = (await lastReadings.get()) ?? {};
  return [site, identity].flatMap((one) => (one?.outcome.state === 'signed-in' ? [one.outcome.account] : []));
}

/** The connections that a row of this portal page may be for: the first of them is read. */
function connectionsAt(settings: Settings, url: string): readonly Connection[] {
  const portal = portalOf(settings, url);
  const chosen = chooseConnection(settings.connections, undefined, portal, undefined);
  if (chosen.kind === 'one') return [chosen.connection];
  return chosen.kind === 'several' ? chosen.connections : [];
}

/** A change of Integration+ resets every user's connection; one of HelpDesk+ asks some of them again (FACTS §1). */
function dearest(connections: readonly Connection[]): Connection['product'] | undefined {
  const products = connections.map(({ product }) => product);
  return products.find((product) => product === 'integration-plus') ?? products[0];
}

/** The portal that a page is of; of its pages alone is this asked. */
function portalOf(settings: Settings, url: string): string {
  return portalAt(url, portalsOf(settings)) ?? DEFAULT_PORTAL;
}

/** What was pointed at on the portal of this page. */
function pointersAt(settings: Settings, url: string): readonly Pointed[] {
  const here = portalOf(settings, url);
  return settings.pointers
    .filter(({ portal }) => portal === here)
    .map(({ row, control, place }) => ({ row, control, place }));
}

async function send(tabId: number, message: ToPanel): Promise<void> {
  // No content script in that tab, or the tab is gone: nobody to tell.
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}
