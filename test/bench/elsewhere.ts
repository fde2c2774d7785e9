import type { Part } from './parts.ts';
import { startsWhile } from './sleeper.ts';
import { OURS, onStage, sleep } from './stage.ts';
import { type Coverage, countWork } from './work.ts';

const PAGES = ['https://www.example.com/', 'https://app.slack.com/client', 'https://acme.atlassian.net/browse/HELP-1'];
/** Whatever would start by itself has started by then. */
const WAIT_MS = 2_000;

const NOTHING = { most: 0, words: '0', of: 'most' } as const;

/** What happens on pages that are none of ours: no script, no request, no start of a sleeping worker. */
export const elsewhere: Part = (report, { times }) =>
  onStage(async ({ world, ours }) => {
    const { driver, origin = '' } = await ours();
    const count = Math.min(times, 5);
    for (const url of PAGES) {
      const scripts: number[] = [];
      const requests: number[] = [];
      const starts: number[] = [];
      for (let time = 0; time < count; time++) {
        const tab = await driver.newTab();
        await countWork(tab);
        const before = world.seen.length;
        starts.push(
          await startsWhile(driver, origin, async () => {
            await tab.goto(url);
            await sleep(WAIT_MS);
          }),
        );
        const { result } = await tab.send<{ result: Coverage[] }>('Profiler.takePreciseCoverage');
        scripts.push(result.filter((script) => script.url.startsWith(origin)).length);
        requests.push(world.seen.length - before - 1);
        await tab.close();
      }
      const about = { where: new URL(url).host, who: OURS, unit: 'times', goal: NOTHING } as const;
      report.add({ what: 'scripts of ours', values: scripts, ...about });
      report.add({ what: 'requests beside the page', values: requests, ...about });
      report.add({ what: 'starts of the worker', values: starts, ...about });
    }
    const opened: number[] = [];
    for (let time = 0; time < count; time++) {
      opened.push(
        await startsWhile(driver, origin, async () => {
          const tab = await driver.newTab();
          await tab.close();
          await sleep(WAIT_MS);
        }),
      );
    }
    const where = 'an empty tab opened and closed';
    report.add({ what: 'starts of the worker', where, who: OURS, unit: 'times', values: opened, goal: NOTHING });
  });
