import { type Control, isPressable } from './controls.ts';
import { CALLED_LABEL, ROW } from './kinds.ts';
import { lettersIn, saysSomething, stands } from './match.ts';
import { endsAccount, isExplanation, matterOf } from './matters.ts';
import { textOf } from './sight.ts';
import { isColumnHeader } from './tables.ts';
import { all, attribute, elementsIn, fits, isElement, isText, parts } from './tree.ts';

/* What is said before and around a control: about the account that the row shows, or about something else. */

/**
 * Whether what stands before a control, and what it stands in, is about the account that a label names: after somebody was
 * shown, other words beside a control are what it changes. What tells the `label` says nothing.
 */
export function leadsTo(list: readonly Node[], control: Control, label?: Node): boolean {
  const place = list.findIndex((part) => stands(control, part));
  const holder = list[place];
  if (!holder || holder === control.element) return !linesOf(list.slice(0, Math.max(place, 0)), label).some(isOther);
  const before = linesOf(list.slice(0, place), label);
  if (before.some(isOther)) return false;
  const lines = linesOf([holder], label);
  if (lines.length === 0) return true;
  const own = parts(holder).some((part) => part === control.element);
  if (before.length === 0) {
    if (own && lines.length === 1 && isOthersOwn(lines[0] as Line)) return false;
    return leadsTo(parts(holder), control, label);
  }
  if (lines.every(({ text }) => endsAccount(text))) return true;
  // After an explanation somebody is yet to be shown, and nobody else.
  const [first, ...more] = lines as [Line, ...Line[]];
  const isShown = !isOthersOwn(first) && !isExplanation(first.text) && more.every(({ text }) => endsAccount(text));
  return isShown && before.every(({ text }) => isExplanation(text));
}

/** What is said in one go. */
interface Line {
  readonly text: string;
  /** It titles what follows. */
  readonly titles: boolean;
  /** The bold words before others. */
  readonly lead: string;
}

/** What parts say, without what can be pressed. */
export function linesOf(list: readonly Node[], label?: Node): Line[] {
  return list.flatMap((part): Line[] => {
    if (fits(part, FIELD)) return fieldLine(part);
    if (part === label || isPressable(part) || isHead(part)) return [];
    if (!saysSomething(part) && !all(part, FIELD)[0]) return [];
    const inner = parts(part).filter((one) => isText(one) || isElement(one));
    const titles = fits(part, CALLED_LABEL);
    const isOne = titles || !isElement(part) || inner.some((one) => isText(one) && saysSomething(one));
    return isOne ? [{ text: textOf(part, isPressable), titles, lead: leadOf(part) }] : linesOf(inner, label);
  });
}

/** Where a person puts something in: its name may tell that it is not about who it is. */
const FIELD = 'select,textarea,input:not([readonly],:disabled,[type=hidden],[type=button],[type=submit],[type=image])';

function fieldLine(field: Node): Line[] {
  const text = `${attribute(field, 'aria-label') || attribute(field, 'placeholder')}:`;
  return matterOf(text) === 'other' ? [{ text, titles: false, lead: '' }] : [];
}

/** Whether a value goes on in the same text with something else: "Pat · Plan: Team". */
export function tellsMore(value = ''): boolean {
  const [, ...more] = value.split(/[·•|;]|,\s/);
  return more.some((text) => matterOf(text) === 'other');
}

/** Names of columns say nothing of who it is. */
function isHead(part: Node): boolean {
  return fits(part, 'thead') || (fits(part, ROW) && elementsIn(part).every(isColumnHeader));
}

export function isOther({ text, titles, lead }: Line, at: number, lines: readonly Line[]): boolean {
  // Bold words name a field where somebody was shown before; else they are somebody.
  const isField = lead !== '' && !/[@\d]/.test(text) && lines.slice(0, at).some((line) => !isExplanation(line.text));
  if (isField && matterOf(lead, true) === 'other') return true;
  // A heading that nothing follows may be somebody's name.
  return matterOf(text, titles && at < lines.length - 1) === 'other';
}

/** A control beside a field that has not to do with who it is belongs to that field. */
function isOthersOwn({ text, titles }: Line): boolean {
  const matter = matterOf(text, titles);
  return matter === 'other' || (matter === 'account' && !endsAccount(text));
}

/** The bold words that begin a part and are not all of it. */
export function leadOf(part: Node): string {
  const [first] = parts(part).filter((inner) => lettersIn(inner));
  const leads = first && fits(first, 'b,strong') && lettersIn(part).length > lettersIn(first).length;
  return leads ? textOf(first, isPressable) : '';
}
