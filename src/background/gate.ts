import { isCloud } from '../atlassian/addresses.ts';
import type { ReadPlan } from '../atlassian/session-readers.ts';
import {
  type Attempt,
  type AttemptEvent,
  answered,
  inJar,
  isOpen,
  mayBeOwn,
  type Stage,
  type Step,
  step,
} from '../domain/attempt.ts';
import { type Chosen, chooseConnection, connectionId, DEFAULT_PORTAL } from '../domain/connection.ts';
import type { Settings } from '../domain/in-force.ts';
import type { Instant, Reading, Readings } from '../domain/reading.ts';
import {
  type CallbackAddress,
  type ConsentAddress,
  classify,
  looksLikeAnswer,
  looksLikeConsent,
} from '../domain/route.ts';
import { isUnread, type Judgement, judge } from '../domain/verdict.ts';
import type { CaughtBy } from '../platform/hold/hold.ts';
import type { Jar } from '../platform/jar.ts';
import type { GateReply } from '../platform/messages.ts';
import { queue } from '../platform/queue.ts';
import type { ActivityLog } from './activity-log.ts';
import type { Attempts } from './attempts.ts';
import { heldView } from './held-view.ts';
import type { PortalTabs } from './portal-tabs.ts';
import { type Answered, Recognition } from './recognition.ts';
import { type Ticket, Tickets } from './tickets.ts';
import type { Trail } from './trail.ts';
import type { Watchman } from './watchman.ts';

/** A navigation that waits at the gate. */
export interface Held {
  readonly url: string;
  readonly tabId: number;
  readonly jar: Jar;
  readonly by: CaughtBy;
  /** Portal that the browser named as the initiator. */
  readonly portal: string | undefined;
  /** How long ago it was held, in milliseconds, where that is not just now. */
  readonly age?: number;
  /** The gate has held it before: what is none of ours goes on at once. */
  readonly wasHeld?: boolean;
  /** Told which sessions will be asked, before what is to be kept is kept. */
  readonly willAsk?: (plan: ReadPlan) => void;
}

/** What a person may say on an extension page: their own connection, going on with a reason, or which connection. */
type Choice = { readonly own: true } | { readonly reason: string } | { readonly picked: string };

interface Parts {
  readonly settings: () => Promise<Settings>;
  readonly attempts: Attempts;
  readonly tabs: PortalTabs;
  readonly trail: Trail;
  readonly watchman: Watchman;
  readonly log: ActivityLog;
  readonly now: () => Instant;
  /** Whether we may reach this address, so that its way back can be held. */
  readonly maySee: (url: string) => Promise<boolean>;
  /** A held navigation was let on; `byMatch`: as the intended account, and so was the one before it. */
  readonly letOn: (held: Held, stage: Stage, attempt: Attempt, how: { readonly byMatch: boolean }) => void;
  readonly caught: (held: Held, attempt: Attempt) => void;
  /** Readings that a page of ours made for a held navigation, on our clock. */
  readonly learned: (site: string | undefined, readings: Readings, held: Held) => void;
}

/**
 * The lock. A navigation that was held is opened here, its deciding session is read by whoever can, and settling the
 * reading says go or stop. It knows nothing of browsers: how a navigation is held and read is its callers' affair.
 */
export class Gate {
  private readonly tickets: Tickets;
  private readonly recognition: Recognition;
  /** One step at a time: what two tabs see of one attempt must not undo each other. */
  private readonly inTurn = queue();

  constructor(private readonly parts: Parts) {
    this.tickets = new Tickets(parts.now);
    this.recognition = new Recognition(parts);
  }

  /** Begins with a held navigation: marks its request, makes the browser hold the way back, and asks for a reading. */
  open(held: Held): Promise<GateReply> {
    // However long it waits for its turn.
    const came = Date.now() - (held.age ?? 0);
    return this.inTurn(() => this.begin({ ...held, url: literal(held.url) }, came));
  }

  private async begin(held: Held, came: number): Promise<GateReply> {
    const settings = await this.parts.settings();
    const sites = settings.connections.map((c) => c.site);
    const address = classify(held.url, sites);
    if (address.kind === 'other') {
      // A pattern caught more than it meant to; nowhere else does this page lead to.
      return looksLikeConsent(held.url, sites) ? { kind: 'go', to: held.url } : this.passOn(held.url);
    }
    return address.kind === 'consent'
      ? this.openOut(held, address, settings)
      : this.openBack(held, address, came, settings);
  }

  private async openOut(held: Held, address: ConsentAddress, settings: Settings): Promise<GateReply> {
    // A tab may be as new as its request.
    await this.parts.tabs.caughtUp();
    const found = await this.recognition.out(held, address);
    // What is recognised once stays so.
    const recognised = found && (found.recognised || (await this.recognition.isRecognised(held)));
    const known = found && { ...found, recognised: recognised === true, picked: stillSetUp(found.picked, settings) };
    if (!known && !(await this.recognition.isOurs(held))) return { kind: 'go', to: held.url };
    // Saying no on a page that was opened binds nobody; whatever comes back of it is held as ever.
    if (address.denies && (known?.standing === 'passed' || known?.standing === 'spoiled')) {
      return { kind: 'go', to: held.url };
    }
    const attempt =
      known && !address.renews && !(known.standing === 'own' && (await this.recognition.isRecognised(held)))
        ? known
        : address.key && (await this.recognition.begin(held, address, address.key, settings, known));
    if (!attempt) {
      const record = await this.parts.tabs.record(held.tabId);
      return { kind: 'error', error: 'no-request', portalPage: record?.page };
    }
    // What a portal starts is a request of its own.
    const isNew = held.by !== 'portal' && !known;
    const isOwn = isNew && mayBeOwn(attempt, settings) && (await this.parts.trail.continuesOwn(held.tabId, address));
    const { key, callback } = address;
    const isHeld = settings.mode !== 'monitor';
    if (isHeld && !isOwn) held.willAsk?.(this.planOf(attempt, settings));
    await Promise.all([
      key ? this.parts.attempts.saveWith({ key, callback }, attempt) : this.parts.attempts.save(attempt),
      this.parts.trail.leads(held.tabId, attempt),
    ]);
    if (!isHeld) return { kind: 'go', to: held.url };
    if (isOwn) {
      // Own connections may have come to be held while tabs were caught up with.
      const now = await this.parts.settings();
      return this.take(this.tickets.issue(held, 'out', attempt), attempt, { type: 'declared-own' }, now);
    }
    // While it is read the browser is made to hold the way back, and to let through our own page, which goes on when the gate
    // says so, and that when both are seen.
    void this.parts.watchman.refresh(held);
    this.parts.caught(held, attempt);
    return this.ask(held, 'out', attempt, address.callback, settings);
  }

  private async openBack(held: Held, address: CallbackAddress, came: number, settings: Settings): Promise<GateReply> {
    const found = settings.mode === 'monitor' ? [] : await this.recognition.back(address);
    if (found.length === 0) return this.passOn(held.url);
    const news: Answered[] = [];
    for (const one of found) if (!(await this.wasLetOn(one))) news.push(one);
    // One that looks like two answers is the one that is no denial.
    const judged = news.find(({ answer }) => !answer.denied) ?? news[0];
    if (!judged) return { kind: 'go', to: held.url };
    const { known, answer } = judged;
    const attempt = answered(inJar(known, held.jar.name), came);
    if (!answer.denied) held.willAsk?.(this.planOf(attempt, settings));
    if (answer.denied)
      return this.take(this.tickets.issue(held, 'back', attempt), attempt, { type: 'denied' }, settings);
    await this.parts.attempts.save(attempt);
    return this.ask(held, 'back', attempt, undefined, settings);
  }

  /** The very grant that was let on once: its page is loaded anew, whatever was seen since. */
  private async wasLetOn({ known, answer }: Answered): Promise<boolean> {
    return known.grant !== undefined && known.grant === (await this.parts.attempts.grantOf(answer));
  }

  /** Nobody's answer: it was held where we may see it, and nowhere else does the checkpoint lead to. */
  private async passOn(url: string): Promise<GateReply> {
    if (looksLikeAnswer(url) && (await this.parts.maySee(url))) return { kind: 'go', to: url };
    return { kind: 'error', error: 'not-a-consent', portalPage: undefined };
  }

  /** What was read for a ticket decides; a ticket answers once, and only while this worker lives. */
  settle(ticketId: string, readings: Readings): Promise<GateReply> {
    return this.inTurn(() => this.decide(ticketId, readings));
  }

  /** The same where that is a match; undefined: it is none, and nothing has happened. */
  settleMatch(ticketId: string, readings: Readings): Promise<GateReply | undefined> {
    return this.inTurn(async () => {
      const ticket = this.tickets.get(ticketId);
      const attempt = ticket && (await this.attemptOf(ticket));
      if (!ticket || !attempt) return undefined;
      const chosen = this.connectionOf(attempt, await this.parts.settings());
      const { verdict } = this.judge(attempt, chosen, stamped(readings, ticket.asked));
      return verdict === 'match' ? this.decide(ticketId, readings) : undefined;
    });
  }

  private async decide(ticketId: string, readings: Readings): Promise<GateReply> {
    const ticket = this.tickets.take(ticketId);
    const attempt = ticket && (await this.attemptOf(ticket));
    if (!ticket || !attempt) return { kind: 'again' };
    const settings = await this.parts.settings();
    const asRead = stamped(readings, ticket.asked);
    this.parts.learned(ticket.site, asRead, ticket.held);
    const judgement = this.judge(attempt, this.connectionOf(attempt, settings), asRead);
    if (judgement.reason === 'stale') return { kind: 'again' };
    const { stage, reason } = ticket;
    if (reason !== undefined && isUnread(judgement)) {
      return this.take(ticket, attempt, { type: 'lifted', stage, unread: true }, settings, asRead, reason);
    }
    return this.take(ticket, attempt, { type: 'read', stage, judgement, now: Date.now() }, settings, asRead);
  }

  /** A person says that this is their own connection, or goes on with a reason, or picks the connection. */
  choice(ticketId: string, made: Choice): Promise<GateReply> {
    return this.inTurn(() => this.choose(ticketId, made));
  }

  private async choose(ticketId: string, made: Choice): Promise<GateReply> {
    const ticket = this.tickets.get(ticketId);
    const attempt = ticket && (await this.attemptOf(ticket));
    if (!ticket || !attempt) return { kind: 'again' };
    const settings = await this.parts.settings();
    const { held, stage, callback } = ticket;
    if ('picked' in made) {
      const after = { ...attempt, picked: made.picked };
      await this.parts.attempts.save(after);
      this.tickets.take(ticketId);
      return this.ask(held, stage, after, callback, settings);
    }
    const note = 'reason' in made ? made.reason : undefined;
    if (note !== undefined && settings.emergency && settings.mode !== 'warn') {
      // While the reason was written Atlassian may have come back, and somebody else may be there to be seen.
      this.tickets.take(ticketId);
      return this.ask(held, stage, attempt, callback, settings, note);
    }
    const event: AttemptEvent =
      note === undefined ? { type: 'declared-own' } : { type: 'lifted', stage, unread: false };
    return this.take(ticket, attempt, event, settings, {}, note);
  }

  /** The attempt of a ticket, given up to start over. */
  abandon(ticketId: string): Promise<Attempt | undefined> {
    return this.inTurn(() => this.giveUp(ticketId));
  }

  private async giveUp(ticketId: string): Promise<Attempt | undefined> {
    const ticket = this.tickets.get(ticketId);
    const attempt = ticket && (await this.attemptOf(ticket));
    if (!ticket || !attempt) return undefined;
    this.tickets.take(ticketId);
    const settings = await this.parts.settings();
    const { attempt: after } = step(attempt, { type: 'abandoned' }, settings);
    await this.parts.attempts.save(after);
    const chosen = this.connectionOf(attempt, settings);
    if (isOpen(attempt)) await this.parts.log.add({ attempt, what: 'abandoned', chosen }).catch(() => undefined);
    return after;
  }

  /** The attempt of a consent page in a tab, if any; people's own connections too. */
  async attemptAt({ tabId, url, jar }: Pick<Held, 'tabId' | 'url' | 'jar'>): Promise<Attempt | undefined> {
    const settings = await this.parts.settings();
    const address = classify(
      url,
      settings.connections.map((c) => c.site),
    );
    return address.kind === 'consent' ? this.recognition.out({ tabId, jar }, address) : undefined;
  }

  /** How an attempt's deciding session stands, by these readings. */
  judge(attempt: Attempt, chosen: Chosen, readings: Readings): Judgement {
    const connection = chosen.kind === 'one' ? chosen.connection : undefined;
    return judge(connection, attempt.decidedBy, readings, this.parts.now());
  }

  /** Which connection an attempt is for. */
  connectionOf(attempt: Attempt, settings: Settings): Chosen {
    return chooseConnection(settings.connections, attempt.site, attempt.portal, attempt.picked);
  }

  private planOf(attempt: Attempt, settings: Settings): ReadPlan {
    const chosen = this.connectionOf(attempt, settings);
    const site = attempt.site ?? (chosen.kind === 'one' ? chosen.connection.site : undefined);
    return { site, identity: attempt.decidedBy === 'identity' || site === undefined || isCloud(site) };
  }

  /** What another window with other cookies saw meanwhile is not this ticket's to go by. */
  private async attemptOf(ticket: Ticket): Promise<Attempt | undefined> {
    const attempt = await this.parts.attempts.byId(ticket.attemptId);
    return attempt && inJar(attempt, ticket.held.jar.name);
  }

  private ask(
    held: Held,
    stage: Stage,
    attempt: Attempt,
    callback: string | undefined,
    settings: Settings,
    reason?: string,
  ): GateReply {
    const plan = this.planOf(attempt, settings);
    const ticket = this.tickets.issue(held, stage, attempt, { callback, site: plan.site, reason });
    return { kind: 'read', ticket: ticket.id, ...plan };
  }

  /** Takes an event, and lets on only what the browser holds on the way back, and where that way can be seen. */
  private async take(
    ticket: Ticket,
    attempt: Attempt,
    event: AttemptEvent,
    settings: Settings,
    readings: Readings = {},
    note?: string,
  ): Promise<GateReply> {
    const next = await this.withGrant(ticket, step(attempt, event, settings));
    // A match on the way out changes nothing of what is held: its way back is since it was opened.
    const isHeldAlready = next.decision === 'go' && event.type === 'read' && ticket.stage === 'out';
    const [unseenCallback, said] = await Promise.all([
      this.unseen(ticket, next.attempt),
      isHeldAlready ? this.parts.watchman.said() : undefined,
      // Who says no binds nobody, also where that cannot be written down.
      this.parts.attempts.save(next.attempt).catch((error) => {
        if (event.type !== 'denied') throw error;
      }),
    ]);
    // A denial binds nobody, and a person's own connection is not ours to hold.
    const free = event.type === 'denied' || next.attempt.standing === 'own';
    const mayGoIfHeld = next.decision === 'go' && (free || unseenCallback === undefined);
    const report = said ?? (await this.parts.watchman.refresh(mayGoIfHeld ? ticket.held : undefined));
    const mayGo = mayGoIfHeld && (free || report.ok);
    if (next.decision === 'go' && !mayGo) {
      await this.parts.attempts.save(attempt);
      await this.parts.watchman.refresh();
    }
    const judgement = event.type === 'read' ? event.judgement : undefined;
    const chosen = this.connectionOf(next.attempt, settings);
    const logged = this.parts.log.add({
      attempt: next.attempt,
      chosen,
      what: whatHappened(event, mayGo, ticket.stage, settings),
      judgement,
      note,
    });
    // Whom a person lets on is written down first, or stays. Nothing else depends on a log that may be full, and whoever was
    // read as the right one need not wait for a long one.
    const isByHand = mayGo && (event.type === 'lifted' || event.type === 'declared-own');
    const written = isByHand ? logged : logged.catch(() => undefined);
    if (!(mayGo && event.type === 'read')) await written;
    if (mayGo) {
      this.tickets.take(ticket.id);
      // What a person let out may have been granted by anybody, whoever is signed in as it comes back.
      const byMatch = judgement?.verdict === 'match' && attempt.standing !== 'lifted';
      this.parts.letOn(ticket.held, ticket.stage, next.attempt, { byMatch });
      return { kind: 'go', to: ticket.held.url };
    }
    this.tickets.giveBack({ ...ticket, reason: undefined });
    const facts = {
      stage: ticket.stage,
      attempt: next.attempt,
      chosen,
      site: ticket.site,
      judgement: judgement ?? this.judge(next.attempt, chosen, readings),
      readings,
      startOver: next.decision === 'start-over',
      unseenCallback,
      notHolding: !report.ok,
    };
    return { kind: 'held', ticket: ticket.id, view: heldView(facts, settings) };
  }

  /** What is let on may be loaded again: nobody else can have granted it. */
  private async withGrant({ stage, held }: Ticket, next: Step): Promise<Step> {
    const { attempt } = next;
    const address = classify(held.url);
    if (stage !== 'back' || attempt.standing !== 'allowed' || address.kind !== 'callback') return next;
    const found = (await this.recognition.back(address)).find(({ known }) => known.id === attempt.id);
    return found ? { ...next, attempt: { ...attempt, grant: await this.parts.attempts.grantOf(found.answer) } } : next;
  }

  /** Where the way back could not be held: the callback's origin, or the portal's where the address names none. */
  private async unseen(ticket: Ticket, attempt: Attempt): Promise<string | undefined> {
    if (ticket.stage === 'back' || attempt.standing === 'own') return undefined;
    const callback = ticket.callback ?? attempt.portal ?? DEFAULT_PORTAL;
    return (await this.parts.maySee(callback)) ? undefined : originOf(callback);
  }
}

/** To a server it is the same; a rule that lets an address through would take a star for anything. */
function literal(url: string): string {
  return url.replaceAll('*', '%2A');
}

/** A pick of what has another account by now, or is gone, tells nothing: it is asked anew. */
function stillSetUp(picked: string | undefined, { connections }: Settings): string | undefined {
  return connections.some((one) => connectionId(one) === picked) ? picked : undefined;
}

/** Addresses of apps (`app://callback`, `urn:…`) have no origin; they are named whole, without what follows. */
function originOf(address: string): string {
  const { origin, protocol, host, pathname } = new URL(address);
  if (origin !== 'null') return origin;
  return host === '' ? protocol + pathname : `${protocol}//${host}`;
}

/** What a page read counts from the moment that it was asked to, on our own clock: the page's clock is another. */
function stamped(readings: Readings, asked: Instant): Readings {
  const at = (reading: Reading | undefined) =>
    reading && { ...reading, at: reading.at.context === asked.context ? reading.at : asked };
  return { site: at(readings.site), identity: at(readings.identity) };
}

function whatHappened(event: AttemptEvent, went: boolean, stage: Stage, { mode }: Settings) {
  if (event.type === 'denied') return 'denied';
  if (event.type === 'declared-own' && went) return 'own';
  if (event.type === 'lifted' && went) return mode === 'warn' ? 'lifted' : 'emergency';
  if (!went) return 'held';
  return stage === 'back' ? 'allowed' : 'let-on';
}
