// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { inForce, untilPolicyIsKnown } from '../../../src/domain/in-force.ts';
import type { SettingsDocument } from '../../../src/domain/settings.ts';
import { Options } from '../../../src/pages/options/options.tsx';
import { BOT, CONNECTION, PORTAL, SETTINGS, SITE } from './cast.ts';
import { english } from './english.ts';
import { MockConnector, type MockOptions, WHOLE } from './mock-connector.ts';
import {
  all,
  button,
  buttons,
  close,
  errorOf,
  field,
  fill,
  main,
  mainButtons,
  named,
  pass,
  press,
  show,
  text,
  type,
  wake,
} from './screen.ts';

afterEach(close);

const OWN: SettingsDocument = { version: 1, mode: 'block', connections: [CONNECTION] };

async function options(more: MockOptions = {}): Promise<MockConnector> {
  const connector = new MockConnector({ own: OWN, ...more });
  await show(<Options connector={connector} />);
  await wake();
  return connector;
}

async function importText(document: unknown): Promise<void> {
  await type('Or paste the document', typeof document === 'string' ? document : JSON.stringify(document));
  await press('Check and use');
}

describe('import', () => {
  test('a wrong document is refused whole: every fault by its path, and nothing changes', async () => {
    const connector = await options();
    await importText({
      version: 1,
      mode: 'strict',
      connections: [CONNECTION, { ...CONNECTION, site: 'ftp://x', account: { id: '' } }],
    });
    const faults = all('[role=alert] li').map((item) => item.textContent);
    expect(faults).toEqual(
      expect.arrayContaining([
        `mode: ${english('faultUnknownMode')}`,
        `connections[1].site: ${english('faultNotAnAddress')}`,
        `connections[1].account.id: ${english('faultEmpty')}`,
      ]),
    );
    expect(connector.own).toBe(OWN);
    expect(buttons()).not.toContain('Undo');
  });

  test.each([
    ['{', 'faultNotJson'],
    ['"settings"', 'faultNotAnObject'],
  ])('%s: the whole document is at fault', async (json, fault) => {
    const connector = await options();
    await importText(json);
    expect(text()).toContain(english('optionsImportRefused'));
    expect(all('[role=alert] li').map((item) => item.textContent)).toContain(
      `${english('optionsWholeDocument')}: ${english(fault)}`,
    );
    expect(connector.own).toBe(OWN);
  });

  test('nothing to import is said', async () => {
    await options();
    await press('Check and use');
    expect(text()).toContain(english('optionsImportEmpty'));
  });

  test('a right document applies, unknown keys are named, and undo brings the former one back', async () => {
    const connector = await options();
    const next = { version: 1, mode: 'warn', connections: [], colour: 'blue' };
    await importText(next);
    expect(connector.own).toEqual({ version: 1, mode: 'warn', connections: [] });
    expect(text()).toContain(`colour: ${english('faultUnknownKey')}`);
    expect(text()).toContain(english('optionsImported', ['0', 'Warn']));
    await press('Undo');
    expect(connector.own).toEqual(OWN);
    expect(text()).toContain(english('optionsUndone'));
    expect(buttons()).not.toContain('Undo');
  });

  test('a key that counts in a policy alone is not called unknown', async () => {
    await options();
    await importText({ version: 1, breakGlass: { who: 'administrators on call', until: '2026-12-31T18:00:00Z' } });
    expect(text()).toContain(english('optionsImportWarnings'));
    expect(text()).toContain(`breakGlass: ${english('faultPolicyOnly')}`);
    expect(text()).not.toContain(english('faultUnknownKey'));
    expect(text()).not.toContain('unknown');
  });

  test('from a file', async () => {
    const connector = await options();
    const input = field('Choose a file');
    const file = new File([JSON.stringify({ version: 1, mode: 'monitor' })], 'settings.json');
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await pass();
    expect(connector.own).toBe(OWN);
    await press('Check and use');
    expect(connector.own).toEqual({ version: 1, mode: 'monitor' });
  });
});

test('what is exported can be imported', async () => {
  const connector = await options();
  await press('Export');
  const [file] = connector.downloads;
  expect(file?.name).toBe('mau-guard-settings.json');
  await importText(file?.json ?? '');
  expect(connector.own).toMatchObject({ mode: 'block', connections: [{ site: SITE, account: { id: BOT.id } }] });
});

test('who takes over is exported as it was written, though the day has come; under policy without what is no key', async () => {
  const next = { account: { id: '712020:bot-2' }, from: '2026-11-01' } as const;
  const followed = (accept: 'both' | 'next') => [{ ...CONNECTION, next: { ...next, accept } }];
  const connector = await options({ own: { ...OWN, connections: followed('next') } });
  await press('Export');
  expect(JSON.parse(connector.downloads[0]?.json ?? '').connections).toEqual(followed('next'));
  await close();
  const policy = { version: 1, connections: followed('both') } as const;
  const settings = inForce(undefined, policy, { day: '2026-11-29', ms: 0 });
  const managed = await options({ settings });
  await press('Export');
  expect(JSON.parse(managed.downloads[0]?.json ?? '').connections).toEqual(followed('both'));
});

test('what a person set is exported as it was written, not what stands in for a policy that has not been told yet', async () => {
  const own = { version: 1, mode: 'warn', connections: [] } as const;
  const settings = untilPolicyIsKnown(inForce(own, undefined, { day: '2026-11-29', ms: 0 }));
  const connector = await options({ own, settings });
  await press('Export');
  expect(JSON.parse(connector.downloads[0]?.json ?? '')).toEqual({ ...own, ownConnect: 'ask', logDays: 90 });
});

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

test('what else is wrong in the document is listed', async () => {
  const own = { version: 1, mode: 'strict' as never, logDays: 0 } as const;
  await options({ own, settings: inForce({ version: 1 }, undefined, { day: '2026-11-29', ms: 0 }) });
  await press('Add a connection');
  await fill({ site: SITE, 'account.id': BOT.id });
  await wake();
  await press(english('connectionSave'));
  expect(text()).toContain(english('connectionElsewhere'));
  expect(all('[role=alert] li').map((one) => one.textContent)).toEqual([
    `mode: ${english('faultUnknownMode')}`,
    `logDays: ${english('faultNotANumberOfDays')}`,
  ]);
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

test('the activity log: what happened, in words', async () => {
  const entry = { time: 0, attempt: 'a1', connection: SITE, verdict: 'mismatch', account: '5b10', reason: undefined };
  await options({
    log: [
      { ...entry, what: 'held' },
      { ...entry, what: 'held', time: 1, verdict: 'unknown', reason: 'timeout' },
      { ...entry, what: 'lifted', time: 2, reason: 'The bot is locked out.' },
    ],
  });
  const rows = all('tbody tr').map((row) => [...row.children].slice(1).map((cell) => cell.textContent));
  const wrong = english('verdictMismatch');
  expect(rows).toEqual([
    ['Held', `${wrong}5b10`, 'acme.atlassian.net', ''],
    ['Held', `${english('verdictUnknown')}5b10`, 'acme.atlassian.net', english('reasonTimeout')],
    ['Went on with a reason', `${wrong}5b10`, 'acme.atlassian.net', 'The bot is locked out.'],
  ]);
  expect(all('td code').map((code) => code.textContent)).toEqual(['5b10', '5b10', '5b10']);
});

test('the activity log: a name from right to left does not take its site along', async () => {
  const name = 'חיבור ראשי';
  await options({
    log: [{ time: 0, attempt: 'a1', what: 'held', connection: SITE, name, verdict: 'mismatch', account: '5b10' }],
  });
  const [, , , where] = all('tbody td');
  expect(where?.querySelector('bdi')?.textContent).toBe(name);
  expect(where?.textContent).toBe(`${name} · acme.atlassian.net`);
});

describe('the activity log', () => {
  const held = {
    time: 0,
    attempt: 'a1',
    what: 'held',
    connection: SITE,
    verdict: 'mismatch',
    account: '5b10',
  } as const;
  const denied = { ...held, time: 1, attempt: 'a2', what: 'denied', account: '712020' } as const;
  const rows = () => all('tbody tr').length;

  test('is filtered by words, and what is found is kept as a file', async () => {
    const connector = await options({ log: [denied, held] });
    await type(english('optionsActivityFilter'), 'MISMATCH 5b10');
    expect(rows()).toBe(1);
    expect(text()).toContain(english('optionsActivityShown', ['1', '1']));
    await press(english('optionsActivityCsv'));
    await press(english('optionsActivityJson'));
    expect(connector.downloads.map(({ name }) => name)).toEqual(['mau-guard-activity.csv', 'mau-guard-activity.json']);
    expect(connector.downloads[0]?.json.trimEnd().split('\r\n')).toHaveLength(2);
  });

  test('nothing is found: said, and nothing looks broken', async () => {
    await options({ log: [held] });
    await type(english('optionsActivityFilter'), 'nobody');
    expect(rows()).toBe(0);
    expect(text()).toContain(english('optionsActivityShown', ['0', '0']));
  });

  test('is cleared on a deliberate press, and comes back by undo', async () => {
    const connector = await options({ log: [denied, held] });
    await wake();
    await press(english('optionsActivityClear'));
    expect(connector.log).toEqual([]);
    expect(text()).toContain(english('optionsActivityCleared'));
    expect(text()).not.toContain(english('optionsNoActivity'));
    await press('Undo');
    expect(connector.log).toEqual([denied, held]);
    expect(rows()).toBe(2);
    expect(text()).toContain(english('optionsUndone'));
  });

  test('is cleared, and then something else is changed: one Undo, for that', async () => {
    const connector = await options({ log: [held] });
    await wake();
    await press(english('optionsActivityClear'));
    await press('Remove Acme HelpDesk+');
    expect(buttons().filter((name) => name === 'Undo')).toHaveLength(1);
    expect(text()).toContain(english('optionsNoActivity'));
    await press('Undo');
    expect(connector.own).toEqual(OWN);
    expect(connector.log).toEqual([]);
  });

  test('is kept for so many days: said where they cannot be changed, else by their field alone', async () => {
    await options();
    expect(text()).toContain(english('optionsActivityHere'));
    expect(text()).not.toContain('Kept for 90 days');
    await close();
    await options({ settings: { ...SETTINGS, managed: true } });
    expect(text()).toContain('Kept for 90 days, on this machine only.');
  });
});

describe('rows that were pointed at', () => {
  const POINTER = {
    portal: PORTAL,
    row: 'Bot owner',
    control: 'Reassign it',
    place: { up: 2, tag: 'button', nth: 0, of: 3 },
  };

  const POINTED = { tabId: 1, pointer: POINTER, rows: 1 };
  /** The two buttons, in their order. */
  const choices = () =>
    buttons().filter((name) => [english('optionsPointerKeep'), english('optionsPointerDrop')].includes(name));

  test('where several rows are found by it, that is said before it is kept', async () => {
    await options({ pointed: { ...POINTED, rows: 3 } });
    expect(text()).toContain('3 rows are found by it');
    expect(choices()).toEqual([english('optionsPointerDrop'), english('optionsPointerKeep')]);
    expect(mainButtons()).toContain(english('optionsPointerDrop'));
    expect(mainButtons()).not.toContain(english('optionsPointerKeep'));
  });

  test('what was just pointed at is asked about, and kept when the person says so; undo takes it back', async () => {
    const connector = await options({ pointed: POINTED });
    expect(document.activeElement?.textContent).toBe(english('optionsPointerNew'));
    expect(choices()).toEqual([english('optionsPointerKeep'), english('optionsPointerDrop')]);
    expect(mainButtons()).toContain(english('optionsPointerKeep'));
    expect(text()).toContain('1 of 3 (<button>), 2 up from the row’s name');
    await press(english('optionsPointerKeep'));
    expect(connector.own?.pointers).toEqual([POINTER]);
    expect(connector.pointedAt).toBeNull();
    expect(text()).not.toContain(english('optionsPointerNew'));
    await press('Undo');
    expect(connector.own?.pointers).toBeUndefined();
  });

  test('pointed at once more, it is kept once', async () => {
    const connector = await options({
      pointed: POINTED,
      own: { ...OWN, pointers: [{ ...POINTER, place: undefined }] },
    });
    await press(english('optionsPointerKeep'));
    expect(connector.own?.pointers).toEqual([POINTER]);
  });

  test('not kept: nothing changes', async () => {
    const connector = await options({ pointed: POINTED });
    await press(english('optionsPointerDrop'));
    expect(connector.own).toBe(OWN);
    expect(connector.pointedAt).toBeNull();
  });

  test.each(['pat@acme.example', BOT.name])('a row that is named by whom it shows (%s) is warned of', async (row) => {
    await options({ pointed: { ...POINTED, pointer: { ...POINTER, row } } });
    expect(text()).toContain(english('optionsPointerIsPerson'));
    expect(choices()).toEqual([english('optionsPointerDrop'), english('optionsPointerKeep')]);
    expect(mainButtons()).not.toContain(english('optionsPointerKeep'));
  });

  describe('words that are entered', () => {
    const enter = async (row: string, control: string) => {
      const connector = await options();
      await press(english('optionsPointerEnter'));
      await fill({ row, control });
      await wake();
      await press(english('connectionSave'));
      return connector;
    };

    test('are kept for the portal, with undo', async () => {
      const connector = await enter(' Bot owner ', 'Reassign it');
      expect(connector.own?.pointers).toEqual([{ portal: PORTAL, row: 'Bot owner', control: 'Reassign it' }]);
      expect(text()).toContain(english('optionsPointerKept', 'Bot owner'));
      expect(document.activeElement?.textContent).toBe(english('optionsPointers'));
      await press('Undo');
      expect(connector.own).toEqual(OWN);
    });

    test.each([
      ['', 'Reassign it', 'row', english('faultEmpty')],
      ['Bot owner', '', 'control', english('optionsPointerControlMissing')],
    ])('“%s” and “%s” are refused at the field, and nothing is lost', async (row, control, at, said) => {
      const connector = await enter(row, control);
      expect(connector.own).toEqual(OWN);
      expect(errorOf(at)).toBe(said);
      expect([named('row').value, named('control').value]).toEqual([row, control]);
      await press(english('connectionCancel'));
      expect(connector.own).toEqual(OWN);
    });
  });

  test('one that is kept is shown, and forgotten with undo', async () => {
    const connector = await options({ own: { ...OWN, pointers: [{ ...POINTER, control: '' }] } });
    expect(text()).toContain(english('optionsPointerNoName'));
    await press(english('optionsPointerForgetNamed', 'Bot owner'));
    expect(connector.own?.pointers).toEqual([]);
    await press('Undo');
    expect(connector.own?.pointers).toHaveLength(1);
  });

  test('those of the organization are shown and not to be changed', async () => {
    const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
    const settings = { ...SETTINGS, pointers: [POINTER], pointersManaged: true, organization };
    await options({ settings, pointed: POINTED });
    expect(all('#pointers a').map((link) => link.getAttribute('href'))).toEqual(['mailto:it@acme.example']);
    expect(text()).toContain(english('organizationSays', 'Acme IT'));
    expect(buttons()).not.toContain(english('optionsPointerForgetNamed', 'Bot owner'));
    expect(text()).not.toContain(english('optionsPointerNew'));
  });

  test('those of a policy that comes while words are entered take the place of the form', async () => {
    const connector = await options();
    await press(english('optionsPointerEnter'));
    const settings = { ...SETTINGS, managed: true, pointers: [POINTER], pointersManaged: true };
    connector.settings = async () => ({ settings, policyFaults: [], policy: { state: 'in-force', value: {} } });
    await connector.changeSettings((own) => ({ ...own, version: 1 }));
    await pass();
    expect(buttons()).not.toContain(english('connectionSave'));
  });
});
