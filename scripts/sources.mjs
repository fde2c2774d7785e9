// @ts-check
// The files that the project is made of: what git tracks, or all that was in the source archive.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** @param {string[]} args */
function git(args) {
  const list = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  return list.split('\0').filter(Boolean);
}

const isClone = () => existsSync(join(ROOT, '.git'));

/** @returns {Map<string, Buffer>} Contents as they are on disk, by path with `/`. */
export function sources() {
  const paths = isClone() ? git(['ls-files', '-z']) : filesBelow('', ignored());
  const there = paths.filter((path) => existsSync(join(ROOT, path)));
  return new Map(there.map((path) => [path, readFileSync(join(ROOT, path))]));
}

/** @returns {string[]} What differs from the last commit, so that a release can't be made of it again. */
export function uncommitted() {
  return isClone() ? git(['status', '--porcelain', '-z', '--no-renames']).map((line) => line.slice(3)) : [];
}

/** Top-level names that .gitignore leaves out. */
function ignored() {
  const lines = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
  return new Set(lines.map((line) => line.trim().replace(/^\/|\/$/g, '')).filter(Boolean));
}

/**
 * @param {string} folder
 * @param {Set<string>} except
 * @returns {string[]}
 */
function filesBelow(folder, except) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (except.has(path)) return [];
    return entry.isDirectory() ? filesBelow(path, except) : [path];
  });
}
