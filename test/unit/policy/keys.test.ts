import { describe, expect, test } from 'vitest';
import { exampleDocument, flat, KEYS, type Key, type Kind } from '../../../scripts/policy/keys.ts';
import { type ManagedSchema, managedSchema } from '../../../scripts/policy/schema.ts';
import { WORDS } from '../../../scripts/policy/words.ts';
import { inForce } from '../../../src/domain/in-force.ts';
import { readPolicy } from '../../../src/domain/policy-reading.ts';
import { checkSettings } from '../../../src/domain/settings.ts';
import { handedOver } from './chromium.ts';

const WHOLE = exampleDocument({ aside: true });
const VALUES = flat().filter(({ keys }) => keys.length === 0);

/** Where a path of the catalogue leads in a document with one of each. */
const steps = (path: string) => path.replaceAll('[]', '.0').split('.');
const faultPath = (path: string) => path.replaceAll('[]', '[0]');

/** A copy of the whole example with something else at one place; `undefined`: nothing there. */
function changedAt(path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(WHOLE);
  const names = steps(path);
  const last = names.pop() as string;
  const holder = names.reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const faultsOf = (document: unknown) => {
  const checked = checkSettings(document);
  return checked.ok ? [] : checked.faults.map(({ path }) => path);
};

const OTHER_TYPES: Readonly<Record<Kind, readonly unknown[]>> = {
  text: [1, true, ['a'], { a: 'a' }],
  'whole number': ['1', true, 0.5, [1], {}],
  'yes or no': ['true', 1, 0, [], {}],
  texts: ['HELP', 7, [7], [['HELP']], { a: 'HELP' }],
  object: ['a', 7, true],
  objects: ['a', 7, {}, ['a'], [7]],
};

describe('the catalogue of settings and what the extension takes', () => {
  test('say the same keys: each has its words, and no words are of another', () => {
    expect(Object.keys(WORDS).sort()).toEqual(
      flat()
        .map(({ path }) => path)
        .sort(),
    );
  });

  test('every key is said in words, and every value has an example', () => {
    expect(flat().filter(({ says }) => !/^[A-Z].{10,}\.$/.test(says))).toEqual([]);
    expect(VALUES.filter(({ example }) => example === undefined)).toEqual([]);
  });

  test('an example of everything is taken, as it is, and is no news to the extension', () => {
    const warnings = KEYS.filter(({ policyOnly }) => policyOnly).map(({ path }) => ({ path, code: 'policy-only' }));
    expect(checkSettings(WHOLE)).toEqual({ ok: true, settings: WHOLE, warnings });
    expect(checkSettings(exampleDocument())).toEqual({ ok: true, settings: exampleDocument(), warnings: [] });
  });

  test.each(flat())('$path: a value of another type is refused there', ({ path, kind }: Key) => {
    for (const value of OTHER_TYPES[kind]) {
      const faults = faultsOf(changedAt(path, value));
      expect(faults, JSON.stringify(value)).not.toEqual([]);
      expect(faults.every((at) => at.startsWith(faultPath(path)))).toBe(true);
    }
  });

  test.each(flat())('$path: it is needed where the catalogue says so', ({ path, required }: Key) => {
    expect(faultsOf(changedAt(path, undefined))).toEqual(required ? [faultPath(path)] : []);
  });

  test.each(VALUES.filter(({ allowed }) => allowed))('$path: each choice is taken, no other', ({ path, allowed }) => {
    for (const choice of allowed ?? []) expect(faultsOf(changedAt(path, choice))).toEqual([]);
    const other = typeof allowed?.[0] === 'number' ? 99 : 'another';
    expect(faultsOf(changedAt(path, other))).toEqual([faultPath(path)]);
  });
});

describe('a policy', () => {
  test('of everything applies without a fault, and each of its keys is in force', () => {
    const { settings, faults } = readPolicy(WHOLE);
    expect(faults).toEqual([]);
    expect(settings).toEqual(WHOLE);
    // An emergency is in force by another name, since it ends by itself.
    const { version, breakGlass: emergency, ...rest } = WHOLE;
    expect(inForce(undefined, settings, { day: '2000-01-01', ms: 0 })).toMatchObject({ ...rest, emergency });
  });

  test('of everything comes through Chromium as it was written', () => {
    expect(handedOver(WHOLE, managedSchema())).toEqual(WHOLE);
  });

  test('with a choice, an address or a number that is wrong is not taken away by Chromium: we name what is wrong', () => {
    const wrong = changedAt('connections[].product', 'HelpDesk');
    expect(handedOver(wrong, managedSchema())).toEqual(wrong);
    expect(readPolicy(wrong).faults).toEqual([{ path: 'connections[0].product', code: 'unknown-product' }]);
    for (const document of [changedAt('mode', 'blok'), changedAt('logDays', 0), changedAt('connections[].site', 'x')]) {
      expect(handedOver(document, managedSchema())).toEqual(document);
    }
  });
});

/** Attributes of a schema and of all below it. */
function attributes(schema: ManagedSchema): string[] {
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  return [...Object.keys(schema), ...inner.flatMap(attributes)];
}

test('Chromium’s schema names keys and types alone: by anything more, one fault would take a whole key away', () => {
  const used = new Set(attributes(managedSchema()));
  expect([...used].sort()).toEqual(['description', 'items', 'properties', 'type']);
});

test('what applies without a key is what the extension does without it', () => {
  const top = Object.fromEntries(
    KEYS.map(({ name, absent, absentInPolicy, personsOwn }) => [name, [absent, absentInPolicy, personsOwn]]),
  );
  expect(top).toMatchObject({
    version: [undefined, undefined, false],
    mode: ['block', 'block', false],
    connections: [[], [], true],
    organization: [undefined, undefined, true],
    ownConnect: ['ask', 'hold', false],
    logDays: [90, 90, true],
    pointers: [[], [], true],
  });
});
