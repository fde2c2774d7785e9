import { defineConfig } from 'vitest/config';

const whole = process.env.MAU_MATRIX === 'all';
/** What takes long is run with the matrix: `npm run test:matrix`. */
const LONG = whole
  ? []
  : [
      'crash',
      'survives',
      'update',
      'private',
      'hostile',
      'driver',
      'service-workers',
      'adversity',
      'hosts',
      'faults',
    ].map((name) => `test/e2e/${name}.test.ts`);

/** Firefox takes part in these with the matrix; Chromium each time. */
const LONG_IN_FIREFOX = whole
  ? []
  : ['said', 'policy', 'set-up', 'modes', 'pointing', 'refusals'].map((name) => `test/e2e/${name}.test.ts`);

/** A busy machine takes its time; what is awaited is looked for again and again until then. */
const PATIENCE_MS = 10_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/unit/**/*.test.ts',
            'test/unit/**/*.test.tsx',
            'test/world/**/*.test.ts',
            'test/walk/rules.test.ts',
            'test/contract/**/*.test.ts',
          ],
        },
      },
      { test: { name: 'package', include: ['test/package/**/*.test.ts'] } },
      {
        test: {
          name: 'chromium',
          include: [
            'test/e2e/**/*.test.ts',
            'test/matrix/**/*.test.ts',
            'test/walk/walk.test.ts',
            'test/corpus/corpus.test.ts',
          ],
          exclude: LONG,
          env: { MAU_BROWSER: 'chromium' },
          testTimeout: 30_000,
          expect: { poll: { timeout: PATIENCE_MS } },
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['test/e2e/**/*.test.ts', 'test/matrix/**/*.test.ts', 'test/walk/walk.test.ts'],
          exclude: ['test/e2e/chromium/**', ...LONG, ...LONG_IN_FIREFOX],
          env: { MAU_BROWSER: 'firefox' },
          testTimeout: 45_000,
          expect: { poll: { timeout: PATIENCE_MS } },
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
