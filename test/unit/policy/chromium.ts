import type { ManagedSchema } from '../../../scripts/policy/schema.ts';

const TYPES: Readonly<Record<ManagedSchema['type'], (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/**
 * What Chromium hands to an extension of a policy that was written for it: keys that its schema does not know are gone, and
 * so is every key of the top below which anything is of another type (`SchemaMap::FilterBundle`, `Schema::Normalize`).
 */
export function handedOver(policy: object, schema: ManagedSchema): Record<string, unknown> {
  const kept = Object.entries(policy).flatMap(([key, value]) => {
    const below = schema.properties?.[key];
    return below && fits(value, below) ? [[key, known(value, below)]] : [];
  });
  return Object.fromEntries(kept);
}

function fits(value: unknown, schema: ManagedSchema): boolean {
  if (!TYPES[schema.type](value)) return false;
  if (Array.isArray(value)) return value.every((one) => schema.items !== undefined && fits(one, schema.items));
  if (schema.type !== 'object') return true;
  return Object.entries(value as object).every(([key, inner]) => {
    const below = schema.properties?.[key];
    return below === undefined || fits(inner, below);
  });
}

function known(value: unknown, schema: ManagedSchema): unknown {
  if (Array.isArray(value)) return value.map((one) => known(one, schema.items as ManagedSchema));
  if (schema.type !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, inner]) => {
      const below = schema.properties?.[key];
      return below ? [[key, known(inner, below)]] : [];
    }),
  );
}
