import { sameAccount } from '../domain/account.ts';
import type { Verdict } from '../domain/verdict.ts';
import { browser } from '../platform/content-browser.ts';
import { localeOf } from '../platform/locale.ts';
import type { PanelView } from '../platform/messages.ts';

/** A word of `_locales`. */
export function say(key: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** Date and time, from milliseconds since 1970. */
export function moment(ms: number): string {
  const locale = localeOf(say('language'), browser.i18n.getUILanguage());
  return new Date(ms).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

const ENDINGS: Readonly<Record<Verdict, string>> = {
  match: 'Match',
  mismatch: 'Mismatch',
  ineligible: 'Ineligible',
  'signed-out': 'SignedOut',
  unknown: 'Unknown',
  'not-set-up': 'NotSetUp',
};

/** The word for a verdict in a panel, `guideMatch`, `guardSignedOut`, …: in its first line what is, then what to do. */
export function wordFor(panel: 'guide' | 'guard', verdict: Verdict): string {
  return panel + ENDINGS[verdict];
}

/** What the button says that leads to Atlassian's account chooser. */
export function switchKey(verdict: Verdict): string {
  return verdict === 'signed-out' ? 'signIn' : 'switchAccount';
}

/**
 * Whether it is the very account that is set up that can never be main user: nobody is to switch to it. Where two are
 * accepted, there is another one to switch to.
 */
export function isItself({ judgement: { verdict, account }, connection }: PanelView): boolean {
  return (
    verdict === 'ineligible' &&
    !!account &&
    !!connection &&
    !connection.also &&
    sameAccount(account, connection.account)
  );
}
