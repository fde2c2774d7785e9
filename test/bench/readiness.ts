import { LIMITS } from '../../src/atlassian/jira-asker.ts';
import type { Report } from './figures.ts';
import type { Part } from './parts.ts';
import { measured, OURS, sleep } from './stage.ts';
import { heapOf } from './watch.ts';

const ANSWER_MS = 50;

const RUNS = [
  { projects: 2, limitedEvery: 0, failingEvery: 0 },
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

/**
 * How long a run over thousands of projects takes against its floor (requests × time of an answer ÷ requests in flight), how
 * many requests it makes, its longest task, and its memory. Also on a Jira that refuses 5 % of requests and fails at 2 %.
 */
export const readiness: Part = (report) =>
  measured(async (world, driver) => {
    world.dials.rights.bot = { agentIn: ['HELP'], inTeam: ['HELP'] };
    Object.assign(world.dials.delays, { restMs: ANSWER_MS, myselfMs: ANSWER_MS, meMs: ANSWER_MS });
    for (const { projects, ...trouble } of RUNS) {
      Object.assign(world.dials.jira, { moreProjects: projects - 2, ...trouble });
      const tab = await driver.newTab(driver.extensionUrl('src/pages/readiness/index.html'));
      await tab.waitFor('return document.body.innerText.includes("Check now")', 'the page');
      const bare = await tab.evaluate<number>(PLAIN, LIMITS.inFlight);
      const before = world.seen.length;
      await tab.evaluate(WATCH);
      while (!(await tab.evaluate<boolean>(ENDED))) await sleep(250);
      const asked = world.seen.slice(before).filter(({ path }) => path.startsWith('/rest/')).length;
      const seen = await tab.evaluate<Seen>(RESULT);
      const where = `${projects} projects${trouble.limitedEvery ? ', 5 % refused, 2 % failing' : ''}`;
      tell(report, where, { ...seen, asked, bare, projects, heap: await heapOf(tab) });
      await tab.close();
    }
  });

interface Run extends Seen {
  readonly asked: number;
  readonly bare: number;
  readonly projects: number;
  readonly heap: number;
}

function tell(report: Report, where: string, { ms, longest, rows, asked, bare, projects, heap }: Run): void {
  const floor = (asked * ANSWER_MS) / LIMITS.inFlight;
  const ours = { where, who: OURS } as const;
  report.add({ what: 'run', unit: 'ms', values: [ms], ...ours });
  report.add({ what: 'run, against the floor', unit: 'times', values: [ms / floor], ...ours });
  report.add({ what: 'the same, nothing but fetch', unit: 'times', values: [bare], where, who: 'floor' });
  report.add({ what: 'requests', unit: 'times', values: [asked], ...ours });
  const right = { most: 0, words: '0' };
  report.add({
    what: 'rows wrong or missing',
    unit: 'times',
    values: [wrongCells(rows, projects)],
    goal: right,
    ...ours,
  });
  report.add({ what: 'longest task of 50 ms', unit: 'ms', values: [longest], ...ours });
  report.add({ what: 'heap afterwards', unit: 'kB', values: [heap], ...ours });
}
