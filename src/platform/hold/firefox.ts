import { isVendors } from '../../domain/connection.ts';
import { answers, answersIn, classify, isConsentHost } from '../../domain/route.ts';
import { type Cause, caughtBy, type Watch } from '../../domain/watch.ts';
import { browser, type WebRequest } from '../browser.ts';
import { jarOf } from '../jar.ts';
import { maySee } from '../reach.ts';
import { turnedAway } from '../turned-away.ts';
import { ANSWERS, CONSENTS, OAUTH1_CONSENTS } from './addresses.ts';
import {
  type Answer,
  type Caught,
  CHECKPOINT_PAGE,
  checkpointQuery,
  type Decider,
  type Hold,
  type HoldReport,
  type Passage,
  STATE_LOST,
} from './hold.ts';

/** A released navigation must follow at once, in milliseconds. */
const RELEASE_MS = 5_000;
/** Name of the alarm that wakes a background which ended while it had an answer to read, and when it does. */
const TURNED_AWAY = 'turned-away';
const TAKE_UP_MS = 4_000;

type Details = WebRequest.OnBeforeRequestDetailsType & { incognito?: boolean };
type Asked = 'url' | 'tabId' | 'cookieStoreId' | 'incognito' | 'originUrl';

/**
 * Holding by a blocking listener, so that a pop-up keeps its opener: on the way out the request waits inside the browser
 * while a session is read, a callback is turned away and begins again. Only what is not a match, or a tab with cookies of
 * its own, is sent to the checkpoint.
 */
export class FirefoxHold implements Hold {
  private watch: Watch | undefined;
  private ready!: () => void;
  /** Requests that arrive while the background wakes wait until it knows what to hold. */
  private readonly known = new Promise<void>((resolve) => {
    this.ready = resolve;
  });
  private readonly released = new Map<string, number>();
  private decider: Decider | undefined;
  /** Tabs in which this background turned an answer away. */
  private readonly mine = new Set<number>();
  /** The last answer that was turned away in a tab in which one is being read. */
  private readonly newest = new Map<number, Caught>();
  /** What a former background turned away, by tab. */
  private left: Promise<ReadonlyMap<number, string>> | undefined;
  private readonly onAnswer = (details: WebRequest.OnHeadersReceivedDetailsType) => this.holdAnswer(details);
  private readonly onPage = (details: Details) => this.hold(details);
  private readonly onOther = async (details: Details) => {
    await this.known;
    return { cancel: this.mustNotPass(details) };
  };

  start(decider: Decider): void {
    this.decider = decider;
    // Read before this background turns anything away itself.
    this.left = turnedAway.all();
    const { onBeforeRequest } = browser.webRequest;
    const urls = [...CONSENTS, ...ANSWERS];
    onBeforeRequest.addListener(this.onPage, { urls, types: ['main_frame'] }, ['blocking']);
    onBeforeRequest.addListener(this.onOther, { urls, types: OTHER_TYPES }, ['blocking']);
    browser.webRequest.onHeadersReceived.addListener(
      this.onAnswer,
      { urls: OAUTH1_CONSENTS, types: ['main_frame', ...OTHER_TYPES] },
      ['blocking', 'responseHeaders'],
    );
  }

  async apply(watch: Watch | undefined): Promise<HoldReport> {
    if (!this.watch) void this.takeUpLeft();
    this.watch = watch ?? this.watch ?? NOTHING_KNOWN;
    this.ready();
    if (!watch) return { ok: false, why: STATE_LOST };
    const { onBeforeRequest, onHeadersReceived } = browser.webRequest;
    const listening =
      onBeforeRequest.hasListener(this.onPage) &&
      onBeforeRequest.hasListener(this.onOther) &&
      onHeadersReceived.hasListener(this.onAnswer);
    return listening ? { ok: true } : { ok: false, why: 'no listener' };
  }

  /** The checkpoint is opened with the address of an answer: it never has to ask. */
  async answerIn(): Promise<undefined> {
    return undefined;
  }

  async release({ tabId, url }: Passage): Promise<void> {
    this.released.set(ticket(tabId, url), performance.now());
  }

  private async hold(details: Details): Promise<WebRequest.BlockingResponse> {
    const byUs = details.originUrl?.startsWith(browser.runtime.getURL('')) ?? false;
    if (byUs && this.consume(details.tabId, details.url)) return {};
    // Before the state is known nothing reaches the vendor unread either, should this background end while it looks it up.
    if (!this.watch && isAnswerToVendor(details)) return this.ask({ kind: 'blind' }, details);
    await this.known;
    const waits = classify(details.url, this.watch?.sites).kind === 'consent';
    // A tab may be as new as its request; whose answer comes back does not depend on tabs, and must not wait.
    if (waits) await this.decider?.caughtUp();
    const watch = this.watch;
    const address = classify(details.url, watch?.sites);
    if (!watch || !this.decider || address.kind === 'other') return {};
    const initiator = byUs ? undefined : details.originUrl;
    const cause = caughtBy(watch, { address, initiator, tabId: details.tabId });
    // A page may only approve by GET under our eyes; its own form posts to its own address and is held on the way back.
    if (!cause || (details.method !== 'GET' && cause.kind !== 'portal' && address.kind === 'consent')) return {};
    return this.ask(cause, details);
  }

  /** 1.0a names its callback beforehand, so it may lie where we see nothing: then the site's own redirect is held. */
  private async holdAnswer(details: WebRequest.OnHeadersReceivedDetailsType): Promise<WebRequest.BlockingResponse> {
    await this.known;
    const { watch } = this;
    const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    if (!watch?.active || location === undefined || !URL.canParse(location, details.url)) return {};
    const url = new URL(location, details.url).href;
    const address = classify(url, watch.sites);
    const ours =
      address.kind === 'callback' &&
      watch.requests.some((r) => r.end !== 'allowed' && answersIn(address).some((answer) => answers(answer, r)));
    if (!ours || address.denied || (await maySee(url))) return {};
    return details.type === 'main_frame' ? this.ask({ kind: 'key' }, { ...details, url }) : { cancel: true };
  }

  private async ask(
    cause: Cause,
    { url, tabId, cookieStoreId, incognito, originUrl }: Pick<Details, Asked>,
  ): Promise<WebRequest.BlockingResponse> {
    const portal = 'portal' in cause ? cause.portal : undefined;
    const caught = { url, tabId, by: cause.kind, portal, jar: jarOf({ incognito, cookieStoreId }) };
    if (classify(url, this.watch?.sites).kind === 'callback') return this.turnAway(caught);
    const from = originUrl === undefined ? await pageIn(tabId) : undefined;
    if ((await this.decided(caught)) === 'go') return {};
    // A page without an origin (a sandboxed portal's) may not be redirected to one of ours, and would just stay.
    if (originUrl !== undefined) return { redirectUrl: checkpointFor(caught) };
    // Who has gone elsewhere meanwhile has given it up.
    if ((await pageIn(tabId)) === from) void goOn(tabId, checkpointFor(caught));
    return { cancel: true };
  }

  /** A request whose listener fails would go on: what cannot be decided waits on the checkpoint. */
  private async decided(caught: Caught): Promise<Answer> {
    return (await this.decider?.decide(caught).catch(() => undefined)) ?? 'checkpoint';
  }

  /**
   * A callback does not wait here: the browser lets on what waits in a listener whose background ends, and it would
   * arrive unread. It is turned away at once, and begins again from us when it may.
   */
  private turnAway(caught: Caught): WebRequest.BlockingResponse {
    this.mine.add(caught.tabId);
    turnedAway.keep(caught.tabId, caught.url);
    browser.alarms.create(TURNED_AWAY, { when: Date.now() + TAKE_UP_MS });
    const isFirst = !this.newest.has(caught.tabId);
    this.newest.set(caught.tabId, caught);
    if (isFirst) void this.takeUp(caught);
    return { cancel: true };
  }

  /** One answer at a time in a tab. A second click brings a second one: it counts where the first does not go on. */
  private async takeUp(first: Caught): Promise<void> {
    const { tabId } = first;
    const from = await pageIn(tabId);
    let caught = first;
    let answer = await this.decided(caught);
    for (
      let newer = this.newest.get(tabId);
      answer !== 'go' && newer && newer !== caught;
      newer = this.newest.get(tabId)
    ) {
      caught = newer;
      answer = await this.decided(caught);
    }
    this.newest.delete(tabId);
    if (answer === 'go') await this.release(caught);
    // Who has gone elsewhere meanwhile is not pulled to a checkpoint; what was let on arrives all the same.
    if (answer === 'go') await goOn(tabId, caught.url);
    else if ((await pageIn(tabId)) === from) await goOn(tabId, checkpointFor(caught));
    await turnedAway.forget(tabId);
  }

  /** What was turned away by a background that ended before it was read: the checkpoint takes it up. */
  private async takeUpLeft(): Promise<void> {
    for (const [tabId, url] of await (this.left ?? turnedAway.all())) {
      if (this.mine.has(tabId)) continue;
      await goOn(tabId, checkpointFor({ by: 'key', portal: undefined, url }));
      await turnedAway.forget(tabId);
    }
  }

  /**
   * Frames, `fetch` and the like never carry a callback to the vendor while its request is not let on; nor does a
   * consent page that can't be looked at open in a frame.
   */
  private mustNotPass({ url, tabId, originUrl, type }: Details): boolean {
    const watch = this.watch;
    const address = classify(url, watch?.sites);
    if (!watch || address.kind === 'other') return false;
    const cause = caughtBy(watch, { address, initiator: originUrl, tabId });
    if (address.kind === 'consent') {
      const isFramed = type === 'sub_frame' && (cause?.kind === 'tab' || cause?.kind === 'armed');
      return isFramed || cause?.kind === 'portal';
    }
    // Nobody is bound by a "no", and the page that it led to may hand it on.
    if (address.denied) return false;
    const open = { ...watch, requests: watch.requests.filter((r) => r.end !== 'allowed') };
    const caught = caughtBy(open, { address, initiator: originUrl, tabId });
    if (caught && caught.kind !== 'blind') return true;
    // Once it was allowed its page is the vendor's own, and without its key no request is told from another's: then what
    // a consent page itself sends is not let through.
    return cause !== undefined && originUrl !== undefined && isConsentHost(originUrl, watch.sites);
  }

  private consume(tabId: number, url: string): boolean {
    const at = this.released.get(ticket(tabId, url));
    this.released.delete(ticket(tabId, url));
    return at !== undefined && performance.now() - at <= RELEASE_MS;
  }
}

/** A page that answers to the vendor, in a tab that can be sent on. */
function isAnswerToVendor({ url, method, tabId }: Details): boolean {
  return method === 'GET' && tabId >= 0 && isVendors(url) && classify(url).kind === 'callback';
}

/** Whose answer comes back is not known then: all that come back to where we see are looked at. */
const NOTHING_KNOWN: Watch = {
  active: true,
  portals: [],
  sites: [],
  descendants: [],
  requests: [],
  blind: (['oauth1', 'oauth2'] as const).map((flow) => ({
    flow,
    site: undefined,
    callback: undefined,
    answersOnly: true,
  })),
  afterRestart: [],
  armed: undefined,
  reach: [],
};

function checkpointFor({ by, portal, url }: Pick<Caught, 'by' | 'portal' | 'url'>): string {
  return browser.runtime.getURL(CHECKPOINT_PAGE) + checkpointQuery(by, portal, url);
}

/** Takes a tab on from where its callback was turned away. */
async function goOn(tabId: number, url: string): Promise<void> {
  // The tab may be closed by now.
  await browser.tabs.update(tabId, { url }).catch(() => undefined);
}

/** The origin of the page that a tab shows; undefined where we may not see it, or the tab is gone. */
async function pageIn(tabId: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}

const OTHER_TYPES: WebRequest.ResourceType[] = [
  'sub_frame',
  'xmlhttprequest',
  'image',
  'imageset',
  'script',
  'stylesheet',
  'font',
  'object',
  'beacon',
  'ping',
  'media',
  'xslt',
  'web_manifest',
  'speculative',
  'csp_report',
  'other',
];

function ticket(tabId: number, url: string): string {
  return `${tabId} ${url}`;
}
