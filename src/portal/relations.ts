import type { Control } from './controls.ts';
import { familyOf } from './family.ts';
import { HEADING, ITEM, ROW, SECTION } from './kinds.ts';
import type { Label } from './labels.ts';
import { type Doubt, LONGEST_ROW, type Match, type Relation, stands } from './match.ts';
import { textOf } from './sight.ts';
import { fits } from './tree.ts';

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

const LONGEST_CARD = 1_500;

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
