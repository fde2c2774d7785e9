import type { Place, Pointed } from '../domain/pointer.ts';
import { accessibleName, type Control, pathOf } from './controls.ts';
import { NOT_NOW } from './kinds.ts';
import type { Label } from './labels.ts';
import type { Match } from './match.ts';
import { isSeen, textOf } from './sight.ts';
import { attribute, fits, isElement, parts, tag } from './tree.ts';
import { isPortalsRow, lettersOf, reachOfPortals } from './words.ts';

/** What was taught for the row of this label. */
function taughtFor({ element, node, value }: Label, pointers: readonly Pointed[]): Pointed[] {
  const text = lettersOf(textOf(node) || attribute(element, 'aria-label'));
  return pointers.filter(({ row }) => {
    const name = lettersOf(row);
    return text === name || (value !== undefined && text.startsWith(name));
  });
}

/** The controls that could be of this row: a word taught for one row says nothing of another's. */
export function controlsOf(label: Label, controls: readonly Control[], pointers: readonly Pointed[]): Control[] {
  const own = taughtFor(label, pointers).map(({ control }) => lettersOf(control));
  const isPortals = isPortalsRow(
    textOf(label.node) || attribute(label.element, 'aria-label'),
    label.value !== undefined,
  );
  return controls.filter(
    ({ name }) => own.includes(lettersOf(name)) || (isPortals && reachOfPortals(name) !== undefined),
  );
}

/** Where this control stands, seen from this label; undefined where one holds the other. */
export function placeOf(label: Element, control: Element): Place | undefined {
  const [out, path] = [pathOf(label), pathOf(control)];
  const up = out.findIndex((outer) => path.includes(outer));
  const outer = out[up];
  if (!outer || outer === label || outer === control) return undefined;
  const same = alike(outer, tag(control), accessibleName(control as HTMLElement));
  return { up, tag: tag(control), nth: same.indexOf(control as HTMLElement), of: same.length };
}

/** The control that stands where it was shown, if the page is still made so there; nothing in any doubt. */
export function atPlace(label: Label, labels: readonly Label[], pointers: readonly Pointed[]): Match[] | undefined {
  const path = pathOf(label.element);
  for (const { control: name, place } of taughtFor(label, pointers)) {
    const outer = place && path[place.up];
    // Two labels in it would both have it.
    if (!outer || labels.some((other) => other.element !== label.element && pathOf(other.element).includes(outer)))
      continue;
    const same = alike(outer, place.tag, name);
    const control = same[place.nth];
    if (!control || same.length !== place.of || fits(control, NOT_NOW) || !isSeen(control)) continue;
    const controls: Control[] = [{ element: control, name, reach: 'row', path: pathOf(control) }];
    return [
      { controls, relation: { name: 'shown by a person', confidence: 0.9 }, element: outer, parts: parts(outer) },
    ];
  }
  return undefined;
}

function alike(outer: Element, name: string, words: string): HTMLElement[] {
  const letters = lettersOf(words);
  return [...drawnIn(outer)].filter((part) => tag(part) === name && lettersOf(accessibleName(part)) === letters);
}

function* drawnIn(node: Node): Generator<HTMLElement> {
  for (const part of parts(node)) {
    if (!isElement(part)) continue;
    yield part;
    yield* drawnIn(part);
  }
}
