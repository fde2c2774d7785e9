import type { Driver, PanelKind } from './driver.ts';
import { type InPage, inPageSource } from './inpage.ts';
import { chord, namedKeys } from './keys.ts';
import { BaseTab } from './tab.ts';
import { Gone, type Wire, WireError } from './wire.ts';

export interface Page {
  readonly wire: Wire;
  readonly sessionId: string;
  readonly targetId: string;
}

interface Evaluated {
  result: { value?: unknown; objectId?: string };
  exceptionDetails?: { text: string; exception?: { description?: string; value?: unknown } };
}

const WORLD = 'mau-guard-driver';
const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

export class ChromiumTab extends BaseTab {
  readonly #page: Page;
  #closed = false;
  #end!: () => void;
  /** Resolves when the tab is gone: what was asked of it then may never be answered. */
  readonly #ended = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  constructor(driver: Driver, page: Page, patience: number) {
    super(driver, patience);
    this.#page = page;
    // Needed to be told of dialogs.
    this.send('Page.enable').catch(() => {});
  }

  /** For tests that need more of the page than `Tab` has. */
  async send<T = unknown>(method: string, params: object = {}): Promise<T> {
    if (this.#closed) throw new Gone(`${method}: the tab is closed`);
    const ended = this.#ended.then(() => {
      throw new Gone(`${method}: the tab has closed`);
    });
    try {
      return await Promise.race([this.#page.wire.send<T>(method, params, this.#page.sessionId), ended]);
    } catch (error) {
      if (error instanceof WireError && isGone(error.message)) throw new Gone(error.message);
      throw error;
    }
  }

  gone(): void {
    this.#closed = true;
    this.#end();
  }

  async isClosed(): Promise<boolean> {
    return this.#closed;
  }

  async url(): Promise<string> {
    // The history and not the target: of a page that failed to load the target has no address.
    const { entries, currentIndex } = await this.#history();
    return entries[currentIndex]?.url ?? '';
  }

  async bringToFront(): Promise<void> {
    await this.send('Page.bringToFront');
  }

  async resize(width: number, height: number): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.send('Emulation.setDeviceMetricsOverride', metrics);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    const { targetId } = this.#page;
    await this.#page.wire.send('Target.closeTarget', { targetId });
    await this.until('the tab to close', async () => this.#closed || undefined);
  }

  async press(key: string): Promise<void> {
    const { modifiers, key: last } = chord(key);
    let held = 0;
    for (const name of modifiers) {
      held |= MODIFIERS[name] ?? 0;
      await this.#key('rawKeyDown', name, held);
    }
    await this.#key('keyDown', last, held);
    await this.#key('keyUp', last, held);
    for (const name of modifiers.reverse()) {
      held &= ~(MODIFIERS[name] ?? 0);
      await this.#key('keyUp', name, held);
    }
  }

  protected async run(expression: string): Promise<string | undefined> {
    const answer = await this.send<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return unwrap(answer) as string | undefined;
  }

  protected async call<T>(name: InPage, panel?: PanelKind, arg?: unknown): Promise<T | undefined> {
    const executionContextId = await this.#world();
    const root = await this.#root(executionContextId, panel);
    if (root === undefined) return undefined;
    const answer = await this.send<Evaluated>('Runtime.callFunctionOn', {
      functionDeclaration: `function (arg) { return (${inPageSource(name)})(this, arg); }`,
      objectId: root,
      arguments: [{ value: arg }],
      returnByValue: true,
    });
    return unwrap(answer) as T;
  }

  protected async mouse(x: number, y: number, click: boolean): Promise<void> {
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    if (!click) return;
    const button = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', buttons: 1, ...button });
    // The click may close the tab before it answers.
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', buttons: 0, ...button }).catch(ignoreGone);
  }

  protected async keys(text: string): Promise<void> {
    for (const character of text) {
      await this.#key('keyDown', character, 0);
      await this.#key('keyUp', character, 0);
    }
  }

  protected async picture(): Promise<string> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return data;
  }

  protected async startNavigation(url: string): Promise<{ sameDocument: boolean; stays?: () => boolean }> {
    const { errorText, loaderId } = await this.send<{ errorText?: string; loaderId?: string }>('Page.navigate', {
      url,
    });
    // Aborted: something else took its place. Blocked: by a rule of the extension.
    const interrupted = errorText !== undefined && /ERR_(ABORTED|BLOCKED)/.test(errorText);
    if (errorText !== undefined && !interrupted) throw new Error(`chromium: goto ${url}: ${errorText}`);
    return { sameDocument: loaderId === undefined && !interrupted, stays: () => interrupted };
  }

  protected async startReload(): Promise<void> {
    await this.send('Page.reload');
  }

  protected async startTravel(by: number): Promise<void> {
    const { currentIndex, entries } = await this.#history();
    const entry = entries[currentIndex + by];
    if (!entry) throw new Error('chromium: there is no such page in the history');
    await this.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  }

  #history(): Promise<{ currentIndex: number; entries: { id: number; url: string }[] }> {
    return this.send('Page.getNavigationHistory');
  }

  async #world(): Promise<number> {
    const { executionContextId } = await this.send<{ executionContextId: number }>('Page.createIsolatedWorld', {
      // The main frame of a page has the id of its target.
      frameId: this.#page.targetId,
      worldName: WORLD,
    });
    return executionContextId;
  }

  /** The document, or the closed shadow root of a panel, as an object of the driver's own world. */
  async #root(contextId: number, panel: PanelKind | undefined): Promise<string | undefined> {
    const expression = panel ? `document.querySelector('[data-mau-guard="${panel}"]')` : 'document';
    const { result } = await this.send<Evaluated>('Runtime.evaluate', { expression, contextId });
    if (panel === undefined || result.objectId === undefined) return result.objectId;
    const { node } = await this.send<{ node: { shadowRoots?: { backendNodeId: number }[] } }>('DOM.describeNode', {
      objectId: result.objectId,
      depth: 1,
      pierce: true,
    });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return undefined;
    const { object } = await this.send<{ object: { objectId: string } }>('DOM.resolveNode', {
      backendNodeId,
      executionContextId: contextId,
    });
    return object.objectId;
  }

  async #key(type: 'rawKeyDown' | 'keyDown' | 'keyUp', key: string, modifiers: number): Promise<void> {
    const known = namedKeys[key];
    const text = known ? known.text : key;
    // With Control, Alt or Meta a key is a command and writes nothing.
    const writes = type === 'keyDown' && text !== undefined && (modifiers & ~8) === 0;
    await this.send('Input.dispatchKeyEvent', {
      type: type === 'keyDown' && !writes ? 'rawKeyDown' : type,
      key,
      code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
      modifiers,
      // Only letters and digits: the codes of other characters are those of Delete, the arrows and so on.
      windowsVirtualKeyCode: known?.vk ?? (/^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0),
      ...(writes && { text }),
    }).catch(ignoreGone);
  }
}

function unwrap({ result, exceptionDetails }: Evaluated): unknown {
  if (!exceptionDetails) return result.value;
  const { text, exception } = exceptionDetails;
  throw new Error(`in the page: ${exception?.description ?? exception?.value ?? text}`);
}

function isGone(message: string): boolean {
  return /context was destroyed|Cannot find context|context with specified id|navigated or closed|Session with given id|Promise was collected|No node|No frame|does not belong to|not attached|Target closed/i.test(
    message,
  );
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof Gone)) throw error;
}
