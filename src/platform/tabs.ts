import { browser, type Tabs } from './browser.ts';

/** Whether a tab is still open. */
export function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/**
 * Whether a tab shows a page of the browser itself, such as the one of a new tab. Its address is not ours to read, but the
 * browser says why it takes no script there; one of a host that we may not see is refused in other words.
 */
export function showsBrowserPage(tabId: number): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId }, func: () => undefined }).then(
    () => false,
    (error) => /\b(?!https?:)[a-z]+:\/\//.test(String(error)),
  );
}

/** Whether a tab is a pop-up window of its own. */
export function isPopup({ windowId }: Tabs.Tab): Promise<boolean> {
  if (windowId === undefined) return Promise.resolve(false);
  return browser.windows.get(windowId).then(
    ({ type }) => type === 'popup',
    () => false,
  );
}
