import { accessibleName, type Control, isPressable, pathOf } from './controls.ts';
import { ELSEWHERE, LABEL_PLACE, WHOLE } from './kinds.ts';
import type { Look } from './look.ts';
import { fieldValue, isSeen, isUnread, textOf } from './sight.ts';
import {
  all,
  around,
  attribute,
  fits,
  isElement,
  isText,
  parts,
  tag,
  textFrom,
  within,
  written,
  writtenText,
} from './tree.ts';
import { afterRowLabel, hintsAtRow, isRowLabel, lettersOf, reachOf, toldInSentence } from './words.ts';

/** The name of a main-user row, where it stands on the page. */
export interface Label {
  /** What to show as the label. */
  readonly element: Element;
  /** The label alone: an element, or the text that begins with it. */
  readonly node: Node;
  /** The widest box that says nothing else. */
  readonly box: Node;
  /** The elements around the box, innermost first. */
  readonly path: readonly Element[];
  /** What the label's own text shows beside it ("Main user: Pat"). */
  readonly value?: string | undefined;
  /** The label is the name of this element alone, and not drawn. */
  readonly names?: Element;
  /** The whole row is one control. */
  readonly pressed?: HTMLElement;
}

/** An element of a large page has about so many letters. */
const LETTERS = 8;

/**
 * All labels of one tree, drawn or named.
 *
 * @param text what is written in it
 */
export function* labelsIn(tree: Node, text: string, controls: readonly Control[]): Look<Label[]> {
  const found = new Map<Node, Label>();
  const add = (label: Label | undefined) => label && !found.has(label.node) && found.set(label.node, label);
  if (hintsAtRow(text)) for (const element of yield* nearestTo(tree, text)) add(labelFrom(element, controls));
  for (const element of all(tree, '[aria-label]')) {
    if (isRowLabel(attribute(element, 'aria-label'))) add(labelByName(element));
  }
  return [...found.values()];
}

/** The smallest elements whose texts could hold the words. */
function* nearestTo(node: Node, text: string): Look<Node[]> {
  const near: Node[] = [];
  let own = '';
  const inner = written(node);
  yield text.length / LETTERS;
  for (const child of inner) {
    if (isText(child)) own += child.data;
    if (!isElement(child) || isUnread(child)) continue;
    const said = writtenText(child);
    if (hintsAtRow(said)) near.push(...(yield* nearestTo(child, said)));
  }
  return near.length === 0 || hintsAtRow(own) ? [...near, node] : near;
}

function labelFrom(node: Node, controls: readonly Control[]): Label | undefined {
  if (!isElement(node) || !isSeen(node)) return undefined;
  const element = node;
  const path = pathOf(element);
  if (within(path, ELSEWHERE) || path.some(isOfBox)) return undefined;
  const holdsControl = (outer: Element) => controls.some(({ path }) => path.includes(outer));
  const pressed = path.find(isPressable) as HTMLElement | undefined;
  if (pressed && saysChange(pressed)) {
    const text = textOf(element);
    return isRowLabel(text) ? { ...at(element), pressed } : undefined;
  }
  const without = (part: Element) => part !== pressed && isPressable(part);
  const text = textOf(element, without);
  if (isRowLabel(text) && !holdsControl(element)) {
    const box = boxAround(element, without, holdsControl);
    const fills = !pressed || fits(pressed, '[aria-expanded]') || within(pathOf(box).slice(0, 2), LABEL_PLACE);
    return fills ? { ...at(element), box, path: outside(box) } : undefined;
  }
  return pressed ? undefined : (labelInSentence(element) ?? labelInText(element));
}

/** A sentence that tells who it is; a row as far out as nothing else is said. */
function labelInSentence(element: Element): Label | undefined {
  const tells = (outer: Element) => toldInSentence(textOf(outer, isPressable)) !== undefined;
  const first = parts(element).find((part) => lettersOf(textOf(part)));
  if (!first || !isText(first) || !tells(element)) return undefined;
  const path = pathOf(element);
  const end = path.findIndex((outer) => !tells(outer));
  const value = toldInSentence(textFrom(first)) ?? '';
  return { element, node: first, box: first, path: end < 0 ? path : path.slice(0, end), value };
}

/** The label as a text beside other things: "Main user: Pat (change)", or "Main user" before an element that shows Pat. */
function labelInText(element: Element): Label | undefined {
  const children = parts(element);
  let begun = false;
  for (const [i, child] of children.entries()) {
    // The first words, or those that begin a line.
    if (!isText(child) || (begun && tag(children[i - 1] as Node) !== 'br')) continue;
    const text = textFrom(child);
    const value = afterRowLabel(text) ?? (isRowLabel(text) ? '' : undefined) ?? (afterRowLabel(`${text} x`) && '');
    if (value !== undefined)
      return { element, node: child, box: child, path: pathOf(element), value: value || undefined };
    begun ||= lettersOf(text) !== '';
  }
  const whole = children.find((child) => isElement(child) && isRowLabel(textOf(child)));
  return whole ? at(whole as Element) : undefined;
}

function labelByName(element: Element): Label | undefined {
  const path = pathOf(element);
  if (!isSeen(element) || within(path, ELSEWHERE) || path.some(isPressable)) return undefined;
  const field = tag(element) === 'input';
  return { ...at(element), value: field ? fieldValue(element) : undefined, ...(!field && { names: element }) };
}

function at(element: Element): { element: Element; node: Node; box: Node; path: Element[] } {
  return { element, node: element, box: element, path: outside(element) };
}

function outside(node: Node): Element[] {
  return pathOf(node).slice(isElement(node) ? 1 : 0);
}

function boxAround(
  element: Element,
  without: (part: Element) => boolean,
  holdsControl: (outer: Element) => boolean,
): Element {
  let box = element;
  for (let outer = around(box); outer && !fits(outer, WHOLE) && !holdsControl(outer); outer = around(outer)) {
    if (!isRowLabel(textOf(outer, without))) break;
    box = outer;
  }
  return box;
}

/** What a check box is about is a choice, not a row. */
function isOfBox(element: Element): boolean {
  if (tag(element) !== 'label') return false;
  const { control } = element as HTMLLabelElement;
  return !!control && fits(control, '[type=checkbox],[type=radio]');
}

/** Whether a control holds, besides the label, a part that says "Change". */
function saysChange(pressed: HTMLElement): boolean {
  const name = accessibleName(pressed);
  return !isRowLabel(name) && all(pressed, '*').some((part) => reachOf(textOf(part)) === 'row');
}
