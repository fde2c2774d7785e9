import { browser, type Tabs } from './browser.ts';

/** Whether a tab is still open. */
export function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Whether a tab loads a page, or waits for the one that it goes to; a tab that is gone does not. */
export function isLoading(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    ({ status }) => status === 'loading',
    () => false,
  );
}

/** A page that takes scripts, or refuses them, does so at once; in milliseconds. */
const TRY_MS = 1_000;

/**
 * Whether a tab shows a page of the browser itself, such as the one of a new tab. Its address is not ours to read, but the
 * browser says why it takes no script there; one of a host that we may not see is refused in other words.
 *
 * @param orExtensions whether another extension's page counts too: one may stand in for that of a new tab
 */
export function showsBrowserPage(tabId: number, orExtensions = true): Promise<boolean> {
  const tried = browser.scripting.executeScript({ target: { tabId }, func: () => undefined }).then(
    () => false,
    (error) => {
      const [scheme] = /\b(?!https?:)[a-z-]+(?=:\/\/)/.exec(String(error)) ?? [];
      return scheme !== undefined && (orExtensions || scheme !== 'chrome-extension');
    },
  );
  // A tab that is asleep may never answer, and is no reason to wait.
  const tooLong = new Promise<boolean>((resolve) => setTimeout(resolve, TRY_MS, false));
  return Promise.race([tried, tooLong]);
}

declare const BUILT_FOR: 'chrome' | 'firefox' | undefined;

/** The browser tells which tab a pop-up window was opened from; Firefox does not (PLATFORM). */
export const NAMES_OPENERS = typeof BUILT_FOR === 'string' && BUILT_FOR === 'chrome';

/** Whether a tab is a pop-up window of its own. */
export function isPopup({ windowId }: Tabs.Tab): Promise<boolean> {
  if (windowId === undefined) return Promise.resolve(false);
  return browser.windows.get(windowId).then(
    ({ type }) => type === 'popup',
    () => false,
  );
}
