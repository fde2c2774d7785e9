import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../../../scripts/browsers.mjs';
import { BaseDriver } from './base-driver.ts';
import { ChromiumTab, type Page } from './chromium-tab.ts';
import { extensionId } from './extension-id.ts';
import { type Launch, WINDOW } from './launch.ts';
import { type BrowserProcess, newProfile, type Profile, startBrowser } from './process.ts';
import { until } from './until.ts';
import { Gone, Wire } from './wire.ts';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

const PATIENCE_MS = 20_000;
const INSTALL_MS = 15_000;

export async function launchChromium(launch: Launch): Promise<ChromiumDriver> {
  const profile = await newProfile('chromium');
  const driver = new ChromiumDriver(launch, profile);
  try {
    await allowReload(profile.path);
    await driver.start();
    if (!launch.firstRun) await driver.skipFirstRun();
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Without the developer mode an unpacked extension stays disabled after `runtime.reload()`. */
async function allowReload(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

function chromiumArgs(
  { dist, world, headless = true, window = WINDOW, beside = [] }: Launch,
  profile: string,
  restored: boolean,
): string[] {
  const hosts = [
    ...world.hosts.map((host) => `MAP ${host} 127.0.0.1:${world.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  const extensions = [dist, ...beside].join(',');
  return [
    ...(headless ? ['--headless=new', '--hide-scrollbars'] : []),
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    `--load-extension=${extensions}`,
    `--disable-extensions-except=${extensions}`,
    `--host-resolver-rules=${hosts.join(', ')}`,
    `--window-size=${window.join(',')}`,
    '--ignore-certificate-errors',
    '--no-sandbox',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-component-extensions-with-background-pages',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--disable-quic',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--force-color-profile=srgb',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    restored ? '--restore-last-session' : 'about:blank',
  ];
}

/**
 * Chrome DevTools Protocol itself and not Playwright on top of it: Playwright pauses each new tab and worker until it
 * has looked at it, and makes every tab believe that it has the focus. Both hide what these tests are about: a tab that
 * is faster than the worker wakes, and a page that reads again when it gets the focus.
 */
export class ChromiumDriver extends BaseDriver<ChromiumTab> {
  readonly name = 'chromium';
  readonly #launch: Launch;
  readonly #id: string;
  readonly #tabs = new Map<string, ChromiumTab>();
  #wire: Wire | undefined;

  constructor(launch: Launch, profile: Profile) {
    super(profile, PATIENCE_MS);
    this.#launch = launch;
    this.#id = extensionId(launch.dist);
  }

  protected launch(restored: boolean): Promise<BrowserProcess> {
    const executable = findChromium();
    if (!executable) throw new Error('No Chromium or Chrome for Testing found: run "npm test", or set MAU_CHROMIUM.');
    return startBrowser({
      executable,
      args: chromiumArgs(this.#launch, this.profile.path, restored),
      announces: /DevTools listening on (ws:\S+)/,
    });
  }

  protected async connect(browser: BrowserProcess, restored: boolean): Promise<void> {
    const wire = await Wire.open(browser.address);
    this.#wire = wire;
    // Attached by hand: with `Target.setAutoAttach` a pop-up stands still until it is told to go on.
    wire.on<{ targetInfo: Target }>('Target.targetCreated', ({ targetInfo: { targetId } }) => {
      wire.send('Target.attachToTarget', { targetId, flatten: true }).catch(() => {});
    });
    wire.on<{ sessionId: string; targetInfo: Target }>('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type !== 'page') return;
      const page: Page = { wire, sessionId, targetId: targetInfo.targetId };
      this.#tabs.set(targetInfo.targetId, new ChromiumTab(this, page, this.patience));
    });
    wire.on<{ targetId: string }>('Target.detachedFromTarget', ({ targetId }) => this.#forget(targetId));
    wire.on<{ targetId: string }>('Target.targetDestroyed', ({ targetId }) => this.#forget(targetId));
    wire.on('Page.javascriptDialogOpening', (_, sessionId) => {
      wire.send('Page.handleJavaScriptDialog', { accept: true }, sessionId).catch(() => {});
    });
    await wire.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }, { exclude: true }] });
    await until(
      async () => (await this.#workers())[0],
      INSTALL_MS,
      () => 'chromium: the extension did not start its worker. Is its manifest right?',
    );
    const first = await until(
      async () => [...this.#tabs.values()][0],
      INSTALL_MS,
      () => 'chromium: there is no first tab',
    );
    if (!restored) await this.help(first);
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.#id}/${path.replace(/^\//, '')}`;
  }

  async stopBackground(): Promise<void> {
    const running = (await this.#workers()).map(({ targetId }) => targetId);
    for (const targetId of running) await this.send('Target.closeTarget', { targetId });
    // A page of ours may wake it again at once: what counts is that this very worker is gone.
    await until(
      async () => (await this.#workers()).every(({ targetId }) => !running.includes(targetId)) || undefined,
      this.patience,
      () => 'chromium: the worker did not stop',
    );
  }

  async grantHosts(patterns: readonly string[]): Promise<void> {
    await this.#setHosts([...(await this.#hosts()), ...patterns]);
  }

  async withholdHosts(patterns: readonly string[]): Promise<void> {
    await this.#setHosts((await this.#hosts()).filter((host) => !patterns.includes(host)));
  }

  async #hosts(): Promise<string[]> {
    const origins = await this.inExtension<string[]>('return (await browser.permissions.getAll()).origins');
    // Those of content scripts are among them, which name paths.
    return origins.filter((pattern) => /^https:\/\/[^/]+\/\*$/.test(pattern));
  }

  /** In the browser's own page of extensions, where access is either to all that the manifest names, or to a list. */
  async #setHosts(patterns: readonly string[]): Promise<void> {
    const before = await this.#hosts();
    const add = patterns.filter((pattern) => !before.includes(pattern));
    const remove = before.filter((pattern) => !patterns.includes(pattern));
    if (add.length + remove.length === 0) return;
    await this.#inSettings(
      `const { permissions } = await developerPrivate.getExtensionInfo(arg.id);
       if (permissions.runtimeHostPermissions?.hostAccess !== 'ON_SPECIFIC_SITES') {
         await developerPrivate.updateExtensionConfiguration({ extensionId: arg.id, hostAccess: 'ON_SPECIFIC_SITES' });
         arg.add = arg.all;
         arg.remove = [];
       }
       for (const pattern of arg.add) await developerPrivate.addHostPermission(arg.id, pattern);
       const { runtimeHostPermissions } = (await developerPrivate.getExtensionInfo(arg.id)).permissions;
       const listed = runtimeHostPermissions.hosts.filter(({ granted }) => granted).map(({ host }) => host);
       for (const pattern of arg.remove) {
         if (listed.includes(pattern)) await developerPrivate.removeHostPermission(arg.id, pattern);
       }`,
      { add, remove, all: [...new Set(patterns)] },
    );
  }

  /** Runs in the browser's own page of extensions. `arg.id` is ours. */
  async #inSettings(body: string, arg: object): Promise<void> {
    const tab = await this.create(true);
    await tab.goto('chrome://extensions/');
    await tab.evaluate(`const { developerPrivate } = chrome; ${body}`, { id: this.#id, ...arg });
    await tab.close();
  }

  /** For tests that need more of the browser than `Driver` has. */
  send<T>(method: string, params?: object, sessionId?: string): Promise<T> {
    if (!this.#wire) throw new Gone(`${method}: the browser is closed`);
    return this.#wire.send<T>(method, params, sessionId);
  }

  /** The same for what the browser tells by itself. */
  on<T>(event: string, listener: (params: T, sessionId: string | undefined) => void): void {
    if (!this.#wire) throw new Gone(`${event}: the browser is closed`);
    this.#wire.on(event, listener);
  }

  /** An unpacked extension is read from its folder again when it is loaded anew. */
  async update(dist: string): Promise<void> {
    await this.whileReloading(async () => {
      await cp(dist, this.#launch.dist, { recursive: true });
      await this.askToReload();
    });
  }

  async switchOffAndOn(): Promise<void> {
    const how = 'for (const on of [false, true]) await chrome.management.setEnabled(arg.id, on)';
    await this.whileReloading(() => this.#inSettings(how, {}));
  }

  protected async life(): Promise<string | undefined> {
    return (await this.#workers())[0]?.targetId;
  }

  protected async quit(): Promise<void> {
    await this.send('Browser.close');
  }

  protected disconnect(): void {
    this.#wire?.close();
    this.#wire = undefined;
    for (const id of this.#tabs.keys()) this.#forget(id);
  }

  async allowPrivate(incognitoAccess: boolean): Promise<void> {
    const now = await this.inExtension<boolean>('return browser.extension.isAllowedIncognitoAccess()');
    if (now === incognitoAccess) return;
    await this.whileReloading(() =>
      this.#inSettings('await developerPrivate.updateExtensionConfiguration({ extensionId: arg.id, ...arg.how })', {
        how: { incognitoAccess },
      }),
    );
  }

  protected async allTabs(): Promise<ChromiumTab[]> {
    return [...this.#tabs.values()];
  }

  protected async create(background: boolean): Promise<ChromiumTab> {
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      background,
    });
    return until(
      async () => this.#tabs.get(targetId),
      this.patience,
      () => 'chromium: a new tab did not open',
    );
  }

  protected async createIn(jar: 'private' | 'container'): Promise<void> {
    if (jar === 'container') throw new Error('chromium has no containers');
    await this.inExtension('await browser.windows.create({ incognito: true, url: "about:blank" })');
  }

  protected async reopen(): Promise<void> {
    // No interface without a permission of its own opens tabs again; the browser's own list of tabs does.
    const list = await this.create(false);
    await list.goto('chrome://tab-search.top-chrome/');
    await list.waitFor(
      `const deep = (node) => [...node.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
       const all = deep(document.body);
       const closed = all.slice(all.findLastIndex((one) => one.matches('.list-section-title')));
       const latest = closed.find((one) => one.matches('tab-search-item'));
       latest?.click();
       return latest !== undefined && closed.length < all.length;`,
      'the tab that was closed last',
    );
    await list.close();
  }

  async #workers(): Promise<Target[]> {
    const { targetInfos } = await this.send<{ targetInfos: Target[] }>('Target.getTargets', {
      filter: [{ type: 'service_worker' }, { exclude: true }],
    });
    return targetInfos.filter(({ url }) => url.startsWith(this.extensionUrl('')));
  }

  #forget(targetId: string): void {
    this.#tabs.get(targetId)?.gone();
    this.#tabs.delete(targetId);
  }
}
