import { inForce, type Settings } from '../../src/domain/in-force.ts';
import { SETTINGS_VERSION, settingsDocument } from '../../src/domain/settings.ts';
import { type KeyWords, WORDS } from './words.ts';

export type Kind = 'text' | 'whole number' | 'yes or no' | 'texts' | 'object' | 'objects';

/** One key of the settings document, with all that is known of it. */
export interface Key extends KeyWords {
  readonly name: string;
  /** From the top, list positions as `[]`. */
  readonly path: string;
  readonly kind: Kind;
  /** Its object is wrong without it. */
  readonly required: boolean;
  /** The only values that are right, where they can be named. */
  readonly allowed?: readonly (string | number)[] | undefined;
  /** What applies when it is absent from a person's own settings, and from a policy; undefined: nothing. */
  readonly absent: unknown;
  readonly absentInPolicy: unknown;
  /** A policy without it leaves the person's own value in force. */
  readonly personsOwn: boolean;
  /** Of an object, or of each in a list. */
  readonly keys: readonly Key[];
}

/** As much of a valibot schema as this looks at. */
interface Shape {
  readonly type: string;
  readonly wrapped?: Shape;
  readonly default?: unknown;
  readonly item?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly options?: readonly (string | number)[];
  readonly literal?: string | number;
}

/** The catalogue: every key of the settings document, in its order, the inner ones in the outer ones. */
export const KEYS: readonly Key[] = keysOf(settingsDocument as Shape, '').map(withDefaults);

/** All of them, one after the other. */
export function flat(keys: readonly Key[] = KEYS): readonly Key[] {
  return keys.flatMap((key) => [key, ...flat(key.keys)]);
}

/** A document made of the keys' examples. @param aside also of those that are set where they are needed only */
export function exampleDocument({ aside = false } = {}): Record<string, unknown> {
  return exampleOf(KEYS, aside);
}

function exampleOf(keys: readonly Key[], aside: boolean): Record<string, unknown> {
  return Object.fromEntries(
    keys
      .filter((key) => aside || !key.aside)
      .map((key) => {
        const inner = () => exampleOf(key.keys, aside);
        const value = key.kind === 'object' ? inner() : key.kind === 'objects' ? [inner()] : key.example;
        return [key.name, value];
      }),
  );
}

function keysOf(schema: Shape, above: string): Key[] {
  return Object.entries(schema.entries ?? {}).map(([name, entry]) => {
    const path = above === '' ? name : `${above}.${name}`;
    const words = WORDS[path];
    if (!words) throw new Error(`scripts/policy/words.ts says nothing of ${path}`);
    const shape = unwrapped(entry);
    const kind = kindOf(shape, path);
    return {
      ...words,
      name,
      path,
      kind,
      required: entry.type !== 'optional',
      allowed: shape.options ?? (shape.literal === undefined ? undefined : [shape.literal]),
      absent: entry.default,
      absentInPolicy: entry.default,
      personsOwn: false,
      keys: kind === 'objects' ? keysOf(unwrapped(shape.item as Shape), `${path}[]`) : keysOf(shape, path),
    };
  });
}

function unwrapped(schema: Shape): Shape {
  return schema.wrapped ? unwrapped(schema.wrapped) : schema;
}

function kindOf(shape: Shape, path: string): Kind {
  switch (shape.type) {
    case 'string':
    case 'picklist':
      return 'text';
    // The document has no other numbers; a test tries halves.
    case 'number':
    case 'literal':
      return 'whole number';
    case 'boolean':
      return 'yes or no';
    case 'object':
      return 'object';
    case 'array':
      return unwrapped(shape.item as Shape).type === 'object' ? 'objects' : 'texts';
    default:
      throw new Error(`no kind of value is known for ${path}: ${shape.type}`);
  }
}

/** What the settings in force are without a key of the top is asked of them, not written down again. */
function withDefaults(key: Key): Key {
  const version = SETTINGS_VERSION;
  // Long before anybody takes over, or anything is over.
  const then = { day: '2000-01-01', ms: 0 };
  const of = (settings: Settings) => (settings as unknown as Record<string, unknown>)[key.name];
  const absentInPolicy = of(inForce(undefined, { version }, then));
  const somebodys = exampleOf([key], true);
  const beside = of(inForce({ version, ...somebodys }, { version }, then));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return {
    ...key,
    absent: of(inForce(undefined, undefined, then)),
    absentInPolicy,
    personsOwn: same(beside, somebodys[key.name]) && !same(beside, absentInPolicy),
  };
}
