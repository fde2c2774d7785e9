import { DEFAULT_PORTAL, isVendors, VENDOR_DOMAIN } from '../../domain/connection.ts';
import { type RequestKey, tokenOf } from '../../domain/route.ts';
import type { BlindSpot, Watch, WatchedRequest } from '../../domain/watch.ts';
import type { Lane } from '../lane.ts';
import {
  base,
  consentConditions,
  consentHosts,
  hostConditions,
  oddlySpelt,
  type Place,
  siteConditions,
  withKey,
} from './chromium-patterns.ts';
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
    readonly excludedTabIds?: readonly number[];
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
const PRIORITY: Readonly<Record<CaughtBy | 'known' | 'blindNow' | 'release', number>> = {
  blind: 1,
  known: 2,
  // What another worker knows is nothing that this one has looked at.
  blindNow: 3,
  key: 4,
  new: 5,
  // What a person has armed is looked at wherever it turns up.
  armed: 6,
  tab: 7,
  portal: 8,
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
 *
 * @param lane private windows do not outlive the browser, and neither do their rules
 */
export function rulesFor(watch: Watch, self: Self, lane: Lane = 'main'): RuleSet {
  if (!watch.active) return { dynamic: [], session: [] };
  const portals = new Set([DEFAULT_PORTAL, ...watch.portals]);
  const fromPortals = [...portals].flatMap((portal) => fromPortal(portal, watch, self));
  const here = [
    ...inTabs(watch, self),
    ...inNewTabs(watch, self),
    ...(watch.armed === undefined ? [] : ofArmedSite(watch.armed, self)),
    ...watch.requests.flatMap((request) => ofRequest(request, watch, self)),
  ];
  const looked = (spots: readonly BlindSpot[]) => distinct(spots).flatMap((spot) => lookedAt(spot, watch, self));
  if (lane === 'private') {
    return { dynamic: [], session: numbered([...fromPortals, ...here, ...looked(watch.blind).map(blindNow)]) };
  }
  const seen = watch.afterRestart.filter((spot) => !watch.blind.some((blind) => same(blind, spot)));
  return {
    dynamic: numbered([...fromPortals, ...looked([...watch.afterRestart, ...watch.blind])]),
    session: numbered([...here, ...looked(seen).map(known)]),
  };
}

function numbered(drafts: readonly Draft[]): Rule[] {
  return drafts.map((draft, index) => ({ ...draft, id: index + 1 }));
}

function distinct(spots: readonly BlindSpot[]): BlindSpot[] {
  return spots.filter((spot, index) => spots.findIndex((other) => same(other, spot)) === index);
}

function same(a: BlindSpot, b: BlindSpot): boolean {
  return a.flow === b.flow && a.site === b.site && a.callback === b.callback && a.answersOnly === b.answersOnly;
}

/**
 * Way out, begun on a portal: any method, since what a portal posts there would open a consent as well. Where portal and
 * Jira share a host, a consent page posts or fetches its own answer from there too: that is held on the way back.
 */
function fromPortal(portal: string, watch: Watch, self: Self): Draft[] {
  const from = startsAt(portal, watch.portals);
  return [...consentConditions(watch.sites), oddlySpelt(watch)].flatMap(({ where }) => {
    const shared = where.requestDomains.some((host) => isUnder(host, from.initiatorDomains));
    return [
      {
        priority: PRIORITY.portal,
        condition: { ...where, resourceTypes: PAGE, ...from, ...(shared && { requestMethods: ['get'] }) },
        action: redirect('portal', portal, self),
      },
      {
        priority: PRIORITY.portal,
        condition: { ...where, resourceTypes: shared ? ['sub_frame'] : ['sub_frame', 'xmlhttprequest'], ...from },
        action: { type: 'block' as const },
      },
    ];
  });
}

/** Domains include what is below them. */
function isUnder(host: string, domains: readonly string[] = []): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** The vendor's own portal stands for every host of the vendor's that is not set up as one by itself. */
function startsAt(
  portal: string,
  portals: readonly string[],
): Pick<Condition, 'initiatorDomains' | 'excludedInitiatorDomains'> {
  if (portal !== DEFAULT_PORTAL) return { initiatorDomains: [new URL(portal).hostname] };
  const others = portals
    .filter((other) => other !== portal && isVendors(other))
    .map((other) => new URL(other).hostname);
  const excluded = others.filter((host) => host !== VENDOR_DOMAIN);
  return {
    initiatorDomains: [VENDOR_DOMAIN],
    ...(excluded.length > 0 && { excludedInitiatorDomains: excluded }),
  };
}

/** Way out in tabs that descend from a portal. */
function inTabs(watch: Watch, self: Self): Draft[] {
  const tabIds = watch.descendants.map((d) => d.tabId);
  const places = [...consentConditions(watch.sites), oddlySpelt(watch)];
  if (tabIds.length === 0) return [];
  return [...consents('tab', undefined, places, self, { tabIds }), ...framed('tab', places, { tabIds })];
}

/** Way out in tabs that a portal may have opened just now: whether it did is known by the time that the checkpoint asks. */
function inNewTabs(watch: Watch, self: Self): Draft[] {
  if (!watch.openAtPress) return [];
  const when = { excludedTabIds: watch.openAtPress };
  return consents('new', undefined, [...consentConditions(watch.sites), oddlySpelt(watch)], self, when);
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
  // What a Forge start leads on to has a key and a way back of its own.
  if (key.flow === 'forge') return out;
  const answer = key.flow === 'oauth1' ? 'oauth_verifier=' : '(?:code|error)=';
  // RE2 has no look-ahead: one rule for each order of the two parameters.
  const at = key.flow === 'oauth2' ? onHostOf(callback) : {};
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
function lookedAt({ flow, site, callback, answersOnly }: BlindSpot, watch: Watch, self: Self): Draft[] {
  const places = site === undefined ? consentConditions(watch.sites, flow) : siteConditions(site, flow);
  const at = onHostOf(callback);
  const initiatorDomains = consentHosts(watch);
  return [
    ...(answersOnly ? [] : consents('blind', undefined, places, self)),
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

/** Callbacks of apps (`app://done`, `urn:…`) have no host on the web, and their origin is the word `null`: no condition. */
function onHostOf(callback: string | undefined): Pick<Condition, 'requestDomains'> {
  if (callback === undefined || !/^https?:/.test(callback)) return {};
  return { requestDomains: [new URL(callback).hostname] };
}

const ANSWERS: Readonly<Record<RequestKey['flow'], readonly string[]>> = {
  oauth1: ['^https://.*[?&]oauth_verifier=.*$'],
  oauth2: ['^https://.*[?&]code=.*[?&]state=.*$', '^https://.*[?&]state=.*[?&]code=.*$'],
  forge: [],
};

/** As long as this session knows the keys, what a restart would have looked at passes unlooked. */
function known(rule: Draft): Draft {
  return { ...rule, priority: PRIORITY.known, action: { type: 'allow' } };
}

function blindNow(rule: Draft): Draft {
  return { ...rule, priority: PRIORITY.blindNow };
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

function notByUs(self: Self): Pick<Condition, 'excludedInitiatorDomains'> {
  return { excludedInitiatorDomains: [self.extensionId] };
}

function redirect(by: CaughtBy, portal: string | undefined, self: Self): Rule['action'] {
  const query = checkpointQuery(by, portal, '\\0');
  return { type: 'redirect', redirect: { regexSubstitution: self.checkpointUrl + query } };
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
