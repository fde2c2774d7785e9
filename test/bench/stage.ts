import { type Driver, launch } from '../e2e/driver/index.ts';
import { intending } from '../e2e/people.ts';
import type { World } from '../world/api.ts';
import { createWorld } from '../world/world.ts';

/** Measures in a browser where the bot is set up and signed in, and takes everything away afterwards. */
export async function measured(measure: (world: World, driver: Driver) => Promise<void>): Promise<void> {
  const world = await createWorld();
  const driver = await launch(world);
  try {
    const { bot } = world.accounts;
    if (!bot) throw new Error('nobody is called bot');
    await driver.inExtension('await browser.storage.local.set({ settings: arg })', intending(bot));
    const signIn = await driver.newTab(world.signInUrl({ identity: 'bot', site: 'bot' }));
    await signIn.waitFor('return document.title === "Practice: signed in"', 'being signed in');
    await measure(world, driver);
  } finally {
    await driver.close();
    await world.close();
  }
}
