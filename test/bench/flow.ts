import type { Driver, Tab } from '../e2e/driver/index.ts';
import { approveName, PORTAL, SITE } from '../e2e/people.ts';
import type { Flow, World } from '../world/api.ts';
import type { Report } from './figures.ts';
import { hops, listener, none, noneInFirefox } from './generated.ts';
import type { Part } from './parts.ts';
import { type Contestant, OURS, onStage, roundTrip, settings, sleep } from './stage.ts';
import { median } from './statistics.ts';

const DELAYS_MS = [0, 100, 300];
/** Older than a reading may be that is still fresh (DESIGN §3). */
const STALE_MS = 6_000;
/** Before each change: nothing of the one before, or of setting up, goes on any more. */
const PAUSE_MS = 1_500;
const MOST_TIMES = 5;

/** Beyond the floor a change may take this, and its round trips. */
const BEYOND_MS = 100;

interface Case {
  readonly flow: Flow;
  readonly delay: number;
  /** What the guide read when Change is pressed. */
  readonly reading: 'fresh' | 'stale';
}

const READINGS = ['fresh', 'stale'] as const;
const CASES: readonly Case[] = [
  ...READINGS.flatMap((reading) => DELAYS_MS.map((delay) => ({ flow: 'oauth1' as const, delay, reading }))),
  { flow: '3lo', delay: 100, reading: 'fresh' },
];

/** One change of the main user, by the right account; milliseconds. */
interface Change {
  /** From the press on Change until the consent page is there. */
  readonly toConsent: number;
  /** From the press on Allow until the vendor has bound somebody. */
  readonly toBound: number;
  /** Requests for a session, from Change on. */
  readonly requests: number;
}

type Anybody = Contestant<Driver>;

/** How long a rightful change takes, with the extension and without, and by as many empty hops. */
export const flow: Part = async (report, { times }) => {
  const often = Math.min(times, MOST_TIMES);
  await onStage(async ({ world, folder, ours, generated }) => {
    const all: Anybody[] = [
      await generated('no extension', await none(folder)),
      await generated('empty hops', await hops(folder)),
      await ours(),
    ];
    await measure(report, 'Chromium', world, all, often);
  });
  await onStage(async ({ world, folder, inFirefox }) => {
    const all: Anybody[] = [
      await inFirefox('no extension', await noneInFirefox(folder)),
      await inFirefox('empty listener', await listener(folder)),
      await inFirefox(OURS),
    ];
    await measure(report, 'Firefox', world, all, often);
  });
};

async function measure(report: Report, browser: string, world: World, all: readonly Anybody[], times: number) {
  for (const one of CASES) {
    const { flow, delay, reading } = one;
    world.dials.portal.flow = flow;
    Object.assign(world.dials.delays, { myselfMs: delay, meMs: delay });
    const changes = all.map((): Change[] => []);
    const trips: number[] = [];
    for (const { name, driver } of all) if (name === OURS) await forget(world, driver);
    // The first is not counted.
    for (let time = 0; time <= times; time++) {
      for (const [at, contestant] of all.entries()) {
        const seen = await change(world, contestant, one);
        if (time > 0) changes[at]?.push(seen);
        if (time > 0 && contestant.name === OURS) trips.push(await roundTrip(contestant.driver));
      }
    }
    tell(report, `${browser}, ${flow}, answer in ${delay} ms, reading ${reading}`, one, all, changes, trips);
  }
}

/** A person's change, from the portal to the portal. */
async function change(world: World, { name, driver }: Anybody, { flow, reading }: Case): Promise<Change> {
  const isOurs = name === OURS;
  await sleep(PAUSE_MS);
  const tab = await driver.newTab(PORTAL);
  if (isOurs) await panelSettles(tab, 'guide');
  if (isOurs && reading === 'stale') await sleep(STALE_MS);
  const asked = world.seen.length;
  const pressed = await press(tab, 'Change');
  await tab.waitForUrl((url) => isConsent(url), 'the consent page');
  const shown = await tab.waitFor<number>(
    'return document.readyState === "complete" && performance.timing.domContentLoadedEventEnd',
    'the consent page',
  );
  if (isOurs) await panelSettles(tab, 'guard');
  const before = world.ledger.length;
  const allowed = await press(tab, approveName(flow));
  while (world.ledger.length === before) await sleep(5);
  const bound = world.ledger.at(-1)?.at ?? Number.NaN;
  await tab.waitForUrl((url) => url.startsWith(PORTAL), 'the portal again');
  const requests = world.seen.slice(asked).filter(({ path }) => /\/myself$|\/gateway\/api\/me$/.test(path)).length;
  await tab.close();
  return { toConsent: shown - pressed, toBound: bound - allowed, requests };
}

const isConsent = (url: string) =>
  url.startsWith(`${SITE}/plugins/servlet/oauth/authorize`) ||
  url.startsWith('https://api.atlassian.com/oauth2/authorize');

/** Changes of the case before are none of this one's business. */
async function forget(world: World, driver: Driver): Promise<void> {
  await driver.inExtension(
    `await browser.storage.local.clear();
     await browser.storage.session.clear();
     await browser.storage.local.set({ settings: arg });`,
    settings(world),
  );
}

/** Presses a button with the mouse; answers when the page heard it, in milliseconds since 1970. */
async function press(tab: Tab, name: string): Promise<number> {
  const heard = tab.evaluate<number>(
    'return new Promise((done) => addEventListener("mouseup", () => done(Date.now()), { capture: true, once: true }))',
  );
  await tab.clickNamed(name);
  return heard;
}

async function panelSettles(tab: Tab, kind: 'guide' | 'guard'): Promise<void> {
  for (;;) {
    const panel = await tab.waitForPanel(kind, 'match');
    if (!panel.busy) return;
    await sleep(20);
  }
}

function tell(
  report: Report,
  where: string,
  { reading }: Case,
  all: readonly Anybody[],
  changes: readonly Change[][],
  trips: readonly number[],
): void {
  const of = (at: number, what: (change: Change) => number) => (changes[at] ?? []).map(what);
  const whole = ({ toConsent, toBound }: Change) => toConsent + toBound;
  // No extension, the floor, ours.
  const floor = median(of(1, whole));
  const trip = median(trips);
  report.add({ what: 'one round trip', where, who: 'floor', unit: 'ms', values: trips });
  for (const [at, { name: who }] of all.entries()) {
    const about = { where, who, unit: 'ms' } as const;
    report.add({ what: 'Change to consent page', values: of(at, ({ toConsent }) => toConsent), ...about });
    report.add({ what: 'Allow to bound', values: of(at, ({ toBound }) => toBound), ...about });
    if (who !== OURS) continue;
    const trips = reading === 'fresh' ? 1 : 2;
    report.add({
      what: 'both, beyond the floor',
      values: of(at, whole).map((ms) => ms - floor),
      goal: {
        most: trips * trip + BEYOND_MS,
        words: `≤ ${trips} round trip${trips > 1 ? 's' : ''} + ${BEYOND_MS} ms = ${Math.round(trips * trip + BEYOND_MS)} ms`,
      },
      ...about,
    });
    report.add({ ...about, what: 'session requests', unit: 'times', values: of(at, ({ requests }) => requests) });
  }
}
