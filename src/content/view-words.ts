import { type Account, type IntendedAccount, sameAccount, sameName } from '../domain/account.ts';
import { type Connection, intendedBeside } from '../domain/connection.ts';
import type { Verdict } from '../domain/verdict.ts';
import { browser } from '../platform/content-browser.ts';
import { localeOf } from '../platform/locale.ts';
import type { PanelView } from '../platform/messages.ts';
import type { Likeness, Person } from './people.ts';

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

/** What the button says that leads to Atlassian's account chooser. */
export function switchWord(verdict: Verdict): string {
  return say(verdict === 'signed-out' ? 'signIn' : 'switchAccount');
}

/** Both accounts in the same shape, so that a mismatch is seen before it is read. */
export function bothAccounts({ judgement, connection }: PanelView): Person[] {
  const { account, verdict } = judgement;
  const heading = say('signedInNow');
  const now = account
    ? person(heading, account)
    : verdict === 'signed-out'
      ? { heading, name: say('accountNobody'), details: say('accountNobodyMeans'), nameless: true }
      : { heading, name: say('accountUnknown'), details: say('accountUnknownMeans') };
  return [now, ...intendedAccount(connection, account)];
}

/** Whether they are one; undefined where one of them is not known. */
export function likenessOf({ judgement: { account, verdict }, connection }: PanelView): Likeness | undefined {
  if (!connection || (!account && verdict !== 'signed-out')) return undefined;
  return account && sameAccount(account, intendedBeside(connection, account)) ? 'same' : 'different';
}

/** Another account of the same name: that the two look alike is said, so that nobody takes one for the other. */
export function namesakeNote({ judgement: { account, verdict }, connection }: PanelView): string[] {
  if (verdict !== 'mismatch' || !account || !connection) return [];
  return sameName(account, intendedBeside(connection, account)) ? [say('guideNamesake')] : [];
}

/** Who should be main user; nobody where nothing is set up, and of two that are accepted the one that is there. */
export function intendedAccount(connection: Connection | undefined, there?: Pick<Account, 'id'>): Person[] {
  return connection ? [person(say('shouldBe'), intendedBeside(connection, there))] : [];
}

function person(heading: string, { id, name, email }: IntendedAccount): Person {
  const known = name?.trim() ?? '';
  return {
    heading,
    name: known || say('accountNoName'),
    details: `${email ?? say('accountNoEmail')}\n${id}`,
    id,
    nameless: known === '',
  };
}
