import { type IntendedAccount, nameOf, sameAccount, sameName } from '../domain/account.ts';
import { accepts, type Connection, intendedBeside } from '../domain/connection.ts';
import type { Reading } from '../domain/reading.ts';

/** What an account card shows: an account, or in words why there is none. */
export type Shown =
  | { readonly kind: 'account'; readonly account: IntendedAccount }
  | { readonly kind: 'nobody' | 'unknown' | 'not-set' | 'not-yet' | 'checking' };

/** Who a reading shows. */
export function shownIn(reading: Reading | undefined, busy: boolean): Shown {
  if (!reading) return { kind: busy ? 'checking' : 'unknown' };
  const { outcome } = reading;
  if (outcome.state === 'signed-in') return { kind: 'account', account: outcome.account };
  return { kind: outcome.state === 'signed-out' ? 'nobody' : 'unknown' };
}

/**
 * The intended account of a connection; of two that are accepted, the one that is there.
 *
 * @param pending the browser has not told yet whether anybody set one up
 */
export function shownFor(connection: Connection | undefined, there?: Shown, pending = false): Shown {
  if (!connection) return { kind: pending ? 'not-yet' : 'not-set' };
  const account = intendedBeside(connection, there?.kind === 'account' ? there.account : undefined);
  return { kind: 'account', account };
}

/** How two cards compare. `nobody`: one of the two places is empty. `none`: nobody knows yet what there is to compare. */
export type Likeness = 'same' | 'different' | 'nobody' | 'comparing' | 'unclear' | 'none';

/** Whether who is there is who should be: by id alone. What is not known is unclear, and never a difference. */
export function likeness(now: Shown, intended: Shown): Likeness {
  if (intended.kind !== 'account') return intended.kind === 'not-set' ? 'nobody' : 'none';
  if (now.kind === 'account') return sameAccount(now.account, intended.account) ? 'same' : 'different';
  if (now.kind === 'checking') return 'comparing';
  return now.kind === 'nobody' ? 'nobody' : 'unclear';
}

/** Whether this is the one account that is set up, and no other is accepted beside it: nobody can switch to it. */
export function isItself(connection: Connection | undefined, account: { readonly id: string } | undefined): boolean {
  return account !== undefined && connection !== undefined && !connection.also && accepts(connection, account);
}

/** What to call an account beside another: where both are called the same, with what tells them apart. */
export function calledBeside(account: IntendedAccount, other: IntendedAccount | undefined): string {
  const name = nameOf(account);
  if (!other || sameAccount(account, other) || !sameName(account, other)) return name;
  return `${name} (${account.email?.trim() || account.id})`;
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
