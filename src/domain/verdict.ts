import { type Account, ineligibleAs, sameAccount } from './account.ts';
import { accepts, type Connection } from './connection.ts';
import {
  FRESH_MS,
  type Instant,
  isFresh,
  type Reading,
  type Readings,
  type Session,
  type UnknownReason,
} from './reading.ts';

/** The words of DESIGN §3, in the order in which a page may show them. */
export const VERDICTS = ['match', 'mismatch', 'ineligible', 'signed-out', 'unknown', 'not-set-up'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict with what it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The session that was asked; what it binds is the main user. */
  readonly decidedBy: Session;
  /** The account that the deciding session showed, whatever the verdict. */
  readonly account: Account | undefined;
  /** Why a session could not be read, where the verdict is `unknown`. */
  readonly reason: UnknownReason | undefined;
  /** Both sessions are signed in, as different accounts. */
  readonly sessionsDiffer: boolean;
}

/**
 * Judges whether the session that a consent page binds is the intended account's. Total and pure: anything but a fresh
 * reading of the deciding session, of the connection's own site, signed in as an ordinary account with the intended id,
 * is not a match.
 */
export function judge(
  connection: Connection | undefined,
  decidedBy: Session,
  readings: Readings,
  now: Instant,
  within: number = FRESH_MS,
): Judgement {
  const deciding = readings[decidedBy];
  const account = deciding?.outcome.state === 'signed-in' ? deciding.outcome.account : undefined;
  const base = { decidedBy, account, reason: undefined, sessionsDiffer: differ(readings) };
  if (!connection) return { ...base, verdict: 'not-set-up' };
  const unread = whyUndecided(connection, decidedBy, deciding, now, within);
  if (unread) return { ...base, verdict: 'unknown', reason: unread };
  if (!account) return { ...base, verdict: 'signed-out' };
  if (ineligibleAs(account)) return { ...base, verdict: 'ineligible' };
  if (!accepts(connection, account)) return { ...base, verdict: 'mismatch' };
  if (account.kind !== 'ordinary') return { ...base, verdict: 'unknown', reason: 'wrong-shape' };
  return { ...base, verdict: 'match' };
}

/** Whether nobody could be read. Where what was said contradicts itself somebody was, who may be another. */
export function isUnread({ verdict, reason }: Judgement): boolean {
  return verdict === 'unknown' && reason !== 'contradicted';
}

function whyUndecided(
  connection: Connection,
  decidedBy: Session,
  reading: Reading | undefined,
  now: Instant,
  within: number,
): UnknownReason | undefined {
  if (!reading || reading.session !== decidedBy) return 'not-read';
  if (decidedBy === 'site' && reading.where !== connection.site) return 'not-read';
  if (reading.outcome.state === 'unknown') return reading.outcome.reason;
  if (!isFresh(reading, now, within)) return 'stale';
  return undefined;
}

function differ(readings: Readings): boolean {
  const site = readings.site?.outcome;
  const identity = readings.identity?.outcome;
  return site?.state === 'signed-in' && identity?.state === 'signed-in' && !sameAccount(site.account, identity.account);
}
