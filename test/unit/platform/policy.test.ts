import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, forgetAll } from './fake-browser.ts';

/** The modules as a context finds them that starts now. */
const start = async () => ({
  ...(await import('../../../src/platform/policy.ts')),
  ...(await import('../../../src/platform/settings.ts')),
  ...(await import('../../../src/platform/policy-state.ts')),
  ...(await import('../../../src/platform/settings-stores.ts')),
});
let { acquirePolicy, onPolicyForgotten, policyState, currentSettings, lastPolicy, policySaid } = await start();

const POLICY = { version: 1, mode: 'block' };

beforeEach(async () => {
  forgetAll();
  vi.resetModules();
  ({ acquirePolicy, onPolicyForgotten, policyState, currentSettings, lastPolicy, policySaid } = await start());
});
afterEach(() => {
  vi.restoreAllMocks();
});

const refused = () =>
  vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
const keep = (value: object) => lastPolicy.update(() => ({ value }));
const state = async () => (await currentSettings()).policy.state;

describe('the organisation’s policy', () => {
  it('is kept, so that nobody has to wait for the browser', async () => {
    await browser.storage.managed.set(POLICY);
    expect(await acquirePolicy(false)).toBe(false);
    expect(await lastPolicy.get()).toEqual({ value: POLICY });
    expect(await state()).toBe('in-force');
  });

  it('that is known is in force before the browser has answered', async () => {
    await keep({ ...POLICY, mode: 'warn' });
    vi.spyOn(browser.storage.managed, 'get').mockReturnValue(new Promise(() => {}));
    void acquirePolicy(false);
    expect(await currentSettings()).toMatchObject({
      settings: { mode: 'warn', managed: true, ownConnect: 'hold' },
      policy: { state: 'kept', value: { ...POLICY, mode: 'warn' } },
    });
  });

  it('that the browser has just told of is never taken for none, though the two are told of one after the other', async () => {
    expect(await state()).toBe('not-loaded');
    // Kept before it was said, and not told of yet.
    browser.storage.local.raw.policy = { value: POLICY };
    await browser.storage.session.set({ policySaid: 'found' });
    expect(await state()).toBe('in-force');
  });

  it('may only not be loaded yet: the last known one stays, and is to be asked for again', async () => {
    await keep(POLICY);
    expect(await acquirePolicy(false)).toBe(true);
    expect(await lastPolicy.get()).toEqual({ value: POLICY });
    expect(await state()).toBe('kept');
  });

  it('is believed to be gone when the browser says that it changed', async () => {
    await keep(POLICY);
    expect(await acquirePolicy(true)).toBe(false);
    expect(await lastPolicy.get()).toBeNull();
    expect(await state()).toBe('none');
  });

  it('is asked for again by an alarm that is left from before a restart: too soon to be believed gone', async () => {
    await keep(POLICY);
    const { now } = Date;
    const clock = vi.spyOn(Date, 'now');
    expect(await acquirePolicy(false)).toBe(true);
    clock.mockImplementation(() => now() + 5_000);
    expect(await acquirePolicy(false)).toBe(true);
    expect(await state()).toBe('kept');
  });

  it('is believed to be gone a minute after the start, however often the worker has begun anew meanwhile', async () => {
    await keep(POLICY);
    const { now } = Date;
    const clock = vi.spyOn(Date, 'now');
    for (const seconds of [0, 40, 58]) {
      clock.mockImplementation(() => now() + seconds * 1_000);
      await acquirePolicy(false);
    }
    expect(await state()).toBe('none');
  });

  it('that is refused, as Firefox does without one, stays as it was known until the browser says so', async () => {
    await keep(POLICY);
    refused();
    expect(await acquirePolicy(false)).toBe(true);
    expect(await state()).toBe('kept');
    expect(await acquirePolicy(true)).toBe(false);
    expect(await lastPolicy.get()).toBeNull();
    expect(await state()).toBe('none');
  });

  it('that comes in while an empty answer is on its way is not taken away by it', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValueOnce(POLICY).mockResolvedValueOnce({});
    await Promise.all([acquirePolicy(true), acquirePolicy(false)]);
    expect(await lastPolicy.get()).toEqual({ value: POLICY });
    expect(await state()).toBe('in-force');
  });

  it('that is still the same is not written again', async () => {
    await browser.storage.managed.set(POLICY);
    await acquirePolicy(false);
    const before = browser.storage.local.writes.length;
    await acquirePolicy(true);
    expect(browser.storage.local.writes).toHaveLength(before);
  });

  it('that changed takes the place of the last', async () => {
    await keep(POLICY);
    await browser.storage.managed.set({ ...POLICY, mode: 'warn' });
    await acquirePolicy(false);
    expect(await lastPolicy.get()).toEqual({ value: { ...POLICY, mode: 'warn' } });
  });
});

describe('no policy', () => {
  it('is not the same as one that nobody has told of yet', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockReturnValue(new Promise(() => {}));
    void acquirePolicy(false);
    expect(await currentSettings()).toMatchObject({
      settings: { mode: 'block', ownConnect: 'hold', managed: false, mayBeManaged: true },
      policy: { state: 'not-loaded', value: undefined },
    });
  });

  it('is believed at once where none was known, and asked for again, since Chromium may not have loaded it', async () => {
    expect(await acquirePolicy(false)).toBe(true);
    expect(await state()).toBe('none');
    expect((await currentSettings()).settings).not.toHaveProperty('mayBeManaged');
    await browser.storage.managed.set(POLICY);
    expect(await acquirePolicy(true)).toBe(false);
    expect(await state()).toBe('in-force');
  });

  it('is asked for again once a start, not each time that the worker wakes', async () => {
    expect(await acquirePolicy(false)).toBe(true);
    expect(await acquirePolicy(false)).toBe(false);
    expect(await acquirePolicy(true)).toBe(false);
    expect(await acquirePolicy(false)).toBe(false);
  });

  it('is certain where the browser refuses', async () => {
    refused();
    expect(await acquirePolicy(false)).toBe(false);
    expect(await state()).toBe('none');
  });
});

it.each([
  [true, 'nothing', 'kept'],
  [true, 'none', 'kept'],
  [true, 'found', 'in-force'],
  [false, 'nothing', 'not-loaded'],
  [false, 'found', 'not-loaded'],
  [false, 'none', 'none'],
] as const)('kept: %s, the browser said: %s → %s', (isKept, said, expected) => {
  expect(policyState(isKept, said)).toBe(expected);
});

describe('what the browser had said is lost', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['with the session’s storage', () => policySaid.update(() => 'nothing')],
    ['with the lasting one', () => lastPolicy.update(() => null)],
  ])('%s: it is asked for again', async (_, lose) => {
    await browser.storage.managed.set(POLICY);
    await acquirePolicy(false);
    if (_.includes('session')) await lastPolicy.update(() => null);
    const forgotten = new Promise<void>((done) => onPolicyForgotten(done));
    await lose();
    await forgotten;
    await acquirePolicy(false);
    expect(await state()).toBe('in-force');
  });
});
