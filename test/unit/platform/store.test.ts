import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, endContext, forgetAll } from './fake-browser.ts';

// Modules are loaded anew for every test; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** The module as a context finds it that starts now: what was stored is there, what it had in memory is gone. */
async function start() {
  endContext();
  vi.resetModules();
  return import('../../../src/platform/store.ts');
}

beforeEach(forgetAll);

const numbers = { schema: v.array(v.number()), empty: [] as readonly number[] };
const add = (value: number) => (all: readonly number[]) => [...all, value];

describe('a stored value', () => {
  it('is empty until it is written, and reading writes nothing', async () => {
    const { store } = await start();
    expect(await store('local', 'numbers', numbers).get()).toEqual([]);
    expect(browser.storage.local.writes).toEqual([]);
  });

  it('is there for the next context', async () => {
    const first = await start();
    await first.store('local', 'numbers', numbers).update(add(1));
    const second = await start();
    expect(await second.store('local', 'numbers', numbers).get()).toEqual([1]);
  });

  it.each(['local', 'session'] as const)('is kept in the area that it names: %s', async (area) => {
    const { store } = await start();
    await store(area, 'numbers', numbers).update(add(1));
    expect(browser.storage[area].raw.numbers).toEqual([1]);
    expect(browser.storage[area === 'local' ? 'session' : 'local'].raw).toEqual({});
  });

  it('is what the update gives back', async () => {
    const { store } = await start();
    expect(await store('local', 'numbers', numbers).update(add(1))).toEqual([1]);
  });

  it('is not written when nothing changed', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', numbers);
    await value.update(add(1));
    const before = browser.storage.local.writes.length;
    await value.update((same) => same);
    expect(browser.storage.local.writes).toHaveLength(before);
  });

  it('of a later version is not taken for damaged: it is there when that version comes back', async () => {
    const { store, repairs } = await start();
    const later = { list: [1, 2] };
    Object.assign(browser.storage.local.raw, { numbers: later, numbers$: { v: 2 } });
    expect(await store('local', 'numbers', numbers).get()).toEqual([]);
    expect(browser.storage.local.raw.numbers).toEqual(later);
    expect(await repairs.get()).toEqual([]);
  });

  it('written over one of a later version is not taken for that version’s when it comes back', async () => {
    const { store } = await start();
    Object.assign(browser.storage.local.raw, { numbers: { list: [1] }, numbers$: { v: 2 } });
    await store('local', 'numbers', numbers).update(add(1));
    expect(browser.storage.local.raw).toMatchObject({
      numbers: [1],
      numbers$: { v: 1 },
      'numbers.good': [1],
      'numbers.good$': { v: 1 },
    });
    const next = await start();
    const second = { ...numbers, version: 2, migrations: { 2: (old: unknown) => [...(old as number[]), 0] } };
    expect(await next.store('local', 'numbers', second).get()).toEqual([1, 0]);
  });

  it('tells its version from the first write on, so that nothing is migrated twice', async () => {
    const second = { ...numbers, version: 2, migrations: { 2: (old: unknown) => [...(old as number[]), 0] } };
    const first = await start();
    await first.store('local', 'numbers', second).update(add(1));
    expect(browser.storage.local.raw.numbers$).toMatchObject({ v: 2 });
    const next = await start();
    expect(await next.store('local', 'numbers', second).get()).toEqual([1]);
  });

  it('can be taken away again', async () => {
    const { store } = await start();
    const value = store<number | null>('local', 'maybe', { schema: v.nullable(v.number()), empty: null });
    await value.update(() => 1);
    await value.update(() => null);
    expect(await value.get()).toBeNull();
  });

  it('comes out as its schema makes it', async () => {
    browser.storage.local.raw.numbers = [{ n: 1, more: 'thrown away' }];
    const { store } = await start();
    const value = store('local', 'numbers', { schema: v.array(v.object({ n: v.number() })), empty: [] });
    expect(await value.get()).toEqual([{ n: 1 }]);
  });
});

describe('changes made at the same time', () => {
  it('queue up, and none is lost', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', numbers);
    await Promise.all([1, 2, 3, 4, 5].map((n) => value.update(add(n))));
    expect(await value.get()).toEqual([1, 2, 3, 4, 5]);
  });

  it('are seen by a read that was asked for after them', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', numbers);
    const [, read] = await Promise.all([value.update(add(1)), value.get()]);
    expect(read).toEqual([1]);
  });

  it('go on after one that failed, which changes nothing', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', numbers);
    const failing = value.update(() => {
      throw new Error('no');
    });
    const following = value.update(add(2));
    await expect(failing).rejects.toThrow('no');
    expect(await following).toEqual([2]);
  });
});

describe('a value that one context alone writes', () => {
  const own = { ...numbers, writers: 'one' as const };
  const area = browser.storage.local;

  it('is asked of the browser once, and never after it was written', async () => {
    area.raw.numbers = [1];
    const { store } = await start();
    const value = store('local', 'numbers', own);
    await value.get();
    const before = area.reads;
    expect(await value.update(add(2))).toEqual([1, 2]);
    expect(await value.get()).toEqual([1, 2]);
    expect(area.reads).toBe(before);
    expect(area.raw).toMatchObject({ numbers: [1, 2], 'numbers.good': [1, 2] });
  });

  it.each([
    ['changed', () => area.set({ numbers: [7] }), [7]],
    ['taken away', () => area.remove('numbers'), []],
    ['damaged', () => area.set({ numbers: 'damaged' }), [1]],
  ])('is what the browser keeps, where somebody else has %s it', async (_what, meddle, now) => {
    const { store } = await start();
    const value = store('local', 'numbers', own);
    await value.update(add(1));
    await meddle();
    expect(await value.get()).toEqual(now);
  });

  it('is not taken for read that changed while it was read', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', own);
    const early = value.get();
    await area.set({ numbers: [7] });
    await early;
    expect(await value.get()).toEqual([7]);
  });

  it('is what it was, where it could not be written', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', own);
    await value.update(add(1));
    area.isFull = true;
    await expect(value.update(add(2))).rejects.toThrow('QUOTA');
    expect(await value.get()).toEqual([1]);
  });

  it('is known of others from the first time that it is changed on', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', own);
    await value.update(add(1));
    await area.set({ numbers: [7] });
    expect(await value.get()).toEqual([7]);
  });

  it('is read anew, where somebody else wrote just what could not be written here', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', own);
    await value.update(add(1));
    area.isFull = true;
    await value.update(add(2)).catch(() => undefined);
    area.isFull = false;
    const asked = area.get.bind(area);
    vi.spyOn(area, 'get').mockImplementationOnce(async (keys) => {
      const before = await asked(keys);
      await area.set({ numbers: [1, 2] });
      return before;
    });
    await value.get();
    expect(await value.get()).toEqual([1, 2]);
    vi.restoreAllMocks();
  });

  it('leaves its last good copy as it was, where it could not be written', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', numbers);
    await value.update(add(1));
    area.isFull = true;
    await value.update(add(2)).catch(() => undefined);
    expect(area.raw).toMatchObject({ numbers: [1], 'numbers.good': [1] });
  });
});

describe('a value that many contexts write', () => {
  const shared = { ...numbers, writers: 'many' as const };
  const area = browser.storage.local;

  it('is asked of the browser once', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', shared);
    await value.get();
    const before = area.reads;
    await value.get();
    expect(area.reads).toBe(before);
  });

  it('is changed from what the browser keeps, whatever was known of it', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', shared);
    await value.update(add(1));
    // Behind everybody's back: nothing is told of it yet.
    area.raw.numbers = [1, 2];
    expect(await value.update(add(3))).toEqual([1, 2, 3]);
  });

  it('is read anew by whoever knows that it may have changed', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', shared);
    await value.update(add(1));
    area.raw.numbers = [2];
    expect(await value.get()).toEqual([1]);
    value.lookAgain();
    expect(await value.get()).toEqual([2]);
  });

  it('is new to those who are told that it changed', async () => {
    const { store } = await start();
    const value = store('local', 'numbers', shared);
    const seen: Promise<readonly number[]>[] = [];
    value.watch(() => seen.push(value.get()));
    await value.get();
    await area.set({ numbers: [7] });
    expect(await Promise.all(seen)).toEqual([[7]]);
  });
});

describe('a value that others write', () => {
  const theirs = { ...numbers, writers: 'others' as const };

  it('is read each time, and never mended: its writer may be at it', async () => {
    Object.assign(browser.storage.local.raw, { numbers: 'damaged', 'numbers.good': [1] });
    const { store, repairs } = await start();
    const value = store('local', 'numbers', theirs);
    expect(await value.get()).toEqual([1]);
    browser.storage.local.raw.numbers = [2];
    expect(await value.get()).toEqual([2]);
    expect(browser.storage.local.writes).toEqual([]);
    expect(await repairs.get()).toEqual([]);
  });

  it('that no migration can bring up is as damaged as any: the last good one counts, and nothing is written', async () => {
    Object.assign(browser.storage.local.raw, { numbers: [null], 'numbers.good': [7] });
    const { store } = await start();
    const named = { 2: (old: unknown) => (old as { n: number }[]).map(({ n }) => n) };
    const value = store('local', 'numbers', { ...theirs, version: 2, migrations: named });
    Object.assign(browser.storage.local.raw, { 'numbers.good$': { v: 2 } });
    expect(await value.get()).toEqual([7]);
    expect(browser.storage.local.writes).toEqual([]);
  });

  it('of an older version is read as of today, and left as it is', async () => {
    browser.storage.local.raw.numbers = [1];
    const { store } = await start();
    const doubled = { 2: (old: unknown) => (old as number[]).map((one) => 2 * one) };
    const value = store('local', 'numbers', { ...theirs, version: 2, migrations: doubled });
    expect(await value.get()).toEqual([2]);
    expect(browser.storage.local.raw).toEqual({ numbers: [1] });
  });
});

describe('a damaged value in lasting storage', () => {
  async function damaged(value: unknown) {
    const { store } = await start();
    await store('local', 'numbers', numbers).update(add(1));
    await store('local', 'numbers', numbers).update(add(2));
    browser.storage.local.raw.numbers = value;
    return start();
  }

  it.each([
    ['of another type', 'damaged'],
    ['of half the right shape', [1, 'two']],
    ['an object', { 0: 1 }],
    ['false', false],
    ['a number', 0],
  ])('%s: the last good one is put back, and that is said', async (_what, value) => {
    const { store, repairs } = await damaged(value);
    expect(await store('local', 'numbers', numbers).get()).toEqual([1, 2]);
    expect(browser.storage.local.raw.numbers).toEqual([1, 2]);
    expect(await repairs.get()).toEqual(['numbers']);
  });

  it('is put back by a change as well, which then applies to it', async () => {
    const { store, repairs } = await damaged('damaged');
    expect(await store('local', 'numbers', numbers).update(add(3))).toEqual([1, 2, 3]);
    expect(await repairs.get()).toEqual(['numbers']);
  });

  it('twice is said once', async () => {
    const { store, repairs } = await damaged('damaged');
    const value = store('local', 'numbers', numbers);
    await value.get();
    browser.storage.local.raw.numbers = 'again';
    await value.get();
    expect(await repairs.get()).toEqual(['numbers']);
  });

  it('of which the last good one is damaged too becomes empty, and that is said', async () => {
    const { store, repairs } = await damaged('damaged');
    browser.storage.local.raw['numbers.good'] = 'damaged too';
    expect(await store('local', 'numbers', numbers).get()).toEqual([]);
    expect(await repairs.get()).toEqual(['numbers']);
  });

  it('that was never good becomes empty, and that is said', async () => {
    browser.storage.local.raw.numbers = 'damaged';
    const { store, repairs } = await start();
    expect(await store('local', 'numbers', numbers).get()).toEqual([]);
    expect(await repairs.get()).toEqual(['numbers']);
  });

  it('harms no other value', async () => {
    const { store, repairs } = await damaged('damaged');
    const other = store('local', 'other', numbers);
    await other.update(add(9));
    await store('local', 'numbers', numbers).get();
    expect(await other.get()).toEqual([9]);
    expect(await repairs.get()).toEqual(['numbers']);
  });

  it('of the list of repairs itself is repaired without ado', async () => {
    browser.storage.local.raw.repairs = 'damaged';
    const { repairs } = await start();
    expect(await repairs.get()).toEqual([]);
    await repairs.update(() => ['numbers']);
    expect(await repairs.get()).toEqual(['numbers']);
  });
});

describe('a damaged value of this browser session', () => {
  it('becomes empty, and is not spoken of', async () => {
    browser.storage.session.raw.numbers = { broken: true };
    const { store, repairs } = await start();
    expect(await store('session', 'numbers', numbers).get()).toEqual([]);
    expect(browser.storage.session.raw.numbers).toEqual([]);
    expect(await repairs.get()).toEqual([]);
  });
});

describe('a value of an older version', () => {
  const named = (version: number) => ({
    schema: v.array(v.object({ name: v.string() })),
    empty: [] as readonly { name: string }[],
    version,
    migrations: { 2: (old: unknown) => (old as string[]).map((name) => ({ name })) },
  });

  it('is brought up step by step', async () => {
    browser.storage.local.raw.people = ['Pat'];
    const { store, repairs } = await start();
    expect(await store('local', 'people', named(2)).get()).toEqual([{ name: 'Pat' }]);
    expect(await repairs.get()).toEqual([]);
  });

  it('that cannot be brought up is damaged: the last good one is put back', async () => {
    browser.storage.local.raw.people = { not: 'a list' };
    browser.storage.local.raw['people.good'] = ['Pat'];
    const { store, repairs } = await start();
    expect(await store('local', 'people', named(2)).get()).toEqual([{ name: 'Pat' }]);
    expect(await repairs.get()).toEqual(['people']);
  });

  it('also when only its last good copy is left', async () => {
    browser.storage.local.raw.people = 'damaged';
    browser.storage.local.raw.people$ = { v: 2 };
    browser.storage.local.raw['people.good'] = ['Pat'];
    const { store } = await start();
    expect(await store('local', 'people', named(2)).get()).toEqual([{ name: 'Pat' }]);
  });
});

describe('whoever watches a value', () => {
  it('is called when it changes, from this context or another, and not for others', async () => {
    const { store } = await start();
    const changed = vi.fn();
    const value = store('local', 'numbers', numbers);
    value.watch(changed);
    await value.update(add(1));
    expect(changed).toHaveBeenCalledTimes(1);
    await browser.storage.local.set({ numbers: [1, 2] });
    expect(changed).toHaveBeenCalledTimes(2);
    await store('local', 'other', numbers).update(add(1));
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
