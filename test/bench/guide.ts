/*
 * `npm run bench:guide`: what the guide costs a page of the portal in Chromium. Time until the panel stands after the row
 * appeared, layout shifts, long tasks, and its share of one core on a page that is rebuilt every 300 ms.
 */

import { ChromiumTab } from '../e2e/driver/chromium-tab.ts';
import { measured } from './stage.ts';

const PLAIN = 'https://account.nextup.ai/plain';
const TIMES = Number(process.env.MAU_TIMES ?? 20);
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

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
const show = (list: readonly number[]) => `median ${median(list).toFixed(1)}, most ${Math.max(...list).toFixed(1)}`;

await measured(async (world, driver) => {
  const own: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const other = await driver.newTab(PLAIN);
    own.push((await other.evaluate<Settled>(WATCH, ROW('Time of day'))).shifts);
    await other.close();
  }
  console.log(`without a row, ${TIMES} pages: the page's own layout shift, at most ${Math.max(...own).toFixed(4)}`);
  for (const delay of [0, 100]) {
    Object.assign(world.dials.delays, { myselfMs: delay, meMs: delay });
    const results: Settled[] = [];
    for (let i = 0; i < TIMES; i++) {
      const tab = await driver.newTab(PLAIN);
      results.push(await tab.evaluate<Settled>(WATCH, ROW('Main authorized user')));
      await tab.close();
    }
    console.log(`Atlassian answers in ${delay} ms, ${TIMES} pages:`);
    console.log(`  panel appears after   ${show(results.map(({ appears }) => appears))} ms`);
    console.log(`  panel settles after   ${show(results.map(({ settles }) => settles))} ms`);
    const most = (list: readonly number[]) => Math.max(...list).toFixed(4);
    console.log(
      `  layout shift          of the page ${most(results.map(({ ofPage }) => ofPage))}, with the panel's own ${most(results.map(({ shifts }) => shifts))}`,
    );
    console.log(`  longest task          ${Math.max(...results.map(({ longest }) => longest)).toFixed(0)} ms`);
  }
  for (const label of ['Time of day', 'Main authorized user']) {
    const tab = await driver.newTab(PLAIN);
    if (!(tab instanceof ChromiumTab)) throw new Error('this needs Chromium');
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
    await new Promise((done) => setTimeout(done, REBUILT_MS));
    const share = ((await spent()) - before) / (REBUILT_MS / 1_000);
    const panel = await tab.panel('guide');
    console.log(
      `rebuilt every 300 ms, "${label}": ${(share * 100).toFixed(2)} % of one core, guide: ${panel?.verdict ?? 'none'}`,
    );
    await tab.close();
  }
});
