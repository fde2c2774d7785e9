import { IDENTITY, isCloud } from '../atlassian/addresses.ts';
import { type Attempt, endOf } from '../domain/attempt.ts';
import { isBelow } from '../domain/connection.ts';
import { type ConsentAddress, classify } from '../domain/route.ts';
import { tabAttempts } from '../platform/stores.ts';
import { isOpen } from '../platform/tabs.ts';

/** Hosts that a Cloud consent comes through whose address may hide its key (FACTS §2). */
const ON_THE_WAY = [IDENTITY, 'https://auth.atlassian.com', 'https://api.atlassian.com'];

/** Signing in, and reading what is asked, takes so long at most, in milliseconds. */
const ON_THE_WAY_MS = 15 * 60 * 1_000;

function isRecent({ at }: { readonly at: number }): boolean {
  return Math.abs(Date.now() - at) < ON_THE_WAY_MS;
}

interface Parts {
  /** Base URLs of the sites that are set up. */
  readonly sites: () => Promise<readonly string[]>;
  readonly byId: (id: string) => Promise<Attempt | undefined>;
}

/** Which attempt's consent each tab was let on to: a hint, for pages whose address hides their key. */
export class Trail {
  constructor(private readonly parts: Parts) {}

  /** From here on this tab is on the way of that attempt. */
  async leads(tabId: number, { id }: Attempt): Promise<void> {
    await tabAttempts.update((all) => ({ ...all, [tabId]: { attempt: id, at: Date.now(), strayed: false } }));
  }

  /**
   * It shows a page that could be anybody's: the sign-in of the person's own organisation, or the end of the way.
   *
   * @param since when the browser told it, in milliseconds since 1970
   */
  async strays(tabId: number, since: number): Promise<void> {
    await tabAttempts.update((all) => {
      const last = all[tabId];
      return last && last.at < since && !last.strayed ? { ...all, [tabId]: { ...last, strayed: true } } : all;
    });
  }

  /** The attempt on whose way this tab is. */
  private async attempt(tabId: number, { straight = false } = {}): Promise<Attempt | undefined> {
    const last = (await tabAttempts.get())[tabId];
    const counts = last && isRecent(last) && !(straight && last.strayed);
    return counts ? this.parts.byId(last.attempt) : undefined;
  }

  /** Whether any tab that is open is on its way, ended or not: one may have been led on after it was closed. */
  async isAnyUnderWay(): Promise<boolean> {
    const steps = Object.entries(await tabAttempts.get()).filter(([, step]) => isRecent(step));
    const open = await Promise.all(steps.map(([tabId]) => isOpen(Number(tabId))));
    return open.includes(true);
  }

  /** Whether a tab is on the way of a change that has not ended. */
  async isUnderWay(tabId: number): Promise<boolean> {
    const attempt = await this.attempt(tabId);
    return attempt !== undefined && endOf(attempt) === undefined;
  }

  /** Which attempt a consent page belongs to that rightly hides its key. */
  async followed(tabId: number, { follows, route }: ConsentAddress): Promise<Attempt | undefined> {
    const attempt = follows ? await this.attempt(tabId) : undefined;
    return attempt?.route === route && endOf(attempt) === undefined ? attempt : undefined;
  }

  /**
   * Whether a consent page without a key is the one that this tab was let on to, and took the key out of its address by
   * script: without it Jira would have shown no consent. Whatever was seen of its attempt since is for the way back.
   */
  async hidesItsKey(tabId: number, { key, route, site }: ConsentAddress): Promise<boolean> {
    if (key || site === undefined) return false;
    const attempt = await this.attempt(tabId);
    return attempt !== undefined && attempt.standing !== 'asked' && attempt.route === route && attempt.site === site;
  }

  /**
   * Whether an OAuth 2 request is what a Forge start led on to that a person has called their own: asked once is enough,
   * as long as the tab has not been elsewhere.
   */
  async continuesOwn(tabId: number, { route }: ConsentAddress): Promise<boolean> {
    const before = route === '3lo' ? await this.attempt(tabId, { straight: true }) : undefined;
    return before?.route === 'forge' && before.standing === 'own';
  }

  /**
   * A tab shows this address: unless it still is on the way through sign-in and consent, what it was let on to is over,
   * and the next consent page in it that hides its key is another's.
   *
   * @param since when the browser told it, in milliseconds since 1970: what is heard late says nothing of a way that
   *   began after it
   */
  async left(tabId: number, url: string, since: number): Promise<void> {
    const sites = await this.parts.sites();
    // Data Center asks, and lets people sign in, on the site itself.
    const ways = [...ON_THE_WAY, ...sites.filter((site) => !isCloud(site))];
    if (ways.some((base) => isBelow(url, base)) || !url.startsWith('https:')) return;
    if (classify(url, sites).kind === 'consent') return;
    await tabAttempts.update((all) => {
      const { [tabId]: last, ...others } = all;
      return last && last.at < since ? others : all;
    });
  }
}
