import { FRESH_MS } from '../domain/reading.ts';
import { browser } from '../platform/content-browser.ts';
import type { GuideReply, PanelPlace, PanelView, PortalMessage, ToPanel } from '../platform/messages.ts';
import type { Row, Sighting } from '../portal/locator.ts';
import { Comparison } from './comparison.ts';
import { type GuideState, isWrong } from './guide-facts.ts';
import { gravest } from './guide-proof.ts';
import { type GuideDeeds, guideContent } from './guide-view.ts';
import { OneQuestion } from './one-question.ts';
import { type Box, inWindow } from './place.ts';
import { pointOut } from './point-out.ts';
import { watchRows } from './row-watch.ts';
import { shared } from './shared.ts';
import { Trouble } from './trouble.ts';

/** Who stood here before has them. */
const { ask, tell, isOrphaned, listen, succeed, refusalHere, Panel } = shared();

/** Hovering over Change, or coming back to the page, asks again when the answer is older than this. */
const GLANCE_MS = 2_000;

/** While the page is scrolled, the panel makes way so often. */
const FOLLOWS_MS = 100;

/**
 * Leads through a main-user change on the portal: finds the row, says whose session it would bind, and stops the click
 * on Change while the account is wrong. Early help only: the gate holds without it.
 */
export class Guide {
  private readonly panel = new Panel('guide', (hidden) => this.say({ type: 'portal/hidden', hidden }));
  private readonly living = new AbortController();
  private readonly watch = watchRows({
    pointers: () => this.pointers,
    seen: (sighting) => this.see(sighting),
    same: () => this.stay(),
    // Nothing of ours lies over what is pointed at.
    picking: () => {
      this.trouble.end();
      this.panel.remove();
    },
  });
  private following: ReturnType<typeof setTimeout> | undefined;
  private rows: readonly Row[] = [];
  /** What was pointed at on this portal. */
  private pointers: GuideReply['pointers'] = [];
  /** The path of the page that was said to have the row. */
  private rowAt: string | undefined;
  /** The last look found no row any more: gone, or about to be drawn anew. */
  private missed = false;
  private readonly comparison = new Comparison(() => this.draw());
  private copied: GuideState['copied'];
  private place: PanelPlace | undefined;
  private readonly deeds: GuideDeeds = {
    switchAccount: () => this.say({ type: 'portal/switch' }),
    tryAgain: () => void this.read(0),
    showMe: () => this.showMe(),
    readiness: () => this.say({ type: 'portal/readiness' }),
    point: () => this.say({ type: 'portal/point' }),
    vouch: () => void this.comparison.vouch(this.at()),
    copy: (message) => void this.copy(message),
    reload: () => location.reload(),
    hide: () => this.hide(),
    put: (place) => this.put(place),
  };
  private readonly trouble = new Trouble({
    ask: () => this.hello(),
    lookAgain: () => this.watch.look(),
    show: (content) => this.living.signal.aborted || this.panel.show(content),
    remove: () => this.panel.remove(),
    point: this.deeds.point,
  });
  private reply: GuideReply | undefined;
  private reading = this.readings();
  /** The very click that was held, on its second way. */
  private reissued: HTMLElement | undefined;
  private readonly frames = new WeakSet<Document>();
  private readonly atRow = {
    click: (event: Event) => this.onClick(event),
    pointerover: (event: Event) => this.approach(event),
    focusin: (event: Event) => this.approach(event),
    scroll: () => this.follow(),
    resize: () => this.follow(),
  };
  private stopped = false;
  /** Change was clicked on this very page: what its address reports is of the change before. */
  private begunAnew = false;
  /** What the panel said when the person hid it; anything else, or a stopped click, shows it again. */
  private hiddenAt: string | undefined;
  /** Change led out of the portal, and no gate has met it (DESIGN §2.7). */
  private unanswered = false;
  /** What all rows showed at the last click on Change, on this very page. */
  private shownAtClick: string | undefined;

  /** Registers listeners at once, and looks for the row as soon as there is a page. */
  start(): void {
    const { signal } = this.living;
    succeed(() => this.leave(), signal);
    listen(
      {
        ...this.atRow,
        pageshow: (event) => this.comeBack((event as PageTransitionEvent).persisted),
        visibilitychange: () => this.onVisible(),
        // Beside another window it was visible all the time, and somebody may have switched there.
        focus: (event) => event.target === window && this.onVisible(),
      },
      signal,
    );
    browser.runtime.onMessage.addListener((message) => this.onMessage(message as ToPanel));
    void this.learn();
    this.watch.start();
  }

  private readings(): OneQuestion {
    return new OneQuestion((maxAgeMs) => this.ask(maxAgeMs));
  }

  /** @param wasAway what was asked before may never be answered, and somebody may have switched accounts meanwhile */
  private comeBack(wasAway: boolean): void {
    this.rowAt = undefined;
    if (wasAway) {
      this.reading = this.readings();
      void this.learn();
      this.trouble.comeBack();
      this.comparison.lookAnew(this.rows);
      if (this.rows.length > 0) void this.read(0);
    }
    this.watch.look();
  }

  private approach(event: Event): void {
    if (event.isTrusted) this.watch.finishFirst();
    if (!this.rowOf(event)) return;
    this.sayRow();
    // A worker that sleeps hears too late of what this page opens (PLATFORM): this comes first.
    this.say({ type: 'portal/wake', pressed: null });
    void this.read(GLANCE_MS);
  }

  /** What is done to a row in a frame is heard there alone. */
  private listenIn(rows: readonly Row[]): void {
    for (const { control } of rows) {
      const page = control.ownerDocument;
      // A frame that is loaded anew keeps its window, and has another document.
      const frame = page.defaultView;
      if (!frame || page === document || this.frames.has(page)) continue;
      this.frames.add(page);
      for (const [type, listener] of Object.entries(this.atRow)) {
        frame.addEventListener(type, listener, { capture: true, signal: this.living.signal });
      }
    }
  }

  /** Asks what was pointed at on this portal. */
  private async learn(): Promise<void> {
    this.taught(await this.hello());
  }

  /** Without an answer, what was known still is. */
  private taught(reply: GuideReply | undefined): void {
    if (!reply || JSON.stringify(reply.pointers) === JSON.stringify(this.pointers)) return;
    this.pointers = reply.pointers;
    this.watch.look();
  }

  private hello(): Promise<GuideReply | undefined> {
    const message: PortalMessage = { type: 'portal/hello' };
    return ask<GuideReply | undefined>(message).catch(() => undefined);
  }

  /** A page that changes its address by script is another page for whoever remembers where the row was. */
  private sayRow(): void {
    const at = this.rows.length > 0 ? location.pathname : undefined;
    if (at !== this.rowAt) this.say({ type: 'portal/row', seen: at !== undefined });
    this.rowAt = at;
  }

  /** Whoever comes back may have switched accounts elsewhere. */
  private onVisible(): void {
    if (document.visibilityState === 'visible' && this.rows.length > 0) void this.read(0);
  }

  private leave(): void {
    this.living.abort();
    this.watch.stop();
    this.trouble.end();
    this.panel.remove();
  }

  private see({ rows: found, unsure }: Sighting): void {
    const before = this.rows;
    this.missed = found.length === 0 && before.length > 0 && !this.missed;
    if (this.missed) {
      this.watch.lookSoon();
      return;
    }
    this.rows = found;
    this.listenIn(found);
    if (found.length > 0) this.trouble.end();
    else {
      const doubts = unsure.map(({ reason }) => reason);
      this.trouble.look(doubts, refusalHere());
    }
    const hasRow = found.length > 0;
    this.sayRow();
    this.comparison.look(found);
    if (hasRow !== before.length > 0) {
      // A row that comes and goes asks Jira no more often than an answer is fresh.
      if (hasRow) void this.read(this.reply ? FRESH_MS : 0);
      else this.panel.remove();
    } else if (hasRow) this.draw();
  }

  /** The rows are what they were; they may have moved, and the page be called otherwise. */
  private stay(): void {
    this.sayRow();
    this.comparison.look(this.rows);
    this.follow();
  }

  private onMessage(message: ToPanel): void {
    if (message.type === 'panel/look-again') {
      void this.learn();
      this.trouble.lookAnew();
      this.comparison.lookAnew(this.rows);
      if (this.rows.length > 0) void this.read(0, true);
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
    if (stale) this.watch.look();
    if (event.isTrusted) this.watch.finish();
    const row = this.rowOf(event);
    if (!row || row.control === this.reissued) return;
    if (this.reply && isWrong(this.reply.view)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      void this.askAgain(row, event.isTrusted);
      return;
    }
    this.begin();
  }

  /** The last word was "wrong account": ask once more before stopping a click, and let that very click go on if not. */
  private async askAgain(row: Row, trusted: boolean): Promise<void> {
    const { reading } = this;
    const at = this.rows.indexOf(row);
    await this.read(0);
    // Whoever left meanwhile has not pressed it on this visit.
    if (this.reading !== reading) return;
    this.stopped = this.reply !== undefined && isWrong(this.reply.view);
    this.draw();
    if (this.stopped || !trusted) return;
    // Drawn anew meanwhile, the same row has another control.
    if (!row.control.isConnected) {
      this.watch.look();
      this.watch.finish();
    }
    const control = row.control.isConnected ? row.control : this.rows[at]?.control;
    if (!control) return;
    this.begin();
    this.reissued = control;
    control.click();
    this.reissued = undefined;
  }

  private begin(): void {
    this.begunAnew = true;
    this.stopped = false;
    this.unanswered = false;
    this.shownAtClick = this.shown();
    this.say({ type: 'portal/change-clicked' });
  }

  private rowOf(event: Event): Row | undefined {
    // What a person points at is not pressed.
    if (shared().picking) return undefined;
    const path = event.composedPath();
    return this.rows.find((row) => path.includes(row.control));
  }

  private read(maxAgeMs: number, isOver = false): Promise<void> {
    const answered = this.reading.put(maxAgeMs, isOver).finally(() => this.draw());
    this.draw();
    return answered;
  }

  private async ask(maxAgeMs: number): Promise<void> {
    const { reading } = this;
    try {
      const message: PortalMessage = { type: 'portal/read', maxAgeMs };
      const reply = await ask<GuideReply | undefined>(message);
      // The page was away meanwhile, and has asked anew.
      if (this.reading !== reading) return;
      this.reply = reply ?? this.reply;
      this.taught(reply);
      if (this.reply && !isWrong(this.reply.view)) this.stopped = false;
    } catch {
      // The gate holds on; an orphan steps aside for the script of the extension's next life.
      if (isOrphaned()) this.leave();
    }
  }

  private draw(): void {
    const row = this.rowAtHand();
    if (!row || !this.reply || this.living.signal.aborted || shared().picking) return;
    if (this.stopped || this.hiddenAt !== this.tidings(this.reply.view)) this.hiddenAt = undefined;
    if (this.hiddenAt !== undefined) this.panel.remove();
    else {
      this.panel.show(guideContent(this.state(this.reply, row), this.deeds), placeOf(row));
    }
  }

  private state(reply: GuideReply, row: Row): GuideState {
    return {
      reply,
      row,
      finding: this.comparison.findings[this.at()],
      busy: this.reading.isUnderWay,
      stopped: this.stopped,
      unanswered: this.unanswered,
      place: this.place ?? reply.place,
      copied: this.copied,
      refusal: this.begunAnew ? undefined : refusalHere(),
      unchanged: this.isUnchanged(),
    };
  }

  /** The control has moved in the window; the last move is followed as well. */
  private follow(): void {
    this.following ??= setTimeout(() => {
      this.following = undefined;
      const row = this.rowAtHand();
      if (row) this.panel.stayClear(placeOf(row));
    }, FOLLOWS_MS);
  }

  private hide(): void {
    this.stopped = false;
    this.hiddenAt = this.reply && this.tidings(this.reply.view);
    this.draw();
  }

  /** The row that the panel speaks of, from 0. */
  private at(): number {
    return this.reply ? gravest(this.reply, this.comparison.findings, this.isUnchanged()) : 0;
  }

  private rowAtHand(): Row | undefined {
    return this.rows[this.at()] ?? this.rows[0];
  }

  private isUnchanged(): boolean {
    return this.shownAtClick !== undefined && this.shownAtClick === this.shown();
  }

  private shown(): string {
    return this.rows.map(({ shows }) => shows).join('\n');
  }

  /** What is news to somebody who hid the panel. */
  private tidings({ judgement, holding }: PanelView): string {
    const { findings } = this.comparison;
    const bad = findings.map(({ proof, drift }) => drift?.before ?? (proof === 'contradicted' ? proof : ''));
    return [judgement.verdict, holding, this.unanswered, ...bad].join(' ').trim();
  }

  private showMe(): void {
    const row = this.rowAtHand();
    if (!row) return;
    pointOut(row.control);
    this.draw();
  }

  private async copy(message: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(message).then(
      () => 'yes' as const,
      () => 'by-hand' as const,
    );
    this.draw();
  }

  private put(place: PanelPlace): void {
    this.place = place;
    this.say({ type: 'portal/panel', place });
    this.draw();
  }

  private say(message: PortalMessage): void {
    tell(message);
  }
}

/** What the panel never lies over. A control that the page has just taken away will come back to where it was. */
function placeOf({ control }: Row): Box | undefined {
  return control.isConnected ? inWindow(control) : undefined;
}
