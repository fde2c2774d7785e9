import { KEYS, type Key, type Kind } from './keys.ts';

/** As much of JSON Schema as Chromium takes for managed storage. */
export interface ManagedSchema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ManagedSchema>>;
  readonly items?: ManagedSchema;
}

const TYPES: Readonly<Record<Kind, ManagedSchema['type']>> = {
  text: 'string',
  'whole number': 'integer',
  'yes or no': 'boolean',
  texts: 'array',
  object: 'object',
  objects: 'array',
};

/**
 * The schema by which Chromium filters a policy before we see it.
 *
 * It names keys and types and nothing more, though `enum`, `pattern`, `required` and bounds would be understood: what does
 * not fit makes Chromium drop the whole key of the top, without a word to us (`SchemaMap::FilterBundle`). One misspelt
 * product would take all connections away. We apply what is right, and name what is wrong.
 */
export function managedSchema(): ManagedSchema {
  return { type: 'object', properties: propertiesOf(KEYS) };
}

function propertiesOf(keys: readonly Key[]): Record<string, ManagedSchema> {
  return Object.fromEntries(keys.map((key) => [key.name, schemaOf(key)]));
}

function schemaOf(key: Key): ManagedSchema {
  const inner: ManagedSchema = { type: 'object', properties: propertiesOf(key.keys) };
  return {
    type: TYPES[key.kind],
    description: key.says,
    ...(key.kind === 'object' && { properties: propertiesOf(key.keys) }),
    ...(key.kind === 'objects' && { items: inner }),
    ...(key.kind === 'texts' && { items: { type: 'string' } }),
  };
}
