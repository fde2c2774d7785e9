import type { Pointed } from '../domain/pointer.ts';
import { hintsAtPortalsRow } from './hint.ts';

/*
 * The portal's words, each with the place where it was read (FACTS §1). They are compared by their letters alone, so that
 * case, quotes, stars, hyphens, and words split over elements make no difference.
 */

/** Names of the row that shows the main user. */
export const ROW_LABELS: readonly RegExp[] = [
  // The vendor's documentation, in both spellings; what else a label says of it is said by nothing but these words.
  /(?:your|helpdesk|jiraintegration)?(?:current|jira)?mainauthori[sz]ed(?:jira)?(?:user|account)(?:account)?(?:(?:for|in|on)(?:helpdesk|jiraintegration|jira|[a-z0-9]+atlassiannet))?(?:required)?/,
  // Older pages of it.
  /(?:current|jira)?main(?:jira)?(?:user|account)(?:(?:for|in|on)(?:jira|[a-z0-9]+atlassiannet))?/,
  // HelpDesk+ on Data Center.
  /applicationlinkuser/,
];

/** What a control says that puts another account in the row: "change" is the vendor's word, designers put others in its place. */
const EXCHANGE = '(?:change|switch|replace|reassign)';
/** Fits as well, yet may also be said of what an account itself is like. */
const AMEND = '(?:edit|update|modify)';
const VERB = `(?:${EXCHANGE}|${AMEND})`;
const LABEL = ROW_LABELS.map(({ source }) => source).join('|');
/** A main account alone may be one that pays. */
const ACCOUNT = '(?:current|jira)?main(?:jira)?account';

/**
 * How far the name of a control reaches: one that says what it changes may stand further away than a bare "Change",
 * which belongs to whatever is nearest.
 */
export const CHANGE_NAMES: readonly (readonly [Reach, RegExp])[] = [
  // "change" in the vendor's procedure.
  ['row', new RegExp(`^(?:${VERB}|${AMEND}(?:the)?(?:user|account))$`)],
  // Says what kind of thing it changes.
  [
    'card',
    new RegExp(
      `^${EXCHANGE}(?:the|this|current)?(?:authori[sz]ed|jira|authori[sz]edjira)?(?:user|account|useraccount)$`,
    ),
  ],
  ['card', new RegExp(`^(?:${VERB}(?:the)?${ACCOUNT}(?:(?:for|of).+)?|${ACCOUNT}${VERB})$`)],
  // Says the row's own name.
  ['page', new RegExp(`^(?:${VERB}(?:the)?(?:${LABEL})(?:(?:for|of).+)?|(?:${LABEL})${VERB})$`)],
];

/** `row`: its own row only; `card`: anywhere in the card that the row stands in; `page`: anywhere. */
export type Reach = 'row' | 'card' | 'page';

const IS_LABEL = new RegExp(`^(?:${LABEL})$`);
/** The number of a step or a heading. */
const NUMBER = /^\W*(?:step\s+)?\d{1,2}\s*[.):–-]\s/i;
/** The label with what it shows in one text: "Main user: Pat". */
const WITH_VALUE =
  /^[^\p{L}\p{N}]*((?:[\p{L}\p{N}]+\+?[\s-]+){0,7}[\p{L}\p{N}]+\+?(?:\s*\([^()]{1,40}\))?)\s*(?:[:：=]|\s[–—-]\s)\s*(?=\S)/u;
/** The same as a sentence that says nothing else, with somebody's name: help would go on in small letters. */
const AS_SENTENCE =
  /^[^\p{L}\p{N}]*(?:[Tt]he\s+)?((?:[\p{L}\p{N}]+\+?[\s-]+){1,7}?)is\s+(?:currently\s+)?([\p{Lu}\p{N}][\p{L}\p{N}.'’_-]*(?:\s+[\p{Lu}\p{N}][\p{L}\p{N}.'’_-]*){0,4}|[^\s@]+@[^\s@]+)[\s.[(\])]*$/u;
const HINT_AT_VERB = new RegExp(VERB, 'i');

interface Taught {
  readonly hint: RegExp;
  readonly letters: readonly string[];
}
let rowsToo = taught([], rowLetters);
let controlsToo = taught([], lettersOf);

/** Has these words count beside the portal's own, until it is called again. */
export function learn(words: readonly Pick<Pointed, 'row' | 'control'>[]): void {
  rowsToo = taught(
    words.map(({ row }) => row),
    rowLetters,
  );
  controlsToo = taught(
    words.map(({ control }) => control),
    lettersOf,
  );
}

/** Without a word its hint fits nothing. They are `named` as the page's own texts are, when both are compared. */
function taught(names: readonly string[], named: (name: string) => string): Taught {
  const words = names.map((name) => name.match(/[\p{L}\p{N}]+/gu) ?? []).filter(([first]) => first);
  // What stands between has no letter of any script, or a long text would be gone through from each of its letters.
  const hint = new RegExp(words.map((list) => list.join('[^\\p{L}\\p{N}]*')).join('|') || '(?!)', 'iu');
  return { hint, letters: names.map(named).filter(Boolean) };
}

/** Whether a text could hold the name of the row somewhere. */
export function hintsAtRow(text: string): boolean {
  return hintsAtPortalsRow(text) || rowsToo.hint.test(text);
}

/** Whether a text could be the name of a control that changes something. */
export function hintsAtVerb(text: string): boolean {
  return HINT_AT_VERB.test(text) || controlsToo.hint.test(text);
}

/** Whether a text is the name of the row and nothing else, but for its number and a remark in parentheses. */
export function isRowLabel(text: string): boolean {
  return isPortalsRow(text) || rowsToo.letters.includes(rowLetters(text));
}

/** The same, by the portal's own words alone; `before` a value, where it is the beginning of the text. */
export function isPortalsRow(text: string, before = false): boolean {
  return IS_LABEL.test(rowLetters((before && nameBefore(text)) || text));
}

/** The name that begins a text before what it shows; who it is may be told by the next element. */
function nameBefore(text: string): string | undefined {
  return (WITH_VALUE.exec(text) ?? AS_SENTENCE.exec(text) ?? AS_SENTENCE.exec(`${text} X`))?.[1];
}

function rowLetters(text: string): string {
  return lettersOf(text.replace(NUMBER, '').replace(/\([^()]*\)\W*$/, ''));
}

/** What follows the row's name in the same text, if the text begins with it: "Pat" of "Main user: Pat". */
export function afterRowLabel(text: string): string | undefined {
  const match = WITH_VALUE.exec(text);
  return match?.[1] && isRowLabel(match[1]) ? plainText(text.slice(match[0].length)) : undefined;
}

/** Whom a sentence tells that says the row's name and who it is: "Pat" of "The main authorized user is Pat." */
export function toldInSentence(text: string): string | undefined {
  const match = AS_SENTENCE.exec(text);
  return match?.[1] && match[2] && isRowLabel(match[1]) ? plainText(match[2].replace(/[\s.]+$/, '')) : undefined;
}

/** How far a control of this name reaches; nothing when it does not change the main user. */
export function reachOf(name: string): Reach | undefined {
  return reachOfPortals(name) ?? (controlsToo.letters.includes(lettersOf(name)) ? 'row' : undefined);
}

/** The same, by the portal's own words alone. */
export function reachOfPortals(name: string): Reach | undefined {
  const letters = lettersOf(name);
  return letters.length < 99 ? CHANGE_NAMES.find(([, wording]) => wording.test(letters))?.[0] : undefined;
}

/** A text as people read it: white space folded, without what only decorates its ends. */
export function plainText(text: string): string {
  const folded = text.replace(/\s+/g, ' ').replace(/\( ?\)|\[ ?\]/g, '');
  // What closes brackets that a control stood in, where none is open.
  const end = /[([]./.test(folded) ? /[\s:：*|([]+$|\s[.\s]+$/g : /[\s:：*|([]+$|\s[.\])\s]+$/g;
  return folded
    .replace(/^[\s:：]+/, '')
    .replace(end, '')
    .trim();
}

/** A text without all that is no letter and no digit. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether it is the verb of a wiki as well as of a setting. */
export function saysEdit(name: string): boolean {
  return lettersOf(name) === 'edit';
}
