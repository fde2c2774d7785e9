// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { run, tail } from './run.mjs';

/** @returns {string | undefined} Why the distribution's packages can't be installed here. */
export function aptObstacle() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release)) return 'not Debian or Ubuntu';
  return process.getuid?.() === 0 ? undefined : 'not root';
}

/**
 * @param {string[]} packages
 * @returns {Promise<string[]>} What stood in the way; empty when they are installed.
 */
export async function aptInstall(packages) {
  const obstacle = aptObstacle();
  if (obstacle) return [`The distribution's package was not tried: ${obstacle}.`];
  console.log(`Installing ${packages[0]} from the distribution.`);
  const how = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 10 * 60_000 };
  // A stale list names versions that the mirror no longer has; an update that half fails may still do.
  const update = await run('apt-get', ['update', '-qq'], how);
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], how);
  if (install.code === 0) return [];
  const said = tail(update.code ? update.output : install.output, 4).replace(/\n/g, ' ');
  return [`apt-get install ${packages.join(' ')} failed: ${said}`];
}
