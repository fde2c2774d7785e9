import { defineConfig } from 'vitest/config';

/** The tests of `src/domain` alone: they run once for each planted fault. */
export default defineConfig({
  test: { include: ['test/unit/domain/**/*.test.ts'], setupFiles: ['test/mutation/seed.ts'], testTimeout: 60_000 },
});
