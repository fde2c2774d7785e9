// @ts-check
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

const LEAST_NODE = [20, 19];

/** Installs the packages of package-lock.json when they are missing or older than it. Rejects with a clear message. */
export async function ensurePackages() {
  checkNode();
  const wanted = join(ROOT, 'package-lock.json');
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  if (existsSync(installed) && samePackages(wanted, installed)) return;

  console.log('Installing packages (npm ci).');
  // npm names itself when it runs us; on Windows there is no other way to start it without a shell.
  const npm = process.env.npm_execpath;
  // As .npmrc has it, which a variable of the environment could undo: nothing that is installed runs by itself.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-fund', '--no-audit'];
  const { code, output } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`The packages could not be installed: "npm ci" failed.\n${firstErrors(output)}`);
}

/**
 * npm says first what is wrong, then how to use it.
 * @param {string} output
 */
function firstErrors(output) {
  const lines = output.trim().split('\n');
  const errors = lines.filter((line) => /^npm err/i.test(line));
  return (errors.length > 0 ? errors : lines).slice(0, 8).join('\n');
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Error(
    `Node ${LEAST_NODE.join('.')} or later is needed; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/**
 * A checkout makes the lock file new without changing it: then what counts is what it says.
 * @param {string} wanted
 * @param {string} installed
 */
function samePackages(wanted, installed) {
  /** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const [want, have] = [packages(wanted), packages(installed)];
  return Object.entries(want).every(
    ([path, { version, optional }]) => path === '' || have[path]?.version === version || (optional && !have[path]),
  );
}
