import { classify, ROUTES } from '../../domain/route.ts';
import { caughtBy, type Watch } from '../../domain/watch.ts';
import { browser, type WebRequest } from '../browser.ts';
import { type Answer, type Caught, CHECKPOINT_PAGE, checkpointQuery, type Hold, type HoldReport } from './hold.ts';

const DEFAULT_STORE = 'firefox-default';
/** A released navigation must follow at once, in milliseconds. */
const RELEASE_MS = 5_000;

type Details = WebRequest.OnBeforeRequestDetailsType & { incognito?: boolean };
type Decide = (caught: Caught) => Promise<Answer>;

/**
 * Holding by a blocking listener: the request waits inside the browser while a session is read, so that a pop-up keeps
 * its opener. Only what is not a match, or a tab with cookies of its own, is sent to the checkpoint.
 */
export class FirefoxHold implements Hold {
  private watch: Watch | undefined;
  private ready!: () => void;
  /** Requests that arrive while the background wakes wait until it knows what to hold. */
  private readonly known = new Promise<void>((resolve) => {
    this.ready = resolve;
  });
  private readonly released = new Map<string, number>();
  private decide: Decide | undefined;
  private readonly onPage = (details: Details) => this.hold(details);
  private readonly onOther = async (details: Details) => {
    await this.known;
    return { cancel: this.mustNotPass(details) };
  };

  start(decide: Decide): void {
    this.decide = decide;
    const { onBeforeRequest } = browser.webRequest;
    onBeforeRequest.addListener(this.onPage, { urls: WATCHED_ADDRESSES, types: ['main_frame'] }, ['blocking']);
    onBeforeRequest.addListener(this.onOther, { urls: WATCHED_ADDRESSES, types: OTHER_TYPES }, ['blocking']);
  }

  async apply(watch: Watch): Promise<HoldReport> {
    this.watch = watch;
    this.ready();
    const { onBeforeRequest } = browser.webRequest;
    const listening = onBeforeRequest.hasListener(this.onPage) && onBeforeRequest.hasListener(this.onOther);
    return listening ? { ok: true } : { ok: false, why: 'no listener' };
  }

  async release(tabId: number, url: string): Promise<void> {
    this.released.set(ticket(tabId, url), performance.now());
  }

  private async hold(details: Details): Promise<WebRequest.BlockingResponse> {
    await this.known;
    const watch = this.watch;
    const address = classify(details.url, watch?.sites);
    if (!watch || !this.decide || address.kind === 'other') return {};
    const byUs = details.originUrl?.startsWith(browser.runtime.getURL('')) ?? false;
    if (byUs && this.consume(details.tabId, details.url)) return {};
    const initiator = byUs ? undefined : details.originUrl;
    const cause = caughtBy(watch, { address, initiator, tabId: details.tabId });
    // A page may only approve by GET under our eyes; its own form posts to its own address and is held on the way back.
    if (!cause || (details.method !== 'GET' && cause.kind !== 'portal' && address.kind === 'consent')) return {};
    const store = details.cookieStoreId ?? (details.incognito ? 'private' : DEFAULT_STORE);
    const sameJar = store === DEFAULT_STORE;
    const portal = 'portal' in cause ? cause.portal : undefined;
    const { url, tabId } = details;
    // A request whose listener fails would go on: what cannot be decided waits on the checkpoint.
    const answer = await this.decide({
      url,
      tabId,
      by: cause.kind,
      portal,
      jar: sameJar ? 'default' : store,
      sameJar,
    }).catch(() => 'checkpoint');
    if (answer === 'go') return {};
    return { redirectUrl: browser.runtime.getURL(CHECKPOINT_PAGE) + checkpointQuery(cause.kind, portal, url) };
  }

  /** Frames, `fetch` and the like never carry a callback to the vendor while its request is not let on. */
  private mustNotPass({ url, tabId, originUrl }: Details): boolean {
    const watch = this.watch;
    const address = classify(url, watch?.sites);
    if (!watch || address.kind === 'other') return false;
    const cause = caughtBy(watch, { address, initiator: originUrl, tabId });
    if (address.kind === 'consent') return cause?.kind === 'portal';
    // Without its key no request is told from another's here; what a consent page itself sends is not let through.
    if (watch.blind && originUrl !== undefined && classify(originUrl, watch.sites).kind === 'consent') return true;
    const open = { ...watch, requests: watch.requests.filter((r) => r.end !== 'allowed'), blind: false };
    return caughtBy(open, { address, initiator: originUrl, tabId }) !== undefined;
  }

  private consume(tabId: number, url: string): boolean {
    const at = this.released.get(ticket(tabId, url));
    this.released.delete(ticket(tabId, url));
    return at !== undefined && performance.now() - at <= RELEASE_MS;
  }
}

/** Only these wake the background: consent pages on whatever host, and answers that come back from them. */
const WATCHED_ADDRESSES = [
  ...ROUTES.map((route) => `https://*/*${route.path.slice(1)}*`),
  ...['oauth_verifier', 'code', 'error'].flatMap((name) => [`https://*/*?${name}=*`, `https://*/*&${name}=*`]),
];

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
  'other',
];

function ticket(tabId: number, url: string): string {
  return `${tabId} ${url}`;
}
