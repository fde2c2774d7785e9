import { browser } from '../platform/content-browser.ts';
import type { LookReply, PortalMessage, ToPanel } from '../platform/messages.ts';
import { couldHoldRow } from '../portal/hint.ts';
import { treesIn } from '../portal/tree.ts';
import { bodyElement, refusalHere } from './dom.ts';
import { nextTask } from './idle.ts';
import { listen } from './listeners.ts';
import { Lookout } from './lookout.ts';
import { shared } from './shared.ts';
import { succeed } from './successor.ts';

/** The script that stood here while the page loaded has them. */
const { ask, isOrphaned, presses } = shared();

/** So often it is tried again at once when nobody answers, or the guide could not come. */
const MOST_TRIES = 4;

/**
 * Stands in every page of a portal and costs next to nothing there: has the guide come as soon as the page could show a main
 * user, and presses heard again where the page was written anew.
 */
export class Sentinel {
  private readonly living = new AbortController();
  private readonly lookout = new Lookout(() => void this.look());
  /** The page says nothing of a main user, and the worker has nothing to show in it either. */
  private isNothing = false;
  private guideCame = false;
  private tries = 0;

  /** Registers listeners, and looks. The page is idle, and what is pressed in it is heard already. */
  start(): void {
    const { signal } = this.living;
    succeed(() => this.leave(), signal);
    listen(
      {
        // A page that is written anew has lost them.
        ...presses,
        // What was asked may have been lost while the page was away, or not yet shown to anybody.
        pageshow: () => this.lookAnew(),
        visibilitychange: () => this.lookAnew(),
      },
      signal,
    );
    browser.runtime.onMessage.addListener((message) => {
      // What is shown on this portal may be known now.
      if ((message as ToPanel).type === 'panel/look-again') this.lookAnew();
    });
    this.lookout.watch([document]);
    // To begin here is a task of its own, which a walk through a large page need not make longer.
    void nextTask().then(() => this.look());
  }

  private leave(): void {
    this.living.abort();
    for (const [type, listener] of Object.entries(presses)) window.removeEventListener(type, listener, true);
    this.lookout.stop();
  }

  private lookAnew(): void {
    if (this.guideCame || this.living.signal.aborted) return;
    this.isNothing = false;
    this.tries = 0;
    this.lookout.lookSoon();
  }

  private async look(): Promise<void> {
    const body = bodyElement();
    if (!body || this.guideCame || this.living.signal.aborted) return;
    const trees = treesIn(body);
    this.lookout.watch(trees);
    // A large page is walked in one task, and read in another: the page's own come in between.
    await nextTask();
    if (this.guideCame || this.living.signal.aborted) return;
    const hints = trees.some((tree) => couldHoldRow(tree)) || refusalHere() !== undefined;
    if (!hints && this.isNothing) return;
    const guide = await this.ask(hints);
    this.isNothing = guide === 'not-needed';
    this.guideCame ||= guide === 'came';
    if (this.guideCame) this.lookout.stop();
    else if (guide === undefined || guide === 'failed') this.tryAgain();
  }

  private async ask(hints: boolean): Promise<LookReply['guide'] | undefined> {
    const message: PortalMessage = { type: 'portal/look', hints };
    try {
      return (await ask<LookReply | undefined>(message))?.guide;
    } catch {
      if (isOrphaned()) this.leave();
      return undefined;
    }
  }

  /** A page that stays as it is would have no other occasion. */
  private tryAgain(): void {
    this.tries += 1;
    if (this.tries < MOST_TRIES && !this.living.signal.aborted) this.lookout.lookSoon();
  }
}
