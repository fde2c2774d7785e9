import type { ChromiumDriver } from '../e2e/driver/chromium.ts';
import type { World } from '../world/api.ts';
import type { Report } from './figures.ts';
import type { Part } from './parts.ts';
import { measured, OURS, sleep } from './stage.ts';

const PLAIN = 'https://account.nextup.ai/plain';
const REBUILT_MS = 10_000;

const ROW = (label: string) =>
  `<dl><div><dt>${label}</dt><dd>Pat Morgan <a href="/main-user/change">Change</a></dd></div>
   <div><dt>Time zone</dt><dd>Berlin <a href="#tz">Change</a></dd></div></dl>`;

interface Settled {
  readonly appears: number;
  readonly settles: number;
  readonly shifts: number;
  /** Of them, those that move something of the page's own. */
  readonly ofPage: number;
  readonly longest: number;
}

/** Draws the row, and watches the page for two seconds. */
const WATCH = `
  const shifts = [], tasks = [];
  const sum = (list) => list.reduce((all, { value }) => all + value, 0);
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value, sources }) => ({
    value,
    // What lies in our closed root has no node.
    ofPage: sources.some(({ node }) => node && !(node.parentElement ?? node).closest('[data-mau-guard]') && !node.matches?.('[data-mau-guard]')),
  })))).observe({ type: 'layout-shift' });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  const host = document.createElement('div');
  document.querySelector('main').append(host);
  await new Promise((done) => setTimeout(done, 600));
  shifts.length = tasks.length = 0;
  const start = performance.now();
  let appears, settles;
  const look = () => {
    const panel = document.querySelector('[data-mau-guard=guide]');
    if (!panel) return;
    appears ??= performance.now() - start;
    if (panel.dataset.busy === 'false' && panel.dataset.verdict === 'match') settles ??= performance.now() - start;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  host.innerHTML = arg;
  const drawn = shifts.length;
  await new Promise((done) => setTimeout(done, 2500));
  return { appears, settles, shifts: sum(shifts.slice(drawn)), ofPage: sum(shifts.slice(drawn).filter(({ ofPage }) => ofPage)), longest: Math.max(0, ...tasks) };`;

/**
 * What the guide costs a page of the portal into which the row comes late: time until the panel stands and has settled,
 * layout shifts, long tasks, and its share of one core on a page that is rebuilt every 300 ms.
 */
export const guide: Part = (report, { times }) =>
  measured(async (world, driver) => {
    const own = await drawn(driver, 'Time of day', times);
    const without = { where: 'a page without a row', who: 'the page', unit: 'score' } as const;
    report.add({ what: 'layout shift', ...without, values: own.map(({ shifts }) => shifts) });
    for (const delay of [0, 100]) await appearing(report, world, driver, delay, times);
    for (const label of ['Time of day', 'Main authorized user']) await rebuilt(report, driver, label);
  });

async function drawn(driver: ChromiumDriver, label: string, times: number): Promise<Settled[]> {
  const results: Settled[] = [];
  for (let i = 0; i < times; i++) {
    const tab = await driver.newTab(PLAIN);
    results.push(await tab.evaluate<Settled>(WATCH, ROW(label)));
    await tab.close();
  }
  return results;
}

async function appearing(
  report: Report,
  world: World,
  driver: ChromiumDriver,
  delay: number,
  times: number,
): Promise<void> {
  Object.assign(world.dials.delays, { myselfMs: delay, meMs: delay });
  const results = await drawn(driver, 'Main authorized user', times);
  const about = { where: `Atlassian answers in ${delay} ms`, who: OURS } as const;
  const add = (what: string, unit: 'ms' | 'score', of: (one: Settled) => number, goal?: string) => {
    const most = goal === undefined ? {} : { goal: { most: 0, words: goal } };
    report.add({ what, unit, values: results.map(of), ...about, ...most });
  };
  add('panel appears after', 'ms', ({ appears }) => appears);
  add('panel settles after', 'ms', ({ settles }) => settles);
  add('layout shift of the page', 'score', ({ ofPage }) => ofPage, '0');
  add('layout shift, with the panel', 'score', ({ shifts }) => shifts);
  add('longest task of 50 ms', 'ms', ({ longest }) => longest, 'none');
}

async function rebuilt(report: Report, driver: ChromiumDriver, label: string): Promise<void> {
  const tab = await driver.newTab(PLAIN);
  await tab.evaluate(
    `const main = document.querySelector('main');
     const host = main.appendChild(document.createElement('div'));
     host.innerHTML = arg;
     setInterval(() => { host.innerHTML = ''; host.innerHTML = arg; }, 300);`,
    ROW(label),
  );
  if (label !== 'Time of day') await tab.waitForPanel('guide', 'match');
  await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await spent();
  await sleep(REBUILT_MS);
  const share = ((await spent()) - before) / (REBUILT_MS / 1_000);
  await tab.close();
  const where = `rebuilt every 300 ms, "${label}"`;
  report.add({ what: 'main thread, of a second', where, who: OURS, unit: 'ms', values: [share * 1_000] });
}
