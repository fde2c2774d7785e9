import * as v from 'valibot';
import { asOf, baseUrl, type Connection, DEFAULT_PORTAL, HANDOVERS, PRODUCTS } from './connection.ts';
import { hasLetters, LONGEST_NAME, type Pointed, type Pointer } from './pointer.ts';
import { isCloudSite } from './route.ts';

export const SETTINGS_VERSION = 1;

/** What a verdict other than `match` does (DESIGN §3). */
export const MODES = ['block', 'warn', 'monitor'] as const;
export type Mode = (typeof MODES)[number];

/** Whether a person may say "this is my own connection" (DESIGN §4). */
export const OWN_CONNECT = ['ask', 'hold'] as const;
export type OwnConnect = (typeof OWN_CONNECT)[number];

/** The activity log is kept for so many days, unless settings say otherwise; and for a day at least. */
export const LOG_DAYS = 90;
const MOST_LOG_DAYS = 3_650;

export interface Organization {
  readonly name: string;
  readonly support?: string | undefined;
}

/** In an emergency, where Atlassian cannot be read for long: who may go on with a reason, and until when. By policy alone. */
export interface BreakGlass {
  /** Whom it is meant for, in words. */
  readonly who: string;
  /** A moment in ISO 8601, such as `2026-12-31T18:00:00Z`. */
  readonly until: string;
}

/** The settings document of DESIGN §3: import, export and policy alike. */
export interface SettingsDocument {
  readonly version: typeof SETTINGS_VERSION;
  readonly mode?: Mode | undefined;
  readonly connections?: readonly Connection[] | undefined;
  readonly organization?: Organization | undefined;
  readonly ownConnect?: OwnConnect | undefined;
  /** Days for which the activity log is kept. */
  readonly logDays?: number | undefined;
  /** What was pointed at on portals that name things otherwise. */
  readonly pointers?: readonly Pointer[] | undefined;
  readonly breakGlass?: BreakGlass | undefined;
  /** In a policy that was read, and never part of a document: portals of connections that are faulty. */
  readonly faultyPortals?: readonly string[] | undefined;
}

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

const fault = (code: FaultCode) => code;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty(fault('empty')));
const address = v.pipe(
  v.string(),
  v.check((value) => baseUrl(value) !== undefined, fault('not-an-address')),
  v.transform((value) => baseUrl(value) ?? value),
);
const site = v.pipe(
  address,
  v.check(
    (base) => !URL.canParse(base) || !isCloudSite(new URL(base).hostname) || base === new URL(base).origin,
    fault('site-with-path'),
  ),
);
const PROJECT_KEY = /^[A-Z][A-Z0-9_]*$/i;
const SUPPORT = /^(?:https:\/\/|mailto:)\S+$/i;

const accountEntries = { id: text, name: v.optional(v.string()), email: v.optional(v.nullable(v.string())) };
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (day: string) => DAY.test(day) && !Number.isNaN(Date.parse(day));
const successorEntries = {
  account: v.object(accountEntries),
  from: v.pipe(
    v.string(),
    v.check((day) => isDay(day), fault('not-a-day')),
  ),
  accept: v.optional(v.picklist(HANDOVERS, fault('unknown-choice'))),
};
const connectionEntries = {
  name: text,
  product: v.picklist(PRODUCTS, fault('unknown-product')),
  portal: v.optional(address, DEFAULT_PORTAL),
  site,
  account: v.object(accountEntries),
  projects: v.optional(v.array(v.pipe(text, v.regex(PROJECT_KEY, fault('not-a-project-key')))), []),
  role: v.optional(text),
  next: v.optional(v.object(successorEntries)),
};
const connection = v.object(connectionEntries);
const organization = v.object({
  name: text,
  support: v.optional(v.pipe(v.string(), v.regex(SUPPORT, fault('not-a-support-address')))),
});

const isName = (words: string) => words === '' || (words.length <= LONGEST_NAME && hasLetters(words));
const rowName = v.pipe(text, v.check(isName, fault('not-a-name')));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const placeEntries = { up: count, tag: text, nth: count, of: count };
const pointedEntries = {
  row: rowName,
  control: v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_NAME, fault('not-a-name'))),
  place: v.optional(v.object(placeEntries)),
};
const canBeTold = ({ control, place }: Pick<Pointed, 'control' | 'place'>) =>
  hasLetters(control) || place !== undefined;
/** What a picker has learned, as it comes from a page. */
export const pointedSchema = v.pipe(
  v.object(pointedEntries),
  v.check((pointed) => canBeTold(pointed), fault('no-name-and-no-place')),
);
const pointerEntries = { portal: v.optional(address, DEFAULT_PORTAL), ...pointedEntries };
/** The same, as it is kept. */
export const pointerSchema = v.pipe(
  v.object(pointerEntries),
  v.check((pointed) => canBeTold(pointed), fault('no-name-and-no-place')),
);

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const isMoment = (moment: string) => MOMENT.test(moment) && !Number.isNaN(Date.parse(moment));
const breakGlass = v.object({
  who: text,
  until: v.pipe(
    v.string(),
    v.check((moment) => isMoment(moment), fault('not-a-moment')),
  ),
});

const entries = {
  version: v.literal(SETTINGS_VERSION, fault('unknown-version')),
  mode: v.optional(v.picklist(MODES, fault('unknown-mode'))),
  connections: v.optional(v.array(connection)),
  organization: v.optional(organization),
  ownConnect: v.optional(v.picklist(OWN_CONNECT, fault('unknown-choice'))),
  logDays: v.optional(
    v.pipe(
      v.number(),
      v.check((days) => Number.isInteger(days) && days >= 1 && days <= MOST_LOG_DAYS, fault('not-a-number-of-days')),
    ),
  ),
  pointers: v.optional(v.array(pointerSchema)),
  breakGlass: v.optional(breakGlass),
};
/** The document as it is checked; the catalogue of keys is read off it (`scripts/policy`). */
export const settingsDocument = v.object(entries, fault('not-an-object'));

export type Checked =
  | { readonly ok: true; readonly settings: SettingsDocument; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly warnings: readonly Fault[] };

/**
 * Checks a settings document whole: either all of it is right, or every fault is named and nothing of it applies.
 * Unknown keys are warnings. Addresses come out in their normal form.
 */
export function checkSettings(value: unknown): Checked {
  if (Array.isArray(value)) return { ok: false, faults: [{ path: '', code: 'not-an-object' }], warnings: [] };
  const warnings = [...unknownKeys(value, settingsDocument), ...policyKeys(value)];
  const result = v.safeParse(settingsDocument, value);
  return result.success
    ? { ok: true, settings: result.output, warnings }
    : { ok: false, faults: faultsOf(result.issues), warnings };
}

/** As {@link checkSettings}, from the text of a file. */
export function checkSettingsText(json: string): Checked {
  try {
    return checkSettings(JSON.parse(json));
  } catch {
    return { ok: false, faults: [{ path: '', code: 'not-json' }], warnings: [] };
  }
}

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
      connections: each('connections', connection),
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
  const faulty = (Array.isArray(list) ? list : []).filter((item) => !v.safeParse(connection, item).success);
  const portals = faulty.flatMap((item) => baseUrl(String(item?.portal)) ?? []);
  return portals.length > 0 ? portals : undefined;
}

/** What is in force: the person's own settings, with the organisation's above them. */
export interface Settings {
  readonly mode: Mode;
  readonly connections: readonly Connection[];
  readonly organization: Organization | undefined;
  readonly ownConnect: OwnConnect;
  readonly logDays: number;
  readonly pointers: readonly Pointer[];
  /** They come from the organisation, and are not a person's to change. */
  readonly pointersManaged: boolean;
  /** Settings come from the organisation: shown read-only, and set-up is not offered. */
  readonly managed: boolean;
  /** Declared by the organisation, and not over yet. */
  readonly emergency: BreakGlass | undefined;
  /** The browser has not told yet whether there is a policy: nobody is offered to set up what may be set up already. */
  readonly mayBeManaged?: true;
  /** What a policy wanted guarded and told wrongly: nobody is accepted there. */
  readonly faultyPortals?: readonly string[] | undefined;
}

/** When settings are looked at. */
export interface Moment {
  /** The day as `2026-12-31`, where this browser is. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly ms: number;
}

/**
 * Lays policy over a person's own settings. Policy wins for every key that it has; under policy an absent mode is
 * `block` and own connections hold, so that a gap in it never loosens anything.
 */
export function inForce(
  own: SettingsDocument | undefined,
  policy: SettingsDocument | undefined,
  { day, ms }: Moment,
): Settings {
  const connections = policy?.connections ?? own?.connections ?? [];
  return {
    mode: policy ? (policy.mode ?? 'block') : (own?.mode ?? 'block'),
    connections: connections.map((one) => asOf(one, day)),
    organization: policy?.organization ?? own?.organization,
    ownConnect: policy ? (policy.ownConnect ?? 'hold') : (own?.ownConnect ?? 'ask'),
    logDays: policy?.logDays ?? own?.logDays ?? LOG_DAYS,
    pointers: policy?.pointers ?? own?.pointers ?? [],
    pointersManaged: policy?.pointers !== undefined,
    managed: policy !== undefined,
    faultyPortals: policy?.faultyPortals,
    emergency: policy?.breakGlass && ms < Date.parse(policy.breakGlass.until) ? policy.breakGlass : undefined,
  };
}

/**
 * What is in force while the browser has not told yet whether there is a policy. What a person has set up guards
 * meanwhile; where nothing is, the strict choices of a policy apply, so that nothing goes on that one would hold.
 */
export function untilPolicyIsKnown(own: Settings): Settings {
  const strict = own.connections.length === 0 ? { mode: 'block' as const, ownConnect: 'hold' as const } : {};
  return { ...own, ...strict, mayBeManaged: true };
}

function faultsOf(issues: readonly v.BaseIssue<unknown>[], below = ''): Fault[] {
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

/** What counts in a policy alone is no fault in a file that was exported from one; it does nothing. */
function policyKeys(value: unknown): Fault[] {
  const has = typeof value === 'object' && value !== null && 'breakGlass' in value;
  return has ? [{ path: 'breakGlass', code: 'policy-only' }] : [];
}

/** As much of a schema as tells which keys it knows. */
interface Known {
  readonly type: string;
  readonly wrapped?: Known;
  readonly item?: Known;
  readonly entries?: Readonly<Record<string, Known>>;
}

function unknownKeys(value: unknown, { wrapped, item, entries }: Known, path = ''): Fault[] {
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
