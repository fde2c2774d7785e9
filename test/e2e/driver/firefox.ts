import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { BaseDriver } from './base-driver.ts';
import { Bidi } from './bidi.ts';
import { firefoxPrefs, writePrefs } from './firefox-prefs.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { type Launch, WINDOW } from './launch.ts';
import { packed } from './packed.ts';
import { type BrowserProcess, newProfile, type Profile, startBrowser } from './process.ts';
import { until } from './until.ts';
import { Gone } from './wire.ts';

const PATIENCE_MS = 30_000;
/** Any will do; fixed, so that addresses in failures can be recognised. */
const UUID = '6d617520-6775-4172-a420-666972656678';

export async function launchFirefox(launch: Launch): Promise<FirefoxDriver> {
  const profile = await newProfile('firefox');
  const driver = new FirefoxDriver(launch, profile);
  try {
    await driver.start();
    if (!launch.firstRun) await driver.skipFirstRun();
    return driver;
  } catch (error) {
    await driver.close();
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
  readonly #launch: Launch;
  readonly #geckoId: string;
  readonly #tabs = new Map<string, FirefoxTab>();
  #bidi: Bidi | undefined;
  #container: string | undefined;
  #wentPrivate = false;

  constructor(launch: Launch, profile: Profile) {
    super(profile, PATIENCE_MS);
    this.#launch = launch;
    this.#geckoId = geckoIdOf(launch.dist);
  }

  protected async launch(restored: boolean): Promise<BrowserProcess> {
    const executable = findFirefox();
    if (!executable) throw new Error('No Firefox found: run "npm test", or set MAU_FIREFOX.');
    const { world, headless = true, window = WINDOW, theme } = this.#launch;
    await writePrefs(this.profile.path, {
      ...firefoxPrefs(world.proxyPort, { [this.#geckoId]: UUID }),
      'browser.sessionstore.resume_session_once': restored,
      // 2: as the system's.
      'layout.css.prefers-color-scheme.content-override': theme ? ['dark', 'light'].indexOf(theme) : 2,
    });
    return startBrowser({
      executable,
      args: [
        ...(headless ? ['--headless'] : []),
        '--no-remote',
        '--new-instance',
        '--profile',
        this.profile.path,
        '--remote-debugging-port=0',
        '--remote-allow-system-access',
        ...['--width', String(window[0]), '--height', String(window[1])],
        ...(restored ? [] : ['about:blank']),
      ],
      env: {
        MOZ_HEADLESS_WIDTH: String(window[0]),
        MOZ_HEADLESS_HEIGHT: String(window[1]),
        MOZ_CRASHREPORTER_DISABLE: '1',
      },
      announces: /WebDriver BiDi listening on (ws:\S+)/,
    });
  }

  protected async connect(browser: BrowserProcess, restored: boolean): Promise<void> {
    const bidi = await Bidi.open(browser.address);
    this.#bidi = bidi;
    bidi.on<{ context: string; navigation: string | null }>('browsingContext.navigationFailed', (event) => {
      this.#tabs.get(event.context)?.navigationFailed(event.navigation);
    });
    await bidi.send('session.subscribe', { events: ['browsingContext.navigationFailed'] });
    if (restored) return;
    await bidi.send('webExtension.install', {
      // For good, so that it is still there after a restart: only a packed one can be.
      extensionData: { type: 'base64', value: await packed(this.#launch.dist) },
      'moz:permanent': true,
      // Allowing it starts the extension once more, before its first life has heard that it was installed.
      'moz:allowPrivateBrowsing': !this.#launch.firstRun,
    });
    const [first] = await bidi.contexts();
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
    const [window] = await this.bidi.contexts({ scope: 'chrome' });
    if (!window) throw new Error('firefox: there is no window');
    const { value } = await this.bidi.evaluate(
      { context: window.context },
      `(async (arg) => { ${body}\n })(${JSON.stringify(arg) ?? 'undefined'}).then((value) => JSON.stringify(value))`,
    );
    return (value === undefined ? undefined : JSON.parse(String(value))) as T;
  }

  /** For tests that need more of the browser than `Driver` has. */
  send<T>(method: string, params?: object): Promise<T> {
    return this.bidi.send<T>(method, params);
  }

  async allowPrivate(allowed: boolean): Promise<void> {
    const now = await this.inExtension<boolean>('return browser.extension.isAllowedIncognitoAccess()');
    if (now === allowed) return;
    await this.whileReloading(() =>
      this.inBrowser(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(arg.id);
         const permissions = ['internal:privateBrowsingAllowed'];
         await ExtensionPermissions[arg.allowed ? 'add' : 'remove'](arg.id, { permissions, origins: [] }, extension);
         await (await AddonManager.getAddonByID(arg.id)).reload();`,
        { id: this.#geckoId, allowed },
      ),
    );
  }

  /** Firefox asks whoever listens to `onUpdateAvailable` first, and has the update wait until the next start or reload. */
  async update(dist: string): Promise<void> {
    const file = join(this.profile.path, 'update.xpi');
    await writeFile(file, Buffer.from(await packed(dist), 'base64'));
    await this.whileReloading(async () => {
      const waits = await this.inBrowser<boolean>(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
         const install = await AddonManager.getInstallForFile(new FileUtils.File(arg), 'application/x-xpinstall');
         return new Promise((resolve, reject) => {
           const fail = () => reject(new Error('the update was not installed: ' + install.error));
           install.addListener({
             onInstallEnded: () => resolve(false),
             onInstallPostponed: () => resolve(true),
             onInstallFailed: fail,
             onInstallCancelled: fail,
           });
           Promise.resolve(install.install()).catch(reject);
         });`,
        file,
      );
      if (waits) await this.askToReload();
    });
  }

  switchOffAndOn(): Promise<void> {
    return this.whileReloading(() =>
      this.inBrowser(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
         const addon = await AddonManager.getAddonByID(arg);
         await addon.disable();
         await addon.enable();`,
        this.#geckoId,
      ),
    );
  }

  protected async life(): Promise<string | undefined> {
    const instance = await this.inBrowser<string | null>(
      `const policy = WebExtensionPolicy.getByID(arg);
       if (!policy?.active) return null;
       await policy.readyPromise;
       return String(policy.instanceId);`,
      this.#geckoId,
    );
    return instance ?? undefined;
  }

  protected async quit(): Promise<void> {
    // As from its menu: closing it by the protocol's own command leaves no tabs to come back with.
    await this.inBrowser('setTimeout(() => Services.startup.quit(Services.startup.eAttemptQuit), 0)');
  }

  protected disconnect(): void {
    this.#bidi?.close();
    this.#bidi = undefined;
    this.#tabs.clear();
  }

  protected async allTabs(): Promise<FirefoxTab[]> {
    return (await this.bidi.contexts()).map(({ context }) => this.#tab(context));
  }

  protected async create(background: boolean): Promise<FirefoxTab> {
    // Without it a tab opens in the window that was used last, with it right beside.
    const anchor = this.#wentPrivate ? await this.anchor() : undefined;
    const { context } = await this.bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background,
      ...(anchor && { referenceContext: anchor.context }),
    });
    return this.#tab(context);
  }

  protected async createIn(jar: 'private' | 'container'): Promise<void> {
    if (jar === 'private') {
      this.#wentPrivate = true;
      await this.inBrowser(
        `const opened = window.OpenBrowserWindow({ private: true });
         const isReady = () => {
           const page = opened.gBrowserInit?.delayedStartupFinished && opened.gBrowser.selectedBrowser;
           return page && page.currentURI.spec === 'about:privatebrowsing' && !page.webProgress.isLoadingDocument;
         };
         while (!isReady()) await new Promise((resolve) => setTimeout(resolve, 20));`,
      );
      return;
    }
    this.#container ??= (await this.bidi.send<{ userContext: string }>('browser.createUserContext')).userContext;
    await this.bidi.send('browsingContext.create', { type: 'tab', userContext: this.#container });
  }

  protected async reopen(url: string): Promise<void> {
    // A busy browser takes note of a closed tab a moment later; until then another one is the last.
    await until(
      () =>
        this.inBrowser<true | undefined>(
          `const { SessionStore } = ChromeUtils.importESModule('resource:///modules/sessionstore/SessionStore.sys.mjs');
           const [last] = SessionStore.getClosedTabDataForWindow(window);
           if (last?.state.entries.at(-1)?.url !== arg) return undefined;
           SessionStore.undoCloseTab(window, 0);
           return true;`,
          url,
        ),
      this.patience,
      () => `firefox: ${url} is not the tab that was closed last`,
    );
  }

  private get bidi(): Bidi {
    if (!this.#bidi) throw new Gone('the browser is closed');
    return this.#bidi;
  }

  #tab(context: string): FirefoxTab {
    const known = this.#tabs.get(context) ?? new FirefoxTab(this, this.bidi, context, this.patience);
    this.#tabs.set(context, known);
    return known;
  }
}
