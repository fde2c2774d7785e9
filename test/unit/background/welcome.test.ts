import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../src/domain/in-force.ts';
import { browser, forgetAll } from '../platform/fake-browser.ts';

/** The modules as a context finds them that starts now. */
const start = async () => ({
  ...(await import('../../../src/background/welcome.ts')),
  ...(await import('../../../src/platform/policy.ts')),
  ...(await import('../../../src/platform/settings.ts')),
  ...(await import('../../../src/platform/settings-stores.ts')),
  ...(await import('../../../src/platform/stores.ts')),
});
let { Welcome, acquirePolicy, currentSettings, firstRun, lastPolicy, ownSettings } = await start();

const CONNECTION = {
  name: 'Acme',
  product: 'helpdesk-plus' as const,
  portal: 'https://account.nextup.ai',
  site: 'https://acme.atlassian.net',
  account: { id: 'bot' },
  projects: [],
};

let opened: string[];
const settings = async (): Promise<Settings> => (await currentSettings()).settings;
const welcome = () => new Welcome({ settings, policyTold: () => acquirePolicy(false) });
const installed = (reason = 'install') => welcome().installed(reason);
const installedBy = (installType: string) =>
  Object.assign(browser, { management: { getSelf: async () => ({ installType }) } });

beforeEach(async () => {
  forgetAll();
  vi.resetModules();
  ({ Welcome, acquirePolicy, currentSettings, firstRun, lastPolicy, ownSettings } = await start());
  opened = [];
  installedBy('normal');
  Object.assign(browser.tabs, { create: async ({ url }: { url: string }) => void opened.push(url) });
});

describe('the first-run page', () => {
  it('opens after a person installed the extension, once', async () => {
    await installed();
    expect(opened).toEqual([browser.runtime.getURL('src/pages/first-run/index.html')]);
    await installed();
    expect(opened).toHaveLength(1);
  });

  it.each(['update', 'browser_update', 'chrome_update'])('never opens after an %s', async (reason) => {
    await installed(reason);
    expect(opened).toEqual([]);
  });

  it('does not open where an administrator installed it', async () => {
    installedBy('admin');
    await installed();
    expect(opened).toEqual([]);
  });

  it('opens once, however many wait for the policy at the same time', async () => {
    await Promise.all([installed(), welcome().look(), welcome().look()]);
    expect(opened).toHaveLength(1);
  });

  it('comes after all where the worker ended while it waited', async () => {
    await firstRun.update(() => 'due');
    await welcome().look();
    expect(opened).toHaveLength(1);
    await welcome().look();
    expect(opened).toHaveLength(1);
  });

  it('waits for another start where the browser has not told of a policy', async () => {
    await new Welcome({ settings, policyTold: async () => undefined }).installed('install');
    expect(opened).toEqual([]);
    await welcome().look();
    expect(opened).toHaveLength(1);
  });

  it('is not due at any other start', async () => {
    await welcome().look();
    expect(opened).toEqual([]);
  });

  it('does not open under policy, though the browser is slow to say so', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => {
      await new Promise((done) => setTimeout(done, 20));
      return { version: 1, connections: [] };
    });
    await installed();
    expect(opened).toEqual([]);
    vi.restoreAllMocks();
    // Nor later, when the policy is gone.
    await lastPolicy.update(() => null);
    await welcome().look();
    expect(opened).toEqual([]);
  });

  it('does not open where something is set up already', async () => {
    await ownSettings.update(() => ({ version: 1, connections: [CONNECTION] }));
    await installed();
    expect(opened).toEqual([]);
  });

  it('opens where the browser does not tell how it was installed', async () => {
    Object.assign(browser, { management: { getSelf: () => Promise.reject(new Error('not here')) } });
    await installed();
    expect(opened).toHaveLength(1);
  });
});
