import type { RequestKey } from '../../domain/route.ts';
import type { BlindSpot, Watch } from '../../domain/watch.ts';
import { base, consentConditions, consentHosts, siteConditions } from './chromium-patterns.ts';
import {
  ALL_ELSE,
  BY_WORKER,
  consents,
  type Draft,
  onHostOf,
  PAGE,
  PRIORITY,
  redirect,
  type Self,
} from './chromium-rule.ts';

/** What each of these places catches, once. */
export function lookedAtAll(spots: readonly BlindSpot[], watch: Watch, self: Self): Draft[] {
  return spots
    .filter((spot, index) => spots.findIndex((other) => isSamePlace(other, spot)) === index)
    .flatMap((spot) => lookedAt(spot, watch, self));
}

function isSamePlace(a: BlindSpot, b: BlindSpot): boolean {
  return a.flow === b.flow && a.site === b.site && a.callback === b.callback && a.answersOnly === b.answersOnly;
}

/**
 * Consents and callbacks where a request may turn up whose key a restart has taken: the checkpoint looks at each, by its
 * hash. What is no page can't be looked at, and is blocked where a consent page's host started it.
 */
function lookedAt({ flow, site, callback, answersOnly }: BlindSpot, watch: Watch, self: Self): Draft[] {
  const places = site === undefined ? consentConditions(watch.sites, flow) : siteConditions(site, flow);
  const at = onHostOf(callback);
  const initiatorDomains = consentHosts(watch);
  const action = redirect('blind', undefined, self);
  const answer = (regexFilter: string) => ({ ...base(regexFilter), ...at, requestMethods: ['get'] });
  return [
    ...(answersOnly ? [] : consents('blind', places, self)),
    ...ANSWERS[flow].flatMap((regexFilter) => [
      { priority: PRIORITY.blind, condition: { ...answer(regexFilter), resourceTypes: PAGE }, action },
      {
        priority: PRIORITY.blind,
        condition: { ...answer(regexFilter), resourceTypes: [BY_WORKER], initiatorDomains },
        action,
      },
      {
        priority: PRIORITY.blind,
        condition: { ...base(regexFilter), ...at, resourceTypes: ALL_ELSE.filter(isNoWorker), initiatorDomains },
        action: { type: 'block' as const },
      },
    ]),
  ];
}

const isNoWorker = (type: string) => type !== BY_WORKER;

const ANSWERS: Readonly<Record<RequestKey['flow'], readonly string[]>> = {
  oauth1: ['^https://.*[?&]oauth_verifier=.*$'],
  oauth2: ['^https://.*[?&]code=.*[?&]state=.*$', '^https://.*[?&]state=.*[?&]code=.*$'],
  forge: [],
};

/** As long as this session knows the keys, what a restart would have looked at passes unlooked. */
export function known(rule: Draft): Draft {
  return { ...rule, priority: PRIORITY.known, action: { type: 'allow' } };
}

export function blindNow(rule: Draft): Draft {
  return { ...rule, priority: PRIORITY.blindNow };
}
