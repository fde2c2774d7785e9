import * as v from 'valibot';
import { type Attempt, STANDINGS } from '../domain/attempt.ts';
import { type KnownRequest, ROUTE_NAMES } from '../domain/route.ts';
import { browser } from './browser.ts';
import { inLane, type Lane, OTHER_LANES, OWN_LANE } from './lane.ts';
import { type Store, store } from './store.ts';

const optionalText = v.optional(v.string());

/** The page of first steps: due from the installation until it is known whether it is needed, and shown once. */
export const firstRun = store<'none' | 'due' | 'shown'>('local', 'firstRun', {
  schema: v.picklist(['none', 'due', 'shown']),
  empty: 'none',
});

const attemptSchema: v.GenericSchema<unknown, Attempt> = v.pipe(
  v.object({
    id: v.string(),
    answerId: v.string(),
    route: v.picklist(ROUTE_NAMES),
    decidedBy: v.picklist(['site', 'identity']),
    site: optionalText,
    portal: optionalText,
    callback: optionalText,
    jar: v.string(),
    began: v.number(),
    picked: optionalText,
    recognised: v.boolean(),
    standing: v.picklist(STANDINGS),
    answered: v.optional(v.number()),
    grant: optionalText,
  }),
  v.transform((a) => ({
    ...a,
    site: a.site,
    portal: a.portal,
    callback: a.callback,
    picked: a.picked,
    answered: a.answered,
    grant: a.grant,
  })),
);

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

/** What the worker of one lane keeps of its attempts. */
export interface Books {
  /** Attempts by the salted hash of their key; no token is in them. */
  readonly attempts: Store<readonly Attempt[]>;
  /** The requests themselves, by attempt: memory of this browser session only. */
  readonly requests: Store<Readonly<Record<string, KnownRequest>>>;
  /** The salt of those hashes; made once. */
  readonly salt: Store<string>;
}

function booksOf(lane: Lane): Books {
  const by = { writers: lane === OWN_LANE ? 'one' : 'others' } as const;
  return {
    attempts: store<readonly Attempt[]>('local', inLane('attempts', lane), {
      schema: v.array(attemptSchema),
      empty: [],
      version: 2,
      migrations: { 2: (old) => (Array.isArray(old) ? old.map(withStanding) : old) },
      ...by,
    }),
    requests: store<Readonly<Record<string, KnownRequest>>>('session', inLane('requests', lane), {
      schema: v.record(v.string(), requestSchema),
      empty: {},
      ...by,
    }),
    salt: store<string>('local', inLane('salt', lane), { schema: v.string(), empty: '', ...by }),
  };
}

/** Our own books, which nobody else writes in. */
export const books = booksOf(OWN_LANE);
/** Those of the workers beside us: to be read. */
export const otherBooks: readonly Books[] = OTHER_LANES.map(booksOf);

const leftBehindSchema = v.object({ tabId: v.number(), portal: v.string(), lastShown: v.number() });
/** What outlives a life of the extension of a tab that is under way from a portal on another host. */
export type LeftBehindTab = v.InferOutput<typeof leftBehindSchema>;

/** Tabs that are under way from a portal: for a next life, should this one end. Private windows leave nothing behind. */
export const leftBehind = store<readonly LeftBehindTab[]>(
  OWN_LANE === 'private' ? 'session' : 'local',
  inLane('leftBehind'),
  {
    schema: v.array(leftBehindSchema),
    empty: [],
  },
);

const stepSchema = v.object({
  attempt: v.string(),
  /** Milliseconds since 1970. */
  at: v.number(),
  /** The tab has shown a page since whose address is not ours to know. */
  strayed: v.boolean(),
});

/** The attempt whose consent a tab was let on to, and when: a hint for pages whose address hides the key. */
export const tabAttempts = store<Readonly<Record<string, v.InferOutput<typeof stepSchema>>>>(
  'session',
  inLane('tabAttempts'),
  { schema: v.record(v.string(), stepSchema), empty: {}, writers: 'one' },
);

const releaseSchema = v.object({ id: v.number(), tabId: v.number(), url: v.string(), at: v.number() });
/** A navigation of our own page that is let through; `at` in milliseconds since 1970. */
export type Release = v.InferOutput<typeof releaseSchema>;

/** Navigations of our own pages that are let through; in Chromium two workers write the rules for them. */
export const releases = store<readonly Release[]>('session', inLane('releases'), {
  schema: v.array(releaseSchema),
  empty: [],
  writers: 'one',
});

/** Callbacks out of our reach that consent pages led to, by tab (Chromium). */
export const heldAnswers = store<Readonly<Record<string, string>>>('session', inLane('heldAnswers'), {
  schema: v.record(v.string(), v.string()),
  empty: {},
  writers: 'one',
});

/**
 * Keeps content scripts, and whoever takes one over, out of lasting storage. Chromium can; in Firefox all contexts of the
 * extension have it (docs/threat-model.md).
 */
export function keepStorageToOurselves(): void {
  const local: { setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> } = browser.storage
    .local as never;
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}

/** The browser has an update ready, and waits for our word. */
export const updateWaits = store<boolean>('session', 'updateWaits', { schema: v.boolean(), empty: false });

/** Whether this life of the extension has begun: what was stored for the session ends with it. */
const alive = store<boolean>('session', inLane('alive'), { schema: v.boolean(), empty: false });

/**
 * Whether the extension has just come to life: installed, updated, reloaded, switched on, or started with the browser. A
 * worker that only slept has not.
 */
export async function isNewLife(): Promise<boolean> {
  return !(await alive.get());
}

/** All is done that a new life begins with; a worker that ended before has it done once more. */
export async function lifeHasBegun(): Promise<void> {
  await alive.update(() => true);
}
