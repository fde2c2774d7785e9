import { beforeEach, describe, expect, test } from 'vitest';
import { approveName, atDesk, SITE, SLACK } from './people.ts';

/* What is said of each road with the right account and with a wrong one stands in test/matrix. */

const desk = atDesk();
beforeEach(() => desk.setUp());

test('a pop-up keeps its opener through both holds, and reports back to the portal', async () => {
  desk.world.dials.portal.change = 'popup';
  desk.world.dials.portal.landing = 'closes';
  await desk.signedInAs('bot');
  const portal = await desk.openPortal();
  await portal.clickNamed('Change');
  await (await desk.consentPage()).clickNamed('Allow');
  expect(await desk.bound()).toEqual(['bot: main-user']);
  await portal.waitFor(
    'return document.body.innerText.includes("The connection was updated.")',
    'the portal hearing from its pop-up',
  );
});

describe('3LO that would come back without asking', () => {
  beforeEach(() => {
    desk.world.dials.portal.flow = '3lo';
    Object.assign(desk.world.dials.consent, { granted: true, promptConsent: false });
  });

  test('goes on for the service account, read again on the way back', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    const readings = desk.world.seen.filter((seen) => seen.path === '/gateway/api/me');
    expect(readings.length).toBeGreaterThanOrEqual(2);
  });

  test('is held before it starts for Pat', async () => {
    await desk.signedInAs({ identity: 'pat', site: 'bot' });
    await (await desk.openPortal()).clickNamed('Change');
    await desk.held('mismatch');
    expect(desk.world.seen.filter((seen) => seen.host === 'auth.atlassian.com')).toEqual([]);
    expect(desk.ledger()).toEqual([]);
  });
});

describe('a page on another host in between', () => {
  test('the tab descends from the portal: Pat is held', async () => {
    await desk.signedInAs('pat');
    const tab = await desk.driver.newTab('https://account.nextup.ai/plain');
    await tab.goto('https://www.example.com/');
    await tab.clickNamed('Connect Board App');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});

describe('a pop-up that shows a page on another host first', () => {
  beforeEach(() => {
    desk.world.dials.portal.change = 'vendor-popup';
  });

  test('Pat is held', async () => {
    desk.world.dials.portal.label = 'Verbundenes Konto';
    await desk.signedInAs('pat');
    await (await desk.openPortal()).clickNamed('Change');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('Pat is held, though 3LO would come back without asking', async () => {
    Object.assign(desk.world.dials.portal, { flow: '3lo', label: 'Verbundenes Konto' });
    Object.assign(desk.world.dials.consent, { granted: true, promptConsent: false });
    await desk.signedInAs('pat');
    await (await desk.openPortal()).clickNamed('Change');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('the service account is bound with one click', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe('armed by hand', () => {
  test('a first installation that begins in Slack: Pat is held', async () => {
    await desk.signedInAs('pat');
    await desk.driver.inExtension('await browser.runtime.sendMessage({ type: "page/arm", site: arg })', SITE);
    const slack = await desk.driver.newTab('https://app.slack.com/client');
    await slack.clickNamed('Finish installation');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('and the service account is bound', async () => {
    await desk.signedInAs('bot');
    await desk.driver.inExtension('await browser.runtime.sendMessage({ type: "page/arm", site: arg })', SITE);
    const slack = await desk.driver.newTab('https://app.slack.com/client');
    await slack.clickNamed('Finish installation');
    await (await desk.consentPage()).clickNamed(approveName('oauth1'));
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe('1.0a whose callback lies on a host that we may not see, and that no address names', () => {
  beforeEach(() => {
    Object.assign(desk.world.dials.portal, { callbackHost: 'connect.vendor.example', callbackInAddress: false });
  });

  test('the service account: the answer is held where it starts, read, and let on', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('Pat takes over the session in the moment of Allow: the answer never leaves', async () => {
    desk.world.dials.consent.approvingAs = 'pat';
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    const words = await (await desk.held('mismatch')).text();
    expect(words).toContain('Pat Morgan');
    expect(desk.world.seen.filter((seen) => seen.host === 'connect.vendor.example')).toEqual([]);
    expect(desk.ledger()).toEqual([]);
  });

  test('and the worker slept meanwhile', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.waitForPanel('guard', 'match');
    await desk.driver.stopBackground();
    await consent.evaluate(`
      const form = document.querySelector('form');
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'approve', value: 'Allow' }));
      form.submit();`);
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('Pat connects herself from Slack, and is not asked', async () => {
    await desk.signedInAs('pat');
    const slack = await desk.driver.newTab(SLACK);
    await slack.clickNamed('Connect Now');
    await (await desk.consentPage('oauth1')).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
  });
});
