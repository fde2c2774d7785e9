// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { untilPolicyIsKnown } from '../../../src/domain/in-force.ts';
import { BOT, CONNECTION, ofKind, SETTINGS, SIGNED_OUT, SITE, signedIn, unreadable } from './cast.ts';
import { english } from './english.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { popup, showPopup, unset } from './popup-page.tsx';
import { all, buttons, close, main, mainButtons, press, text, type, wake } from './screen.ts';

afterEach(close);

describe('set-up', () => {
  async function setUp(options: MockOptions): Promise<MockConnector> {
    const connector = new MockConnector({ tabUrl: `${SITE}/browse/HELP-1?q=1`, ...options });
    await showPopup(connector);
    return connector;
  }

  test('Bo, signed in as the bot, makes it the intended account', async () => {
    const connector = await setUp({ readings: signedIn(BOT) });
    expect(main().dataset.verdict).toBe('not-set-up');
    expect(mainButtons()).toEqual(['Who is signed in there now?']);
    await press('Who is signed in there now?');
    expect(text()).toContain('HelpDesk Bot');
    expect(mainButtons()).toEqual(['Switch account']);
    await wake();
    await press('Use this account');
    expect(connector.own).toEqual({
      version: 1,
      connections: [{ ...CONNECTION, name: 'HelpDesk+ on acme.atlassian.net' }],
    });
    expect(main().dataset.verdict).toBe('match');
  });

  test('other settings are kept', async () => {
    const connector = await setUp({ own: { version: 1, mode: 'warn' }, readings: signedIn(BOT) });
    await press('Who is signed in there now?');
    await wake();
    await press('Use this account');
    expect(connector.own).toMatchObject({ mode: 'warn', connections: [{ site: SITE }] });
  });

  test.each([
    ['customer', 'kindUseOrdinary'],
    ['app', 'kindUseOne'],
    ['service', 'kindUseOne'],
    ['inactive', 'kindReactivate'],
    ['unclear', 'setUpSwitchOrdinary'],
  ] as const)('an account of kind %s is refused, with the reason', async (kind, advice) => {
    const connector = await setUp({ readings: signedIn(ofKind(kind)) });
    await press('Who is signed in there now?');
    await wake();
    expect(text()).toContain(english(`kind${kind[0]?.toUpperCase()}${kind.slice(1)}`));
    expect(text()).toContain(english(advice));
    expect(buttons()).not.toContain('Use this account');
    expect(connector.own).toBeNull();
  });

  test('signed out: a way to sign in', async () => {
    const connector = await setUp({ readings: SIGNED_OUT });
    await press('Who is signed in there now?');
    expect(buttons()).not.toContain('Use this account');
    expect(mainButtons()).toEqual(['Sign in']);
    await press('Sign in');
    expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: SITE, signedIn: false }]);
  });

  test('not readable: it is looked again first', async () => {
    await setUp({ readings: unreadable('network') });
    await press('Who is signed in there now?');
    expect(mainButtons()).toEqual(['Who is signed in there now?']);
    expect(buttons()).toContain('Sign in');
  });

  test('what is no Jira address is named as such, and nothing is read', async () => {
    const connector = await setUp({ tabUrl: 'https://example.com/' });
    await type('Jira address', 'not a site');
    await press('Who is signed in there now?');
    expect(text()).toContain(english('setUpSiteWrong'));
    expect(connector.plans).toEqual([]);
  });

  test('a Data Center Jira needs the person’s leave, and is not read without it', async () => {
    const connector = await setUp({ grants: false });
    await type('Jira address', 'https://tools.acme.example/jira/');
    await press('Who is signed in there now?');
    expect(connector.asked).toEqual(['https://tools.acme.example/*']);
    expect(connector.plans).toEqual([]);
    expect(text()).toContain(english('setUpNoAccess', 'tools.acme.example/jira'));
  });

  test('a changed address forgets who was found', async () => {
    await setUp({ readings: signedIn(BOT) });
    await press('Who is signed in there now?');
    await type('Jira address', 'https://other.atlassian.net');
    expect(buttons()).not.toContain('Use this account');
  });

  test('before the browser has told of a policy it is not offered', async () => {
    await popup({ settings: untilPolicyIsKnown(unset.settings), readings: {} });
    expect(main().dataset).toMatchObject({ verdict: 'not-set-up', busy: 'true' });
    expect(text()).toContain(english('popupPolicyNotLoaded'));
    expect(buttons()).toEqual(['Settings and activity']);
  });

  test('what a person has set up is shown meanwhile', async () => {
    await popup({ settings: untilPolicyIsKnown(SETTINGS), readings: signedIn(BOT) });
    expect(main().dataset).toMatchObject({ verdict: 'match', busy: 'false' });
  });

  test('under policy it is never offered', async () => {
    const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
    await popup({ settings: { ...unset.settings, managed: true, organization }, readings: {} });
    expect(mainButtons()).toEqual(['Ask Acme IT for help']);
    expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['mailto:it@acme.example']);
    expect(text()).toContain(english('organizationAskSetUp', 'Acme IT'));
    expect(main().dataset.verdict).toBe('not-set-up');
    expect(text()).toContain(english('popupNotSetUpManaged'));
    expect(text()).toContain(english('popupNotSetUpManagedMeans'));
    expect(buttons()).toEqual(['Settings and activity']);
  });

  test('in mode monitor nobody is told that changes are held until the organization sets it up', async () => {
    const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
    await popup({ settings: { ...unset.settings, managed: true, mode: 'monitor', organization }, readings: {} });
    expect(text()).toContain(english('popupNotSetUpManaged'));
    expect(text()).toContain(english('popupModeMonitor'));
    expect(text()).not.toContain(english('popupNotSetUpManagedMeans'));
    // The way to them is there once.
    expect(all('a').map((link) => link.textContent)).toEqual(['Ask Acme IT for help']);
  });
});
