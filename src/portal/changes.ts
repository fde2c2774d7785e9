import type { Pointed } from '../domain/pointer.ts';
import { isNamed } from './hint.ts';
import { PRESSABLE } from './kinds.ts';
import { type Row, type Sighting, toldIn } from './locator.ts';
import { isFolded, isSeen, textOf } from './sight.ts';
import {
  all,
  around,
  behind,
  countIn,
  fits,
  isConnected,
  isElement,
  isHost,
  isText,
  tag,
  treeOf,
  within,
  writtenText,
} from './tree.ts';
import { hintsAtRow, hintsAtVerb, learn, lettersOf } from './words.ts';

/* Whether what changed in a page could change what was seen there: the whole page is looked at again in any doubt. */

/** `late`: it may show or hide something else through the page's styles. */
export type Bearing = 'none' | 'late' | 'some';

/** A larger part is not looked through. */
const MOST_ELEMENTS = 500;
/** The words of a row may be split over a page: so many letters before and after a change are read as well, … */
const FAR = 100;
/** … and in no more texts. */
const MOST_TEXTS = 100;
/** `NodeFilter.SHOW_TEXT`. */
const TEXTS = 4;
/** What could be a control, name one, lead to a row, show a tree of its own, or tell how other things look. */
const TELLS = `${PRESSABLE},slot,iframe,style,link,[aria-labelledby],[headers],[aria-controls]`;

/**
 * What these changes may have to do with what was seen before them.
 *
 * @param pointers as they were looked with
 */
export function bearingOn(
  { rows, unsure }: Sighting,
  changes: readonly MutationRecord[],
  pointers: readonly Pointed[],
): Bearing {
  learn(pointers);
  // What is missing may come in any way.
  if (rows.length === 0 || unsure.length > 0 || !rows.every(isAsSeen)) return 'some';
  const held = rows.flatMap(({ ground, label, control }) => [ground, label, control]);
  let most: Bearing = 'none';
  for (const change of changes) {
    const bearing = bearingOf(change, held);
    if (bearing === 'some') return bearing;
    if (bearing === 'late') most = bearing;
  }
  return most;
}

/** Drawn as it was, it says the same. */
function isAsSeen({ label, control, element, around, ground, told }: Row): boolean {
  const isThere = isConnected(label) && isConnected(control) && isSeen(control) && !isFolded(control, new Map());
  return isThere && textOf(element) === around && toldIn(ground, control) === told;
}

function bearingOf(
  { type, target, addedNodes, removedNodes, nextSibling }: MutationRecord,
  held: readonly Element[],
): Bearing {
  // Another change has taken it away.
  if (!isConnected(target)) return 'none';
  const path = drawnAround(target);
  const isDrawn = tag(path.at(-1) as Node) === 'html';
  if (!isDrawn || held.some((element) => path.includes(element)) || within(path, `${PRESSABLE},style`)) return 'some';
  if (type === 'attributes') {
    const isAround = held.some((element) => drawnAround(element).includes(target as Element));
    return isAround || couldTell(target) ? 'some' : 'late';
  }
  const changed = type === 'childList' ? [...addedNodes].filter(isConnected) : [target];
  const joint = removedNodes[0] ? [nextSibling ?? behind(target)] : [];
  const places = [...changed.flatMap((node) => [node, behind(node)]), ...joint];
  const could = [...changed, ...removedNodes].some(couldTell) || places.some((place) => place && couldSayAt(place));
  if (could) return 'some';
  return [...addedNodes, ...removedNodes].some(isElement) ? 'late' : 'none';
}

/** The elements around a node, innermost first, itself among them. */
function drawnAround(node: Node): Element[] {
  const path: Element[] = [];
  const first = isElement(node) ? node : isText(node) ? around(node) : (node as ShadowRoot).host;
  for (let outer: Element | undefined = first; outer; outer = around(outer)) path.push(outer);
  return path;
}

/** Whether a part of a page could be, hold or name a label or a control. */
function couldTell(part: Node): boolean {
  if (!isElement(part)) return hintsAt(writtenText(part));
  return (
    countIn(part, MOST_ELEMENTS) > MOST_ELEMENTS ||
    hintsAt(writtenText(part)) ||
    [part, ...all(part, '*')].some(isTelling)
  );
}

function isTelling(element: Element): boolean {
  // What a page has defined may show a tree of its own later.
  return fits(element, TELLS) || isHost(element) || tag(element).includes('-') || isNamed(element, hintsAt);
}

function hintsAt(text: string): boolean {
  return hintsAtRow(text) || hintsAtVerb(text);
}

/** Whether the words before and after the beginning of a node could be a row's, together. */
function couldSayAt(node: Node): boolean {
  const walker = Document.prototype.createTreeWalker.call(document, treeOf(node), TEXTS);
  let words = isText(node) ? node.data : '';
  for (const step of ['previousNode', 'nextNode'] as const) {
    walker.currentNode = node;
    const enough = lettersOf(words).length + FAR;
    for (let texts = 0; lettersOf(words).length < enough && walker[step](); texts++) {
      if (texts > MOST_TEXTS) return true;
      const { data } = walker.currentNode as Text;
      words = step === 'nextNode' ? words + data : data + words;
    }
  }
  return hintsAtRow(words);
}
