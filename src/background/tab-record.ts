import type { TabRecord } from '../platform/tab-stores.ts';

/** A tab that showed a portal, or was opened by one that did, descends from it for this long (DESIGN §4). */
const DESCENT_MS = 15 * 60 * 1_000;

/** Whether a tab shows a portal, or still descends from one. */
export function isCurrent(record: TabRecord): boolean {
  return record.showing || Date.now() < endOfDescent(record);
}

/** When a tab that shows no portal any more stops to descend from it, in milliseconds since 1970. */
export function endOfDescent({ lastShown }: TabRecord): number {
  return lastShown + DESCENT_MS;
}

/** What is kept of a tab whose time is over counts for nothing. */
export function counting(record: TabRecord | undefined): TabRecord | undefined {
  return record && isCurrent(record) ? record : undefined;
}

/** A tab of which nothing else is known, and whose page is no portal's. */
export function stranger(tabId: number, portal: string, url: string, lastShown: number): TabRecord {
  const page = pageOf(url);
  return { portal, page, portalTab: tabId, lastShown, showing: false, rowSeen: false, changeClicked: 0 };
}

/** A tab shows this page of a portal. */
export function showing(tabId: number, portal: string, url: string, before: TabRecord | undefined): TabRecord {
  const anew = stranger(tabId, portal, url, Date.now());
  const same = before?.page === anew.page ? before : undefined;
  return {
    ...anew,
    showing: true,
    rowSeen: same?.rowSeen ?? false,
    changeClicked: before?.changeClicked ?? 0,
  };
}

/**
 * A page of a portal is on its way to a tab: whatever that shows still, it descends from now on.
 *
 * @param comesAt when that was told, in milliseconds since 1970 and fractions of them
 */
export function coming(
  tabId: number,
  portal: string,
  url: string,
  before: TabRecord | undefined,
  comesAt: number,
): TabRecord {
  if (before?.showing) return before;
  return { ...(counting(before) ?? { ...stranger(tabId, portal, url, 0), comesAt }), lastShown: Date.now() };
}

/** The address without its query, which may hold what is nobody's to keep. */
function pageOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
