import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, FakeEvent } from './fake-browser.ts';

/** An event of requests, each listener with its filter. */
class Requests {
  private readonly told: [(details: object) => void, { urls: string[]; types: string[] }][] = [];
  addListener(listener: (details: object) => void, filter: { urls: string[]; types: string[] }): void {
    this.told.push([listener, filter]);
  }
  emit(details: { type: string }): void {
    for (const [listener, { types }] of this.told) if (types.includes(details.type)) listener(details);
  }
}

const { onVendorPages } = await import('../../../src/platform/vendor-pages.ts');

let requests: Requests;
let responses: Requests;
const asked = vi.fn();
const comes = vi.fn();
beforeEach(() => {
  requests = new Requests();
  responses = new Requests();
  asked.mockClear();
  comes.mockClear();
  const webRequest = { onBeforeRequest: requests, onResponseStarted: responses, onHeadersReceived: new FakeEvent() };
  Object.assign(browser, { webRequest });
  onVendorPages({ asked, comes });
});

const PAGE = 'https://account.nextup.ai/app/main?tab=1';

it('a page that is asked for is told, and nothing is said of it yet', () => {
  requests.emit({ type: 'main_frame' });
  expect(asked).toHaveBeenCalledOnce();
  expect(comes).not.toHaveBeenCalled();
});

const SAVED = { name: 'Content-Disposition', value: 'attachment; filename="guide.pdf"' };

describe('a response', () => {
  const OWN = { type: 'main_frame', tabId: 7, statusCode: 200, url: PAGE };
  it.each([
    ['brings a page to a tab', OWN, [[7, PAGE]]],
    ['brings a page that says that something failed', { ...OWN, statusCode: 500 }, [[7, PAGE]]],
    ['brings no page', { ...OWN, statusCode: 204 }, []],
    ['brings what is saved', { ...OWN, responseHeaders: [SAVED] }, []],
    [
      'brings what may be saved',
      { ...OWN, responseHeaders: [{ ...SAVED, value: 'inline; x=attachment' }] },
      [[7, PAGE]],
    ],
    ['brings one that nobody may ever see', { ...OWN, documentLifecycle: 'prerender' }, []],
    ['is in no tab', { ...OWN, tabId: -1 }, []],
  ])('that %s', (_what, details, told) => {
    responses.emit(details);
    expect(comes.mock.calls).toEqual(told);
  });
});

describe('a trace', () => {
  const url = 'https://account.nextup.ai/app/main?mau-guard-is-here';
  const OWN = { type: 'xmlhttprequest', tabId: 7, frameId: 0, url, initiator: 'https://account.nextup.ai' };
  it.each([
    ['a page’s own', OWN, [[7, url]]],
    ['another site’s', { ...OWN, initiator: 'https://www.example.com' }, []],
    ['nobody knows whose', { ...OWN, initiator: undefined }, []],
    ['a frame’s', { ...OWN, frameId: 3 }, []],
    ['a worker’s, which has no tab', { ...OWN, tabId: -1 }, []],
  ])('that is %s', (_whose, details, told) => {
    requests.emit(details);
    expect(comes.mock.calls).toEqual(told);
  });
});
