// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { inForce } from '../../../src/domain/in-force.ts';
import type { SettingsDocument } from '../../../src/domain/settings.ts';
import { BOT, CONNECTION, PORTAL, SETTINGS, SITE } from './cast.ts';
import { english } from './english.ts';
import { type MockOptions, WHOLE } from './mock-connector.ts';
import { importText, OWN, options } from './options-page.tsx';
import {
  all,
  button,
  buttons,
  close,
  fill,
  main,
  mainButtons,
  named,
  pass,
  press,
  text,
  type,
  wake,
} from './screen.ts';

afterEach(close);

test('undo leaves what was changed elsewhere since, and says where it can do nothing', async () => {
  const connector = await options();
  await press('Remove Acme HelpDesk+');
  await connector.changeSettings((own) => ({ ...own, version: 1, mode: 'warn' }));
  await press('Undo');
  expect(connector.own).toEqual({ ...OWN, mode: 'warn' });
  await wake();
  await type(english('optionsLogDays'), '30');
  await wake();
  await press(english('optionsLogDaysUse'));
  await connector.changeSettings((own) => ({ ...own, version: 1, logDays: 60 }));
  await press('Undo');
  expect(connector.own?.logDays).toBe(60);
  expect(text()).toContain(english('optionsNotUndone'));
});

test('a mode is chosen, and then confirmed; undo brings the former one back', async () => {
  const connector = await options();
  const monitor = all('input[type=radio]')[2] as HTMLInputElement;
  monitor.click();
  await pass();
  expect(connector.own?.mode).toBe('block');
  await wake();
  await press('Use this mode');
  expect(connector.own?.mode).toBe('monitor');
  await press('Undo');
  expect(connector.own?.mode).toBe('block');
});

test('a connection is removed, and undo brings it back', async () => {
  const connector = await options();
  await press('Remove Acme HelpDesk+');
  expect(connector.own?.connections).toEqual([]);
  expect(main().dataset.verdict).toBe('not-set-up');
  await press('Undo');
  expect(connector.own).toEqual(OWN);
});

describe('after a connection was removed', () => {
  const bar = () => all('.change-bar > *').map((one) => [one.className, one.querySelector('span')?.textContent]);
  const BETA = { ...CONNECTION, name: 'Beta', site: 'https://beta.atlassian.net' };

  test('the last one: what follows from it is said, and not in the colour of what is well', async () => {
    await options();
    await press('Remove Acme HelpDesk+');
    expect(bar()).toEqual([['change-bar__inner tone-doubt', english('optionsRemovedLast', 'Acme HelpDesk+')]]);
    expect(document.activeElement?.textContent).toBe('Undo');
  });

  test.each<[string, SettingsDocument]>([
    ['another is left', { ...OWN, connections: [CONNECTION, BETA] }],
    ['in mode monitor nothing is held', { ...OWN, mode: 'monitor' }],
  ])('%s: nothing is said of holding', async (_, own) => {
    await options({ own });
    await press('Remove Acme HelpDesk+');
    expect(bar()).toEqual([['change-bar__inner tone-good', english('optionsRemoved', 'Acme HelpDesk+')]]);
  });
});

describe('the main button', () => {
  const NONE: MockOptions = { own: null };
  const REFUSED: MockOptions = { protection: { ...WHOLE, holding: 'refused' } };
  const POINTED = { tabId: 1, pointer: { portal: PORTAL, row: 'Bot owner', control: 'Reassign it' }, rows: 1 };

  test.each<[string, MockOptions, readonly string[]]>([
    ['something is set up, and nothing is to be done', {}, []],
    ['nothing is set up: a connection is to be added', NONE, ['Add a connection']],
    ['nothing is set up, and the browser refuses', { ...NONE, ...REFUSED }, [english('verifyTitle')]],
    ['nothing is set up, and something was pointed at', { ...NONE, pointed: POINTED }, [english('optionsPointerKeep')]],
    ['hosts are withheld', { protection: { ...WHOLE, missingHosts: ['https://x.example/*'] } }, ['Give access']],
    ['the worker is silent', { answers: { 'page/status': () => undefined } }, [english('verifyTitle')]],
  ])('%s', async (_, more, expected) => {
    await options(more);
    expect(mainButtons()).toEqual(expected);
  });

  test('of a form that is open is its own', async () => {
    await options(NONE);
    await press('Add a connection');
    expect(mainButtons()).toEqual([english('connectionSave')]);
  });

  test('of the import, as long as there is something that was not used yet', async () => {
    await options();
    await type('Or paste the document', '{');
    expect(mainButtons()).toEqual(['Check and use']);
    await press('Check and use');
    expect(mainButtons()).toEqual(['Check and use']);
    await importText({ ...OWN, mode: 'warn' });
    expect(mainButtons()).toEqual([]);
  });
});

test('a stored mode that is none: the one in force can be used, which puts the document right', async () => {
  const own = { version: 1, mode: 'strict' as never } as const;
  const connector = await options({ own, settings: inForce({ version: 1 }, undefined, { day: '2026-11-29', ms: 0 }) });
  await press('Add a connection');
  await fill({ site: SITE, 'account.id': BOT.id });
  await wake();
  await press(english('connectionSave'));
  expect(all('[role=alert]').map((one) => one.textContent)).toEqual([english('connectionWrongMode')]);
  await press('Use this mode');
  expect(connector.own).toEqual({ version: 1, mode: 'block' });
  expect(buttons()).not.toContain('Use this mode');
  await press(english('connectionSave'));
  expect(connector.own?.connections).toHaveLength(1);
});

test('under policy all is read-only, with its faults and whom to ask', async () => {
  const organization = { name: 'Acme IT', support: 'https://help.acme.example' };
  await options({
    settings: { ...SETTINGS, managed: true, organization },
    policyFaults: [{ path: 'connections[1].account.id', code: 'missing' }],
  });
  expect(text()).toContain(`connections[1].account.id: ${english('faultMissing')}`);
  // Once, with whom to ask.
  const said = all('.notice').filter((one) => one.textContent?.includes('Acme IT'));
  expect(said.map((one) => one.textContent)).toEqual([
    `${english('optionsManagedBy', 'Acme IT')} ${english('supportAsk')}`,
  ]);
  expect(said[0]?.querySelector('a')?.getAttribute('href')).toBe(organization.support);
  expect(text()).not.toContain(english('organizationSays', 'Acme IT'));
  // Words of the portal stay a person’s own, as long as the policy has none.
  expect(buttons()).toEqual([english('verifyTitle'), english('optionsPointerEnter'), 'Export']);
  expect(all('fieldset').every((set) => (set as HTMLFieldSetElement).disabled)).toBe(true);
  expect(text()).toContain(english('optionsChosen', english('optionsModeBlock')));
});

test.each([
  ['in-force', false, 'policyInForce'],
  ['in-force', true, 'optionsManaged'],
  ['kept', true, 'policyKept'],
] as const)('which policy is seen: %s (managed: %s), with its text', async (state, managed, words) => {
  const value = { version: 1, mode: 'blok' };
  await options({ settings: { ...SETTINGS, managed }, policy: { state, value } });
  expect(text()).toContain(english(words));
  expect(text().includes(english('policyInForce'))).toBe(words === 'policyInForce');
  expect(JSON.parse(all('details pre')[0]?.textContent ?? '')).toEqual(value);
});

test.each([
  ['not-loaded', 'policyNotLoaded'],
  ['none', 'policyNone'],
] as const)('which policy is seen: %s', async (state, words) => {
  await options({ policy: { state, value: undefined } });
  expect(text()).toContain(english(words));
  expect(all('details pre')).toEqual([]);
});

test('missing access is listed by host, and can be asked for', async () => {
  const missing = ['https://account.nextup.ai/*', 'https://id.atlassian.com/*'];
  const connector = await options({ protection: { ...WHOLE, missingHosts: missing }, grants: false });
  expect(text()).toContain('account.nextup.ai');
  await press('Give access');
  expect(connector.asked).toEqual(missing);
  expect(text()).toContain(english('optionsAccessDenied'));
});

describe('what keeps us from protecting', () => {
  const sections = () => all('h2').map(({ textContent }) => textContent);
  const alerts = () => all('[role=alert] strong').map(({ textContent }) => textContent);

  test('comes first on the page, the gravest of it first, and nothing says that all is well', async () => {
    await options({ protection: { ...WHOLE, missingHosts: ['https://x.example/*'], holding: 'refused' } });
    expect(sections()[0]).toBe(english('optionsAccess'));
    expect(alerts()).toEqual([english('protectRefused'), english('optionsAccessMissing')]);
  });

  test.each<[string, MockOptions]>([
    ['the browser refuses', { protection: { ...WHOLE, holding: 'refused' } }],
    ['the worker is silent', { answers: { 'page/status': () => undefined } }],
  ])('%s: nobody reads that the browser gives all that is needed', async (_, more) => {
    await options(more);
    expect(sections()[0]).toBe(english('optionsAccess'));
    expect(text()).not.toContain(english('optionsAccessWhole'));
  });

  test('is nothing: access stands behind what is in force', async () => {
    await options();
    expect(sections().slice(0, 2)).toEqual([english('optionsInForce'), english('optionsAccess')]);
    expect(text()).toContain(english('optionsAccessWhole'));
  });

  test('is mended by a press, and what was open stays open', async () => {
    const connector = await options({ protection: { ...WHOLE, missingHosts: ['https://x.example/*'] } });
    await press('Add a connection');
    await fill({ name: 'Beta' });
    connector.answers['page/status'] = () => WHOLE;
    button('Give access').focus();
    await press('Give access');
    expect(sections()[0]).toBe(english('optionsInForce'));
    expect(named('name').value).toBe('Beta');
    // Which it stood right below.
    expect(document.activeElement?.textContent).toBe(english('optionsTitle'));
  });

  test('comes while a form is filled in: the focus stays there', async () => {
    const connector = await options();
    await press('Add a connection');
    named('name').focus();
    connector.answers['page/status'] = () => ({ ...WHOLE, holding: 'refused' });
    await connector.changeSettings((own) => ({ ...own, version: 1, logDays: 30 }));
    await pass();
    expect(sections()[0]).toBe(english('optionsAccess'));
    expect(document.activeElement).toBe(named('name'));
  });
});

test('what is in force in this browser is a press away', async () => {
  const connector = await options();
  await press(english('verifyTitle'));
  expect(connector.verifyOpened).toBe(1);
});

test('what is wider than the page is scrolled by keyboard: it takes the focus, and has a name', async () => {
  const held = { time: 0, attempt: 'a1', connection: SITE, verdict: 'mismatch', account: '5b10', reason: undefined };
  await options({ log: [{ ...held, what: 'held' }], policy: { state: 'in-force', value: { mode: 'block' } } });
  const boxes = all('.scroll').map((box) => [box.localName, box.tabIndex, box.getAttribute('aria-label')]);
  expect(boxes).toEqual([
    ['section', 0, english('policyAsWritten')],
    ['section', 0, english('optionsActivity')],
  ]);
  expect(all('.scroll pre, .scroll table')).toHaveLength(2);
});
