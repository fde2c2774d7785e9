import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Standing } from '../../../src/domain/attempt.ts';
import { attempt } from '../domain/make.ts';
import { browser, endContext, forgetAll } from '../platform/fake-browser.ts';

// Modules are loaded anew for every test; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const NOW = 1_800_000_000_000;
/** When the last tab stops to descend from a portal that is under way elsewhere. */
let underWayUntil: number | undefined;

async function worker(isPrivate = false) {
  endContext();
  vi.resetModules();
  browser.extension.inIncognitoContext = isPrivate;
  const { Attempts } = await import('../../../src/background/attempts.ts');
  const { Update } = await import('../../../src/background/update.ts');
  const stores = await import('../../../src/platform/stores.ts');
  browser.extension.inIncognitoContext = false;
  const tabs = { nextEnd: async () => underWayUntil };
  const update = new Update(new Attempts(), tabs);
  update.start();
  return { update, ...stores };
}

async function leave(standing: Standing, began = NOW, isPrivate = false): Promise<void> {
  const { books } = await worker(isPrivate);
  await books.attempts.update(() => [attempt({ standing, began })]);
}

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  forgetAll();
  underWayUntil = undefined;
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an update that the browser has ready', () => {
  it('comes in at once while nothing is under way', async () => {
    await worker();
    browser.runtime.onUpdateAvailable.emit();
    await vi.waitFor(() => expect(browser.runtime.reloads).toBe(1));
  });

  it('waits while a tab is on its way from a portal', async () => {
    underWayUntil = NOW + 1_000;
    await worker();
    browser.runtime.onUpdateAvailable.emit();
    await vi.waitFor(() => expect(browser.alarms.set).toEqual(['update']));
    expect(browser.runtime.reloads).toBe(0);
  });

  it.each(['asked', 'passed', 'spoiled', 'lifted'] as const)('waits while a change is "%s"', async (standing) => {
    await leave(standing);
    await worker();
    browser.runtime.onUpdateAvailable.emit();
    await vi.waitFor(() => expect(browser.alarms.set).toEqual(['update']));
    expect(browser.runtime.reloads).toBe(0);
  });

  it('waits for a change in a private window as well', async () => {
    await leave('asked', NOW, true);
    await worker();
    browser.runtime.onUpdateAvailable.emit();
    await vi.waitFor(() => expect(browser.alarms.set).toEqual(['update']));
    expect(browser.runtime.reloads).toBe(0);
  });

  it('comes in when the change has ended, though the worker slept meanwhile', async () => {
    await leave('passed');
    await worker();
    browser.runtime.onUpdateAvailable.emit();
    await vi.waitFor(() => expect(browser.alarms.set).toEqual(['update']));
    await leave('allowed');
    await (await worker()).update.look();
    expect(browser.runtime.reloads).toBe(1);
  });

  it('does not wait for ever for a change that was left lying about', async () => {
    await leave('asked', NOW - 31 * 60 * 1_000);
    await worker();
    browser.runtime.onUpdateAvailable.emit();
    await vi.waitFor(() => expect(browser.runtime.reloads).toBe(1));
  });
});

it('without an update, nothing is loaded anew', async () => {
  await (await worker()).update.look();
  expect(browser.runtime.reloads).toBe(0);
});

describe('a new life of the extension', () => {
  it('is told until all is done that it begins with, and not again when its worker wakes', async () => {
    expect(await (await worker()).isNewLife()).toBe(true);
    const { isNewLife, lifeHasBegun } = await worker();
    expect(await isNewLife()).toBe(true);
    await lifeHasBegun();
    expect(await (await worker()).isNewLife()).toBe(false);
  });

  it('is another one for the worker of private windows', async () => {
    await (await worker()).lifeHasBegun();
    expect(await (await worker(true)).isNewLife()).toBe(true);
  });
});
