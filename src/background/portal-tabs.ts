import { portalAt } from '../domain/connection.ts';
import type { Descendant } from '../domain/watch.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import { finely } from '../platform/clock.ts';
import { queue } from '../platform/queue.ts';
import { addStranger, dropStranger, isStranger, keepStrangers } from '../platform/stranger-tabs.ts';
import { portalTabs, type TabRecord } from '../platform/tab-stores.ts';
import { isOpen, isPopup, NAMES_OPENERS, showsBrowserPage } from '../platform/tabs.ts';
import { LeftBehind } from './left-behind.ts';
import { type Press, Presses } from './presses.ts';
import { TabEvents } from './tab-events.ts';
import { coming, counting, endOfDescent, isCurrent, showing, stranger } from './tab-record.ts';

/** A click on Change says what a consent is for that follows within this time. */
const CLICK_MS = 60 * 1_000;
/** A page may open windows for so long after a press (Firefox: `dom.user_activation.transient.timeout`), and a little more. */
const PRESS_MS = 6_000;
/** A link that is pressed opens its tab so soon, in milliseconds. */
const AT_ONCE_MS = 1_500;

/** A worker that starts was not told of tabs that opened so shortly before, in milliseconds. */
const UNTOLD_MS = 10_000;

/** Which tabs descend from a portal. Tabs are hints: they can only bring more under an attempt. */
export class PortalTabs {
  /** As the browser tells it: a page is shown before it opens tabs, and a tab was opened before it loads or closes. */
  private readonly inTurn = queue();
  /** A press wakes whoever forgot them. */
  private readonly presses = new Presses((tabId, url) => this.portalOf(tabId, url));
  /** What was open when this worker began is known. */
  private hasLooked = false;
  private readonly leftBehind = new LeftBehind();
  private calmSoon: ReturnType<typeof setTimeout> | undefined;

  /** The tabs that were open when a portal page stirred just now; undefined: none does. */
  openBefore: readonly number[] | undefined;
  /** Tabs that have shown no page yet. */
  private readonly blank = new Set<number>();
  private hasLookedOnce: () => void = () => undefined;
  private readonly lookedOnce = new Promise<void>((resolve) => {
    this.hasLookedOnce = resolve;
  });

  constructor(
    private readonly portals: () => Promise<readonly string[]>,
    private readonly changed: () => Promise<void>,
    /** A tab descends from a portal now; what it shows may have been looked at before that was known. */
    private readonly gained: (tabId: number) => void = () => undefined,
  ) {}

  /** Registers listeners; call in the first tick. */
  start(events = new TabEvents()): void {
    events.created.add((tab) => {
      const at = Date.now();
      void this.inTurn(() => this.opened(tab, at));
    });
    events.updated.add((tabId, { status }, { url }) => {
      if (status === 'complete') void this.inTurn(() => this.loaded(tabId, url));
    });
    events.activated.add(({ tabId }) => {
      // A tab may be in front before it is told that it was opened; one that was there before, or that nothing of ours has
      // opened, is where a person went.
      const wasOpen = this.openBefore?.includes(tabId);
      const at = Date.now();
      void this.inTurn(async () => {
        if (wasOpen || (await isStranger(tabId))) await this.turnedTo(tabId, at);
      });
    });
    events.focused.add((windowId) => {
      const at = Date.now();
      void this.inTurn(async () => {
        // None for a window of another program, or one that has closed.
        const [front] = await browser.tabs.query({ active: true, windowId }).catch(() => []);
        if (front?.id !== undefined && (await isStranger(front.id))) await this.turnedTo(front.id, at);
      });
    });
    events.removed.add((tabId) => {
      this.blank.delete(tabId);
      void this.inTurn(async () => {
        this.presses.forget(tabId);
        await this.forget(tabId);
        await dropStranger(tabId);
      });
    });
  }

  /** Looks at the tabs that are open: after a start, when portals were set up, and when tabs are followed again. */
  async lookAround(): Promise<void> {
    try {
      await this.goThroughTabs();
    } finally {
      this.hasLookedOnce();
    }
  }

  /** Resolves when what was open as this worker began has been looked at. */
  hasLookedAround(): Promise<void> {
    return this.lookedOnce;
  }

  private async goThroughTabs(): Promise<void> {
    const tabs = await browser.tabs.query({});
    const portals = await this.portals();
    const showing = tabs.filter(({ url }) => url && portalAt(url, portals));
    const known = (await this.all()).map(({ tabId }) => tabId);
    // What the list says may be over when its turn comes, and of the end of a tab that is no longer in it nobody was told.
    for (const id of new Set([...showing.map(({ id }) => id), ...known])) {
      if (id !== undefined) await this.inTurn(() => this.look(id));
    }
    for (const tab of tabs) if (Date.now() - (tab.lastAccessed ?? 0) < UNTOLD_MS) await this.adopt(tab);
    await this.inTurn(() => this.rememberStrangers());
    this.hasLooked = true;
  }

  /** Whatever is open and descends from nothing was there before a portal could open it, though one may come to its opener later. */
  private async rememberStrangers(): Promise<void> {
    const open = (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
    const ours = new Set((await this.all()).map(({ tabId }) => tabId));
    await keepStrangers(open.filter((id) => !ours.has(id)));
  }

  /** What a portal page has opened before there was anybody to be told. */
  private async adopt(tab: Tabs.Tab): Promise<void> {
    await this.inTurn(async () => {
      const { id, openerTabId } = tab;
      if (id === undefined || openerTabId === undefined || (await isStranger(id)) || (await this.record(id))) return;
      if (!(await this.record(openerTabId))?.showing) return;
      await this.opened(tab, Date.now());
      await this.loaded(id, tab.url);
      if (!(await isOpen(id))) await this.forget(id);
    });
  }

  /** A tab shows this address now. */
  shows(tabId: number, url: string): Promise<void> {
    return this.inTurn(() => this.seen(tabId, url));
  }

  private async seen(tabId: number, url: string): Promise<void> {
    const portal = portalAt(url, await this.portals());
    if (portal === undefined) await this.left(tabId);
    else await this.change(tabId, (record) => showing(tabId, portal, url, record));
  }

  /** A page of a portal is in this tab, by its own word: the tab may have gone on since, or be closed. */
  began(tabId: number, url: string): Promise<void> {
    return this.inTurn(async () => {
      await this.seen(tabId, url);
      await this.look(tabId);
    });
  }

  /**
   * A page of the vendor's comes in this tab, by the network's word. The tab still shows the one before, perhaps a person's own consent
   * that is answered by it: what it shows just now says nothing.
   */
  comes(tabId: number, url: string): Promise<void> {
    const at = finely();
    return this.inTurn(async () => {
      const portal = portalAt(url, await this.portals());
      if (portal === undefined) return;
      await this.change(tabId, (before) => coming(tabId, portal, url, before, at));
      if (!(await isOpen(tabId))) await this.forget(tabId);
    });
  }

  /** Of a tab that is closed nothing more is told: it would be followed for ever. */
  private async look(tabId: number): Promise<void> {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab) await this.forget(tabId);
    else await (tab.url ? this.seen(tabId, tab.url) : this.left(tabId));
  }

  /** A tab shows a page that is no portal's. */
  leaves(tabId: number): Promise<void> {
    return this.inTurn(() => this.left(tabId));
  }

  private async left(tabId: number): Promise<void> {
    await this.change(tabId, (record) =>
      record?.showing ? { ...record, showing: false, lastShown: Date.now() } : record,
    );
  }

  /** A new life of the extension has begun: what was under way in the former one still is. */
  async comeBack(how: { restarted: boolean }): Promise<void> {
    for (const { tabId, lastShown, portal } of await this.leftBehind.find(how)) {
      const page = `${portal}/`;
      await this.inTurn(async () => {
        const isNew = await this.change(tabId, (record) => record ?? stranger(tabId, portal, page, lastShown));
        await this.look(tabId);
        if (isNew) this.gained(tabId);
      });
    }
  }

  /** Resolves when every tab that was opened by now has been looked at. */
  caughtUp(): Promise<void> {
    return this.inTurn(async () => undefined);
  }

  /**
   * Something was pressed in a tab, by the word of our script there. It is noted at once, for what it opens may be told of
   * next; it counts where the page is a portal's.
   */
  pressed(tabId: number, press: Press): void {
    this.presses.note(tabId, press);
    this.inTurn(() => this.portalOf(tabId, press.url)).catch(() => undefined);
  }

  /** The record of a tab whose page says itself that it shows this address; undefined where that is no portal's. */
  private async portalOf(tabId: number, url: string): Promise<TabRecord | undefined> {
    // Whoever should have noted that a portal is there may have ended before.
    if (!(await this.record(tabId))?.showing) {
      await this.seen(tabId, url);
      // What one has opened that closed itself then is its own all the same.
      await ((await isOpen(tabId)) ? this.look(tabId) : this.left(tabId));
    }
    return this.record(tabId);
  }

  /** Something that may open a consent is approached on a portal page, or anything was pressed there. */
  async stirs(): Promise<void> {
    clearTimeout(this.calmSoon);
    this.calmSoon = setTimeout(() => {
      this.openBefore = undefined;
      void this.changed();
    }, PRESS_MS);
    if (this.openBefore) return;
    this.openBefore = (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
    await this.changed();
  }

  /**
   * The portal tab in which something was pressed last, where that says whose a new tab is. Firefox names no opener of a
   * pop-up window, and a busy one may name another tab than the page that opened it; a tab opened by hand has none.
   */
  private async pressedFor(tab: Tabs.Tab, openedAt: number): Promise<TabRecord | undefined> {
    if (tab.openerTabId !== undefined) return this.presses.before(openedAt, AT_ONCE_MS);
    if (!(await isPopup(tab))) return undefined;
    const told = await this.presses.before(openedAt, PRESS_MS);
    if (told || NAMES_OPENERS || (this.hasLooked && (await this.open()).length === 0)) return told;
    return this.presses.late(openedAt, PRESS_MS);
  }

  /** The guide's word about a portal page; it can only tighten. */
  heard(tabId: number, word: { rowSeen?: boolean; changeClicked?: boolean }): Promise<void> {
    const at = Date.now();
    // The page that it speaks of may not be known yet.
    return this.inTurn(async () => {
      await this.change(
        tabId,
        (record) =>
          record && {
            ...record,
            rowSeen: word.rowSeen ?? record.rowSeen,
            changeClicked: word.changeClicked ? at : record.changeClicked,
          },
      );
    });
  }

  async record(tabId: number): Promise<TabRecord | undefined> {
    const record = (await portalTabs.get())[tabId];
    return counting(record);
  }

  /**
   * Whether a change that begins in this tab now is nobody's own connection: Change was clicked, or it began on the very
   * page that shows the row, not on one that was visited after it.
   */
  async isRecognised(tabId: number, beganOnPortal: boolean): Promise<boolean> {
    const record = await this.record(tabId);
    if (!record) return false;
    // A window goes on with what the page began that opened it, and that still is on show.
    const opener = record.portalTab === tabId ? undefined : await this.record(record.portalTab);
    const clicked = Math.max(record.changeClicked, opener?.changeClicked ?? 0);
    const rowSeen = record.rowSeen || (opener?.showing === true && opener.rowSeen);
    return (beganOnPortal && rowSeen) || Date.now() - clicked < CLICK_MS;
  }

  /**
   * Whether a tab descends only by a page of the vendor's that was on its way to it later than that.
   *
   * @param since in milliseconds since 1970 and fractions of them; a clock that was set back since says nothing
   */
  async descendsLater(tabId: number, since: number): Promise<boolean> {
    const { comesAt = 0 } = (await this.record(tabId)) ?? {};
    return comesAt > since && comesAt <= finely();
  }

  /** Tabs that show a portal now. */
  async open(): Promise<number[]> {
    return (await this.all()).filter(({ showing }) => showing).map(({ tabId }) => tabId);
  }

  async descendants(): Promise<Descendant[]> {
    return (await this.all()).filter(isCurrent).map(({ tabId, portal }) => ({ tabId, portal }));
  }

  /** When the next descent ends, in milliseconds since 1970; undefined when none will. */
  async nextEnd(): Promise<number | undefined> {
    const ends = (await this.all()).filter((r) => !r.showing && isCurrent(r));
    return ends.length === 0 ? undefined : Math.min(...ends.map(endOfDescent));
  }

  private async all(): Promise<(TabRecord & Pick<Descendant, 'tabId'>)[]> {
    return Object.entries(await portalTabs.get()).map(([id, record]) => ({ ...record, tabId: Number(id) }));
  }

  private async opened(tab: Tabs.Tab, at: number): Promise<void> {
    const { id, openerTabId } = tab;
    if (id === undefined) return;
    const named = openerTabId === undefined ? undefined : await this.record(openerTabId);
    const parent = named ?? (await this.pressedFor(tab, at));
    if (!parent) {
      await addStranger(id);
      if (tab.active) await this.turnedTo(id, at);
      return;
    }
    // The portal was on show when it still is, or when it was last; a child's child gets no time of its own.
    const lastShown = parent.showing ? Date.now() : parent.lastShown;
    this.blank.add(id);
    await dropStranger(id);
    const isNew = await this.change(id, (own) => own ?? { ...parent, showing: false, rowSeen: false, lastShown });
    if (isNew) this.gained(id);
  }

  /**
   * Chromium calls the tab in front the opener of every new tab, though a person opened it and goes elsewhere. Another extension may
   * draw the new tab's page; later it warns of the page that a portal's tab was on its way to.
   */
  private async loaded(tabId: number, url: string | undefined): Promise<void> {
    const isFirst = this.blank.delete(tabId);
    const record = (await portalTabs.get())[tabId];
    if (url || !record || record.portalTab === tabId || !(await showsBrowserPage(tabId, isFirst))) return;
    await addStranger(tabId);
    await this.forget(tabId);
  }

  /** Who turned to another tab opens from there what opens then; only what the press itself has opened still is its own. */
  private async turnedTo(tabId: number, at: number): Promise<void> {
    const portalTab = (await this.record(tabId))?.portalTab;
    this.presses.leaveBehind(at, (pressed) => pressed === tabId || pressed === portalTab);
  }

  private async forget(tabId: number): Promise<void> {
    await this.change(tabId, () => undefined);
  }

  /** @returns whether the tab is followed from now on, and was not before */
  private async change(tabId: number, how: (record: TabRecord | undefined) => TabRecord | undefined): Promise<boolean> {
    let differs = false;
    let isNew = false;
    const now = await portalTabs.update((all) => {
      const { [tabId]: before, ...others } = all;
      const after = how(before);
      if (after === before) return all;
      const [was, is] = [counting(before), counting(after)];
      differs = was?.portal !== is?.portal || was?.showing !== is?.showing;
      isNew = !was && is !== undefined;
      return after ? { ...others, [tabId]: after } : others;
    });
    if (!differs) return false;
    await this.changed();
    await this.leftBehind.keep(now);
    return isNew;
  }
}
