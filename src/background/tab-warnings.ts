import { tabWarnings } from '../platform/tab-stores.ts';
import { type Warning, warningsOf } from '../platform/tab-warnings.ts';
import { showTabBadge } from './badge.ts';
import { TabEvents } from './tab-events.ts';

/** Keeps what panels cannot say themselves, and shows it on the tab's badge at once; popup and checkpoint look it up. */
export class TabWarnings {
  /** Registers listeners; call in the first tick. */
  start(events = new TabEvents()): void {
    events.removed.add((tabId) => {
      void tabWarnings.update((all) =>
        all.some((one) => one.tabId === tabId) ? all.filter((one) => one.tabId !== tabId) : all,
      );
    });
  }

  /** This holds of the tab now, or does no longer. */
  async set(tabId: number, kind: Warning, holds: boolean): Promise<void> {
    let differs = false;
    await tabWarnings.update((all) => {
      const others = all.filter((one) => one.tabId !== tabId || one.kind !== kind);
      differs = holds || others.length < all.length;
      return holds ? [...others, { tabId, kind, at: Date.now() }] : differs ? others : all;
    });
    if (differs) await showTabBadge(tabId, await warningsOf(tabId));
  }
}
