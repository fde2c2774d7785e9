import { defineConfig } from 'vitest/config';
import { LONG, LONG_IN_FIREFOX } from './scripts/long.mjs';

const whole = process.env.MAU_MATRIX === 'all';
/** What takes long is run with the matrix: `npm run test:matrix`. */
const notNow = (names: readonly string[]) => (whole ? [] : names.map((name) => `test/e2e/${name}.test.ts`));

/** A busy machine takes its time; what is awaited is looked for again and again until then. */
const PATIENCE_MS = 20_000;
/** Longer than any one thing in it is waited for, which says what it was. */
const TEST_MS = 120_000;

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
          name: 'gallery',
          include: ['test/gallery/**/*.test.ts'],
          // How alike is alike, and what names without a place to break do, is asked where all is looked at.
          exclude:
            process.env.MAU_GALLERY === 'all'
              ? []
              : ['likeness', 'unbroken'].map((name) => `test/gallery/${name}.test.ts`),
          testTimeout: 60_000,
          maxConcurrency: 5,
        },
      },
      {
        test: {
          name: 'chromium',
          include: [
            'test/e2e/**/*.test.ts',
            'test/matrix/**/*.test.ts',
            'test/walk/walk.test.ts',
            ...(whole ? ['test/corpus/corpus.test.ts'] : []),
          ],
          exclude: ['test/e2e/firefox/**', ...notNow(LONG)],
          env: { MAU_BROWSER: 'chromium' },
          testTimeout: TEST_MS,
          expect: { poll: { timeout: PATIENCE_MS } },
          hookTimeout: TEST_MS,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['test/e2e/**/*.test.ts', 'test/matrix/**/*.test.ts', ...(whole ? ['test/walk/walk.test.ts'] : [])],
          exclude: ['test/e2e/chromium/**', ...notNow([...LONG, ...LONG_IN_FIREFOX])],
          env: { MAU_BROWSER: 'firefox' },
          testTimeout: TEST_MS,
          expect: { poll: { timeout: PATIENCE_MS } },
          hookTimeout: TEST_MS,
          fileParallelism: false,
        },
      },
    ],
  },
});
