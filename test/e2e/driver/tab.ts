import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Driver, Panel, PanelKind, Tab } from './driver.ts';
import { type InPage, named, type Query, type Sight, type Stamp } from './inpage.ts';
import { Gone } from './wire.ts';

const LOOK_AGAIN_MS = 40;
/** A navigation may be held while a session is read, and that reading may time out. */
const NAVIGATION_MS = 30_000;

/** All of `Tab` that is the same in both browsers, made of the few things that each must do its own way. */
export abstract class BaseTab implements Tab {
  constructor(
    readonly driver: Driver,
    public patience: number,
  ) {}

  abstract url(): Promise<string>;
  abstract isClosed(): Promise<boolean>;
  abstract close(): Promise<void>;
  abstract bringToFront(): Promise<void>;
  abstract resize(width: number, height: number): Promise<void>;
  abstract press(key: string): Promise<void>;

  /** Evaluates in the page's own world an expression whose value is a promise of JSON text. */
  protected abstract run(expression: string): Promise<string | undefined>;
  /**
   * Calls a function of inpage.js in the driver's own world with a root (the document, or the closed shadow root of a
   * panel) and `arg`; undefined when there is no such panel.
   */
  protected abstract call<T>(name: InPage, panel?: PanelKind, arg?: unknown): Promise<T | undefined>;
  protected abstract mouse(x: number, y: number, click: boolean): Promise<void>;
  protected abstract keys(text: string): Promise<void>;
  protected abstract picture(): Promise<string>;
  protected abstract startNavigation(url: string): Promise<{ sameDocument: boolean; stays?: () => boolean }>;
  protected abstract startReload(): Promise<void>;
  /** Goes this many entries on in the history; back, when it is negative. */
  protected abstract startTravel(by: number): Promise<void>;

  async goto(url: string): Promise<void> {
    const before = await this.stamp();
    const { sameDocument, stays } = await this.startNavigation(url);
    if (sameDocument) await this.waitForUrl((now) => now === url, url);
    else await this.settle(`goto ${url}`, before, stays);
  }

  async reload(): Promise<void> {
    const before = await this.stamp();
    await this.startReload();
    await this.settle('reload', before);
  }

  back(): Promise<void> {
    return this.#travel('back', -1);
  }

  forward(): Promise<void> {
    return this.#travel('forward', 1);
  }

  async duplicate(): Promise<Tab> {
    const before = await this.driver.tabs();
    await this.#asFrontTab('await browser.tabs.duplicate(tab.id)');
    return this.#newSince(before);
  }

  async moveToNewWindow(): Promise<void> {
    await this.#asFrontTab('await browser.windows.create({ tabId: tab.id })');
  }

  async discard(): Promise<{ show(): Promise<Tab> }> {
    const others = (await this.driver.tabs()).filter((tab) => tab !== this);
    // The tab in front is never taken.
    const id = await this.#asFrontTab<number>(`
      const other = (await browser.tabs.query({ windowId: tab.windowId })).find(({ id }) => id !== tab.id);
      await browser.tabs.update(other.id, { active: true });
      return (await browser.tabs.discard(tab.id))?.id ?? tab.id;`);
    const show = async () => {
      await this.driver.inExtension('await browser.tabs.update(arg, { active: true })', id);
      return this.#newSince(others);
    };
    return { show };
  }

  async evaluate<T>(body: string, arg?: unknown): Promise<T> {
    const json = await this.run(
      `(async (arg) => { ${body}\n })(${JSON.stringify(arg) ?? 'undefined'}).then((value) => JSON.stringify(value))`,
    );
    return (json === undefined ? undefined : JSON.parse(json)) as T;
  }

  waitFor<T>(body: string, what: string, arg?: unknown): Promise<T> {
    return this.until(what, async () => (await this.evaluate<T>(body, arg)) || undefined);
  }

  async waitForUrl(fits: (url: string) => boolean, what: string): Promise<void> {
    await this.until(what, async () => fits(await this.url()) || undefined);
  }

  async text(): Promise<string> {
    return (await this.call<string>('visibleText')) ?? '';
  }

  click(selector: string, how: { covered?: boolean } = {}): Promise<void> {
    return this.#point({ css: selector }, { ...how, click: true });
  }

  clickNamed(name: string | RegExp): Promise<void> {
    return this.#point(named(name), { click: true });
  }

  hover(selector: string): Promise<void> {
    return this.#point({ css: selector }, { click: false });
  }

  async type(selector: string, text: string): Promise<void> {
    if (selector !== ':focus') await this.click(selector);
    await this.call('caretToEnd');
    await this.keys(text);
  }

  async panel(kind: PanelKind): Promise<Panel | undefined> {
    const seen = await this.#describe(kind);
    if (!seen) return undefined;
    return {
      verdict: seen.verdict,
      busy: seen.busy,
      text: async () => (await this.#describe(kind))?.text ?? '',
      clickNamed: (name) => this.#point(named(name), { click: true, panel: kind }),
    };
  }

  waitForPanel(kind: PanelKind, verdict?: string): Promise<Panel> {
    let last = 'no such panel';
    return this.until(
      `a ${kind}${verdict === undefined ? '' : ` with the verdict "${verdict}"`}`,
      async () => {
        const panel = await this.panel(kind);
        if (panel) last = `its verdict was "${panel.verdict}"`;
        return panel && (verdict === undefined || panel.verdict === verdict) ? panel : undefined;
      },
      () => last,
    );
  }

  async screenshot(file: string): Promise<void> {
    // A tab behind draws nothing, and would never answer.
    if ((await this.stamp())?.hidden) await this.bringToFront();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(await this.picture(), 'base64'));
  }

  /** Asks again and again, across navigations, until there is an answer. */
  protected async until<T>(
    what: string,
    ask: () => Promise<T | undefined>,
    hint: () => string = () => '',
    patience = this.patience,
  ): Promise<T> {
    const end = Date.now() + patience;
    let fault = '';
    for (;;) {
      try {
        const answer = await ask();
        if (answer !== undefined) return answer;
        fault = '';
      } catch (error) {
        // A page that is still loading has not all that `ask` looks for; one that navigates has nothing.
        fault = (error as Error).message;
        if (error instanceof Gone && (await this.isClosed())) throw await this.#failure(what, 'the tab closed');
      }
      if (Date.now() > end) {
        throw await this.#failure(`${what}, not seen within ${patience} ms`, hint(), fault);
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  protected async stamp(): Promise<Stamp | undefined> {
    return this.call<Stamp>('stamp').catch(() => undefined);
  }

  /** Waits until another document than `before` is there and complete. `stays`: the browser gave the navigation up. */
  protected async settle(what: string, before: Stamp | undefined, stays?: () => boolean): Promise<void> {
    await this.until(
      what,
      async () => {
        const now = await this.call<Stamp>('stamp');
        const moved = now?.origin !== before?.origin || now?.url !== before?.url || stays?.();
        return (moved && now?.ready === 'complete') || undefined;
      },
      () => 'the page did not finish loading',
      NAVIGATION_MS,
    );
  }

  #newSince(before: readonly Tab[]): Promise<Tab> {
    return this.until('the tab', async () => (await this.driver.tabs()).find((tab) => !before.includes(tab)));
  }

  async #travel(what: string, by: number): Promise<void> {
    // A page that has just come back from the history may not answer at once; without it nothing tells that it was left.
    const before = await this.until(`the page to go ${what} from`, () => this.call<Stamp>('stamp'));
    await this.startTravel(by);
    await this.settle(what, before);
  }

  /** Runs in the extension, where the browser's tabs can be used; `tab` is this one there. */
  async #asFrontTab<T>(body: string): Promise<T> {
    await this.bringToFront();
    return this.driver.inExtension<T>(
      `const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true }); ${body}`,
    );
  }

  async #point(query: Query, how: { click: boolean; covered?: boolean; panel?: PanelKind }): Promise<void> {
    const what = `${how.panel ? `in the ${how.panel}: ` : ''}${'css' in query ? query.css : 'name' in query ? `"${query.name}"` : `/${query.source}/`}`;
    let last: Sight | undefined;
    let asked = false;
    const place = await this.until(
      `something to ${how.click ? 'click' : 'point at'}: ${what}`,
      async () => {
        const before = last;
        last = (await this.call<Sight>('locate', how.panel, query)) ?? { state: 'missing' };
        if (!('x' in last)) return undefined;
        if (!last.focused && !asked) {
          // People click in the window that is in front; and a tab behind neither draws nor scrolls.
          asked = true;
          await this.bringToFront();
          return undefined;
        }
        if (last.state !== 'ready' && !(how.covered && last.state === 'covered')) return undefined;
        // Still: the same place in two looks.
        return before && 'x' in before && before.x === last.x && before.y === last.y ? last : undefined;
      },
      () => `it is ${last?.state}${last && 'by' in last && last.by ? ` by ${last.by}` : ''}`,
    );
    await this.mouse(place.x, place.y, how.click);
  }

  #describe(kind: PanelKind): Promise<{ verdict: string; busy: boolean; text: string } | undefined> {
    return this.call('describePanel', kind);
  }

  async #failure(...what: string[]): Promise<Error> {
    const url = await this.url().catch(() => 'none');
    const text = await this.text().catch(() => '');
    const lines = [
      `${this.driver.name}: ${what.filter(Boolean).join('; ')}`,
      `at ${url}`,
      text.replace(/\s+/g, ' ').slice(0, 600),
    ];
    return new Error(lines.join('\n'));
  }
}
