import { browser, type Tabs, type Windows } from './browser.ts';

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

/**
 * The tab that opened a pop-up window. A window of its own names no opener: pages open one on a person's click, so it was
 * the tab in front of the window that they were in.
 */
export async function openerOfPopup({ windowId }: Tabs.Tab): Promise<number | undefined> {
  if (windowId === undefined) return undefined;
  try {
    if ((await browser.windows.get(windowId)).type !== 'popup') return undefined;
    const ofTabs: Windows.GetInfo & { windowTypes: Windows.WindowType[] } = { windowTypes: ['normal'] };
    const before = await browser.windows.getLastFocused(ofTabs);
    const [front] = before.id === undefined ? [] : await browser.tabs.query({ active: true, windowId: before.id });
    return front?.id;
  } catch {
    // The window is gone again.
    return undefined;
  }
}
