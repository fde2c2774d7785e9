import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type Tab } from '../test/e2e/driver/index.ts';
import { createWorld } from '../test/world/world.ts';
import { type Stage, type Step, steps } from './story-steps.ts';

/**
 * `npm run store:screenshots`: walks the story, and leaves what the stores show of it in `out/store`, in the size that
 * both take.
 */
const WIDTH = 1280;
const HEIGHT = 800;
/** The Chrome Web Store shows five. */
const SHOWN = ['guide-warns', 'held-at-the-checkpoint', 'guard-agrees', 'bound', 'readiness'];

/** After the story the service account is signed in: what of its rights is there, and what is lacking. */
const readiness: Step = {
  name: 'readiness',
  says: 'She checks what the service account may do, project by project.',
  act: async ({ driver }) => {
    const page = await driver.newTab(driver.extensionUrl('src/pages/readiness/index.html'));
    await page.clickNamed('Check now');
    await page.waitFor('return document.body.innerText.includes("Check again")', 'the end of the run');
    return page;
  },
};

const pictures = join(dirname(dirname(fileURLToPath(import.meta.url))), 'out', 'store');
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });

const world = await createWorld();
const driver = await launch(world);
const stage: Stage = { world, driver };
try {
  for (const step of [...steps, readiness]) {
    const tab = await step.act(stage);
    if (SHOWN.includes(step.name)) await take(tab, step.name);
  }
} finally {
  await driver.close();
  await world.close();
}

async function take(tab: Tab, name: string): Promise<void> {
  const file = `${SHOWN.indexOf(name) + 1}-${name}.png`;
  await tab.resize(WIDTH, HEIGHT);
  await tab.waitFor('return innerWidth === arg[0] && innerHeight === arg[1]', 'the size', [WIDTH, HEIGHT]);
  // The row that it is about is in sight, where there is one.
  await tab.evaluate(
    `[...document.querySelectorAll('dt, th, td')].find(({ textContent }) => textContent === 'Main authorized user')?.scrollIntoView({ block: 'center' })`,
  );
  // What stands beside something else finds its place anew, and moves there.
  await tab.evaluate('await new Promise((done) => setTimeout(done, 500))');
  await tab.screenshot(join(pictures, file));
  const size = sizeOf(await readFile(join(pictures, file)));
  if (size !== `${WIDTH} × ${HEIGHT}`) throw new Error(`${file} is ${size}, and the stores want ${WIDTH} × ${HEIGHT}.`);
  console.log(`out/store/${file}`);
}

/** Of a PNG: it stands at the head of its first block. */
function sizeOf(png: Buffer): string {
  return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
}
