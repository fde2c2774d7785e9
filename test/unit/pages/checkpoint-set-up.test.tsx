// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { BOT, CONNECTION, CONSENT, heldView, ofKind, PAT, PORTAL, SITE, signedIn } from './cast.ts';
import { held, holding } from './checkpoint-page.tsx';
import { english } from './english.ts';
import { buttons, close, main, mainButtons, press, text, type, wake } from './screen.ts';

afterEach(close);

describe('nothing is set up yet', () => {
  const view = heldView(signedIn(BOT), { connection: undefined, maySetUp: true, knownSites: [] });

  test('using the account is not the default; doing so saves it and looks again', async () => {
    const connector = await holding(view);
    expect(text()).toContain(english('setUpAsk'));
    expect(mainButtons()).toEqual(['Switch account']);
    await press('Use it');
    expect(connector.own).toBeNull();
    await wake();
    connector.answers = { 'page/open': () => ({ kind: 'go', to: CONSENT }) };
    await press('Use it');
    expect(connector.own).toEqual({
      version: 1,
      connections: [{ ...CONNECTION, name: 'HelpDesk+ on acme.atlassian.net' }],
    });
    expect(connector.left).toEqual([CONSENT]);
  });

  test('"Not now" holds', async () => {
    const connector = await holding(view);
    await press('Not now');
    expect(text()).toContain(english('checkpointDeclined'));
    expect([connector.own, connector.left]).toEqual([null, []]);
    await press('Set it up after all');
    expect(buttons()).toContain('Use it');
  });

  test('kinds that can never be main user are refused with the reason', async () => {
    await holding(heldView(signedIn(ofKind('service')), { connection: undefined, maySetUp: true, knownSites: [] }));
    expect(text()).toContain(english('kindService'));
    expect(buttons()).not.toContain('Use it');
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
    await press('Use it');
    expect(text()).toContain(english('setUpSiteWrong'));
    await type('Jira address', 'acme.atlassian.net/jira/your-work');
    await press('Use it');
    expect(connector.own?.connections?.[0]).toMatchObject({ site: SITE, account: { id: BOT.id } });
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
    expect(buttons()).not.toContain('Use it');
    expect(text()).toContain(english('checkpointNotSetUpManaged'));
    expect(text()).toContain(english('organizationSays', 'Acme IT'));
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
