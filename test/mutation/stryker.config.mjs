// @ts-check
/**
 * `npm run test:mutation`: plants one fault after the other in `src/domain` and asks whether a test notices. What it
 * does not have to notice, and why, is in `docs/mutation.md`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/domain/**/*.ts'],
  // Faults are planted in a copy, which needs no more than this.
  ignorePatterns: ['**', '!/src/domain/**', '!/test/unit/domain/**', '!/test/mutation/**', '!/package.json'],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A busy machine must not pass for a test that noticed. Endless loops are found by counting, not by the clock.
  timeoutMS: 120_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'out/mutation/report.html' },
  jsonReporter: { fileName: 'out/mutation/report.json' },
  tempDirName: 'out/mutation/copy',
};
