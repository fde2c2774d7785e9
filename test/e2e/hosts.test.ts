import { beforeEach, describe, expect, test } from 'vitest';
import { DATA_CENTER } from '../world/hosts.ts';
import { approveName, atDesk, intending } from './people.ts';

const OPTIONAL = ['https://jira.acme.example/*', 'https://tools.acme.example/*'];
const desk = atDesk({ granted: OPTIONAL });

/** The settings document for another portal or site; on Data Center the account is known by its key. */
function elsewhere(change: { portal?: string; site?: string }) {
  const document = intending(desk.account('bot'));
  const [connection] = document.connections;
  if (!connection) throw new Error('no connection');
  const id = change.site === undefined ? connection.account.id : desk.account('bot').userKey;
  return { ...document, connections: [{ ...connection, ...change, account: { ...connection.account, id } }] };
}

describe.each(['oauth1', 'dc-oauth2'] as const)('Data Center, below a context path, by %s', (flow) => {
  beforeEach(async () => {
    desk.world.dials.portal.site = DATA_CENTER.url;
    desk.world.dials.portal.flow = flow;
    await desk.setUp(elsewhere({ site: DATA_CENTER.url }));
  });

  test('the service account is bound with one click, with guide and guard beside', async () => {
    await desk.signedInAs({ site: 'bot' }, DATA_CENTER.host);
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'match');
    await portal.clickNamed('Change');
    const consent = await desk.consentPage(flow);
    await consent.waitForPanel('guard', 'match');
    await consent.clickNamed(approveName(flow));
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('Pat is held', async () => {
    await desk.signedInAs({ site: 'pat' }, DATA_CENTER.host);
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
    await portal.evaluate('location.href = "/main-user/change"');
    expect(await (await desk.held('mismatch')).text()).toContain('Pat Morgan');
    expect(desk.ledger()).toEqual([]);
  });

  test('Pat takes over in the moment of Allow: held on the way back', async () => {
    desk.world.dials.consent.approvingAs = 'pat';
    await desk.signedInAs({ site: 'bot' }, DATA_CENTER.host);
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage(flow)).clickNamed(approveName(flow));
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});

describe.each([
  ['regional', 'https://eu.nextup.ai'],
  ['self-hosted, below a path', 'https://tools.acme.example/nextup'],
])('a %s portal', (_kind, portal) => {
  beforeEach(() => desk.setUp(elsewhere({ portal })));

  test('the service account is bound with one click, with guide and guard beside', async () => {
    await desk.signedInAs('bot');
    const tab = await desk.driver.newTab(`${portal}/`);
    await tab.waitForPanel('guide', 'match');
    await tab.clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.waitForPanel('guard', 'match');
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('Pat is stopped by the guide, and held when she gets past it', async () => {
    await desk.signedInAs('pat');
    const tab = await desk.driver.newTab(`${portal}/`);
    await tab.waitForPanel('guide', 'mismatch');
    await tab.evaluate('location.href = arg', `${portal}/main-user/change`);
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});

describe('a regional portal of the vendor’s that nobody set up', () => {
  beforeEach(() => desk.setUp());

  test('Pat is held there', async () => {
    await desk.signedInAs('pat');
    const tab = await desk.driver.newTab('https://eu.nextup.ai/plain');
    await tab.evaluate('location.href = "/main-user/change"');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('the service account is bound with one click', async () => {
    await desk.signedInAs('bot');
    const tab = await desk.driver.newTab('https://eu.nextup.ai/');
    await tab.clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe('access that is missing', () => {
  async function popupText(): Promise<string> {
    const popup = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/popup/index.html'));
    await popup.waitFor('return document.querySelector("main")?.dataset.busy === "false"', 'the popup');
    const text = await popup.text();
    await popup.close();
    return text;
  }

  test('a portal that nobody granted: said in the popup and on the badge, until it is', async () => {
    await desk.driver.withholdHosts(OPTIONAL);
    await desk.setUp(elsewhere({ portal: 'https://tools.acme.example/nextup' }));
    await expect.poll(async () => (await desk.driver.badge()).text).toBe('×');
    expect(await popupText()).toContain('tools.acme.example');
    await desk.driver.grantHosts(OPTIONAL);
    await expect.poll(async () => (await desk.driver.badge()).text).not.toBe('×');
    expect(await popupText()).not.toContain('tools.acme.example');
  });

  test('taken away while the portal is open: guide, badge and popup say it; given back, it holds again', async () => {
    await desk.setUp();
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
    await desk.driver.withholdHosts(['https://*.atlassian.net/*']);
    await expect.poll(async () => (await portal.panel('guide'))?.text()).toContain('is not allowed to see every host');
    expect((await desk.driver.badge()).text).toBe('×');
    expect(await popupText()).toContain('atlassian.net');
    await desk.driver.grantHosts(['https://*.atlassian.net/*']);
    await portal.waitForPanel('guide', 'mismatch');
    await expect.poll(async () => (await desk.driver.badge()).text).not.toBe('×');
    await portal.evaluate('location.href = "/main-user/change"');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('given back while a reading is under way that began without it: read anew', async () => {
    await desk.setUp();
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
    await desk.driver.withholdHosts(['https://*.atlassian.net/*']);
    await portal.waitForPanel('guide', 'unknown');
    const asked = desk.world.seen.length;
    Object.assign(desk.world.dials.delays, { myselfMs: 2_000, meMs: 2_000 });
    // Coming back to the page asks again.
    await portal.evaluate('dispatchEvent(new Event("focus"))');
    await expect.poll(() => desk.world.seen.slice(asked).length).toBeGreaterThan(0);
    await desk.driver.grantHosts(['https://*.atlassian.net/*']);
    await portal.waitForPanel('guide', 'mismatch');
  });

  test('the manifest’s own portal taken away: said, since there is no page to say it on', async () => {
    await desk.setUp();
    // Firefox counts the content script's own pattern as access of its own.
    const own = ['https://*.nextup.ai/*', 'https://account.nextup.ai/*'];
    await desk.driver.withholdHosts(own);
    await expect.poll(async () => (await desk.driver.badge()).text).toBe('×');
    expect(await popupText()).toContain('nextup.ai');
    await desk.driver.grantHosts(desk.driver.name === 'firefox' ? own : own.slice(0, 1));
    await expect.poll(async () => (await desk.driver.badge()).text).not.toBe('×');
  });
});
