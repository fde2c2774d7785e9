import { describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk, intending, PORTAL, SITE } from './people.ts';

const desk = atDesk();

async function openPage(path: string): Promise<Tab> {
  return desk.driver.newTab(desk.driver.extensionUrl(path));
}

/** The popup, opened as a page. */
async function popup(verdict: string): Promise<Tab> {
  const tab = await openPage('src/pages/popup/index.html');
  await tab.waitFor(
    `const main = document.querySelector('main[data-mau-guard="popup"]');
     return main?.dataset.verdict === arg && main.dataset.busy === 'false'`,
    `the popup saying "${verdict}"`,
    verdict,
  );
  return tab;
}

const readings = () => desk.world.seen.filter((seen) => seen.path.endsWith('/myself')).length;
const stored = () => desk.driver.inExtension<{ settings?: unknown }>('return browser.storage.local.get("settings")');

describe('set-up', () => {
  test('from the popup: the account that is signed in becomes the intended one', async () => {
    await desk.signedInAs('bot');
    const tab = await popup('not-set-up');
    await tab.type('input:not([type=file])', SITE);
    await tab.clickNamed('Who is signed in there now?');
    await tab.clickNamed('Use this account');
    await tab.waitFor('return document.querySelector("main").dataset.verdict === "match"', 'the popup saying "match"');
    expect(await stored()).toMatchObject({
      settings: { connections: [{ site: SITE, account: { id: desk.account('bot').accountId } }] },
    });
  });

  test.each(['service', 'customer', 'inactive', 'app'])('from the popup: a %s account is refused', async (who) => {
    await desk.signedInAs(who);
    const tab = await popup('not-set-up');
    await tab.type('input:not([type=file])', SITE);
    await tab.clickNamed('Who is signed in there now?');
    await tab.waitFor(
      'return document.body.innerText.includes("can never")||document.body.innerText.includes("cannot")',
      'the reason',
    );
    expect(await tab.text()).not.toContain('Use this account');
  });

  test('on the checkpoint: held until somebody says that this is the account, then on to the consent', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const checkpoint = await desk.held('not-set-up');
    expect(await checkpoint.text()).toContain(desk.account('bot').accountId);
    await checkpoint.clickNamed('Not now');
    expect(desk.ledger()).toEqual([]);
    await checkpoint.reload();
    await desk.held('not-set-up');
    await checkpoint.clickNamed('Use this account');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('a consent for a site that nobody set up is held, and both sites are named', async () => {
    desk.world.dials.portal.site = 'https://beta.atlassian.net';
    await desk.setUp();
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const words = await (await desk.held('not-set-up')).text();
    expect(words).toContain('beta.atlassian.net');
    expect(words).toContain('acme.atlassian.net');
    expect(words).not.toContain('Use this account');
    expect(desk.ledger()).toEqual([]);
  });
});

describe('the popup', () => {
  test('Pat is signed in: both accounts are named, and one button switches', async () => {
    await desk.setUp();
    await desk.signedInAs('pat');
    const tab = await popup('mismatch');
    const words = await tab.text();
    for (const part of ['Pat Morgan', 'pat.morgan@acme.example', 'HelpDesk Bot', desk.account('bot').accountId]) {
      expect(words).toContain(part);
    }
    expect(await tab.evaluate('return document.querySelectorAll("[role=alert]").length')).toBe(1);
    await expect.poll(async () => (await desk.driver.badge()).title).toContain('wrong account');
    await tab.clickNamed('Switch account');
    await desk.driver.waitForTab((url) => url.startsWith('https://id.atlassian.com/login'), 'the account chooser');
  });

  test('the service account is signed in: the main button opens the portal', async () => {
    await desk.setUp();
    await desk.signedInAs('bot');
    const tab = await popup('match');
    await expect.poll(async () => (await desk.driver.badge()).text).toBe('✓');
    await tab.clickNamed('Open the portal');
    await desk.driver.waitForTab((url) => url === 'https://account.nextup.ai/', 'the portal');
  });

  test('the two sessions differ: both people are shown', async () => {
    await desk.setUp();
    await desk.signedInAs({ identity: 'pat', site: 'bot' });
    expect(await (await popup('match')).text()).toContain('Pat Morgan');
  });

  test('Jira cannot be read: "try again" reads again', async () => {
    await desk.setUp();
    await desk.signedInAs('bot');
    desk.world.dials.faults.myself = '500';
    const tab = await popup('unknown');
    const before = readings();
    await tab.clickNamed('Try again');
    await expect.poll(readings, { message: 'another reading' }).toBeGreaterThan(before);
    desk.world.dials.faults.myself = 'none';
    await tab.reload();
    await tab.waitFor('return document.querySelector("main").dataset.verdict === "match"', 'the popup saying "match"');
  });
});

describe('switching', () => {
  test('from the guide: choosing the service account comes back to the portal by itself', async () => {
    await desk.setUp();
    await desk.signedInAs('bot');
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    const guide = await portal.waitForPanel('guide', 'mismatch');
    await guide.clickNamed('Switch account');
    const chooser = await desk.driver.waitForTab(
      (url) => url.startsWith('https://id.atlassian.com/login'),
      'the chooser',
    );
    await chooser.clickNamed(/^HelpDesk Bot — helpdesk-bot@/);
    await portal.waitForPanel('guide', 'match');
    await expect.poll(() => chooser.isClosed()).toBe(true);
    await portal.clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('from the checkpoint: held as Pat, and bound after four actions: switch, choose, Change, Allow', async () => {
    await desk.setUp();
    await desk.signedInAs('bot');
    await desk.signedInAs('pat');
    const tab = await desk.openPortal();
    await tab.waitForPanel('guide', 'mismatch');
    await tab.evaluate('location.href = "/main-user/change"');
    const checkpoint = await desk.held('mismatch');
    await checkpoint.clickNamed('Switch account');
    const chooser = await desk.driver.waitForTab(
      (url) => url.startsWith('https://id.atlassian.com/login'),
      'the chooser',
    );
    await chooser.clickNamed(/^HelpDesk Bot — helpdesk-bot@/);
    await checkpoint.waitForUrl((url) => url === PORTAL, 'the portal, by itself');
    await checkpoint.waitForPanel('guide', 'match');
    await checkpoint.clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe("a person's own connection, begun on a page of the portal", () => {
  test('the checkpoint asks which of the two it is, and lets her own go on', async () => {
    await desk.setUp();
    await desk.signedInAs('pat');
    const tab = await desk.driver.newTab('https://account.nextup.ai/own');
    await tab.clickNamed('Connect my own account');
    const checkpoint = await desk.held('mismatch');
    await checkpoint.clickNamed('Connect my own account');
    const consent = await desk.consentPage();
    expect(await consent.panel('guard')).toBeUndefined();
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
  });

  test('where an organisation says "hold", nothing but the intended account goes on', async () => {
    await desk.setUp(intending(desk.account('bot'), { ownConnect: 'hold' }));
    await desk.signedInAs('pat');
    const tab = await desk.driver.newTab('https://account.nextup.ai/own');
    await tab.clickNamed('Connect my own account');
    expect(await (await desk.held('mismatch')).text()).not.toContain('Connect my own account');
    expect(desk.ledger()).toEqual([]);
  });
});
