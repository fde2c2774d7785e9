import type { Errand } from '../../platform/hold/hold.ts';
import type { CheckpointError, GateReply, HeldView } from '../../platform/messages.ts';
import { type Connector, hostPattern } from '../connector.ts';
import type { SaveFault } from '../set-up/set-up.ts';

/** Why a checkpoint can't even begin, or came to nothing. */
export type StuckReason = CheckpointError | 'framed' | 'no-errand' | 'no-answer';

export type CourseState =
  | { readonly kind: 'checking' }
  | {
      readonly kind: 'held';
      readonly view: HeldView;
      readonly checking: boolean;
      readonly faults: readonly SaveFault[];
    }
  | { readonly kind: 'going' }
  /** Started over by itself; the button is for the case that the browser did not follow. */
  | { readonly kind: 'returning' }
  | { readonly kind: 'stuck'; readonly why: StuckReason; readonly portalPage: string | undefined };

/** The worker may have slept, and forgotten its tickets, this many times before we say so. */
const MOST_OPENINGS = 3;
/** A return so soon after a reading began is the same glance. */
const SAME_GLANCE_MS = 100;

/** What a course wants of the browser: little, since nothing is drawn while a change goes through. */
export type CourseConnector = Pick<
  Connector,
  'send' | 'read' | 'now' | 'pageAge' | 'onReturn' | 'requestHosts' | 'leaveFor'
>;

type Choice = (ticket: string) => Promise<GateReply | undefined>;
type Repeat = (reply: Extract<GateReply, { kind: 'held' }>) => Promise<GateReply | undefined> | undefined;

/** Whether a person who chose on the first view would see the same in the second. */
function looksTheSame({ judgement: a }: HeldView, { judgement: b }: HeldView): boolean {
  return a.verdict === b.verdict && a.account?.id === b.account?.id;
}

/**
 * The course of one held change on its checkpoint: open, read, settle, and do as the gate says. Every answer of the
 * gate comes through {@link follow}, and only the newest question's answer counts.
 */
export class Course {
  private now: CourseState = { kind: 'checking' };
  private ticket = '';
  private turn = 0;
  private began = Number.NEGATIVE_INFINITY;
  /** The gate has asked for a reading, or held it: it is a portal's, whatever the worker may have forgotten since. */
  private wasHeld = false;
  private readonly watchers = new Set<(state: CourseState) => void>();

  constructor(
    private readonly connector: CourseConnector,
    private readonly errand: Errand | undefined,
    private readonly framed: boolean,
  ) {}

  get state(): CourseState {
    return this.now;
  }

  /** Tells each state from now on, the present one first. Call the answer to stop. */
  watch(shown: (state: CourseState) => void): () => void {
    this.watchers.add(shown);
    shown(this.now);
    return () => this.watchers.delete(shown);
  }

  /** Begins, and looks again whenever the person comes back to a held change. Call the answer to stop. */
  start(): () => void {
    this.look();
    const stop = this.connector.onReturn(() => {
      const again = this.now.kind === 'held' && this.connector.now().ms - this.began > SAME_GLANCE_MS;
      if (again) this.look();
    });
    return () => {
      this.turn++;
      stop();
    };
  }

  /** The browser may have told of a policy: a change that waited for one is looked at again. */
  settingsChanged(): void {
    if (this.now.kind === 'held' && this.now.view.mayBeManaged) this.look();
  }

  /** Opens the errand and reads who is signed in. */
  look(): void {
    // A page that frames us could lead a person's click anywhere: nothing is asked, nothing is offered.
    if (this.framed) this.stuck('framed');
    else if (!this.errand) this.stuck('no-errand');
    else this.ask(() => this.open());
  }

  /** "Connect my own account". */
  own(): void {
    this.choose((ticket) => this.connector.send({ type: 'page/own', ticket }));
  }

  /** Goes on with a reason: in mode `warn`, or in an emergency if one more reading tells nothing either. */
  lift(reason: string): void {
    this.choose((ticket) => this.connector.send({ type: 'page/lift', ticket, reason }));
  }

  /** Which connection it is for, by its `connectionId`. */
  pick(connection: string): void {
    this.choose((ticket) => this.connector.send({ type: 'page/pick', ticket, connection }));
  }

  /** Atlassian's account chooser opens in a tab of its own; this page stays. */
  switchAccount(): void {
    if (this.now.kind !== 'held') return;
    const { view } = this.now;
    const { decidedBy, reason } = view.judgement;
    // Whoever is refused is signed in: the site does not say as whom.
    const signedIn = view.readings[decidedBy]?.outcome.state === 'signed-in' || reason === 'forbidden';
    void this.connector.send({ type: 'page/switch', site: view.site ?? view.connection?.site, signedIn });
  }

  /** Gives this request up; the worker takes the tab to the portal. */
  startOver(): void {
    const ticket = this.ticket === '' ? {} : { ticket: this.ticket };
    void this.connector.send({ type: 'page/back-to-portal', ...ticket });
  }

  /** Asks for access to the callback's host, and looks again when it is given. */
  async grant(origin: string): Promise<void> {
    if (await this.connector.requestHosts([hostPattern(origin)])) this.look();
  }

  /** Sets a connection up and looks again, from the start. `save` gives back what keeps it from being set up. */
  async setUp(save: () => Promise<readonly SaveFault[]>): Promise<void> {
    const faults = await save();
    if (faults.length === 0) this.look();
    else if (this.now.kind === 'held') this.show({ ...this.now, faults });
  }

  private async open(): Promise<GateReply | undefined> {
    if (!this.errand) return undefined;
    const { by, portal, to } = this.errand;
    const age = this.connector.pageAge();
    const wasHeld = this.wasHeld || age === Number.MAX_SAFE_INTEGER;
    return this.connector.send({ type: 'page/open', by, portal, to, age, wasHeld });
  }

  /** A person's choice. A worker that slept has forgotten the ticket: then it is made again, if nothing else changed. */
  private choose(choice: Choice): void {
    const shown = this.now.kind === 'held' ? this.now.view : undefined;
    this.ask(
      () => choice(this.ticket),
      (reply) => (shown && looksTheSame(shown, reply.view) ? choice(reply.ticket) : undefined),
    );
  }

  private ask(question: () => Promise<GateReply | undefined>, repeat?: Repeat): void {
    if (this.now.kind === 'going' || this.now.kind === 'returning') return;
    const mine = ++this.turn;
    this.began = this.connector.now().ms;
    this.show(this.now.kind === 'held' ? { ...this.now, checking: true, faults: [] } : { kind: 'checking' });
    void this.follow(mine, question(), repeat);
  }

  private async follow(mine: number, asked: Promise<GateReply | undefined>, repeat?: Repeat): Promise<void> {
    let openings = 0;
    let reply = await asked;
    while (mine === this.turn) {
      this.wasHeld ||= reply?.kind === 'read' || reply?.kind === 'held';
      if (reply?.kind === 'read') {
        const { ticket, site, identity } = reply;
        const readings = await this.connector.read({ site, identity });
        if (mine === this.turn) reply = await this.connector.send({ type: 'page/settle', ticket, readings });
      } else if (reply?.kind === 'again' && openings < MOST_OPENINGS) {
        openings++;
        reply = await this.open();
      } else if (reply?.kind === 'held' && openings > 0 && repeat) {
        const again = repeat(reply);
        repeat = undefined;
        reply = again ? await again : reply;
      } else {
        this.settled(reply);
        return;
      }
    }
  }

  private settled(reply: GateReply | undefined): void {
    switch (reply?.kind) {
      case 'go':
        this.show({ kind: 'going' });
        this.connector.leaveFor(reply.to);
        return;
      case 'held':
        this.held(reply.ticket, reply.view);
        return;
      case 'error':
        this.stuck(reply.error, reply.portalPage);
        return;
      default:
        this.stuck('no-answer');
    }
  }

  private held(ticket: string, view: HeldView): void {
    this.ticket = ticket;
    // Another account was seen earlier and the right one is there now: a fresh request is all that is missing.
    if (view.startOver && view.judgement.verdict === 'match') {
      this.show({ kind: 'returning' });
      this.startOver();
    } else {
      this.show({ kind: 'held', view, checking: false, faults: [] });
    }
  }

  private stuck(why: StuckReason, portalPage?: string): void {
    this.show({ kind: 'stuck', why, portalPage });
  }

  private show(state: CourseState): void {
    this.now = state;
    for (const shown of this.watchers) shown(state);
  }
}
