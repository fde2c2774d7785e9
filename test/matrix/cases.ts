import {
  BEGINS,
  BESIDE,
  FOREIGN,
  type Foreign,
  NO_TROUBLE,
  ROADS,
  ROUTES,
  type Road,
  type Route,
  SITUATIONS,
  type Situation,
  TROUBLES,
  type Trouble,
} from './tables.ts';

export interface Change {
  readonly road: Road;
  readonly route: Route;
  readonly situation: Situation;
  readonly trouble: Trouble;
}

export interface Other {
  readonly flow: Foreign;
  readonly begins: (typeof BEGINS)[number];
  readonly beside: (typeof BESIDE)[number];
}

/** Whether there is such a case. */
function canBe({ road, route, situation, trouble }: Change): boolean {
  if (road.takes && !road.takes(route)) return false;
  if (route.how.silent && situation.takeover === 'open') return false;
  // Whoever presses in the middle of a frame needs one row there.
  if (route.how.beside && road.portal?.markup?.endsWith('frame')) return false;
  // What troubles the way back needs somebody who got that far.
  return trouble.when === 'out' || situation.says === undefined || situation.takeover === 'approving';
}

const right = SITUATIONS.filter(({ says }) => says === undefined);
const wrong = SITUATIONS.filter(({ says }) => says !== undefined);
/** Roads on which nothing but the gate can stop anybody. */
const UNGUIDED = ROADS.filter(({ portal }) => portal?.label !== undefined);

/**
 * Each row of the first table with so many of the second, which is gone through again and again, and a number by which to
 * go through a third: not in step with either.
 */
function turns<A, B>(rows: readonly A[], others: readonly B[], each: number): [A, B, number][] {
  return rows.flatMap((row, i) =>
    Array.from({ length: each }, (_, j): [A, B, number] => {
      const at = i * each + j;
      return [row, nth(others, at), i + at * 5];
    }),
  );
}

function nth<T>(table: readonly T[], index: number): T {
  const found = table[index % table.length];
  if (found === undefined) throw new Error('an empty table');
  return found;
}

/** Every road with some situations, every route with some, every trouble with some routes; the third turns beside them. */
export const WRONG: readonly Change[] = [
  ...turns(ROADS, wrong, 2).map(([road, situation, at]) => ({ road, situation, route: nth(ROUTES, at) })),
  ...turns(ROUTES, wrong, 2).map(([route, situation, at]) => ({ route, situation, road: nth(ROADS, at) })),
]
  .map((one): Change => ({ ...one, trouble: NO_TROUBLE }))
  .concat(
    turns(TROUBLES, ROUTES, 2).map(([trouble, route, at]) => {
      const name = trouble.when === 'out' ? 'Pat' : 'Pat, as Allow is received';
      return { trouble, route, situation: named(wrong, name), road: nth(UNGUIDED, at) };
    }),
  )
  .filter(canBe);

export const RIGHT: readonly Change[] = [
  ...turns(ROADS, ROUTES, 1).map(([road, route, at]) => ({ road, route, situation: nth(right, at) })),
  ...turns(ROUTES, ROADS, 2).map(([route, road, at]) => ({ road, route, situation: nth(right, at + 1) })),
]
  .map((one): Change => ({ ...one, trouble: NO_TROUBLE }))
  .concat(
    turns(
      // An answer that is not read as it comes needs a fresh request, and one more Allow (test/e2e/faults.test.ts).
      TROUBLES.filter(({ spoils, when }) => !spoils && when === 'out'),
      ROUTES,
      1,
    ).map(([trouble, route, at]) => ({ trouble, route, situation: nth(right, 0), road: nth(ROADS, at) })),
  )
  .filter(canBe);

/** Saying no, by turns as the bot, and as Pat who has taken over meanwhile. */
export const DENIALS: readonly Change[] = ROUTES.map((route, i): Change => {
  const situation = i % 2 === 0 ? nth(right, 0) : named(wrong, 'Pat, while consent is open');
  return { route, situation, road: nth(ROADS, i * 3), trouble: NO_TROUBLE };
}).filter((one) => canBe(one) && !one.route.how.silent && !(one.route.how.unclear && one.situation.takeover));

export const OTHERS: readonly Other[] = BEGINS.flatMap((begins) =>
  turns(FOREIGN, BESIDE, 2).map(([flow, beside]) => ({ flow, begins, beside })),
).filter(({ flow, begins }) => flow.link === undefined || begins === 'another app');

function named<T extends { readonly name: string }>(table: readonly T[], name: string): T {
  const found = table.find((row) => row.name === name);
  if (!found) throw new Error(`no row is called ${name}`);
  return found;
}

/**
 * A part of the cases in which every value of every column occurs: greedily the next case that brings most new ones, of
 * each table by turns.
 */
export function cover<T extends object>(...tables: (readonly T[])[]): Set<T> {
  const missing = new Set(tables.flat().flatMap(valuesOf));
  const gain = (one: T) => valuesOf(one).filter((value) => missing.has(value)).length;
  // The same part in whatever order the tables are given.
  const inOrder = [...tables].sort((a, b) => b.length - a.length);
  const taken = new Set<T>();
  for (let turn = 0; missing.size > 0; turn += 1) {
    const best = nth(inOrder, turn).reduce((a, b) => (gain(b) > gain(a) ? b : a));
    if (gain(best) === 0) continue;
    for (const value of valuesOf(best)) missing.delete(value);
    taken.add(best);
  }
  return taken;
}

function valuesOf(one: object): string[] {
  return Object.entries(one).map(([column, value]) => `${column} ${nameOf(value)}`);
}

export function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value);
}
