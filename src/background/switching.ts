import { switchAccountUrl } from '../atlassian/addresses.ts';
import { sameAccount } from '../domain/account.ts';
import { isBelow } from '../domain/connection.ts';
import type { Settings } from '../domain/settings.ts';
import { browser } from '../platform/browser.ts';
import type { ToPage } from '../platform/messages.ts';
import { isOpen } from '../platform/tabs.ts';
import type { BackgroundReader } from './readings.ts';

/** A trip to Atlassian's account chooser, and the tab that waits for its end. */
interface Trip {
  readonly site: string | undefined;
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

  async begin(site: string | undefined, signedIn: boolean, from: number | undefined): Promise<void> {
    this.reader.forget();
    const tab = await browser.tabs.create({ url: switchAccountUrl(site, signedIn) });
    if (tab.id !== undefined) this.trips.set(tab.id, { site, from });
  }

  /** A tab finished loading this address. */
  async arrived(tabId: number, url: string): Promise<void> {
    const trip = this.trips.get(tabId);
    if (!trip?.site || !isBelow(url, trip.site)) return;
    const { site } = (await this.reader.read(trip.site, 0)) ?? {};
    const account = site?.outcome.state === 'signed-in' ? site.outcome.account : undefined;
    const intended = (await this.settings()).connections.filter((c) => c.site === trip.site);
    if (!account || !intended.some((c) => sameAccount(account, c.account))) return;
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
