import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import { type ChromiumDriver, launchChromium } from '../e2e/driver/chromium.ts';
import { extensionId } from '../e2e/driver/extension-id.ts';
import { type FirefoxDriver, launchFirefox } from '../e2e/driver/firefox.ts';
import type { Driver } from '../e2e/driver/index.ts';
import { intending, SITE } from '../e2e/people.ts';
import type { World } from '../world/api.ts';
import { createWorld } from '../world/world.ts';
import { none } from './generated.ts';

export const OURS = 'MAU Guard';

/** Somebody who is measured: a browser of its own with an extension in it, or with none. */
export interface Contestant<D extends Driver = ChromiumDriver> {
  readonly name: string;
  readonly driver: D;
  /** Of the extension that is measured, with a slash at its end; undefined: there is none. */
  readonly origin: string | undefined;
}

export interface Stage {
  readonly world: World;
  /** A folder of the run, for what is generated. */
  readonly folder: string;
  /** Ours, set up for the bot. */
  ours(): Promise<Contestant>;
  /** An extension that the driver can start and ask by itself (`generated.ts`). */
  generated(name: string, dist: string): Promise<Contestant>;
  /** Any unpacked extension. */
  peer(dist: string): Promise<Contestant>;
  /** Firefox with this extension, or with ours, set up. */
  inFirefox(name: string, dist?: string): Promise<Contestant<FirefoxDriver>>;
}

/** Does this in the practice world, where everybody's browser is signed in as the bot; all is taken away afterwards. */
export async function onStage(act: (stage: Stage) => Promise<void>): Promise<void> {
  const world = await createWorld();
  const folder = await mkdtemp(join(tmpdir(), 'mau-guard-bench-'));
  const drivers: Driver[] = [];
  const enter = async <D extends Driver>(driver: D, isOurs = false): Promise<D> => {
    drivers.push(driver);
    if (isOurs) await driver.inExtension('await browser.storage.local.set({ settings: arg })', settings(world));
    const signIn = await driver.newTab(world.signInUrl({ identity: 'bot', site: 'bot' }));
    await signIn.waitFor('return document.title === "Practice: signed in"', 'being signed in');
    await signIn.close();
    return driver;
  };
  const chromium = async (dist: string, beside: readonly string[] = []) =>
    enter(await launchChromium({ dist, world, beside, firstRun: true }));
  try {
    await act({
      world,
      folder,
      ours: async () => {
        const dist = join(ROOT, 'dist', 'chrome');
        const driver = await enter(await launchChromium({ dist, world }), true);
        return { name: OURS, driver, origin: originOf(dist) };
      },
      generated: async (name, dist) => ({ name, driver: await chromium(dist), origin: originOf(dist) }),
      peer: async (dist) => {
        const driver = await chromium(await none(folder), [resolve(dist)]);
        return { name: basename(resolve(dist)), driver, origin: originOf(dist) };
      },
      inFirefox: async (name, dist) => {
        const isOurs = dist === undefined;
        const launch = { dist: dist ?? join(ROOT, 'dist', 'firefox'), world, firstRun: !isOurs };
        return { name, driver: await enter(await launchFirefox(launch), isOurs), origin: undefined };
      },
    });
  } finally {
    for (const driver of drivers) await driver.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const originOf = (dist: string) => `chrome-extension://${extensionId(dist)}/`;

/** What ours is set up with: the bot is the intended account. */
export function settings(world: World): object {
  const { bot } = world.accounts;
  if (!bot) throw new Error('nobody is called bot');
  return intending(bot);
}

/** Measures in Chromium with ours alone. */
export async function measured(measure: (world: World, driver: ChromiumDriver) => Promise<void>): Promise<void> {
  await onStage(async ({ world, ours }) => measure(world, (await ours()).driver));
}

/** One request for a session, by a page of the extension, in milliseconds: what a reading takes at the least. */
export function roundTrip(driver: Driver): Promise<number> {
  return driver.inExtension<number>(
    `const start = performance.now();
     await (await fetch(arg, { credentials: 'include', cache: 'no-store' })).text();
     return performance.now() - start;`,
    `${SITE}/rest/api/3/myself`,
  );
}

export const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
