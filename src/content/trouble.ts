import type { Refusal } from '../atlassian/refusals.ts';
import type { GuideReply } from '../platform/messages.ts';
import type { Doubt } from '../portal/match.ts';
import type { PanelContent } from './panel.ts';
import { troubleContent } from './trouble-view.ts';

/** A page that is still being drawn has its controls by so long after the row's name is there. */
const DRAWN_MS = 1_000;

interface Tools {
  /** What the worker knows of this page; undefined: no answer. */
  readonly ask: () => Promise<GuideReply | undefined>;
  /** Looks at the page once more, soon: it may show more than it did, without any change of its elements. */
  readonly lookAgain: () => void;
  readonly show: (content: PanelContent) => void;
  readonly remove: () => void;
  readonly point: () => void;
}

/**
 * What there is to say on a page without a row: the row's name stands there without a control that is certainly its own, or
 * the address reports that a change came to nothing. Said once, if it stays so.
 */
export class Trouble {
  private doubts: readonly Doubt[] = [];
  private refusal: Refusal | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private said = '';
  private hidden = false;

  constructor(private readonly tools: Tools) {}

  /** The page was looked at, and has no row. */
  look(doubts: readonly Doubt[], refusal: Refusal | undefined): void {
    this.doubts = doubts;
    this.refusal = refusal;
    if (!this.isThere()) {
      this.end();
      this.tools.remove();
    } else if (this.said !== this.key()) {
      this.waiting ??= setTimeout(() => {
        this.tools.lookAgain();
        void this.say();
      }, DRAWN_MS);
    }
  }

  /** There is a row, or nothing is said for now. */
  end(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.doubts = [];
    this.refusal = undefined;
    this.said = '';
  }

  /** The page was away: what was asked before may never be answered. */
  comeBack(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.lookAnew();
  }

  /** What the worker knows may be another by now. */
  lookAnew(): void {
    this.said = '';
    if (this.isThere()) this.look(this.doubts, this.refusal);
  }

  private isThere(): boolean {
    return this.doubts.length > 0 || this.refusal !== undefined;
  }

  private key(): string {
    return [...this.doubts, this.refusal].join();
  }

  private async say(): Promise<void> {
    const reply = await this.tools.ask();
    this.waiting = undefined;
    this.said = this.key();
    // Who has set nothing up for this portal may just be reading.
    if (!reply?.view.connection || this.hidden) return;
    // Without a change of ours the address speaks of something else.
    const refusal = reply.attempt === 'none' ? undefined : this.refusal;
    const { doubts } = this;
    if (doubts.length === 0 && !refusal) return;
    const hide = () => {
      this.hidden = true;
      this.tools.remove();
    };
    const { mayPoint, view } = reply;
    this.tools.show(troubleContent({ doubts, refusal, mayPoint, mode: view.mode }, { hide, point: this.tools.point }));
  }
}
