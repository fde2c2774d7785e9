import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../test/e2e/driver/index.ts';
import { createWorld } from '../test/world/world.ts';
import { type Stage, steps } from './story-steps.ts';

/**
 * Walks the whole story by itself: prints each step with what the ledger says, leaves a numbered picture of each, and
 * succeeds only if every step was right.
 */
const pictures = join(dirname(dirname(fileURLToPath(import.meta.url))), 'out', 'story');
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });

const world = await createWorld();
const driver = await launch(world);
const stage: Stage = { world, driver };

const ledger = () => world.ledger.map((line) => `${line.handle} as ${line.purpose}`).join(', ') || 'nobody was bound';
const numbered = (index: number, name: string) => `${String(index + 1).padStart(2, '0')}-${name}.png`;

let fault: unknown;
for (const [index, step] of steps.entries()) {
  console.log(`${index + 1}. ${step.says}`);
  try {
    const tab = await step.act(stage);
    await tab.screenshot(join(pictures, numbered(index, step.name)));
    console.log(`   Ledger: ${ledger()}. Picture: out/story/${numbered(index, step.name)}`);
    const expected = step.ledger ?? 'nobody was bound';
    if (ledger() !== expected) throw new Error(`The ledger should say: ${expected}.`);
  } catch (error) {
    fault = error;
    console.error(`   WRONG. Ledger: ${ledger()}.\n${error instanceof Error ? error.message : error}`);
    for (const [at, tab] of (await driver.tabs()).entries()) {
      await tab.screenshot(join(pictures, numbered(index, `failed-${at + 1}`))).catch(() => {});
    }
    break;
  }
}

await driver.close();
await world.close();
console.log(fault ? 'The story went wrong.' : 'Every step was right.');
process.exitCode = fault ? 1 : 0;
