import { browser } from './browser.ts';

export type Area = 'local' | 'session';

/** How a stored value of version `n - 1` becomes one of version `n`, by `n`. */
export type Migrations = Readonly<Record<number, (old: unknown) => unknown>>;

/** The version of a value's shape stands beside it, under its name and this. */
const BESIDE = '$';

/** One value of the browser's storage, with the version of its shape. Values without one are of version 1. */
export class Versioned {
  /** What an older version wrote is brought up once in the life of a context. */
  private upToDate: Promise<void> | undefined;
  /** A number stands beside the value, as far as it was read: what is written over a later version's is not of that version. */
  private isNumbered = false;

  constructor(
    private readonly area: Area,
    private readonly name: string,
    private readonly version: number,
    private readonly migrations: Migrations,
    /** What an older version wrote is written anew, and not only read as of today. */
    private readonly isOurs = true,
  ) {}

  /** The value, brought up to this version; null when there is none. One of a later version comes as it is. */
  async get(): Promise<unknown> {
    // What cannot be brought up is damaged, and its reader's to repair.
    if (!this.isOurs) return this.readUp(await this.stored());
    this.upToDate ??= this.version > 1 ? this.bringUp().catch(() => undefined) : Promise.resolve();
    await this.upToDate;
    return (await this.stored()).value;
  }

  /** Writes it; `copy` in the same go, so that both are there or neither. */
  async set(value: unknown, copy?: Versioned): Promise<void> {
    const numbered = this.version > 1 || this.isNumbered;
    await this.storage.set({ ...this.entries(value, numbered), ...copy?.entries(value, numbered) });
  }

  private entries(value: unknown, numbered: boolean): Readonly<Record<string, unknown>> {
    const beside = numbered ? { [this.name + BESIDE]: { v: this.version } } : {};
    return { [this.name]: value, ...beside };
  }

  /** Whether a later version of the extension wrote it. */
  async isNewer(): Promise<boolean> {
    return (await this.stored()).version > this.version;
  }

  /** Calls back when any context has changed it, with what is stored now. */
  watch(changed: (value: unknown) => void): void {
    this.storage.onChanged.addListener((changes) => {
      const change = changes[this.name];
      if (change) changed(change.newValue);
    });
  }

  private get storage() {
    return browser.storage[this.area];
  }

  private async bringUp(): Promise<void> {
    const before = await this.stored();
    if (before.value !== null && before.version < this.version) await this.set(this.broughtUp(before));
  }

  private readUp(before: { value: unknown; version: number }): unknown {
    try {
      return this.broughtUp(before);
    } catch {
      return before.value;
    }
  }

  private broughtUp({ value, version }: { value: unknown; version: number }): unknown {
    let brought = value;
    for (let step = version + 1; value !== null && step <= this.version; step++) {
      brought = this.migrations[step]?.(brought) ?? brought;
    }
    return brought;
  }

  private async stored(): Promise<{ value: unknown; version: number }> {
    const beside = this.name + BESIDE;
    const { [this.name]: value = null, [beside]: meta } = await this.storage.get([this.name, beside]);
    this.isNumbered ||= meta !== undefined;
    return { value, version: (meta as { v?: number } | undefined)?.v ?? 1 };
  }
}
