import type { TabRecord } from '../platform/tab-stores.ts';

/** A press may be told after the pop-up that it opened, by so much, in milliseconds. */
const LATE_MS = 1_000;
/** A browser may blur the clock of a page by so much, in milliseconds. */
const CLOCKS_MS = 200;

/** Something was pressed in a page that shows this address, at this time in milliseconds since 1970. */
export interface Press {
  readonly at: number;
  readonly url: string;
}

/** The last press in each tab, and which of them has opened what is told of: before it, or late. */
export class Presses {
  private readonly last = new Map<number, Press>();
  private readonly heard = new Set<() => void>();

  /** @param portalOf the record of a tab that shows this address, where it is a portal's */
  constructor(private readonly portalOf: (tabId: number, url: string) => Promise<TabRecord | undefined>) {}

  /** Notes a press; a page cannot have been pressed later than now. */
  note(tabId: number, { at, url }: Press): void {
    this.last.set(tabId, { at: Math.min(at, Date.now()), url });
    for (const hear of this.heard) hear();
  }

  forget(tabId: number): void {
    this.last.delete(tabId);
  }

  /** Forgets presses from before this moment, but for those in tabs that stay. */
  leaveBehind(moment: number, stays: (tabId: number) => boolean): void {
    for (const [tabId, { at }] of [...this.last]) if (at < moment && !stays(tabId)) this.last.delete(tabId);
  }

  /** The portal tab of the last press before a moment (milliseconds since 1970), and within that time of it. */
  async before(moment: number, withinMs: number): Promise<TabRecord | undefined> {
    const fitting = [...this.last].filter(([, { at }]) => at <= moment + CLOCKS_MS && moment - at < withinMs);
    for (const [tabId, press] of fitting.sort(([, a], [, b]) => b.at - a.at)) {
      const record = await this.portalOf(tabId, press.url);
      if (record) return record;
      // It was somewhere else, and says nothing.
      if (this.last.get(tabId) === press) this.last.delete(tabId);
    }
    return undefined;
  }

  /** The same of a press that is told only now; undefined when none will be any more. */
  late(moment: number, withinMs: number): Promise<TabRecord | undefined> {
    return new Promise((resolve) => {
      const end = (record: TabRecord | undefined) => {
        clearTimeout(timer);
        this.heard.delete(hear);
        resolve(record);
      };
      const hear = () => {
        this.before(moment, withinMs).then(
          (record) => record && end(record),
          () => undefined,
        );
      };
      // Counted from the moment itself: what waits behind another does not wait anew.
      const timer = setTimeout(() => end(undefined), Math.max(0, moment + LATE_MS - Date.now()));
      this.heard.add(hear);
    });
  }
}
