// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { SETTINGS, SITE } from './cast.ts';
import { english } from './english.ts';
import { OWN, options } from './options-page.tsx';
import { all, buttons, close, press, text, type, wake } from './screen.ts';

afterEach(close);

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
