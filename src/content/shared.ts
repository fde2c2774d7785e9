import type { findRows } from '../portal/locator.ts';
import type { treesIn } from '../portal/tree.ts';
import type { Panel } from './panel.ts';

/** What the scripts that run first in a page leave for the one that runs last. */
interface Shared {
  readonly Panel: typeof Panel;
  readonly findRows: typeof findRows;
  readonly treesIn: typeof treesIn;
  /** A person is pointing at things: nothing is pressed meanwhile. */
  readonly picking: { end(): void } | undefined;
}

/**
 * A page's content scripts share one world, which the page's own scripts do not see. Each file stays small: it is read and
 * compiled apart, and what guide and guard have in common is there once.
 */
const world = globalThis as { mauGuard?: Partial<Shared> };

export function share(parts: Partial<Shared>): void {
  world.mauGuard = { ...world.mauGuard, ...parts };
}

/** What the scripts before have left. */
export function shared(): Shared {
  return (world.mauGuard ?? {}) as Shared;
}

/** The panel, where it has come into the page: the guard is there before it. */
export function panelIfHere(): typeof Panel | undefined {
  return world.mauGuard?.Panel;
}
