import { isCloudSite, type RequestKey, ROUTES, tokenOf } from '../../domain/route.ts';
import type { Watch, WatchedRequest } from '../../domain/watch.ts';
import { type CaughtBy, checkpointQuery } from './hold.ts';

/** The part of a declarativeNetRequest session rule that we write. */
export interface Rule {
  readonly id: number;
  readonly priority: number;
  readonly condition: {
    readonly regexFilter: string;
    readonly isUrlFilterCaseSensitive: true;
    readonly resourceTypes: readonly string[];
    readonly requestDomains?: readonly string[];
    readonly initiatorDomains?: readonly string[];
    readonly excludedInitiatorDomains?: readonly string[];
    readonly requestMethods?: readonly string[];
    readonly tabIds?: readonly number[];
  };
  readonly action:
    | { readonly type: 'redirect'; readonly redirect: { readonly regexSubstitution: string } }
    | { readonly type: 'block' };
}

type Condition = Rule['condition'];
type Draft = Omit<Rule, 'id'>;

/** Where redirects go, and who we are. */
export interface Self {
  readonly extensionId: string;
  readonly checkpointUrl: string;
}

/**
 * Where several rules catch one navigation, the one that says most decides: a portal as the initiator is a fact, a piece
 * of a key may be another's.
 */
const PRIORITY: Readonly<Record<CaughtBy, number>> = { portal: 5, tab: 4, armed: 3, key: 2, blind: 1 };

const PAGE = ['main_frame'];
/** Everything that can carry a callback to the vendor without being a page: a frame, a `fetch` that follows, an image. */
const ALL_ELSE = [
  'sub_frame',
  'xmlhttprequest',
  'image',
  'script',
  'stylesheet',
  'font',
  'object',
  'ping',
  'media',
  'other',
];

/**
 * The rules that hold what a {@link Watch} describes. Pure: the same watch makes the same rules, so they can be rebuilt
 * from state at any time and read back.
 */
export function rulesFor(watch: Watch, self: Self): Rule[] {
  if (!watch.active) return [];
  const drafts = [
    ...watch.portals.flatMap((portal) => fromPortal(portal, watch, self)),
    ...inTabs(watch, self),
    ...(watch.armed === undefined ? [] : ofArmedSite(watch.armed, self)),
    ...watch.requests.flatMap((request) => ofRequest(request, watch, self)),
    ...(watch.blind
      ? [...consents('blind', undefined, consentConditions(watch.sites), self), ...anyCallback(watch, self)]
      : []),
  ];
  return drafts.map((draft, index) => ({ ...draft, id: index + 1 }));
}

/** Way out, begun on a portal: any method, since what a portal posts there would open a consent as well. */
function fromPortal(portal: string, watch: Watch, self: Self): Draft[] {
  const initiatorDomains = [new URL(portal).hostname];
  return consentConditions(watch.sites).flatMap(({ where }) => [
    {
      priority: PRIORITY.portal,
      condition: { ...where, resourceTypes: PAGE, initiatorDomains },
      action: redirect('portal', portal, self),
    },
    {
      priority: PRIORITY.portal,
      condition: { ...where, resourceTypes: ['sub_frame', 'xmlhttprequest'], initiatorDomains },
      action: { type: 'block' as const },
    },
  ]);
}

/** Way out in tabs that descend from a portal. */
function inTabs(watch: Watch, self: Self): Draft[] {
  const tabIds = watch.descendants.map((d) => d.tabId);
  return tabIds.length === 0 ? [] : consents('tab', undefined, consentConditions(watch.sites), self, { tabIds });
}

/** Way out of a site that was armed by hand; routes that name no site may be for any. */
function ofArmedSite(site: string, self: Self): Draft[] {
  const elsewhere = consentConditions([site]).filter(({ where }) => where.requestDomains[0] !== CLOUD);
  const onCloud = isCloudSite(new URL(site).hostname) ? siteConditions(new URL(site).hostname, '') : [];
  return consents('armed', undefined, [...elsewhere, ...onCloud], self);
}

/** A request under an attempt: its consent in any tab, and its callback on any host that we may see. */
function ofRequest({ key, callback, end }: WatchedRequest, watch: Watch, self: Self): Draft[] {
  const token = tokenOf(key);
  const out = consents('key', undefined, consentConditions(watch.sites, key.flow, token), self);
  const answer = key.flow === 'oauth1' ? 'oauth_verifier=' : '(?:code|error)=';
  // RE2 has no look-ahead: one rule for each order of the two parameters.
  const at = key.flow === 'oauth2' && callback !== undefined ? { requestDomains: [new URL(callback).hostname] } : {};
  const orders = [
    withKey(`^https?://.*[?&]${answer}.*`, token, '.*$'),
    withKey('^https?://.*', token, `.*[?&]${answer}.*$`),
  ];
  // Once it has ended, what our own page navigates to passes; once it was let on, so does what the vendor's page does.
  const pages = orders.map((regexFilter) => ({
    priority: PRIORITY.key,
    condition: { ...base(regexFilter), ...at, resourceTypes: PAGE, ...(end && notByUs(self)) },
    action: redirect('key', undefined, self),
  }));
  const allElse = orders.map((regexFilter) => ({
    priority: PRIORITY.key,
    condition: { ...base(regexFilter), ...at, resourceTypes: ALL_ELSE },
    action: { type: 'block' as const },
  }));
  return end === 'allowed' ? pages : [...out, ...pages, ...allElse];
}

/**
 * Callbacks of requests whose keys a restart has taken: the checkpoint looks at each, by its hash. What is no page can't
 * be looked at, and is blocked where a consent page's host started it.
 */
function anyCallback(watch: Watch, self: Self): Draft[] {
  const consentHosts = [...new Set(consentConditions(watch.sites).flatMap(({ where }) => where.requestDomains))];
  return [
    '^https://.*[?&]oauth_verifier=.*$',
    '^https://.*[?&]code=.*[?&]state=.*$',
    '^https://.*[?&]state=.*[?&]code=.*$',
  ].flatMap((regexFilter) => [
    {
      priority: PRIORITY.blind,
      condition: { ...base(regexFilter), resourceTypes: PAGE, requestMethods: ['get'] },
      action: redirect('blind', undefined, self),
    },
    {
      priority: PRIORITY.blind,
      condition: { ...base(regexFilter), resourceTypes: ALL_ELSE, initiatorDomains: consentHosts },
      action: { type: 'block' as const },
    },
  ]);
}

/**
 * Only GET: a consent page posts its own answer to its own address, and a redirect would lose it. What our own page
 * navigates to is let through by a release, address by address: its redirects may lead into another request's consent.
 * Only pages that follow an entry need no second look.
 */
function consents(
  by: Exclude<CaughtBy, 'portal'>,
  portal: string | undefined,
  places: readonly Place[],
  self: Self,
  when: Partial<Condition> = {},
): Draft[] {
  return places.map(({ where, follows }) => ({
    priority: PRIORITY[by],
    condition: { ...where, ...(follows && notByUs(self)), ...when, resourceTypes: PAGE, requestMethods: ['get'] },
    action: redirect(by, portal, self),
  }));
}

interface Place {
  readonly where: Pick<Condition, 'regexFilter' | 'isUrlFilterCaseSensitive'> & {
    readonly requestDomains: readonly [string];
  };
  /** Reached only through another page of the same request. */
  readonly follows: boolean;
}

const CLOUD = 'atlassian.net';

/**
 * Where consent pages are: one short path pattern a route and its host beside it, since a pattern of many hosts exceeds
 * the limit (PLATFORM).
 *
 * @param sites base URLs beside Jira Cloud's own
 * @param flow only the routes of this flow
 * @param token the key's half that must follow in the query
 */
function consentConditions(sites: readonly string[], flow?: RequestKey['flow'], token?: string): Place[] {
  const own = sites.map((site) => new URL(site)).filter((site) => !isCloudSite(site.hostname));
  return [
    ...siteConditions(CLOUD, '', flow, token),
    ...own.flatMap((site) => siteConditions(site.hostname, site.pathname.replace(/\/$/, ''), flow, token)),
    ...routesOf(flow).flatMap((route) => (route.host === 'site' ? [] : [place(route.host, '', route, token)])),
  ];
}

function siteConditions(host: string, contextPath: string, flow?: RequestKey['flow'], token?: string): Place[] {
  return routesOf(flow).flatMap((route) => (route.host === 'site' ? [place(host, contextPath, route, token)] : []));
}

function routesOf(flow: RequestKey['flow'] | undefined) {
  return ROUTES.filter(({ name }) => flow === undefined || (name === 'oauth1') === (flow === 'oauth1'));
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
  const rest = only
    ? `\\?(?:.*&)?${only.parameter}=${literal(only.startsWith)}.*$`
    : token === undefined
      ? '(?:[?#].*)?$'
      : '';
  const regexFilter = rest ? where + rest : withKey(`${where}\\?.*`, token ?? '', '.*$');
  return { where: { ...base(regexFilter), requestDomains: [host] }, follows: follows ?? false };
}

function base(regexFilter: string) {
  return { regexFilter, isUrlFilterCaseSensitive: true } as const;
}

function notByUs(self: Self): Pick<Condition, 'excludedInitiatorDomains'> {
  return { excludedInitiatorDomains: [self.extensionId] };
}

function redirect(by: CaughtBy, portal: string | undefined, self: Self): Rule['action'] {
  const query = checkpointQuery(by, portal, '\\0');
  return { type: 'redirect', redirect: { regexSubstitution: self.checkpointUrl + query } };
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
function withKey(before: string, token: string, after: string): string {
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

/** Lets one navigation of our own page in one tab through, above all that holds. */
export function releaseRule(id: number, tabId: number, url: string, self: Self) {
  return {
    id,
    priority: 10,
    condition: {
      urlFilter: `|${url}|`,
      isUrlFilterCaseSensitive: true,
      initiatorDomains: [self.extensionId],
      tabIds: [tabId],
      resourceTypes: PAGE,
    },
    action: { type: 'allow' as const },
  };
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
