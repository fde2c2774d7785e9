import type { Account } from '../domain/account.ts';
import { type Connection, intendedBeside } from '../domain/connection.ts';
import type { Verdict } from '../domain/verdict.ts';
import { browser } from '../platform/content-browser.ts';
import { localeOf } from '../platform/locale.ts';
import type { PanelView } from '../platform/messages.ts';
import type { Person } from './panel.ts';

/** A word of `_locales`. */
export function say(key: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** Date and time, from milliseconds since 1970. */
export function moment(ms: number): string {
  const locale = localeOf(say('language'), browser.i18n.getUILanguage());
  return new Date(ms).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' });
}

const ENDINGS: Readonly<Record<Verdict, string>> = {
  match: 'Match',
  mismatch: 'Mismatch',
  ineligible: 'Ineligible',
  'signed-out': 'SignedOut',
  unknown: 'Unknown',
  'not-set-up': 'NotSetUp',
};

/** What a verdict says in a panel: `guideMatch`, `guardSignedOut`, … */
export function verdictSentence(panel: 'guide' | 'guard', verdict: Verdict): string {
  return say(panel + ENDINGS[verdict]);
}

/** Both accounts in the same shape, so that a mismatch is seen before it is read. */
export function bothAccounts({ judgement, connection }: PanelView): Person[] {
  const now = judgement.account;
  return [
    ...(now ? [{ heading: say('signedInNow'), name: now.name, details: details(now) }] : []),
    ...intendedAccount(connection, now),
  ];
}

/** Who should be main user; nobody where nothing is set up, and of two that are accepted the one that is there. */
export function intendedAccount(connection: Connection | undefined, there?: Pick<Account, 'id'>): Person[] {
  const account = connection && intendedBeside(connection, there);
  return account ? [{ heading: say('shouldBe'), name: account.name ?? account.id, details: details(account) }] : [];
}

function details(account: Pick<Account, 'id'> & { readonly email?: string | null | undefined }): string {
  return account.email ? `${account.email}\n${account.id}` : account.id;
}
