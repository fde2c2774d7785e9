import { browser } from './browser.ts';

const PREFIX = 'turnedAway.';

/**
 * Callbacks that were turned away and are still to be read, by tab, in this browser session only. Each has a key of its
 * own, so that one message keeps it: the background may end in the next moment.
 */
export const turnedAway = {
  keep(tabId: number, url: string): void {
    void browser.storage.session.set({ [PREFIX + tabId]: url });
  },

  async all(): Promise<ReadonlyMap<number, string>> {
    const entries = Object.entries(await browser.storage.session.get(null));
    return new Map(
      entries.flatMap(([key, url]): [number, string][] =>
        key.startsWith(PREFIX) && typeof url === 'string' ? [[Number(key.slice(PREFIX.length)), url]] : [],
      ),
    );
  },

  async forget(tabId: number): Promise<void> {
    await browser.storage.session.remove(PREFIX + tabId);
  },
};
