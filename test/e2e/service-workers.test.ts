import { beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk, PORTAL, SITE, SLACK } from './people.ts';

const desk = atDesk();
beforeEach(() => desk.setUp());

/** The portal, once its service worker controls it. */
async function portalWithWorker(): Promise<Tab> {
  const portal = await desk.openPortal();
  const controls = 'return navigator.serviceWorker.controller?.scriptURL.endsWith(arg)';
  await portal.waitFor(controls, 'the service worker', desk.world.dials.portal.serviceWorker);
  return portal;
}

describe.each(['app-shell', 'passes-on'] as const)('a portal with a service worker, %s', (serviceWorker) => {
  beforeEach(() => {
    desk.world.dials.portal.serviceWorker = serviceWorker;
  });

  test.each(['oauth1', '3lo'] as const)('%s: the service account is bound with one click', async (flow) => {
    desk.world.dials.portal.flow = flow;
    await desk.signedInAs('bot');
    await (await portalWithWorker()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed(flow === '3lo' ? 'Accept' : 'Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test.each(['oauth1', '3lo'] as const)('%s: Pat takes over in the moment of Allow: nobody is bound', async (flow) => {
    desk.world.dials.portal.flow = flow;
    await desk.signedInAs('bot');
    const portal = await portalWithWorker();
    desk.world.dials.consent.approvingAs = 'pat';
    await portal.clickNamed('Change');
    await (await desk.consentPage()).clickNamed(flow === '3lo' ? 'Accept' : 'Allow');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});

test('a page that nobody asked the server for leads on at once to another site: Pat is held, and no word of it leaves', async () => {
  desk.world.dials.portal.serviceWorker = 'passes-on';
  await desk.signedInAs('pat');
  const portal = await portalWithWorker();
  const tab = await desk.driver.newTab();
  await portal.close();
  await desk.driver.stopBackground();
  await tab.goto(`${PORTAL}leads-on`);
  await tab.waitForUrl((url) => url === 'https://www.example.com/', 'the other site');
  await tab.evaluate('location.href = "/connect/oauth1"');
  await desk.held('mismatch');
  expect(desk.ledger()).toEqual([]);
  expect(desk.world.seen.filter(({ path }) => path.includes('leads-on'))).toEqual([]);
});

describe('a portal whose service worker asks the server for its callback', () => {
  const visits = () => desk.world.seen.filter(({ path }) => path.endsWith('/callback')).length;
  beforeEach(() => {
    desk.world.dials.portal.serviceWorker = 'passes-on';
  });

  test('and shows it at its own address: it is asked once, and the service account is bound', async () => {
    desk.world.dials.portal.landing = 'stays';
    await desk.signedInAs('bot');
    await (await portalWithWorker()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    const landing = await desk.driver.waitForTab((url) => url.includes('/callback?'), 'the landing page');
    await landing.waitFor('return document.body?.innerText.includes("All done")', 'the landing page’s words');
    expect(visits()).toBe(1);
  });

  test('Pat connects herself, as she should, and it is asked once', async () => {
    await desk.signedInAs('pat');
    await portalWithWorker();
    await (await desk.newTabByHand(SLACK)).clickNamed('Connect Now');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
    expect(visits()).toBe(1);
  });
});

describe('a Jira with a service worker that asks for its pages itself', () => {
  beforeEach(async () => {
    desk.world.dials.consent.siteWorkerPassesOn = true;
    const jira = await desk.driver.newTab(`${SITE}/browse/HELP-1`);
    await jira.waitFor('return navigator.serviceWorker.controller !== null', 'the service worker');
  });

  test('the service account is bound with one click', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('Pat is held before the consent page is asked for', async () => {
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.evaluate('location.href = "/main-user/change"');
    await desk.held('mismatch');
    expect(desk.world.seen.filter(({ path }) => path.endsWith('/oauth/authorize'))).toEqual([]);
  });

  test('Pat connects herself from Slack, as she should', async () => {
    await desk.signedInAs('pat');
    await (await desk.newTabByHand(SLACK)).clickNamed('Connect Now');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
  });
});
