import { launch } from '../test/e2e/driver/index.ts';
import { START } from '../test/world/hosts.ts';
import { createWorld } from '../test/world/world.ts';

/** A browser with the extension, in the practice world, until it is closed. */

// Before the browser starts: to end this by hand is no error, and its clean-up runs when the process exits.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));

const world = await createWorld();
const driver = await launch(world, { headless: false });
await driver.newTab(`${START}/`);
console.log('A browser with MAU Guard is open in the practice world. Close it, or press Ctrl+C here, to end.');

await driver.exited;
await driver.close();
await world.close();
