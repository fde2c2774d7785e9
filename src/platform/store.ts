import * as v from 'valibot';
import { Known } from './known.ts';
import { queue } from './queue.ts';
import { type Area, type Migrations, Versioned } from './versioned.ts';

export interface StoreOptions<T> {
  readonly schema: v.GenericSchema<unknown, T>;
  readonly empty: T;
  /** Version of the stored shape; older ones are brought up by `migrations`, step by step. */
  readonly version?: number;
  readonly migrations?: Migrations;
  /**
   * It is asked for once, and again when somebody has changed it. Where `one` context alone writes it, that knows it also
   * when it changes it; what `many` write is read anew for that. What `others` write is read each time, and nothing of it is
   * mended here.
   */
  readonly writers?: 'one' | 'many' | 'others';
}

/** One stored value: checked by its schema at each read, changed by one writer at a time. */
export interface Store<T> {
  /**
   * The value; a damaged one is replaced by the last good one (`local`), or by `empty`, and that is remembered. One that a
   * later version wrote stays where it is.
   */
  get(): Promise<T>;
  /** Changes the value; concurrent changes of this context queue up. */
  update(change: (value: T) => T): Promise<T>;
  /** Calls back after every change, from whichever context. */
  watch(changed: () => void): void;
  /** What another context may have changed a moment ago is read anew. */
  lookAgain(): void;
}

/** Names of stored values that were found damaged and repaired; shown to the person until dismissed. */
export const repairs = store<readonly string[]>('local', 'repairs', { schema: v.array(v.string()), empty: [] });

/** Defines a stored value. Does nothing until it is used. */
export function store<T>(area: Area, name: string, options: StoreOptions<T>): Store<T> {
  const { version = 1, migrations = {} } = options;
  const isOurs = options.writers !== 'others';
  const item = new Versioned(area, name, version, migrations, isOurs);
  const lastGood = new Versioned(area, `${name}.good`, version, migrations, isOurs);
  const inTurn = queue();

  const parse = (value: unknown) => v.safeParse(options.schema, value);

  async function stored(): Promise<T> {
    const value = await item.get();
    if (value === null) return options.empty;
    const parsed = parse(value);
    return parsed.success ? parsed.output : repair();
  }

  async function repair(): Promise<T> {
    const kept = parse(area === 'local' ? await lastGood.get() : null);
    const value = kept.success ? kept.output : options.empty;
    // What a later version wrote is not damaged, and there for it when it comes back.
    if (!isOurs || (await item.isNewer())) return value;
    await item.set(value);
    if (area === 'local' && name !== 'repairs') await repairs.update((names) => [...new Set([...names, name])]);
    return value;
  }

  async function write(value: T): Promise<void> {
    await item.set(value, area === 'local' ? lastGood : undefined);
  }

  const isKept = options.writers === 'one' || options.writers === 'many';
  const known = isKept ? new Known<T>((changed) => item.watch(changed)) : undefined;
  const read = () => (known ? known.get(stored) : stored());

  return {
    get: () => inTurn(read),
    update: (change) =>
      inTurn(async () => {
        if (options.writers === 'many') known?.forget();
        const before = await read();
        const after = change(before);
        if (after !== before) await (known ? known.become(after, write) : write(after));
        return after;
      }),
    watch: (changed) => {
      known?.listen();
      item.watch(changed);
    },
    lookAgain: () => known?.forget(),
  };
}
