import { type Control, isPressable, pressablesIn } from './controls.ts';
import { CALLED_LABEL, HEADING, ITEM, PRESSABLE, ROW } from './kinds.ts';
import type { Label } from './labels.ts';
import { isOther, leadOf, leadsTo, linesOf, tellsMore } from './lines.ts';
import {
  type Doubt,
  furthest,
  isAction,
  LONGEST_ROW,
  lettersIn,
  type Match,
  type Relation,
  saysSomething,
  stands,
} from './match.ts';
import { endsAccount } from './matters.ts';
import { looksAlike, sideBySide, textOf } from './sight.ts';
import { isColumnHeader, tableRows } from './tables.ts';
import { all, attribute, elementsIn, fits, isElement, isText, parts, tag, within } from './tree.ts';
import { saysEdit } from './words.ts';

interface Family {
  choose(inside: readonly Control[], left: boolean): Match | Doubt;
  /** Something else is told after the label's own value, so that what stands further out may be of that. */
  goesOn(): boolean;
  hasRivals(): boolean;
  elsewhere(controls: readonly Control[]): Match | undefined;
}

/** An element around the label, and the parts in it. */
export function familyOf(element: Element, inner: Node, label: Label, relation: Relation): Family {
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
    if (tellsMore(label.value)) return false;
    if (tag(inner) === 'h1' && saysEdit(control.name)) return false;
    const between = list.slice(Math.min(place, at) + 1, Math.max(place, at));
    if (between.some(isRival)) return false;
    if (control.reach === 'row' && between.map((other) => textOf(other)).join('').length > LONGEST_ROW) return false;
    // Controls in a row stand together; after more words the next row has begun.
    const first = between.findIndex((other) => inside.some((one) => stands(one, other)));
    if (first >= 0 && (place < at || between.slice(first).some(saysSomething))) return false;
    const speaks = part !== control.element && saysSomething(part);
    // A control before its label is the first thing of its row; after other words it ends theirs.
    if (place < at)
      return !speaks && isAlone(control, part) && !hasRivals() && !list.slice(0, place).some(saysSomething);
    if (isText(inner) && complete && goesOnBelow(between)) return false;
    if (complete ? linesOf(between).some(isOther) : !leadsTo(list.slice(at + 1), control)) return false;
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

  /** After a line that shows somebody another begins, with more than their address. */
  function goesOnBelow(between: readonly Node[]): boolean {
    const end = between.findIndex((part) => tag(part) === 'br');
    return end >= 0 && linesOf(between.slice(end)).some((line) => !endsAccount(line.text));
  }

  /** Not one of several things to do, as in the bar above a page. */
  function isAlone({ element: own }: Control, part: Node): boolean {
    return all(part, `${PRESSABLE},select,input`).every((other) => other === own || own.contains(other));
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
    if (/[@\d]/.test(textOf(part))) return false;
    return looksAlike(part, inner) || isBoldField(part);
  }

  /** Bold words in one line with a bold label, with something to tell of their own. */
  function isBoldField(part: Element): boolean {
    const next = list[list.indexOf(part) + 1];
    return fits(part, 'b,strong') && tag(part) === tag(inner) && !!next && !isPressable(next) && saysSomething(next);
  }

  function placeOf(control: Control): number {
    return list.findIndex((part) => stands(control, part));
  }

  function goesOn(): boolean {
    return !complete && linesOf(list.slice(at + 1)).some(isOther);
  }

  return { choose, goesOn, hasRivals, elsewhere };
}

function isCalledLabel({ node, path, box }: Label): boolean {
  return [node, box, path[0]].some((part) => part && fits(part, CALLED_LABEL));
}

function holdsLabel(part: Node): boolean {
  return [part, ...all(part, CALLED_LABEL)].some((inner) => fits(inner, CALLED_LABEL) && saysSomething(inner));
}

/** Whether a part is a label with its value: "Language: English", or bold words before others. */
export function isField(part: Node): boolean {
  return /^[^:]{2,40}:\s*\S/.test(textOf(part).trim()) || leadOf(part) !== '';
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
