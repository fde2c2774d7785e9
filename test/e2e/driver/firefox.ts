import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { BaseDriver } from './base-driver.ts';
import { Bidi } from './bidi.ts';
import { firefoxPrefs, writePrefs } from './firefox-prefs.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { type Launch, WINDOW } from './launch.ts';
import { type BrowserProcess, newProfile, startBrowser } from './process.ts';

const PATIENCE_MS = 15_000;
/** Any will do; fixed, so that addresses in failures can be recognised. */
const UUID = '6d617520-6775-4172-a420-666972656678';

export async function launchFirefox(launch: Launch): Promise<FirefoxDriver> {
  const executable = findFirefox();
  if (!executable) throw new Error('No Firefox found: run "npm test", or set MAU_FIREFOX.');
  const geckoId = geckoIdOf(launch.dist);
  const profile = await newProfile('firefox');
  await writePrefs(profile, firefoxPrefs(launch.world.proxyPort, { [geckoId]: UUID }));
  const { headless = true, window = WINDOW } = launch;
  const browser = await startBrowser({
    executable,
    profile,
    args: [
      ...(headless ? ['--headless'] : []),
      '--no-remote',
      '--new-instance',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      ...['--width', String(window[0]), '--height', String(window[1])],
      'about:blank',
    ],
    env: {
      MOZ_HEADLESS_WIDTH: String(window[0]),
      MOZ_HEADLESS_HEIGHT: String(window[1]),
      MOZ_CRASHREPORTER_DISABLE: '1',
    },
    announces: /WebDriver BiDi listening on (ws:\S+)/,
  });
  try {
    const driver = new FirefoxDriver(await Bidi.open(browser.address), browser, geckoId);
    await driver.start(launch.dist);
    return driver;
  } catch (error) {
    await browser.end();
    throw error;
  }
}

function geckoIdOf(dist: string): string {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${dist}: the manifest has no Gecko id`);
  return id;
}

export class FirefoxDriver extends BaseDriver<FirefoxTab> {
  readonly name = 'firefox';
  readonly #bidi: Bidi;
  readonly #browser: BrowserProcess;
  readonly #geckoId: string;
  readonly #tabs = new Map<string, FirefoxTab>();

  constructor(bidi: Bidi, browser: BrowserProcess, geckoId: string) {
    super(PATIENCE_MS);
    this.#bidi = bidi;
    this.#browser = browser;
    this.#geckoId = geckoId;
    bidi.on<{ context: string; navigation: string | null }>('browsingContext.navigationFailed', (event) => {
      this.#tabs.get(event.context)?.navigationFailed(event.navigation);
    });
  }

  async start(dist: string): Promise<void> {
    await this.#bidi.send('session.subscribe', { events: ['browsingContext.navigationFailed'] });
    await this.#bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: dist },
      'moz:allowPrivateBrowsing': true,
    });
    const [first] = await this.#bidi.contexts();
    if (!first) throw new Error('firefox: there is no first tab');
    await this.help(this.#tab(first.context));
  }

  extensionUrl(path: string): string {
    return `moz-extension://${UUID}/${path.replace(/^\//, '')}`;
  }

  async stopBackground(): Promise<void> {
    await this.inBrowser(
      `const { extension } = WebExtensionPolicy.getByID(arg);
       await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
      this.#geckoId,
    );
  }

  grantHosts(patterns: readonly string[]): Promise<void> {
    return this.#permit('add', patterns);
  }

  withholdHosts(patterns: readonly string[]): Promise<void> {
    return this.#permit('remove', patterns);
  }

  #permit(how: 'add' | 'remove', origins: readonly string[]): Promise<void> {
    return this.inBrowser(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(arg.id);
       await ExtensionPermissions[arg.how](arg.id, { permissions: [], origins: arg.origins }, extension);`,
      { id: this.#geckoId, how, origins },
    );
  }

  /** Runs in the browser's own window, with its privileges. `body` is the body of an async function of `arg`. */
  async inBrowser<T>(body: string, arg?: unknown): Promise<T> {
    const [window] = await this.#bidi.contexts({ scope: 'chrome' });
    if (!window) throw new Error('firefox: there is no window');
    const { value } = await this.#bidi.evaluate(
      { context: window.context },
      `(async (arg) => { ${body}\n })(${JSON.stringify(arg) ?? 'undefined'}).then((value) => JSON.stringify(value))`,
    );
    return (value === undefined ? undefined : JSON.parse(String(value))) as T;
  }

  /** For tests that need more of the browser than `Driver` has. */
  send<T>(method: string, params?: object): Promise<T> {
    return this.#bidi.send<T>(method, params);
  }

  get exited(): Promise<void> {
    return this.#browser.exited;
  }

  async close(): Promise<void> {
    await this.#bidi.send('browser.close').catch(() => {});
    await this.#browser.end();
    this.#bidi.close();
  }

  protected async allTabs(): Promise<FirefoxTab[]> {
    return (await this.#bidi.contexts()).map(({ context }) => this.#tab(context));
  }

  protected async create(background: boolean): Promise<FirefoxTab> {
    const { context } = await this.#bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background,
    });
    return this.#tab(context);
  }

  #tab(context: string): FirefoxTab {
    const known = this.#tabs.get(context) ?? new FirefoxTab(this, this.#bidi, context, this.patience);
    this.#tabs.set(context, known);
    return known;
  }
}
