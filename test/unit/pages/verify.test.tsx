// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { inForce } from '../../../src/domain/in-force.ts';
import { Verify } from '../../../src/pages/verify/verify.tsx';
import { BOT, CONNECTION, PAT, SETTINGS, SIGNED_OUT, signedIn, unreadable } from './cast.ts';
import { english } from './english.ts';
import { MockConnector, type MockOptions, WHOLE } from './mock-connector.ts';
import { all, button, close, main, mainButtons, pass, press, said, show, text } from './screen.ts';

afterEach(close);

async function verify(options: MockOptions = {}): Promise<MockConnector> {
  const connector = new MockConnector({ settings: SETTINGS, ...options });
  await show(<Verify connector={connector} />);
  return connector;
}

/** What stands behind a term. */
function fact(term: string): string | null | undefined {
  return all('dt').find((one) => one.textContent === term)?.nextElementSibling?.textContent;
}

const EMERGENCY = { who: 'The help desk on call', until: '2026-12-31T18:00:00Z' };

/** The answer to each test. */
const results = () => all('.tests__item').map((one) => one.dataset.result);
const PASSED = ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'];

/** All passed but this one. */
function but(at: number, result: string): string[] {
  return PASSED.with(at, result);
}

test('a browser in which all is well: what is in force, and that it is', async () => {
  await verify({ lastReadings: signedIn(BOT) });
  expect(main().dataset).toMatchObject({ mauGuard: 'verify', verdict: 'unknown', busy: 'false' });
  expect(results()).toEqual(PASSED);
  expect(text()).toContain(english('verifyPass'));
  expect(fact('MAU Guard version')).toBe('1.2.3');
  expect(fact('Browser')).toBe('Firefox 140.0 (linux)');
  expect(fact('Holding')).toBe(english('verifyHoldingYes'));
  expect(fact('Granted')).toBe('*.nextup.ai and *.atlassian.net');
  expect(fact('Missing')).toBe('none');
  expect(fact('No answer')).toBe('none');
  expect(fact('Mode')).toBe('Block');
  expect(fact('Should be')).toBe(`${BOT.name} (${BOT.id})`);
  expect(fact('Last reading')).toMatch(/2026.*: right account$/);
});

describe('what is not as it should be is said, with what to do', () => {
  const HOST = 'https://j.acme.example/*';
  const NONE = { ...SETTINGS, connections: [] };

  test.each<[string, MockOptions, string[], string]>([
    ['refused', { protection: { ...WHOLE, holding: 'refused' } }, but(1, 'fail'), english('testHoldingRefused')],
    ['monitor', { protection: { ...WHOLE, holding: 'off' } }, but(1, 'note'), english('testHoldingOff')],
    [
      'a host, which is named',
      { protection: { ...WHOLE, missingHosts: [HOST] } },
      but(2, 'fail'),
      english('testAccessNot', 'j.acme.example'),
    ],
    ['no answer', { readings: unreadable('network') }, but(3, 'fail'), english('testAnswersNot', 'acme.atlassian.net')],
    [
      'none in time',
      { readings: unreadable('timeout') },
      but(3, 'fail'),
      english('testAnswersNot', 'acme.atlassian.net'),
    ],
    ['not set up', { settings: NONE }, but(4, 'fail'), english('testConnectionNot')],
    [
      'the organization set nothing up',
      { settings: { ...NONE, managed: true } },
      but(4, 'fail'),
      english('optionsNoConnectionsManaged'),
    ],
    ['faults', { policyFaults: [{ path: 'mode', code: 'unknown-mode' }] }, but(5, 'fail'), english('testPolicyFaults')],
    ['policy kept', { policy: { state: 'kept', value: {} } }, but(5, 'note'), english('testPolicyKept')],
    [
      'policy not loaded',
      { policy: { state: 'not-loaded', value: undefined } },
      but(5, 'note'),
      english('testPolicyNotLoaded'),
    ],
    ['repaired', { repairs: ['settings'] }, but(6, 'note'), english('repaired', english('optionsDocument'))],
    ['private windows', { protection: { ...WHOLE, privateWindows: false } }, but(7, 'note'), english('testPrivateNot')],
    ['an emergency', { settings: { ...SETTINGS, emergency: EMERGENCY } }, but(8, 'note'), english('testEmergencyNot')],
  ])('%s', async (_, options, answers, words) => {
    await verify(options);
    expect(results()).toEqual(answers);
    expect(text()).toContain(words);
    expect(text()).not.toContain(english('verifyPass'));
  });

  test('the worker is silent: what it alone can tell is not known, and that is said once', async () => {
    await verify({ answers: { 'page/status': () => undefined } });
    const silent = ['fail', 'cannot-tell', 'cannot-tell', 'pass', 'pass', 'pass', 'pass', 'cannot-tell', 'pass'];
    expect(results()).toEqual(silent);
    expect(text().split(english('protectNoStatus'))).toHaveLength(2);
    expect(fact('Holding')).toBe('cannot tell');
  });

  test('the browser has not told of a policy: that is a wait, and no fault', async () => {
    await verify({ settings: { ...NONE, mayBeManaged: true }, policy: { state: 'not-loaded', value: undefined } });
    expect(results()).toEqual(but(4, 'cannot-tell').with(5, 'note'));
    expect(all('.tests .tone-bad')).toEqual([]);
  });

  test('nobody is told that it works where nothing is held, or of faults where there are none', async () => {
    await verify({ protection: { ...WHOLE, holding: 'off' }, policy: { state: 'not-loaded', value: undefined } });
    expect(text()).not.toContain(english('verifyWithNotes'));
    expect(text()).not.toContain(english('testPolicyFaults'));
    expect(text()).not.toContain(english('testHoldingRefused'));
  });

  test('a worker that never answers does not keep the page waiting', async () => {
    await verify({ answers: { 'page/status': () => new Promise<undefined>(() => undefined) } });
    expect(main().dataset.busy).toBe('true');
    expect(text()).toContain(english('verifyLooking'));
    expect(said()).toEqual([english('verifyLooking')]);
    await pass(5_000);
    expect(said()).toEqual([]);
    expect(main().dataset.busy).toBe('false');
    expect(fact('Holding')).toBe('cannot tell');
    expect(fact('Missing')).toBe('cannot tell');
  });
});

describe('the whole, in one sentence, and the one main button', () => {
  const MISSING = { ...WHOLE, missingHosts: ['https://j.acme.example/*'] };
  const NONE = { ...SETTINGS, connections: [] };
  const FAULTS: MockOptions = { policyFaults: [{ path: 'mode', code: 'unknown-mode' }] };
  const COPY = english('verifyCopy');
  const AGAIN = english('readinessAgain');

  test.each<[string, MockOptions, string, string, string]>([
    ['silent', { answers: { 'page/status': () => undefined } }, 'bad', 'verifyUnprotected', AGAIN],
    ['refused', { protection: { ...WHOLE, holding: 'refused' } }, 'bad', 'verifyUnprotected', AGAIN],
    ['access is missing', { protection: MISSING }, 'bad', 'verifyUnprotected', 'Give access'],
    [
      'refused, access is missing, nothing is set up',
      { protection: { ...MISSING, holding: 'refused' }, settings: NONE },
      'bad',
      'verifyUnprotected',
      'Give access',
    ],
    ['no answer', { readings: unreadable('network') }, 'bad', 'verifyNoAnswer', AGAIN],
    ['not set up', { settings: NONE }, 'bad', 'verifyNoConnection', 'Open settings'],
    ['not set up by policy', { settings: { ...NONE, managed: true } }, 'bad', 'verifyNoConnection', COPY],
    ['not loaded', { settings: { ...NONE, mayBeManaged: true } }, 'doubt', 'verifyNotLoaded', AGAIN],
    ['faults of the policy', FAULTS, 'bad', 'verifyFail', COPY],
    ['monitor', { protection: { ...WHOLE, holding: 'off' } }, 'doubt', 'verifyMonitor', COPY],
    [
      'monitor, and faults: nothing is held all the same',
      { ...FAULTS, protection: { ...WHOLE, holding: 'off' } },
      'bad',
      'verifyMonitor',
      COPY,
    ],
    ['a note', { repairs: ['settings'] }, 'doubt', 'verifyWithNotes', COPY],
    ['all is well', {}, 'good', 'verifyPass', COPY],
  ])('%s', async (_, options, tone, words, deed) => {
    await verify(options);
    const title = all('h1')[0];
    // Below the title, and above everything else; filled is what stops somebody.
    expect(title?.nextElementSibling?.className).toBe(`verdict verdict--found tone-${tone}`);
    expect(title?.nextElementSibling?.textContent).toBe(english(words).replaceAll('\n', ''));
    expect(mainButtons()).toEqual([deed]);
  });

  test('access is given where it is missing, and looked at again', async () => {
    const connector = await verify({ protection: MISSING });
    connector.answers = { 'page/status': () => WHOLE };
    await press('Give access');
    expect(connector.asked).toEqual(MISSING.missingHosts);
    expect(results()).toEqual(PASSED);
  });

  test('access is not given: said, with what that means', async () => {
    await verify({ protection: MISSING, grants: false });
    await press('Give access');
    expect(text()).toContain(english('optionsAccessDenied'));
    expect(results()).toEqual(but(2, 'fail'));
  });

  test('a connection is set up in the settings', async () => {
    const connector = await verify({ settings: NONE });
    await press('Open settings');
    expect(connector.optionsOpened).toBe(1);
  });

  test('what was repaired is named, and taken note of', async () => {
    await verify({ repairs: ['settings', 'activity'] });
    expect(text()).toContain('Settings document and Activity');
    await press('Dismiss');
    expect(results()).toEqual(PASSED);
    expect(text()).toContain(english('verifyPass'));
  });
});

describe('the policy', () => {
  test.each([
    ['none', 'policyNone'],
    ['not-loaded', 'policyNotLoaded'],
    ['in-force', 'policyInForce'],
    ['kept', 'policyKept'],
  ] as const)('%s', async (state, words) => {
    await verify({ policy: { state, value: undefined } });
    expect(fact('State')).toBe(english(words));
  });

  test('whose it is, whom to ask, and each fault by its path', async () => {
    const organization = { name: 'Acme IT', support: 'https://help.acme.example' };
    await verify({
      policy: { state: 'in-force', value: {} },
      settings: { ...SETTINGS, managed: true, organization },
      policyFaults: [{ path: 'connections[1].site', code: 'not-an-address' }],
    });
    expect(fact('Organization')).toBe('Acme IT');
    expect(fact('connections[1].site')).toBe(english('faultNotAnAddress'));
    expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['https://help.acme.example']);
  });
});

describe('the last reading: when, and what it came to', () => {
  test.each([
    ['another account', signedIn(PAT), /: another account$/],
    ['nobody', SIGNED_OUT, /: signed out$/],
    ['not readable', unreadable('timeout'), /: not known$/],
  ])('%s', async (_, lastReadings, words) => {
    await verify({ lastReadings });
    expect(fact('Last reading')).toMatch(words);
    expect(text()).not.toContain(PAT.id);
  });

  test('of another site is none of this one', async () => {
    await verify({
      settings: { ...SETTINGS, connections: [{ ...CONNECTION, site: 'https://beta.atlassian.net' }] },
      lastReadings: signedIn(BOT),
    });
    expect(fact('Last reading')).toBe(english('reasonNotRead'));
  });
});

test('who takes over, and who is accepted too', async () => {
  const next = { account: { id: '712020:bot-2', name: 'HelpDesk Bot 2' }, from: '2026-12-01' };
  const on = (day: string) =>
    inForce({ version: 1, connections: [{ ...CONNECTION, next }] }, undefined, { day, ms: 0 });
  await verify({ settings: on('2026-11-30') });
  expect(fact('Takes over')).toBe('HelpDesk Bot 2 (712020:bot-2), from Dec 1, 2026');
  await close();
  await verify({ settings: on('2026-12-01') });
  expect(fact('Accepted too')).toBe('HelpDesk Bot 2 (712020:bot-2)');
});

describe('for a ticket', () => {
  test('it is copied as Markdown: accounts by id and name, and nobody’s e-mail', async () => {
    const connector = await verify({
      settings: { ...SETTINGS, connections: [{ ...CONNECTION, name: 'Acme [x](y)' }] },
      lastReadings: signedIn(PAT),
    });
    await press(english('verifyCopy'));
    const [ticket = ''] = connector.copied;
    expect(ticket).toContain('## This browser\n\n- Time: 2026-11-20T14:05:00.000Z\n- MAU Guard version: 1.2.3\n');
    expect(ticket).toContain(`- Should be: ${BOT.name} (${BOT.id})`);
    expect(ticket).toContain('- Last reading: 2026-11-20T14:05:00.000Z: another account');
    expect(ticket).toContain('- MAU Guard’s background: ✓ passed');
    expect(ticket).toContain('- No emergency declared: ✓ passed');
    expect(ticket).toContain('## Connection: Acme \\[x\\](y)');
    for (const secret of ['@', PAT.id, PAT.name]) expect(ticket).not.toContain(secret);
    expect(text()).toContain(english('popupReportCopied'));
  });

  test('it says that an emergency is declared, for whom, and until when', async () => {
    const connector = await verify({ settings: { ...SETTINGS, emergency: EMERGENCY } });
    expect(all('.tests__item').at(-1)?.textContent).toContain('An emergency is declared: note');
    expect(fact('Emergency')).toMatch(/^The help desk on call, until .*2026/);
    await press(english('verifyCopy'));
    expect(connector.copied[0]).toContain('- Emergency: The help desk on call, until 2026-12-31T18:00:00.000Z');
    expect(connector.copied[0]).toContain('- An emergency is declared: \\! note');
    expect(connector.copied[0]).not.toContain('No emergency declared');
  });

  test('the clipboard refuses: said', async () => {
    const connector = await verify();
    connector.copy = async () => false;
    await press(english('verifyCopy'));
    expect(text()).toContain(english('verifyNotCopied'));
  });

  test('it is printed', async () => {
    const connector = await verify();
    await press('Print');
    expect(connector.prints).toBe(1);
  });
});

test('it looks again when asked, and when settings change', async () => {
  const connector = await verify({ settings: undefined as never, own: null });
  expect(main().dataset.verdict).toBe('not-set-up');
  await connector.changeSettings(() => ({ version: 1, connections: [CONNECTION] }));
  await pass();
  expect(main().dataset.verdict).toBe('unknown');
  connector.answers = { 'page/status': () => ({ ...WHOLE, holding: 'refused' }) };
  expect(button('Check again').hasAttribute('aria-disabled')).toBe(false);
  await press('Check again');
  expect(fact('Holding')).toBe(english('verifyHoldingRefused'));
});
