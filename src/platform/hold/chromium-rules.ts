import { flowOf, isCloudSite, type RequestKey, ROUTES, tokenOf } from '../../domain/route.ts';
import type { BlindSpot, Watch, WatchedRequest } from '../../domain/watch.ts';
import { type CaughtBy, checkpointQuery } from './hold.ts';

/** The part of a declarativeNetRequest rule that we write. */
export interface Rule {
  readonly id: number;
  readonly priority: number;
  readonly condition: {
    readonly regexFilter?: string;
    readonly isUrlFilterCaseSensitive?: true;
    readonly resourceTypes: readonly string[];
    readonly responseHeaders?: readonly {
      readonly header: string;
      readonly values: readonly string[];
      readonly excludedValues: readonly string[];
    }[];
    readonly requestDomains?: readonly string[];
    readonly initiatorDomains?: readonly string[];
    readonly excludedInitiatorDomains?: readonly string[];
    readonly requestMethods?: readonly string[];
    readonly tabIds?: readonly number[];
  };
  readonly action:
    | {
        readonly type: 'redirect';
        readonly redirect: { readonly regexSubstitution: string } | { readonly url: string };
      }
    | { readonly type: 'block' }
    | { readonly type: 'allow' };
}

/** All rules that hold a {@link Watch}. */
export interface RuleSet {
  /** Outlive the browser's end, and so hold before our worker has started. */
  readonly dynamic: readonly Rule[];
  readonly session: readonly Rule[];
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
const PRIORITY: Readonly<Record<CaughtBy | 'known' | 'release', number>> = {
  blind: 1,
  known: 2,
  key: 3,
  armed: 4,
  tab: 5,
  portal: 6,
  release: 10,
  // What was released may answer at once, with a redirect to where we see nothing.
  answer: 11,
};

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
export function rulesFor(watch: Watch, self: Self): RuleSet {
  if (!watch.active) return { dynamic: [], session: [] };
  return {
    dynamic: numbered([
      ...watch.portals.flatMap((portal) => fromPortal(portal, watch, self)),
      ...distinct([...watch.afterRestart, ...watch.blind]).flatMap((spot) => lookedAt(spot, watch, self)),
    ]),
    session: numbered([
      ...inTabs(watch, self),
      ...(watch.armed === undefined ? [] : ofArmedSite(watch.armed, self)),
      ...watch.requests.flatMap((request) => ofRequest(request, watch, self)),
      ...distinct(watch.afterRestart)
        .filter((spot) => !distinct(watch.blind).some((blind) => same(blind, spot)))
        .flatMap((spot) => lookedAt(spot, watch, self).map(known)),
    ]),
  };
}

function numbered(drafts: readonly Draft[]): Rule[] {
  return drafts.map((draft, index) => ({ ...draft, id: index + 1 }));
}

function distinct(spots: readonly BlindSpot[]): BlindSpot[] {
  return spots.filter((spot, index) => spots.findIndex((other) => same(other, spot)) === index);
}

function same(a: BlindSpot, b: BlindSpot): boolean {
  return a.flow === b.flow && a.site === b.site && a.callback === b.callback;
}

/** Way out, begun on a portal: any method, since what a portal posts there would open a consent as well. */
function fromPortal(portal: string, watch: Watch, self: Self): Draft[] {
  const initiatorDomains = [new URL(portal).hostname];
  return [...consentConditions(watch.sites), oddlySpelt(watch)].flatMap(({ where }) => [
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
  const places = [...consentConditions(watch.sites), oddlySpelt(watch)];
  if (tabIds.length === 0) return [];
  return [...consents('tab', undefined, places, self, { tabIds }), ...framed('tab', places, { tabIds })];
}

/** Way out of a site that was armed by hand; routes that name no site may be for any. */
function ofArmedSite(site: string, self: Self): Draft[] {
  const places = [...siteConditions(site), ...hostConditions()];
  return [...consents('armed', undefined, places, self), ...framed('armed', places)];
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
  return end === 'allowed'
    ? pages
    : [...out, ...pages, ...allElse, ...unseenAnswer({ key, callback, end }, watch, self)];
}

/**
 * Consents and callbacks where a request may turn up whose key a restart has taken: the checkpoint looks at each, by its
 * hash. What is no page can't be looked at, and is blocked where a consent page's host started it.
 */
function lookedAt({ flow, site, callback }: BlindSpot, watch: Watch, self: Self): Draft[] {
  const places = site === undefined ? consentConditions(watch.sites, flow) : siteConditions(site, flow);
  const at = callback === undefined ? {} : { requestDomains: [new URL(callback).hostname] };
  const initiatorDomains = consentHosts(watch);
  return [
    ...consents('blind', undefined, places, self),
    ...ANSWERS[flow].flatMap((regexFilter) => [
      {
        priority: PRIORITY.blind,
        condition: { ...base(regexFilter), ...at, resourceTypes: PAGE, requestMethods: ['get'] },
        action: redirect('blind', undefined, self),
      },
      {
        priority: PRIORITY.blind,
        condition: { ...base(regexFilter), ...at, resourceTypes: ALL_ELSE, initiatorDomains },
        action: { type: 'block' as const },
      },
    ]),
  ];
}

const ANSWERS: Readonly<Record<RequestKey['flow'], readonly string[]>> = {
  oauth1: ['^https://.*[?&]oauth_verifier=.*$'],
  oauth2: ['^https://.*[?&]code=.*[?&]state=.*$', '^https://.*[?&]state=.*[?&]code=.*$'],
};

/** As long as this session knows the keys, what a restart would have looked at passes unlooked. */
function known(rule: Draft): Draft {
  return { ...rule, priority: PRIORITY.known, action: { type: 'allow' } };
}

function consentHosts(watch: Watch): string[] {
  return [...new Set(consentConditions(watch.sites).flatMap(({ where }) => where.requestDomains))];
}

/**
 * 1.0a names its callback beforehand, so it may lie where we see nothing: then the site's own answer is held, which
 * leads there. The rule can't say where; the browser tells us beside it ({@link ChromiumHold}).
 */
function unseenAnswer({ key, end }: WatchedRequest, watch: Watch, self: Self): Draft[] {
  if (key.flow !== 'oauth1' || end === 'allowed') return [];
  // Wildcards in a token would only make the pattern wider.
  const [token, verifier] = [`oauth_token=${encodeURIComponent(key.token)}`, 'oauth_verifier='];
  const condition = {
    requestDomains: [...new Set(consentConditions(watch.sites, 'oauth1').flatMap(({ where }) => where.requestDomains))],
    responseHeaders: [
      {
        header: 'location',
        values: [`*${token}*${verifier}*`, `*${verifier}*${token}*`],
        excludedValues: [`*${verifier}denied*`, ...watch.reach],
      },
    ],
  };
  const query = checkpointQuery('answer', undefined, '');
  return [
    {
      priority: PRIORITY.answer,
      condition: { ...condition, resourceTypes: PAGE },
      action: { type: 'redirect', redirect: { url: self.checkpointUrl + query } },
    },
    { priority: PRIORITY.answer, condition: { ...condition, resourceTypes: ALL_ELSE }, action: { type: 'block' } },
  ];
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

/** A consent page in a frame can't be looked at, and no portal needs one: it is blocked before it has a request to bind. */
function framed(by: 'tab' | 'armed', places: readonly Place[], when: Partial<Condition> = {}): Draft[] {
  return places.map(({ where }) => ({
    priority: PRIORITY[by],
    condition: { ...where, ...when, resourceTypes: ['sub_frame'] },
    action: { type: 'block' },
  }));
}

/**
 * Paths that a server may read otherwise than they are written (`//`, `;jsessionid=`, `%61`), with what a consent has in
 * its query: the checkpoint tells what they are, and passes on what is none.
 */
function oddlySpelt(watch: Watch): Place {
  const regexFilter = '^https://[^?#]*(?:%|;|[^:]//)[^?#]*\\?.*(?:oauth|client_id|serviceKey)';
  return { where: { ...base(`${regexFilter}.*$`), requestDomains: consentHosts(watch) }, follows: false };
}

interface Place {
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
function consentConditions(sites: readonly string[], flow?: RequestKey['flow'], token?: string): Place[] {
  const own = sites.filter((site) => !isCloudSite(new URL(site).hostname));
  return [
    ...[ANY_CLOUD_SITE, ...own].flatMap((site) => siteConditions(site, flow, token)),
    ...hostConditions(flow, token),
  ];
}

/** Consent pages of one site, by its base URL. */
function siteConditions(site: string, flow?: RequestKey['flow'], token?: string): Place[] {
  const { hostname, pathname } = new URL(site);
  const contextPath = pathname.replace(/\/$/, '');
  return routesOf(flow).flatMap((route) => (route.host === 'site' ? [place(hostname, contextPath, route, token)] : []));
}

/** Consent pages on Atlassian's own hosts, which name no site. */
function hostConditions(flow?: RequestKey['flow'], token?: string): Place[] {
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
    priority: PRIORITY.release,
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
