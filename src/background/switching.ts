import { switchAccountUrl } from '../atlassian/addresses.ts';
import { accepts, isBelow } from '../domain/connection.ts';
import type { Settings } from '../domain/in-force.ts';
import { browser } from '../platform/browser.ts';
import type { Jar } from '../platform/jar.ts';
import type { ToPage } from '../platform/messages.ts';
import { isOpen } from '../platform/tabs.ts';
import type { BackgroundReader } from './readings.ts';

/** The tab that waits for the end of a trip. */
export interface Traveller {
  readonly tabId: number;
  readonly jar: Jar;
}

/** A trip to Atlassian's account chooser. */
interface Trip {
  readonly site: string;
  readonly from: number | undefined;
}

/**
 * Opens Atlassian's account chooser in a tab of its own, and when that tab comes back to the site as the intended
 * account, closes it and returns to where the person was. Trips are a comfort: one that is forgotten costs a click.
 */
export class Switching {
  private readonly trips = new Map<number, Trip>();

  constructor(
    private readonly settings: () => Promise<Settings>,
    private readonly reader: BackgroundReader,
  ) {}

  async begin(site: string | undefined, signedIn: boolean, from: Traveller | undefined): Promise<void> {
    this.reader.forget();
    const url = switchAccountUrl(site, signedIn);
    // A tab takes over the container of the one that opened it; its sign-in is not ours to read, so the person goes back.
    if (from && !from.jar.shared) await browser.tabs.create({ url, openerTabId: from.tabId });
    else {
      const tab = await browser.tabs.create({ url });
      if (tab.id !== undefined && site !== undefined) this.trips.set(tab.id, { site, from: from?.tabId });
    }
  }

  /** Whether somebody is expected back. */
  get isUnderWay(): boolean {
    return this.trips.size > 0;
  }

  /** A tab finished loading this address. */
  async arrived(tabId: number, url: string): Promise<void> {
    const trip = this.trips.get(tabId);
    if (!trip || !isBelow(url, trip.site)) return;
    const { site } = (await this.reader.read(trip.site, 0)) ?? {};
    const account = site?.outcome.state === 'signed-in' ? site.outcome.account : undefined;
    const intended = (await this.settings()).connections.filter((c) => c.site === trip.site);
    if (!account || !intended.some((c) => accepts(c, account))) return;
    this.trips.delete(tabId);
    if (trip.from === undefined || !(await isOpen(trip.from))) return;
    await browser.tabs.update(trip.from, { active: true });
    await browser.tabs.remove(tabId);
    // A checkpoint reads again when it gets the focus; a window that had it all the time is told.
    const told: ToPage = { type: 'worker/look-again' };
    await browser.runtime.sendMessage(told).catch(() => undefined);
  }

  ended(tabId: number): void {
    this.trips.delete(tabId);
  }
}
