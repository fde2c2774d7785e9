// @ts-check
// `npm run package`: builds, and makes out/packages: an archive for each store, and the sources for their reviewers. The
// same sources give the same bytes (test/package/packages.test.ts), also from the unpacked source archive.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { ensurePackages } from './install.mjs';
import { ROOT } from './run.mjs';
import { sources, uncommitted } from './sources.mjs';

const OUT = join(ROOT, 'out', 'packages');
const STORES = /** @type {const} */ (['chrome', 'firefox']);

/**
 * Packs what is built.
 * @returns {Promise<Map<string, Buffer>>} Archives by file name.
 */
export async function pack() {
  // These need packages, which may not have been there when this file was loaded.
  const [{ archive, quickly, tightly }, { notices }] = await Promise.all([
    import('./archive.mjs'),
    import('./notices.mjs'),
  ]);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const legal = { LICENSE: readFileSync(join(ROOT, 'LICENSE'), 'utf8'), 'THIRD-PARTY-LICENSES.txt': notices() };
  /** @type {Map<string, Buffer>} */
  const made = new Map();
  for (const store of STORES) {
    const files = new Map([...built(store), ...Object.entries(legal)]);
    made.set(`mau-guard-${version}-${store}.zip`, await archive(files, tightly));
  }
  made.set(`mau-guard-${version}-source.zip`, await archive(sources(), quickly));
  return made;
}

/**
 * @param {string} store
 * @returns {[string, Buffer | string][]}
 */
function built(store) {
  const folder = join(ROOT, 'dist', store);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    const content = readFileSync(file);
    return [path, path === 'manifest.json' ? forStore(content.toString('utf8')) : content];
  });
}

/**
 * The store gives an id of its own: with a `key` the Chrome Web Store refuses the first upload.
 * @param {string} manifest
 */
function forStore(manifest) {
  const { key: _key, ...rest } = JSON.parse(manifest);
  return JSON.stringify(rest);
}

async function main() {
  await ensurePackages();
  await build();
  const packages = await pack();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const sums = [...packages].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  for (const [name, bytes] of packages) {
    writeFileSync(join(OUT, name), bytes);
    console.log(`out/packages/${name}: ${(bytes.length / 1000).toFixed(1)} kB`);
  }
  writeFileSync(join(OUT, 'SHA256SUMS'), sums.join(''));
  const open = uncommitted();
  if (open.length > 0)
    console.warn(
      `Not for a release, since this is not committed: ${open.slice(0, 5).join(', ')}${open.length > 5 ? ' …' : ''}`,
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
