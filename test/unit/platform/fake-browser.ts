type Listener = (...args: never[]) => unknown;

/** A browser event whose listeners a test can call. */
export class FakeEvent {
  private readonly listeners = new Set<Listener>();
  addListener(listener: Listener): void {
    this.listeners.add(listener);
  }
  removeListener(listener: Listener): void {
    this.listeners.delete(listener);
  }
  hasListener(listener: Listener): boolean {
    return this.listeners.has(listener);
  }
  clear(): void {
    this.listeners.clear();
  }
  emit(...args: unknown[]): void {
    for (const listener of this.listeners) (listener as (...all: unknown[]) => unknown)(...args);
  }
}

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** A storage area: values are copied in and out, as the browser does, and each call takes a turn of its own. */
export class FakeArea {
  readonly onChanged = new FakeEvent();
  readonly writes: string[] = [];
  /** How often it was asked. */
  reads = 0;
  /** No write succeeds, as on a full disk. */
  isFull = false;
  private values: Record<string, unknown> = {};

  /** What is stored, read and changed behind everybody's back. */
  get raw(): Record<string, unknown> {
    return this.values;
  }

  async get(keys?: string | string[] | null): Promise<Record<string, unknown>> {
    await null;
    this.reads += 1;
    const wanted = keys == null ? Object.keys(this.values) : [keys].flat();
    return copy(Object.fromEntries(wanted.filter((key) => key in this.values).map((key) => [key, this.values[key]])));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    await null;
    if (this.isFull) throw new Error('QUOTA_BYTES quota exceeded');
    const changes: Changes = {};
    for (const [key, value] of Object.entries(copy(items))) {
      changes[key] = { oldValue: this.values[key], newValue: value };
      this.values[key] = value;
      this.writes.push(key);
    }
    this.onChanged.emit(changes);
  }

  async remove(keys: string | string[]): Promise<void> {
    await null;
    const changes: Changes = {};
    for (const key of [keys].flat()) {
      if (!(key in this.values)) continue;
      changes[key] = { oldValue: this.values[key] };
      delete this.values[key];
    }
    this.onChanged.emit(changes);
  }

  clear(): void {
    this.values = {};
    this.writes.length = 0;
    this.isFull = false;
  }
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

export interface FakeTab {
  readonly id: number;
  readonly url?: string;
}

const ID = 'abcdefghijklmnopabcdefghijklmnop';

/** As much of the extension interface as platform and background use. */
function fakeBrowser() {
  const tabs: FakeTab[] = [];
  return {
    runtime: {
      id: ID,
      getURL: (path: string) => `chrome-extension://${ID}/${path}`,
      manifest: { permissions: ['storage'], incognito: 'split' },
      getManifest() {
        return this.manifest;
      },
      onMessage: new FakeEvent(),
      onUpdateAvailable: new FakeEvent(),
      reloads: 0,
      reload() {
        this.reloads += 1;
      },
    },
    alarms: {
      /** Names of the alarms that are set. */
      set: [] as string[],
      create(name: string) {
        this.set.push(name);
      },
    },
    /** Which windows this context belongs to; Chromium has a worker for each kind. */
    extension: { inIncognitoContext: false, isAllowedIncognitoAccess: async () => true },
    storage: { local: new FakeArea(), session: new FakeArea(), managed: new FakeArea(), onChanged: new FakeEvent() },
    tabs: {
      /** The tabs that are open. */
      open: tabs,
      onActivated: new FakeEvent(),
      onCreated: new FakeEvent(),
      onRemoved: new FakeEvent(),
      onUpdated: new FakeEvent(),
      query: async () => tabs,
      get: async (id: number) => {
        const tab = tabs.find((one) => one.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}.`);
        return tab;
      },
    },
    windows: {
      get: async () => ({ type: 'normal' }),
      onFocusChanged: new FakeEvent(),
    },
    permissions: {
      /** Hosts that were not granted. */
      withheld: new Set<string>(),
      async contains({ origins = [] }: { origins?: string[] }): Promise<boolean> {
        return origins.every((origin) => !this.withheld.has(new URL(origin).hostname));
      },
      onAdded: new FakeEvent(),
      onRemoved: new FakeEvent(),
      getAll: async () => ({ origins: ['https://*.nextup.ai/*', 'https://*.atlassian.net/*'] }),
    },
  };
}

/** The browser that all modules of a test file find. Libraries look for it once, so it is one object for the file. */
export const browser = fakeBrowser();
Object.assign(globalThis, { browser, chrome: browser });

/** A context of the extension ends: what listened is gone, what was stored stays. */
export function endContext(): void {
  const { storage, tabs, windows, runtime } = browser;
  const events = [storage.local, storage.session, storage.managed].map((area) => area.onChanged);
  for (const event of [
    ...events,
    storage.onChanged,
    tabs.onActivated,
    tabs.onCreated,
    tabs.onRemoved,
    tabs.onUpdated,
    windows.onFocusChanged,
    runtime.onMessage,
    runtime.onUpdateAvailable,
  ]) {
    event.clear();
  }
}

/** The browser ends: what was stored for its session is gone, and so are its tabs. */
export function endBrowser(): void {
  endContext();
  browser.storage.session.clear();
  browser.tabs.open.length = 0;
}

/** A new machine. */
export function forgetAll(): void {
  endBrowser();
  browser.storage.local.clear();
  browser.storage.managed.clear();
  browser.permissions.withheld.clear();
  browser.runtime.reloads = 0;
  browser.alarms.set.length = 0;
}
