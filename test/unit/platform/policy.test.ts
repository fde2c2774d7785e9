import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, forgetAll } from './fake-browser.ts';

const { acquirePolicy } = await import('../../../src/platform/policy.ts');
const { lastPolicy } = await import('../../../src/platform/stores.ts');

const POLICY = { version: 1, mode: 'block' };

beforeEach(forgetAll);
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the organisation’s policy', () => {
  it('is kept, so that nobody has to wait for the browser', async () => {
    await browser.storage.managed.set(POLICY);
    expect(await acquirePolicy(false)).toBe(false);
    expect(await lastPolicy.get()).toEqual({ value: POLICY });
  });

  it('is not there, and nobody need ask again', async () => {
    expect(await acquirePolicy(false)).toBe(false);
    expect(await lastPolicy.get()).toBeNull();
  });

  it('may only not be loaded yet: the last known one stays, and is to be asked for again', async () => {
    await lastPolicy.update(() => ({ value: POLICY }));
    expect(await acquirePolicy(false)).toBe(true);
    expect(await lastPolicy.get()).toEqual({ value: POLICY });
  });

  it('is believed to be gone when it is asked for late', async () => {
    await lastPolicy.update(() => ({ value: POLICY }));
    expect(await acquirePolicy(true)).toBe(false);
    expect(await lastPolicy.get()).toBeNull();
  });

  it('that is refused by the browser, as Firefox does without one, is none', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    await acquirePolicy(true);
    expect(await lastPolicy.get()).toBeNull();
  });

  it('that is still the same is not written again', async () => {
    await browser.storage.managed.set(POLICY);
    await acquirePolicy(false);
    const before = browser.storage.local.writes.length;
    await acquirePolicy(true);
    expect(browser.storage.local.writes).toHaveLength(before);
  });

  it('that changed takes the place of the last', async () => {
    await lastPolicy.update(() => ({ value: POLICY }));
    await browser.storage.managed.set({ ...POLICY, mode: 'warn' });
    await acquirePolicy(false);
    expect(await lastPolicy.get()).toEqual({ value: { ...POLICY, mode: 'warn' } });
  });
});
