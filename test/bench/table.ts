import type { Judged } from './figures.ts';

const HEAD = ['what', 'where', 'who', 'median', 'middle half', 'most', '', 'goal', ''];

/** Figures as lines of text; a wide terminal is taken for granted. */
export function table(figures: readonly Judged[]): string {
  const rows = [HEAD, ...figures.map(row)];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((cells) => (cells[at] as string).length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ');
  return rows.map((cells) => line(cells).trimEnd()).join('\n');
}

const isNumber = (column: number) => column >= 3 && column <= 5;

function row({ what, where, who, unit, median, low, high, most, times, goal, verdict }: Judged): string[] {
  const spread = times > 1 ? `${shown(low)} – ${shown(high)}` : '';
  return [
    what,
    where,
    who,
    shown(median),
    spread,
    times > 1 ? shown(most) : '',
    unit,
    goal?.words ?? '',
    verdict ?? '',
  ];
}

/** Three digits that count; whole numbers whole. */
export function shown(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3);
}
