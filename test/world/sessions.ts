import type { Account } from './api.ts';
import { accountOf } from './cast.ts';
import type { Site } from './hosts.ts';
import type { Exchange } from './http.ts';
import { word } from './random.ts';

const IDENTITY_COOKIE = 'cloud.session.token';
const MOST_ACCOUNTS = 10;

interface IdentityRecord {
  /** Handles, the longest signed in first. */
  accounts: string[];
  active: string;
}

/**
 * The two sign-ins of one browser: the Atlassian identity (several accounts, one of them active) and, on each Jira, the
 * site's own. The cookies are only keys; who is signed in stays here, so that the two can differ as they do in life.
 */
export class Sessions {
  readonly #identities = new Map<string, IdentityRecord>();
  readonly #sites = new Map<string, string>();
  readonly #tickets = new Map<string, string>();

  identity(exchange: Exchange): Account | undefined {
    const record = this.#identityRecord(exchange);
    return record && accountOf(record.active);
  }

  /** Everybody who is signed in at Atlassian in this browser. */
  signedIn(exchange: Exchange): Account[] {
    return (this.#identityRecord(exchange)?.accounts ?? []).map(accountOf);
  }

  /** Adds the account to those signed in, and makes it the active one. */
  signInIdentity(exchange: Exchange, handle: string): void {
    const record = this.#identityRecord(exchange);
    if (record) {
      record.accounts = [...record.accounts.filter((other) => other !== handle), handle].slice(-MOST_ACCOUNTS);
      record.active = handle;
      return;
    }
    const id = word(40);
    this.#identities.set(id, { accounts: [handle], active: handle });
    exchange.setCookie.push(cookie(IDENTITY_COOKIE, id, '; Domain=atlassian.com; Path=/'));
  }

  /** Signs everybody out. */
  signOutIdentity(exchange: Exchange): void {
    this.#identities.delete(exchange.cookies.get(IDENTITY_COOKIE) ?? '');
    exchange.setCookie.push(cookie(IDENTITY_COOKIE, '', '; Domain=atlassian.com; Path=/; Max-Age=0'));
  }

  site(exchange: Exchange, site: Site): Account | undefined {
    const handle = this.#sites.get(siteKey(exchange, site));
    return handle === undefined ? undefined : accountOf(handle);
  }

  signInSite(exchange: Exchange, site: Site, handle: string): void {
    const key = siteKey(exchange, site);
    if (this.#sites.has(key)) {
      this.#sites.set(key, handle);
      return;
    }
    const id = word(40);
    this.#sites.set(`${site.host} ${id}`, handle);
    exchange.setCookie.push(cookie(siteCookie(site), id, `; Path=${site.base || '/'}`));
  }

  signOutSite(exchange: Exchange, site: Site): void {
    this.#sites.delete(siteKey(exchange, site));
    exchange.setCookie.push(cookie(siteCookie(site), '', `; Path=${site.base || '/'}; Max-Age=0`));
  }

  /** A ticket carries an account from the identity host to a site, once. */
  ticketFor(handle: string): string {
    const ticket = word(24);
    this.#tickets.set(ticket, handle);
    return ticket;
  }

  useTicket(ticket: string): string | undefined {
    const handle = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    return handle;
  }

  #identityRecord(exchange: Exchange): IdentityRecord | undefined {
    return this.#identities.get(exchange.cookies.get(IDENTITY_COOKIE) ?? '');
  }
}

const siteCookie = (site: Site): string => (site.kind === 'cloud' ? 'tenant.session.token' : 'JSESSIONID');

const siteKey = (exchange: Exchange, site: Site): string =>
  `${site.host} ${exchange.cookies.get(siteCookie(site)) ?? ''}`;

const cookie = (name: string, value: string, rest: string): string =>
  `${name}=${value}${rest}; Secure; HttpOnly; SameSite=Lax`;
