import type { Place, Pointed } from '../domain/pointer.ts';
import { accessibleName, pathOf } from './controls.ts';
import type { Label } from './labels.ts';
import type { Match } from './relations.ts';
import { textOf } from './sight.ts';
import { attribute, isElement, parts, tag } from './tree.ts';
import { lettersOf } from './words.ts';

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
export function atPlace(
  { element, node }: Label,
  labels: readonly Label[],
  pointers: readonly Pointed[],
): Match[] | undefined {
  const text = lettersOf(textOf(node) || attribute(element, 'aria-label'));
  for (const { row, control: name, place } of pointers) {
    if (!place || !text.startsWith(lettersOf(row))) continue;
    const outer = pathOf(element)[place.up];
    // Two labels in it would both have it.
    if (!outer || labels.some((other) => other.element !== element && pathOf(other.element).includes(outer))) continue;
    const same = alike(outer, place.tag, name);
    const control = same[place.nth];
    if (!control || same.length !== place.of) continue;
    const relation = { name: 'shown by a person', confidence: 0.9 };
    return [
      {
        controls: [{ element: control, name, reach: 'row', path: pathOf(control) }],
        relation,
        element: outer,
        parts: parts(outer),
      },
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
