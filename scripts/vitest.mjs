// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, why?: string[] }} Counts `why`: what failed, a line each. */

/**
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} Assertion
 * @typedef {{ name: string, message: string, status: string, assertionResults: Assertion[] }} File
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: File[] }} Report
 */

/** Far more than it takes: for what hangs. */
const LIMIT_MS = 60 * 60_000;

/**
 * Runs one of vitest's projects, shows what it says line by line, and counts.
 * @param {string} project
 * @param {{ env?: Record<string, string>, files?: string[], report?: string }} [how] `files`: only those whose paths have
 *   these words; `report`: name of the file in out/test, where it is not the project's.
 * @returns {Promise<Counts>}
 */
export async function runProject(project, { env = {}, files = [], report: name = project } = {}) {
  const report = join(ROOT, 'out', 'test', `${name}.json`);
  rmSync(report, { force: true });
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    'run',
    ...files,
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await run(process.execPath, [vitest, ...args], {
    env,
    prefix: `${project} | `,
    timeoutMs: LIMIT_MS,
  });
  if (code === 124) console.error(`${project} was ended: it took longer than ${LIMIT_MS / 60_000} minutes.`);
  return counted(report, code);
}

/**
 * Whatever vitest did not finish counts as failed, so that a crash can't look like success.
 * @param {string} report
 * @param {number} code
 * @returns {Counts}
 */
function counted(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  /** @type {Report} */
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that can't be loaded, or whose set-up fails, has no failed test of its own.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + broken.length;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
    why: [
      ...broken.map(({ name, message }) => line(name, message)),
      ...testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => line(`${name}: ${fullName}`, failureMessages[0])),
      ),
    ],
  };
}

/**
 * @param {string} where
 * @param {string} [why]
 */
const line = (where, why = '') => `${where.replace(`${ROOT}/`, '')}: ${why.split('\n').slice(0, 3).join(' ')}`;
