import { browser } from './browser.ts';

/** Whether a tab is still open. */
export function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}
