// @ts-check
// `npm start`: a browser with the extension in the practice world, for people; without a display, or with --headless, a
// walk through the whole story. `--firefox` takes Firefox. `npm run store:screenshots` and `npm run docs:pictures` walk it for their pictures.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browsers.mjs';
import { build } from './build.mjs';
import { ensurePackages } from './install.mjs';
import { ROOT } from './run.mjs';

const has = (/** @type {string} */ option) => process.argv.includes(option);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  await ensurePackages();
  const firefox = has('--firefox');
  const browser = firefox
    ? { MAU_BROWSER: 'firefox', MAU_FIREFOX: await ensureFirefox() }
    : { MAU_BROWSER: 'chromium', MAU_CHROMIUM: await ensureChromium() };
  await build();
  process.exitCode = await runTypeScript(wanted(), browser);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The file that does what was asked for. */
function wanted() {
  if (has('--store-screenshots')) return 'store-screenshots.ts';
  if (has('--docs-pictures')) return 'docs-pictures.ts';
  if (has('--headless')) return 'story.ts';
  if (hasDisplay) return 'open.ts';
  console.log('There is no display here, so the story is walked without one.');
  return 'story.ts';
}

/**
 * Runs one of our TypeScript files with the terminal as its own.
 * @param {string} file
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function runTypeScript(file, env) {
  // Ctrl+C reaches the child as well, which cleans up; we only wait for it.
  process.on('SIGINT', () => {});
  const args = ['--import', 'tsx', join(ROOT, 'scripts', file)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
