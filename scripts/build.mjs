// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './install.mjs';
import { ROOT, run } from './run.mjs';

/**
 * @typedef {object} Variant
 * @property {string} name
 * @property {Record<string, string>} env What vite.config.ts goes by.
 */

/** @type {readonly Variant[]} */
const PRODUCT = [
  { name: 'dist/chrome', env: { TARGET: 'chrome', WITHOUT_CONTENT_SCRIPTS: '' } },
  { name: 'dist/firefox', env: { TARGET: 'firefox', WITHOUT_CONTENT_SCRIPTS: '' } },
];

/** The product without its content scripts, for the test that the gate holds alone. */
const GATE_ONLY = PRODUCT.map(({ name, env }) => ({
  name: `${name}-gate-only`,
  env: { ...env, WITHOUT_CONTENT_SCRIPTS: '1' },
}));

/**
 * Builds for both browsers, side by side.
 * @param {{ gateOnly?: boolean }} [options] `gateOnly`: also the variants that only tests use.
 * @returns {Promise<void>} Rejects with what the failed builds said.
 */
export async function build({ gateOnly = false } = {}) {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const variants = [...PRODUCT, ...(gateOnly ? GATE_ONLY : [])];
  // The same bytes whoever builds: what the environment says of a mode would choose other code of packages.
  const production = { NODE_ENV: 'production' };
  const results = await Promise.all(
    variants.map(async ({ name, env }) => ({
      name,
      ...(await run(process.execPath, [vite, 'build'], { env: { ...env, ...production } })),
    })),
  );
  const failed = results.filter(({ code }) => code !== 0);
  if (failed.length > 0)
    throw new Error(failed.map(({ name, output }) => `${name} was not built:\n${output}`).join('\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensurePackages();
    await build({ gateOnly: process.argv.includes('--gate-only') });
    console.log(`Built ${PRODUCT.map(({ name }) => name).join(' and ')}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
