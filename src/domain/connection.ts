import { type IntendedAccount, sameAccount } from './account.ts';

/** What is accepted from a successor's day on: both accounts, or the successor alone. */
export const HANDOVERS = ['both', 'next'] as const;

/** The account that takes over from a connection's present one. */
export interface Successor {
  readonly account: IntendedAccount;
  /** The first day on which it is accepted, as `2026-12-31`, where this browser is. */
  readonly from: string;
  /** Default: both, so that a change may be made when it suits. */
  readonly accept?: (typeof HANDOVERS)[number] | undefined;
}

export const PRODUCTS = ['helpdesk-plus', 'integration-plus'] as const;
export type Product = (typeof PRODUCTS)[number];

/** The portal that the vendor runs for everybody (FACTS §1). */
export const DEFAULT_PORTAL = 'https://account.nextup.ai';

/** Regional portals have names that are not public (FACTS §1): every host of the vendor's may be one. */
export const VENDOR_DOMAIN = 'nextup.ai';

/** Whether this is a page of the vendor's own hosts. */
export function isVendors(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && (hostname === VENDOR_DOMAIN || hostname.endsWith(`.${VENDOR_DOMAIN}`));
}

/** The portal that a page belongs to: one of those set up, else, on any other host of the vendor's, the vendor's own. */
export function portalAt(url: string, portals: readonly string[]): string | undefined {
  return portals.find((base) => isBelow(url, base)) ?? (isVendors(url) ? DEFAULT_PORTAL : undefined);
}

/** The usual name of the role of a service desk's team (FACTS §1); editable and translated in Jira. */
export const DEFAULT_ROLE = 'Service Desk Team';

/** What the administrator set up, or the organisation by policy. Addresses are normal forms of {@link baseUrl}. */
export interface Connection {
  readonly name: string;
  readonly product: Product;
  readonly portal: string;
  readonly site: string;
  readonly account: IntendedAccount;
  /** Project keys to check; empty: all that the account sees. */
  readonly projects: readonly string[];
  /** Name of the project role that readiness looks for; none: the vendor's default. */
  readonly role?: string | undefined;
  /** Who takes over. */
  readonly next?: Successor | undefined;
  /** In force, and never part of a document: who is accepted beside `account` today. */
  readonly also?: IntendedAccount | undefined;
}

/** A connection as it is in force on a day (`2026-12-31`): with its successor, where that day has come. */
export function asOf(connection: Connection, today: string): Connection {
  const { next } = connection;
  if (!next || today < next.from) return connection;
  return next.accept === 'next'
    ? { ...connection, account: next.account, next: undefined }
    : { ...connection, also: next.account };
}

/** Whether an account may be made the main user of a connection. */
export function accepts(connection: Connection, candidate: { readonly id: string }): boolean {
  return acceptedBy(connection).some((account) => sameAccount(candidate, account));
}

/** The accounts that may be the main user of a connection: mostly one. */
export function acceptedBy({ account, also }: Connection): readonly [IntendedAccount, ...IntendedAccount[]] {
  return also ? [account, also] : [account];
}

/** Everybody who is to be fit for main user: who is accepted, and, before the day comes, who takes over. */
export function candidatesOf(connection: Connection): readonly [IntendedAccount, ...IntendedAccount[]] {
  const [first, ...others] = acceptedBy(connection);
  const all = connection.next ? [...others, connection.next.account] : others;
  const further = all.filter((one, at) => ![first, ...all.slice(0, at)].some((other) => sameAccount(one, other)));
  return [first, ...further];
}

/** A connection with its account, or its successor, in the account's place. */
export function withAccount(connection: Connection, account: IntendedAccount): Connection {
  return { ...connection, account };
}

/** Who it should be, to be shown beside who is there: of two that are accepted, the one that is there. */
export function intendedBeside(
  { account, also }: Connection,
  there: { readonly id: string } | undefined,
): IntendedAccount {
  return also && there && sameAccount(also, there) ? also : account;
}

/** Tells connections apart, also two products of one portal on one site; stays the same when one is renamed. */
export function connectionId(connection: Connection): string {
  return [connection.product, connection.portal, connection.site, connection.account.id].join(' ');
}

/**
 * The normal form of a base address: `https`, lower-case host, no query, fragment, credentials or trailing slash; with
 * the context path where there is one. Undefined when it is not such an address.
 */
export function baseUrl(text: string): string | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  if (url.protocol !== 'https:' || url.username || url.password || url.search || url.hash) return undefined;
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** Whether an address lies at or below a base address. */
export function isBelow(url: string, base: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address === base || address.startsWith(`${base}/`);
}

/** Which connection a consent is for: the one, or why it cannot be told. */
export type Chosen =
  | { readonly kind: 'one'; readonly connection: Connection }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly connections: readonly Connection[] };

/**
 * Chooses the connection of a consent (DESIGN §4): by the site in the address; where the route names none, the portal's
 * only connection, or the one that the person picked.
 *
 * @param site site named by the consent address, or undefined (3LO, Forge)
 * @param portal portal that the change began on, or undefined (armed by hand, found by its key)
 * @param picked {@link connectionId} that a person chose on an extension page, or undefined
 */
export function chooseConnection(
  connections: readonly Connection[],
  site: string | undefined,
  portal: string | undefined,
  picked: string | undefined,
): Chosen {
  const fit = connections.filter(
    (c) => (site === undefined || c.site === site) && (portal === undefined || c.portal === portal),
  );
  const only = picked === undefined ? fit : fit.filter((c) => connectionId(c) === picked);
  const [first, ...others] = only;
  if (!first) return { kind: 'none' };
  const sameEnd = others.every((c) => c.site === first.site && sameAccepted(c, first));
  return sameEnd ? { kind: 'one', connection: first } : { kind: 'several', connections: only };
}

function sameAccepted(a: Connection, b: Connection): boolean {
  const [one, other] = [a.also?.id ?? '', b.also?.id ?? ''];
  return sameAccount(a.account, b.account) && one === other;
}
