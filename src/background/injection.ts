import { browser } from '../platform/browser.ts';

/**
 * After an install or update the pages that are open have no script of ours, or an orphan of the former version: the
 * manifest's own scripts are put into them again.
 */
export async function injectIntoOpenPages(): Promise<void> {
  for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: matches });
    await Promise.all(
      tabs.map(({ id }) =>
        // A page that is being left, or an error page, takes no script; it gets one when it loads.
        id === undefined
          ? undefined
          : browser.scripting.executeScript({ target: { tabId: id }, files: js }).catch(() => undefined),
      ),
    );
  }
}
