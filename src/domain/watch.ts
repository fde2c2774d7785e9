import type { AttemptEnd } from './attempt.ts';
import { portalAt } from './connection.ts';
import {
  type Address,
  answers,
  answersIn,
  type CallbackAddress,
  type ConsentAddress,
  classify,
  flowOf,
  type KnownRequest,
  type RequestKey,
  tokenOf,
} from './route.ts';

/** A tab that descends from a portal: it showed one, or was opened by one that did (DESIGN §4). */
export interface Descendant {
  readonly tabId: number;
  readonly portal: string;
}

/** A request under an attempt. */
export interface WatchedRequest extends KnownRequest {
  readonly end: AttemptEnd | undefined;
}

/**
 * Where a marked request may turn up whose key is known by its hash alone, after a restart. It names no secret, so it
 * may be kept.
 */
export interface BlindSpot {
  readonly flow: RequestKey['flow'];
  /** Base URL of the site, where the consent address named one. */
  readonly site: string | undefined;
  /** Origin of the callback, where it is known. */
  readonly callback: string | undefined;
  /** Its consent was allowed, and asks for nothing more. */
  readonly answersOnly?: boolean;
}

/** Requests that one worker watches by their key at once (two share a thousand patterns); any beyond are watched like those that a restart made blind. */
export const MOST_WATCHED = 25;

/** What the gate holds, whatever browser does the holding. */
export interface Watch {
  /** false in mode `monitor`: nothing is held. */
  readonly active: boolean;
  /** Those that are set up; the vendor's own hosts are portals in any case. */
  readonly portals: readonly string[];
  /** Base URLs of sites beside Jira Cloud's own. */
  readonly sites: readonly string[];
  readonly descendants: readonly Descendant[];
  /**
   * A portal page is about to open something, or was just pressed, while these tabs were open: any other may be what it
   * opens, of which the browser tells later than it loads. Undefined: none is.
   */
  readonly openBefore?: readonly number[] | undefined;
  readonly requests: readonly WatchedRequest[];
  /** Where requests are marked whose keys a restart has taken: what turns up there is looked at, by its hash. */
  readonly blind: readonly BlindSpot[];
  /** Where requests would be blind if the browser restarted now. */
  readonly afterRestart: readonly BlindSpot[];
  /** Site whose consents a person armed by hand. */
  readonly armed: string | undefined;
  /** Hosts that we may see, as match patterns: a callback elsewhere is held on the site's own answer. */
  readonly reach: readonly string[];
}

/** Why a navigation is held. */
export type Cause =
  | { readonly kind: 'portal'; readonly portal: string }
  | { readonly kind: 'tab'; readonly portal: string }
  | { readonly kind: 'armed' }
  | { readonly kind: 'key' }
  | { readonly kind: 'blind' };

/** A navigation, as far as the browser tells. */
export interface Navigation {
  readonly address: Address;
  /** Address or origin of the page that started it; undefined when typed, or not told. */
  readonly initiator: string | undefined;
  readonly tabId: number;
}

/** Why this navigation is to be held, or undefined when it is none of ours. Ways out and ways back alike. */
export function caughtBy(watch: Watch, { address, initiator, tabId }: Navigation): Cause | undefined {
  if (!watch.active || address.kind === 'other') return undefined;
  const named = watch.requests.some((request) =>
    address.kind === 'callback'
      ? answersIn(address).some((answer) => answers(answer, request))
      : // One that was allowed is used up: its site says so itself.
        request.end !== 'allowed' && address.key !== undefined && sameKey(address.key, request.key),
  );
  if (address.kind === 'consent') {
    const portal = initiator === undefined ? undefined : startedOn(initiator, watch);
    if (portal !== undefined) return { kind: 'portal', portal };
    const descendant = watch.descendants.find((d) => d.tabId === tabId);
    if (descendant) return { kind: 'tab', portal: descendant.portal };
    if (isArmed(watch, address)) return { kind: 'armed' };
  }
  if (named) return { kind: 'key' };
  return watch.blind.some((spot) => isAt(spot, address)) ? { kind: 'blind' } : undefined;
}

function isAt(spot: BlindSpot, address: ConsentAddress | CallbackAddress): boolean {
  if (address.kind === 'callback') {
    const fits = answersIn(address).some(({ flow }) => flow === spot.flow);
    return fits && (spot.callback === undefined || new URL(address.url).origin === spot.callback);
  }
  const flow = flowOf(address.route);
  return !spot.answersOnly && flow === spot.flow && (spot.site === undefined || spot.site === address.site);
}

/**
 * Initiators have no path in Chromium, so a portal below a path is known by its origin (DESIGN §4). Jira may share it: what
 * is known to be a consent page is no portal's.
 */
function startedOn(initiator: string, { portals, sites }: Watch): string | undefined {
  if (classify(initiator, sites).kind === 'consent') return undefined;
  const origin = URL.canParse(initiator) ? new URL(initiator).origin : '';
  return portals.find((portal) => new URL(portal).origin === origin) ?? portalAt(initiator, []);
}

function isArmed(watch: Watch, address: ConsentAddress): boolean {
  return watch.armed !== undefined && (address.site === undefined || address.site === watch.armed);
}

/** Whether two requests are the same. */
export function sameKey(a: RequestKey, b: RequestKey): boolean {
  return keyText(a) === keyText(b);
}

/** One text for one request, to be hashed. */
export function keyText(key: RequestKey): string {
  return JSON.stringify([key.flow, ...(key.flow === 'oauth2' ? [key.clientId] : []), tokenOf(key)]);
}
