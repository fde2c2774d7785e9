import { DEFAULT_PORTAL, isVendors, VENDOR_DOMAIN } from '../../domain/connection.ts';
import { tokenOf } from '../../domain/route.ts';
import type { BlindSpot, Watch, WatchedRequest } from '../../domain/watch.ts';
import type { Lane } from '../lane.ts';
import { blindNow, known, lookedAtAll } from './chromium-blind.ts';
import {
  base,
  consentConditions,
  consentHosts,
  hostConditions,
  oddlySpelt,
  siteConditions,
  withKey,
} from './chromium-patterns.ts';
import {
  ALL_ELSE,
  BY_WORKER,
  byWorker,
  type Condition,
  consents,
  type Draft,
  framed,
  notByUs,
  onHostOf,
  PAGE,
  PRIORITY,
  type Rule,
  redirect,
  type Self,
} from './chromium-rule.ts';
import { checkpointQuery } from './hold.ts';

/** All rules that hold a {@link Watch}. */
export interface RuleSet {
  /** Outlive the browser's end, and so hold before our worker has started. */
  readonly dynamic: readonly Rule[];
  readonly session: readonly Rule[];
}

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
  const looked = (spots: readonly BlindSpot[]) => lookedAtAll(spots, watch, self);
  if (lane === 'private') {
    return { dynamic: [], session: numbered([...fromPortals, ...here, ...looked(watch.blind).map(blindNow)]) };
  }
  // One that is blind may turn up wherever its flow's answers do.
  const seen = watch.afterRestart.filter(({ flow }) => !watch.blind.some((blind) => blind.flow === flow));
  return {
    dynamic: numbered([...fromPortals, ...looked([...watch.afterRestart, ...watch.blind])]),
    session: numbered([...here, ...looked(seen).map(known)]),
  };
}

function numbered(drafts: readonly Draft[]): Rule[] {
  return drafts.map((draft, index) => ({ ...draft, id: index + 1 }));
}

/**
 * Way out, begun on a portal: any method, since what a portal posts there would open a consent as well. Where portal and
 * Jira share a host, a consent page posts or fetches its own answer from there too: that is held on the way back.
 */
function fromPortal(portal: string, watch: Watch, self: Self): Draft[] {
  const from = startsAt(portal, watch.portals);
  const odd = oddlySpelt(watch);
  return [...consentConditions(watch.sites), odd].flatMap((place) => {
    const { where } = place;
    const shared = where.requestDomains.some((host) => isUnder(host, from.initiatorDomains));
    const page = {
      priority: PRIORITY.portal,
      condition: { ...where, resourceTypes: PAGE, ...from, ...(shared && { requestMethods: ['get'] }) },
      action: redirect('portal', portal, self),
    };
    return [
      page,
      // A page's own `fetch` gets our page, and a service worker that asks for the consent page hands it to the browser.
      ...(shared || place === odd ? [] : [{ ...page, condition: { ...page.condition, resourceTypes: [BY_WORKER] } }]),
      {
        priority: PRIORITY.portal,
        condition: { ...where, resourceTypes: shared || place === odd ? ['sub_frame'] : NO_PAGE, ...from },
        action: { type: 'block' as const },
      },
    ];
  });
}

/** What asks for a consent and is never shown may be granted without a word all the same: a page fetched ahead, or an image. */
const NO_PAGE = ALL_ELSE.filter((type) => type !== BY_WORKER);

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
  return [...consents('tab', places, self, { tabIds }), ...framed('tab', places, { tabIds })];
}

/** Way out in tabs that a portal may have opened just now: whether it did is known by the time that the checkpoint asks. */
function inNewTabs(watch: Watch, self: Self): Draft[] {
  if (!watch.openBefore) return [];
  const when = { excludedTabIds: watch.openBefore };
  return consents('new', [...consentConditions(watch.sites), oddlySpelt(watch)], self, when);
}

/** Way out of a site that was armed by hand; routes that name no site may be for any. */
function ofArmedSite(site: string, self: Self): Draft[] {
  const places = [...siteConditions(site), ...hostConditions()];
  return [...consents('armed', places, self), ...framed('armed', places)];
}

/** A request under an attempt: its consent in any tab, and its callback on any host that we may see. */
function ofRequest({ key, callback, end }: WatchedRequest, watch: Watch, self: Self): Draft[] {
  const token = tokenOf(key);
  const out = consents('key', consentConditions(watch.sites, key.flow, token), self);
  // What a Forge start leads on to has a key and a way back of its own.
  if (key.flow === 'forge') return out;
  const answer = key.flow === 'oauth1' ? 'oauth_verifier=' : '(?:code|error)=';
  // RE2 has no look-ahead: one rule for each order of the two parameters.
  const at = key.flow === 'oauth2' ? onHostOf(callback) : {};
  const inOrders = (given: string) => [
    withKey(`^https?://.*[?&]${given}.*`, token, '.*$'),
    withKey('^https?://.*', token, `.*[?&]${given}.*$`),
  ];
  // Once it has ended, what our own page navigates to passes; once it was let on, so does what the vendor's page does.
  const pages = inOrders(answer).map((regexFilter) => ({
    priority: PRIORITY.key,
    condition: { ...base(regexFilter), ...at, resourceTypes: PAGE, ...(end && notByUs(self)) },
    action: redirect('key', undefined, self),
  }));
  const byWorkers = pages.map((page) => ({ ...byWorker(page), priority: PRIORITY.worker }));
  // Once it was allowed its page is the vendor's own; what a consent page sends by itself is another grant. Whoever said no has
  // granted nothing: a "no" may be handed on, where a pattern tells it from a grant.
  const from = end === 'allowed' ? { initiatorDomains: consentHosts(watch) } : {};
  const grant = end === 'denied' && key.flow === 'oauth2' ? 'code=' : answer;
  const allElse = inOrders(grant).map((regexFilter) => ({
    priority: PRIORITY.key,
    condition: { ...base(regexFilter), ...at, resourceTypes: ALL_ELSE, ...from },
    action: { type: 'block' as const },
  }));
  return end === 'allowed'
    ? [...pages, ...byWorkers, ...allElse]
    : [...out, ...pages, ...byWorkers, ...allElse, ...unseenAnswer({ key, callback, end }, watch, self)];
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
