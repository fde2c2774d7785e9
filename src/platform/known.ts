import { isSame } from './same.ts';

/** What this context knows of a stored value, so that the browser need not be asked each time. */
export class Known<T> {
  /** What is stored, or is being written. */
  private value: { readonly is: T; readonly isStored: boolean } | undefined;
  private changes = 0;
  private isWatching = false;

  /** @param watch calls back whenever anybody has changed what is stored */
  constructor(private readonly watch: (changed: (stored: unknown) => void) => void) {}

  async get(read: () => Promise<T>): Promise<T> {
    if (this.value?.isStored) return this.value.is;
    this.listen();
    const before = this.changes;
    const is = await read();
    // Of what somebody changed while it was read, either may have been read.
    if (before === this.changes) this.value = { is, isStored: true };
    return is;
  }

  async become(is: T, write: (value: T) => Promise<void>): Promise<void> {
    this.listen();
    this.value = { is, isStored: false };
    const before = this.changes;
    try {
      await write(is);
    } catch (error) {
      this.forget();
      throw error;
    }
    if (before === this.changes) this.value = { is, isStored: true };
  }

  /** Whatever is known may have changed: it is read again. */
  forget(): void {
    this.changes++;
    this.value = undefined;
  }

  /** Hears of what changes from now on; who is told later than this finds it forgotten. */
  listen(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    this.watch((stored) => {
      if (this.value && isSame(this.value.is, stored)) return;
      this.forget();
    });
  }
}
