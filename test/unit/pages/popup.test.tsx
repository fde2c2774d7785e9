// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { AccountKind } from '../../../src/domain/account.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import { firstGlance } from '../../../src/pages/popup/first-glance.ts';
import type { Protection } from '../../../src/platform/messages.ts';
import {
  BOT,
  CONNECTION,
  NAMESAKE,
  ofKind,
  PAT,
  PORTAL,
  reading,
  SETTINGS,
  SIGNED_OUT,
  SITE,
  signedIn,
  unreadable,
} from './cast.ts';
import { english } from './english.ts';
import { MockConnector, WHOLE } from './mock-connector.ts';
import { popup, showPopup } from './popup-page.tsx';
import { all, button, buttons, close, main, mainButtons, pass, press, text, wake } from './screen.ts';

afterEach(close);

describe('each verdict has its sentence, its one main button, and interrupts only when the account is wrong', () => {
  const CASES: [Verdict, Readings, string, string, boolean][] = [
    ['match', signedIn(BOT), 'popupMatch', 'Open the portal', false],
    ['mismatch', signedIn(PAT), 'popupMismatch', 'Switch account', true],
    ['mismatch', signedIn(NAMESAKE), 'popupMismatch', 'Switch account', true],
    ['ineligible', signedIn(ofKind('service')), 'popupIneligible', 'Switch account', true],
    ['signed-out', SIGNED_OUT, 'popupSignedOut', 'Sign in', false],
    ['unknown', unreadable('rate-limited', 30), 'popupUnknown', 'Try again', false],
    ['unknown', {}, 'popupUnknown', 'Try again', false],
  ];
  test.each(CASES)('%s', async (verdict, readings, sentence, main_button, interrupts) => {
    await popup({ readings });
    expect(main().dataset).toMatchObject({ mauGuard: 'popup', verdict, busy: 'false' });
    expect(all('h1').map((h) => h.textContent)).toEqual([english(sentence)]);
    expect(mainButtons()).toEqual([main_button]);
    expect(all('[role=alert] h1').length).toBe(interrupts ? 1 : 0);
  });
});

test('both accounts are shown in the same shape: name, e-mail and id', async () => {
  await popup({ readings: signedIn(PAT) });
  const cards = all('.account').map((card) => [card.getAttribute('aria-label'), card.textContent]);
  expect(cards).toHaveLength(2);
  expect(cards[0]).toEqual([
    'Signed in now',
    expect.stringContaining('Pat Doepat.doe@acme.example5b10ac8d82e05b22cc7d4ef5'),
  ]);
  expect(cards[1]).toEqual(['Should be', expect.stringContaining(`HelpDesk Bothelpdesk-bot@acme.example${BOT.id}`)]);
  expect(text()).toContain('Not the same account');
});

test('a namesake is told apart: that there are two is said, and who to switch to with the e-mail', async () => {
  await popup({ readings: signedIn(NAMESAKE) });
  expect(text()).toContain(english('accountNamesake'));
  expect(text()).toContain(english('popupMismatchMeans', 'HelpDesk Bot (helpdesk-bot@acme.example)'));
});

test('the identity is somebody else: both are shown, and what decides is said', async () => {
  await popup({ readings: signedIn(BOT, PAT) });
  expect(main().dataset.verdict).toBe('match');
  expect(text()).toContain('Pat Doe');
  // Half right is no good news.
  expect(all('.verdict.tone-doubt h1').map((h) => h.textContent)).toEqual([english('popupMatchDiffers')]);
  expect(all('.verdict, .pair').filter((part) => part.matches('.tone-good, :has(.ink-good)'))).toEqual([]);
  const notice = all('.notice.tone-doubt')[0];
  expect(notice?.textContent).toContain(english('sessionsDifferMeans'));
  // What is to be done is said in one place, and before the main button.
  expect(text().split(english('popupDifferDo', BOT.name))).toHaveLength(2);
  expect(text()).not.toContain(english('sessionsDiffer'));
  expect(text()).not.toContain(english('popupMatchMeans'));
  const isBefore = notice?.compareDocumentPosition(button('Open the portal')) ?? 0;
  expect(isBefore & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(buttons()).toContain('Switch account');
});

test('another account, and the identity differs: who to switch to is said once, as ever', async () => {
  await popup({ readings: signedIn(PAT, BOT) });
  expect(text()).toContain(`${english('sessionsDiffer')} ${english('sessionsDifferMeans')}`);
  expect(text()).not.toContain(english('popupDifferDo', BOT.name));
  expect(buttons().filter((name) => name === 'Switch account')).toHaveLength(1);
});

describe('an account that can never be main user', () => {
  test('is another one: what it is, and to whom to switch', async () => {
    await popup({ readings: signedIn(ofKind('inactive')) });
    expect(text()).toContain(english('kindInactive'));
    expect(text()).not.toContain(english('kindReactivate'));
    expect(text()).toContain(english('popupMismatchMeans', BOT.name));
  });

  const ORGANIZATION = { name: 'Acme IT', support: 'mailto:it@acme.example' };
  const itself = (kind: AccountKind) => ({ readings: signedIn({ ...BOT, kind }) });

  test.each([
    ['inactive', 'accountClosed', 'kindReactivate', ['Try again']],
    ['service', 'accountUnfit', 'kindUseOne', []],
    ['customer', 'accountUnfit', 'kindUseOrdinary', []],
  ] as const)(
    'is the intended one (%s): what to do about it, and nothing of switching',
    async (kind, title, advice, more) => {
      const connector = await popup(itself(kind));
      expect(main().dataset.verdict).toBe('ineligible');
      expect(all('h1').map((h) => h.textContent)).toEqual([english(title)]);
      expect(text()).toContain(english(advice));
      // What can be mended is not said to be for ever.
      expect(text()).not.toContain('can never');
      expect(text()).not.toContain(english('popupMismatchMeans', BOT.name));
      expect(all('.pair .ink-good')).toEqual([]);
      expect(mainButtons()).toEqual(['Choose another account']);
      expect(
        buttons()
          .slice(1, -2)
          .filter((one) => one !== english('readinessTitle')),
      ).toEqual(more);
      await press('Choose another account');
      expect(connector.optionsOpened).toBe(1);
    },
  );

  test.each([
    ['with an address', ORGANIZATION, 'Ask Acme IT for help'],
    ['without one', { name: 'Acme IT' }, 'Try again'],
  ])('is the intended one, and an organization %s set it up', async (_, organization, name) => {
    await popup({ ...itself('app'), settings: { ...SETTINGS, managed: true, organization } });
    expect(mainButtons()).toEqual([name]);
    expect(buttons()).not.toContain('Choose another account');
    expect(text()).toContain(english('kindApp'));
    // Nobody here can set up another one; whom to ask is said once, by a button or in words.
    expect(text()).not.toContain(english('kindUseOne'));
    expect(all('a')).toHaveLength(name.startsWith('Ask') ? 1 : 0);
    expect(text().includes(english('organizationAskManager'))).toBe(!name.startsWith('Ask'));
  });
});

test('why an account could not be read is said, with how long Jira asks to wait', async () => {
  await popup({ readings: unreadable('rate-limited', 30) });
  expect(text()).toContain(english('reasonRateLimited'));
  expect(text()).toContain('30 seconds');
  expect(text()).not.toContain(english('waitALittle'));
  // It was not checked: it was tried.
  expect(text()).toContain('Tried at');
  expect(text()).not.toContain('Checked at');
  await close();
  await popup({ readings: unreadable('rate-limited') });
  expect(text()).toContain(english('waitALittle'));
});

test.each([
  ['redirected', 'Sign in', false],
  ['no-account', 'Sign in', false],
  ['forbidden', 'Switch account', true],
] as const)('not read, %s: the main button is what the reason says', async (reason, name, signedIn_) => {
  const connector = await popup({ readings: unreadable(reason) });
  expect(mainButtons()).toEqual([name]);
  expect(buttons().slice(0, 2)).toEqual([name, 'Try again']);
  await press(name);
  expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: SITE, signedIn: signedIn_ }]);
});

test('while it is read nothing is said of a comparison', async () => {
  await popup({ readings: () => new Promise<Readings>(() => undefined) });
  expect(all('.pair__sign').map((sign) => sign.textContent)).toEqual([english('accountComparing')]);
  // Where it is read is known.
  expect(all('.account__where').map((where) => where.textContent)).toEqual(['acme.atlassian.net', CONNECTION.name]);
});

test('of two that are accepted both are named where the one that should be stands', async () => {
  const also = { id: '712020:bot-2', name: 'HelpDesk Bot 2' };
  await popup({ readings: signedIn(PAT), settings: { ...SETTINGS, connections: [{ ...CONNECTION, also }] } });
  expect(all('.account')[1]?.textContent).toContain(english('accountEither', ['HelpDesk Bot', 'HelpDesk Bot 2']));
});

test('the last known reading is shown at once, and is not taken for a fresh one', async () => {
  await popup({ lastReadings: signedIn(BOT), readings: () => new Promise<Readings>(() => undefined) });
  expect(main().dataset).toMatchObject({ verdict: 'match', busy: 'true' });
  expect(text()).toContain('Checking again');
  expect(text()).not.toContain(english('popupMatchMeans'));
});

test('the last known reading of another site is nobody’s business here', async () => {
  const other = { site: reading('site', { state: 'signed-in', account: BOT }, 'https://other.atlassian.net') };
  await popup({ lastReadings: other, readings: () => new Promise<Readings>(() => undefined) });
  expect(main().dataset).toMatchObject({ verdict: 'unknown', busy: 'true' });
  expect(text()).toContain(english('popupChecking'));
});

test('what was read goes to the worker, for badge and guides', async () => {
  const connector = await popup({ readings: signedIn(PAT) });
  expect(connector.plans).toEqual([{ site: SITE, identity: true }]);
  expect(connector.of('page/readings')).toEqual([{ type: 'page/readings', readings: signedIn(PAT) }]);
});

test('over a tab in a container: nothing is read in our own jar, shown from it, or told of it', async () => {
  const connector = await popup({ readings: signedIn(PAT), lastReadings: signedIn(PAT), otherJar: true });
  expect(main().dataset).toMatchObject({ verdict: 'unknown', busy: 'false' });
  expect(text()).toContain(english('reasonOtherJar'));
  expect(text()).not.toContain('Pat Doe');
  expect(connector.plans).toEqual([]);
  expect(connector.of('page/readings')).toEqual([]);
});

test.each([
  ['https://eu.nextup.ai/start', true],
  ['https://account.nextup.ai/start', false],
  ['https://notnextup.ai/', false],
  [undefined, false],
])('over %s: that nobody set up this portal is said (%s)', async (tabUrl, said) => {
  await popup({ readings: signedIn(BOT), ...(tabUrl && { tabUrl }) });
  expect(text().includes('Nobody set up eu.nextup.ai as a portal')).toBe(said);
});

test('"Switch account" asks for the chooser of this site', async () => {
  const connector = await popup({ readings: signedIn(PAT) });
  await press('Switch account');
  expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: SITE, signedIn: true }]);
});

test('"Open the portal" opens the connection’s portal', async () => {
  const connector = await popup({ readings: signedIn(BOT) });
  await press('Open the portal');
  expect(connector.opened).toEqual([PORTAL]);
});

test('"Try again" reads again', async () => {
  const connector = await popup({ readings: unreadable('timeout') });
  connector.readings = signedIn(BOT);
  await press('Try again');
  expect(main().dataset.verdict).toBe('match');
});

test('coming back reads again; getting the focus while opening does not read twice', async () => {
  const connector = await popup({ readings: signedIn(PAT) });
  connector.ms -= 5_000;
  connector.comeBack();
  await pass();
  expect(connector.plans).toHaveLength(1);
  connector.readings = signedIn(BOT);
  connector.comeBack();
  await pass();
  expect(connector.plans).toHaveLength(2);
  expect(main().dataset.verdict).toBe('match');
});

test('an answer that comes too late does not overwrite a later one', async () => {
  let answerFirst: (readings: Readings) => void = () => undefined;
  const connector = await popup({ readings: () => new Promise<Readings>((resolve) => (answerFirst = resolve)) });
  connector.readings = signedIn(PAT);
  connector.comeBack();
  await pass();
  answerFirst(signedIn(BOT));
  await pass();
  expect(main().dataset.verdict).toBe('mismatch');
});

test('a name that is cut where there is little room can be read whole', async () => {
  const name = 'Somebody whose name is far longer than forty signs are';
  await popup({ readings: signedIn({ ...PAT, name }) });
  expect(all('.account__name').map((one) => one.getAttribute('title'))).toEqual([name, null]);
});

test.each([
  ['warn', 'popupModeWarn'],
  ['monitor', 'popupModeMonitor'],
  ['block', 'policyFaulty'],
] as const)('a warning of what the organization set (%s) says whose it is, and whom to ask', async (mode, words) => {
  const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
  const policyFaults = mode === 'block' ? [{ path: 'mode', code: 'unknown-mode' } as const] : [];
  await popup({ settings: { ...SETTINGS, mode, managed: true, organization }, policyFaults, readings: signedIn(BOT) });
  const notice = all('.notice').find((one) => one.textContent?.includes(english(words)));
  expect(notice?.textContent).toContain(english('organizationSays', 'Acme IT'));
  expect(notice?.querySelector('a')?.getAttribute('href')).toBe('mailto:it@acme.example');
});

test('of several connections one is chosen, and its own site is read', async () => {
  const other = { ...CONNECTION, name: 'Globex', site: 'https://globex.atlassian.net' };
  const connector = await popup({
    settings: { ...SETTINGS, connections: [CONNECTION, other] },
    readings: signedIn(BOT),
  });
  const choice = all('select')[0] as HTMLSelectElement;
  choice.value = (choice.options[1] as HTMLOptionElement).value;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await pass();
  expect(connector.plans.map((plan) => plan.site)).toEqual([SITE, 'https://globex.atlassian.net']);
  // The mock reads everything as of acme: a reading of another site decides nothing here.
  expect(main().dataset.verdict).toBe('unknown');
});

test('"I am about to connect the bot" arms this site, and says until when', async () => {
  const connector = await popup({ readings: signedIn(BOT) });
  await wake();
  await press('I am about to connect the bot');
  expect(connector.of('page/arm')).toEqual([{ type: 'page/arm', site: SITE }]);
  await close();

  const armed = await popup({ readings: signedIn(BOT), arming: { site: SITE, until: connector.wallTime() + 60_000 } });
  expect(buttons()).not.toContain('I am about to connect the bot');
  await wake();
  await press('Stop checking');
  expect(armed.of('page/arm')).toEqual([{ type: 'page/arm', site: null }]);
});

test('nothing of what accounts are called is taken for markup', async () => {
  await popup({ readings: signedIn({ ...PAT, name: '<img src=x onerror=alert(1)>' }) });
  expect(all('img')).toEqual([]);
  expect(text()).toContain('<img src=x');
});

test('at no moment does the page say more than it knows', async () => {
  const connector = new MockConnector({ settings: SETTINGS, readings: signedIn(BOT) });
  const seen: string[] = [];
  const watch = new MutationObserver(() => {
    const { verdict, busy } = document.querySelector('main')?.dataset ?? {};
    if (verdict) seen.push(`${verdict} ${busy}`);
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  await showPopup(connector);
  watch.disconnect();
  expect([...new Set(seen)]).toEqual(['unknown true', 'match false']);
});

describe('on a portal page', () => {
  const PAGE = { tabUrl: 'https://account.nextup.ai/settings' };
  const REPORT = 'rows: 0, unsure: 1';

  test('a description of it is shown to be read, and copied', async () => {
    const connector = await popup({ ...PAGE, report: REPORT });
    await press(english('popupReportMake'));
    expect(main().querySelector('textarea')?.value).toBe(REPORT);
    await press(english('popupReportCopy'));
    expect(connector.copied).toEqual([REPORT]);
    expect(text()).toContain(english('popupReportCopied'));
  });

  test('that takes no script: said, with a way on', async () => {
    await popup(PAGE);
    await press(english('popupReportMake'));
    expect(text()).toContain(english('popupReportFailed'));
  });

  test('the row can be pointed at: the popup makes way for the page', async () => {
    const connector = await popup({ ...PAGE, answers: { 'page/point': () => ({ begun: true }) } });
    await press(english('popupPoint'));
    expect(connector.of('page/point')).toHaveLength(1);
    expect(connector.closed).toBe(true);
  });

  test.each([{ begun: false }, undefined])('where the picker cannot come (%j) that is said', async (reply) => {
    const connector = await popup({ ...PAGE, answers: { 'page/point': () => reply } });
    await press(english('popupPoint'));
    expect(connector.closed).toBe(false);
    expect(text()).toContain(english('popupPointFailed'));
  });

  test('where the organization sets what is pointed at, nobody else does', async () => {
    await popup({ ...PAGE, settings: { ...SETTINGS, pointersManaged: true } });
    expect(text()).toContain(english('popupReportTitle'));
    expect(buttons()).not.toContain(english('popupPoint'));
  });

  test.each(['https://www.example.com/', undefined])('elsewhere (%s) nothing of it is offered', async (tabUrl) => {
    await popup({ ...(tabUrl && { tabUrl }) });
    expect(text()).not.toContain(english('popupReportTitle'));
  });
});

describe('opened', () => {
  const never = () => new Promise<never>(() => undefined);

  test('what was known last is there at once: neither the worker nor Atlassian has answered', async () => {
    await popup({ lastReadings: signedIn(PAT), readings: never, answers: { 'page/status': never } });
    expect(main().dataset).toMatchObject({ verdict: 'mismatch', busy: 'true' });
    expect(text()).toContain('Pat Doe');
    expect(text()).not.toContain(english('protectNoStatus'));
  });

  test('the sessions are read once, and before anything is drawn', async () => {
    const connector = new MockConnector({ settings: SETTINGS, readings: signedIn(BOT) });
    await firstGlance(connector);
    expect(connector.plans).toHaveLength(1);
    await showPopup(connector);
    expect(connector.plans).toHaveLength(2);
  });

  test('that all is well is said when the worker has said so too', async () => {
    let say: (protection: Protection) => void = () => undefined;
    const asked = new Promise<Protection>((resolve) => {
      say = resolve;
    });
    await popup({ readings: signedIn(BOT), answers: { 'page/status': () => asked } });
    expect(main().dataset).toMatchObject({ verdict: 'match', busy: 'true' });
    expect(text()).not.toContain(english('popupMatchMeans'));
    say(WHOLE);
    await pass();
    expect(text()).toContain(english('popupMatchMeans'));
    expect(main().dataset.busy).toBe('false');
  });

  test('where nothing that is kept can be read, that is said', async () => {
    const connector = new MockConnector({ settings: SETTINGS });
    connector.settings = () => Promise.reject(new Error('no storage'));
    await showPopup(connector);
    expect(text()).toContain(english('protectRefused'));
    expect(main().dataset.verdict).toBe('unknown');
  });
});
