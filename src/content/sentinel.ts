import { browser } from '../platform/content-browser.ts';
import type { LookReply, PortalMessage, ToPanel } from '../platform/messages.ts';
import { couldHoldRow } from '../portal/hint.ts';
import { treesIn } from '../portal/tree.ts';
import { bodyElement } from './dom.ts';
import { listen } from './listeners.ts';
import { Lookout } from './lookout.ts';
import { ask, Orphaned, succeed, tell } from './port.ts';

/**
 * Stands in every page of a portal and costs next to nothing there: wakes the worker for whatever is pressed, and has the
 * guide come as soon as the page could show a main user.
 */
export class Sentinel {
  private readonly living = new AbortController();
  private readonly lookout = new Lookout(() => void this.look());
  /** The page says nothing of a main user, and the worker knows so. */
  private saidNothing = false;

  /** Registers listeners at once, and looks as soon as there is a page. */
  start(): void {
    const { signal } = this.living;
    succeed(() => this.leave(), signal);
    listen(
      {
        pointerdown: () => this.wake(),
        keydown: (event) => ['Enter', ' '].includes((event as KeyboardEvent).key) && this.wake(),
      },
      signal,
    );
    browser.runtime.onMessage.addListener((message) => this.onMessage(message as ToPanel));
    this.lookout.start();
  }

  private leave(): void {
    this.living.abort();
    this.lookout.stop();
  }

  /** A worker that sleeps hears too late of what this page opens, or not who opened it (PLATFORM): this comes first. */
  private wake(): void {
    const message: PortalMessage = { type: 'portal/wake', pressed: true };
    tell(message);
  }

  /** What is shown on this portal may be known now. */
  private onMessage(message: ToPanel): void {
    if (message.type !== 'panel/look-again' || !this.saidNothing) return;
    this.saidNothing = false;
    this.lookout.lookSoon();
  }

  private async look(): Promise<void> {
    const body = bodyElement();
    if (!body || this.living.signal.aborted) return;
    const hints = treesIn(body).some(couldHoldRow);
    if (!hints && this.saidNothing) return;
    this.saidNothing = !hints;
    const message: PortalMessage = { type: 'portal/look', hints };
    try {
      const reply = await ask<LookReply | undefined>(message);
      // Without an answer the next change of the page asks again.
      if (reply?.guideComes) this.lookout.stop();
    } catch (error) {
      if (error instanceof Orphaned) this.leave();
    }
  }
}
