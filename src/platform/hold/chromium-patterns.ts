import { isCloudSite } from '../../domain/cloud-site.ts';
import { flowOf, type RequestKey, ROUTES } from '../../domain/route.ts';
import type { Watch } from '../../domain/watch.ts';

/*
 * Where consent pages and answers are, in the words of Chromium's rule engine. One pattern that it refuses takes all
 * rules with it, so each is short.
 */

/**
 * Paths that a server may read otherwise than they are written (`//`, `;jsessionid=`, `%61`), with what a consent has in
 * its query: the checkpoint tells what they are, and passes on what is none.
 */
export function oddlySpelt(watch: Watch): Place {
  const regexFilter = '^https://[^?#]*(?:%|;|[^:]//)[^?#]*\\?.*(?:oauth|client_id|serviceKey)';
  return { where: { ...base(`${regexFilter}.*$`), requestDomains: consentHosts(watch) }, follows: false };
}

export interface Place {
  readonly where: {
    readonly regexFilter: string;
    readonly isUrlFilterCaseSensitive: true;
    readonly requestDomains: readonly string[];
  };
  /** Reached only through another page of the same request. */
  readonly follows: boolean;
}

/** Domains include what is below them. */
const ANY_CLOUD_SITE = 'https://atlassian.net';

/**
 * Where consent pages are: one short path pattern a route and its host beside it, since a pattern of many hosts exceeds
 * the limit (PLATFORM).
 *
 * @param sites base URLs beside Jira Cloud's own
 * @param flow only the routes of this flow
 * @param token the key's half that must follow in the query
 */
export function consentConditions(sites: readonly string[], flow?: RequestKey['flow'], token?: string): Place[] {
  const own = sites.filter((site) => !isCloudSite(new URL(site).hostname));
  return [
    ...[ANY_CLOUD_SITE, ...own].flatMap((site) => siteConditions(site, flow, token)),
    ...hostConditions(flow, token),
  ];
}

/** Consent pages of one site, by its base URL. */
export function siteConditions(site: string, flow?: RequestKey['flow'], token?: string): Place[] {
  const { hostname, pathname } = new URL(site);
  const contextPath = pathname.replace(/\/$/, '');
  return routesOf(flow).flatMap((route) => (route.host === 'site' ? [place(hostname, contextPath, route, token)] : []));
}

/** Consent pages on Atlassian's own hosts, which name no site. */
export function hostConditions(flow?: RequestKey['flow'], token?: string): Place[] {
  return routesOf(flow).flatMap((route) => (route.host === 'site' ? [] : [place(route.host, '', route, token)]));
}

function routesOf(flow: RequestKey['flow'] | undefined) {
  return ROUTES.filter(({ name }) => flow === undefined || flowOf(name) === flow);
}

function place(
  host: string,
  contextPath: string,
  { path, only, follows }: (typeof ROUTES)[number],
  token?: string,
): Place {
  const at = (below: string) => `^https://${below}${literal(path)}/*`;
  const exact = at(`[^/?#]+${literal(contextPath)}`);
  // A context path too long for the engine: any will do, and the checkpoint passes on what is another application's.
  const where = exact.length <= LONGEST_PATTERN - 40 ? exact : at('[^?#]*');
  const rest = only ? `\\?(?:.*&)?${only.parameter}=${literal(only.startsWith)}.*$` : '(?:[?#].*)?$';
  const regexFilter = token === undefined ? where + rest : withKey(`${where}\\?.*`, token, '.*$');
  return { where: { ...base(regexFilter), requestDomains: [host] }, follows: follows ?? false };
}

export function base(regexFilter: string) {
  return { regexFilter, isUrlFilterCaseSensitive: true } as const;
}

export function consentHosts(watch: Watch): string[] {
  return [...new Set(consentConditions(watch.sites).flatMap(({ where }) => where.requestDomains))];
}

/** Patterns up to this long pass the engine's memory limit, whatever their shape (measured: 108 to 123 characters). */
const LONGEST_PATTERN = 100;
const SAMPLE = 12;
const SHORTEST_SAMPLE = 6;

/**
 * A pattern for a key between two others, of pieces that every encoder writes alike: runs of letters, digits, `-` and
 * `_`. Long states are packed documents that may differ in the middle only, so the pieces are taken from all over, as
 * many as fit. The checkpoint compares the whole key.
 */
export function withKey(before: string, token: string, after: string): string {
  const runs = token.match(/[A-Za-z0-9_-]+/g) ?? [];
  const pieces = runs.flatMap((run) => run.match(new RegExp(`.{1,${SAMPLE}}`, 'g')) ?? []);
  const telling = pieces.filter((piece) => piece.length >= SHORTEST_SAMPLE);
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), '');
  const from = telling.length > 0 ? telling : [longest.slice(0, SAMPLE)];
  const room = Math.floor((LONGEST_PATTERN - before.length - after.length) / (SAMPLE + 2));
  const count = Math.max(1, Math.min(from.length, room));
  const spread = Array.from(
    { length: count },
    (_, i) => from[Math.round((i * (from.length - 1)) / Math.max(1, count - 1))],
  );
  return before + spread.map((piece) => literal(piece ?? '')).join('.*') + after;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
