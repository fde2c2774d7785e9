import { browser, type WebRequest } from './browser.ts';
import { VENDORS } from './hold/addresses.ts';
import { TRACE } from './trace.ts';

interface Told {
  /** A page of the vendor's is asked for. */
  readonly asked: () => void;
  /** One comes in this tab; the tab may show another by now, or still. */
  readonly comes: (tabId: number, url: string) => void;
}

/**
 * What the network tells of the vendor's pages, any of which may be a portal's, also where no script of ours stands; call in
 * the first tick. It wakes whoever sleeps, and says what it saw itself: a page that goes on at once is gone when tabs are asked.
 */
export function onVendorPages({ asked, comes }: Told): void {
  const { onBeforeRequest, onResponseStarted } = browser.webRequest;
  onBeforeRequest.addListener(() => asked(), { urls: VENDORS, types: ['main_frame'] });
  // Of a redirect it is not told. What brings no page stays away, and so may what the browser only thinks that a person wants next.
  onResponseStarted.addListener(
    ({ tabId, url, ...response }) => {
      if (tabId >= 0 && bringsPage(response)) comes(tabId, url);
    },
    { urls: VENDORS, types: ['main_frame'] },
    ['responseHeaders'],
  );
  // A page that its service worker shows leaves its trace. Another site's page, or a frame, that asks for the same speaks for nobody.
  onBeforeRequest.addListener(
    ({ tabId, frameId, url, initiator }) => {
      if (frameId === 0 && tabId >= 0 && initiator === new URL(url).origin) comes(tabId, url);
    },
    { urls: VENDORS.map((pattern) => pattern + TRACE), types: ['xmlhttprequest'] },
  );
}

/** Whether a page will be seen of it; what is saved leaves the tab as it is. */
function bringsPage(response: {
  readonly statusCode: number;
  readonly responseHeaders?: WebRequest.HttpHeaders | undefined;
  readonly documentLifecycle?: string;
}): boolean {
  const { statusCode, responseHeaders = [], documentLifecycle } = response;
  const isSaved = responseHeaders.some(
    ({ name, value }) => name.toLowerCase() === 'content-disposition' && /^\s*attachment/i.test(value ?? ''),
  );
  return ![204, 205].includes(statusCode) && !isSaved && documentLifecycle !== 'prerender';
}
