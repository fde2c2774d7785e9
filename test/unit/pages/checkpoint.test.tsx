// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { Readings } from '../../../src/domain/reading.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import type { HeldView } from '../../../src/platform/messages.ts';
import {
  BOT,
  CONSENT,
  heldView,
  NAMESAKE,
  ofKind,
  PAT,
  PORTAL,
  SETTINGS,
  SIGNED_OUT,
  SITE,
  signedIn,
  unreadable,
} from './cast.ts';
import { checkpoint, checkpointPage, ERRAND, held, holding, READ } from './checkpoint-page.tsx';
import { english } from './english.ts';
import { MockConnector } from './mock-connector.ts';
import { all, buttons, close, main, mainButtons, pass, press, show, text, type, wake } from './screen.ts';

afterEach(close);

describe('the gate’s answers', () => {
  test('the right account: read in this page, settled, let on once, and nobody is asked', async () => {
    const connector = await checkpoint({
      readings: signedIn(BOT),
      answers: { 'page/open': () => READ, 'page/settle': () => ({ kind: 'go', to: CONSENT }) },
    });
    expect(connector.sent).toEqual([
      { type: 'page/open', ...ERRAND, age: 40, wasHeld: false },
      { type: 'page/settle', ticket: 'one', readings: signedIn(BOT) },
    ]);
    expect(connector.plans).toEqual([{ site: SITE, identity: true }]);
    expect(connector.left).toEqual([CONSENT]);
    expect(buttons()).toEqual([]);
    connector.comeBack();
    await pass();
    expect(connector.left).toEqual([CONSENT]);
  });

  test('while it reads there is one calm line', async () => {
    await checkpoint({ readings: () => new Promise<Readings>(() => undefined), answers: { 'page/open': () => READ } });
    expect(main().dataset).toMatchObject({ mauGuard: 'checkpoint', verdict: 'unknown', busy: 'true' });
    expect(text()).toBe(`MAU Guard${english('popupChecking')}`);
  });

  test('a worker that forgot its ticket is asked again', async () => {
    let openings = 0;
    const connector = await checkpoint({
      readings: signedIn(BOT),
      answers: {
        'page/open': () => (++openings < 3 ? { kind: 'again' } : READ),
        'page/settle': () => ({ kind: 'go', to: CONSENT }),
      },
    });
    expect(connector.left).toEqual([CONSENT]);
  });

  test('one that forgets for ever is not asked for ever', async () => {
    const connector = await checkpoint({
      readings: signedIn(BOT),
      answers: { 'page/open': () => ({ kind: 'again' }) },
    });
    expect(connector.of('page/open')).toHaveLength(4);
    expect(text()).toContain(english('checkpointNoAnswerTitle'));
    connector.answers = { 'page/open': () => ({ kind: 'go', to: CONSENT }) };
    await press('Try again');
    expect(connector.left).toEqual([CONSENT]);
  });

  test('no answer at all, under policy: whose it is, and whom to ask, though the worker is silent', async () => {
    const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
    await checkpoint({ answers: {}, settings: { ...SETTINGS, managed: true, organization } });
    expect(text()).toContain(english('organizationSays', 'Acme IT'));
    expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['mailto:it@acme.example']);
  });

  test('no answer at all: said, with a way to try again', async () => {
    const connector = await checkpoint({ answers: {} });
    expect(main().dataset).toMatchObject({ verdict: 'unknown', busy: 'false' });
    expect(text()).toContain(english('checkpointNoAnswer'));
    expect(buttons()).toEqual(['Try again']);
    expect(connector.left).toEqual([]);
  });

  test.each([
    ['not-a-consent', 'checkpointNotAConsent', 'Close this tab', 'quiet'],
    ['no-request', 'checkpointNoRequest', 'Start over on the portal', 'quiet'],
    ['unknown-request', 'checkpointUnknownRequest', 'Start over on the portal', 'quiet'],
    ['lost-answer', 'checkpointLostAnswer', 'Start over on the portal', 'doubt'],
  ] as const)('error %s in words of its own, and as loud as it is', async (error, key, name, tone) => {
    const connector = await checkpoint({
      answers: { 'page/open': () => ({ kind: 'error', error, portalPage: `${PORTAL}/workspace` }) },
    });
    expect(all('h1').map((h) => h.textContent)).toEqual([english(`${key}Title`)]);
    expect(text()).toContain(english(key));
    expect(all(`.verdict.tone-${tone}`)).toHaveLength(1);
    expect(buttons()).toEqual([name]);
    expect(connector.left).toEqual([]);
  });

  test('where no portal is known there is no way back: the tab can be closed', async () => {
    const connector = await checkpoint({
      answers: { 'page/open': () => ({ kind: 'error', error: 'unknown-request', portalPage: undefined }) },
    });
    expect(buttons()).toEqual(['Close this tab']);
    await press('Close this tab');
    expect(connector.tabClosed).toBe(true);
  });
});

describe('bad addresses go nowhere', () => {
  test('framed: an error, nothing is asked, no button', async () => {
    const connector = new MockConnector({ answers: { 'page/open': () => ({ kind: 'go', to: CONSENT }) } });
    await show(checkpointPage(connector, ERRAND, { framed: true }));
    expect(text()).toContain(english('checkpointFramed'));
    expect([connector.sent, connector.left, buttons()]).toEqual([[], [], []]);
  });
  test('no errand: nothing but to close the tab', async () => {
    const connector = new MockConnector({ answers: { 'page/open': () => ({ kind: 'go', to: CONSENT }) } });
    await show(checkpointPage(connector, undefined));
    expect(text()).toContain(english('checkpointNoErrand'));
    expect([connector.sent, connector.left, buttons()]).toEqual([[], [], ['Close this tab']]);
  });
});

describe('each verdict has its sentence, its main button, its title, and interrupts only when the account is wrong', () => {
  const unset = { connection: undefined, maySetUp: true, knownSites: [] };
  const CASES: [Verdict, HeldView, string, string, boolean][] = [
    ['mismatch', heldView(signedIn(PAT)), 'checkpointMismatch', 'Switch account', true],
    ['mismatch', heldView(signedIn(NAMESAKE)), 'checkpointMismatch', 'Switch account', true],
    ['ineligible', heldView(signedIn(ofKind('customer'))), 'checkpointIneligible', 'Switch account', true],
    ['signed-out', heldView(SIGNED_OUT), 'checkpointSignedOut', 'Sign in', false],
    ['unknown', heldView(unreadable('server-error')), 'checkpointUnknown', 'Try again', false],
    ['not-set-up', heldView(signedIn(PAT), unset), 'checkpointNotSetUp', 'Switch account', false],
  ];
  test.each(CASES)('%s', async (verdict, view, sentence, main_button, interrupts) => {
    await holding(view);
    expect(main().dataset).toMatchObject({ verdict, busy: 'false' });
    expect(all('h1').map((h) => h.textContent)).toEqual([english(sentence)]);
    expect(mainButtons()).toEqual([main_button]);
    expect(all('[role=alert] h1').length).toBe(interrupts ? 1 : 0);
    expect(document.title).toMatch(/^Held: /);
  });
});

test('before the browser has told of a policy nothing is offered to be set up; the page looks again by itself', async () => {
  const view = { connection: undefined, knownSites: [] };
  const connector = await holding(heldView(signedIn(BOT), { ...view, mayBeManaged: true }));
  expect(main().dataset).toMatchObject({ verdict: 'not-set-up', busy: 'true' });
  expect(text()).toContain(english('checkpointPolicyNotLoaded'));
  expect(text()).toContain(english('accountNotYet'));
  expect(text()).not.toContain(english('accountNotSet'));
  expect(all('.pair__sign')).toEqual([]);
  expect(buttons()).not.toContain('Use this account');
  connector.answers['page/settle'] = () => held(heldView(signedIn(BOT), { ...view, managed: true }));
  await connector.changeSettings(() => ({ version: 1 }));
  await pass(0);
  expect(main().dataset.busy).toBe('false');
  expect(text()).toContain(english('checkpointNotSetUpManaged'));
  const asked = connector.of('page/open').length;
  await connector.changeSettings(() => ({ version: 1, mode: 'warn' }));
  await pass(0);
  expect(connector.of('page/open')).toHaveLength(asked);
});

describe('a wrong account', () => {
  test('both are named, with why it matters; of the address no more than the host', async () => {
    await holding(heldView(signedIn(PAT)));
    for (const words of ['Pat Doe', PAT.id, 'HelpDesk Bot', BOT.id, english('whyTickets')])
      expect(text()).toContain(words);
    expect(text()).toContain(english('checkpointForSite', 'acme.atlassian.net'));
    expect(document.documentElement.outerHTML).not.toContain('secret-token');
  });

  test('"Switch account" opens the chooser for this site; the page stays', async () => {
    const connector = await holding(heldView(signedIn(PAT)));
    await press('Switch account');
    expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: SITE, signedIn: true }]);
    expect(connector.left).toEqual([]);
  });

  test('coming back reads again from the start, and keeps showing what it showed until it knows better', async () => {
    const connector = await holding(heldView(signedIn(PAT)));
    connector.readings = () => new Promise<Readings>(() => undefined);
    connector.comeBack();
    await pass();
    expect(connector.of('page/open')).toHaveLength(2);
    expect(main().dataset).toMatchObject({ verdict: 'mismatch', busy: 'true' });
  });

  test('the right account at last: back to the portal by itself, to start over', async () => {
    const connector = await holding(heldView(signedIn(PAT)));
    connector.answers = {
      'page/open': () => READ,
      'page/settle': () => held(heldView(signedIn(BOT), { startOver: true }), 'fresh'),
    };
    connector.comeBack();
    await pass();
    expect(connector.of('page/back-to-portal')).toEqual([{ type: 'page/back-to-portal', ticket: 'fresh' }]);
    expect(connector.left).toEqual([]);
    expect(main().dataset).toMatchObject({ verdict: 'match', busy: 'false' });
    connector.comeBack();
    await pass();
    expect(connector.of('page/back-to-portal')).toHaveLength(1);
    await press('Start over on the portal');
    expect(connector.of('page/back-to-portal')).toHaveLength(2);
  });

  test('the intended account itself, of a kind that can never be: what to do with it, and nobody is to switch to it', async () => {
    const inactive = { ...BOT, kind: 'inactive' } as const;
    const connector = await holding(heldView(signedIn(inactive)));
    expect(main().dataset.verdict).toBe('ineligible');
    expect(all('h1').map((h) => h.textContent)).toEqual([english('accountClosed')]);
    expect(text()).toContain(english('kindReactivate'));
    expect(text()).not.toContain(english('checkpointDoSwitch', 'HelpDesk Bot'));
    expect(text()).not.toContain(english('whyTitle'));
    expect(mainButtons()).toEqual(['Choose another account']);
    expect(buttons()).toEqual(['Choose another account', 'Try again', 'Start over on the portal']);
    await press('Choose another account');
    expect(connector.optionsOpened).toBe(1);
  });

  test('that account under policy: whoever set it up is asked', async () => {
    const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
    await holding(heldView(signedIn({ ...BOT, kind: 'app' }), { managed: true, organization }));
    expect(all('h1').map((h) => h.textContent)).toEqual([english('accountUnfit')]);
    expect(text()).toContain(english('kindApp'));
    // Nobody here can set up another one.
    expect(text()).not.toContain(english('kindUseOne'));
    expect(mainButtons()).toEqual(['Ask Acme IT for help']);
    expect(buttons()).toEqual(['Start over on the portal']);
  });

  test('an app: what a wrong person would cost is not said of it', async () => {
    await holding(heldView(signedIn(ofKind('app'))));
    expect(text()).toContain(english('kindApp'));
    expect(text()).not.toContain(english('whyTickets'));
  });

  test('a namesake: who to switch to is said with the e-mail', async () => {
    await holding(heldView(signedIn(NAMESAKE)));
    expect(text()).toContain(english('checkpointDoSwitch', 'HelpDesk Bot (helpdesk-bot@acme.example)'));
  });

  test('on the way back it says that nothing reached the portal, and what to take back', async () => {
    await holding(heldView(signedIn(PAT), { stage: 'back' }));
    expect(text()).toContain(english('checkpointHeldBack'));
    expect(text()).toContain(english('checkpointRevoke'));
    await close();
    await holding(heldView(signedIn(PAT)));
    expect(text()).not.toContain(english('checkpointRevoke'));
  });

  test('3LO goes by the Atlassian account, whoever the site shows', async () => {
    await holding(heldView(signedIn(BOT, PAT), { route: '3lo', site: undefined }));
    expect(main().dataset.verdict).toBe('mismatch');
    expect(text()).toContain(english('checkpointDecidesIdentity'));
    const cards = all('.account').map((card) => card.textContent);
    expect(cards[0]).toContain('Pat Doe');
  });
});

test('unknown: the reason, how long to wait, and "Try again" lets on once the fault is gone', async () => {
  const connector = await holding(heldView(unreadable('rate-limited', 30)));
  expect(text()).toContain(english('reasonRateLimited'));
  expect(text()).toContain('30 seconds');
  connector.answers = { 'page/open': () => READ, 'page/settle': () => ({ kind: 'go', to: CONSENT }) };
  await press('Try again');
  expect(connector.left).toEqual([CONSENT]);
});

test.each([
  ['redirected', 'Sign in', false],
  ['no-account', 'Sign in', false],
  ['forbidden', 'Switch account', true],
] as const)('unknown, %s: the main button is what the reason says', async (reason, name, signedIn_) => {
  const connector = await holding(heldView(unreadable(reason)));
  expect(mainButtons()).toEqual([name]);
  expect(buttons()).toEqual([name, 'Try again', 'Start over on the portal']);
  await press(name);
  expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: SITE, signedIn: signedIn_ }]);
});

test.each([
  ['signed in', heldView(SIGNED_OUT)],
  [
    'set up',
    heldView(signedIn(PAT), {
      connection: undefined,
      managed: true,
      organization: { name: 'Acme IT' },
      knownSites: [],
    }),
  ],
])('nobody %s is nobody to compare, and no wrong account', async (_, view) => {
  await holding(view);
  expect(all('.pair__sign').map((sign) => sign.textContent)).toEqual([english('accountNobodyToCompare')]);
  expect(all('.pair .ink-bad')).toEqual([]);
});

describe('what holds a change although the account is right', () => {
  test('the callback’s host: one button asks for it, then looks again', async () => {
    const connector = await holding(heldView(signedIn(BOT), { unseenCallback: 'https://portal.eu.example' }));
    expect(mainButtons()).toEqual(['Give access to portal.eu.example']);
    await wake();
    await press('Give access to portal.eu.example');
    expect(connector.asked).toEqual(['https://portal.eu.example/*']);
    expect(connector.of('page/open')).toHaveLength(2);
  });
  test.each(['app://callback', 'urn:ietf:wg:oauth:2.0:oob'])('%s: no access would help', async (unseenCallback) => {
    await holding(heldView(signedIn(BOT), { unseenCallback }));
    expect(text()).toContain(unseenCallback);
    expect(mainButtons()).toEqual([]);
  });
  test('refused rules', async () => {
    await holding(heldView(signedIn(BOT), { notHolding: true }));
    expect(text()).toContain(english('checkpointNotHolding'));
    expect(mainButtons()).toEqual(['Try again']);
  });
  test('a request that never goes on', async () => {
    const connector = await holding(heldView(unreadable('timeout'), { startOver: true }));
    expect(mainButtons()).toEqual(['Start over on the portal']);
    // Of what was before nobody knows.
    expect(text()).toContain(english('checkpointHeldAgain'));
    expect(text()).not.toContain(english('checkpointHeldOut'));
    await press('Start over on the portal');
    expect(connector.of('page/back-to-portal')).toEqual([{ type: 'page/back-to-portal', ticket: 'held' }]);
  });
});

test('an emergency: who may go on, until when, and with a reason', async () => {
  const emergency = { who: 'Administrators on call', until: '2026-12-31T18:00:00Z' };
  const connector = await holding(heldView(unreadable('timeout'), { emergency, mayBeLifted: true }), {
    'page/lift': () => ({ kind: 'go', to: CONSENT }),
  });
  await wake();
  expect(text()).toContain(english('checkpointEmergencyTitle'));
  expect(text()).toContain(emergency.who);
  expect(text()).not.toContain(english('checkpointLiftOnce'));
  await type('Reason', 'Atlassian is down.');
  await press('Go on without a check');
  expect(connector.of('page/lift')).toHaveLength(1);
});
