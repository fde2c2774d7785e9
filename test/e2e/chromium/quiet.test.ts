import { beforeEach, expect, test } from 'vitest';
import { fallAsleep, isToldOfTabs, running } from '../../bench/sleeper.ts';
import { atDesk, PORTAL } from '../people.ts';
import { ours } from './our-worker.ts';

const desk = atDesk();
beforeEach(async () => {
  await desk.setUp();
  await desk.signedInAs('pat');
});

/** How many workers run after this happened while it slept. */
async function wokenBy(act: () => Promise<void>): Promise<number> {
  const { driver, origin } = ours(desk.driver);
  await fallAsleep(driver, origin);
  await act();
  return (await running(driver, origin)).length;
}

async function looksElsewhere(): Promise<void> {
  const tab = await desk.driver.newTab('https://www.example.com/');
  await tab.close();
}

/** Waits until the worker follows no tab any more: no sooner may it be stopped, or it never gets so far. */
async function restsAtLast(): Promise<void> {
  const { driver, origin } = ours(desk.driver);
  const wakes = async () => {
    await expect
      .poll(() => isToldOfTabs(driver, origin), { timeout: 30_000, message: 'it listens to tabs' })
      .toBe(false);
    return wokenBy(looksElsewhere);
  };
  await expect.poll(wakes, { timeout: 60_000, message: 'it wakes for any tab' }).toBe(0);
}

test('what is none of ours wakes nobody, also after a portal was there', { timeout: 120_000 }, async () => {
  await restsAtLast();
  const portal = await desk.driver.newTab(PORTAL);
  await expect.poll(() => wokenBy(looksElsewhere)).toBe(1);
  await portal.close();
  await restsAtLast();
});

test.each(['vendor-popup', 'vendor-blank', 'noopener'] as const)(
  'a portal that is opened while no tab is followed: %s, and Pat is held',
  { timeout: 60_000 },
  async (change) => {
    await restsAtLast();
    // In words that the guide does not know: it stops no click.
    Object.assign(desk.world.dials.portal, { change, label: 'Verbundenes Konto' });
    const portal = await desk.driver.newTab(PORTAL);
    await portal.clickNamed('Change');
    await desk.checkpoint();
    expect(desk.ledger()).toEqual([]);
  },
);

// Before any page here has a service worker, which would answer for it.
test('a portal’s page that takes its time to come, and leads on at once to another site: Pat is held', {
  timeout: 90_000,
}, async () => {
  await restsAtLast();
  const tab = await desk.driver.newTab();
  // Longer than the worker goes on listening for nothing.
  desk.world.dials.delays.pageMs = 5_000;
  const gone = tab.goto(`${PORTAL}leads-on`);
  await expect.poll(() => desk.world.seen.some(({ path }) => path === '/leads-on')).toBe(true);
  // The page that it leads to comes at once: nobody has time to look at this one.
  desk.world.dials.delays.pageMs = 0;
  await gone;
  await tab.waitForUrl((url) => url === 'https://www.example.com/', 'the other site');
  await tab.evaluate('location.href = "/connect/oauth1"');
  await desk.checkpoint();
  expect(desk.ledger()).toEqual([]);
});

test('a portal that its service worker shows while no tab is followed leads on at once to another site: Pat is held', {
  timeout: 90_000,
}, async () => {
  desk.world.dials.portal.serviceWorker = 'passes-on';
  const before = await desk.driver.newTab(PORTAL);
  await before.waitFor('return navigator.serviceWorker.controller !== null', 'the service worker');
  await before.close();
  await restsAtLast();
  const tab = await desk.driver.newTab();
  await wokenBy(async () => undefined);
  await tab.goto(`${PORTAL}leads-on`);
  await tab.waitForUrl((url) => url === 'https://www.example.com/', 'the other site');
  await tab.evaluate('location.href = "/connect/oauth1"');
  await desk.checkpoint();
  expect(desk.ledger()).toEqual([]);
  expect(desk.world.seen.filter(({ path }) => path.includes('leads-on') || path.includes('mau-guard'))).toEqual([]);
});
