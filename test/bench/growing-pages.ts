import type { Report } from './figures.ts';
import { PLAIN, ROW, type Scene, settled } from './scenes.ts';
import { type Contestant, OURS, sleep } from './stage.ts';
import { piecesOf } from './trace.ts';
import { trace } from './tracing.ts';
import { watch } from './watch.ts';
import { countWork, settledWork } from './work.ts';

const NODES = [100, 1_000, 10_000, 50_000];
/** The rarest look at a page that changed has been by then, also at a large one. */
const LOOKED_MS = 4_000;

/** A page of so many elements more: a table of people, as portals have them, with a button in each line. */
const GROWN = (nodes: number) => `
  addEventListener('DOMContentLoaded', () => {
    const table = document.createElement('table');
    const lines = [];
    for (let at = 0; at < ${nodes}; at += 5)
      lines.push('<tr><td>Person ' + at + '</td><td>person' + at + '@acme.example</td><td><button type="button">Remove</button></td></tr>');
    table.innerHTML = '<tbody>' + lines.join('') + '</tbody>';
    (document.querySelector('main') ?? document.body).append(table);
    globalThis.benchCell = table.rows[Math.floor(table.rows.length / 2)].cells[0];
  });`;

const CHANGE = 'benchCell.firstChild.data = "Somebody else"';

/** What a look at a page costs as the page grows, and when one text of it changes. */
export async function growingPages(report: Report, one: Contestant, times: number): Promise<void> {
  for (const scene of [PLAIN, ROW]) {
    const works: number[] = [];
    for (const nodes of NODES) {
      const where = `${scene.name}, ${nodes.toLocaleString('en-US')} elements more`;
      const seen = [];
      for (let time = 0; time < times; time++) {
        const load = await timed(scene, one, nodes);
        if (load) seen.push(load);
      }
      const about = { where, who: OURS } as const;
      const goal = { most: 10, words: '≤ 10 ms in any one task' };
      report.add({
        what: 'longest piece at load',
        unit: 'ms',
        values: seen.map(({ atLoad }) => atLoad),
        goal,
        ...about,
      });
      report.add({ what: 'all at load', unit: 'ms', values: seen.map(({ all }) => all), ...about });
      report.add({
        what: 'longest piece, one text changed',
        unit: 'ms',
        values: seen.map(({ atChange }) => atChange),
        goal,
        ...about,
      });
      const work = await worked(scene, one, nodes);
      works.push(work);
      report.add({ what: 'exact work, one text changed', unit: 'letters', values: [work], ...about });
    }
    const [least = Number.NaN] = works;
    report.add({
      ...{ what: 'that work, largest page against smallest', where: scene.name, who: OURS, unit: 'times' },
      values: [(works.at(-1) ?? Number.NaN) / Math.max(1, least)],
      goal: { most: 1.1, words: 'grows with what changed, not with the page' },
    });
  }
}

async function opened(scene: Scene, { driver, name }: Contestant, nodes: number, before?: (tab: Tab) => Promise<void>) {
  const tab = await driver.newTab();
  await watch(tab, GROWN(nodes));
  await before?.(tab);
  await scene.open(tab);
  await settled(scene, tab, name);
  return tab;
}

type Tab = Awaited<ReturnType<Contestant['driver']['newTab']>>;

async function timed(scene: Scene, one: Contestant, nodes: number) {
  const end = await trace(one.driver);
  const tab = await opened(scene, one, nodes);
  await sleep(LOOKED_MS);
  const changedAt = await tab.evaluate<number>(`${CHANGE}; return performance.now()`);
  await sleep(LOOKED_MS);
  const pieces = piecesOf(await end(), one.origin ?? '', scene.isPage);
  await tab.close();
  if (!pieces) return undefined;
  const most = (of: typeof pieces) => Math.max(0, ...of.map(({ thread }) => thread));
  const atLoad = pieces.filter(({ at }) => at < changedAt);
  return {
    atLoad: most(atLoad),
    all: atLoad.reduce((sum, { thread }) => sum + thread, 0),
    atChange: most(pieces.filter(({ at }) => at >= changedAt)),
  };
}

/** Exact work when one text of a page of so many elements changes. */
export async function worked(scene: Scene, one: Contestant, nodes: number): Promise<number> {
  const { origin = '' } = one;
  const tab = await opened(scene, one, nodes, countWork);
  await settledWork(tab, origin);
  await tab.evaluate(CHANGE);
  const work = await settledWork(tab, origin);
  await tab.close();
  return work;
}
