import { afterEach, beforeEach, vi } from 'vitest';
import type { Held } from '../../../src/background/gate.ts';
import type { Attempt, Stage, Standing } from '../../../src/domain/attempt.ts';
import type { Settings } from '../../../src/domain/in-force.ts';
import type { Instant, Readings } from '../../../src/domain/reading.ts';
import type { Watch } from '../../../src/domain/watch.ts';
import type { HoldReport, Passage } from '../../../src/platform/hold/hold.ts';
import type { GateReply, HeldView } from '../../../src/platform/messages.ts';
import { ACME, BOT, PAT, PORTAL, readings, SIGNED_OUT, SITE, signedIn, unknown } from '../domain/make.ts';
import { endBrowser, endContext, forgetAll } from '../platform/fake-browser.ts';

export const DEFAULT_JAR = { name: 'default', shared: true };

export const VENDOR = `${PORTAL}/callback`;
export const consent = (token = 'token-1', site = SITE) =>
  `${site}/plugins/servlet/oauth/authorize?oauth_token=${token}&oauth_callback=${encodeURIComponent(VENDOR)}`;
export const threeLo = (state = 'state-1', callback = VENDOR) =>
  `https://auth.atlassian.com/authorize?client_id=c&state=${state}&redirect_uri=${encodeURIComponent(callback)}`;
export const forge =
  'https://id.atlassian.com/outboundAuth/start?containerId=app/env&serviceKey=atlassian-token-service-key&cloudId=c';
export const callback = (token = 'token-1', verifier = 'v') =>
  `${VENDOR}?oauth_token=${token}&oauth_verifier=${verifier}`;

export const SETTINGS: Settings = {
  mode: 'block',
  connections: [ACME],
  organization: undefined,
  ownConnect: 'ask',
  logDays: 90,
  pointers: [],
  pointersManaged: false,
  managed: false,
  emergency: undefined,
};

export const AS_BOT: Readings = readings(signedIn(BOT), signedIn(BOT));
export const AS_PAT: Readings = readings(signedIn(PAT), signedIn(PAT));
export const NOBODY: Readings = readings(SIGNED_OUT, unknown('no-account'));
export const TIMED_OUT: Readings = readings(unknown('timeout'), unknown('timeout'));
export const OTHER_SITE = 'https://beta.atlassian.net';
export const BETA = { ...ACME, name: 'Beta', site: OTHER_SITE };

/** The answer that lets on. */
export const go = (to: string) => ({ kind: 'go', to });

interface LetOn {
  readonly url: string;
  readonly stage: Stage;
  readonly standing: Standing;
  readonly byMatch: boolean;
}

/** The gate with everything around it that is ours; the browser, the clock and the network are the test's. */
export class GateWorld {
  settings: Settings = SETTINGS;
  clock: Instant = { context: 'worker 1', ms: 1_000 };
  report: HoldReport = { ok: true };
  /** Hosts that we may not see. */
  readonly unseen = new Set<string>();
  /** What the browser was told to hold, newest last. */
  readonly watches: Watch[] = [];
  readonly letOn: LetOn[] = [];
  /** What may go on as soon as it holds that. */
  readonly released: string[] = [];
  readonly caught: string[] = [];
  readonly learned: (string | undefined)[] = [];
  private lives = 1;
  private parts!: Awaited<ReturnType<GateWorld['start']>>;

  /** `beside`: another worker lives on. */
  static async begin({ beside = false } = {}): Promise<GateWorld> {
    const world = new GateWorld();
    world.parts = await world.start(beside);
    return world;
  }

  get gate() {
    return this.parts.gate;
  }

  get trail() {
    return this.parts.trail;
  }

  get stores() {
    return this.parts.stores;
  }

  get portalTabs() {
    return this.parts.tabs;
  }

  get attempts() {
    return this.parts.attempts;
  }

  /** The worker dies and comes back: what was stored is there, what it had in memory is gone. */
  async restartWorker(): Promise<void> {
    this.lives += 1;
    this.clock = { context: `worker ${this.lives}`, ms: 10 };
    this.parts = await this.start();
  }

  async restartBrowser(): Promise<void> {
    endBrowser();
    await this.restartWorker();
  }

  /** This tab shows the portal. */
  showPortal(tabId = 1): Promise<void> {
    return this.parts.tabs.shows(tabId, `${PORTAL}/settings`);
  }

  open(url: string, more: Partial<Held> = {}): Promise<GateReply> {
    return this.gate.open({ url, tabId: 1, jar: DEFAULT_JAR, by: 'portal', portal: PORTAL, ...more });
  }

  /** Opens, reads this, and settles. */
  async pass(url: string, readings: Readings, more: Partial<Held> = {}): Promise<GateReply> {
    const reply = await this.open(url, more);
    return reply.kind === 'read' ? this.gate.settle(reply.ticket, readings) : reply;
  }

  /** The attempt of a consent page in a tab. */
  at(tabId: number, url: string, jar = DEFAULT_JAR): Promise<Attempt | undefined> {
    return this.gate.attemptAt({ tabId, url, jar });
  }

  async attempt(): Promise<Attempt> {
    const [only, ...more] = await this.stores.books.attempts.get();
    if (!only || more.length > 0) throw new Error(`${more.length + 1} attempts`);
    return only;
  }

  async log(): Promise<string[]> {
    return (await this.stores.activityLog.get()).map(({ what }) => what);
  }

  private async start(beside = false) {
    if (!beside) endContext();
    vi.resetModules();
    const { Gate } = await import('../../../src/background/gate.ts');
    const { Attempts } = await import('../../../src/background/attempts.ts');
    const { ActivityLog } = await import('../../../src/background/activity-log.ts');
    const { PortalTabs } = await import('../../../src/background/portal-tabs.ts');
    const { Trail } = await import('../../../src/background/trail.ts');
    const { Watchman, portalsOf } = await import('../../../src/background/watchman.ts');
    const stores = {
      ...(await import('../../../src/platform/arming.ts')),
      ...(await import('../../../src/platform/stores.ts')),
      ...(await import('../../../src/platform/guide-stores.ts')),
      ...(await import('../../../src/platform/log-store.ts')),
    };

    const settings = async () => this.settings;
    const attempts = new Attempts();
    const tabs = new PortalTabs(
      async () => portalsOf(this.settings),
      async () => undefined,
    );
    tabs.start();
    await tabs.lookAround();
    const hold = {
      start: () => undefined,
      apply: async (watch: Watch, next?: Passage) => {
        this.watches.push(watch);
        if (next) this.released.push(next.url);
        return this.report;
      },
      release: async () => undefined,
      answerIn: async () => undefined,
    };
    const watchman = new Watchman({ settings, attempts, tabs, hold, reported: () => undefined });
    const trail = new Trail({
      sites: async () => this.settings.connections.map(({ site }) => site),
      byId: (id) => attempts.byId(id),
    });
    const gate = new Gate({
      settings,
      attempts,
      tabs,
      trail,
      watchman,
      log: new ActivityLog(async () => 90),
      now: () => this.clock,
      maySee: async (url) => !this.unseen.has(new URL(url).hostname),
      letOn: ({ url }, stage, { standing }, { byMatch }) => this.letOn.push({ url, stage, standing, byMatch }),
      caught: ({ url }) => this.caught.push(url),
      learned: (site) => this.learned.push(site),
    });
    return { gate, attempts, tabs, trail, stores };
  }
}

export function held(reply: GateReply): HeldView & { ticket: string } {
  if (reply.kind !== 'held') throw new Error(`not held: ${JSON.stringify(reply)}`);
  return { ...reply.view, ticket: reply.ticket };
}

export function ticketOf(reply: GateReply): string {
  if (reply.kind !== 'read' && reply.kind !== 'held') throw new Error(`no ticket: ${JSON.stringify(reply)}`);
  return reply.ticket;
}

/** The world of this test. */
export let world: GateWorld;

/** Forgets the world, and begins another: on another machine, as it were. */
export async function beginAnew(): Promise<void> {
  forgetAll();
  world = await GateWorld.begin();
}

/** Before each test of a file a world of its own begins, at nine in the morning. */
export function eachInItsWorld(): void {
  // Modules are loaded anew for every test; a busy machine takes its time.
  vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T09:00:00Z') });
    await beginAnew();
  });
  afterEach(() => void vi.useRealTimers());
}
