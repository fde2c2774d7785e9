// @ts-check
// `npm test`: gets what is missing, checks everything in both browsers, and ends with one line over all of it.
import { build } from './build.mjs';
import { ensurePackages } from './install.mjs';
import { chromium, firefox, part, sumUp, tool, unless } from './parts.mjs';
import { runProject } from './vitest.mjs';

async function everything() {
  if (!(await part('packages', ensurePackages, 0))) return;
  const hasChromium = await chromium();
  const hasFirefox = await firefox();
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
  await unless('gallery', !hasChromium && 'there is no Chromium', () => runProject('gallery'));
  await Promise.all([
    unless('chromium', noBuild || (!hasChromium && 'there is no Chromium'), () => runProject('chromium')),
    unless('firefox', noBuild || (!hasFirefox && 'there is no Firefox'), () => runProject('firefox')),
  ]);
}

await everything();
sumUp();
