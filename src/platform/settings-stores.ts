import * as v from 'valibot';
import { checkSettings, type SettingsDocument } from '../domain/settings.ts';
import { store } from './store.ts';

/* What settings in force are made of. */

const settingsSchema = v.custom<SettingsDocument>((value) => checkSettings(value).ok);

/** The person's own settings; policy is laid over them elsewhere. Undefined until something was set up. */
export const ownSettings = store<SettingsDocument | null>('local', 'settings', {
  schema: v.nullable(settingsSchema),
  empty: null,
  writers: 'many',
});

/** The policy as last seen, so that guarding never waits for the browser's slow first answer (PLATFORM). */
export const lastPolicy = store<{ readonly value: unknown } | null>('local', 'policy', {
  schema: v.nullable(v.object({ value: v.unknown() })),
  empty: null,
  writers: 'many',
});

/** What the browser has said of a policy since it started, or since the extension was loaded anew. */
export const policySaid = store<'nothing' | 'found' | 'none'>('session', 'policySaid', {
  schema: v.picklist(['nothing', 'found', 'none']),
  empty: 'nothing',
  writers: 'many',
});

/** When the browser was asked for a policy first since then, in milliseconds since 1970; 0: not yet. */
export const policyAsked = store<number>('session', 'policyAsked', { schema: v.number(), empty: 0 });
