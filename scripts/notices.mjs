// @ts-check
// The licences of what others wrote and we ship, as one text that goes into the stores' archives.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { readLock, runtimePackages } from './runtime.mjs';

/**
 * @param {string} name
 * @returns {string} The text of its licence. Throws when there is none.
 */
export function licenceText(name) {
  const folder = join(ROOT, 'node_modules', name);
  const own = readdirSync(folder).find((file) => /^licen[cs]e(\.|$)/i.test(file));
  if (own) return readFileSync(join(folder, own), 'utf8');
  throw new Error(`${name} comes without the text of its licence: what is shipped must have one.`);
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
    return part(`${name} ${version} (${license}), ${sourceOf(name)}`, licenceText(name));
  });
  return `MAU Guard has code of these packages in it, unchanged but for what a bundler leaves out.\n${parts.join('')}`;
}

/**
 * @param {string} title
 * @param {string} text
 */
function part(title, text) {
  const lines = text.replace(/\r\n/g, '\n').trim();
  return `\n${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${lines}\n`;
}
