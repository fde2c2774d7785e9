import type { Account } from './account.ts';

/** The two sign-ins of one browser (FACTS §3): the Jira site's own, and the Atlassian identity. */
export type Session = 'site' | 'identity';

/** Why a session could not be read. None of them ever counts as a match, or as signed out. */
export type UnknownReason =
  | 'not-read'
  | 'timeout'
  | 'network'
  | 'rate-limited'
  | 'server-error'
  | 'redirected'
  | 'forbidden'
  | 'unexpected-status'
  | 'not-json'
  | 'wrong-shape'
  | 'contradicted'
  | 'no-account'
  | 'no-permission'
  | 'other-jar'
  | 'stale';

export type Outcome =
  | { readonly state: 'signed-in'; readonly account: Account }
  | { readonly state: 'signed-out' }
  | { readonly state: 'unknown'; readonly reason: UnknownReason; readonly retryAfterSeconds?: number | undefined };

/** A moment on the monotonic clock of one context; moments of different contexts cannot be compared. */
export interface Instant {
  readonly context: string;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly ms: number;
}

/** One observation of one session. */
export interface Reading {
  readonly session: Session;
  /** Base URL of the site, or the identity host. */
  readonly where: string;
  readonly outcome: Outcome;
  readonly at: Instant;
  /** Milliseconds since 1970, to be shown to people; never used to judge freshness. */
  readonly wallTime: number;
}

/** A reading decides for this long (DESIGN §3), in milliseconds. */
export const FRESH_MS = 5_000;
/** At the click on the consent page. */
export const FRESH_AT_CLICK_MS = 2_000;

/** Whether the reading may still decide at `now`: same context, not from the future, not older than `within` ms. */
export function isFresh(reading: Reading, now: Instant, within: number = FRESH_MS): boolean {
  const age = now.ms - reading.at.ms;
  return reading.at.context === now.context && age >= 0 && age <= within;
}

/** Both sessions where nobody may read them: a tab with sign-ins of its own, seen from outside (PLATFORM). */
export function unreadable(site: string | undefined, at: Instant, wallTime: number): Readings {
  const reading = (session: Session, where: string): Reading => ({
    session,
    where,
    outcome: { state: 'unknown', reason: 'other-jar' },
    at,
    wallTime,
  });
  return { site: reading('site', site ?? ''), identity: reading('identity', '') };
}

/** Readings of both sessions, as far as they were made. */
export type Readings = { readonly [S in Session]?: Reading | undefined };
