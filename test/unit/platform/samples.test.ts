import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Store, StoreOptions } from '../../../src/platform/store.ts';
import { browser, endContext, forgetAll } from './fake-browser.ts';

/*
 * What any version of ours may have left in a browser can be read by this one. `test/samples/stored` keeps a sample of each
 * version of each stored value, named `NAME.vVERSION.json`; samples stay as they are. Whoever changes what is stored adds the next
 * version, its migration and a sample; only new values and optional parts are free.
 */

// Modules are loaded anew for every test; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const FOLDER = fileURLToPath(new URL('../../samples/stored', import.meta.url));
const PLATFORM = fileURLToPath(new URL('../../../src/platform', import.meta.url));

interface Defined {
  readonly store: Store<unknown>;
  readonly version: number;
}

/** Values in lasting storage, by name; those of the other lane are the same kind under another name. */
const defined = vi.hoisted(() => new Map<string, Defined>());
vi.mock('../../../src/platform/store.ts', async (original) => {
  const real = await original<typeof import('../../../src/platform/store.ts')>();
  defined.set('repairs', { store: real.repairs, version: 1 });
  return {
    ...real,
    store: <T>(area: 'local' | 'session', name: string, options: StoreOptions<T>) => {
      const made = real.store(area, name, options);
      const known = { store: made as unknown as Store<unknown>, version: options.version ?? 1 };
      if (area === 'local' && !name.endsWith('.private')) defined.set(name, known);
      return made;
    },
  };
});

/** All that platform defines, as a context finds it that starts now. */
async function start(): Promise<ReadonlyMap<string, Defined>> {
  endContext();
  vi.resetModules();
  for (const file of readdirSync(PLATFORM).filter((name) => name.endsWith('.ts'))) {
    const path = join(PLATFORM, file);
    if (/\bstore[<(]/.test(readFileSync(path, 'utf8'))) await import(path);
  }
  return defined;
}

const samples = readdirSync(FOLDER).map((file) => {
  const [, name = '', version] = /^(\w+)\.v(\d+)\.json$/.exec(basename(file)) ?? [];
  const stored: unknown = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  return { file, name, version: Number(version), stored };
});

beforeEach(forgetAll);

/** Reads it where a version left it, and nothing else. */
async function read({ name, version, stored }: (typeof samples)[number]): Promise<unknown> {
  forgetAll();
  browser.storage.local.raw[name] = structuredClone(stored);
  if (version > 1) browser.storage.local.raw[`${name}$`] = { v: version };
  return (await start()).get(name)?.store.get();
}

/** What was repaired was lost: it is said then. */
function expectNoRepair(name: string, stored: unknown): void {
  expect(browser.storage.local.raw.repairs, `${name} could not be read: a migration is missing`).toEqual(
    name === 'repairs' ? stored : undefined,
  );
}

test('there is a sample of every version of every value in lasting storage', async () => {
  const versions = [...(await start())].flatMap(([name, { version }]) =>
    Array.from({ length: version }, (_, before) => `${name}.v${before + 1}.json`),
  );
  expect(samples.map(({ file }) => file).sort()).toEqual(versions.sort());
});

const newest = samples.filter(
  (one) => !samples.some(({ name, version }) => name === one.name && version > one.version),
);
const older = samples.filter((one) => !newest.includes(one));

describe('of this version', () => {
  test.each(newest.map((sample) => [sample.file, sample] as const))(
    '%s is read as it is, and not written',
    async (_file, sample) => {
      expect(await read(sample)).toEqual(sample.stored);
      expectNoRepair(sample.name, sample.stored);
      expect(browser.storage.local.raw[sample.name]).toEqual(sample.stored);
    },
  );
});

describe('of an older version', () => {
  test.each(older.map((sample) => [sample.file, sample] as const))(
    '%s comes to be part of the newest sample',
    async (_file, sample) => {
      const now = await read(sample);
      expectNoRepair(sample.name, sample.stored);
      const stored = newest.find(({ name }) => name === sample.name)?.stored;
      const isList = Array.isArray(now);
      expect(isList ? now.length : Object.keys(now as object).length).toBe(Object.keys(sample.stored as object).length);
      expect(stored).toEqual(isList ? expect.arrayContaining(now) : expect.objectContaining(now as object));
    },
  );
});
