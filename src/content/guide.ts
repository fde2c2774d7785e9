import { FRESH_MS } from '../domain/reading.ts';
import { browser } from '../platform/content-browser.ts';
import type { GuideReply, PanelView, PortalMessage, ToPanel } from '../platform/messages.ts';
import type { Row } from '../portal/locator.ts';
import { bodyElement } from './dom.ts';
import { listen } from './listeners.ts';
import { Lookout } from './lookout.ts';
import { Panel, type PanelContent } from './panel.ts';
import { ask, Orphaned, succeed, tell } from './port.ts';
import { findRows } from './shared-locator.ts';
import { bothAccounts, say, verdictSentence } from './view-words.ts';

/** Hovering over Change, or coming back to the page, asks again when the answer is older than this. */
const GLANCE_MS = 2_000;

/** Verdicts that say for certain that this account must not be authorized. */
const WRONG = new Set(['mismatch', 'ineligible']);

/**
 * Leads through a main-user change on the portal: finds the row, says whose session it would bind, and stops the click
 * on Change while the account is wrong. Early help only: the gate holds without it.
 */
export class Guide {
  private readonly panel = new Panel('guide', (hidden) => this.say({ type: 'portal/hidden', hidden }));
  private readonly living = new AbortController();
  private readonly lookout = new Lookout(() => this.lookAgain());
  private edge: PanelContent['edge'] = 'bottom';
  private rows: readonly Row[] = [];
  /** The path of the page that was said to have the row. */
  private rowAt: string | undefined;
  /** The last look found no row any more: gone, or about to be drawn anew. */
  private missed = false;
  private reply: GuideReply | undefined;
  private reading: Promise<void> | undefined;
  /** The very click that was held, on its second way. */
  private reissued: HTMLElement | undefined;
  private stopped = false;
  /** What the panel said when the person hid it; anything else, or a stopped click, shows it again. */
  private hiddenAt: string | undefined;
  /** Change led out of the portal, and no gate has met it (DESIGN §2.7). */
  private unanswered = false;

  /** Registers listeners at once, and looks for the row as soon as there is a page. */
  start(): void {
    const { signal } = this.living;
    succeed(() => this.leave(), signal);
    const approach = (event: Event) => {
      if (!this.rowOf(event)) return;
      this.sayRow();
      this.wake(false);
      void this.read(GLANCE_MS);
    };
    listen(
      {
        click: (event) => this.onClick(event),
        pointerover: approach,
        focusin: approach,
        pointerdown: () => this.wake(true),
        keydown: (event) => ['Enter', ' '].includes((event as KeyboardEvent).key) && this.wake(true),
        pageshow: () => {
          this.rowAt = undefined;
          this.lookAgain();
        },
        visibilitychange: () => this.onVisible(),
      },
      signal,
    );
    browser.runtime.onMessage.addListener((message) => this.onMessage(message as ToPanel));
    this.lookout.start();
  }

  /** A page that changes its address by script is another page for whoever remembers where the row was. */
  private sayRow(): void {
    const at = this.rows.length > 0 ? location.pathname : undefined;
    if (at !== this.rowAt) this.say({ type: 'portal/row', seen: at !== undefined });
    this.rowAt = at;
  }

  /** A worker that sleeps hears too late of what this page opens, or not who opened it (PLATFORM): this comes first. */
  private wake(pressed: boolean): void {
    this.say({ type: 'portal/wake', pressed });
  }

  /** Whoever comes back may have switched accounts elsewhere. */
  private onVisible(): void {
    if (document.visibilityState === 'visible' && this.rows.length > 0) void this.read(0);
  }

  private leave(): void {
    this.living.abort();
    this.lookout.stop();
    this.panel.remove();
  }

  private lookAgain(): void {
    const body = bodyElement();
    if (!body) return;
    const before = this.rows;
    const found = findRows(body).rows;
    this.missed = found.length === 0 && before.length > 0 && !this.missed;
    if (this.missed) {
      this.lookout.lookSoon();
      return;
    }
    this.rows = found;
    const hasRow = found.length > 0;
    this.sayRow();
    if (hasRow !== before.length > 0) {
      // A row that comes and goes asks Jira no more often than an answer is fresh.
      if (hasRow) void this.read(this.reply ? FRESH_MS : 0);
      else this.panel.remove();
    } else if (hasRow) this.draw();
  }

  private onMessage(message: ToPanel): void {
    if (message.type === 'panel/look-again') {
      if (this.rows.length > 0) void this.read(0);
    } else if (message.type === 'panel/unanswered') {
      this.unanswered = true;
      this.draw();
    } else if (message.type === 'panel/caught') {
      this.unanswered = false;
      if (this.rows.length > 0) void this.read(GLANCE_MS);
    } else if (this.reply) {
      this.reply = { ...this.reply, view: message.view };
      this.draw();
    }
  }

  private onClick(event: Event): void {
    // The row may have been drawn anew a moment ago.
    const stale = event.isTrusted && this.rows.some(({ control }) => !control.isConnected);
    if (stale) this.lookAgain();
    const row = this.rowOf(event);
    if (!row || row.control === this.reissued) return;
    if (this.reply && isWrong(this.reply.view)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      void this.askAgain(row.control, event.isTrusted);
      return;
    }
    this.begin();
  }

  /** The last word was "wrong account": ask once more before stopping a click, and let that very click go on if not. */
  private async askAgain(control: HTMLElement, trusted: boolean): Promise<void> {
    await this.read(0);
    this.stopped = this.reply !== undefined && isWrong(this.reply.view);
    this.draw();
    if (this.stopped || !trusted) return;
    this.begin();
    this.reissued = control;
    control.click();
    this.reissued = undefined;
  }

  private begin(): void {
    this.stopped = false;
    this.unanswered = false;
    this.say({ type: 'portal/change-clicked' });
  }

  private rowOf(event: Event): Row | undefined {
    const path = event.composedPath();
    return this.rows.find((row) => path.includes(row.control));
  }

  private read(maxAgeMs: number): Promise<void> {
    this.reading ??= this.ask(maxAgeMs).finally(() => {
      this.reading = undefined;
      this.draw();
    });
    this.draw();
    return this.reading;
  }

  private async ask(maxAgeMs: number): Promise<void> {
    try {
      const message: PortalMessage = { type: 'portal/read', maxAgeMs };
      this.reply = (await ask<GuideReply | undefined>(message)) ?? this.reply;
      if (this.reply && !isWrong(this.reply.view)) this.stopped = false;
    } catch (error) {
      // The gate holds on; an orphan steps aside for the script of the extension's next life.
      if (error instanceof Orphaned) this.leave();
    }
  }

  private draw(): void {
    const [row] = this.rows;
    if (!row || !this.reply || this.living.signal.aborted) return;
    if (this.stopped || this.hiddenAt !== tidings(this.reply.view)) this.hiddenAt = undefined;
    if (this.hiddenAt !== undefined) this.panel.remove();
    else this.panel.show(this.content(this.reply, row));
  }

  private content({ view, attempt }: GuideReply, row: Row): PanelContent {
    const { verdict } = view.judgement;
    const wrong = isWrong(view);
    return {
      verdict,
      busy: this.reading !== undefined,
      title: this.stopped ? say('guideStopped') : say('guideTitle'),
      sentence: attempt === 'allowed' ? confirmation(view, row) : verdictSentence('guide', verdict),
      people: bothAccounts(view),
      notes: [
        ...(wrong ? [say('guideWhy')] : []),
        ...(view.judgement.sessionsDiffer ? [say('guideSessionsDiffer')] : []),
        ...(attempt === 'denied' ? [say('guideDenied')] : []),
        ...(this.unanswered ? [say('guideNoAnswer')] : []),
        ...(view.holding === 'refused' ? [say('guideNotHolding')] : []),
        ...(view.holding === 'no-access' ? [say('guideNoAccess')] : []),
        ...(view.organization ? [say('organizationSays', view.organization.name)] : []),
      ],
      steps: wrong || attempt === 'allowed' ? [] : this.steps(verdict, attempt),
      actions: [
        ...(verdict === 'match' || verdict === 'not-set-up' ? [] : [this.way(verdict)]),
        { label: say('guideHide'), run: () => this.hide(view), quiet: true },
      ],
      shape: wrong ? 'banner' : 'card',
      edge: this.freeEdge(row),
      urgent: wrong || this.unanswered || view.holding === 'refused' || view.holding === 'no-access',
    };
  }

  /** The vendor's procedure, with what is done already (FACTS §1). */
  private steps(verdict: string, attempt: GuideReply['attempt']): PanelContent['steps'] {
    return [
      { text: say('guideSteps1'), done: verdict === 'match' },
      { text: say('guideSteps2'), done: true },
      { text: say('guideSteps3'), done: this.rows.length > 0 },
      { text: say('guideSteps4'), done: attempt !== 'none' },
      { text: say('guideSteps5'), done: attempt === 'allowed' },
    ];
  }

  /** Never over the row that it speaks of; one that the page has just taken away will come back to where it was. */
  private freeEdge({ element }: Row): PanelContent['edge'] {
    if (element.isConnected)
      this.edge = element.getBoundingClientRect().top > window.innerHeight / 2 ? 'top' : 'bottom';
    return this.edge;
  }

  private hide(view: PanelView): void {
    this.stopped = false;
    this.hiddenAt = tidings(view);
    this.draw();
  }

  private way(verdict: string): PanelContent['actions'][number] {
    return verdict === 'unknown'
      ? { label: say('guideTryAgain'), run: () => void this.read(0) }
      : { label: say('guideSwitch'), run: () => this.say({ type: 'portal/switch' }) };
  }

  private say(message: PortalMessage): void {
    tell(message);
  }
}

/** What is news to somebody who hid the panel. */
function tidings({ judgement, holding }: PanelView): string {
  return `${judgement.verdict} ${holding}`;
}

/** Neither session could make this change right: the click would only lead to the checkpoint. */
function isWrong(view: PanelView): boolean {
  return WRONG.has(view.judgement.verdict) && !view.otherMatches && view.mode === 'block';
}

/** What the row shows now, against who it should be: by id or e-mail, or by a name that others may have too. */
function confirmation({ connection }: PanelView, row: Row): string {
  const intended = connection?.account;
  if (!intended) return say('guideLookAndConfirm', row.shows, '');
  const marks = [intended.id, intended.email, intended.name].filter((mark) => mark);
  const confirmed = marks.some((mark) => row.shows.includes(mark as string));
  return confirmed
    ? say('guideConfirmed', intended.name ?? intended.id)
    : say('guideLookAndConfirm', row.shows, intended.name ?? intended.id);
}
