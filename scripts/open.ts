import { launch } from '../test/e2e/driver/index.ts';
import { START } from '../test/world/hosts.ts';
import { createWorld } from '../test/world/world.ts';

/** A browser with the extension, in the practice world, until it is closed. */
const world = await createWorld();
const driver = await launch(world, { headless: false });
await driver.newTab(`${START}/`);
console.log('A browser with MAU Guard is open in the practice world. Close it, or press Ctrl+C here, to end.');

const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});
await Promise.race([driver.exited, interrupted]);
await driver.close();
await world.close();
