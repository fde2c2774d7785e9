import { type Attempt, isExcused, type Standing } from '../domain/attempt.ts';
import type { Settings } from '../domain/in-force.ts';
import { type ConsentAddress, classify, tokenOf } from '../domain/route.ts';
import { caughtBy, type Watch } from '../domain/watch.ts';
import { browser } from '../platform/browser.ts';
import { finely } from '../platform/clock.ts';
import { type CaughtBy, CHECKPOINT_PAGE, checkpointQuery } from '../platform/hold/hold.ts';
import type { Trail } from './trail.ts';

/**
 * A tab that is sent is not sent again within this time, in milliseconds: each time the browser begins anew, tells so, and on
 * a busy machine would never arrive.
 */
const ARRIVES_MS = 5_000;

interface Parts {
  readonly settings: () => Promise<Settings>;
  readonly trail: Pick<Trail, 'hidesItsKey'>;
  readonly watch: () => Promise<Watch>;
  /** Whether a tab descends only by a page of the vendor's that was on its way to it later than that. */
  readonly descendsLater: (tabId: number, since: number) => Promise<boolean>;
  /** Looks at what a tab shows by now. */
  readonly again: (tabId: number) => Promise<void>;
}

/** What is held after it has opened: a page in a tab that goes to the checkpoint from there. */
export class LateHold {
  /** Which request's page each tab is being sent from, and since when, in milliseconds. */
  private readonly underWay = new Map<number, { readonly from: string; readonly since: number }>();

  constructor(private readonly parts: Parts) {}

  /**
   * Holds a consent page that opened all the same, though its tab descends from a portal: the rule for the tab came too
   * late because the worker slept (PLATFORM). Nobody has answered it yet, and its callback will find the attempt.
   *
   * @param told when the browser told that the tab shows it, by {@link finely}: what came later has nothing to do with it
   * @returns whether it is being taken to the checkpoint: nothing may be pressed in it any more
   */
  async look(tabId: number, url: string, attempt: Attempt | undefined, told = finely()): Promise<boolean> {
    const settings = await this.parts.settings();
    const address = classify(
      url,
      settings.connections.map((c) => c.site),
    );
    if (address.kind !== 'consent') {
      this.underWay.delete(tabId);
      return false;
    }
    // One whose answer is on its way to the vendor still shows its consent page for a moment; so does a denied one.
    const letOn = attempt && (LET_ON.has(attempt.standing) || (address.denies && attempt.standing === 'spoiled'));
    if (settings.mode === 'monitor' || letOn || (attempt && isExcused(attempt, settings))) return false;
    if (await this.parts.trail.hidesItsKey(tabId, address)) return false;
    const cause = caughtBy(await this.parts.watch(), { address, initiator: undefined, tabId });
    if (!cause || cause.kind === 'blind') return false;
    if (cause.kind === 'tab' && (await this.parts.descendsLater(tabId, told))) return false;
    // Whoever has gone on meanwhile, perhaps to the very page that this one was answered by, is not taken back.
    if (!(await showsStill(tabId, requestOf(address, url), settings))) return false;
    if (this.begins(tabId, requestOf(address, url))) {
      // Somebody may stop it, which the browser tells while it is too early to send it again.
      setTimeout(() => void this.parts.again(tabId).catch(() => undefined), ARRIVES_MS + 100);
      await toCheckpoint(tabId, cause.kind, 'portal' in cause ? cause.portal : undefined, url);
    }
    return true;
  }

  /** A tab was closed. */
  forget(tabId: number): void {
    this.underWay.delete(tabId);
  }

  /** Whether a tab is not under way from there already. */
  private begins(tabId: number, from: string): boolean {
    const before = this.underWay.get(tabId);
    if (before?.from === from && performance.now() - before.since < ARRIVES_MS) return false;
    this.underWay.set(tabId, { from, since: performance.now() });
    return true;
  }
}

/** Whether a tab shows the consent page of this request, whatever its address says beside that by now. */
async function showsStill(tabId: number, request: string, { connections }: Settings): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  if (url === undefined) return false;
  const now = classify(
    url,
    connections.map((c) => c.site),
  );
  return now.kind === 'consent' && requestOf(now, url) === request;
}

/** Takes a tab to our checkpoint, with what it was caught by and where it wants to go. */
export async function toCheckpoint(
  tabId: number,
  by: CaughtBy,
  portal: string | undefined,
  url: string,
): Promise<void> {
  const query = checkpointQuery(by, portal, url);
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(CHECKPOINT_PAGE) + query });
}

/** What is approved on a consent page after its end is held on the way back for good. */
const LET_ON: ReadonlySet<Standing> = new Set<Standing>(['passed', 'allowed', 'denied']);

/** A page may change its address while it stays what it is. */
function requestOf({ key, route }: ConsentAddress, url: string): string {
  return `${route} ${key ? tokenOf(key) : new URL(url).pathname}`;
}
