import { beforeEach, describe, expect, test } from 'vitest';
import { DATA_CENTER } from '../world/hosts.ts';
import type { Tab } from './driver/index.ts';
import { atDesk, intending, PORTAL } from './people.ts';

/* No consent came of it: what the page, the address or Jira's way tells is said in words. */

const desk = atDesk({ granted: [`https://${DATA_CENTER.host}/*`] });

const says = (tab: Tab, kind: 'guide' | 'guard', words: string) =>
  expect.poll(async () => (await tab.panel(kind))?.text(), { message: `the ${kind} says "${words}"` }).toContain(words);

describe('on the portal', () => {
  beforeEach(async () => {
    await desk.setUp();
    await desk.signedInAs('bot');
  });

  /** Change leads to the consent page, and from there the vendor brings this. */
  async function comesBackWith(query: string, path = ''): Promise<Tab> {
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'match');
    await portal.clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.goto(`${PORTAL}${path}?${query}`);
    return consent;
  }

  test('an address with a code: beside the row', async () => {
    const portal = await comesBackWith('oauth_problem=timestamp_refused');
    await portal.waitForPanel('guide', 'match');
    await says(portal, 'guide', 'The clocks of Jira and the vendor differ too much');
  });

  test('an address with a code, on a page without the row: on a card of its own, until it is hidden', async () => {
    const portal = await comesBackWith('oauth_problem=consumer_key_unknown', 'plain');
    await says(portal, 'guide', 'The change did not go through');
    await says(portal, 'guide', 'Its application link may have been removed');
    await (await portal.waitForPanel('guide')).clickNamed('Hide');
    await expect.poll(() => portal.panel('guide')).toBeUndefined();
  });

  test('a code without a change of ours is about something else', async () => {
    const portal = await desk.driver.newTab(`${PORTAL}?error=access_denied&state=slack`);
    await portal.waitForPanel('guide', 'match');
    expect(await (await portal.panel('guide'))?.text()).not.toContain('denied');
  });

  test('a denial is said once', async () => {
    const portal = await desk.openPortal();
    await portal.clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Deny');
    await says(portal, 'guide', 'denied');
    expect((await (await portal.panel('guide'))?.text())?.match(/denied/g)).toHaveLength(1);
  });
});

test('in place of the consent: the guard says what the page means, and what to do', async () => {
  await desk.setUp();
  await desk.signedInAs('bot');
  await (await desk.openPortal()).clickNamed('Change');
  const consent = await desk.consentPage();
  await consent.waitForPanel('guard', 'match');
  // The request is forgotten at Jira, as it is after some minutes.
  desk.world.reset();
  await desk.signedInAs('bot');
  await consent.reload();
  await says(consent, 'guard', 'This request was used already, or is too old');
});

describe('an account without a licence, on Data Center', () => {
  beforeEach(async () => {
    const document = intending(desk.account('bot'));
    const [connection] = document.connections;
    const { userKey: id } = desk.account('bot');
    await desk.setUp({
      ...document,
      connections: [{ ...connection, site: DATA_CENTER.url, account: { ...connection?.account, id } }],
    });
    desk.world.dials.portal.site = DATA_CENTER.url;
    desk.world.dials.rights.bot = { licences: [] };
    await desk.signedInAs({ site: 'bot' }, DATA_CENTER.host);
  });

  test('lands on the customer portal: said there, with the way out, and on the badge', async () => {
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'match');
    await portal.clickNamed('Change');
    const customer = await desk.driver.waitForTab(
      (url) => url.includes('/servicedesk/customer/'),
      'the customer portal',
    );
    await says(customer, 'guard', 'This account has no Jira licence');
    await says(customer, 'guard', 'Then click Change again on the portal');
    await expect.poll(async () => (await desk.driver.badge()).title).toContain('help center');
    expect(desk.ledger()).toEqual([]);
    await customer.goto(PORTAL);
    await expect.poll(async () => (await desk.driver.badge()).title).not.toContain('help center');
  });

  test('and somebody who opens the customer portal by themselves is told nothing', async () => {
    const customer = await desk.driver.newTab(`${DATA_CENTER.url}/servicedesk/customer/portals`);
    await customer.waitFor('return document.readyState === "complete"', 'the customer portal');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'match');
    expect(await customer.panel('guard')).toBeUndefined();
  });
});
