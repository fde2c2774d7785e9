import { controlIn, mayApprove } from '../atlassian/consent-controls.ts';
import type { GuardReply } from '../platform/messages.ts';
import { whenIdle } from './idle.ts';
import { noAnswer, sayNoMore, sayPlainly } from './plain-notice.ts';
import { ask, isOrphaned } from './port.ts';
import { hold, reissue } from './reissue.ts';
import { shared } from './shared.ts';
import { announce, SUCCESSOR } from './successor.ts';

/** The last three: somebody comes near a button. */
const HEARD = [SUCCESSOR, 'click', 'submit', 'pageshow', 'pointerover', 'pointerdown', 'focusin'] as const;

/**
 * Stands in every consent page, and lets nothing through that could approve until the worker has said whose it is. Nearly all
 * are another app's: there it goes away. Where a change is under way the guard has come with the answer, and takes over.
 */
export class Door {
  private isOpen = false;
  /** Which of our questions waits for its answer. */
  private question: object | undefined;
  /** What was pressed last, and waits for that answer. */
  private held: HTMLElement | undefined;
  private readonly hear = (event: Event) => this.on(event);
  /** `document.open()` takes every listener away, ours too; they come back when the page is written anew. */
  private written: MutationObserver | undefined;

  /** Hears at once what could approve; asks when the page is idle, or when somebody comes near a button. */
  start(): void {
    this.listen();
    whenIdle(() => this.meet());
  }

  private listen(): void {
    for (const type of HEARD) window.addEventListener(type, this.hear, true);
  }

  private on(event: Event): void {
    const control = () => controlIn(event.composedPath());
    if (event.type === SUCCESSOR) {
      // One that has lost its extension before it could ask would hold for ever what its successor lets through.
      if (isOrphaned()) this.open();
    } else if (event.type === 'click') this.stop(event, control());
    else if (event.type === 'submit') {
      // A form that is sent without a click on its button: by Enter, or by a script that asks nicely.
      const { submitter, target } = event as SubmitEvent;
      this.stop(event, submitter ?? (target as HTMLElement));
    } else if (event.type === 'pageshow') {
      if (!(event as PageTransitionEvent).persisted) return;
      // What was asked before the page was away may never be answered, and who pressed something then has left.
      this.drop();
      this.meet();
    } else if (this.mayApprove(control())) this.meet();
  }

  private mayApprove(pressed: HTMLElement | undefined): pressed is HTMLElement {
    return pressed !== undefined && (pressed instanceof HTMLFormElement || mayApprove(pressed));
  }

  private stop(event: Event, pressed: HTMLElement | undefined): void {
    // Whoever says no, or leaves, does not want any more what they pressed before.
    if (pressed) this.held = undefined;
    if (!this.mayApprove(pressed)) return;
    hold(event);
    this.held = pressed;
    this.meet();
  }

  private meet(): void {
    if (this.question || this.isOpen) return;
    if (!this.written) this.stay();
    void this.ask();
  }

  private drop(): void {
    this.question = undefined;
    this.held = undefined;
  }

  /** What can wait until the page has loaded. */
  private stay(): void {
    if (!isOrphaned()) announce();
    this.listen();
    this.written = new MutationObserver(() => this.listen());
    this.written.observe(document, { childList: true });
  }

  private async ask(): Promise<void> {
    const question = {};
    this.question = question;
    const reply = await ask<GuardReply | undefined>({ type: 'consent/hello' }).then(
      (answer) => ({ answer }),
      () => undefined,
    );
    // The page was away meanwhile, or is another life's by now.
    if (this.question !== question || this.isOpen) return;
    const { held } = this;
    this.drop();
    if (!this.takes(reply, held)) {
      // A page that may be nobody's is left alone, until a click on it had to be stopped without an answer.
      if (held || isOrphaned()) sayPlainly(noAnswer(isOrphaned(), held !== undefined));
    }
  }

  /** Does what the worker says; false: nobody has told whose page this is, or who stands in it from now on did not come. */
  private takes(reply: { answer: GuardReply | undefined } | undefined, held: HTMLElement | undefined): boolean {
    if (!reply) return false;
    const { answer } = reply;
    const { Guard } = shared();
    if (answer?.under) {
      if (!Guard) return false;
      new Guard().start(answer.view, held);
      this.open();
    } else if (!answer?.leaves) {
      // No answer: the address only looks like a consent page.
      this.open();
      if (held) reissue(held);
    }
    return true;
  }

  /** As if we had never been here. */
  private open(): void {
    this.isOpen = true;
    for (const type of HEARD) window.removeEventListener(type, this.hear, true);
    this.written?.disconnect();
    sayNoMore();
  }
}
