import { browser } from '../platform/browser.ts';
import { type LeftBehindTab, leftBehind } from '../platform/stores.ts';
import type { TabRecord } from '../platform/tab-stores.ts';
import { showsBrowserPage } from '../platform/tabs.ts';

/**
 * Tabs that were under way from a portal on other hosts when the extension's life ended, which takes the memory of the
 * session with it. A reload or an update leaves them their ids. A restart of the browser does not: then each tab that
 * shows a page on a host that we may not see could be the one.
 */
export class LeftBehind {
  /** As the former life left them; read once, before this life writes its own. */
  private former: Promise<readonly LeftBehindTab[]> | undefined;

  /** Keeps who is under way, for a next life. */
  async keep(records: Readonly<Record<string, TabRecord>>): Promise<void> {
    await this.ofFormerLife();
    const underWay = Object.entries(records)
      .filter(([, { showing }]) => !showing)
      .map(([id, { portal, lastShown }]) => ({ tabId: Number(id), portal, lastShown }));
    await leftBehind.update((before) => (before.length + underWay.length === 0 ? before : underWay));
  }

  /** The tabs of the former life that are open still, with what was known of them, by their ids of today. */
  async find({ restarted }: { restarted: boolean }): Promise<readonly LeftBehindTab[]> {
    const left = await this.ofFormerLife();
    if (left.length === 0) return [];
    const open = await browser.tabs.query({});
    if (!restarted) return left.filter(({ tabId }) => open.some(({ id }) => id === tabId));
    const unseen = open.flatMap(({ id, url }) => (id === undefined || url ? [] : [id]));
    const newest = left.reduce((a, b) => (b.lastShown > a.lastShown ? b : a));
    const ours = await Promise.all(unseen.map((id) => showsBrowserPage(id)));
    return unseen.filter((_, index) => !ours[index]).map((tabId) => ({ ...newest, tabId }));
  }

  private ofFormerLife(): Promise<readonly LeftBehindTab[]> {
    this.former ??= leftBehind.get();
    return this.former;
  }
}
