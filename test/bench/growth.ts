import type { World } from '../world/api.ts';
import type { Report } from './figures.ts';
import { growingPages } from './growing-pages.ts';
import type { Part } from './parts.ts';
import { openPopup, withConnections } from './popup.ts';
import { type Contestant, OURS, onStage, sleep } from './stage.ts';

const CONNECTIONS = [1, 50];
const ENTRIES = [0, 5_000];
const SETTLED_MS = 1_500;
const OPTIONS_MS = 1_500;

/** The options page notes when it is drawn, and its longest task. */
const WATCH = `{
  const seen = { longest: 0 };
  globalThis.benchOptions = seen;
  new MutationObserver(() => {
    const main = document.querySelector('main[data-mau-guard="options"]');
    if (main?.dataset.busy === 'false') seen.drawn ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}`;

/** What happens to times and work when there is more of everything. Readiness grows in a part of its own. */
export const growth: Part = (report, { times }) =>
  onStage(async ({ world, ours }) => {
    const one = await ours();
    for (const entries of ENTRIES) {
      for (const connections of CONNECTIONS) await kept(report, world, one, connections, entries, times);
    }
    await keep(world, one, 1, 0);
    await growingPages(report, one, Math.min(times, 3));
  });

/** Sets up so many connections, and a log of so many lines of the last days. */
async function keep(world: World, { driver }: Contestant, connections: number, entries: number): Promise<void> {
  const now = Date.now();
  const activity = Array.from({ length: entries }, (_, at) => ({
    time: now - (entries - at) * 60_000,
    attempt: (at >> 2).toString(16).padStart(8, '0'),
    what: (['held', 'let-on', 'allowed', 'denied'] as const)[at % 4],
    connection: 'https://acme.atlassian.net',
    name: 'Acme HelpDesk+',
    verdict: 'match',
    account: '712020:bot',
  }));
  await driver.inExtension('await browser.storage.local.set(arg)', {
    settings: withConnections(world, connections),
    activity,
  });
  await sleep(SETTLED_MS);
}

async function kept(
  report: Report,
  world: World,
  one: Contestant,
  connections: number,
  entries: number,
  times: number,
): Promise<void> {
  await keep(world, one, connections, entries);
  await openPopup(world, one, { asleep: false });
  const popups = [];
  const options = [];
  const answers = { awake: [] as number[], asleep: [] as number[] };
  for (let time = 0; time < times; time++) {
    popups.push(await openPopup(world, one, { asleep: false }));
    options.push(await openOptions(one));
    answers.awake.push(await answer(one));
    await one.driver.stopBackground();
    answers.asleep.push(await answer(one));
  }
  const where = `${connections} connection${connections > 1 ? 's' : ''}, ${entries.toLocaleString('en-US')} log entries`;
  const add = (what: string, values: readonly number[]) => report.add({ what, where, who: OURS, unit: 'ms', values });
  add(
    'popup: last-known verdict',
    popups.map(({ known }) => known),
  );
  add(
    'popup: fresh verdict',
    popups.map(({ fresh }) => fresh),
  );
  add(
    'options drawn',
    options.map(({ drawn }) => drawn),
  );
  add(
    'options: longest task of 50 ms',
    options.map(({ longest }) => longest),
  );
  add("worker's answer, awake", answers.awake);
  add("worker's answer, just stopped", answers.asleep);
}

async function openOptions({ driver }: Contestant): Promise<{ drawn: number; longest: number }> {
  const tab = await driver.newTab();
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  await tab.goto(driver.extensionUrl('src/pages/options/index.html'));
  await tab.waitFor('return globalThis.benchOptions?.drawn !== undefined', 'the options page');
  await sleep(OPTIONS_MS);
  const seen = await tab.evaluate<{ drawn: number; longest: number }>('return globalThis.benchOptions');
  await tab.close();
  return seen;
}

function answer({ driver }: Contestant): Promise<number> {
  return driver.inExtension<number>(
    `const start = performance.now();
     await browser.runtime.sendMessage({ type: 'page/status' });
     return performance.now() - start;`,
  );
}
