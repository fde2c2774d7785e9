import { portalAt } from '../domain/connection.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import type { ToPanel } from '../platform/messages.ts';
import type { PortalTabs } from './portal-tabs.ts';
import { TabEvents } from './tab-events.ts';
import type { TabWarnings } from './tab-warnings.ts';

/** What led out of the portal, and was met by no gate by then, is reported (DESIGN §2.7). */
const NO_ANSWER_MS = 3_000;
/** What leaves the portal so long after the click on Change has reasons of its own. */
const FOLLOWS_MS = 15_000;

interface Parts {
  readonly tabs: PortalTabs;
  readonly warnings: TabWarnings;
  readonly portals: () => Promise<readonly string[]>;
  /** Nothing is held in this mode, so no gate answers. */
  readonly isMonitored: () => Promise<boolean>;
}

/**
 * Clicks on Change that the gate has not answered. A portal that asks "are you sure?" first, or takes its time, has not
 * opened a consent page: only when the tab, or one that it opened, shows something else than the portal is it said.
 */
export class Unanswered {
  /** When Change was clicked, in milliseconds since 1970, by portal tab. Forgotten with the worker: it is a hint. */
  private readonly clicks = new Map<number, number>();

  constructor(private readonly parts: Parts) {}

  /** Registers listeners; call in the first tick. */
  start(events = new TabEvents()): void {
    events.updated.add((tabId, { status }, tab) => {
      if (status === 'complete') void this.loaded(tabId, tab);
    });
  }

  async clicked(portalTab: number): Promise<void> {
    this.clicks.set(portalTab, Date.now());
    await this.parts.warnings.set(portalTab, 'unanswered', false);
  }

  /** The gate met a change that began in this portal tab, in that tab. */
  async answered(portalTab: number, tabId: number): Promise<void> {
    this.clicks.delete(portalTab);
    await this.parts.warnings.set(portalTab, 'unanswered', false);
    await this.parts.warnings.set(tabId, 'unanswered', false);
  }

  private async loaded(tabId: number, tab: Tabs.Tab): Promise<void> {
    // Whose tab it is may be told only just now.
    await this.parts.tabs.caughtUp();
    const portalTab = (await this.parts.tabs.record(tabId))?.portalTab;
    if (portalTab === undefined) return;
    if (await this.isPortal(tab.url)) await this.parts.warnings.set(tabId, 'unanswered', false);
    else if (this.isWaiting(portalTab)) setTimeout(() => void this.look(tabId, portalTab), NO_ANSWER_MS);
  }

  private async look(tabId: number, portalTab: number): Promise<void> {
    if (!this.clicks.has(portalTab) || (await this.parts.isMonitored())) return;
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    // Our own page is the gate. The address of a page on a host that nobody set up is not ours to know.
    const isElsewhere = tab && !tab.url?.startsWith(browser.runtime.getURL('')) && !(await this.isPortal(tab.url));
    if (!isElsewhere || tab.status !== 'complete') return;
    await this.parts.warnings.set(tabId, 'unanswered', true);
    await this.parts.warnings.set(portalTab, 'unanswered', true);
    const told: ToPanel = { type: 'panel/unanswered' };
    await browser.tabs.sendMessage(portalTab, told).catch(() => undefined);
  }

  private isWaiting(portalTab: number): boolean {
    const clicked = this.clicks.get(portalTab);
    return clicked !== undefined && Date.now() - clicked < FOLLOWS_MS;
  }

  private async isPortal(url: string | undefined): Promise<boolean> {
    return url !== undefined && portalAt(url, await this.parts.portals()) !== undefined;
  }
}
