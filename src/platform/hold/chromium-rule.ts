import type { Place } from './chromium-patterns.ts';
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

export type Condition = Rule['condition'];
export type Draft = Omit<Rule, 'id'>;

/** Where redirects go, and who we are. */
export interface Self {
  readonly extensionId: string;
  readonly checkpointUrl: string;
}

/**
 * Where several rules catch one navigation, the one that says most decides: a portal as the initiator is a fact, a piece
 * of a key may be another's.
 */
export const PRIORITY: Readonly<Record<CaughtBy | 'known' | 'blindNow' | 'worker' | 'release', number>> = {
  blind: 1,
  known: 2,
  // What another worker knows is nothing that this one has looked at.
  blindNow: 3,
  key: 4,
  new: 5,
  // A service worker that asks for a page, before what is no page.
  worker: 5,
  // What a person has armed is looked at wherever it turns up.
  armed: 6,
  tab: 7,
  portal: 8,
  release: 10,
  // What was released may answer at once, with a redirect to where we see nothing.
  answer: 11,
};

export const PAGE = ['main_frame'];
/**
 * A service worker that asks the server for a page itself: of no tab, and `fetch` by its type. What it is redirected to,
 * it hands to the browser, which goes there.
 */
export const BY_WORKER = 'xmlhttprequest';
const NO_TAB = -1;
/** Everything that can carry a callback to the vendor without being a page: a frame, a `fetch` that follows, an image. */
export const ALL_ELSE = [
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

/** Callbacks of apps (`app://done`, `urn:…`) have no host on the web, and their origin is the word `null`: no condition. */
export function onHostOf(callback: string | undefined): Pick<Condition, 'requestDomains'> {
  if (callback === undefined || !/^https?:/.test(callback)) return {};
  return { requestDomains: [new URL(callback).hostname] };
}

/**
 * Only GET: a consent page posts its own answer to its own address, and a redirect would lose it. What our own page
 * navigates to is let through by a release, address by address: its redirects may lead into another request's consent.
 * Only pages that follow an entry need no second look.
 */
export function consents(
  by: Exclude<CaughtBy, 'portal'>,
  places: readonly Place[],
  self: Self,
  when: Partial<Condition> = {},
): Draft[] {
  return places.flatMap(({ where, follows }) => {
    const condition = { ...where, ...(follows && notByUs(self)), ...when, requestMethods: ['get'] };
    const action = redirect(by, undefined, self);
    const page = { priority: PRIORITY[by], condition: { ...condition, resourceTypes: PAGE }, action };
    return (by === 'key' || by === 'armed') && !follows ? [page, byWorker(page)] : [page];
  });
}

/** The same for a service worker that asks for the page: of no tab, which only rules of the session can say. */
export function byWorker(page: Draft): Draft {
  return { ...page, condition: { ...page.condition, resourceTypes: [BY_WORKER], tabIds: [NO_TAB] } };
}

/** A consent page in a frame can't be looked at, and no portal needs one: it is blocked before it has a request to bind. */
export function framed(by: 'tab' | 'armed', places: readonly Place[], when: Partial<Condition> = {}): Draft[] {
  return places.map(({ where }) => ({
    priority: PRIORITY[by],
    condition: { ...where, ...when, resourceTypes: ['sub_frame'] },
    action: { type: 'block' },
  }));
}

export function notByUs(self: Self): Pick<Condition, 'excludedInitiatorDomains'> {
  return { excludedInitiatorDomains: [self.extensionId] };
}

export function redirect(by: CaughtBy, portal: string | undefined, self: Self): Rule['action'] {
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
      tabIds: [tabId, NO_TAB],
      resourceTypes: [...PAGE, BY_WORKER],
    },
    action: { type: 'allow' as const },
  };
}
