import type { Pointed } from '../domain/pointer.ts';

/*
 * The portal's words, each with the place where it was read (FACTS §1). They are compared by their letters alone, so that
 * case, quotes, stars, hyphens, and words split over elements make no difference.
 */

/** Names of the row that shows the main user. */
export const ROW_LABELS: readonly RegExp[] = [
  // The vendor's documentation, in both spellings.
  /(?:current|jira)?mainauthori[sz]ed(?:jira)?(?:user|account)/,
  // Older pages of it.
  /(?:current|jira)?main(?:jira)?(?:user|account)/,
  // HelpDesk+ on Data Center.
  /applicationlinkuser/,
];

/** What a control says that puts another account in the row: "change" is the vendor's word, designers put others in its place. */
const EXCHANGE = '(?:change|switch|replace|reassign)';
/** Fits as well, yet may also be said of what an account itself is like. */
const AMEND = '(?:edit|update|modify)';
const VERB = `(?:${EXCHANGE}|${AMEND})`;
const LABEL = ROW_LABELS.map(({ source }) => source).join('|');

/**
 * How far the name of a control reaches: one that says what it changes may stand further away than a bare "Change",
 * which belongs to whatever is nearest.
 */
export const CHANGE_NAMES: readonly (readonly [Reach, RegExp])[] = [
  // "change" in the vendor's procedure.
  ['row', new RegExp(`^(?:${VERB}|${AMEND}(?:the)?(?:user|account))$`)],
  // Says what kind of thing it changes.
  ['card', new RegExp(`^${EXCHANGE}(?:the)?(?:user|account)$`)],
  // Says the row's own name.
  ['page', new RegExp(`^(?:${VERB}(?:the)?(?:${LABEL})(?:(?:for|of).+)?|(?:${LABEL})${VERB})$`)],
];

/** `row`: its own row only; `card`: anywhere in the card that the row stands in; `page`: anywhere. */
export type Reach = 'row' | 'card' | 'page';

const IS_LABEL = new RegExp(`^(?:${LABEL})$`);
/** The label with what it shows in one text: "Main user: Pat". */
const WITH_VALUE = /^\W*((?:\p{L}+[\s-]+){0,3}\p{L}+)\s*(?:[:：=]|\s[–—-]\s)\s*(?=\S)/u;
/** Fails for nearly every page, and is all that most pages are asked. Non-letters may stand between, even other elements. */
const HINT = /main\W*(?:authori[sz]ed\W*)?(?:jira\W*)?(?:user|account)|application\W*link\W*user/i;
const HINT_AT_VERB = new RegExp(VERB, 'i');

interface Taught {
  readonly hint: RegExp;
  readonly letters: readonly string[];
}
let rowsToo = taught([]);
let controlsToo = taught([]);

/** Has these words count beside the portal's own, until it is called again. */
export function learn(words: readonly Pick<Pointed, 'row' | 'control'>[]): void {
  rowsToo = taught(words.map(({ row }) => row));
  controlsToo = taught(words.map(({ control }) => control));
}

/** Without a word its hint fits nothing. */
function taught(names: readonly string[]): Taught {
  const words = names.map((name) => name.match(/[\p{L}\p{N}]+/gu) ?? []).filter(([first]) => first);
  // What stands between has no letter of any script, or a long text would be gone through from each of its letters.
  const hint = new RegExp(words.map((list) => list.join('[^\\p{L}\\p{N}]*')).join('|') || '(?!)', 'iu');
  return { hint, letters: words.map((list) => lettersOf(list.join(''))) };
}

/** Whether a text could hold the name of the row somewhere. */
export function hintsAtRow(text: string): boolean {
  return HINT.test(text) || rowsToo.hint.test(text);
}

/** Whether a text could be the name of a control that changes something. */
export function hintsAtVerb(text: string): boolean {
  return HINT_AT_VERB.test(text) || controlsToo.hint.test(text);
}

/** Whether a text is the name of the row and nothing else, but for a remark in parentheses. */
export function isRowLabel(text: string): boolean {
  return isPortalsRow(text) || rowsToo.letters.includes(rowLetters(text));
}

/** The same, by the portal's own words alone; `before` a value, where it is the beginning of the text. */
export function isPortalsRow(text: string, before = false): boolean {
  const name = (before && WITH_VALUE.exec(text)?.[1]) || text;
  return IS_LABEL.test(rowLetters(name));
}

function rowLetters(text: string): string {
  return lettersOf(text.replace(/\([^()]*\)\W*$/, ''));
}

/** What follows the row's name in the same text, if the text begins with it: "Pat" of "Main user: Pat". */
export function afterRowLabel(text: string): string | undefined {
  const match = WITH_VALUE.exec(text);
  return match?.[1] && isRowLabel(match[1]) ? plainText(text.slice(match[0].length)) : undefined;
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

/** Whether it is the verb of a wiki as well as of a setting. */
export function saysEdit(name: string): boolean {
  return lettersOf(name) === 'edit';
}

/** A text as people read it: white space folded, without what only decorates its ends. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:：]+|[\s:：*|(]+$/g, '')
    .trim();
}

/** A text without all that is no letter and no digit. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
