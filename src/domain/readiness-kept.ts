import { type Connection, DEFAULT_ROLE, type Product } from './connection.ts';
import type { Answer } from './readiness.ts';

/** What is kept of a report until the next, in few letters: one for each check, in the order of the catalogue. */
export interface Kept {
  readonly time: number;
  readonly product: Product;
  readonly account: string;
  /** Undefined, like that of `named`: kept by a version that did not say. */
  readonly role?: string | undefined;
  readonly named?: boolean | undefined;
  readonly findings: string;
  readonly projects: Readonly<Record<string, string>>;
}

/** The letter of each answer. */
export const LETTERS: Readonly<Record<Answer, string>> = {
  pass: 'p',
  fail: 'f',
  'cannot-tell': '?',
  'does-not-apply': '-',
};

export type LastState = 'ready' | 'not-ready' | 'unsure';

/** What several runs found together: no more than the least of them; undefined where one is missing, and none failed. */
export function leastOf(states: readonly (LastState | undefined)[]): LastState | undefined {
  if (states.includes('not-ready')) return 'not-ready';
  if (states.length === 0 || states.includes(undefined)) return undefined;
  return states.includes('unsure') ? 'unsure' : 'ready';
}

/** What the last run found, in one word; undefined where there was none about all that the connection says now. */
export function lastState(
  last: Kept | undefined,
  connection: Pick<Connection, 'product' | 'account' | 'projects' | 'role'>,
): LastState | undefined {
  if (!last || !isAbout(last, connection)) return undefined;
  const all = [last.findings, ...Object.values(last.projects)];
  const has = (answer: Answer) => all.some((found) => found.includes(LETTERS[answer]));
  if (has('fail')) return 'not-ready';
  return has('cannot-tell') || Object.keys(last.projects).length === 0 ? 'unsure' : 'ready';
}

function isAbout(
  { product, account, role, named = false, projects }: Kept,
  connection: Pick<Connection, 'product' | 'account' | 'projects' | 'role'>,
): boolean {
  const hasRole = product === 'integration-plus' || role === undefined || role === (connection.role ?? DEFAULT_ROLE);
  const keys = new Set(connection.projects.map((key) => key.toUpperCase()));
  // Of a list that was named, all and no other: what failed in one that is not meant any more says nothing.
  const isList = !named || keys.size === Object.keys(projects).length;
  const asked = named === keys.size > 0 && isList && [...keys].every((key) => key in projects);
  return product === connection.product && account === connection.account.id && hasRole && asked;
}
