import type { ChromiumTab } from '../e2e/driver/chromium-tab.ts';

/** Precise coverage as V8 tells it. */
export interface Coverage {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** No work for so long: the page is settled. Longer than the rarest look at a page that changed. */
const CALM_MS = 1_500;
const LOOK_MS = 250;

/**
 * Exact work of scripts: letters of code that ran, each as often as it ran. The same code on the same page gives the same
 * figure, on any machine.
 */
export function workOf(coverage: readonly Coverage[], origin: string): number {
  let work = 0;
  for (const { url, functions } of coverage) {
    if (url.startsWith(origin)) work += workIn(functions.flatMap(({ ranges }) => ranges));
  }
  return work;
}

/** Functions and blocks lie in one another; the innermost has the count of its letters. */
function workIn(ranges: readonly Range[]): number {
  let work = 0;
  const around: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset)) {
    while (around.length > 0 && (around.at(-1) as Range).endOffset <= range.startOffset) around.pop();
    const length = range.endOffset - range.startOffset;
    work += (range.count - (around.at(-1)?.count ?? 0)) * length;
    around.push(range);
  }
  return work;
}

/** Counts from now on, in this page and those that follow in the tab. */
export async function countWork(tab: ChromiumTab): Promise<void> {
  await tab.send('Profiler.enable');
  await tab.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** All work since the last look, when there was none for a while. */
export async function settledWork(tab: ChromiumTab, origin: string): Promise<number> {
  let all = 0;
  for (let calm = 0; calm < CALM_MS; calm += LOOK_MS) {
    await new Promise((done) => setTimeout(done, LOOK_MS));
    const { result } = await tab.send<{ result: Coverage[] }>('Profiler.takePreciseCoverage');
    const now = workOf(result, origin);
    if (now > 0) calm = 0;
    all += now;
  }
  return all;
}
