import type { Pointed } from '../domain/pointer.ts';
import { browser } from '../platform/browser.ts';
import { pointing } from '../platform/guide-stores.ts';
import { PICKER, putInto } from './injection.ts';

const OPTIONS_PAGE = 'src/pages/options/index.html#pointers';

/**
 * "Point at it": has the picker come into a portal page, and shows what it learned on a page of ours, where a person
 * decides whether it is kept. A content script alone changes no setting.
 */
export class Pointing {
  /** @returns false where the page takes no script */
  async begin(tabId: number): Promise<boolean> {
    await pointing.update(({ asked, shown }) => ({ asked: [...asked.filter((id) => id !== tabId), tabId], shown }));
    return putInto(tabId, PICKER);
  }

  /** What was pointed at; dropped unless this tab was asked for it. */
  async pointed(tabId: number, portal: string, pointed: Pointed, rows: number): Promise<void> {
    if (!(await pointing.get()).asked.includes(tabId)) return;
    await pointing.update(({ asked }) => ({
      asked: asked.filter((id) => id !== tabId),
      shown: { tabId, pointer: { portal, ...pointed }, rows },
    }));
    const { index, windowId } = await browser.tabs.get(tabId);
    const place = { index: index + 1, ...(windowId !== undefined && { windowId }) };
    await browser.tabs.create({ url: browser.runtime.getURL(OPTIONS_PAGE), ...place });
  }
}
