import { LONGEST_NAME, type Pointed } from '../domain/pointer.ts';
import { accessibleName, isPressable, pathOf } from './controls.ts';
import type { Sighting } from './locator.ts';
import { isSeen, textOf } from './sight.ts';
import { placeOf } from './taught.ts';
import { attribute, isElement, parts } from './tree.ts';
import { lettersOf, plainText } from './words.ts';

/** What stands before a value in the same text: "Owner" of "Owner: Pat". */
const BEFORE_VALUE = /^([^:：]+)[:：]\s*\S/u;
/** A control is no further around what was pointed at. */
const FURTHEST = 6;

/** The words by which a row could be found again; undefined where there are none, or too many. */
export function rowName(element: Element): string | undefined {
  const text = plainText(textOf(element) || attribute(element, 'aria-label'));
  const name = plainText(BEFORE_VALUE.exec(text)?.[1] ?? text);
  return lettersOf(name) && name.length <= LONGEST_NAME ? name : undefined;
}

/** What a control is called, as it is said to those who do not see it; empty where there is nothing, or too much. */
export function controlName(element: HTMLElement): string {
  const name = plainText(accessibleName(element));
  return name.length <= LONGEST_NAME ? name : '';
}

/** The control that a point on the page belongs to: what can be pressed around it, else itself. */
export function controlAt(element: Element): HTMLElement {
  return (pathOf(element).slice(0, FURTHEST).find(isPressable) ?? element) as HTMLElement;
}

/** Whether something can be the control: what is pressed, or looks so, or is a picture; not a part of the page that says something. */
export function canBeControl(element: Element): boolean {
  return isPressable(element) || !lettersOf(textOf(element)) || getComputedStyle(element).cursor === 'pointer';
}

/** What can be chosen as a row's name by keyboard, in the order of the page. */
export function rowNames(root: Node): HTMLElement[] {
  return [...seenIn(root)].filter((element) => {
    const hasOwnText = parts(element).some((part) => !isElement(part) && lettersOf(textOf(part)));
    return hasOwnText && rowName(element) !== undefined;
  });
}

/** What can be chosen as a control by keyboard, in the order of the page. */
export function controlsToPress(root: Node): HTMLElement[] {
  return [...seenIn(root)].filter(isPressable);
}

/** What the picker has learned, and how many rows of the page are found by it. */
export interface Learned {
  readonly pointed: Pointed;
  readonly rows: number;
}

/**
 * What is kept of a row and a control that a person pointed at, so that the locator finds them again: words, and how they
 * stand. Undefined where it would not find that very control by it, or lose another that it finds without.
 *
 * @param find the locator
 */
export function learnFrom(
  row: Element,
  control: HTMLElement,
  find: (pointers: readonly Pointed[]) => Sighting,
): Learned | undefined {
  const name = rowName(row);
  const words = { row: name ?? '', control: plainText(accessibleName(control)) };
  if (!name || words.control.length > LONGEST_NAME) return undefined;
  const before = find([]).rows;
  const { rows, unsure } = find([words]);
  const labels = [...rows, ...unsure].map(({ label }) => label).filter((label) => isSame(label, row));
  const [place] = labels.map((label) => placeOf(label, control)).filter((one) => one !== undefined);
  const ways: readonly Pointed[] = place ? [{ ...words, place }, words] : [words];
  for (const pointed of ways) {
    const found = find([pointed]).rows;
    const isFound = found.some((one) => one.control === control && isSame(one.label, row));
    const isLost = before.some((one) => !found.some((other) => other.control === one.control));
    const isNamed = lettersOf(words.control) !== '' || pointed.place !== undefined;
    if (isFound && !isLost && isNamed) return { pointed, rows: found.length };
  }
  return undefined;
}

/** The element that is drawn at a point of the window, also inside open shadow roots and frames of the same origin. */
export function elementAt(x: number, y: number, root: DocumentOrShadowRoot = document): Element | undefined {
  const element = root.elementFromPoint(x, y) ?? undefined;
  if (!element) return undefined;
  if (element.shadowRoot && element.shadowRoot !== root) return elementAt(x, y, element.shadowRoot) ?? element;
  const inner = frameDocument(element);
  if (!inner) return element;
  const { left, top } = element.getBoundingClientRect();
  return elementAt(x - left - element.clientLeft, y - top - element.clientTop, inner) ?? element;
}

function frameDocument(element: Element): Document | undefined {
  return (element.localName === 'iframe' && (element as HTMLIFrameElement).contentDocument) || undefined;
}

/** Whether one of two elements stands in the other, or they are one. */
function isSame(one: Element, other: Element): boolean {
  return pathOf(one).includes(other) || pathOf(other).includes(one);
}

function* seenIn(node: Node): Generator<HTMLElement> {
  for (const part of parts(node)) {
    if (!isElement(part)) continue;
    if (isSeen(part)) yield part;
    yield* seenIn(part);
  }
}
