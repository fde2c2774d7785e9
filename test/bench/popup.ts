import { intending } from '../e2e/people.ts';
import type { World } from '../world/api.ts';
import type { Report } from './figures.ts';
import { bare } from './generated.ts';
import type { Part } from './parts.ts';
import { fallAsleep } from './sleeper.ts';
import { type Contestant, OURS, onStage, roundTrip, sleep } from './stage.ts';
import { median } from './statistics.ts';

const PAGE = 'src/pages/popup/index.html';
const DELAYS_MS = [0, 100, 300];
const CONNECTIONS = [1, 20];
/** The worker has taken in settings by then. */
const SETTLED_MS = 1_000;

/** The popup notes its own moments, in milliseconds since its navigation began. */
const WATCH = `{
  const seen = {};
  globalThis.benchPopup = seen;
  const look = () => {
    const main = document.querySelector('main[data-mau-guard="popup"]');
    if (!main || main.dataset.verdict !== 'match') return;
    seen.known ??= performance.now();
    if (main.dataset.busy === 'false') seen.fresh ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-paint') seen.paint = startTime;
  }).observe({ type: 'paint', buffered: true });
}`;

/** One opening of the popup. */
export interface Opening {
  /** First paint, first word of the account that was known, and of a fresh reading. */
  readonly paint: number;
  readonly known: number;
  readonly fresh: number;
  readonly requests: number;
}

/** Opens the popup as a page of its own, as whoever is set up and signed in. */
export async function openPopup(
  world: World,
  { driver, origin = '' }: Contestant,
  { asleep }: { readonly asleep: boolean },
): Promise<Opening> {
  const tab = await driver.newTab();
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  if (asleep) await fallAsleep(driver, origin);
  else await driver.inExtension('await browser.runtime.sendMessage({ type: "page/status" })');
  const before = world.seen.length;
  await tab.goto(driver.extensionUrl(PAGE));
  await tab.waitFor(
    'return globalThis.benchPopup?.fresh !== undefined && benchPopup.paint !== undefined',
    'a fresh verdict in the popup',
  );
  const opening = await tab.evaluate<Omit<Opening, 'requests'>>('return globalThis.benchPopup');
  const requests = world.seen.length - before;
  await tab.close();
  return { ...opening, requests };
}

/** The same with a page that does the least. */
async function openBare({ driver }: Contestant): Promise<Pick<Opening, 'paint' | 'fresh'>> {
  const tab = await driver.newTab();
  await tab.goto(driver.extensionUrl('page.html'));
  const seen = await tab.waitFor<Pick<Opening, 'paint' | 'fresh'>>(
    `const paint = performance.getEntriesByName('first-paint')[0]?.startTime;
     return paint !== undefined && globalThis.benchFresh !== undefined && { paint, fresh: benchFresh };`,
    'the bare page',
  );
  await tab.close();
  return seen;
}

/** Settings with so many connections; the first is the one that others measure with. */
export function withConnections(world: World, count: number): object {
  const { bot } = world.accounts;
  if (!bot) throw new Error('nobody is called bot');
  const settings = intending(bot);
  const [first] = settings.connections;
  const more = Array.from({ length: count - 1 }, (_, at) => ({
    ...first,
    name: `Acme ${at + 2}`,
    site: `https://acme-${at + 2}.atlassian.net`,
  }));
  return { ...settings, connections: [...settings.connections, ...more] };
}

/** How long it takes from opening the popup to what a person wants to see in it. */
export const popup: Part = (report, { times }) =>
  onStage(async ({ world, folder, ours, generated }) => {
    const floor = await generated('bare page', await bare(folder));
    const one = await ours();
    for (const count of CONNECTIONS) {
      await one.driver.inExtension('await browser.storage.local.set({ settings: arg })', withConnections(world, count));
      await sleep(SETTLED_MS);
      await measure(report, world, one, floor, count, times);
    }
  });

async function measure(
  report: Report,
  world: World,
  one: Contestant,
  floor: Contestant,
  count: number,
  times: number,
): Promise<void> {
  const cases = DELAYS_MS.flatMap((delay) => [true, false].map((asleep) => ({ delay, asleep })));
  const openings = cases.map((): Opening[] => []);
  const trips = cases.map((): number[] => []);
  const floors = cases.map((): Pick<Opening, 'paint' | 'fresh'>[] => []);
  // The first makes the reading that later ones know, and is not counted.
  await openPopup(world, one, { asleep: false });
  for (let time = 0; time < times; time++) {
    for (const [at, { delay, asleep }] of cases.entries()) {
      Object.assign(world.dials.delays, { myselfMs: delay, meMs: delay });
      trips[at]?.push(await roundTrip(one.driver));
      floors[at]?.push(await openBare(floor));
      openings[at]?.push(await openPopup(world, one, { asleep }));
    }
  }
  for (const [at, { delay, asleep }] of cases.entries()) {
    const where = `${count} connection${count > 1 ? 's' : ''}, answer in ${delay} ms, worker ${asleep ? 'asleep' : 'awake'}`;
    const own = openings[at] ?? [];
    const trip = median(trips[at] ?? []);
    const about = { where, unit: 'ms' } as const;
    report.add({ what: 'one round trip', who: 'floor', values: trips[at] ?? [], ...about });
    const least = floors[at] ?? [];
    report.add({ what: 'first paint', who: floor.name, values: least.map(({ paint }) => paint), ...about });
    report.add({ what: 'fresh verdict', who: floor.name, values: least.map(({ fresh }) => fresh), ...about });
    const add = (what: string, of: (one: Opening) => number, most?: number, words = '') =>
      report.add({
        ...{ what, who: OURS, values: own.map(of), ...about },
        ...(most !== undefined && { goal: { most, words } }),
      });
    add('first paint', ({ paint }) => paint);
    add('last-known verdict', ({ known }) => known);
    add('verdict after first paint', ({ known, paint }) => Math.max(0, known - paint), 0, 'in the first paint');
    add('fresh verdict', ({ fresh }) => fresh);
    add('fresh, beyond a round trip', ({ fresh }) => fresh - trip, 40, '≤ 40 ms');
    report.add({ what: 'requests', where, who: OURS, unit: 'times', values: own.map(({ requests }) => requests) });
  }
}
