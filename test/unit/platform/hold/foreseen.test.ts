import { beforeEach, describe, expect, it } from 'vitest';
import { PORTAL, SITE } from '../../domain/make.ts';
import { browser, FakeEvent } from '../fake-browser.ts';

const { ChromiumHold } = await import('../../../../src/platform/hold/chromium.ts');
const { checkpointQuery } = await import('../../../../src/platform/hold/hold.ts');

const CHECKPOINT = `chrome-extension://${browser.runtime.id}/src/pages/checkpoint/index.html`;
const CONSENT = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=t&x=%2F`;
const ANSWER = `${PORTAL}/callback?oauth_token=t&oauth_verifier=v`;

/** `onBeforeRequest`, with its filters. */
class Requests {
  private readonly told: [(details: object) => void, string[]][] = [];
  addListener(listener: (details: object) => void, { urls }: { urls: string[] }): void {
    this.told.push([listener, urls]);
  }
  /** The browser begins a request for a page, or sends one on. */
  begin(requestId: string, url: string, tabId = 7): void {
    for (const [listener, urls] of this.told) {
      if (urls.some((pattern) => asRegex(pattern).test(url))) listener({ requestId, tabId, url, type: 'main_frame' });
    }
  }
}

/** Match patterns, as far as these listeners use them. */
function asRegex(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.?]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

let requests: Requests;
let foreseen: unknown[];

beforeEach(() => {
  requests = new Requests();
  foreseen = [];
  Object.assign(browser, { webRequest: { onBeforeRequest: requests, onHeadersReceived: new FakeEvent() } });
  new ChromiumHold().start({
    decide: async () => 'checkpoint',
    foresee: ({ url, tabId, by, portal }) => void foreseen.push({ url, tabId, by, portal }),
    caughtUp: async () => undefined,
  });
});

const sentTo = (query: string) => `${CHECKPOINT}${query}`;

describe('a checkpoint on its way is foreseen', () => {
  it('where a page of the vendor’s led there just now, with what it was sent for, to the letter', () => {
    requests.begin('1', `${PORTAL}/main-user/change`);
    requests.begin('1', CONSENT);
    requests.begin('1', sentTo(checkpointQuery('portal', PORTAL, CONSENT)));
    expect(foreseen).toEqual([{ url: CONSENT, tabId: 7, by: 'portal', portal: PORTAL }]);
  });

  it('where it was to be a page of the vendor’s', () => {
    requests.begin('1', ANSWER);
    requests.begin('1', sentTo(checkpointQuery('key', undefined, ANSWER)));
    expect(foreseen).toEqual([{ url: ANSWER, tabId: 7, by: 'key', portal: undefined }]);
  });

  it('also among many other pages of the vendor’s', () => {
    requests.begin('1', ANSWER);
    for (let other = 0; other < 20; other++) requests.begin(`other ${other}`, `${PORTAL}/`);
    requests.begin('1', sentTo(checkpointQuery('key', undefined, ANSWER)));
    expect(foreseen).toHaveLength(1);
  });
});

describe('a checkpoint asks for itself', () => {
  it('where it is loaded anew: that is another request', () => {
    requests.begin('1', ANSWER);
    requests.begin('2', sentTo(checkpointQuery('key', undefined, ANSWER)));
    expect(foreseen).toEqual([]);
  });

  it('where a page of anybody names it', () => {
    requests.begin('1', sentTo(checkpointQuery('portal', PORTAL, CONSENT)));
    expect(foreseen).toEqual([]);
  });

  it.each([
    ['names no reason', '?to=https://example.com/'],
    ['is a site’s own answer, which may not have been noted yet', checkpointQuery('answer', undefined, '')],
    ['is no errand at all', ''],
  ])('where its address %s', (_what, query) => {
    requests.begin('1', ANSWER);
    requests.begin('1', sentTo(query));
    expect(foreseen).toEqual([]);
  });

  it('and so does any other page of ours', () => {
    requests.begin('1', ANSWER);
    requests.begin('1', `chrome-extension://${browser.runtime.id}/src/pages/popup/index.html?by=key&to=${ANSWER}`);
    expect(foreseen).toEqual([]);
  });
});
