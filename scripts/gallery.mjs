// @ts-check
// `npm run test:gallery`: every page in every state, theme and language, looked at in Chromium, and one line over all.
import { ensurePackages } from './install.mjs';
import { chromium, part, sumUp, unless } from './parts.mjs';
import { runProject } from './vitest.mjs';

if (await part('packages', ensurePackages, 0)) {
  const obstacle = !(await chromium()) && 'there is no Chromium';
  await unless('gallery', obstacle, () => runProject('gallery', { env: { MAU_GALLERY: 'all' } }));
}
sumUp();
