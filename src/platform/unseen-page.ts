import { browser } from './browser.ts';
import { VENDORS } from './hold/addresses.ts';
import { TRACE } from './trace.ts';

/**
 * Calls back for each page that leaves its trace (`content/leave-trace.ts`), with its address without a query; call in the first
 * tick. Another site's page, or a frame, that asks for the same speaks for nobody.
 */
export function onUnseenPage(told: (tabId: number, url: string) => void): void {
  browser.webRequest.onBeforeRequest.addListener(
    ({ tabId, frameId, url, initiator }) => {
      const { origin, pathname } = new URL(url);
      if (frameId === 0 && tabId >= 0 && initiator === origin) told(tabId, origin + pathname);
    },
    { urls: VENDORS.map((pattern) => pattern + TRACE), types: ['xmlhttprequest'] },
  );
}
