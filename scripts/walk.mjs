// @ts-check
// `npm run test:walk`: random walks in both browsers, one after the other. MAU_WALK_SECONDS (120) bounds each, MAU_SEED
// walks the same way again, MAU_BROWSER takes one browser, MAU_SHRINK=1 looks for a shorter way to a fault.
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensurePackages } from './install.mjs';
import { ROOT, run } from './run.mjs';

const { MAU_BROWSER, MAU_WALK_SECONDS = '120' } = process.env;

await ensurePackages();
await build();
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
for (const browser of MAU_BROWSER ? [MAU_BROWSER] : ['chromium', 'firefox']) {
  const { code } = await run(process.execPath, [vitest, 'run', '--project', browser, 'test/walk'], {
    env: { MAU_WALK_SECONDS, MAU_MATRIX: 'all' },
    prefix: '',
  });
  if (code !== 0) process.exitCode = 1;
}
