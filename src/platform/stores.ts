import * as v from 'valibot';
import type { Attempt } from '../domain/attempt.ts';
import type { Readings } from '../domain/reading.ts';
import type { KnownRequest } from '../domain/route.ts';
import { checkSettings, type SettingsDocument } from '../domain/settings.ts';
import { store } from './store.ts';

const optionalText = v.optional(v.string());

const settingsSchema = v.custom<SettingsDocument>((value) => checkSettings(value).ok);

/** The person's own settings; policy is laid over them elsewhere. Undefined until something was set up. */
export const ownSettings = store<SettingsDocument | null>('local', 'settings', {
  schema: v.nullable(settingsSchema),
  empty: null,
});

/** The policy as last seen, so that guarding never waits for the browser's slow first answer (PLATFORM). */
export const lastPolicy = store<{ readonly value: unknown } | null>('local', 'policy', {
  schema: v.nullable(v.object({ value: v.unknown() })),
  empty: null,
});

const attemptSchema: v.GenericSchema<unknown, Attempt> = v.pipe(
  v.object({
    id: v.string(),
    answerId: v.string(),
    route: v.picklist(['oauth1', 'dc-oauth2', '3lo', 'forge']),
    decidedBy: v.picklist(['site', 'identity']),
    site: optionalText,
    portal: optionalText,
    callback: optionalText,
    jar: v.string(),
    began: v.number(),
    picked: optionalText,
    recognised: v.boolean(),
    standing: v.picklist(['asked', 'passed', 'spoiled', 'own', 'lifted', 'allowed', 'denied', 'abandoned']),
  }),
  v.transform((a) => ({ ...a, site: a.site, portal: a.portal, callback: a.callback, picked: a.picked })),
);

/** Attempts by the salted hash of their key; no token is in them. */
export const attempts = store<readonly Attempt[]>('local', 'attempts', {
  schema: v.array(attemptSchema),
  empty: [],
  version: 2,
  migrations: { 2: (old) => (Array.isArray(old) ? old.map(withStanding) : old) },
});

/** Version 1 had a flag for each thing that had happened. What lost its version number may be of today all the same. */
function withStanding(old: {
  standing?: Attempt['standing'];
  own?: boolean;
  lifted?: boolean;
  spoiled?: boolean;
  passedOut?: boolean;
  end?: Attempt['standing'];
}): unknown {
  const open = old.spoiled ? 'spoiled' : old.lifted ? 'lifted' : old.passedOut ? 'passed' : 'asked';
  return { ...old, standing: old.standing ?? (old.own ? 'own' : (old.end ?? open)) };
}

/** The salt of those hashes; made once. */
export const salt = store<string>('local', 'salt', { schema: v.string(), empty: '' });

const requestSchema: v.GenericSchema<unknown, KnownRequest> = v.pipe(
  v.object({
    key: v.variant('flow', [
      v.object({ flow: v.literal('oauth1'), token: v.string() }),
      v.object({ flow: v.literal('oauth2'), clientId: v.string(), state: v.string() }),
      v.object({ flow: v.literal('forge'), container: v.string() }),
    ]),
    callback: optionalText,
  }),
  v.transform((request) => ({ ...request, callback: request.callback })),
);

/** The requests themselves, by attempt: memory of this browser session only. */
export const requests = store<Readonly<Record<string, KnownRequest>>>('session', 'requests', {
  schema: v.record(v.string(), requestSchema),
  empty: {},
});

const tabSchema = v.object({
  portal: v.string(),
  /** The portal page to go back to, without its query. */
  page: v.string(),
  portalTab: v.number(),
  /** Milliseconds since 1970 when the portal was last on show in it, or in the tab that opened it. */
  lastShown: v.number(),
  showing: v.boolean(),
  /** The portal page that it showed last has the main-user row. */
  rowSeen: v.boolean(),
  /** Milliseconds since 1970 of the last click on Change; 0: none. */
  changeClicked: v.number(),
});
export type TabRecord = v.InferOutput<typeof tabSchema>;

/** Tabs that descend from a portal, by tab id. */
export const portalTabs = store<Readonly<Record<string, TabRecord>>>('session', 'portalTabs', {
  schema: v.record(v.string(), tabSchema),
  empty: {},
});

/** The attempt whose consent a tab was let on to: a hint for pages whose address hides the key. */
export const tabAttempts = store<Readonly<Record<string, string>>>('session', 'tabAttempts', {
  schema: v.record(v.string(), v.string()),
  empty: {},
});

const releaseSchema = v.object({ id: v.number(), tabId: v.number(), url: v.string(), at: v.number() });
/** A navigation of our own page that is let through; `at` in milliseconds since 1970. */
export type Release = v.InferOutput<typeof releaseSchema>;

/** Navigations of our own pages that are let through; in Chromium two workers write the rules for them. */
export const releases = store<readonly Release[]>('session', 'releases', {
  schema: v.array(releaseSchema),
  empty: [],
});

/** Callbacks out of our reach that consent pages led to, by tab. */
export const heldAnswers = store<Readonly<Record<string, string>>>('session', 'heldAnswers', {
  schema: v.record(v.string(), v.string()),
  empty: {},
});

/** "I am about to connect the bot": consents of this site count as main-user changes until then (ms since 1970). */
export const armed = store<{ readonly site: string; readonly until: number } | null>('session', 'armed', {
  schema: v.nullable(v.object({ site: v.string(), until: v.number() })),
  empty: null,
});

/** The last readings, to be shown at once while fresh ones are made. They never decide. */
export const lastReadings = store<Readings | null>('session', 'lastReadings', {
  schema: v.nullable(v.custom<Readings>((value) => typeof value === 'object')),
  empty: null,
});

const logSchema = v.object({
  /** Milliseconds since 1970. */
  time: v.number(),
  attempt: v.string(),
  what: v.picklist(['seen', 'held', 'let-on', 'allowed', 'denied', 'abandoned', 'own', 'lifted']),
  connection: optionalText,
  verdict: optionalText,
  account: optionalText,
  /** Code of a reason why a session could not be read. */
  reason: optionalText,
  /** What a person wrote who went on. */
  note: optionalText,
});
export type LogEntry = v.InferOutput<typeof logSchema>;

/** What happened, on this machine only: no tokens, no addresses with queries. */
export const activityLog = store<readonly LogEntry[]>('local', 'activity', { schema: v.array(logSchema), empty: [] });
