// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { RunTools } from '../../../src/atlassian/readiness-run.ts';
import { BOT, CONNECTION, PAT, SETTINGS } from './cast.ts';
import { english } from './english.ts';
import { jira, lines, notices, openRow, ran, readiness, rows, whole } from './readiness-page.tsx';
import { all, button, buttons, close, main, pass, press, text } from './screen.ts';

afterEach(close);

test('nothing is asked before the person says so: the place of whoever is signed in is empty', async () => {
  await readiness();
  expect(all('.pair .account').map((card) => card.textContent)).toEqual([
    `${english('signedInNow')}acme.atlassian.net${english('readinessNotChecked')}`,
    expect.stringContaining(BOT.id),
  ]);
  expect(main().dataset).toMatchObject({ mauGuard: 'readiness', verdict: 'unknown', busy: 'false' });
  expect(buttons()).toContain(english('readinessBegin'));
  expect(text()).not.toContain(english('readinessAccount'));
});

test('the whole in one sentence, the account, and a table of the projects', async () => {
  await ran();
  expect(main().dataset).toMatchObject({ verdict: 'match', busy: 'false' });
  expect(notices()).toEqual([
    ['bad', 'Not ready: 1 check failed, in 1 of 2 checked projects.Below is how to repair it.'],
  ]);
  // Above the tools, below the title, and not filled, since nobody is stopped; the right account is no good news beside it.
  expect(all('h1')[0]?.nextElementSibling?.className).toBe('verdict verdict--found tone-bad');
  expect(all('.pair__sign').map((sign) => sign.textContent)).toEqual([english('accountSame')]);
  expect(all('.pair .ink-good')).toEqual([]);
  expect(all('.verdict h2').map(({ textContent }) => textContent)).toEqual([
    'Not ready: 1 check failed, in 1 of 2 checked projects.',
  ]);
  expect(rows()).toEqual(['HELP HELP desk', 'P0 P0 desk']);
  expect(all('td.matrix__cell--fail').map((cell) => cell.title)).toEqual([
    `${english('answerFail')}: ${english('whyMissing')}`,
  ]);
});

test('only failures, and a search', async () => {
  await ran();
  const box = main().querySelector<HTMLInputElement>('input[type=checkbox]');
  box?.click();
  await pass();
  expect(rows()).toEqual(['HELP HELP desk']);
});

describe('what is to be repaired comes first', () => {
  /** In P1 the account may not edit; of P0 nobody knows. */
  const mixed: RunTools['fetch'] = async (url, init) => {
    const right = jira({}, 4);
    const key = new URL(url).searchParams.get('projectKey');
    if (key === 'P0') return new Response('', { status: 403 });
    if (key === null) return right.fetch(url, init);
    const asHelp = key === 'P1' ? 'HELP' : 'P2';
    return right.fetch(url.replace(`projectKey=${key}`, `projectKey=${asHelp}`), init);
  };

  test('projects in which something failed, then those of which it cannot be told; the first is open', async () => {
    await ran({ jira: jira({ fetch: mixed }) });
    expect(rows()).toEqual(['P1 P1 desk', 'P0 P0 desk', 'HELP HELP desk', 'P2 P2 desk']);
    expect(openRow()).toEqual(['P1']);
    expect(all('.matrix__row--open')).toHaveLength(1);
  });

  test('each check of it, how it is repaired, and the very page of Jira', async () => {
    await ran();
    expect(openRow()).toEqual(['HELP']);
    expect(text()).toContain(english('checkEditRepair'));
    const links = all('a').map((link) => link.getAttribute('href'));
    expect(links).toEqual([`${CONNECTION.site}/plugins/servlet/project-config/HELP/permissions`]);
  });

  test('it is closed, and another one opened', async () => {
    await ran();
    await press('HELP');
    expect(openRow()).toEqual([]);
    expect(text()).not.toContain(english('checkEditRepair'));
    await press('P0');
    expect(openRow()).toEqual(['P0']);
  });

  test('where nothing failed none is open', async () => {
    await ran({ jira: jira({ fetch: whole }) });
    expect(openRow()).toEqual([]);
    expect(notices()).toEqual([['good', english('readinessReady', ['2'])]]);
    expect(all('.pair .ink-good')).toHaveLength(1);
  });
});

describe('the verdict says where something failed', () => {
  const noAdministrator: RunTools['fetch'] = async (url, init) =>
    url.includes('permissions=ADMINISTER')
      ? new Response('{"permissions":{"ADMINISTER":{"havePermission":false}}}')
      : whole(url, init);
  const noLicence: RunTools['fetch'] = async (url, init) =>
    url.includes('expand=') ? new Response('{"applicationRoles":{"items":[]}}') : noAdministrator(url, init);
  const noEditing: RunTools['fetch'] = async (url, init) =>
    url.includes('projectKey=') ? jira().fetch(url, init) : noLicence(url, init);

  test.each<[string, RunTools['fetch'], string]>([
    ['once, of the account', noAdministrator, lines('readinessNotReadyAccount_one', ['1'])],
    ['twice, of the account', noLicence, lines('readinessNotReadyAccount_other', ['2'])],
    ['of the account and of a project', noEditing, lines('readinessNotReadyBoth', ['3', '1', '2'])],
  ])('%s', async (_, fetch, words) => {
    await ran({ jira: jira({ fetch }) });
    expect(notices()).toEqual([['bad', words]]);
    expect(text()).toContain(english('checkAdministratorRepair'));
  });

  test('nowhere, and something is to be looked at in Jira', async () => {
    const fetch: RunTools['fetch'] = async (url, init) =>
      url.includes('expand=') ? new Response('', { status: 403 }) : whole(url, init);
    await ran({ jira: jira({ fetch }) });
    expect(notices()).toEqual([['doubt', lines('readinessUnsure_one', ['1'])]]);
  });

  test('nowhere, but no project is seen: with what to do', async () => {
    const fetch: RunTools['fetch'] = async (url, init) =>
      url.includes('/search') ? new Response('{"values":[],"isLast":true}') : whole(url, init);
    await ran({ jira: jira({ fetch }) });
    expect(notices()).toEqual([['doubt', lines('readinessEmpty')]]);
  });
});

test('thousands of projects are drawn where they are looked at', async () => {
  await ran({ jira: jira({}, 500) });
  expect(text()).toContain(english('readinessShown', ['500', '500']));
  expect(rows().length).toBeLessThan(80);
  expect(main().querySelector('table')?.getAttribute('aria-rowcount')).toBe('501');
});

test('rows are in the order of Jira’s list, whichever answered first', async () => {
  const right = jira({}, 4);
  await ran({
    jira: {
      ...right,
      fetch: async (url, init) => {
        if (url.includes('projectKey=HELP')) await new Promise((done) => setTimeout(done, 50));
        return right.fetch(url, init);
      },
    },
  });
  expect(rows()).toEqual(['HELP HELP desk', 'P0 P0 desk', 'P1 P1 desk', 'P2 P2 desk']);
});

test('a row that is scrolled away leaves the focus with the table', async () => {
  await ran({ jira: jira({}, 500) });
  button('HELP').focus();
  const box = main().querySelector<HTMLElement>('.matrix');
  if (!box) throw new Error('no table');
  box.scrollTop = 8_000;
  box.dispatchEvent(new Event('scroll'));
  await pass();
  expect(rows()).not.toContain('HELP HELP desk');
  expect(document.activeElement).toBe(box);
  expect(all('tr:has(.matrix__gap)').map((row) => row.getAttribute('aria-hidden'))).toEqual(['true', 'true']);
});

describe('the name of the project role', () => {
  const OWN = { version: 1, connections: [CONNECTION] } as const;
  const field = () => main().querySelector<HTMLInputElement>('input[type=text]');
  async function type(role: string) {
    const input = field();
    if (!input) throw new Error('no field');
    input.value = role;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await pass();
  }

  test('is the one of the settings', async () => {
    await ran({ settings: { ...SETTINGS, connections: [{ ...CONNECTION, role: 'Equipo' }] } });
    expect(field()?.value).toBe('Equipo');
    expect(all('td.matrix__cell--fail').map((cell) => cell.title)).toHaveLength(3);
  });

  test('once typed, is kept with the connection', async () => {
    const connector = await readiness({ own: OWN });
    await type('Equipo de soporte');
    await press(english('readinessBegin'));
    await pass(1_000);
    expect(connector.own?.connections).toEqual([{ ...CONNECTION, role: 'Equipo de soporte' }]);
  });

  test('once typed, is kept with the connection whose successor has taken over', async () => {
    const next = { account: { id: PAT.id, name: PAT.name }, from: '2026-01-01', accept: 'next' as const };
    const handed = { ...CONNECTION, next };
    const connector = await readiness({
      own: { version: 1, connections: [handed] },
      jira: jira({ session: async () => ({ state: 'signed-in', account: PAT }) }),
    });
    await type('Equipo');
    await press(english('readinessBegin'));
    await pass(1_000);
    expect(connector.own?.connections).toEqual([{ ...handed, role: 'Equipo' }]);
  });

  test('as it was, changes nothing', async () => {
    const connector = await ran({ own: OWN });
    expect(connector.own).toBe(OWN);
  });
});
