/*
 * `npm run bench:readiness`: how long a run over thousands of projects takes in Chromium against its floor (requests × time
 * of an answer ÷ requests in flight), how many requests it makes, its longest task, and its memory. Also on a Jira that
 * refuses 5 % of requests and fails at 2 %.
 */

import { LIMITS } from '../../src/atlassian/jira-asker.ts';
import { ChromiumTab } from '../e2e/driver/chromium-tab.ts';
import { measured } from './stage.ts';

const ANSWER_MS = 50;

const RUNS = [
  { projects: 1_000, limitedEvery: 0, failingEvery: 0 },
  { projects: 5_000, limitedEvery: 0, failingEvery: 0 },
  { projects: 1_000, limitedEvery: 20, failingEvery: 50 },
] as const;

const WATCH = `
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  window.began = performance.now();
  // Noted by the page itself: asking it often would be work of its own.
  const main = document.querySelector('main');
  new MutationObserver(() => {
    if (main.dataset.busy === 'false') window.ended ??= performance.now();
  }).observe(main, { attributes: true, attributeFilter: ['data-busy'] });
  [...document.querySelectorAll('button')].find((one) => one.textContent === 'Check now').click();`;

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

const ENDED = 'return window.ended !== undefined';

interface Seen {
  readonly ms: number;
  readonly longest: number;
  readonly rows: readonly string[];
}

/** What of the time is the browser's and the practice world's: nothing but fetch, so many at a time. */
const PLAIN = `
  const start = performance.now();
  let left = 300;
  const url = 'https://acme.atlassian.net/rest/api/3/mypermissions?projectKey=HELP&permissions=BROWSE_PROJECTS';
  const one = async () => { while (left-- > 0) await (await fetch(url, { cache: 'no-store' })).text(); };
  await Promise.all(Array.from({ length: arg }, one));
  return (performance.now() - start) / (300 * ${ANSWER_MS} / arg);`;

const RESULT = `
  const ms = window.ended - window.began;
  const longest = Math.max(0, ...window.tasks);
  dispatchEvent(new Event('beforeprint'));
  await Promise.resolve();
  const rows = [...document.querySelectorAll('.sheet tbody tr')].map((row) =>
    row.querySelector('th').textContent.split(' ')[0] + [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(''));
  dispatchEvent(new Event('afterprint'));
  return { ms, longest, rows };`;

/** Every seventh of the world's further projects is one in which the account is no agent. */
function wrongCells(rows: readonly string[], projects: number): number {
  const right = (at: number) => (at % 7 === 0 ? '✓??????✗✗' : '✓✓✓✓✓✓✓✓✓');
  const expected = new Set(Array.from({ length: projects - 2 }, (_, at) => `P${at + 1}${right(at + 1)}`));
  for (const row of [`HELP${right(1)}`, `DESK${right(7)}`]) expected.add(row);
  for (const row of rows) expected.delete(row);
  return expected.size;
}

await measured(async (world, driver) => {
  world.dials.rights.bot = { agentIn: ['HELP'], inTeam: ['HELP'] };
  Object.assign(world.dials.delays, { restMs: ANSWER_MS, myselfMs: ANSWER_MS, meMs: ANSWER_MS });
  for (const { projects, ...trouble } of RUNS) {
    Object.assign(world.dials.jira, { moreProjects: projects - 2, ...trouble });
    const tab = await driver.newTab(driver.extensionUrl('src/pages/readiness/index.html'));
    if (!(tab instanceof ChromiumTab)) throw new Error('this needs Chromium');
    await tab.waitFor('return document.body.innerText.includes("Check now")', 'the page');
    const plain = await tab.evaluate<number>(PLAIN, LIMITS.inFlight);
    const before = world.seen.length;
    await tab.evaluate(WATCH);
    while (!(await tab.evaluate<boolean>(ENDED))) await sleep(250);
    const asked = world.seen.slice(before).filter(({ path }) => path.startsWith('/rest/'));
    const { ms, longest, rows } = await tab.evaluate<Seen>(RESULT);
    await tab.send('HeapProfiler.collectGarbage');
    const { usedSize } = await tab.send<{ usedSize: number }>('Runtime.getHeapUsage');
    const floor = (asked.length * ANSWER_MS) / LIMITS.inFlight;
    const about = (words: string) => asked.filter(({ path, query }) => `${path}?${query}`.includes(words)).length;
    console.log(
      `${projects} projects, ${trouble.limitedEvery ? '5 % refused, 2 % failing' : 'no trouble'}:\n` +
        `  ${(ms / 1_000).toFixed(1)} s, floor ${(floor / 1_000).toFixed(1)} s (${(ms / floor).toFixed(2)} times); ` +
        `${asked.length} requests, of which permissions of a project ${about('projectKey=')}, ` +
        `roles ${about('roledetails')}, pages ${about('project/search')}\n` +
        `  a bare loop of fetch with as many in flight: ${plain.toFixed(2)} times the floor\n` +
        `  rows that are wrong or missing ${wrongCells(rows, projects)}; longest task ${longest.toFixed(0)} ms; ` +
        `heap afterwards ${(usedSize / 1e6).toFixed(1)} MB`,
    );
    await tab.close();
  }
});
