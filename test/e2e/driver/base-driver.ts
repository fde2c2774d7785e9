import type { Driver, Tab } from './driver.ts';
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

  constructor(public patience: number) {}

  abstract readonly exited: Promise<void>;
  abstract extensionUrl(path: string): string;
  abstract stopBackground(): Promise<void>;
  abstract grantHosts(patterns: readonly string[]): Promise<void>;
  abstract withholdHosts(patterns: readonly string[]): Promise<void>;
  abstract close(): Promise<void>;
  protected abstract allTabs(): Promise<T[]>;
  protected abstract create(background: boolean): Promise<T>;

  async newTab(url?: string): Promise<T> {
    const tab = await this.create(false);
    // A new tab is at about:blank as it is.
    if (url !== undefined && url !== 'about:blank') await tab.goto(url);
    return tab;
  }

  async tabs(): Promise<T[]> {
    return (await this.allTabs()).filter((tab) => tab !== this.#helper);
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
    await this.inExtension('setTimeout(() => browser.runtime.reload(), 0)');
    const old = this.#helper;
    await until(
      async () => (await old?.isClosed()) || undefined,
      this.patience,
      () => `${this.name}: the extension did not reload`,
    );
    await this.help(await this.create(true));
  }

  badge(): Promise<{ text: string; title: string }> {
    return this.inExtension(BADGE);
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
    );
  }
}
