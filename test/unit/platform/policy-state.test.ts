import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, forgetAll } from './fake-browser.ts';

const { policyState } = await import('../../../src/platform/policy-state.ts');
const { lastPolicy } = await import('../../../src/platform/stores.ts');

const POLICY = { version: 1, mode: 'block' };
const keep = (value: unknown) => lastPolicy.update(() => ({ value }));
const silent = () => vi.spyOn(browser.storage.managed, 'get').mockReturnValue(new Promise(() => undefined));

beforeEach(forgetAll);
afterEach(() => {
  vi.restoreAllMocks();
});

describe('how this browser stands to a policy', () => {
  it('there is none', async () => {
    expect(await policyState()).toBe('none');
  });

  it('Firefox rejects where there is none', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await policyState()).toBe('none');
  });

  it('the browser has not said: not loaded yet, and nobody waits for ever', async () => {
    silent();
    expect(await policyState(10)).toBe('not-loaded');
  });

  it('the browser names one that is not taken up yet', async () => {
    await browser.storage.managed.set(POLICY);
    expect(await policyState()).toBe('not-loaded');
  });

  it('what the browser names applies', async () => {
    await browser.storage.managed.set(POLICY);
    await keep(POLICY);
    expect(await policyState()).toBe('in-force');
  });

  it.each(['silent', 'empty', 'another'])('it applies as it was seen last, where the browser is %s', async (says) => {
    await keep(POLICY);
    if (says === 'silent') silent();
    if (says === 'another') await browser.storage.managed.set({ ...POLICY, mode: 'warn' });
    expect(await policyState(10)).toBe('last-known');
  });
});
