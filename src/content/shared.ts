import type { bearingOn } from '../portal/changes.ts';
import type { findRows, lookForRows } from '../portal/locator.ts';
import type { treesIn } from '../portal/tree.ts';
import type { refusalHere } from './dom.ts';
import type { listen } from './listeners.ts';
import type { Lookout } from './lookout.ts';
import type { Panel } from './panel.ts';

/** What the scripts that run first in a page leave for the one that runs last. */
interface Shared {
  readonly listen: typeof listen;
  readonly Lookout: typeof Lookout;
  readonly refusalHere: typeof refusalHere;
  readonly Panel: typeof Panel;
  readonly findRows: typeof findRows;
  readonly lookForRows: typeof lookForRows;
  readonly bearingOn: typeof bearingOn;
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
