import { beforeEach, describe, expect, test } from 'vitest';
import type { Flow } from '../world/api.ts';
import { approveName, atDesk } from './people.ts';

const desk = atDesk();
const FLOWS: Flow[] = ['oauth1', '3lo'];

describe.each(FLOWS)('a main-user change by %s', (flow) => {
  beforeEach(async () => {
    desk.world.dials.portal.flow = flow;
    await desk.setUp();
  });

  test('signed in as the service account: one click on Allow binds it', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.waitForPanel('guard', 'match');
    await expect.poll(async () => (await consent.panel('guard'))?.busy).toBe(false);
    await consent.clickNamed(approveName(flow));
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('afterwards Pat is herself again, and may load the page anew that it ended on', async () => {
    desk.world.dials.portal.landing = 'stays';
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.clickNamed('Change');
    await (await desk.consentPage()).clickNamed(approveName(flow));
    expect(await desk.bound()).toEqual(['bot: main-user']);
    await desk.signedInAs('pat');
    const landing = await desk.driver.waitForTab((url) => url.includes('/callback?'), 'the landing page');
    const arrived = () => desk.world.seen.filter(({ path }) => path.endsWith('/callback')).length;
    const before = arrived();
    await landing.reload();
    await expect.poll(arrived).toBe(before + 1);
    await landing.waitFor(
      'return location.pathname.endsWith("/callback") && document.readyState === "complete"',
      'the landing page once more',
    );
    expect(await desk.verdicts()).toEqual([]);
    expect(desk.ledger()).toEqual(['bot: main-user']);
  });

  test('Pat, signed in as herself, clicks Change: the guide stops her and names both accounts', async () => {
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
    await portal.clickNamed('Change');
    const words = await (await portal.waitForPanel('guide', 'mismatch')).text();
    expect(words).toContain('Pat Morgan');
    expect(words).toContain('HelpDesk Bot');
    expect(await portal.url()).toBe('https://account.nextup.ai/');
    expect(desk.ledger()).toEqual([]);
  });

  test('Pat gets past the guide: the checkpoint holds her, and the consent page is never asked for', async () => {
    await desk.signedInAs('pat');
    desk.world.dials.portal.noRow = true;
    const portal = await desk.driver.newTab('https://account.nextup.ai/plain');
    await portal.evaluate('location.href = "/main-user/change"');
    const checkpoint = await desk.held('mismatch');
    const words = await checkpoint.text();
    expect(words).toContain('Pat Morgan');
    expect(words).toContain('HelpDesk Bot');
    expect(consentRequests(flow)).toEqual([]);
    expect(desk.ledger()).toEqual([]);
  });

  test('a namesake of the service account is told apart by its id, and held', async () => {
    await desk.signedInAs('namesake');
    const portal = await desk.driver.newTab('https://account.nextup.ai/plain');
    await portal.evaluate('location.href = "/main-user/change"');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('Pat switches the account in another tab after the consent page opened: her click binds nobody', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.waitForPanel('guard', 'match');
    await desk.signedInAs('pat');
    await consent.bringToFront();
    await consent.clickNamed(approveName(flow));
    await consent.waitForPanel('guard', 'mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('Deny is free: nobody is bound, and the portal hears of it', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.clickNamed(flow === '3lo' ? 'Cancel' : 'Deny');
    await consent.waitForUrl((url) => url.startsWith('https://account.nextup.ai/'), 'the portal after a denial');
    expect(desk.ledger()).toEqual([]);
  });
});

describe('the two sessions are different people', () => {
  const cases = [
    { flow: 'oauth1', identity: 'pat', site: 'bot', binds: true },
    { flow: 'oauth1', identity: 'bot', site: 'pat', binds: false },
    { flow: '3lo', identity: 'bot', site: 'pat', binds: true },
    { flow: '3lo', identity: 'pat', site: 'bot', binds: false },
  ] as const;

  test.each(cases)(
    '$flow with identity $identity and site $site: the deciding one decides',
    async ({ flow, identity, site, binds }) => {
      desk.world.dials.portal.flow = flow;
      await desk.setUp();
      await desk.signedInAs({ identity, site });
      const portal = await desk.openPortal();
      await portal.waitForPanel('guide');
      await portal.clickNamed('Change');
      if (binds) {
        const consent = await desk.consentPage();
        await consent.clickNamed(approveName(flow));
        expect(await desk.bound()).toEqual(['bot: main-user']);
      } else {
        const words = await (await desk.held('mismatch')).text();
        expect(words).toContain('Pat Morgan');
        expect(desk.ledger()).toEqual([]);
      }
    },
  );
});

describe('nobody is signed in', () => {
  test('held, signed in on the way, started over, bound', async () => {
    await desk.setUp();
    await desk.signedInAs(null);
    const portal = await desk.openPortal();
    await portal.clickNamed('Change');
    const checkpoint = await desk.held('signed-out');
    await checkpoint.clickNamed(/sign in|switch account/i);
    const chooser = await desk.driver.waitForTab(
      (url) => url.startsWith('https://id.atlassian.com/login'),
      'the sign-in page',
    );
    await chooser.clickNamed(/^HelpDesk Bot — helpdesk-bot@/);
    await checkpoint.waitForUrl((url) => url.startsWith('https://account.nextup.ai/'), 'the portal, by itself');
    await checkpoint.waitForPanel('guide', 'match');
    await checkpoint.clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

function consentRequests(flow: Flow): string[] {
  const path = flow === '3lo' ? '/authorize' : '/plugins/servlet/oauth/authorize';
  return desk.world.seen.filter((seen) => seen.path === path).map((seen) => seen.host + seen.path);
}
