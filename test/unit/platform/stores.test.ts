import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Standing } from '../../../src/domain/attempt.ts';
import { ACME, attempt, readings, SIGNED_OUT } from '../domain/make.ts';
import { browser, endBrowser, endContext, forgetAll } from './fake-browser.ts';

// Modules are loaded anew for every test; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

async function start() {
  endContext();
  vi.resetModules();
  const stores = await import('../../../src/platform/stores.ts');
  return {
    ...stores,
    ...stores.books,
    ...(await import('../../../src/platform/arming.ts')),
    ...(await import('../../../src/platform/last-readings.ts')),
    ...(await import('../../../src/platform/settings-stores.ts')),
    ...(await import('../../../src/platform/tab-stores.ts')),
    ...(await import('../../../src/platform/settings.ts')),
    repairs: (await import('../../../src/platform/store.ts')).repairs,
  };
}

beforeEach(forgetAll);

const DOCUMENT = { version: 1 as const, mode: 'warn' as const, connections: [ACME] };

describe('settings', () => {
  it('come back as they were set up', async () => {
    await (await start()).ownSettings.update(() => DOCUMENT);
    expect(await (await start()).ownSettings.get()).toEqual(DOCUMENT);
  });

  it.each([
    [{}, 'asked'],
    [{ passedOut: true }, 'passed'],
    [{ passedOut: true, spoiled: true }, 'spoiled'],
    [{ lifted: true }, 'lifted'],
    [{ own: true, end: 'allowed' }, 'own'],
    [{ passedOut: true, end: 'allowed' }, 'allowed'],
    [{ standing: 'passed' }, 'passed'],
  ])('of version 1, with flags %o, stand as "%s"', async (flags, standing) => {
    const { standing: _none, ...rest } = attempt();
    browser.storage.local.raw.attempts = [{ ...rest, own: false, lifted: false, ...flags }];
    browser.storage.local.raw.attempts$ = { v: 1 };
    expect(await (await start()).attempts.get()).toEqual([attempt({ standing: standing as Standing })]);
  });

  it('that were damaged are the last good ones again, and that is said', async () => {
    await (await start()).ownSettings.update(() => DOCUMENT);
    browser.storage.local.raw.settings = { ...DOCUMENT, mode: 'off' };
    const { ownSettings, repairs } = await start();
    expect(await ownSettings.get()).toEqual(DOCUMENT);
    expect(await repairs.get()).toEqual(['settings']);
  });

  it('of nobody are block and ask, once the browser has told that there is no policy', async () => {
    const { currentSettings, policySaid } = await start();
    await policySaid.update(() => 'none');
    expect(await currentSettings()).toMatchObject({
      settings: { mode: 'block', ownConnect: 'ask', connections: [], managed: false },
      policyFaults: [],
    });
  });

  it('of the last known policy lie over a person’s own, without asking the browser', async () => {
    const { ownSettings, lastPolicy, currentSettings } = await start();
    await ownSettings.update(() => DOCUMENT);
    await lastPolicy.update(() => ({ value: { version: 1, mode: 'sideways' } }));
    expect(await currentSettings()).toMatchObject({
      settings: { mode: 'block', ownConnect: 'hold', connections: [ACME], managed: true },
      policyFaults: [{ path: 'mode', code: 'unknown-mode' }],
    });
  });
});

describe('connections in force', () => {
  it.each([
    ['a person’s own', null, [ACME]],
    [
      'a policy’s',
      { value: { version: 1, connections: [{ ...ACME, name: 'Theirs' }] } },
      [{ ...ACME, name: 'Theirs' }],
    ],
    ['none, of a policy that says so', { value: { version: 1, connections: [] } }, []],
    ['a person’s own, under a policy that names none', { value: { version: 1 } }, [ACME]],
  ])('are those of the settings: %s', async (_whose, policy, expected) => {
    const { ownSettings, lastPolicy, currentConnections, currentSettings } = await start();
    await ownSettings.update(() => DOCUMENT);
    await lastPolicy.update(() => policy);
    expect(await currentConnections()).toEqual(expected);
    expect((await currentSettings()).settings.connections).toEqual(expected);
  });

  it('are known before the browser has told what it said of a policy', async () => {
    await (await start()).ownSettings.update(() => DOCUMENT);
    const { currentConnections, currentSettings } = await start();
    browser.storage.session.reads = 0;
    await currentConnections();
    expect(browser.storage.session.reads).toBe(0);
    await currentSettings();
    expect(browser.storage.session.reads).toBeGreaterThan(0);
  });
});

describe('attempts', () => {
  it('come back as they were, whatever of them is not known', async () => {
    const known = attempt({ picked: 'x', standing: 'denied' });
    const bare = attempt({ id: 'bare', site: undefined, portal: undefined });
    await (await start()).attempts.update(() => [known, bare]);
    expect(await (await start()).attempts.get()).toEqual([known, bare]);
  });

  it.each([
    [{}, 'asked'],
    [{ passedOut: true }, 'passed'],
    [{ passedOut: true, spoiled: true }, 'spoiled'],
    [{ lifted: true }, 'lifted'],
    [{ own: true, end: 'allowed' }, 'own'],
    [{ passedOut: true, end: 'allowed' }, 'allowed'],
    [{ standing: 'passed' }, 'passed'],
  ])('of version 1, with flags %o, stand as "%s"', async (flags, standing) => {
    const { standing: _none, ...rest } = attempt();
    browser.storage.local.raw.attempts = [{ ...rest, own: false, lifted: false, ...flags }];
    browser.storage.local.raw.attempts$ = { v: 1 };
    expect(await (await start()).attempts.get()).toEqual([attempt({ standing: standing as Standing })]);
  });

  it('that were damaged are the last good ones again: none is lost', async () => {
    await (await start()).attempts.update(() => [attempt()]);
    browser.storage.local.raw.attempts = [{ ...attempt(), standing: 'somewhere' }];
    const { attempts, repairs } = await start();
    expect(await attempts.get()).toEqual([attempt()]);
    expect(await repairs.get()).toEqual(['attempts']);
  });
});

describe('what lives in this browser session only', () => {
  it('requests, tabs, arming and readings', async () => {
    const { requests, portalTabs, tabAttempts, armed, lastReadings } = await start();
    const request = { key: { flow: 'oauth1' as const, token: 'secret' }, callback: undefined };
    await requests.update(() => ({ id: request }));
    await tabAttempts.update(() => ({ 7: { attempt: 'id', at: 1, strayed: false } }));
    await armed.update(() => ({ site: ACME.site, until: 1 }));
    await lastReadings.update(() => readings(SIGNED_OUT));
    expect(await portalTabs.get()).toEqual({});
    expect(browser.storage.local.raw).toEqual({});
    endBrowser();
    const after = await start();
    expect(await after.requests.get()).toEqual({});
    expect(await after.armed.get()).toBeNull();
  });

  it('a request comes back with its key', async () => {
    const request = {
      key: { flow: 'oauth2' as const, clientId: 'c', state: 's' },
      callback: 'https://account.nextup.ai/cb',
    };
    await (await start()).requests.update(() => ({ id: request }));
    expect(await (await start()).requests.get()).toEqual({ id: request });
  });
});
