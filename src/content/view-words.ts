import { sameAccount } from '../domain/account.ts';
import type { UnknownReason } from '../domain/reading.ts';
import type { Judgement } from '../domain/verdict.ts';
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

/** The key of a word for a code: `guard` and `signed-out` are `guardSignedOut`. A table of them all would be larger. */
export function keyOf(prefix: string, code: string): string {
  return prefix + code.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** As on our own pages (`REMEDIES`), whose tables are too large for every consent page. */
const REMEDIES: Readonly<Partial<Record<UnknownReason, string>>> = {
  redirected: 'signIn',
  'no-account': 'signIn',
  forbidden: 'switchAccount',
};

/**
 * What the button says that leads to Atlassian's account chooser; undefined where nobody is known, and that would not help as
 * far as the reason tells.
 */
export function switchKey({ verdict, reason }: Judgement): string | undefined {
  if (verdict === 'unknown') return REMEDIES[reason as UnknownReason];
  return verdict === 'signed-out' ? 'signIn' : 'switchAccount';
}

/** The first line of what is said, and another word in place of what follows there. */
export function instead(words: string, ...other: Parameters<typeof say>): string {
  return `${words.split('\n', 1)}\n${say(...other)}`;
}

/**
 * Words of a verdict as far as they are true here: in mode "monitor" nothing waits, and what a policy sets is not set up from
 * the toolbar.
 */
export function asHere(words: string, view: PanelView): string {
  const { judgement, managed, mode, organization } = view;
  const isNew = judgement.verdict === 'not-set-up';
  if (judgement.verdict === 'unknown' && mode === 'monitor') return instead(words, 'popupModeMonitor');
  if (!managed || !(isNew || isItself(view))) return words;
  // One that is set up already is to be another one.
  return isNew && organization?.support
    ? instead(words, 'organizationAskSetUp', organization.name)
    : instead(words, 'organizationAskManager');
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
