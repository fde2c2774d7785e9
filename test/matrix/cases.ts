import type { Fault } from '../world/api.ts';
import {
  BESIDE,
  type Beside,
  FAULTS,
  FOREIGN,
  type Foreign,
  ROADS,
  ROUTES,
  type Road,
  type Route,
  SITUATIONS,
  type Situation,
} from './tables.ts';

export interface Change {
  readonly road: Road;
  readonly route: Route;
  readonly situation: Situation;
  readonly fault: Fault;
}

export interface Other {
  readonly flow: Foreign;
  readonly beside: Beside;
}

/** What happens on a consent page can't happen where none is asked. */
function canBe({ route, situation }: Change): boolean {
  return !(route.silent && situation.switches);
}

const right = SITUATIONS.filter(({ wrong }) => !wrong);
const wrong = SITUATIONS.filter((situation) => situation.wrong);

/** The element of a table that turns up at this place when it is gone through again and again. */
function nth<T>(table: readonly T[], index: number): T {
  const found = table[index % table.length];
  if (found === undefined) throw new Error('an empty table');
  return found;
}

/** Every road with every situation, and every route with every situation; the third dimension turns beside them. */
export const WRONG: readonly Change[] = [
  ...ROADS.flatMap((road, i) =>
    wrong.map((situation, j) => ({ road, route: nth(ROUTES, i + j), situation, fault: 'none' as const })),
  ),
  ...ROUTES.flatMap((route, i) =>
    wrong.map((situation, j) => ({ road: nth(ROADS, i * 5 + j), route, situation, fault: 'none' as const })),
  ),
].filter(canBe);

/** Every road with every route, by turns with each right situation; and every fault that passes. */
export const RIGHT: readonly Change[] = [
  ...ROADS.flatMap((road, i) =>
    ROUTES.map((route, j) => ({ road, route, situation: nth(right, i + j), fault: 'none' as const })),
  ),
  ...FAULTS.flatMap((fault, i) =>
    ['1.0a, form', '3LO, form', '1.0a, Data Center'].flatMap((name, j) =>
      ROUTES.filter((route) => route.name === name).map((route) => ({
        road: nth(ROADS, i * 3 + j),
        route,
        situation: nth(right, 0),
        fault,
      })),
    ),
  ),
];

export const OTHERS: readonly Other[] = FOREIGN.flatMap((flow) => BESIDE.map((beside) => ({ flow, beside })));

/**
 * A part of the cases in which every value of every column occurs: greedily the next case that brings most new ones.
 */
export function cover<T extends object>(cases: readonly T[]): T[] {
  const values = (one: T) => Object.entries(one).map(([column, value]) => `${column} ${nameOf(value)}`);
  const missing = new Set(cases.flatMap(values));
  const taken: T[] = [];
  while (missing.size > 0) {
    const gain = (one: T) => values(one).filter((value) => missing.has(value)).length;
    const best = cases.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    for (const value of values(best)) missing.delete(value);
    taken.push(best);
  }
  return taken;
}

/** Every third case and the cover: for a browser that takes longer. */
export function thinned<T extends object>(cases: readonly T[], every: number): T[] {
  const covering = new Set(cover(cases));
  return cases.filter((one, index) => index % every === 0 || covering.has(one));
}

export function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value);
}
