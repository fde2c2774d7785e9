import { LONGEST_NAME, type Place, type Pointed } from '../domain/pointer.ts';
import { accessibleName, isPressable, pathOf } from './controls.ts';
import type { Sighting } from './locator.ts';
import { placeOf } from './place.ts';
import { isSeen, textOf } from './sight.ts';
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

/** The control that a point on the page belongs to: what can be pressed around it, else itself. */
export function controlAt(element: Element): HTMLElement {
  return (pathOf(element).slice(0, FURTHEST).find(isPressable) ?? element) as HTMLElement;
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

/**
 * What is kept of a row and a control that a person pointed at, so that the locator finds them again: words, and how they
 * stand. Undefined where it would not find that very control by it.
 *
 * @param find the locator
 */
export function learnFrom(
  row: Element,
  control: HTMLElement,
  find: (pointers: readonly Pointed[]) => Sighting,
): Pointed | undefined {
  const name = rowName(row);
  if (!name) return undefined;
  const words = { row: name, control: plainText(accessibleName(control)).slice(0, LONGEST_NAME) };
  const { rows, unsure } = find([words]);
  const labels = [...rows, ...unsure].map(({ label }) => label).filter((label) => isSame(label, row));
  const places = labels.map((label) => placeOf(label, control)).filter((place) => place !== undefined);
  const ways: readonly (Place | undefined)[] = [places[0], undefined];
  const pointers = ways.map((place) => (place ? { ...words, place } : words));
  return pointers.find((pointer) => {
    const found = find([pointer]).rows;
    return found.some((one) => one.control === control && isSame(one.label, row));
  });
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
