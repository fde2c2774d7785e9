import { isRowLabel } from './words.ts';

/*
 * What the words around a control are about: the account that the row shows, or something else that has a control of its
 * own. English alone; what is not understood counts as something else, and makes the row unsure.
 */

/** What the name of a field is made of that tells who somebody is. */
const WHO = new Set(
  'account address as authorised authorized connected current currently display e email full jira mail name user username'.split(
    ' ',
  ),
);
/** The same for what else is told of an account, and what leads to a remark. */
const ABOUT = new Set([
  ...WHO,
  ...'active at by changed cloud connection created date error expired hint id important info invalid last licence license missing modified note on permission permissions please role seen since site state status tip to type updated url used verified warning'.split(
    ' ',
  ),
]);
/** What a row's foot says of its past, and nothing after it. */
const HISTORY =
  /^\W*(?:last\s+)?(?:changed|updated|connected|authori[sz]ed|modified|verified)\s*:?\s*(?:by\s|since\s|on\s+\w*\s?\d|at\s+\d|\d|an?\s|today|yesterday|just)[^.:;!?–—]{0,60}(?::\d\d)?\W*$/i;
/** A field's name, before what it shows: "Language" of "Language: English". Neither a time nor an address is one. */
const FIELD = /^[^\p{L}\p{N}]*([^:：@]{1,40}[^:：@\d\s])\s*[:：](?!\d|\/\/)/u;
/** Settings that every product has, told without a colon. */
const SETTING =
  /^\W*(?:\p{L}+\s)?(?:languages?|time\s?zone|zone|notifications?|reminders?|schedule|working\shours|plan|passwords?|tokens?|webhooks?|subscription)(?!\p{L})|^\W*fallback\s/iu;
/** Who reads the page is not the row's account. */
const OWN_SESSION = /\b(?:signed|logged)[\s-]in\b/i;

/** What a text is about, for somebody who looks for an account. */
export type Matter = 'who' | 'account' | 'other' | undefined;

/** What a text is about by the name that it begins with; undefined where it has none, as a name or an explanation. */
export function matterOf(text: string, titles = false): Matter {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (OWN_SESSION.test(plain)) return 'other';
  if (HISTORY.test(plain)) return 'account';
  if (SETTING.test(plain) && !isExplanation(plain)) return 'other';
  // An account's id may have a colon in it.
  const name = titles ? plain : FIELD.exec(plain.replace(/\([^()]*\)/g, ''))?.[1];
  if (name === undefined || (!titles && isExplanation(plain))) return undefined;
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (isRowLabel(name) || words.every((word) => WHO.has(word))) return 'who';
  return words.every((word) => ABOUT.has(word)) ? 'account' : 'other';
}

/** Whether a text shows an e-mail address and no more, or what the past of a row was. */
export function endsAccount(text: string): boolean {
  const plain = text.replace(/\s+/g, ' ').trim();
  return /^\W*[^\s@:]+@[^\s@]+\W*$/.test(plain) || HISTORY.test(plain);
}

/** Whether a text is a sentence. */
export function isExplanation(text: string): boolean {
  return /(?:\S+\s+){2,}\S+[.!?。]\s*$/.test(text.trim().slice(-200));
}
