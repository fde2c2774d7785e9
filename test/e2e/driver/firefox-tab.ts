import type { Bidi, Remote } from './bidi.ts';
import type { Driver, PanelKind } from './driver.ts';
import { type InPage, inPageSource } from './inpage.ts';
import { chord, namedKeys } from './keys.ts';
import { BaseTab } from './tab.ts';
import { Gone, WireError } from './wire.ts';

const WORLD = 'mau-guard-driver';

type Action = Readonly<Record<string, unknown>>;

export class FirefoxTab extends BaseTab {
  readonly #bidi: Bidi;
  readonly #failed = new Set<string | null>();

  constructor(
    driver: Driver,
    bidi: Bidi,
    readonly context: string,
    patience: number,
  ) {
    super(driver, patience);
    this.#bidi = bidi;
  }

  navigationFailed(navigation: string | null): void {
    this.#failed.add(navigation);
  }

  /** For tests that need more of the page than `Tab` has. */
  send<T = unknown>(method: string, params: object = {}): Promise<T> {
    return this.#bidi.send<T>(method, { context: this.context, ...params });
  }

  async url(): Promise<string> {
    const [context] = await this.#bidi.contexts({ root: this.context });
    return context?.url ?? '';
  }

  async isClosed(): Promise<boolean> {
    try {
      await this.#bidi.contexts({ root: this.context });
      return false;
    } catch (error) {
      if (error instanceof Gone) return true;
      throw error;
    }
  }

  async bringToFront(): Promise<void> {
    await this.send('browsingContext.activate');
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send('browsingContext.setViewport', { viewport: { width, height } });
  }

  async close(): Promise<void> {
    await this.send('browsingContext.close').catch(ignoreGone);
  }

  async press(key: string): Promise<void> {
    const { modifiers, key: last } = chord(key);
    const down = [...modifiers, last].map((name) => keyAction('keyDown', name));
    const up = [last, ...modifiers.reverse()].map((name) => keyAction('keyUp', name));
    await this.#perform('key', [...down, ...up]);
  }

  protected async run(expression: string): Promise<string | undefined> {
    const { value } = await this.#bidi.evaluate({ context: this.context }, expression);
    return value as string | undefined;
  }

  protected async call<T>(name: InPage, panel?: PanelKind, arg?: unknown): Promise<T | undefined> {
    const target = { context: this.context, sandbox: WORLD };
    const root: Remote | { sharedId: string } | undefined = panel
      ? await this.#shadowRoot(panel)
      : { type: 'undefined' };
    if (root === undefined) return undefined;
    const { value } = await this.#bidi.call(
      target,
      `(root, json) => JSON.stringify((${inPageSource(name)})(root ?? document, JSON.parse(json)))`,
      [root, { type: 'string', value: JSON.stringify(arg ?? null) }],
    );
    return (value === undefined ? undefined : JSON.parse(String(value))) as T;
  }

  protected async mouse(x: number, y: number, click: boolean): Promise<void> {
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#perform('pointer', click ? [move, ...press] : [move]);
  }

  protected async keys(text: string): Promise<void> {
    await this.#perform(
      'key',
      [...text].flatMap((one) => [keyAction('keyDown', one), keyAction('keyUp', one)]),
    );
  }

  protected async picture(): Promise<string> {
    return (await this.send<{ data: string }>('browsingContext.captureScreenshot')).data;
  }

  protected async startNavigation(url: string): Promise<{ sameDocument: boolean; stays?: () => boolean }> {
    const from = await this.url();
    const sameDocument = url.includes('#') && url.split('#')[0] === from.split('#')[0];
    try {
      // Not to wait here: for pages of an extension the answer would not come.
      const params = { url, wait: 'none' };
      const { navigation } = await this.send<{ navigation: string | null }>('browsingContext.navigate', params);
      return { sameDocument, stays: () => this.#failed.has(navigation) };
    } catch (error) {
      // Cancelled by the extension, or something else took its place.
      if (!isAborted(error)) throw error;
      return { sameDocument, stays: () => true };
    }
  }

  protected async startReload(): Promise<void> {
    await this.send('browsingContext.reload', { wait: 'none' }).catch((error: unknown) => {
      if (!isAborted(error)) throw error;
    });
  }

  protected async startTravel(delta: number): Promise<void> {
    // A page that has just come back from the history can be asked before the browser itself knows where in it that is.
    await this.until('the entry of the history', () =>
      this.send('browsingContext.traverseHistory', { delta }).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof WireError && /no such history entry/.test(error.message))) throw error;
          return undefined;
        },
      ),
    );
  }

  /** The closed shadow root of a panel: a sandbox cannot get it from the host element, but BiDi shows it. */
  async #shadowRoot(panel: PanelKind): Promise<{ sharedId: string } | undefined> {
    const host = await this.#bidi.evaluate(
      { context: this.context, sandbox: WORLD },
      `document.querySelector('[data-mau-guard="${panel}"]')`,
      { includeShadowTree: 'all', maxDomDepth: 1 },
    );
    const { shadowRoot } = (host.value ?? {}) as { shadowRoot?: { sharedId: string } | null };
    return shadowRoot ? { sharedId: shadowRoot.sharedId } : undefined;
  }

  async #perform(type: 'key' | 'pointer', actions: readonly Action[]): Promise<void> {
    const source =
      type === 'key' ? { type, id: 'keyboard' } : { type, id: 'mouse', parameters: { pointerType: 'mouse' } };
    // A click may close the tab, or take it elsewhere, before it is answered.
    await this.send('input.performActions', { actions: [{ ...source, actions }] }).catch(ignoreGone);
  }
}

function keyAction(type: 'keyDown' | 'keyUp', key: string): Action {
  return { type, value: namedKeys[key]?.webDriver ?? key };
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof Gone)) throw error;
}

/** The extension took the tab elsewhere, sooner or later than the browser had begun: where it ends is for the test to see. */
function isAborted(error: unknown): boolean {
  return /NS_BINDING_ABORTED|NS_ERROR_ABORT/.test((error as Error).message);
}
