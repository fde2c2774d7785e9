import { type Control, isPressable, pressablesIn } from './controls.ts';
import { CALLED_LABEL, HEADING, ITEM, ROW, SECTION } from './kinds.ts';
import type { Label } from './labels.ts';
import { looksAlike, sideBySide, textOf } from './sight.ts';
import { all, around, attribute, elementsIn, fits, isElement, isText, parts, tag, within } from './tree.ts';
import { endsAccount, isExplanation, lettersOf, matterOf, reachOf, saysEdit } from './words.ts';

/** A way in which a page says that a control belongs to a label. */
export interface Relation {
  readonly name: string;
  /** How sure it makes, from 0 to 1. */
  readonly confidence: number;
  /** The element around the label that holds both in this way. */
  readonly around: string;
  /** What in it has to hold the label. */
  readonly inner?: string;
  /** Nothing outside of it belongs to the label. */
  readonly closed?: boolean;
  /** One row: it may be titled by nothing else. */
  readonly row?: boolean;
  /** All of it is about the label, wherever the control stands. */
  readonly whole?: boolean;
}

/** The ways through the elements around a label; the first that fits an element is its own. */
export const RELATIONS: readonly Relation[] = [
  { name: 'table row', confidence: 0.95, around: ROW, closed: true, row: true },
  { name: 'list item', confidence: 0.9, around: ITEM, closed: true, row: true },
  { name: 'definition list', confidence: 0.95, around: 'dl:has(dt ~ dt, div ~ div)', closed: true, whole: true },
  { name: 'named group', confidence: 0.9, around: '*', inner: 'legend,summary,caption', closed: true, whole: true },
  // A whole page, its head and its foot are about more than their title says.
  { name: 'section', confidence: 0.8, around: 'main,body>header,body>footer', closed: true },
  {
    name: 'section',
    confidence: 0.8,
    around: SECTION,
    inner: `:is(${HEADING}):not(h1)`,
    closed: true,
    whole: true,
  },
  { name: 'section', confidence: 0.8, around: SECTION, closed: true },
  { name: 'neighbours', confidence: 0.75, around: '*' },
];

/** A row is no longer than that, nor a card. */
const LONGEST_ROW = 500;
const LONGEST_CARD = 1_500;

export interface Match {
  readonly controls: readonly Control[];
  readonly relation: Pick<Relation, 'name' | 'confidence'>;
  /** The smallest element that holds label and control. */
  readonly element: Element;
  /** The parts of it that make the row. */
  readonly parts: readonly Node[];
}

export type Doubt = 'no control' | 'several controls' | 'another’s control';

/** Goes outwards from the label until a control is found that is nobody else's. */
export function climb(label: Label, controls: readonly Control[]): Match | Doubt {
  let inner = label.box;
  let left = false;
  let doubt: Doubt = 'no control';
  for (const element of label.path) {
    if (fits(element, 'body,html')) break;
    const relation = RELATIONS.find(
      (way) => fits(element, way.around) && (!way.inner || fits(inner, way.inner)),
    ) as Relation;
    const inside = controls.filter((control) => stands(control, element) && !stands(control, inner));
    const family = familyOf(element, inner, label, relation);
    if (inside.length > 0) {
      const answer = family.choose(inside, left);
      if (typeof answer === 'object') return answer;
      doubt = answer;
    }
    if (relation.closed) return (relation.row && family.elsewhere(controls)) || doubt;
    if (family.goesOn()) return doubt;
    const length = textOf(element).length;
    if (length > LONGEST_CARD || (left && family.hasRivals())) return doubt;
    left ||= length > LONGEST_ROW || family.hasRivals();
    inner = element;
  }
  return doubt;
}

interface Family {
  choose(inside: readonly Control[], left: boolean): Match | Doubt;
  /** Something else is told after the label's own value, so that what stands further out may be of that. */
  goesOn(): boolean;
  hasRivals(): boolean;
  elsewhere(controls: readonly Control[]): Match | undefined;
}

/** An element around the label, and the parts in it. */
function familyOf(element: Element, inner: Node, label: Label, relation: Relation): Family {
  const list = parts(element);
  const at = list.indexOf(inner);
  /** The label's own part says more than the label: it shows somebody already. */
  const complete = inner !== label.box || label.value !== undefined;
  const isRow = fits(element, ROW);

  function choose(inside: readonly Control[], left: boolean): Match | Doubt {
    const each = columns(inside);
    if (each) return each;
    const kin = inside.filter((control) => isKin(control, inside) && (!left || control.reach !== 'row'));
    const sure = furthest(kin.filter(({ reach }) => reach !== 'row' || leads()));
    if (sure.length === 1) return match(sure);
    const level = kin.filter(isLevel);
    if (level.length === 1 && kin.length > 1) return match(level, { name: 'same height', confidence: 0.7 });
    return sure.length > 1 ? 'several controls' : 'another’s control';
  }

  function hasRivals(): boolean {
    return list.length > 300 || list.some(isRival);
  }

  /** Rows that go on elsewhere: over several lines, or in a container of columns that stay in place. */
  function elsewhere(controls: readonly Control[]): Match | undefined {
    const rows = tableRows(element);
    const index = attribute(element, 'aria-rowindex');
    const span = Number(attribute(inner as Element, 'rowspan')) || 1;
    const from = rows.indexOf(element);
    const same = rows.filter(
      (row, i) => row !== element && (index ? attribute(row, 'aria-rowindex') === index : i > from && i < from + span),
    );
    const inSame = furthest(controls.filter((control) => same.some((row) => stands(control, row))));
    return inSame.length === 1 ? match(inSame, relation, same) : undefined;
  }

  function match(controls: readonly Control[], by: Match['relation'] = relation, more: readonly Node[] = []): Match {
    const places = [at, ...controls.map(placeOf)].filter((place) => place >= 0);
    const own = !more[0] && hasRivals() ? list.slice(Math.min(...places), Math.max(...places) + 1) : list;
    return { controls, relation: by, element, parts: [...own, ...more] };
  }

  /** The label of a row with several columns of values, each with its own control. */
  function columns(inside: readonly Control[]): Match | undefined {
    const cells = elementsIn(element);
    const values = cells.slice(cells.indexOf(inner as HTMLElement) + 1);
    if (!isRow || inside.length < 2 || values.length !== inside.length) return undefined;
    const headers = elementsIn(tableRows(element)[0] as Element);
    const headed =
      headers.length === cells.length && headers.every((cell) => isColumnHeader(cell) || !saysSomething(cell));
    const each = values.every((cell) => saysSomething(cell) && inside.filter((one) => stands(one, cell)).length === 1);
    return headed && each && cells[0] === inner ? match(inside) : undefined;
  }

  function isKin(control: Control, inside: readonly Control[]): boolean {
    const place = placeOf(control);
    const part = list[place];
    if (!part) return false;
    if (control.reach === 'page') return true;
    if (tag(inner) === 'h1' && saysEdit(control.name)) return false;
    const between = list.slice(Math.min(place, at) + 1, Math.max(place, at));
    if (between.some(isRival)) return false;
    if (control.reach === 'row' && between.map((other) => textOf(other)).join('').length > LONGEST_ROW) return false;
    // Controls in a row stand together; after more words the next row has begun.
    const first = between.findIndex((other) => inside.some((one) => stands(one, other)));
    if (first >= 0 && (place < at || between.slice(first).some(saysSomething))) return false;
    const speaks = part !== control.element && saysSomething(part);
    // A control before its label is the first thing of its row; after other words it ends theirs.
    if (place < at) return !speaks && !hasRivals() && !list.slice(0, place).some(saysSomething);
    if (!complete && !leadsTo(list.slice(at + 1), control)) return false;
    if (!speaks) return !isShared(control, inside, part);
    if (holdsLabel(part) || isRival(part)) return false;
    const next = !between.some(saysSomething);
    if (!complete) return next || relation.whole === true;
    return next && (isRow || (!isField(part) && sideBySide(part, inner)));
  }

  /** A bare "Edit" below several fields is for all of them, unless each has one, or it stands at the height of this one. */
  function isShared({ reach }: Control, inside: readonly Control[], part: Node): boolean {
    if (reach !== 'row' || relation.row || relation.whole || inside.length > 1) return false;
    const hasPeers = list.some((other) => !fits(other, HEADING) && isRival(other));
    return hasPeers && !sideBySide(part, inner);
  }

  function isLevel(control: Control): boolean {
    return sideBySide(label.box, control.element);
  }

  /** What comes first names the row; a tag behind somebody's name does not. */
  function leads(): boolean {
    if (isCalledLabel(label)) return true;
    if (textBefore(inner, label.node).length > 2) return false;
    const earlier = list.slice(0, at);
    const before = earlier.filter((part) => lettersIn(part, isAction).length > 2);
    if (before.length === 0) return true;
    if (relation.row) return before.some((part) => pressablesIn(part)[0] && saysSomething(part));
    if (before.every((part) => fits(part, HEADING))) return !within(label.path, ITEM);
    return earlier.some((part) => isRival(part) || (!saysSomething(part) && pressablesIn(part)[0]));
  }

  /** Whether a part is the beginning of something else. */
  function isRival(part: Node): boolean {
    if (isText(part) && part !== inner) return isField(part);
    if (!isElement(part) || part === inner || tag(inner) === 'caption' || !saysSomething(part)) return false;
    const isNext = !complete && list.slice(at + 1).find(saysSomething) === part;
    if (holdsLabel(part)) return !isNext || isCalledLabel(label);
    if (isNext || !isElement(inner)) return false;
    if (complete) return !isRow && ((isField(part) && !sideBySide(part, inner)) || sameMake(part, inner));
    return !/[@\d]/.test(textOf(part)) && looksAlike(part, inner);
  }

  function placeOf(control: Control): number {
    return list.findIndex((part) => stands(control, part));
  }

  function goesOn(): boolean {
    return !complete && linesOf(list.slice(at + 1)).some(isOther);
  }

  return { choose, goesOn, hasRivals, elsewhere };
}

/** The controls under a column that the label heads: one for each row below. */
export function inColumn(label: Label, controls: readonly Control[]): Match[] | undefined {
  const cells = [label.box, ...label.path].filter(isElement);
  const header = cells.find((cell) => isColumnHeader(cell));
  if (!header) return undefined;
  const row = cells[cells.indexOf(header) + 1] as Element;
  const place = columnOf(row, header);
  return tableRows(row).flatMap((other) => {
    const cell = parts(other).find(
      (part) => isElement(part) && !isColumnHeader(part) && columnOf(other, part) === place,
    );
    return cell ? onlyIn(cell as Element, controls, 'column', 0.9) : [];
  });
}

/** Of several controls those whose name says most. */
export function furthest(controls: readonly Control[]): readonly Control[] {
  const best = ['page', 'card'].find((reach) => controls.some((control) => control.reach === reach)) ?? 'row';
  return controls.filter(({ reach }) => reach === best);
}

/** The one control in an element that is there to change its main user: all of it is the label's, or says what is not. */
export function onlyIn(
  element: Element,
  controls: readonly Control[],
  name: string,
  confidence: number,
  label?: Node,
): Match[] {
  const inside = furthest(controls.filter((control) => stands(control, element)));
  const sure = inside.filter((control) => control.reach === 'page' || leadsTo(parts(element), control, label));
  const relation = { name, confidence };
  return sure.length === 1 && inside.length === 1 ? [{ controls: sure, relation, element, parts: parts(element) }] : [];
}

/**
 * Whether what stands before a control, and what it stands in, is about the account that a label names: after somebody was
 * shown, other words beside a control are what it changes. What tells the `label` says nothing.
 */
function leadsTo(list: readonly Node[], control: Control, label?: Node): boolean {
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
function linesOf(list: readonly Node[], label?: Node): Line[] {
  return list.flatMap((part): Line[] => {
    if (part === label || !saysSomething(part) || isPressable(part) || isHead(part)) return [];
    const inner = parts(part).filter((one) => isText(one) || isElement(one));
    const titles = fits(part, CALLED_LABEL);
    const isOne = titles || !isElement(part) || inner.some((one) => isText(one) && saysSomething(one));
    return isOne ? [{ text: textOf(part, isPressable), titles, lead: leadOf(part) }] : linesOf(inner, label);
  });
}

/** Names of columns say nothing of who it is. */
function isHead(part: Node): boolean {
  return fits(part, 'thead') || (fits(part, ROW) && elementsIn(part).every(isColumnHeader));
}

function isOther({ text, titles, lead }: Line, at: number, lines: readonly Line[]): boolean {
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

function stands({ path }: Control, where: Node): boolean {
  return path.includes(where as Element);
}

function tableRows(row: Element): Element[] {
  let table: Element | undefined = row;
  while (table && !fits(table, 'table,[role=table],[role=grid],[role=treegrid]')) table = around(table);
  return table ? all(table, ROW) : [row];
}

function columnOf(row: Element, cell: Element): number {
  let place = 0;
  for (const other of parts(row)) {
    if (other === cell) return place;
    if (isElement(other)) place += Number(attribute(other, 'colspan')) || 1;
  }
  return -1;
}

function isColumnHeader(cell: Element): boolean {
  if (fits(cell, '[role=columnheader],thead th,thead td,th[scope=col]')) return true;
  const row = around(cell);
  if (tag(cell) !== 'th' || attribute(cell, 'scope') || !row) return false;
  const cells = elementsIn(row);
  return cells.length > 1 && cells.every((other) => tag(other) === 'th') && tableRows(row)[0] === row;
}

function isCalledLabel({ node, path, box }: Label): boolean {
  return [node, box, path[0]].some((part) => part && fits(part, CALLED_LABEL));
}

function holdsLabel(part: Node): boolean {
  return [part, ...all(part, CALLED_LABEL)].some((inner) => fits(inner, CALLED_LABEL) && saysSomething(inner));
}

/** Whether a part is a label with its value: "Language: English", or bold words before others. */
function isField(part: Node): boolean {
  return /^[^:]{2,40}:\s*\S/.test(textOf(part).trim()) || leadOf(part) !== '';
}

/** The bold words that begin a part and are not all of it. */
function leadOf(part: Node): string {
  const [first] = parts(part).filter((inner) => lettersIn(inner));
  const leads = first && fits(first, 'b,strong') && lettersIn(part).length > lettersIn(first).length;
  return leads ? textOf(first, isPressable) : '';
}

/**
 * Whether two parts are made alike: the same tags lead to their first words. One of them may be wrapped once more; then
 * both have to hold several things, and to stand below one another.
 */
function sameMake(one: Element, other: Element): boolean {
  if (tagsToText(one) === tagsToText(other)) return true;
  const [a, b] = [unwrapped(one), unwrapped(other)];
  return tag(a) === tag(b) && isElement(a) && isElement(b) && !sideBySide(one, other);
}

function tagsToText(node: Node): string {
  const first = parts(node).find((part) => saysSomething(part));
  return `${tag(node)}${attribute(node, 'role')}>${first && isElement(first) ? tagsToText(first) : ''}`;
}

/** The first element inside that says more than one thing; a text, when none does. */
function unwrapped(node: Node): Node {
  const said = parts(node).filter((part) => saysSomething(part));
  return said.length === 1 ? unwrapped(said[0] as Node) : node;
}

function textBefore(outer: Node, label: Node): string {
  let text = '';
  let met = false;
  const read = (node: Node) => {
    met ||= node === label;
    if (met) return;
    const inner = isElement(node) && !isAction(node) ? parts(node) : [];
    if (isText(node)) text += lettersIn(node);
    else for (const part of inner) read(part);
  };
  read(outer);
  return text;
}

function saysSomething(part: Node): boolean {
  return lettersIn(part) !== '';
}

/** A link may show somebody as well as lead to something; a button or a verb only does. */
function isAction(element: Element): boolean {
  return isPressable(element) && (!fits(element, 'a') || reachOf(textOf(element)) !== undefined);
}

function lettersIn(part: Node, without = isPressable as (element: Element) => boolean): string {
  return lettersOf(textOf(part, without));
}
