import { browser, type Tabs } from '../platform/browser.ts';

/** So long after the last word of anybody it is looked whether there still is something to follow, in milliseconds. */
const CALM_MS = 3_000;

interface BrowserEvent<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}

/** One event of the browser's: who wants to be told of it, and whether we listen to it now. */
class Relay<A extends readonly unknown[]> {
  private readonly wanted: ((...told: A) => void)[] = [];
  private readonly tell = (...told: A) => {
    this.stirred();
    for (const one of this.wanted) one(...told);
  };

  constructor(
    private readonly event: () => BrowserEvent<(...told: A) => void>,
    private readonly stirred: () => void,
  ) {}

  /** Calls back from now on, but for the time in which nothing is followed. */
  add(listener: (...told: A) => void): void {
    this.wanted.push(listener);
    this.listen();
  }

  /** Call it as often as you like. */
  listen(): void {
    if (this.wanted.length > 0) this.event().addListener(this.tell);
  }

  rest(): void {
    this.event().removeListener(this.tell);
  }
}

/**
 * What the browser tells of tabs. It cannot be asked about some tabs alone, and so would wake a sleeping worker for every page
 * that anybody opens anywhere: it is listened to while there is something to follow.
 */
export class TabEvents {
  private readonly stirred = () => this.lookSoon();
  readonly created = new Relay<[tab: Tabs.Tab]>(() => browser.tabs.onCreated, this.stirred);
  readonly updated = new Relay<[tabId: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab]>(
    () => browser.tabs.onUpdated,
    this.stirred,
  );
  readonly activated = new Relay<[about: { readonly tabId: number }]>(() => browser.tabs.onActivated, this.stirred);
  readonly focused = new Relay<[windowId: number]>(() => browser.windows.onFocusChanged, this.stirred);
  readonly removed = new Relay<[tabId: number]>(() => browser.tabs.onRemoved, this.stirred);

  private resting = false;
  private cameBack: Promise<void> = Promise.resolve();
  private calmSoon: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param isNeeded whether there is something to follow; where it cannot tell, there is
   * @param comeBack looks at what is open, after a while in which nothing was followed
   */
  constructor(
    private readonly isNeeded: () => Promise<boolean> = async () => true,
    private readonly comeBack: () => Promise<void> = async () => undefined,
  ) {}

  /** Listens, and looks whether that is still needed when nothing was said or told for a while. */
  stir(): void {
    clearTimeout(this.calmSoon);
    this.calmSoon = undefined;
    this.lookSoon();
    if (!this.resting) return;
    this.resting = false;
    for (const relay of this.relays) relay.listen();
    this.cameBack = this.comeBack().catch(() => undefined);
  }

  /** Resolves when what is open has been looked at since nothing was followed. */
  caughtUp(): Promise<void> {
    return this.cameBack;
  }

  /** What tabs do by themselves puts it off no further: one whose title blinks would keep us listening for ever. */
  private lookSoon(): void {
    this.calmSoon ??= setTimeout(() => void this.calm(), CALM_MS);
  }

  private async calm(): Promise<void> {
    const before = this.calmSoon;
    const needed = await this.isNeeded().catch(() => true);
    // Somebody spoke meanwhile: then it is looked at anew.
    if (this.calmSoon !== before) return;
    this.calmSoon = undefined;
    if (needed) return;
    this.resting = true;
    for (const relay of this.relays) relay.rest();
  }

  private get relays() {
    return [this.created, this.updated, this.activated, this.focused, this.removed];
  }
}
