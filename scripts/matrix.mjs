// @ts-check
// `npm run test:matrix`: every case of test/matrix and of what else goes through tables of moments and tricks, in both
// browsers side by side, and one line over all of them.
import { build } from './build.mjs';
import { ensurePackages } from './install.mjs';
import { LONG, LONG_IN_FIREFOX } from './long.mjs';
import { chromium, firefox, part, sumUp, unless } from './parts.mjs';
import { runProject } from './vitest.mjs';

/** @param {string[]} names */
const filesOf = (names) => names.map((name) => `test/e2e/${name}`);

/** @param {string} project */
const matrix = (project) =>
  runProject(project, {
    env: { MAU_MATRIX: 'all' },
    files: [
      'test/matrix',
      ...filesOf(LONG),
      ...(project === 'firefox' ? ['test/walk/walk', ...filesOf(LONG_IN_FIREFOX)] : ['test/corpus']),
    ],
    report: `matrix-${project}`,
  });

async function everything() {
  if (!(await part('packages', ensurePackages, 0))) return;
  const hasChromium = await chromium();
  const hasFirefox = await firefox();
  const noBuild = !(await part('build', () => build(), 0)) && 'the build failed';
  await Promise.all([
    unless('chromium', noBuild || (!hasChromium && 'there is no Chromium'), () => matrix('chromium')),
    unless('firefox', noBuild || (!hasFirefox && 'there is no Firefox'), () => matrix('firefox')),
  ]);
}

await everything();
sumUp();
