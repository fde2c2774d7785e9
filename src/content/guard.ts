import { approveControl, controlIn, kindOfControl } from '../atlassian/consent-controls.ts';
import { FRESH_AT_CLICK_MS, FRESH_MS } from '../domain/reading.ts';
import { browser } from '../platform/content-browser.ts';
import type { ConsentMessage, GuardReply, PanelView, ToPanel } from '../platform/messages.ts';
import { Panel, type PanelContent } from './panel.ts';
import { ask, Orphaned, succeed, tell } from './port.ts';
import { bothAccounts, say, verdictSentence } from './view-words.ts';

/** What the guard knows of its page. */
type State =
  /** Not answered yet: nothing that could approve gets through. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'under'; readonly view: PanelView; readonly seenAt: number }
  /** The extension is gone from under this page, and never said what it is. */
  | { readonly kind: 'orphaned' };

/** The script's own button may do nothing when it is clicked for the person; then the person is asked to. */
const REISSUED_MS = 1_500;

/**
 * Stands by the Allow button of a consent page that is under an attempt: names both accounts and stops approving early
 * while the account is wrong. Early help only: the gate holds the way back without it.
 */
export class Guard {
  private readonly panel = new Panel('guard');
  private readonly listening = new AbortController();
  /** The approve control may be rendered late, under a panel that lay where there was nothing yet. */
  private readonly arrival = new MutationObserver(() => {
    if (!approveControl(document)) return;
    this.arrival.disconnect();
    this.draw();
  });
  private state: State = { kind: 'asking' };
  private asking: Promise<void> | undefined;
  /** The very click that was held, on its second way. */
  private reissued: Element | undefined;
  private stopped = false;
  private clickAgain = false;

  /** Registers capturing listeners at once, then asks the worker whether this page is any of ours. */
  start(): void {
    const options = { capture: true, signal: this.listening.signal };
    succeed(() => this.leave(), this.listening.signal);
    window.addEventListener('click', (event) => this.onClick(event), options);
    window.addEventListener('submit', (event) => this.onSubmit(event), options);
    for (const type of ['pointerover', 'pointerdown', 'focusin'] as const) {
      window.addEventListener(type, (event) => this.onApproach(event), { ...options, passive: true });
    }
    // Whoever comes back may have switched accounts elsewhere: what was read before they left counts no more.
    window.addEventListener('focus', (event) => event.target === window && this.distrust(), options);
    document.addEventListener('visibilitychange', () => document.hidden || this.distrust(), options);
    window.addEventListener('pageshow', (event) => event.persisted && this.begin(), { signal: this.listening.signal });
    browser.runtime.onMessage.addListener((message) => this.onMessage(message as ToPanel));
    this.begin();
  }

  private begin(): void {
    this.state = { kind: 'asking' };
    this.asking = this.ask({ type: 'consent/hello' }).finally(() => {
      this.asking = undefined;
      if (this.state.kind === 'under' && this.state.view.ageMs === undefined) void this.read();
      else this.draw();
    });
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
    if (control && mayApprove(control) && this.state.kind === 'under' && !this.isFresh()) void this.read();
  }

  private onClick(event: Event): void {
    const control = controlIn(event.composedPath());
    if (!control || !mayApprove(control)) return;
    if (this.reissued === control || this.mayPass()) return;
    this.hold(event);
    void this.settle(control);
  }

  /** A form that is sent without a click on its button: by Enter, or by a script that asks nicely. */
  private onSubmit(event: Event): void {
    const submitter = (event as SubmitEvent).submitter;
    const form = event.target as HTMLFormElement;
    if (submitter instanceof HTMLElement && !mayApprove(submitter)) return;
    if (this.reissued === (submitter ?? form) || this.mayPass()) return;
    this.hold(event);
    void this.settle(submitter ?? form);
  }

  private hold(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private mayPass(within = FRESH_AT_CLICK_MS): boolean {
    if (this.state.kind !== 'under') return false;
    const { view } = this.state;
    const { verdict, reason } = view.judgement;
    // A jar that the background cannot read is the checkpoint's to read, on the way back.
    return view.mode === 'monitor' || reason === 'other-jar' || (verdict === 'match' && this.isFresh(within));
  }

  private isFresh(within = FRESH_AT_CLICK_MS): boolean {
    if (this.state.kind !== 'under' || this.state.view.ageMs === undefined) return false;
    return this.state.view.ageMs + (performance.now() - this.state.seenAt) <= within;
  }

  /** The click was held: read, and let that very click go on if the answer is a match, else explain. */
  private async settle(held: HTMLElement): Promise<void> {
    this.clickAgain = false;
    // One that was under way before the click counts if it is fresh; else what this click asks for decides.
    await this.asking;
    if (!this.listening.signal.aborted && !this.isFresh()) await this.read();
    if (this.listening.signal.aborted || this.mayPass(FRESH_MS)) this.reissue(held);
    else this.stopped = true;
    this.draw();
  }

  private reissue(held: HTMLElement): void {
    this.stopped = false;
    this.reissued = held;
    const form = held instanceof HTMLFormElement ? held : formOf(held);
    if (form) form.requestSubmit(held === form ? null : held);
    else held.click();
    this.reissued = undefined;
    if (form || kindOfControl(held) !== 'approve') return;
    setTimeout(() => {
      this.clickAgain = true;
      this.draw();
    }, REISSUED_MS);
  }

  private read(): Promise<void> {
    this.asking ??= this.ask({ type: 'consent/read', maxAgeMs: 0 }).finally(() => {
      this.asking = undefined;
      this.draw();
    });
    this.draw();
    return this.asking;
  }

  private async ask(message: ConsentMessage): Promise<void> {
    try {
      // No answer: the address only looks like a consent page.
      const reply = await ask<GuardReply | undefined>(message);
      if (reply?.under) this.state = { kind: 'under', view: reply.view, seenAt: performance.now() };
      else this.leave();
    } catch (error) {
      // An orphan keeps its last answer; without one it stays closed and says so.
      if (error instanceof Orphaned && this.state.kind === 'asking') this.state = { kind: 'orphaned' };
    }
    this.draw();
  }

  /** Not our flow: as if we had never been here. */
  private leave(): void {
    this.listening.abort();
    this.arrival.disconnect();
    this.panel.remove();
  }

  private draw(): void {
    if (this.listening.signal.aborted || !document.documentElement) return;
    const content = this.content();
    if (!content) return;
    this.panel.show(content);
    if (!approveControl(document)) this.arrival.observe(document, { childList: true, subtree: true });
  }

  private content(): PanelContent | undefined {
    const base = {
      busy: this.asking !== undefined,
      people: [],
      notes: [],
      steps: [],
      actions: [],
      shape: 'card',
      edge: freeEdge(),
    } as const;
    if (this.state.kind === 'orphaned') {
      return { ...base, verdict: 'unknown', title: say('guardTitle'), sentence: say('guardReload') };
    }
    if (this.state.kind === 'asking') return undefined;
    const { view } = this.state;
    const { verdict } = view.judgement;
    const wrong = verdict !== 'match' && verdict !== 'unknown';
    return {
      ...base,
      verdict,
      title: this.stopped ? say('guardStopped') : say('guardTitle'),
      sentence: verdictSentence('guard', verdict),
      people: bothAccounts(view),
      notes: [
        ...(this.clickAgain && verdict === 'match' ? [say('guardClickAgain')] : []),
        ...(wrong ? [say('guideWhy')] : []),
        ...(view.organization ? [say('organizationSays', view.organization.name)] : []),
      ],
      actions: [
        ...(wrong ? [{ label: say('guardSwitch'), run: () => tell({ type: 'consent/switch' }) }] : []),
        ...(verdict === 'unknown' ? [{ label: say('guideTryAgain'), run: () => void this.read() }] : []),
      ],
    };
  }
}

/** Where the panel does not lie over what it speaks of. */
function freeEdge(): PanelContent['edge'] {
  const top = approveControl(document)?.getBoundingClientRect().top ?? 0;
  return top > window.innerHeight / 2 ? 'top' : 'bottom';
}

function mayApprove(control: Element): boolean {
  const kind = control instanceof HTMLElement ? kindOfControl(control) : 'unclear';
  return kind === 'approve' || kind === 'unclear';
}

/** The form that a control sends, when sending is all that it does by itself. */
function formOf(control: HTMLElement): HTMLFormElement | null {
  const sends =
    (control instanceof HTMLButtonElement && control.type === 'submit') ||
    (control instanceof HTMLInputElement && (control.type === 'submit' || control.type === 'image'));
  return sends ? control.form : null;
}
