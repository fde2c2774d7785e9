// @ts-check
// Finds a Chromium and a Firefox that can be driven with an unpacked extension, or gets them.
// Uses nothing but Node, since it runs before packages are installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall, aptObstacle } from './apt.mjs';
import { ROOT, run, tail } from './run.mjs';

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} variable Environment variable that names the executable.
 * @property {RegExp} says What `--version` of a browser that fits says; the group is its major version.
 * @property {number} least The oldest major version that runs the extension.
 * @property {() => string[]} places
 */

const { platform, env } = process;

/** @type {Kind} */
const CHROMIUM = {
  name: 'Chromium',
  variable: 'MAU_CHROMIUM',
  // Branded Chrome from 137 on ignores --load-extension; Chromium and Chrome for Testing take it.
  says: /(?:Chromium|Google Chrome for Testing) (\d+)/,
  least: 128,
  places: () => [
    ...onPath('chromium', 'chromium-browser', 'ungoogled-chromium', 'chrome-for-testing'),
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    ...['Chromium', 'Google Chrome for Testing'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    ),
    ...(env.LOCALAPPDATA ? [join(env.LOCALAPPDATA, 'Chromium', 'Application', 'chrome.exe')] : []),
    ...downloaded(),
  ],
};

/** @type {Kind} */
const FIREFOX = {
  name: 'Firefox',
  variable: 'MAU_FIREFOX',
  says: /Mozilla Firefox (\d+)/,
  least: 140,
  places: () => [
    ...onPath('firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'),
    '/usr/lib/firefox/firefox',
    '/usr/lib/firefox-esr/firefox-esr',
    '/opt/firefox/firefox',
    ...['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/firefox`,
      ),
    ),
    ...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [join(folder, 'Mozilla Firefox', 'firefox.exe')] : [],
    ),
  ],
};

/** @returns {string | undefined} An executable, or undefined. */
export const findChromium = () => find(CHROMIUM).path;

/** @returns {string | undefined} An executable, or undefined. */
export const findFirefox = () => find(FIREFOX).path;

/**
 * @returns {Promise<string>} The executable. Rejects with what was tried and what to do.
 */
export async function ensureChromium() {
  const first = find(CHROMIUM);
  if (first.path) return first.path;
  const tried = [...first.refused];
  if (env.MAU_CHROMIUM) throw unavailable(CHROMIUM, tried, [`Correct or remove the variable ${CHROMIUM.variable}.`]);

  console.log('No Chromium or Chrome for Testing is installed: asking Playwright for one.');
  const playwright = join(ROOT, 'node_modules', 'playwright', 'cli.js');
  const download = await run(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeoutMs: 10 * 60_000,
  });
  if (download.code === 0) {
    const path = find(CHROMIUM).path;
    if (path) return path;
    // Downloaded, but it does not start: on a bare system its libraries are missing.
    if (!aptObstacle())
      await run(process.execPath, [playwright, 'install-deps', 'chromium'], { timeoutMs: 10 * 60_000 });
  } else tried.push(`Playwright's download failed: ${reason(download.output)}`);
  const second = find(CHROMIUM);
  if (second.path) return second.path;

  tried.push(...(await aptInstall(['chromium', 'fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-cjk'])));
  const last = find(CHROMIUM);
  if (last.path) return last.path;
  throw unavailable(
    CHROMIUM,
    [...tried, ...last.refused.filter((line) => !tried.includes(line))],
    [
      'Install Chromium (Debian: "apt-get install chromium") or Chrome for Testing ("npx playwright install --with-deps chromium"),',
      `or name an executable in the variable ${CHROMIUM.variable}. Google Chrome itself no longer loads an unpacked extension at start.`,
    ],
  );
}

/**
 * @returns {Promise<string>} The executable. Rejects with what was tried and what to do.
 */
export async function ensureFirefox() {
  const first = find(FIREFOX);
  if (first.path) return first.path;
  const tried = [...first.refused];
  if (env.MAU_FIREFOX) throw unavailable(FIREFOX, tried, [`Correct or remove the variable ${FIREFOX.variable}.`]);

  // Playwright's own Firefox is patched and can't drive extension pages, so it is never asked for.
  if (isUbuntu())
    tried.push('Ubuntu has Firefox only as a snap, which can use neither the test profile nor the built extension.');
  else tried.push(...(await aptInstall(['firefox-esr', 'fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-cjk'])));
  const last = find(FIREFOX);
  if (last.path) return last.path;
  throw unavailable(
    FIREFOX,
    [...tried, ...last.refused.filter((line) => !tried.includes(line))],
    [
      `Install Firefox ${FIREFOX.least} or later, not as a snap: Debian "apt-get install firefox-esr";`,
      `elsewhere Mozilla's own package or archive (https://www.mozilla.org/firefox/); or name an executable in the variable ${FIREFOX.variable}.`,
    ],
  );
}

/**
 * @param {Kind} kind
 * @returns {{ path?: string, refused: string[] }}
 */
function find(kind) {
  const chosen = env[kind.variable];
  if (chosen)
    return existsSync(chosen)
      ? { path: chosen, refused: [] }
      : { refused: [`${kind.variable} names ${chosen}, which is not there.`] };
  const refused = [];
  for (const path of new Set(kind.places())) {
    if (!isFile(path)) continue;
    const fault = faultOf(kind, path);
    if (!fault) return { path, refused };
    refused.push(`${path}: ${fault}`);
  }
  return { refused };
}

/**
 * @param {Kind} kind
 * @param {string} path
 * @returns {string | undefined} Why this one does not do.
 */
function faultOf(kind, path) {
  if (isSnap(path)) return 'a snap, which cannot use the test profile';
  // On Windows `--version` opens a window instead of answering.
  if (platform === 'win32') return undefined;
  const { stdout, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (error) return error.message;
  const version = kind.says.exec(stdout)?.[1];
  if (!version) return `does not say that it is ${kind.name} (${tail(stdout || stderr, 1)})`;
  if (Number(version) < kind.least) return `version ${version} is too old, ${kind.least} is needed`;
  return undefined;
}

/** @param {string} path */
function isSnap(path) {
  const real = realpathSync(path);
  if (real.includes('/snap/') || real.endsWith('/snap')) return true;
  // Ubuntu's transitional packages put a small script here that calls the snap or asks to install it.
  return statSync(real).size < 10_000 && /\/snap\/bin|snap install/.test(readFileSync(real, 'utf8'));
}

/** @param {string[]} names */
function onPath(...names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

/** Chromium as Playwright keeps it, newest first. */
function downloaded() {
  const caches = {
    linux: join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(env.LOCALAPPDATA ?? '', 'ms-playwright'),
  };
  const folder = env.PLAYWRIGHT_BROWSERS_PATH || caches[/** @type {keyof typeof caches} */ (platform)];
  if (!folder || !existsSync(folder)) return [];
  const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ].concat(
    ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((name) => [
      `${name}/Chromium.app/Contents/MacOS/Chromium`,
      `${name}/${testing}`,
    ]),
  );
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((path) => join(folder, name, path)));
}

/** @param {string} path */
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string} output */
function reason(output) {
  return (
    output
      .split('\n')
      .find((line) => /error|fail/i.test(line))
      ?.trim() ?? tail(output, 1)
  );
}

/**
 * @param {Kind} kind
 * @param {string[]} tried
 * @param {string[]} todo
 */
function unavailable(kind, tried, todo) {
  const lines = tried.length ? tried.map((line) => `  - ${line}`) : ['  - nothing was found in the usual places'];
  return new Error([`${kind.name} is needed and could not be had.`, ...lines, ...todo].join('\n'));
}
