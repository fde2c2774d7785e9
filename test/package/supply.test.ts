import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { licenceText } from '../../scripts/notices.mjs';
import { run } from '../../scripts/run.mjs';
import { type Locked, readLock, runtimePackages } from '../../scripts/runtime.mjs';
import { sources } from '../../scripts/sources.mjs';
import { ROOT, tableRows } from './built.ts';

const lock = readLock();
const wanted: Readonly<Record<string, string>> = { ...packageJson.dependencies, ...packageJson.devDependencies };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Names in code marks in the first column of a table of docs/dependencies.md, by what the row has columns of. */
const documented = (columns: number) =>
  tableRows('docs/dependencies.md')
    .filter((cells) => cells.length === columns)
    .map(([first = '']) => first.replaceAll('`', ''));

describe('versions', () => {
  test('of what package.json names are exact', () => {
    const ranges = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
    expect(ranges).toEqual([]);
  });

  test('are those of the lock file, and the project’s own too', () => {
    const { dependencies, devDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: packageJson.dependencies,
      devDependencies: packageJson.devDependencies,
    });
    expect([lock.version, (lock.packages[''] as Locked).version]).toEqual([packageJson.version, packageJson.version]);
    for (const [name, version] of Object.entries(wanted))
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  test('are those that are installed', () => {
    const different = locked.filter(([path, { version }]) => {
      const installed = manifestOf(path);
      return installed !== undefined && installed.version !== version;
    });
    expect(different.map(([path]) => path)).toEqual([]);
  });
});

/** What npm says of a package; it may be for another system, and then is not there. */
function manifestOf(path: string): { readonly version: string; readonly license?: unknown } | undefined {
  const file = join(ROOT, path, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

describe('the lock file', () => {
  test('has a strong sum of each package, and names no place to take one from', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(locked.length).toBeGreaterThan(100);
    const weak = locked.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
    expect(weak.map(([path]) => path)).toEqual([]);
    // Without an address npm asks the registry that it is set up with, and compares the sum all the same.
    const elsewhere = locked.filter(([, { resolved, link }]) => link || resolved);
    expect(elsewhere.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([]);
  });

  test('fits together, and fits package.json, as npm sees it', async () => {
    const npm = process.env.npm_execpath;
    const args = ['ls', '--all', '--package-lock-only', '--offline', '--parseable'];
    const { code, output } = npm?.endsWith('.js')
      ? await run(process.execPath, [npm, ...args])
      : await run('npm', args, { shell: process.platform === 'win32' });
    expect(
      code,
      output
        .split('\n')
        .filter((line) => line.startsWith('npm'))
        .join('\n'),
    ).toBe(0);
  }, 30_000);
});

describe('scripts of packages', () => {
  test('are off, for people and for "npm test" alike', () => {
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8').split('\n')).toContain('ignore-scripts=true');
    expect(readFileSync(join(ROOT, 'scripts/install.mjs'), 'utf8')).toMatch(/'ci',.*'--ignore-scripts'/);
  });

  test('that would run are few, and docs/dependencies.md says what is missing without them', () => {
    const would = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(would.map(([path]) => path.replace(/.*node_modules\//, '')).sort()).toEqual(documented(3));
  });
});

describe('what is bundled', () => {
  test('is what docs/dependencies.md has a reason for: no more, no less', () => {
    expect(documented(2).sort()).toEqual(runtimePackages(lock));
    expect(runtimePackages(lock)).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)));
  });

  test('is what the sources import, and what that brings along', () => {
    const code = [...sources()].filter(([path]) => /^src\/.*\.tsx?$/.test(path)).map(([, bytes]) => String(bytes));
    expect([...new Set(code.flatMap(imports))].sort()).toEqual(Object.keys(packageJson.dependencies).sort());
  });

  test('each comes with its licence', () => {
    for (const name of runtimePackages(lock)) expect(licenceText(name).length, name).toBeGreaterThan(500);
  });
});

/** Names of the packages that code imports; types are no code. */
function imports(code: string): string[] {
  const found = [
    ...code
      .replace(/^(?:import|export) type .*$/gm, '')
      .matchAll(/(?:^import\s+|^(?:import|export|\}).*\bfrom\s+|\bimport\()'([^']+)'/gm),
  ];
  const names = found.map(([, name = '']) => name).filter((name) => !name.startsWith('.'));
  return names.map((name) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  );
}

/** Licences of what is shipped: they ask for no more than that their text comes along, and the MPL for where the source is. */
const SHIPPED = ['MIT', 'MPL-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
/** Licences of what only builds and tests: nothing of it is passed on. */
const TOOLS = [...SHIPPED, 'BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Zlib'];

/** Of an SPDX expression without nesting: one of what OR joins is enough, of what AND joins all are needed. */
function allows(list: readonly string[], expression: string): boolean {
  const words = expression.replace(/^\(|\)$/g, '');
  return words.split(' OR ').some((choice) => choice.split(' AND ').every((one) => list.includes(one)));
}

describe('licences', () => {
  test.each([
    ['MIT', true],
    ['GPL-3.0-or-later', false],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', false],
    ['MIT AND ISC', true],
    ['UNLICENSED', false],
    ['', false],
  ])('"%s": %s', (expression, allowed) => {
    expect(allows(SHIPPED, expression)).toBe(allowed);
  });

  test('of every package, as it says itself where it is installed, are allowed', () => {
    const bundled = new Set(runtimePackages(lock).map((name) => `node_modules/${name}`));
    const refused = locked
      .map(([path, { license = '' }]) => {
        const own = manifestOf(path)?.license;
        return { path, license: typeof own === 'string' ? own : license };
      })
      .filter(({ path, license }) => !allows(bundled.has(path) ? SHIPPED : TOOLS, license));
    expect(refused).toEqual([]);
  });
});
