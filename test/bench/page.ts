import type { ChromiumTab } from '../e2e/driver/chromium-tab.ts';
import type { Report } from './figures.ts';
import { empty, none } from './generated.ts';
import type { Part } from './parts.ts';
import { SCENES, type Scene, settled } from './scenes.ts';
import { type Contestant, OURS, onStage, sleep } from './stage.ts';
import { median, sum } from './statistics.ts';
import { piecesOf } from './trace.ts';
import { trace } from './tracing.ts';
import { heapOf, watch, watched } from './watch.ts';
import { countWork, settledWork } from './work.ts';

const FIRST_MS = 5_000;
/** In which a page has loaded and everybody has drawn; then the next one loads, so that loads never lie over one another. */
const LOAD_MS = 1_500;
const MINUTE_MS = Number(process.env.MAU_MINUTE_MS ?? 60_000);
/** Nothing is at work without a floor to be measured by. */
const FLOOR = 'empty content script';
const WORK_TIMES = 3;
const MOST_TRIES = 4;

/** What was seen of one load of a page. */
interface Load {
  /** Thread time until the page was idle, in milliseconds. */
  readonly atLoad: number;
  /** And from then until 5 s after the navigation began. */
  readonly after: number;
  readonly longestPiece: number;
  readonly longTask: number;
  readonly shifts: number;
  readonly heap: number;
}

/** What an extension costs the pages in which its scripts stand. */
export const page: Part = (report, { peers, times }) =>
  onStage(async ({ folder, ours, generated, peer }) => {
    const all: Contestant[] = [
      { ...(await generated('no extension', await none(folder))), origin: undefined },
      await generated(FLOOR, await empty(folder)),
      await ours(),
    ];
    for (const dist of peers) all.push(await peer(dist));
    for (const scene of SCENES) {
      const loads = await loadsOf(scene, all, times);
      const works = await worksOf(scene, all);
      const minutes = MINUTE_MS > 0 ? await minuteOf(scene, all) : [];
      tell(report, scene, all, loads, works, minutes);
    }
  });

/** Everybody loads the page in turn, time after time; nobody's are all together. */
async function loadsOf(scene: Scene, all: readonly Contestant[], times: number): Promise<Load[][]> {
  const loads: Load[][] = all.map(() => []);
  const isDone = () => loads.every((own) => own.length >= times);
  // The first load fills caches, and is not counted; one that was not traced from its beginning is made again.
  for (let time = 0; time <= MOST_TRIES * times && !isDone(); time++) {
    const ends: (() => Promise<Load | undefined>)[] = [];
    for (const one of all) {
      ends.push(await load(scene, one));
      await sleep(LOAD_MS);
    }
    await sleep(FIRST_MS - LOAD_MS);
    for (const [at, end] of ends.entries()) {
      const seen = await end();
      if (time > 0 && seen) loads[at]?.push(seen);
    }
  }
  return loads;
}

async function load(scene: Scene, { driver, origin, name }: Contestant): Promise<() => Promise<Load | undefined>> {
  const tab = await driver.newTab();
  await watch(tab);
  const end = await trace(driver);
  await scene.open(tab);
  return async () => {
    await settled(scene, tab, name);
    const traced = piecesOf(await end(), origin ?? 'none:', scene.isPage);
    const { shifts, longest } = await watched(tab);
    const heap = await heapOf(tab);
    await tab.close();
    if (!traced) return undefined;
    const pieces = traced.filter(({ at }) => at <= FIRST_MS);
    return {
      atLoad: sum(pieces.filter(({ idle }) => !idle).map(({ thread }) => thread)),
      after: sum(pieces.filter(({ idle }) => idle).map(({ thread }) => thread)),
      longestPiece: Math.max(0, ...pieces.map(({ wall }) => wall)),
      longTask: longest,
      shifts,
      heap,
    };
  };
}

/** Exact work until nothing more happens; counting has its price, so times are taken elsewhere. */
async function worksOf(scene: Scene, all: readonly Contestant[]): Promise<number[][]> {
  const works: number[][] = all.map(() => []);
  for (let time = 0; time < WORK_TIMES; time++) {
    for (const [at, { driver, origin, name }] of all.entries()) {
      if (origin === undefined) continue;
      const tab = await driver.newTab();
      await countWork(tab);
      await scene.open(tab);
      await settled(scene, tab, name);
      works[at]?.push(await settledWork(tab, origin));
      await tab.close();
    }
  }
  return works;
}

/** Thread time of one minute in which nobody does anything, in milliseconds; everybody's is the same minute. */
async function minuteOf(scene: Scene, all: readonly Contestant[]): Promise<number[]> {
  const open: [Contestant, ChromiumTab, Awaited<ReturnType<typeof trace>>][] = [];
  for (const one of all) {
    const tab = await one.driver.newTab();
    await watch(tab);
    const end = await trace(one.driver);
    await scene.open(tab);
    open.push([one, tab, end]);
  }
  await sleep(FIRST_MS + MINUTE_MS);
  const minutes: number[] = [];
  for (const [{ origin }, tab, end] of open) {
    const pieces = piecesOf(await end(), origin ?? 'none:', scene.isPage) ?? [];
    const late = pieces.filter(({ at }) => at > FIRST_MS && at <= FIRST_MS + MINUTE_MS);
    minutes.push((sum(late.map(({ thread }) => thread)) * 60_000) / MINUTE_MS);
    await tab.close();
  }
  return minutes;
}

function tell(
  report: Report,
  scene: Scene,
  all: readonly Contestant[],
  loads: readonly Load[][],
  works: readonly number[][],
  minutes: readonly number[],
): void {
  const where = scene.name;
  const of = (at: number, what: (load: Load) => number) => (loads[at] ?? []).map(what);
  const floor = median(
    of(
      all.findIndex(({ name }) => name === FLOOR),
      ({ atLoad }) => atLoad,
    ),
  );
  for (const [at, { name: who, origin }] of all.entries()) {
    const isOurs = who === OURS;
    const goal = (most: number, words: string) => (isOurs ? { goal: { most, words } } : {});
    if (origin !== undefined) {
      const atLoad = of(at, (load) => load.atLoad);
      report.add({ what: 'thread time at load', where, who, unit: 'ms', values: atLoad });
      if (isOurs && scene.timesFloor) {
        const { timesFloor } = scene;
        const values = atLoad.map((value) => value / floor);
        const goal = { most: timesFloor, words: `≤ ${timesFloor} × the empty content script` };
        report.add({ what: 'at load, against the floor', where, who, unit: 'times', values, goal });
      }
      report.add({ what: 'thread time after', where, who, unit: 'ms', values: of(at, (load) => load.after) });
      const inAll = of(at, (load) => load.atLoad + load.after);
      report.add({ what: 'thread time in 5 s', where, who, unit: 'ms', values: inAll, ...goal(2, '≤ 2 ms in all') });
      report.add({ what: 'longest piece', where, who, unit: 'ms', values: of(at, (load) => load.longestPiece) });
      report.add({ what: 'exact work', where, who, unit: 'letters', values: works[at] ?? [] });
    }
    if (origin !== undefined && minutes.length > 0)
      report.add({ what: 'thread time a minute after', where, who, unit: 'ms', values: [minutes[at] ?? Number.NaN] });
    const longTask = of(at, (load) => load.longTask);
    report.add({ what: 'longest task of 50 ms', where, who, unit: 'ms', values: longTask, ...goal(0, 'none') });
    const shifts = of(at, (load) => load.shifts);
    report.add({ what: 'layout shift', where, who, unit: 'score', values: shifts, ...goal(0, '0') });
    report.add({ what: 'heap of the page', where, who, unit: 'kB', values: of(at, (load) => load.heap) });
  }
}
