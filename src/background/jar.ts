import type { Tabs } from '../platform/browser.ts';
import { browser } from '../platform/browser.ts';
import type { Jar } from './readings.ts';

/** Name of the jar that the background reads from. */
export const SHARED_JAR = 'default';

/**
 * Whether the background shares a tab's cookies. Chromium runs a worker of its own for private windows (`split`);
 * Firefox runs one for all, which has neither private nor container cookies (PLATFORM).
 */
export function jarOf(tab: Tabs.Tab | undefined): Jar {
  if (!tab) return 'shared';
  const ownPrivate = tab.incognito && browser.runtime.getManifest().incognito !== 'split';
  const ownContainer = tab.cookieStoreId?.startsWith('firefox-container');
  return ownPrivate || ownContainer ? 'own' : 'shared';
}
