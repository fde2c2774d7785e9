import * as v from 'valibot';
import { baseUrl } from './connection.ts';
import {
  connectionSchema,
  entries,
  pointerSchema,
  SETTINGS_VERSION,
  type SettingsDocument,
  settingsDocument,
} from './settings.ts';
import { type Fault, faultsOf, unknownKeys } from './settings-faults.ts';

/** What of a policy applies: each right part by itself, with every fault of the rest (DESIGN §3). */
export interface PolicyReading {
  readonly settings: SettingsDocument;
  readonly faults: readonly Fault[];
}

/**
 * Reads a policy: each right connection applies, a faulty mode is `block`, a faulty choice is the strict one. What is
 * wrong is named and never loosens the rest.
 */
export function readPolicy(value: unknown): PolicyReading {
  const faults: Fault[] = [...unknownKeys(value, settingsDocument)];
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject) faults.push({ path: '', code: 'not-an-object' });
  const given = (isObject ? value : {}) as Record<string, unknown>;

  const part = <T>(key: keyof typeof entries, schema: v.GenericSchema<unknown, T>): T | undefined => {
    if (given[key] === undefined) return undefined;
    const result = v.safeParse(schema, given[key]);
    if (!result.success) faults.push(...faultsOf(result.issues, key));
    return result.success ? result.output : undefined;
  };
  /** Each right one of a list applies, whatever the others are like. */
  const each = <T>(key: 'connections' | 'pointers', schema: v.GenericSchema<unknown, T>): T[] | undefined => {
    const list = given[key];
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) faults.push({ path: key, code: 'wrong-type' });
    return (Array.isArray(list) ? list : []).flatMap((item, index) => {
      const result = v.safeParse(schema, item);
      if (!result.success) faults.push(...faultsOf(result.issues, `${key}[${index}]`));
      return result.success ? [result.output] : [];
    });
  };

  part('version', entries.version);
  return {
    settings: {
      version: SETTINGS_VERSION,
      mode: part('mode', entries.mode) ?? 'block',
      connections: each('connections', connectionSchema),
      organization: part('organization', entries.organization),
      ownConnect: part('ownConnect', entries.ownConnect) ?? 'hold',
      logDays: part('logDays', entries.logDays),
      pointers: each('pointers', pointerSchema),
      breakGlass: part('breakGlass', entries.breakGlass),
      faultyPortals: portalsOfFaulty(given.connections),
    },
    faults,
  };
}

/** A fault in a connection leaves its portal guarded: what is wrong in a policy never loosens the rest. */
function portalsOfFaulty(list: unknown): readonly string[] | undefined {
  const faulty = (Array.isArray(list) ? list : []).filter((item) => !v.safeParse(connectionSchema, item).success);
  const portals = faulty.flatMap((item) => (typeof item?.portal === 'string' ? (baseUrl(item.portal) ?? []) : []));
  return portals.length > 0 ? portals : undefined;
}
