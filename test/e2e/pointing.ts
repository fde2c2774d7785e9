import { expect } from 'vitest';
import type { Tab } from './driver/index.ts';
import type { Desk } from './people.ts';

/** "Point at it" in the toolbar's popup: it has a page of its own here, and the tab in front is the portal's. */
export async function pointByPopup(desk: Desk, portal: Tab): Promise<void> {
  await portal.bringToFront();
  await desk.driver.inExtension(
    'const [tab] = await browser.tabs.query({ url: "https://account.nextup.ai/*" }); await browser.tabs.update(tab.id, { active: true }); await browser.tabs.create({ url: arg, active: false, windowId: tab.windowId });',
    desk.driver.extensionUrl('src/pages/popup/index.html'),
  );
  const popup = await desk.driver.waitForTab((url) => url.includes('/popup/'), 'the popup');
  await popup.waitFor(
    `const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Point at it');
     button?.click();
     return button !== undefined`,
    '“Point at it”',
  );
  await asks(portal, 'Click the row’s name');
}

/** Waits until the picker says this. */
export async function asks(portal: Tab, words: string): Promise<void> {
  await expect.poll(async () => (await portal.panel('picker'))?.text(), { message: `“${words}”` }).toContain(words);
}
