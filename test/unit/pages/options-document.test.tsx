// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test, vi } from 'vitest';
import { inForce, untilPolicyIsKnown } from '../../../src/domain/in-force.ts';
import { BOT, CONNECTION, SITE } from './cast.ts';
import { english } from './english.ts';
import { importText, OWN, options } from './options-page.tsx';
import { all, buttons, close, field, fill, pass, press, text, wake } from './screen.ts';

afterEach(close);

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

  test('pressed twice, it is one change, and undo brings back what was there before it', async () => {
    const connector = await options();
    await importText({ version: 1, mode: 'warn', connections: [] });
    await press('Check and use');
    expect(text()).toContain(english('optionsImported', ['0', 'Warn']));
    await press('Undo');
    expect(connector.own).toEqual(OWN);
    expect(text()).toContain(english('optionsUndone'));
  });

  test('what is in force already is said to be, and there is nothing to take back', async () => {
    await options();
    await importText(OWN);
    expect(text()).toContain(english('optionsImported', ['1', 'Block']));
    expect(buttons()).not.toContain('Undo');
  });

  test('the same file can be chosen again, once it was corrected', async () => {
    await options();
    const input = field('Choose a file');
    const emptied = vi.fn();
    Object.defineProperty(input, 'value', { set: emptied });
    input.dispatchEvent(new Event('click'));
    expect(emptied).toHaveBeenCalledWith('');
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
