import type { findRows as Find, Sighting } from '../portal/locator.ts';

/**
 * The locator is a content script of its own, run before the guide in the same world: each stays a small file that is read
 * and compiled apart. The page's own scripts live in another world and see neither.
 */
const shared = globalThis as { mauGuardFindRows?: typeof Find };

/** Lets the scripts that run later in this world find rows. */
export function shareLocator(find: typeof Find): void {
  shared.mauGuardFindRows = find;
}

/** As the locator's own; without it nothing is found. */
export function findRows(root: Node): Sighting {
  return shared.mauGuardFindRows?.(root) ?? { rows: [], unsure: [] };
}
