// @ts-check
// The licences of what others wrote and we ship, as one text that goes into the stores' archives.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { readLock, runtimePackages } from './runtime.mjs';

/** Packages that are published without the text of their licence, and what the text in docs/licences is called. */
const KEPT_HERE = /** @type {Record<string, string>} */ ({ '@wxt-dev/storage': 'wxt', '@wxt-dev/browser': 'wxt' });

/** What a package has taken into its own files, so that no lock file knows of it. */
const INSIDE = /** @type {Record<string, readonly string[]>} */ ({ '@wxt-dev/storage': ['dequal'] });

/** @param {string} name */
const kept = (name) => readFileSync(join(ROOT, 'docs', 'licences', `${name}.txt`), 'utf8');

/**
 * @param {string} name
 * @returns {string} The text of its licence. Throws when there is none.
 */
export function licenceText(name) {
  const folder = join(ROOT, 'node_modules', name);
  const own = readdirSync(folder).find((file) => /^licen[cs]e(\.|$)/i.test(file));
  if (own) return readFileSync(join(folder, own), 'utf8');
  const here = KEPT_HERE[name];
  if (here && existsSync(join(ROOT, 'docs', 'licences', `${here}.txt`))) return kept(here);
  throw new Error(
    `${name} comes without the text of its licence: keep it in docs/licences, named in scripts/notices.mjs.`,
  );
}

/**
 * @param {string} name
 * @returns {string} Where its source is, by its own word.
 */
function sourceOf(name) {
  const { repository } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
  return String(repository?.url ?? repository ?? '').replace(/^git\+|\.git$/g, '');
}

/** @returns {string} */
export function notices() {
  const lock = readLock();
  const parts = runtimePackages(lock).map((name) => {
    const { version, license } = lock.packages[`node_modules/${name}`] ?? {};
    // The MPL asks to say where the source is.
    const title = `${name} ${version} (${license}), ${sourceOf(name)}`;
    return [
      part(title, licenceText(name)),
      ...(INSIDE[name] ?? []).map((more) => part(`${more}, in ${name}`, kept(more))),
    ];
  });
  return `MAU Guard has code of these packages in it, unchanged but for what a bundler leaves out.\n${parts.flat().join('')}`;
}

/**
 * @param {string} title
 * @param {string} text
 */
function part(title, text) {
  const lines = text.replace(/\r\n/g, '\n').trim();
  return `\n${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${lines}\n`;
}
