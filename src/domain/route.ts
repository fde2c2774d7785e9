import { isCloudSite } from './cloud-site.ts';
import type { Session } from './reading.ts';

/** Which consent page an address is (FACTS §2). `dc-`: pages that Data Center alone has. */
export const ROUTE_NAMES = ['oauth1', 'dc-oauth2', '3lo', 'forge'] as const;
export type RouteName = (typeof ROUTE_NAMES)[number];

/** What identifies one main-user change, in any tab (DESIGN §3). Never logged, never in lasting storage. */
export type RequestKey =
  | { readonly flow: 'oauth1'; readonly token: string }
  | { readonly flow: 'oauth2'; readonly clientId: string; readonly state: string }
  /** Forge's start names an app's environment and no request: each visit leads on to a fresh OAuth 2 request. */
  | { readonly flow: 'forge'; readonly container: string };

/** An address that is a consent page, or leads to one. */
export interface ConsentAddress {
  readonly kind: 'consent';
  readonly url: string;
  readonly route: RouteName;
  /** The session that this consent binds. */
  readonly decidedBy: Session;
  /** Base URL of the Jira site, where the address names one. */
  readonly site: string | undefined;
  /** Undefined where the address hides it, or names it twice. */
  readonly key: RequestKey | undefined;
  /** The address may rightly hide its key, since another one came before it. */
  readonly follows: boolean;
  /** Each visit asks for a fresh request, so that what was seen on an earlier one is over. */
  readonly renews: boolean;
  /** It says no, as a link of the consent page itself may do. */
  readonly denies: boolean;
  /** Where the answer goes, as far as the address says. */
  readonly callback: string | undefined;
}

/** An address that brings a consent's answer back to whoever asked for it. */
export interface CallbackAddress {
  readonly kind: 'callback';
  readonly url: string;
  readonly flow: RequestKey['flow'];
  /** The half of the key that comes back (`oauth_token`, or `state`): every value, should it be repeated. */
  readonly tokens: readonly string[];
  /** The person said no: nothing will be bound. */
  readonly denied: boolean;
}

export type Address = ConsentAddress | CallbackAddress | { readonly kind: 'other' };

interface Route {
  readonly name: RouteName;
  readonly decidedBy: Session;
  /** 'site': on any Jira site, below its context path; else this very host. */
  readonly host: 'site' | string;
  /** The path's end on a site, its whole on other hosts. */
  readonly path: string;
  /** Reached only through another route of the same flow, and may hide the request's key. */
  readonly follows?: true;
  /** Leads on to a fresh request of another route at each visit, and has the same address again and again. */
  readonly renews?: true;
  /** Addresses with this path are consent pages only when this parameter starts so. */
  readonly only?: { readonly parameter: string; readonly startsWith: string };
}

/** Every consent page that we know (FACTS §2). A new one is a line here and its cases in the test. */
export const ROUTES: readonly Route[] = [
  { name: 'oauth1', decidedBy: 'site', host: 'site', path: '/plugins/servlet/oauth/authorize' },
  { name: 'dc-oauth2', decidedBy: 'site', host: 'site', path: '/rest/oauth2/latest/authorize' },
  { name: 'dc-oauth2', decidedBy: 'site', host: 'site', path: '/plugins/servlet/oauth2/consent', follows: true },
  { name: '3lo', decidedBy: 'identity', host: 'auth.atlassian.com', path: '/authorize' },
  {
    name: '3lo',
    decidedBy: 'identity',
    host: 'api.atlassian.com',
    path: '/oauth2/authorize/server/consent',
    follows: true,
  },
  { name: '3lo', decidedBy: 'identity', host: 'api.atlassian.com', path: '/oauth2/authorize/consent', follows: true },
  {
    name: 'forge',
    decidedBy: 'identity',
    host: 'id.atlassian.com',
    path: '/outboundAuth/start',
    renews: true,
    only: { parameter: 'serviceKey', startsWith: 'atlassian-token-service-key' },
  },
];

/**
 * Classifies any address. Total: whatever is no consent page and no answer of one is `other`.
 *
 * @param url any text
 * @param sites base URLs of the Jira sites known beside Jira Cloud's own (Data Center, custom domains)
 */
export function classify(url: string, sites: readonly string[] = []): Address {
  if (!URL.canParse(url)) return { kind: 'other' };
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:') return { kind: 'other' };
  return asConsent(parsed, url, sites) ?? asCallback(parsed, url) ?? { kind: 'other' };
}

function asConsent(parsed: URL, url: string, sites: readonly string[]): ConsentAddress | undefined {
  for (const route of ROUTES) {
    const site = route.host === 'site' ? siteOf(parsed, route.path, sites) : undefined;
    if (route.host === 'site' ? site === undefined : !isExactly(parsed, route)) continue;
    if (route.only && !parsed.searchParams.get(route.only.parameter)?.startsWith(route.only.startsWith)) continue;
    return {
      kind: 'consent',
      url,
      route: route.name,
      decidedBy: route.decidedBy,
      site,
      follows: route.follows ?? false,
      renews: route.renews ?? false,
      denies: denies(parsed.searchParams),
      key: KEYS[flowOf(route.name)](parsed.searchParams),
      callback: addressIn(parsed.searchParams, route.name === 'oauth1' ? 'oauth_callback' : 'redirect_uri'),
    };
  }
  return undefined;
}

function siteOf(parsed: URL, path: string, sites: readonly string[]): string | undefined {
  const pathname = plainPath(parsed.pathname);
  const known = sites.find((site) => parsed.origin + pathname === site + path);
  if (known !== undefined) return known;
  return isCloudSite(parsed.hostname) && parsed.port === '' && pathname === path ? parsed.origin : undefined;
}

function isExactly(parsed: URL, route: Route): boolean {
  return parsed.host === route.host && plainPath(parsed.pathname) === route.path;
}

/**
 * A path as a servlet container reads it: slashes once, without path parameters (`;jsessionid=…`), decoded, and without a
 * slash at its end (Jakarta Servlet 6.0, §3.5.2).
 */
function plainPath(path: string): string {
  const segments = path.split('/').map((segment) => decoded(segment.replace(/;.*$/, '')));
  return segments
    .join('/')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Whether an address could be taken for a consent page by its path and query: of a route but for a word that is missing,
 * or spelt in another way. Rules that are made of patterns catch those too.
 *
 * @param sites as in {@link classify}
 */
export function looksLikeConsent(url: string, sites: readonly string[] = []): boolean {
  if (!isConsentHost(url, sites)) return false;
  const { pathname, search } = new URL(url);
  const odd = /%|;|\/\//.test(pathname) && /oauth|client_id|serviceKey/.test(search);
  return odd || ROUTES.some(({ path }) => plainPath(pathname).endsWith(path));
}

/** Whether a pattern could take an address for an answer: its query, or an address in that, has the words of one. */
export function looksLikeAnswer(url: string): boolean {
  return /[?&](?:oauth_verifier|code|error)=/.test(url);
}

/** Whether consent pages live on this address's host: a Jira site, or one of Atlassian's own. */
export function isConsentHost(url: string, sites: readonly string[] = []): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  // Rules know no ports.
  const hosts = [...ROUTES.map((route) => route.host), ...sites.map((site) => new URL(site).hostname)];
  return protocol === 'https:' && (hosts.includes(hostname) || isCloudSite(hostname));
}

/** An address that looks like both flows' answer is the one that is no denial; {@link answersIn} tells both. */
function asCallback(parsed: URL, url: string): CallbackAddress | undefined {
  const found = callbacksIn(parsed, url);
  return found.find(({ denied }) => !denied) ?? found[0];
}

/** All that an address may be the answer of: it can look like both flows'. */
export function answersIn(callback: CallbackAddress): readonly CallbackAddress[] {
  return callbacksIn(new URL(callback.url), callback.url);
}

function callbacksIn(parsed: URL, url: string): CallbackAddress[] {
  const query = parsed.searchParams;
  const answer = (flow: RequestKey['flow'], tokens: string[], given: boolean, denied: boolean): CallbackAddress[] =>
    tokens.length > 0 && given ? [{ kind: 'callback', url, flow, tokens, denied }] : [];
  const verifiers = query.getAll('oauth_verifier');
  const refused = verifiers.every((verifier) => verifier === 'denied');
  const coded = query.has('code');
  return [
    ...answer('oauth1', every(query, 'oauth_token'), verifiers.length > 0, refused),
    ...answer('oauth2', every(query, 'state'), coded || query.has('error'), !coded),
  ];
}

/** What a callback brings: its verifier, or its code. Each approval gives another. */
export function grantIn({ url, flow }: CallbackAddress): string {
  const { searchParams } = new URL(url);
  return JSON.stringify(searchParams.getAll(flow === 'oauth1' ? 'oauth_verifier' : 'code'));
}

/** Names of a consent page's controls in Atlassian's own pages and tests (FACTS §2). */
const DENY_NAMES = ['deny', 'cancel', 'decline', 'reject'];
const APPROVE_NAMES = ['approve', 'allow', 'accept', 'authorize'];

/** What says both says nothing. */
function denies(query: URLSearchParams): boolean {
  const says = (names: readonly string[]) => names.some((name) => query.has(name));
  return says(DENY_NAMES) && !says(APPROVE_NAMES);
}

const KEYS: Readonly<Record<RequestKey['flow'], (query: URLSearchParams) => RequestKey | undefined>> = {
  oauth1: oauth1Key,
  oauth2: oauth2Key,
  forge: forgeKey,
};

function oauth1Key(query: URLSearchParams): RequestKey | undefined {
  const token = single(query, 'oauth_token');
  return token === undefined ? undefined : { flow: 'oauth1', token };
}

function oauth2Key(query: URLSearchParams): RequestKey | undefined {
  const clientId = single(query, 'client_id');
  const state = single(query, 'state');
  return clientId === undefined || state === undefined ? undefined : { flow: 'oauth2', clientId, state };
}

/** What says most of a start: the app's environment; a start that names none is known by its service at least. */
function forgeKey(query: URLSearchParams): RequestKey | undefined {
  const container = single(query, query.has('containerId') ? 'containerId' : 'serviceKey');
  return container === undefined ? undefined : { flow: 'forge', container };
}

/** The only value of a parameter; a repeated one is nobody's word. */
function single(query: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = every(query, name);
  return more.length > 0 ? undefined : value;
}

/** All values of a parameter. Encoders disagree on `+` and space: both are `+` here. */
function every(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .filter((value) => value !== '')
    .map((value) => value.replaceAll(' ', '+'));
}

/** 1.0a has a word for an answer that is shown and typed in, OAuth 2 an address (RFC 5849, §2.1). */
const OUT_OF_BAND = { oob: 'urn:ietf:wg:oauth:2.0:oob' } as const;

function addressIn(query: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = query.getAll(name);
  if (value === 'oob') return OUT_OF_BAND[value];
  return value !== undefined && more.length === 0 && URL.canParse(value) ? value : undefined;
}

/** The half of the key that the callback repeats; of a Forge start, which has no callback, what tells it from others. */
export function tokenOf(key: RequestKey): string {
  switch (key.flow) {
    case 'oauth1':
      return key.token;
    case 'oauth2':
      return key.state;
    case 'forge':
      return key.container;
  }
}

/** The protocol of a route: what its request is keyed by, and how its answer looks. */
export function flowOf(route: RouteName): RequestKey['flow'] {
  return route === 'oauth1' || route === 'forge' ? route : 'oauth2';
}

/** What is known of a request under way: its key, and where its answer was asked to go. */
export interface KnownRequest {
  readonly key: RequestKey;
  readonly callback: string | undefined;
}

/**
 * Whether a callback answers this request: by flow and token, and for OAuth 2, whose states may be short, also by the
 * origin of the `redirect_uri` seen on the way out. In 1.0a the consumer may have set its callback beforehand.
 */
export function answers(callback: CallbackAddress, { key, callback: expected }: KnownRequest): boolean {
  if (callback.flow !== key.flow || !callback.tokens.includes(tokenOf(key))) return false;
  return key.flow === 'oauth1' || expected === undefined || new URL(callback.url).origin === new URL(expected).origin;
}
