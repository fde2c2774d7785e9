import type { Driver, Jar, Tab } from './driver.ts';
import type { BrowserProcess, Profile } from './process.ts';
import type { BaseTab } from './tab.ts';
import { until } from './until.ts';

/** The badge of the tab that is in front. */
const BADGE = `
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const of = tab ? { tabId: tab.id } : {};
  return { text: await browser.action.getBadgeText(of), title: await browser.action.getTitle(of) };`;

/** All of `Driver` that is the same in both browsers. */
export abstract class BaseDriver<T extends BaseTab = BaseTab> implements Driver {
  abstract readonly name: Driver['name'];
  /** A tab with a file of the extension that has no script of its own, from which tests use the extension's interfaces. */
  #helper: T | undefined;
  /** A tab that keeps the browser open while the extension is loaded anew. */
  #spare: T | undefined;

  /** The browser that runs now; another one after a restart. */
  #process: BrowserProcess | undefined;
  #restarting = false;
  #gone: () => void = () => {};
  readonly exited = new Promise<void>((resolve) => {
    this.#gone = resolve;
  });

  constructor(
    readonly profile: Profile,
    public patience: number,
  ) {}

  abstract extensionUrl(path: string): string;
  abstract stopBackground(): Promise<void>;
  abstract grantHosts(patterns: readonly string[]): Promise<void>;
  abstract withholdHosts(patterns: readonly string[]): Promise<void>;
  abstract update(dist: string): Promise<void>;
  abstract switchOffAndOn(): Promise<void>;
  abstract allowPrivate(allowed: boolean): Promise<void>;
  protected abstract allTabs(): Promise<T[]>;
  protected abstract create(background: boolean): Promise<T>;
  /** Opens a tab with other cookies; where it turns up is looked for. */
  protected abstract createIn(jar: Exclude<Jar, 'normal'>): Promise<void>;
  protected abstract reopen(url: string): Promise<void>;
  /** Another one each time that the extension is loaded; undefined while it does not run. */
  protected abstract life(): Promise<string | undefined>;
  /** Starts the browser: a new one, or with the tabs that were open when it was closed. */
  protected abstract launch(restored: boolean): Promise<BrowserProcess>;
  /** Connects to the browser that was started, and waits until the extension runs. */
  protected abstract connect(browser: BrowserProcess, restored: boolean): Promise<void>;
  /** Asks the browser to close. */
  protected abstract quit(): Promise<void>;
  protected abstract disconnect(): void;

  async start(restored = false): Promise<void> {
    const browser = await this.launch(restored);
    this.#process = browser;
    void browser.exited.then(() => this.#restarting || this.#gone());
    await this.connect(browser, restored);
  }

  async restart(): Promise<void> {
    if ((await this.tabs()).length === 0) throw new Error(`${this.name}: a restart needs a tab to come back with`);
    this.#restarting = true;
    await this.#helper?.close();
    this.#helper = undefined;
    await this.#end();
    await this.start(true);
    this.#restarting = false;
    await this.help(await this.create(true));
  }

  async close(): Promise<void> {
    await this.#end();
    await this.profile.remove();
  }

  async #end(): Promise<void> {
    await this.quit().catch(() => {});
    await this.#process?.stop();
    this.disconnect();
  }

  /** Opens a tab by this, and finds it. */
  async #opened(how: () => Promise<void>): Promise<T> {
    const before = await this.tabs();
    await how();
    return until(
      async () => (await this.tabs()).find((tab) => !before.includes(tab)),
      this.patience,
      () => `${this.name}: the tab did not open`,
    );
  }

  reopenTab(url: string): Promise<T> {
    return this.#opened(() => this.reopen(url));
  }

  async newTab(url?: string, jar: Jar = 'normal'): Promise<T> {
    const tab = await (jar === 'normal' ? this.create(false) : this.#opened(() => this.createIn(jar)));
    // A new tab is at about:blank as it is.
    if (url !== undefined && url !== 'about:blank') await tab.goto(url);
    return tab;
  }

  async tabs(): Promise<T[]> {
    return (await this.allTabs()).filter((tab) => tab !== this.#helper && tab !== this.#spare);
  }

  async waitForTab(fits: (url: string) => boolean, what: string): Promise<Tab> {
    let open: string[] = [];
    return until(
      async () => {
        open = [];
        for (const tab of await this.tabs()) {
          // It may close while it is looked at.
          const url = await tab.url().catch(() => '');
          open.push(url);
          if (fits(url)) return tab;
        }
        return undefined;
      },
      this.patience,
      () => `${this.name}: waited ${this.patience} ms for a tab: ${what}. Open: ${open.join(' ')}`,
    );
  }

  async inExtension<R>(body: string, arg?: unknown): Promise<R> {
    // A reload of the extension closes its tabs.
    if (!this.#helper || (await this.#helper.isClosed())) await this.help(await this.create(true));
    return (this.#helper as T).evaluate<R>(`const browser = globalThis.browser ?? globalThis.chrome; ${body}`, arg);
  }

  async reloadExtension(): Promise<void> {
    await this.whileReloading(() => this.askToReload());
  }

  /** As the extension does itself when it lets an update in. */
  protected askToReload(): Promise<void> {
    return this.inExtension('setTimeout(() => browser.runtime.reload(), 0)');
  }

  /** Does what loads the extension anew, and waits until it runs again. */
  protected async whileReloading(how: () => Promise<unknown>): Promise<void> {
    if (!this.#helper) await this.help(await this.create(true));
    const old = this.#helper;
    const life = await this.life();
    // With its last tab a browser closes, and the extension's own close with it.
    const spare = await this.create(true);
    this.#spare = spare;
    await how();
    await until(
      async () => ((await old?.isClosed()) && ![undefined, life].includes(await this.life())) || undefined,
      this.patience,
      () => `${this.name}: the extension did not reload`,
    );
    await this.help(await this.create(true));
    await spare.close();
    this.#spare = undefined;
  }

  /** What the extension opens once after its installation does not come, or is closed: a test begins with an empty desk. */
  async skipFirstRun(): Promise<void> {
    const skip = () =>
      this.inExtension<string>(
        `const { firstRun = 'none' } = await browser.storage.local.get('firstRun');
         await browser.storage.local.set({ firstRun: 'shown' });
         return firstRun;`,
      );
    if ((await skip()) !== 'shown') {
      // The extension may have been about to write that it is due, which it reads seconds later: ours is the last word.
      await this.inExtension('await browser.runtime.sendMessage({ type: "page/status" }).catch(() => undefined)');
      await skip();
      return;
    }
    const page = await this.waitForTab((url) => url.includes('/pages/first-run/'), 'the first-run page');
    await page.close();
  }

  badge(): Promise<{ text: string; title: string }> {
    return this.inExtension(BADGE);
  }

  /** A tab in a normal window. */
  protected async anchor(): Promise<T | undefined> {
    for (const tab of [this.#spare, this.#helper]) if (tab && !(await tab.isClosed())) return tab;
    return undefined;
  }

  /** Takes a tab out of the tests' sight to be the helper. */
  protected async help(tab: T): Promise<void> {
    this.#helper = tab;
    await until(
      async () => {
        await tab.goto(this.extensionUrl('manifest.json'));
        const works = 'return Boolean((globalThis.browser ?? globalThis.chrome)?.storage)';
        return (await tab.evaluate<boolean>(works)) || undefined;
      },
      this.patience,
      () => `${this.name}: the extension does not run`,
    ).catch((error) => {
      this.#helper = undefined;
      throw error;
    });
  }
}
