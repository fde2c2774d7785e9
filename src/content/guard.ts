import { type Offered, offeredIn } from '../atlassian/consent-offers.ts';
import { type Refusal, refusalInText } from '../atlassian/refusals.ts';
import { FRESH_AT_CLICK_MS, FRESH_MS } from '../domain/reading.ts';
import { browser } from '../platform/content-browser.ts';
import type { ConsentMessage, GuardReply, PanelView, ToPanel, UnderWayReply } from '../platform/messages.ts';
import { bodyElement, isLoaded, refusalHere, rootElement } from './dom.ts';
import { type GuardState, guardContent } from './guard-view.ts';
import { listen } from './listeners.ts';
import { Lookout } from './lookout.ts';
import { OneQuestion } from './one-question.ts';
import type { Panel, PanelContent } from './panel.ts';
import { formOf, hold, reissue } from './reissue.ts';
import { shared } from './shared.ts';

/** The door has them too, and was here before. */
const { ask, tell, isOrphaned, succeed, controlIn, kindOfControl, mayApprove } = shared();

/** What the guard knows of its page. */
type State =
  /** Not answered yet: nothing that could approve gets through. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'under'; readonly view: PanelView; readonly seenAt: number }
  /** The extension is gone from under this page, and never said what it is. */
  | { readonly kind: 'orphaned' };

/** The script's own button may do nothing when it is clicked for the person; then the person is asked to. */
const REISSUED_MS = 1_500;
/** What a click on Allow leads to may get lost with a background that ends; a page that has not gone on then says so. */
const GOES_ON_MS = 5_000;
/** What has not arrived by then never may; a frame that hangs keeps a tab loading too. */
const UNDER_WAY_MS = 60_000;
/** A page that refuses says so at its beginning. */
const LONGEST_REFUSAL = 4_000;
/** A page has drawn its buttons by so long after it was loaded; what cannot be told then is said. */
const COMPLETE_MS = 1_500;

/**
 * Stands by the Allow button of a consent page that is under an attempt: names both accounts and stops approving early
 * while the account is wrong. Early help only: the gate holds the way back without it.
 */
export class Guard {
  private panel: Panel | undefined;
  private readonly listening = new AbortController();
  private lookout: Lookout | undefined;
  private state: State = { kind: 'asking' };
  private greeting: Promise<void> | undefined;
  private reading = this.readings();
  /** The very click that was held, on its second way. */
  private reissued: Element | undefined;
  private stopped = false;
  private clickAgain: GuardState['clickAgain'];
  private again: ReturnType<typeof setTimeout> | undefined;
  private complete = false;

  /**
   * Takes over from the door.
   *
   * @param view as the worker has just told it
   * @param held what was pressed, and waits for it
   */
  start(view: PanelView, held: HTMLElement | undefined): void {
    const { signal } = this.listening;
    const approach = (event: Event) => this.onApproach(event);
    listen(
      {
        click: (event) => this.onClick(event),
        submit: (event) => this.onSubmit(event),
        pointerover: approach,
        pointerdown: approach,
        focusin: approach,
        // Whoever comes back may have switched accounts elsewhere: what was read before they left counts no more.
        focus: (event) => event.target === window && this.distrust(),
        visibilitychange: () => document.visibilityState === 'visible' && this.distrust(),
        pageshow: (event) => (event as PageTransitionEvent).persisted && this.comeBack(),
        load: (event) => event.target === document && this.completeSoon(),
      },
      signal,
    );
    succeed(() => this.leave(), signal);
    browser.runtime.onMessage.addListener((message) => this.onMessage(message as ToPanel));
    if (isLoaded()) this.completeSoon();
    this.stay(view);
    if (held) void this.settle(held);
    else this.welcome();
  }

  private completeSoon(): void {
    setTimeout(() => {
      this.complete = true;
      this.draw();
    }, COMPLETE_MS);
  }

  private readings(): OneQuestion {
    return new OneQuestion(() => this.ask({ type: 'consent/read', maxAgeMs: 0 }));
  }

  /** The page was away: what was asked before may never be answered. */
  private comeBack(): void {
    this.waitNoMore();
    this.state = { kind: 'asking' };
    this.reading = this.readings();
    this.greeting = this.ask({ type: 'consent/back' }).finally(() => {
      this.greeting = undefined;
      this.welcome();
    });
  }

  private welcome(): void {
    if (this.state.kind === 'under' && this.state.view.ageMs === undefined) void this.read();
    else this.draw();
  }

  private distrust(): void {
    if (this.state.kind !== 'under') return;
    this.state = { ...this.state, view: { ...this.state.view, ageMs: undefined } };
    void this.read();
  }

  private onMessage(message: ToPanel): void {
    if (message.type !== 'panel/view' || this.state.kind !== 'under') return;
    this.state = { kind: 'under', view: message.view, seenAt: performance.now() };
    this.draw();
  }

  private onApproach(event: Event): void {
    const control = controlIn(event.composedPath());
    if (!control || !mayApprove(control)) return;
    if (this.state.kind === 'under' && !this.isFresh()) void this.read();
  }

  private onClick(event: Event): void {
    if (event.isTrusted) this.panel?.look();
    const control = controlIn(event.composedPath());
    if (!control || !mayApprove(control)) return;
    if (this.reissued === control || this.mayPass()) {
      if (event.isTrusted && kindOfControl(control) === 'approve') this.askAgainAfter(GOES_ON_MS, 'guardStillHere');
      return;
    }
    hold(event);
    void this.settle(control);
  }

  /** A form that is sent without a click on its button: by Enter, or by a script that asks nicely. */
  private onSubmit(event: Event): void {
    const submitter = (event as SubmitEvent).submitter;
    const form = event.target as HTMLFormElement;
    if (submitter instanceof HTMLElement && !mayApprove(submitter)) return;
    if (this.reissued === (submitter ?? form) || this.mayPass()) return;
    hold(event);
    void this.settle(submitter ?? form);
  }

  private mayPass(within = FRESH_AT_CLICK_MS): boolean {
    if (this.state.kind !== 'under') return false;
    const { view } = this.state;
    const { verdict, reason } = view.judgement;
    // A jar that the background cannot read is the checkpoint's to read, on the way back.
    if (view.mode === 'monitor' || reason === 'other-jar') return true;
    // Where nothing is known to approve, all holding is left to the way back: any click may be one that people need.
    return (verdict === 'match' && this.isFresh(within)) || offered().approve === undefined;
  }

  private isFresh(within = FRESH_AT_CLICK_MS): boolean {
    if (this.state.kind !== 'under' || this.state.view.ageMs === undefined) return false;
    return this.state.view.ageMs + (performance.now() - this.state.seenAt) <= within;
  }

  /** The click was held: read, and let that very click go on if the answer is a match, else explain. */
  private async settle(held: HTMLElement): Promise<void> {
    this.waitNoMore();
    const { reading } = this;
    // One that was under way before the click counts if it is fresh; else what this click asks for decides.
    await this.greeting;
    if (!this.listening.signal.aborted && !this.isFresh()) await this.read(FRESH_AT_CLICK_MS);
    // Whoever left meanwhile has not pressed it on this visit.
    if (this.reading !== reading) return;
    if (this.listening.signal.aborted || this.mayPass(FRESH_MS)) this.letGo(held);
    else this.stopped = true;
    this.draw();
  }

  private letGo(held: HTMLElement): void {
    this.stopped = false;
    this.reissued = held;
    reissue(held);
    this.reissued = undefined;
    if (formOf(held)) this.askAgainAfter(GOES_ON_MS, 'guardStillHere');
    else if (kindOfControl(held) === 'approve') this.askAgainAfter(REISSUED_MS, 'guardClickAgain');
  }

  private askAgainAfter(ms: number, words: NonNullable<GuardState['clickAgain']>, waited = 0): void {
    this.waitNoMore();
    const mine = setTimeout(async () => {
      const underWay = await isUnderWay();
      if (this.again !== mine) return;
      // Whoever clicks again would cancel what is under way, and a request token serves once.
      if (underWay && waited < UNDER_WAY_MS) return this.askAgainAfter(ms, words, waited + ms);
      this.clickAgain = words;
      this.draw();
    }, ms);
    this.again = mine;
  }

  private waitNoMore(): void {
    clearTimeout(this.again);
    this.again = undefined;
    this.clickAgain = undefined;
  }

  /** One that is under way serves if it was begun at most so long ago, in milliseconds. */
  private read(within = 0): Promise<void> {
    const answered = this.reading.put(within).finally(() => this.draw());
    this.draw();
    return answered;
  }

  private isAsking(): boolean {
    return this.greeting !== undefined || this.reading.isUnderWay;
  }

  private async ask(message: ConsentMessage): Promise<void> {
    const { reading } = this;
    try {
      // No answer: the address only looks like a consent page.
      const reply = await ask<GuardReply | undefined>(message);
      // The page was away meanwhile, and has asked anew.
      if (this.reading !== reading) return;
      if (reply?.under) this.stay(reply.view);
      else if (!reply?.leaves) this.leave();
    } catch {
      // An orphan keeps its last answer; without one it stays closed and says so.
      if (isOrphaned() && this.state.kind === 'asking') this.state = { kind: 'orphaned' };
    }
    this.draw();
  }

  private stay(view: PanelView): void {
    if (!this.lookout) {
      this.lookout = new Lookout(() => this.draw());
      this.lookout.start();
    }
    // What was asked before the person came back explains, and lets nothing through.
    const ageMs = this.reading.isOutdated ? undefined : view.ageMs;
    this.state = { kind: 'under', view: { ...view, ageMs }, seenAt: performance.now() };
  }

  /** Not our flow: as if we had never been here. */
  private leave(): void {
    this.waitNoMore();
    this.listening.abort();
    this.lookout?.stop();
    this.panel?.remove();
  }

  private draw(): void {
    if (this.listening.signal.aborted || !rootElement()) return;
    const content = this.content();
    if (!content) return;
    this.panel ??= new (shared().Panel)('guard', (hidden) => tell({ type: 'consent/hidden', hidden }));
    this.panel.show(content);
  }

  private content(): PanelContent | undefined {
    // A page that may be nobody's is left alone, until a click on it had to be stopped without an answer.
    if (this.state.kind === 'asking' && !(this.stopped && !this.isAsking())) return undefined;
    const { approve, deny } = offered();
    const view = this.state.kind === 'under' ? this.state.view : undefined;
    const state: GuardState = {
      view,
      orphaned: this.state.kind === 'orphaned',
      busy: this.isAsking(),
      stopped: this.stopped,
      clickAgain: this.clickAgain,
      refusal: this.complete && !approve ? refusalHere() : undefined,
      noApprove: this.complete && !approve ? whyNoApprove(view?.mode === 'monitor') : undefined,
      noDeny: this.complete && !deny,
      edge: freeEdge(approve),
    };
    return guardContent(state, {
      switchAccount: () => tell({ type: 'consent/switch' }),
      tryAgain: () => void this.read(),
      close: () => tell({ type: 'consent/close' }),
    });
  }
}

/** Whether the tab is on the way elsewhere: a page that has loaded all of its own would not be loading. */
async function isUnderWay(): Promise<boolean> {
  if (!isLoaded()) return false;
  const message: ConsentMessage = { type: 'consent/under-way' };
  return ask<UnderWayReply | undefined>(message).then(
    (reply) => reply?.loading === true,
    () => false,
  );
}

/** What the page's text seems to tell; else that its button is not known, which matters only where we hold. */
function whyNoApprove(isMonitored: boolean): Refusal | 'guardNoApprove' | undefined {
  return refusalInText(pageText()) ?? (isMonitored ? undefined : 'guardNoApprove');
}

function pageText(): string {
  return (bodyElement()?.innerText ?? '').slice(0, LONGEST_REFUSAL);
}

function offered(): Offered {
  return offeredIn(rootElement() ?? document, kindOfControl);
}

/** Where the panel does not lie over what it speaks of. */
function freeEdge(approve: HTMLElement | undefined): PanelContent['edge'] {
  const top = approve?.getBoundingClientRect().top ?? 0;
  return top > window.innerHeight / 2 ? 'top' : 'bottom';
}
