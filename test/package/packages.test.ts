import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { pack } from '../../scripts/package.mjs';
import { run } from '../../scripts/run.mjs';
import { readLock, runtimePackages } from '../../scripts/runtime.mjs';
import { sources } from '../../scripts/sources.mjs';
import { BROWSERS, type Browser, builtFor, filesBelow, manifestOf, ROOT } from './built.ts';

/** The archives of what stands in dist. */
let packages: Map<string, Buffer>;
beforeAll(async () => {
  packages = await pack();
}, 120_000);

const named = (what: string) => `mau-guard-${packageJson.version}-${what}.zip`;

function bytesOf(what: string): Buffer {
  const bytes = packages.get(named(what));
  if (!bytes) throw new Error(`There is no ${named(what)} among ${[...packages.keys()].join(', ')}`);
  return bytes;
}

async function filesIn(what: string): Promise<Map<string, Buffer>> {
  const zip = await JSZip.loadAsync(bytesOf(what));
  const entries = Object.values(zip.files).map(async (entry) => [entry.name, await entry.async('nodebuffer')] as const);
  return new Map(await Promise.all(entries));
}

test('there is one archive for each store, and one of the sources', () => {
  expect([...packages.keys()]).toEqual([...BROWSERS, 'source'].map(named));
});

describe.each(BROWSERS)('the archive for the store: %s', (browser: Browser) => {
  let files: Map<string, Buffer>;
  beforeAll(async () => {
    files = await filesIn(browser);
  });
  const scripts = () => [...files].filter(([path]) => path.endsWith('.js'));

  test('is sorted, undated, and has no folders', async () => {
    const entries = Object.values((await JSZip.loadAsync(bytesOf(browser))).files);
    expect(entries.map(({ name }) => name)).toEqual(entries.map(({ name }) => name).sort());
    expect(entries.filter(({ dir }) => dir)).toEqual([]);
    expect(new Set(entries.map(({ date }) => date.toISOString()))).toEqual(new Set(['1980-01-01T00:00:00.000Z']));
  });

  test('has what was built and tested, and the licences; but for the key of the development build', () => {
    const built = filesBelow(builtFor(browser)).map((file) => file.slice(builtFor(browser).length + 1));
    expect([...files.keys()].sort()).toEqual([...built, 'LICENSE', 'THIRD-PARTY-LICENSES.txt'].sort());
    const { key: _key, ...manifest } = manifestOf(browser);
    expect(JSON.parse(String(files.get('manifest.json')))).toEqual(manifest);
    expect(manifest).toHaveProperty('version', packageJson.version);
    for (const path of built.filter((path) => path !== 'manifest.json'))
      expect(files.get(path)?.equals(readFileSync(join(builtFor(browser), path))), path).toBe(true);
  });

  test('has no source map, no page that is not a person’s, and nothing of tests', () => {
    const kinds = new Set([...files.keys()].map((path) => /[^/.]+$/.exec(path)?.[0]));
    expect([...kinds].sort()).toEqual(['LICENSE', 'css', 'html', 'js', 'json', 'png', 'txt']);
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    const ours = [...sources().keys()].filter((path) => /^src\/pages\/[^/]+\/index\.html$/.test(path));
    expect(pages.sort()).toEqual(ours.sort());
    expect([...files.keys()].filter((path) => /\b(?:tests?|spec|fixture|mock|gallery)\b/i.test(path))).toEqual([]);
    for (const [path, code] of scripts()) expect(code.includes('sourceMappingURL'), path).toBe(false);
  });

  test('names no folder of the machine that built it', () => {
    for (const [path, content] of files)
      for (const folder of [ROOT, homedir(), 'file://'])
        expect(content.includes(folder), `${folder} in ${path}`).toBe(false);
  });

  test('brings the licence of everything that is bundled', () => {
    const notices = String(files.get('THIRD-PARTY-LICENSES.txt'));
    for (const name of runtimePackages(readLock()))
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    expect(notices.match(/Permission is hereby granted/g)).toHaveLength(runtimePackages(readLock()).length);
    expect(String(files.get('LICENSE'))).toContain('MIT License');
  });
});

describe('the archive of the sources', () => {
  test('has what git tracks, how to build it, and nothing that is made or installed', async () => {
    const files = await filesIn('source');
    expect([...files.keys()].sort()).toEqual([...sources().keys()].sort());
    expect([...files.keys()].filter((path) => /^(?:node_modules|dist|out|\.git)\//.test(path))).toEqual([]);
    expect(String(files.get('README.md'))).toMatch(/npm ci[\s\S]*npm run package/);
    for (const needed of ['package-lock.json', 'LICENSE', '.npmrc', 'docs/store/README.md'])
      expect([...files.keys()]).toContain(needed);
  });
});

describe('whoever unpacks the sources elsewhere and runs "npm run package"', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mau-guard-package-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('gets the very same bytes', async () => {
    for (const [path, content] of await filesIn('source')) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    installAsIn(ROOT, folder);
    const elsewhere = { TZ: 'Pacific/Auckland', LC_ALL: 'C', NODE_ENV: 'development', WITHOUT_CONTENT_SCRIPTS: '1' };
    const { code, output } = await run(process.execPath, [join(folder, 'scripts', 'package.mjs')], { env: elsewhere });
    const hint =
      'Are there files that git does not track yet ("git add"), or is dist older than src ("npm run build")?';
    expect(code, `${output}\n${hint}`).toBe(0);
    const made = join(folder, 'out', 'packages');
    expect(readdirSync(made).sort()).toEqual([...packages.keys(), 'SHA256SUMS'].sort());
    for (const [name, bytes] of packages) {
      const again = readFileSync(join(made, name));
      expect(bytes.equals(again) ? [] : await differing(bytes, again), `${name} differs in this. ${hint}`).toEqual([]);
    }
  }, 60_000);
});

/** Names of the entries that differ, for the report. */
async function differing(one: Buffer, other: Buffer): Promise<string[]> {
  const [a, b] = await Promise.all([one, other].map((bytes) => JSZip.loadAsync(bytes)));
  const paths = new Set([a, b].flatMap((zip) => Object.keys(zip?.files ?? {})));
  const text = (zip: JSZip | undefined, path: string) => zip?.file(path)?.async('base64');
  const same = await Promise.all([...paths].map(async (path) => (await text(a, path)) === (await text(b, path))));
  return ['its bytes', ...[...paths].filter((_, at) => !same[at])];
}

/** As `npm ci` would: what is bundled is really there, since its place is named in the bundle; tools are borrowed. */
function installAsIn(from: string, to: string): void {
  const [have, want] = [join(from, 'node_modules'), join(to, 'node_modules')];
  const bundled = runtimePackages(readLock());
  const scopes = new Set(bundled.filter((name) => name.includes('/')).map((name) => dirname(name)));
  mkdirSync(want);
  for (const name of readdirSync(have)) {
    if (!bundled.includes(name) && !scopes.has(name)) symlinkSync(join(have, name), join(want, name));
  }
  for (const name of bundled) cpSync(join(have, name), join(want, name), { recursive: true });
}
