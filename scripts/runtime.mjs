// @ts-check
// The packages whose code is in what people install: those of package.json, and what they bring along.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * @typedef {{ version: string, license?: string, integrity?: string, resolved?: string, link?: boolean, dev?: boolean,
 *   hasInstallScript?: boolean, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Locked
 * @typedef {{ name: string, version: string, lockfileVersion: number, packages: Record<string, Locked> }} Lock
 */

/**
 * @param {string} file
 * @returns {unknown}
 */
export const readJson = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

/** @returns {Lock} */
export const readLock = () => /** @type {Lock} */ (readJson('package-lock.json'));

/**
 * Names of the packages that are bundled, sorted. Types are no code, and a peer is somebody else's choice.
 * @param {Lock} lock
 * @returns {string[]}
 */
export function runtimePackages({ packages }) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {Record<string, string> | undefined} wanted */
  const add = (wanted) => {
    for (const name of Object.keys(wanted ?? {})) {
      if (found.has(name) || name.startsWith('@types/')) continue;
      found.add(name);
      add(packages[`node_modules/${name}`]?.dependencies);
    }
  };
  add(packages['']?.dependencies);
  return [...found].sort();
}
