import type { Control } from './controls.ts';
import type { Label } from './labels.ts';
import { leadsTo } from './lines.ts';
import { furthest, type Match, stands } from './match.ts';
import { columnOf, isColumnHeader, isReachedOver, tableRows } from './tables.ts';
import { isElement, parts } from './tree.ts';

/** The controls under a column that the label heads: one for each row below. */
export function inColumn(label: Label, controls: readonly Control[]): Match[] | undefined {
  const cells = [label.box, ...label.path].filter(isElement);
  const header = cells.find((cell) => isColumnHeader(cell));
  if (!header) return undefined;
  const row = cells[cells.indexOf(header) + 1] as Element;
  const place = columnOf(row, header);
  const rows = tableRows(row);
  if (isReachedOver(rows, row)) return [];
  return rows.flatMap((other) => {
    if (isReachedOver(rows, other)) return [];
    const cell = parts(other).find(
      (part) => isElement(part) && !isColumnHeader(part) && columnOf(other, part) === place,
    );
    return cell ? onlyIn(cell as Element, controls, 'column', 0.9) : [];
  });
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
