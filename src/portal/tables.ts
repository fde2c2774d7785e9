import { ROW, TABLE } from './kinds.ts';
import { all, around, attribute, elementsIn, fits, isElement, parts, tag } from './tree.ts';

/* Rows and columns of tables, as a page says them. */

export function tableRows(row: Element): Element[] {
  let table: Element | undefined = row;
  while (table && !fits(table, TABLE)) table = around(table);
  return table ? all(table, ROW) : [row];
}

export function columnOf(row: Element, cell: Element): number {
  let place = 0;
  for (const other of parts(row)) {
    if (other === cell) return place;
    if (isElement(other)) place += Number(attribute(other, 'colspan')) || 1;
  }
  return -1;
}

/** Whether a cell of a row above reaches into a row, so that its own cells stand in other columns than they are counted in. */
export function isReachedOver(rows: readonly Element[], row: Element): boolean {
  const at = rows.indexOf(row);
  return rows
    .slice(0, at)
    .some((above, i) => elementsIn(above).some((cell) => i + (Number(attribute(cell, 'rowspan')) || 1) > at));
}

export function isColumnHeader(cell: Element): boolean {
  if (fits(cell, '[role=columnheader],thead th,thead td,th[scope=col]')) return true;
  const row = around(cell);
  if (tag(cell) !== 'th' || attribute(cell, 'scope') || !row) return false;
  const cells = elementsIn(row);
  return cells.length > 1 && cells.every((other) => tag(other) === 'th') && tableRows(row)[0] === row;
}
