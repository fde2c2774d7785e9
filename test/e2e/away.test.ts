import { beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk, PORTAL } from './people.ts';

/* Pages that were left, and come back as they were left (back-forward cache): what they had asked may never be answered. */

const desk = atDesk();
const ELSEWHERE = `${PORTAL}plain`;
beforeEach(async () => {
  await desk.setUp();
  Object.assign(desk.world.dials.headers, {
    portal: { 'Cache-Control': 'no-cache' },
    atlassian: { 'Cache-Control': 'no-cache' },
  });
});

/** Leaves the page and comes back. @returns whether it is the very same one, and not loaded anew */
async function leaveAndComeBack(tab: Tab, meanwhile: () => Promise<unknown> = async () => undefined): Promise<boolean> {
  const from = await tab.url();
  await tab.evaluate('addEventListener("pageshow", ({ persisted }) => { globalThis.persisted = persisted; })');
  await tab.evaluate(`location.href = '${ELSEWHERE}'`);
  await tab.waitForUrl((url) => url === ELSEWHERE, 'another page');
  desk.world.dials.delays.myselfMs = 0;
  await meanwhile();
  await tab.evaluate('history.back()');
  await tab.waitForUrl((url) => url === from, 'the page');
  await tab.waitFor('return document.readyState === "complete"', 'the page, complete');
  return tab.evaluate<boolean>('return globalThis.persisted === true');
}

/** From now on an answer takes long enough to leave before it. */
function takeLong(): () => Promise<void> {
  desk.world.dials.delays.myselfMs = 3_000;
  const asked = () => desk.world.seen.filter(({ path }) => path.endsWith('/myself')).length;
  const before = asked();
  return () => expect.poll(asked, { message: 'nobody asks' }).toBeGreaterThan(before);
}

test('a portal’s page that was left while the guide asked says who is signed in, and lets the right one through', async () => {
  await desk.signedInAs('pat');
  const isAsked = takeLong();
  const portal = await desk.driver.newTab(PORTAL);
  await isAsked();
  expect(await leaveAndComeBack(portal)).toBe(true);
  await portal.waitForPanel('guide', 'mismatch');
  await desk.signedInAs('bot');
  await portal.bringToFront();
  await portal.clickNamed('Change');
  await (await desk.consentPage()).clickNamed('Allow');
  expect(await desk.bound()).toEqual(['bot: main-user']);
});

describe('a consent page that was left while the guard asked', () => {
  async function consentThatAsks(): Promise<Tab> {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.waitForPanel('guard', 'match');
    const isAsked = takeLong();
    // As when the window comes to the front.
    await consent.evaluate('window.dispatchEvent(new Event("focus"))');
    await isAsked();
    return consent;
  }

  test('lets the right one through with one click', async () => {
    const consent = await consentThatAsks();
    expect(await leaveAndComeBack(consent)).toBe(true);
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('sends no click that was held before it was left', async () => {
    const consent = await consentThatAsks();
    await consent.clickNamed('Allow');
    expect(await leaveAndComeBack(consent)).toBe(true);
    await expect.poll(() => desk.world.underWay, { message: 'the answer to the first question' }).toBe(0);
    await expect.poll(async () => (await consent.panel('guard'))?.busy).toBe(false);
    const sent = () => desk.world.seen.filter(({ method, path }) => method === 'POST' && path.includes('/authorize'));
    expect(sent()).toEqual([]);
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    expect(sent()).toHaveLength(1);
  });

  test('holds whoever has signed in meanwhile', async () => {
    const consent = await consentThatAsks();
    // A browser may load it anew, since it was told something while it was away.
    await leaveAndComeBack(consent, () => desk.signedInAs('pat'));
    await consent.clickNamed('Allow');
    // At the button, or on the way back where the answer before was fresh still.
    await expect.poll(() => desk.verdicts()).toContain('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});
