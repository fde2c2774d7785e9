import * as v from 'valibot';
import { isCloudSite } from './cloud-site.ts';
import { baseUrl, type Connection, DEFAULT_PORTAL, HANDOVERS, PRODUCTS } from './connection.ts';
import { hasLetters, LONGEST_NAME, type Pointed, type Pointer } from './pointer.ts';
import { type Fault, fault, faultsOf, unknownKeys } from './settings-faults.ts';

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

/** What is copied from a page may bring signs along that nobody sees; no account has any in its id. */
const accountId = v.pipe(
  v.string(),
  v.transform((id) => id.replace(/\p{Cf}/gu, '')),
  text,
);
const accountEntries = { id: accountId, name: v.optional(v.string()), email: v.optional(v.nullable(v.string())) };
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Written out again it has to be the same: Chromium takes the 31st of February for a day of March, Firefox for none. */
const isDay = (day: string) =>
  DAY.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
const successorEntries = {
  account: v.object(accountEntries),
  from: v.pipe(
    v.string(),
    v.check((day) => isDay(day), fault('not-a-day')),
  ),
  accept: v.optional(v.picklist(HANDOVERS, fault('unknown-handover'))),
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
/** One connection, as it is checked. */
export const connectionSchema = v.object(connectionEntries);
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
  v.check((pointed) => canBeTold(pointed)),
);
const pointerEntries = { portal: v.optional(address, DEFAULT_PORTAL), ...pointedEntries };
/** The same, as it is kept. */
export const pointerSchema = v.pipe(
  v.object(pointerEntries),
  v.check((pointed) => canBeTold(pointed), fault('no-name-and-no-place')),
);

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const isMoment = (moment: string) =>
  MOMENT.test(moment) && isDay(moment.slice(0, 'YYYY-MM-DD'.length)) && !Number.isNaN(Date.parse(moment));
const breakGlass = v.object({
  who: text,
  until: v.pipe(
    v.string(),
    v.check((moment) => isMoment(moment), fault('not-a-moment')),
  ),
});

/** The keys of the document, each as it is checked. */
export const entries = {
  version: v.literal(SETTINGS_VERSION, fault('unknown-version')),
  mode: v.optional(v.picklist(MODES, fault('unknown-mode'))),
  connections: v.optional(v.array(connectionSchema)),
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

/** What counts in a policy alone is no fault in a file that was exported from one; it does nothing. */
function policyKeys(value: unknown): Fault[] {
  const has = typeof value === 'object' && value !== null && 'breakGlass' in value;
  return has ? [{ path: 'breakGlass', code: 'policy-only' }] : [];
}
