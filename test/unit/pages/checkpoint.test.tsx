// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { Readings } from '../../../src/domain/reading.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import type { GateReply, HeldView } from '../../../src/platform/messages.ts';
import {
  BOT,
  CONNECTION,
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
import { checkpointPage } from './checkpoint-page.tsx';
import { english } from './english.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import {
  all,
  button,
  buttons,
  click,
  close,
  main,
  mainButtons,
  pass,
  press,
  show,
  text,
  type,
  wake,
} from './screen.ts';

afterEach(close);

const ERRAND = { by: 'portal', portal: PORTAL, to: CONSENT } as const;
const READ: GateReply = { kind: 'read', ticket: 'one', site: SITE, identity: true };

function held(view: HeldView, ticket = 'held'): GateReply {
  return { kind: 'held', ticket, view };
}

async function checkpoint(options: MockOptions): Promise<MockConnector> {
  const connector = new MockConnector(options);
  await show(checkpointPage(connector, ERRAND));
  return connector;
}

/** A checkpoint whose gate reads, and then holds this view. */
function holding(view: HeldView, more: MockOptions['answers'] = {}): Promise<MockConnector> {
  return checkpoint({
    readings: view.readings,
    answers: { 'page/open': () => READ, 'page/settle': () => held(view), ...more },
  });
}

describe('the gate’s answers', () => {
  test('the right account: read in this page, settled, let on once, and nobody is asked', async () => {
    const connector = await checkpoint({
      readings: signedIn(BOT),
      answers: { 'page/open': () => READ, 'page/settle': () => ({ kind: 'go', to: CONSENT }) },
    });
    expect(connector.sent).toEqual([
      { type: 'page/open', ...ERRAND, age: 40 },
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
    expect(text()).toBe(`MAU Guard${english('checkpointChecking')}`);
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
    ['not-a-consent', 'checkpointNotAConsent', []],
    ['no-request', 'checkpointNoRequest', ['Start over on the portal']],
    ['unknown-request', 'checkpointUnknownRequest', ['Start over on the portal']],
  ] as const)('error %s in words', async (error, key, names) => {
    const connector = await checkpoint({
      answers: { 'page/open': () => ({ kind: 'error', error, portalPage: `${PORTAL}/workspace` }) },
    });
    expect(text()).toContain(english(key));
    expect(buttons()).toEqual(names);
    expect(connector.left).toEqual([]);
  });
});

describe('bad addresses go nowhere', () => {
  test('framed: an error, nothing is asked, no button', async () => {
    const connector = new MockConnector({ answers: { 'page/open': () => ({ kind: 'go', to: CONSENT }) } });
    await show(checkpointPage(connector, ERRAND, { framed: true }));
    expect(text()).toContain(english('checkpointFramed'));
    expect([connector.sent, connector.left, buttons()]).toEqual([[], [], []]);
  });
  test('no errand: the same', async () => {
    const connector = new MockConnector({ answers: { 'page/open': () => ({ kind: 'go', to: CONSENT }) } });
    await show(checkpointPage(connector, undefined));
    expect(text()).toContain(english('checkpointNoErrand'));
    expect([connector.sent, connector.left, buttons()]).toEqual([[], [], []]);
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

  test('on the way back it says that nothing reached the portal', async () => {
    await holding(heldView(signedIn(PAT), { stage: 'back' }));
    expect(text()).toContain(english('checkpointHeldBack'));
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
    await press('Start over on the portal');
    expect(connector.of('page/back-to-portal')).toEqual([{ type: 'page/back-to-portal', ticket: 'held' }]);
  });
});

describe('a person’s own connection', () => {
  test('is asked about, and goes on only at a deliberate click', async () => {
    const connector = await holding(heldView(signedIn(PAT), { mayBeOwn: true }), {
      'page/own': () => ({ kind: 'go', to: CONSENT }),
    });
    expect(text()).toContain(english('checkpointWhich'));
    await press('Connect my own account');
    expect(connector.of('page/own')).toEqual([]);
    await wake();
    click(button('Connect my own account'), false);
    await pass();
    expect(connector.of('page/own')).toEqual([]);
    await press('Connect my own account');
    expect(connector.of('page/own')).toEqual([{ type: 'page/own', ticket: 'held' }]);
    expect(connector.left).toEqual([CONSENT]);
  });
  test.each([
    ['as herself', signedIn(PAT), 'checkpointDoSwitch'],
    ['as an app', signedIn(ofKind('app')), 'checkpointDoSwitch'],
    ['as nobody', SIGNED_OUT, 'checkpointDoSignIn'],
  ])('before she is asked, nobody signed in %s is told that anything is wrong', async (_, readings, way) => {
    await holding(heldView(readings, { mayBeOwn: true }));
    expect(all('h1').map((h) => h.textContent)).toEqual([english('checkpointOwnOrMain')]);
    expect(document.title).toBe(english('checkpointTitleOwnOrMain'));
    expect(all('[role=alert], .tone-bad')).toEqual([]);
    for (const words of ['whyTitle', 'whyTickets', 'checkpointMismatch']) expect(text()).not.toContain(english(words));
    // Once, and where the change of the main user is spoken of; this page takes her back by itself.
    expect(text().split(english(way, 'HelpDesk Bot'))).toHaveLength(2);
    expect(text()).not.toContain('start over.');
  });
  test('where nothing can be read, the question stands below the reason', async () => {
    await holding(heldView(unreadable('timeout'), { mayBeOwn: true }));
    expect(all('h1').map((h) => h.textContent)).toEqual([english('checkpointUnknown')]);
    expect(text()).toContain(english('checkpointWhich'));
  });
  test('is not offered when Change was clicked', async () => {
    await holding(heldView(signedIn(PAT)));
    expect(buttons()).not.toContain('Connect my own account');
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
  expect(text()).not.toContain(english('checkpointLiftMeans'));
  await type('Reason', 'Atlassian is down.');
  await press('Go on');
  expect(connector.of('page/lift')).toHaveLength(1);
});

describe('mode warn', () => {
  test('goes on with a reason of three characters, not with less', async () => {
    const connector = await holding(heldView(signedIn(PAT), { mode: 'warn', mayBeLifted: true }), {
      'page/lift': () => ({ kind: 'go', to: CONSENT }),
    });
    await wake();
    await type('Reason', ' ab ');
    await press('Go on');
    expect(connector.of('page/lift')).toEqual([]);
    expect(text()).toContain(english('checkpointLiftTooShort'));
    await type('Reason', 'The bot is locked out.');
    await press('Go on');
    expect(connector.of('page/lift')).toEqual([
      { type: 'page/lift', ticket: 'held', reason: 'The bot is locked out.' },
    ]);
    expect(connector.left).toEqual([CONSENT]);
  });
  test('the reason survives a look at another tab', async () => {
    const connector = await holding(heldView(signedIn(PAT), { mode: 'warn', mayBeLifted: true }));
    await type('Reason', 'The bot is locked out.');
    connector.comeBack();
    await pass();
    expect(all('input').map((input) => (input as HTMLInputElement).value)).toEqual(['The bot is locked out.']);
  });
});

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

test('only the newest question’s answer counts', async () => {
  let answerSlowly: (readings: Readings) => void = () => undefined;
  const connector = await holding(heldView(signedIn(PAT), { mayBeOwn: true }), {
    'page/own': () => ({ kind: 'go', to: `${CONSENT}&own` }),
  });
  await wake();
  connector.readings = () => new Promise<Readings>((resolve) => (answerSlowly = resolve));
  connector.comeBack();
  await pass();
  await press('Connect my own account');
  expect(connector.left).toEqual([`${CONSENT}&own`]);
  answerSlowly(signedIn(PAT));
  await pass();
  expect(connector.of('page/settle')).toHaveLength(1);
});

test('a slow answer to an older question changes nothing once the change was let on', async () => {
  let answerSlowly: (reply: GateReply) => void = () => undefined;
  const view = heldView(signedIn(PAT), { mayBeOwn: true });
  const connector = await holding(view, {
    'page/own': () => new Promise<GateReply>((resolve) => (answerSlowly = resolve)),
  });
  await wake();
  await press('Connect my own account');
  connector.answers = { 'page/open': () => ({ kind: 'go', to: CONSENT }) };
  connector.comeBack();
  await pass();
  answerSlowly(held(view));
  await pass();
  expect(connector.left).toEqual([CONSENT]);
  expect(text()).toContain(english('checkpointLeaving'));
});

test('what was let on is not asked for again, though access was given only then', async () => {
  let give: (given: boolean) => void = () => undefined;
  const connector = await holding(heldView(signedIn(BOT), { unseenCallback: 'https://portal.eu.example' }));
  connector.requestHosts = () => new Promise<boolean>((resolve) => (give = resolve));
  await wake();
  await press('Give access to portal.eu.example');
  connector.answers = { 'page/open': () => ({ kind: 'go', to: CONSENT }) };
  connector.comeBack();
  await pass();
  give(true);
  await pass();
  expect(connector.of('page/open')).toHaveLength(2);
  expect(connector.left).toEqual([CONSENT]);
});
