// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { Connection } from '../../../src/domain/connection.ts';
import { BOT, CONNECTION, CONSENT, heldView, ofKind, PAT, PORTAL, SITE, signedIn } from './cast.ts';
import { held, holding } from './checkpoint-page.tsx';
import { english } from './english.ts';
import { all, buttons, close, main, mainButtons, pass, press, text, type, wake } from './screen.ts';

afterEach(close);

describe('nothing is set up yet', () => {
  const view = heldView(signedIn(BOT), { connection: undefined, maySetUp: true, knownSites: [] });

  test('using the account is not the default; doing so saves it and looks again', async () => {
    const connector = await holding(view);
    expect(text()).toContain(english('setUpAsk'));
    expect(mainButtons()).toEqual(['Switch account']);
    await press('Use this account');
    expect(connector.own).toBeNull();
    await wake();
    connector.answers = { 'page/open': () => ({ kind: 'go', to: CONSENT }) };
    await press('Use this account');
    expect(connector.own).toEqual({
      version: 1,
      connections: [{ ...CONNECTION, name: 'HelpDesk+ on acme.atlassian.net' }],
    });
    expect(connector.left).toEqual([CONSENT]);
  });

  test('another account comes in under the button: it sleeps anew, and the click that was meant for the first sets up nobody', async () => {
    const connector = await holding(view);
    await wake();
    const pats = heldView(signedIn(PAT), { connection: undefined, maySetUp: true, knownSites: [] });
    connector.answers['page/settle'] = () => held(pats);
    connector.comeBack();
    await pass();
    expect(text()).toContain(PAT.name);
    await press('Use this account');
    expect(connector.own).toBeNull();
    await wake();
    await press('Use this account');
    expect(connector.own?.connections?.[0]?.account.id).toBe(PAT.id);
  });

  test('"Not now" holds', async () => {
    const connector = await holding(view);
    await press('Not now');
    // One banner says it; nothing of what was asked before is left beside it.
    expect(all('h1').map((h) => h.textContent)).toEqual([english('checkpointDeclined')]);
    expect(text()).toContain(english('checkpointHeldOut'));
    expect(text()).not.toContain(english('checkpointDoSetUp'));
    expect(mainButtons()).toEqual(['Set it up after all']);
    expect(buttons()).toEqual(['Set it up after all', 'Start over on the portal', 'Close this tab']);
    expect([connector.own, connector.left]).toEqual([null, []]);
    await press('Close this tab');
    expect(connector.tabClosed).toBe(true);
    await press('Set it up after all');
    expect(buttons()).toContain('Use this account');
  });

  test('kinds that can never be main user are refused with the reason', async () => {
    await holding(heldView(signedIn(ofKind('service')), { connection: undefined, maySetUp: true, knownSites: [] }));
    expect(text()).toContain(english('kindService'));
    expect(buttons()).not.toContain('Use this account');
  });

  test('3LO names no site: it is asked for, and the Atlassian account is what is used', async () => {
    const three = heldView(signedIn(PAT, BOT), {
      route: '3lo',
      site: undefined,
      connection: undefined,
      maySetUp: true,
      knownSites: [],
    });
    const connector = await holding(three);
    await wake();
    await press('Use this account');
    expect(text()).toContain(english('setUpSiteWrong'));
    await type('Jira address', 'acme.atlassian.net/jira/your-work');
    await press('Use this account');
    expect(connector.own?.connections?.[0]).toMatchObject({ site: SITE, account: { id: BOT.id } });
  });

  test('something else in the settings is wrong: nothing is saved, and the settings are a press away', async () => {
    const wrong = { ...CONNECTION, site: 'https://beta.atlassian.net', account: { id: '' } };
    const unset = heldView(signedIn(BOT), { connection: undefined, maySetUp: true, knownSites: [] });
    const connector = await holding(unset);
    const own = { version: 1, connections: [wrong] } as const;
    connector.own = own;
    await wake();
    await press('Use this account');
    expect(connector.own).toBe(own);
    expect(text()).toContain(english('setUpElsewhere'));
    expect(text()).not.toContain('connections[');
    await press('Open settings');
    expect(connector.optionsOpened).toBe(1);
  });

  test('under policy set-up is not offered', async () => {
    await holding(
      heldView(signedIn(PAT), {
        connection: undefined,
        managed: true,
        knownSites: [],
        organization: { name: 'Acme IT' },
      }),
    );
    expect(buttons()).not.toContain('Use this account');
    expect(text()).toContain(`${english('checkpointNotSetUpManaged')} ${english('organizationAskManager')}`);
    expect(text()).toContain(english('organizationSays', 'Acme IT'));
    expect(mainButtons()).toEqual(['Try again']);
  });

  test('under policy whoever set it up is asked, where it says how', async () => {
    const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
    await holding(heldView(signedIn(PAT), { connection: undefined, managed: true, knownSites: [], organization }));
    expect(text()).toContain(english('organizationAskSetUp', 'Acme IT'));
    expect(mainButtons()).toEqual(['Ask Acme IT for help']);
    expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['mailto:it@acme.example']);
    expect(buttons()).toEqual(['Try again', 'Start over on the portal']);
  });
});

test('a site that nobody set up: held, both named', async () => {
  const connector = await holding(
    heldView(signedIn(PAT), { connection: undefined, site: 'https://other.atlassian.net' }),
  );
  expect(text()).toContain(english('checkpointUnknownSiteMeans', ['other.atlassian.net', 'acme.atlassian.net']));
  expect(mainButtons()).toEqual(['Start over on the portal']);
  await press('Open settings');
  expect(connector.optionsOpened).toBe(1);
});

test('several connections fit: one is picked', async () => {
  const other = { ...CONNECTION, name: 'Globex bot', site: 'https://globex.atlassian.net' };
  const connector = await holding(
    heldView(signedIn(PAT), { connection: undefined, candidates: [CONNECTION, other], route: '3lo', site: undefined }),
    { 'page/pick': () => held(heldView(signedIn(PAT)), 'picked') },
  );
  await wake();
  await press('This one: Globex bot');
  expect(connector.of('page/pick')).toEqual([
    { type: 'page/pick', ticket: 'held', connection: `helpdesk-plus ${PORTAL} https://globex.atlassian.net ${BOT.id}` },
  ]);
  expect(main().dataset.verdict).toBe('mismatch');
});

describe('among several connections', () => {
  const other = (at: number) => ({
    ...CONNECTION,
    name: `Globex ${at}`,
    site: `https://globex-${at}.atlassian.net`,
    account: { id: `globex-${at}`, name: `Bot ${at}`, email: `bot-${at}@globex.example` },
  });
  const choice = (candidates: readonly Connection[]) =>
    holding(heldView(signedIn(PAT), { connection: undefined, candidates, route: '3lo', site: undefined }));
  const filter = english('checkpointPickFilter');

  test('each says its product, its site and its account, and one can start over', async () => {
    const connector = await choice([CONNECTION, other(1)]);
    expect(text()).toContain(english('checkpointPickMeans'));
    expect(text()).toContain('HelpDesk+ on globex-1.atlassian.net · Bot 1, bot-1@globex.example');
    expect(all('input')).toEqual([]);
    await press('Start over on the portal');
    expect(connector.of('page/back-to-portal')).toHaveLength(1);
  });

  test('more than eight are looked through by words', async () => {
    await choice([CONNECTION, ...[1, 2, 3, 4, 5, 6, 7, 8].map(other)]);
    await type(filter, 'BOT-3@ globex');
    expect(all('.pick h2').map((name) => name.textContent)).toEqual(['Globex 3']);
    await type(filter, 'nobody has this');
    expect(all('.pick')).toEqual([]);
    expect(text()).toContain(english('checkpointPickNone'));
  });
});
