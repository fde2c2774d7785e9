import type { controlIn, kindOfControl, mayApprove } from '../atlassian/consent-controls.ts';
import type { bearingOn } from '../portal/changes.ts';
import type { findRows, lookForRows } from '../portal/locator.ts';
import type { countIn, treesIn } from '../portal/tree.ts';
import type { refusalHere } from './dom.ts';
import type { Guard } from './guard.ts';
import type { listen } from './listeners.ts';
import type { Lookout } from './lookout.ts';
import type { Panel } from './panel.ts';
import type { ask, isOrphaned, tell } from './port.ts';
import type { Presses } from './presses.ts';
import type { succeed } from './successor.ts';

/** What the scripts that run first in a page leave for the one that runs last. */
interface Shared {
  readonly ask: typeof ask;
  readonly tell: typeof tell;
  readonly isOrphaned: typeof isOrphaned;
  readonly succeed: typeof succeed;
  readonly presses: Presses;
  readonly listen: typeof listen;
  readonly Lookout: typeof Lookout;
  readonly refusalHere: typeof refusalHere;
  readonly Panel: typeof Panel;
  readonly controlIn: typeof controlIn;
  readonly kindOfControl: typeof kindOfControl;
  readonly mayApprove: typeof mayApprove;
  /** Undefined where it has not come into the page. */
  readonly Guard: typeof Guard | undefined;
  readonly findRows: typeof findRows;
  readonly lookForRows: typeof lookForRows;
  readonly bearingOn: typeof bearingOn;
  readonly countIn: typeof countIn;
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

/** The same with what later scripts import as ever: the build takes it from here instead of putting it in twice (`vite.config.ts`). */
export function handOn(exported: Readonly<Record<string, unknown>>): void {
  share(exported as Partial<Shared>);
}

/** What the scripts before have left. */
export function shared(): Shared {
  return (world.mauGuard ?? {}) as Shared;
}
