// @ts-check
// `npm test`: gets what is missing, checks everything in both browsers, and ends with one line over all of it.
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browsers.mjs';
import { build } from './build.mjs';
import { ensurePackages } from './install.mjs';
import { ROOT, run } from './run.mjs';
import { runProject } from './vitest.mjs';

/** @typedef {import('./vitest.mjs').Counts} Counts */
/** @typedef {Counts & { name: string, seconds: number }} Row */

/** @type {Row[]} */
const rows = [];

/**
 * Does one part, says what went wrong with it, and notes how many tests it was.
 * @param {string} name
 * @param {() => Promise<Counts | void>} part Fails by throwing, which counts as one failed test.
 * @param {number} [worth] How many tests it is when it went well and counted none itself.
 * @returns {Promise<boolean>} Whether it went well.
 */
async function part(name, part, worth = 1) {
  const start = Date.now();
  /** @type {Counts} */
  let counts;
  try {
    counts = (await part()) ?? { passed: worth, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(`\n${name} failed:\n${error instanceof Error ? error.message : error}\n`);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  rows.push({ name, seconds: (Date.now() - start) / 1000, ...counts });
  return counts.failed === 0;
}

/** A tool's colours are not for a log. */
const plain = { NO_COLOR: '1', FORCE_COLOR: '0' };

/**
 * @param {string} tool Path inside node_modules.
 * @param {string[]} args
 */
async function tool(tool, args) {
  const { code, output } = await run(process.execPath, [join(ROOT, 'node_modules', tool), ...args], { env: plain });
  if (code !== 0) throw new Error(output.trim());
}

/**
 * @param {string} name
 * @param {string} variable
 * @param {() => Promise<string>} ensure
 */
const browser = (name, variable, ensure) =>
  part(
    name,
    async () => {
      // So that each test file need not look for it again.
      process.env[variable] = await ensure();
      console.log(`${name}: ${process.env[variable]}`);
    },
    0,
  );

/**
 * @param {string} name
 * @param {string | false} obstacle
 * @param {() => Promise<Counts | void>} work
 */
const unless = (name, obstacle, work) =>
  part(name, async () => {
    if (obstacle) throw new Error(`Not run, since ${obstacle}.`);
    return work();
  });

async function everything() {
  if (!(await part('packages', ensurePackages, 0))) return;
  const chromium = await browser('Chromium', 'MAU_CHROMIUM', ensureChromium);
  const firefox = await browser('Firefox', 'MAU_FIREFOX', ensureFirefox);
  const [, , built] = await Promise.all([
    part('lint', () => tool('@biomejs/biome/bin/biome', ['ci', '.'])),
    part('types', () => tool('typescript/bin/tsc', ['--noEmit'])),
    part('build', () => build({ gateOnly: true })),
  ]);
  const noBuild = !built && 'the build failed';
  const addOnLint = ['lint', '--source-dir', 'dist/firefox', '--no-config-discovery'];
  await unless('add-on lint', noBuild, () => tool('web-ext/bin/web-ext.js', addOnLint));
  await part('unit', () => runProject('unit'));
  await unless('package', noBuild, () => runProject('package'));
  await Promise.all([
    unless('chromium', noBuild || (!chromium && 'there is no Chromium'), () => runProject('chromium')),
    unless('firefox', noBuild || (!firefox && 'there is no Firefox'), () => runProject('firefox')),
  ]);
}

await everything();

console.log('');
for (const { name, seconds, passed, failed, skipped } of rows) {
  console.log(
    `${failed ? 'FAILED' : 'ok    '} ${name.padEnd(12)} ${`${passed} passed, ${failed} failed, ${skipped} skipped`.padEnd(38)} ${seconds.toFixed(1)} s`,
  );
}
/** @param {'passed' | 'failed' | 'skipped'} key */
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log('');
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
