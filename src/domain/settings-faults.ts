import type * as v from 'valibot';

/** What is wrong, and where: `connections[0].account.id`. The code is a message key of `_locales`. */
export interface Fault {
  readonly path: string;
  readonly code: FaultCode;
}

export const FAULT_CODES = [
  'not-json',
  'not-an-object',
  'missing',
  'wrong-type',
  'empty',
  'unknown-version',
  'unknown-mode',
  'unknown-product',
  'unknown-choice',
  'unknown-handover',
  'not-a-day',
  'not-a-moment',
  'policy-only',
  'not-an-address',
  'site-with-path',
  'not-a-project-key',
  'not-a-support-address',
  'not-a-number-of-days',
  'not-a-name',
  'no-name-and-no-place',
  'unknown-key',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** A code, so that a typing error in a schema's message is one that the compiler sees. */
export const fault = (code: FaultCode) => code;

/** The faults that a schema found, each with its code and its path below `below`. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[], below = ''): Fault[] {
  return issues.map((issue) => {
    const path = pathText(issue.path ?? [], below);
    return { path, code: issue.received === 'undefined' ? 'missing' : asCode(issue.message) };
  });
}

/** What names no code of its own is of the wrong type. */
function asCode(message: string): FaultCode {
  return FAULT_CODES.find((code) => code === message) ?? 'wrong-type';
}

function pathText(items: readonly { key?: unknown }[], below: string): string {
  return items.reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, below);
}

/** As much of a schema as tells which keys it knows. */
interface Known {
  readonly type: string;
  readonly wrapped?: Known;
  readonly item?: Known;
  readonly entries?: Readonly<Record<string, Known>>;
}

/** Keys of a value that its schema does not know, at whatever depth. */
export function unknownKeys(value: unknown, { wrapped, item, entries }: Known, path = ''): Fault[] {
  if (wrapped) return unknownKeys(value, wrapped, path);
  if (Array.isArray(value)) {
    return item ? value.flatMap((one, index) => unknownKeys(one, item, `${path}[${index}]`)) : [];
  }
  if (typeof value !== 'object' || value === null || !entries) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return known ? unknownKeys(inner, known, at) : [{ path: at, code: 'unknown-key' as const }];
  });
}
