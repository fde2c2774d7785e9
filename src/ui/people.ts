import { type IntendedAccount, sameAccount, sameName } from '../domain/account.ts';
import { type Connection, intendedBeside } from '../domain/connection.ts';
import type { Reading } from '../domain/reading.ts';

/** What an account card shows: an account, or in words why there is none. */
export type Shown =
  | { readonly kind: 'account'; readonly account: IntendedAccount }
  | { readonly kind: 'nobody' | 'unknown' | 'not-set' | 'checking' };

/** Who a reading shows. */
export function shownIn(reading: Reading | undefined, busy: boolean): Shown {
  if (!reading) return { kind: busy ? 'checking' : 'unknown' };
  const { outcome } = reading;
  if (outcome.state === 'signed-in') return { kind: 'account', account: outcome.account };
  return { kind: outcome.state === 'signed-out' ? 'nobody' : 'unknown' };
}

/** The intended account of a connection; of two that are accepted, the one that is there. */
export function shownFor(connection: Connection | undefined, there?: Shown): Shown {
  if (!connection) return { kind: 'not-set' };
  const account = intendedBeside(connection, there?.kind === 'account' ? there.account : undefined);
  return { kind: 'account', account };
}

export type Likeness = 'same' | 'different' | 'unclear';

/** Whether two cards show one account: by id alone. Somebody and nobody differ; what is not known is unclear. */
export function likeness(a: Shown, b: Shown): Likeness {
  if (a.kind === 'account' && b.kind === 'account') return sameAccount(a.account, b.account) ? 'same' : 'different';
  const oneIsNobody = (a.kind === 'nobody' && b.kind === 'account') || (a.kind === 'account' && b.kind === 'nobody');
  return oneIsNobody ? 'different' : 'unclear';
}

/** Two accounts that a reader would take for one. */
export function areNamesakes(a: Shown, b: Shown): boolean {
  if (a.kind !== 'account' || b.kind !== 'account' || sameAccount(a.account, b.account)) return false;
  return sameName(a.account, b.account);
}

/** An address without its scheme, as people name it. */
export function bare(url: string): string {
  return url.replace(/^https:\/\//, '');
}
