import { PORTAL } from '../e2e/people.ts';
import type { World } from '../world/api.ts';
import type { Part } from './parts.ts';
import { fallAsleep, running } from './sleeper.ts';
import { type Contestant, OURS, onStage, sleep } from './stage.ts';

/** Long enough for every alarm that comes each minute; an hour is not waited for. */
const IDLE_MS = Number(process.env.MAU_IDLE_MS ?? 150_000);
const LOOK_MS = 1_000;
/** What a page asks when it is loaded is over by then. */
const LOADED_MS = 8_000;

const NOTHING = { most: 0, words: '0', of: 'most' } as const;

/** What goes on while nobody does anything: requests, and starts of a worker that slept. */
export const idle: Part = (report) =>
  onStage(async ({ world, ours }) => {
    const one = await ours();
    const { driver } = one;
    const places = [
      { name: 'an empty tab in front', open: () => driver.newTab() },
      { name: 'a portal page with the row in front', open: () => driver.newTab(PORTAL) },
      { name: 'that page in a tab behind', open: () => driver.newTab() },
    ];
    for (const { name, open } of places) {
      const tab = await open();
      await sleep(LOADED_MS);
      const { requests, starts } = await watch(world, one);
      const about = { where: `${name}, ${IDLE_MS / 1_000} s`, who: OURS, unit: 'times', goal: NOTHING } as const;
      report.add({ what: 'requests', values: [requests], ...about });
      report.add({ what: 'starts while idle', values: [starts], ...about });
      if (!name.includes('row')) await tab.close();
    }
  });

async function watch(world: World, { driver, origin = '' }: Contestant) {
  await fallAsleep(driver, origin);
  const before = world.seen.length;
  const started = new Set<string>();
  for (const end = Date.now() + IDLE_MS; Date.now() < end; await sleep(LOOK_MS)) {
    for (const id of await running(driver, origin)) started.add(id);
  }
  return { requests: world.seen.length - before, starts: started.size };
}
