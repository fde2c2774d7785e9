// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { Connection } from '../../../src/domain/connection.ts';
import { inForce } from '../../../src/domain/in-force.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import type { SettingsDocument } from '../../../src/domain/settings.ts';
import { Options } from '../../../src/pages/options/options.tsx';
import { BOT, CONNECTION, ofKind, PAT, PORTAL, SETTINGS, SIGNED_OUT, SITE, signedIn, unreadable } from './cast.ts';
import { english } from './english.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { all, buttons, click, close, errorOf, fill, main, named, pass, press, show, text, wake } from './screen.ts';

afterEach(close);

const OWN: SettingsDocument = { version: 1, mode: 'block', connections: [CONNECTION] };
const NEXT = { id: '712020:bot-2', name: 'HelpDesk Bot 2', email: undefined };
const JIRA = 'https://jira.acme.example/jira';

async function options(more: MockOptions = {}): Promise<MockConnector> {
  const connector = new MockConnector({ own: OWN, ...more });
  await show(<Options connector={connector} />);
  await wake();
  return connector;
}

async function adding(more: MockOptions = {}): Promise<MockConnector> {
  const connector = await options(more);
  await press('Add a connection');
  return connector;
}

async function editing(more: MockOptions = {}): Promise<MockConnector> {
  const connector = await options(more);
  await press('Edit Acme HelpDesk+');
  return connector;
}

async function save(): Promise<void> {
  await wake();
  await press('Save');
}

async function tick(name: string): Promise<void> {
  named(name).click();
  await pass();
}

const saved = (connector: MockConnector): readonly Connection[] => connector.own?.connections ?? [];
const isOpen = () => buttons().includes('Save');

describe('adding a connection', () => {
  test('the account is whoever is signed in there; undo takes it back', async () => {
    const connector = await adding({ own: null, readings: signedIn(BOT) });
    expect(document.activeElement?.textContent).toBe('Add a connection');
    await fill({ site: 'acme.atlassian.net/jira/your-work' });
    await press('Who is signed in there now?');
    expect(named('account.id').value).toBe(BOT.id);
    expect(connector.own).toBeNull();
    await save();
    expect(saved(connector)).toEqual([
      { ...CONNECTION, name: 'HelpDesk+ on acme.atlassian.net', role: undefined, next: undefined },
    ]);
    expect(isOpen()).toBe(false);
    expect(text()).toContain(english('connectionSaved', 'HelpDesk+ on acme.atlassian.net'));
    await press('Undo');
    expect(connector.own).toBeNull();
  });

  test('by its id, with everything else that can be set; those that are there stay', async () => {
    const connector = await adding();
    await fill({
      name: 'Beta',
      site: 'https://beta.atlassian.net',
      'account.id': ` ${BOT.id} `,
      'account.name': 'Beta Bot',
      projects: 'help, ops',
      role: 'Agents',
    });
    await save();
    expect(saved(connector)).toEqual([
      CONNECTION,
      {
        name: 'Beta',
        product: 'helpdesk-plus',
        portal: PORTAL,
        site: 'https://beta.atlassian.net',
        account: { id: BOT.id, name: 'Beta Bot', email: undefined },
        projects: ['HELP', 'OPS'],
        role: 'Agents',
        next: undefined,
      },
    ]);
    expect(all('article')).toHaveLength(2);
  });

  test('what is wrong is said at each field, the first has the focus, and nothing is lost', async () => {
    const connector = await adding();
    await fill({ name: 'Mine', site: 'http://acme', portal: 'ftp://x', projects: 'HELP, H-1', 'account.name': 'Bot' });
    await save();
    expect(connector.own).toBe(OWN);
    expect(errorOf('site')).toBe(english('setUpSiteWrong'));
    expect(errorOf('portal')).toBe(english('faultNotAnAddress'));
    expect(errorOf('account.id')).toBe(english('connectionNoAccount'));
    expect(errorOf('projects')).toBe(english('connectionWrongKey', ['H-1', english('faultNotAProjectKey')]));
    expect(document.activeElement).toBe(named('site'));
    expect(['name', 'site', 'projects', 'account.name'].map((name) => named(name).value)).toEqual([
      'Mine',
      'http://acme',
      'HELP, H-1',
      'Bot',
    ]);
    await fill({ site: SITE });
    expect(errorOf('site')).toBeUndefined();
    expect(errorOf('portal')).toBeDefined();
  });

  test('one for the same product, portal and site is refused, and the one that is there is named', async () => {
    const connector = await adding();
    await fill({ name: 'Twice', site: SITE, 'account.id': PAT.id });
    await save();
    expect(errorOf('site')).toBe(english('connectionSamePlace', 'Acme HelpDesk+'));
    expect(connector.own).toBe(OWN);
  });

  test('a name that another has is refused', async () => {
    await adding();
    await fill({ name: 'Acme HelpDesk+', site: 'https://beta.atlassian.net', 'account.id': BOT.id });
    await save();
    expect(errorOf('name')).toBe(english('connectionSameName', 'Acme HelpDesk+'));
    expect(errorOf('site')).toBeUndefined();
  });

  test('not saved: nothing changes, and the focus is where it was begun', async () => {
    const connector = await adding();
    await fill({ site: 'https://beta.atlassian.net' });
    await press('Do not save');
    expect(isOpen()).toBe(false);
    expect(connector.own).toBe(OWN);
    expect(document.activeElement?.textContent).toBe(english('optionsConnections'));
  });

  test('a click that no person made saves nothing', async () => {
    const connector = await adding();
    await fill({ site: 'https://beta.atlassian.net', 'account.id': BOT.id });
    await wake();
    const button = all('button').find((one) => one.textContent === 'Save');
    click(button as HTMLElement, false);
    await pass();
    expect(connector.own).toBe(OWN);
  });

  test('changed elsewhere meanwhile: what was typed stays, and what is there now counts', async () => {
    const connector = await adding();
    await fill({ name: 'Beta', site: 'https://beta.atlassian.net', 'account.id': BOT.id });
    const other = { ...CONNECTION, name: 'Beta of somebody else', site: 'https://beta.atlassian.net' };
    // Behind the page's back, so that it still shows the former list.
    connector.own = { ...OWN, connections: [CONNECTION, other] };
    await save();
    expect(errorOf('site')).toBe(english('connectionSamePlace', 'Beta of somebody else'));
    expect(named('name').value).toBe('Beta');
    expect(saved(connector)).toHaveLength(2);
    expect(buttons()).not.toContain('Undo');
  });
});

describe('hosts that are not the vendor’s or Atlassian’s', () => {
  const SELF_HOSTED = { name: 'Own', site: JIRA, portal: 'tools.acme.example/nextup', 'account.id': 'bot' };

  test('are asked for in the click that saves', async () => {
    const connector = await adding();
    await fill(SELF_HOSTED);
    await wake();
    click(all('button').find((one) => one.textContent === 'Save') as HTMLElement, true);
    // At once: the browser asks only in answer to a click.
    expect(connector.asked).toEqual(['https://tools.acme.example/*', 'https://jira.acme.example/*']);
    await pass();
    expect(saved(connector)[1]).toMatchObject({ site: JIRA, portal: 'https://tools.acme.example/nextup' });
  });

  test('refused: nothing is saved, and nothing that was typed is lost', async () => {
    const connector = await adding({ grants: false });
    await fill(SELF_HOSTED);
    await save();
    expect(text()).toContain(english('connectionDenied', 'tools.acme.example and jira.acme.example'));
    expect(connector.own).toBe(OWN);
    expect(named('site').value).toBe(JIRA);
  });

  test('nobody is asked for what the manifest has', async () => {
    const connector = await adding({ grants: false });
    await fill({
      name: 'EU',
      site: 'https://beta.atlassian.net',
      portal: 'https://eu.nextup.ai',
      'account.id': BOT.id,
    });
    await save();
    expect(connector.asked).toEqual([]);
    expect(saved(connector)).toHaveLength(2);
  });

  test('a wrong draft asks for nothing', async () => {
    const connector = await adding();
    await fill({ ...SELF_HOSTED, 'account.id': '' });
    await save();
    expect(connector.asked).toEqual([]);
  });
});

describe('the account that is signed in', () => {
  test.each([
    ['of a kind that cannot be main user', signedIn(ofKind('service')), 'Switch account', true],
    ['is nobody', SIGNED_OUT, 'Sign in', false],
    ['is refused by Jira', unreadable('forbidden'), 'Switch account', true],
  ])('%s: it is not entered, and there is a way to another', async (_, readings, way, isSignedIn) => {
    const connector = await adding({ readings });
    await fill({ site: SITE, 'account.id': 'typed' });
    await press('Who is signed in there now?');
    expect(named('account.id').value).toBe('typed');
    await press(way);
    expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: SITE, signedIn: isSignedIn }]);
  });

  test('on another site it is nobody’s: what was found there is not shown', async () => {
    await adding({ readings: signedIn(BOT) });
    await fill({ site: SITE });
    await press('Who is signed in there now?');
    expect(text()).toContain(english('connectionTakenOver'));
    await fill({ site: 'https://beta.atlassian.net' });
    expect(text()).not.toContain(english('connectionTakenOver'));
    expect(text()).not.toContain(english('signedInNow'));
  });

  test('without a site nobody is read', async () => {
    const connector = await adding();
    await press('Who is signed in there now?');
    expect(text()).toContain(english('connectionSiteFirst'));
    expect(connector.plans).toEqual([]);
  });
});

describe('editing a connection', () => {
  test('everything but what was changed stays as it is', async () => {
    const other = { ...CONNECTION, name: 'Beta', site: 'https://beta.atlassian.net' };
    const connector = await editing({ own: { ...OWN, mode: 'warn', connections: [CONNECTION, other] } });
    expect(named('account.email').value).toBe(BOT.email);
    await fill({ name: 'Renamed', projects: 'OPS' });
    await save();
    expect(connector.own).toEqual({
      version: 1,
      mode: 'warn',
      connections: [{ ...CONNECTION, name: 'Renamed', projects: ['OPS'] }, other],
    });
  });

  test('what was changed elsewhere meanwhile, and not here, stays as it is there', async () => {
    const connector = await editing();
    connector.own = { ...OWN, connections: [{ ...CONNECTION, projects: ['OPS'], role: 'Equipo' }] };
    await fill({ name: 'Renamed' });
    await save();
    expect(saved(connector)).toEqual([{ ...CONNECTION, name: 'Renamed', projects: ['OPS'], role: 'Equipo' }]);
  });

  test('whose account was corrected elsewhere meanwhile: not doubled, and the one that is there is named', async () => {
    const connector = await editing();
    const corrected = { ...CONNECTION, account: { id: PAT.id, name: PAT.name } };
    connector.own = { ...OWN, connections: [corrected] };
    await fill({ name: 'Renamed' });
    await save();
    expect(saved(connector)).toEqual([corrected]);
    expect(errorOf('site')).toBe(english('connectionSamePlace', CONNECTION.name));
    expect(named('name').value).toBe('Renamed');
  });

  test('one that has the same place as another may be told apart from it', async () => {
    const twin = { ...CONNECTION, name: 'Twin', account: { id: PAT.id } };
    const connector = await editing({ own: { ...OWN, connections: [CONNECTION, twin] } });
    expect(text()).toContain(english('connectionDuplicates', '“Acme HelpDesk+” and “Twin”'));
    await fill({ name: 'Renamed' });
    await save();
    expect(saved(connector).map(({ name }) => name)).toEqual(['Renamed', 'Twin']);
  });

  test('from Data Center to Cloud: the old id is nobody’s there, and that is said at its field', async () => {
    const account = { id: 'JIRAUSER10200', name: 'HelpDesk Bot' };
    const connector = await editing({ own: { ...OWN, connections: [{ ...CONNECTION, site: JIRA, account }] } });
    await fill({ site: SITE });
    await save();
    expect(errorOf('account.id')).toBe(english('connectionOtherIds'));
    await fill({ 'account.id': BOT.id });
    await save();
    expect(saved(connector)).toMatchObject([{ site: SITE, account: { id: BOT.id } }]);
  });

  test('a Cloud that had a domain of its own keeps its ids', async () => {
    const connector = await editing({ own: { ...OWN, connections: [{ ...CONNECTION, site: JIRA }] } });
    await fill({ site: SITE });
    await save();
    expect(saved(connector)).toMatchObject([{ site: SITE, account: { id: BOT.id } }]);
  });

  test('Jira Integration+ asks for no role, and keeps the one that is there', async () => {
    const connector = await editing({
      own: { ...OWN, connections: [{ ...CONNECTION, product: 'integration-plus', role: 'Agents' }] },
    });
    expect(main().querySelector('[name=role]')).toBeNull();
    await fill({ name: 'Renamed' });
    await save();
    expect(saved(connector)).toMatchObject([{ name: 'Renamed', role: 'Agents' }]);
  });
});

describe('who takes over', () => {
  test('is entered with the day and what is accepted then', async () => {
    const connector = await editing();
    await tick('next');
    await fill({ 'next.account.id': NEXT.id, 'next.account.name': NEXT.name, 'next.from': '2026-12-31' });
    // Unticked by accident: what was typed comes back.
    await tick('next');
    await tick('next');
    all('[name="next.accept"]')[1]?.click();
    await pass();
    await save();
    expect(saved(connector)).toMatchObject([
      { account: CONNECTION.account, next: { account: NEXT, from: '2026-12-31', accept: 'next' } },
    ]);
    expect(text()).toContain(english('connectionNextAloneFrom', ['HelpDesk Bot 2', 'Dec 31, 2026']));
  });

  /** The browser looks who is signed in, until it is told that Pat is found. */
  async function looking() {
    let found: () => void = () => undefined;
    const readings = () =>
      new Promise<Readings>((resolve) => {
        found = () => resolve(signedIn(PAT));
      });
    const connector = await editing({ readings });
    await tick('next');
    all('.part .part button')[1]?.click();
    await pass();
    return { connector, found: () => found() };
  }

  test('what is chosen while the browser looks who is signed in stays so', async () => {
    const { connector, found } = await looking();
    await fill({ 'next.from': '2026-12-31' });
    all('[name="next.accept"]')[1]?.click();
    await pass();
    found();
    await pass();
    await save();
    expect(saved(connector)).toMatchObject([{ next: { account: { id: PAT.id }, from: '2026-12-31', accept: 'next' } }]);
  });

  test('nobody takes over who was unticked while the browser looked, nor who is signed in to another site', async () => {
    const { connector, found } = await looking();
    await tick('next');
    found();
    await pass();
    expect(named('next').checked).toBe(false);
    all('.part .part button')[0]?.click();
    await pass();
    await fill({ site: 'https://beta.atlassian.net' });
    found();
    await pass();
    expect(named('account.id').value).toBe(BOT.id);
    await save();
    expect(saved(connector)).toMatchObject([{ account: { id: BOT.id }, next: undefined }]);
  });

  test('without a day, or the same account once more: said at the field', async () => {
    const connector = await editing();
    await tick('next');
    await fill({ 'next.account.id': BOT.id });
    await save();
    expect(errorOf('next.from')).toBe(english('connectionNoDay'));
    expect(document.activeElement).toBe(named('next.from'));
    await fill({ 'next.from': '2026-12-31' });
    await save();
    expect(errorOf('next.account.id')).toBe(english('connectionSameAccount'));
    expect(connector.own).toBe(OWN);
  });

  const followed = (accept: 'both' | 'next'): SettingsDocument => ({
    ...OWN,
    connections: [{ ...CONNECTION, next: { account: NEXT, from: '2026-11-01', accept } }],
  });

  test('where the day has come, what is edited is the document and not what is in force', async () => {
    const own = followed('next');
    const connector = await options({ own });
    expect(all('article .account__name')[0]?.textContent).toBe('HelpDesk Bot 2');
    expect(text()).toContain(english('connectionNextSince', ['HelpDesk Bot 2', 'Nov 1, 2026', 'HelpDesk Bot']));
    await press('Edit Acme HelpDesk+');
    expect(named('account.id').value).toBe(BOT.id);
    expect(named('next.account.id').value).toBe(NEXT.id);
    await fill({ name: 'Renamed' });
    await save();
    expect(saved(connector)).toMatchObject([{ name: 'Renamed', account: { id: BOT.id }, next: { account: NEXT } }]);
    await wake();
    await press('Remove Renamed');
    expect(saved(connector)).toEqual([]);
  });

  test('both are accepted from the day on', async () => {
    await options({ own: followed('both') });
    expect(text()).toContain(english('connectionNextBothSince', ['HelpDesk Bot 2', 'Nov 1, 2026']));
  });

  const cards = () =>
    all('article [role=group]').map((card) => [
      card.getAttribute('aria-label'),
      card.querySelector('code')?.textContent,
    ]);

  test.each(['both', 'next'] as const)('before the day (%s) both are shown, each with its ID', async (accept) => {
    const next = { account: NEXT, from: '2026-12-31', accept };
    await options({ own: { ...OWN, connections: [{ ...CONNECTION, next }] } });
    expect(cards()).toEqual([
      [english('shouldBe'), BOT.id],
      [english('connectionTakesOverFrom', 'Dec 31, 2026'), NEXT.id],
    ]);
  });

  test.each([
    ['both', [english('shouldBe'), BOT.id], [english('connectionAlso'), NEXT.id]],
    ['next', [english('shouldBe'), NEXT.id]],
  ] as const)('from the day on (%s) whoever is accepted is shown', async (accept, ...expected) => {
    await options({ own: followed(accept) });
    expect(cards()).toEqual(expected);
  });
});

test('of two that are alike to the letter one is removed', async () => {
  const connector = await options({ own: { ...OWN, connections: [CONNECTION, CONNECTION] } });
  await press('Remove Acme HelpDesk+');
  expect(saved(connector)).toEqual([CONNECTION]);
});

test('of two with the same account the one that was meant is removed, in whatever order the browser gives its members', async () => {
  const twin = { ...CONNECTION, name: 'Twin' };
  const connector = await options({ own: { ...OWN, connections: [CONNECTION, twin] } });
  const turned = (one: Connection) => Object.fromEntries(Object.entries(one).reverse()) as unknown as Connection;
  connector.own = { ...OWN, connections: [CONNECTION, twin].map(turned) };
  await press('Remove Twin');
  expect(saved(connector).map(({ name }) => name)).toEqual([CONNECTION.name]);
});

test('under policy nothing can be added or edited, though the person has settings of their own', async () => {
  const settings = inForce(OWN, { version: 1, connections: [CONNECTION] }, { day: '2026-11-29', ms: 0 });
  await options({ settings });
  expect(settings.managed).toBe(true);
  expect(buttons()).toEqual([english('verifyTitle'), english('optionsPointerEnter'), english('optionsExport')]);
  expect(main().querySelectorAll('input:not([type=radio])')).toHaveLength(0);
});

describe('a person’s own connection', () => {
  test('to be held: chosen, and then confirmed', async () => {
    const connector = await options();
    (all('[name=ownConnect]')[1] as HTMLInputElement).click();
    await pass();
    expect(connector.own?.ownConnect).toBeUndefined();
    await wake();
    await press(english('optionsOwnConnectUse'));
    expect(connector.own).toEqual({ ...OWN, ownConnect: 'hold' });
    expect(text()).toContain(english('optionsOwnConnectSaved', 'Hold'));
  });

  test('under policy it is shown, and not to be chosen', async () => {
    await options({ settings: { ...SETTINGS, managed: true, ownConnect: 'hold' } });
    expect((all('[name=ownConnect]')[1] as HTMLInputElement).checked).toBe(true);
    expect(all('fieldset').every((set) => (set as HTMLFieldSetElement).disabled)).toBe(true);
  });
});

describe('days of the activity log', () => {
  test.each(['0', '3651', '1.5', 'many', ''])('%j is refused at the field', async (days) => {
    const connector = await options();
    await fill({ logDays: days });
    await wake();
    await press(english('optionsLogDaysUse'));
    expect(errorOf('logDays')).toBe(english('faultNotANumberOfDays'));
    expect(document.activeElement).toBe(named('logDays'));
    expect(named('logDays').value).toBe(days);
    expect(connector.own).toBe(OWN);
  });

  test.each(['1', '3650'])('%s are kept, with undo', async (days) => {
    const connector = await options();
    await fill({ logDays: days });
    await wake();
    await press(english('optionsLogDaysUse'));
    expect(connector.own).toEqual({ ...OWN, logDays: Number(days) });
    await press('Undo');
    expect(connector.own).toEqual(OWN);
    expect(named('logDays').value).toBe('90');
  });
});

test('the browser has not told of a policy yet: none is to be added meanwhile', async () => {
  await options({ settings: { ...SETTINGS, connections: [], mayBeManaged: true } });
  expect(text()).toContain(english('popupPolicyNotLoaded'));
  expect(buttons()).not.toContain('Add a connection');
});
