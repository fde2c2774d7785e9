import { type RequestKey, ROUTES, tokenOf } from '../../domain/route.ts';
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
type Draft = Omit<Rule, 'id' | 'priority'>;

/** Where redirects go, and who we are. */
export interface Self {
  readonly extensionId: string;
  readonly checkpointUrl: string;
}

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
    ...(watch.armed === undefined ? [] : consents('armed', undefined, watch, self, notByUs(self))),
    ...watch.requests.flatMap((request) => ofRequest(request, watch, self)),
    ...(watch.blind ? [...consents('blind', undefined, watch, self, notByUs(self)), ...anyCallback(self)] : []),
  ];
  return drafts.map((draft, index) => ({ ...draft, id: index + 1, priority: 1 }));
}

/** Way out, begun on a portal: any method, since what a portal posts there would open a consent as well. */
function fromPortal(portal: string, watch: Watch, self: Self): Draft[] {
  const initiatorDomains = [new URL(portal).hostname];
  return [
    ...consents('portal', portal, watch, self, { initiatorDomains }),
    ...consentConditions(watch).map((where) => ({
      condition: { ...where, resourceTypes: ['sub_frame', 'xmlhttprequest'], initiatorDomains },
      action: { type: 'block' as const },
    })),
  ];
}

/** Way out in tabs that descend from a portal. Only GET: a consent page posts its own answer to its own address. */
function inTabs(watch: Watch, self: Self): Draft[] {
  const tabIds = watch.descendants.map((d) => d.tabId);
  return tabIds.length === 0 ? [] : consents('tab', undefined, watch, self, { ...notByUs(self), tabIds });
}

/** A request under an attempt: its consent in any tab, and its callback on any host that we may see. */
function ofRequest({ key, callback, end }: WatchedRequest, watch: Watch, self: Self): Draft[] {
  const piece = distinctPiece(tokenOf(key));
  const out = consentConditions(watch, key.flow, `\\?.*${piece}.*`).map((where) => ({
    condition: { ...where, ...notByUs(self), resourceTypes: PAGE, requestMethods: ['get'] },
    action: redirect('key', undefined, self),
  }));
  const answer = key.flow === 'oauth1' ? 'oauth_verifier=' : '(?:code|error)=';
  // RE2 has no look-ahead: one rule for each order of the two parameters.
  const at = key.flow === 'oauth2' && callback !== undefined ? { requestDomains: [new URL(callback).hostname] } : {};
  const orders = [`^https?://.*[?&]${answer}.*${piece}.*$`, `^https?://.*${piece}.*[?&]${answer}.*$`];
  // Once it has ended, what our own page navigates to passes; once it was let on, so does what the vendor's page does.
  const pages = orders.map((regexFilter) => ({
    condition: { ...base(regexFilter), ...at, resourceTypes: PAGE, ...(end && notByUs(self)) },
    action: redirect('key', undefined, self),
  }));
  const allElse = orders.map((regexFilter) => ({
    condition: { ...base(regexFilter), ...at, resourceTypes: ALL_ELSE },
    action: { type: 'block' as const },
  }));
  return [...out, ...pages, ...(end === 'allowed' ? [] : allElse)];
}

/** Callbacks of requests whose keys a restart has taken: the checkpoint looks at each, by its hash. */
function anyCallback(self: Self): Draft[] {
  return [
    '^https://.*[?&]oauth_verifier=.*$',
    '^https://.*[?&]code=.*[?&]state=.*$',
    '^https://.*[?&]state=.*[?&]code=.*$',
  ].map((regexFilter) => ({
    condition: { ...base(regexFilter), ...notByUs(self), resourceTypes: PAGE },
    action: redirect('blind', undefined, self),
  }));
}

function consents(
  by: CaughtBy,
  portal: string | undefined,
  watch: Watch,
  self: Self,
  when: Partial<Condition>,
): Draft[] {
  return consentConditions(watch).map((where) => ({
    condition: { ...where, ...when, resourceTypes: PAGE, ...(by !== 'portal' && { requestMethods: ['get'] }) },
    action: redirect(by, portal, self),
  }));
}

/**
 * One short path pattern a route and its hosts beside it: a pattern of many hosts exceeds the limit (PLATFORM).
 *
 * @param rest pattern of what follows the path
 */
function consentConditions(watch: Watch, flow?: RequestKey['flow'], rest = '(?:[?#].*)?') {
  const siteHosts = ['atlassian.net', ...watch.sites.map((site) => new URL(site).hostname)];
  return ROUTES.filter((route) => flow === undefined || (route.name === 'oauth1') === (flow === 'oauth1')).map(
    ({ path, host }) => ({
      ...base(`^https://[^?#]*${literal(path)}/*${rest}$`),
      requestDomains: host === 'site' ? [...new Set(siteHosts)] : [host],
    }),
  );
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

/** Long enough to be one request's alone, short enough for the engine's memory limit (measured: 80 characters pass). */
const PIECE_LENGTH = 32;

/**
 * A piece of the key that every encoder writes alike: the last run of letters, digits, `-` and `_`. States share their
 * beginnings (they may be signed documents) and differ at the end. The checkpoint compares the whole key.
 */
function distinctPiece(token: string): string {
  const runs = token.match(/[A-Za-z0-9_-]+/g) ?? [];
  const longEnough = runs.filter((run) => run.length >= 8);
  const run = longEnough.at(-1) ?? runs.reduce((a, b) => (b.length > a.length ? b : a), '');
  return literal(run.slice(-PIECE_LENGTH));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
