// @ts-check
// What `npm test` and `npm run test:matrix` are made of: parts that are counted, and one line over all of them.
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browsers.mjs';
import { ROOT, run } from './run.mjs';

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
export async function part(name, part, worth = 1) {
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
export async function tool(tool, args) {
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
export const unless = (name, obstacle, work) =>
  part(name, async () => {
    if (obstacle) throw new Error(`Not run, since ${obstacle}.`);
    return work();
  });

export const chromium = () => browser('Chromium', 'MAU_CHROMIUM', ensureChromium);
export const firefox = () => browser('Firefox', 'MAU_FIREFOX', ensureFirefox);

/** Says how each part went, and ends with one line over all of them. */
export function sumUp() {
  console.log('');
  for (const { name, seconds, passed, failed, skipped } of rows) {
    console.log(
      `${failed ? 'FAILED' : 'ok    '} ${name.padEnd(12)} ${`${passed} passed, ${failed} failed, ${skipped} skipped`.padEnd(38)} ${seconds.toFixed(1)} s`,
    );
  }
  // Last, since a long log is often shown from its end.
  for (const { name, why = [] } of rows) for (const line of why) console.log(`\nFAILED ${name}: ${line}`);
  /** @param {'passed' | 'failed' | 'skipped'} key */
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log('');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
