import type { Session } from './reading.ts';
import type { RouteName } from './route.ts';
import type { Mode, OwnConnect } from './settings.ts';
import { isUnread, type Judgement, type Verdict } from './verdict.ts';

/** How long an ended or open attempt's key stays marked, in milliseconds (DESIGN §3). */
export const MARKED_MS = 24 * 60 * 60 * 1_000;

/**
 * An answer must be read within this time of its coming, in milliseconds: time for a worker that died to come back, and
 * not for somebody else to sign in. A browser that was closed meanwhile takes longer.
 */
const READ_AS_IT_CAME_MS = 20_000;

export type Stage = 'out' | 'back';

const ENDS = ['allowed', 'denied', 'abandoned'] as const;
export type AttemptEnd = (typeof ENDS)[number];

/**
 * Where an attempt stands; exactly one of these.
 *
 * `asked`: caught, and nothing decided yet. `passed`: the deciding session was read as the intended account on the way
 * out. `spoiled`: somebody else was seen, or an answer came that nobody had let out or that could not be read as it
 * came; only a fresh request may go on.
 * `own`: a person said that this is their own connection. `lifted`: mode `warn`, or an emergency that the organisation
 * declared, and a person goes on all the same, with a reason. The rest are its ends.
 */
export const STANDINGS = ['asked', 'passed', 'spoiled', 'own', 'lifted', ...ENDS] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * One main-user change, keyed by its request. Kept in lasting storage, so it holds no token: `id` is the salted hash of
 * the key.
 */
export interface Attempt {
  readonly id: string;
  /** Salted hash of that half of the key which the callback repeats. */
  readonly answerId: string;
  readonly route: RouteName;
  readonly decidedBy: Session;
  /** Base URL of the site, where the consent address names one. */
  readonly site: string | undefined;
  /** Portal that it began on, where that is known. */
  readonly portal: string | undefined;
  /** Origin at which its answer is expected, as far as its address said. */
  readonly callback: string | undefined;
  /** Cookie jar of the tab that it was seen in last. */
  readonly jar: string;
  /** When it was caught first, or let out last, in milliseconds since 1970: its key is marked from then on. */
  readonly began: number;
  /** The connection that a person picked where the portal has several. */
  readonly picked: string | undefined;
  /** Change was clicked, or the main-user row was on the page: then it is nobody's own connection. */
  readonly recognised: boolean;
  readonly standing: Standing;
  /** When its first answer came, in milliseconds since 1970; undefined: none has. */
  readonly answered: number | undefined;
  /** Salted hash of the grant that was let on. The same one again is its page loaded anew: it says nothing new. */
  readonly grant: string | undefined;
}

interface Read {
  readonly type: 'read';
  readonly stage: Stage;
  readonly judgement: Judgement;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type AttemptEvent =
  | Read
  | { readonly type: 'declared-own' }
  /** `unread`: a reading that was made for it told nothing, rather than somebody else. */
  | { readonly type: 'lifted'; readonly stage: Stage; readonly unread: boolean }
  | { readonly type: 'denied' }
  | { readonly type: 'abandoned' };

/** Which of the settings the course of an attempt depends on. */
export interface Rules {
  readonly mode: Mode;
  readonly ownConnect: OwnConnect;
  /** The organisation lets people go on where nothing can be read, now. */
  readonly emergency?: object | undefined;
}

export type Decision = 'go' | 'stop' | 'start-over';

export interface Step {
  readonly attempt: Attempt;
  /**
   * `go`: the held navigation may go on, once. `stop`: held; a later reading may let it on. `start-over`: this request
   * never goes on; a fresh one is needed.
   */
  readonly decision: Decision;
}

/** A new attempt, nothing read yet. */
export function newAttempt(from: Omit<Attempt, 'picked' | 'standing' | 'answered' | 'grant'>): Attempt {
  return { ...from, picked: undefined, standing: 'asked', answered: undefined, grant: undefined };
}

/** Its answer came back; what came first counts, however often it is looked at. */
export function answered(attempt: Attempt, at: number): Attempt {
  return { ...attempt, answered: attempt.answered ?? at };
}

/** What two windows saw of one attempt: what spoiled it in one counts in the other, and so does the first answer. */
export function seenTogether(own: Attempt, other: Attempt): Attempt {
  const spoiled = other.standing === 'spoiled' && isOpen(own);
  const answers = [own.answered, other.answered].filter((at) => at !== undefined);
  return {
    ...own,
    standing: spoiled ? 'spoiled' : own.standing,
    answered: answers.length > 0 ? Math.min(...answers) : undefined,
  };
}

/**
 * What an event makes of an attempt, and whether the held navigation goes on. Pure and total. The callback is let on
 * only by a match that is read on the way back after one that was read on the way out (DESIGN §2.1); exceptions are the
 * person's own connection, mode `warn`, and a declared emergency while nothing can be read; all told apart from a
 * main-user change in the log.
 */
export function step(attempt: Attempt, event: AttemptEvent, rules: Rules): Step {
  const becomes = (decision: Decision, standing = attempt.standing): Step => ({
    // What passed as the intended account is nobody's own connection, whoever comes back.
    attempt: { ...attempt, standing, recognised: attempt.recognised || standing === 'passed' },
    decision,
  });
  // Who is let out anew may take as long to come back as the first time.
  const letOut = (next: Step, now: number): Step =>
    next.decision === 'go' && next.attempt.standing === 'passed'
      ? { ...next, attempt: { ...next.attempt, began: now } }
      : next;
  switch (event.type) {
    case 'read': {
      const [decision, standing] = readAt(event, attempt, rules);
      return letOut(becomes(decision, standing), event.now);
    }
    case 'declared-own':
      return mayBeOwn(attempt, rules) ? becomes('go', 'own') : becomes('stop');
    case 'lifted':
      if (!mayBeLifted(attempt, rules, event.unread)) return becomes('stop');
      return becomes('go', event.stage === 'back' ? 'allowed' : 'lifted');
    case 'denied':
      return becomes('go', isOpen(attempt) ? 'denied' : undefined);
    case 'abandoned':
      return becomes('start-over', isOpen(attempt) ? 'abandoned' : undefined);
  }
}

/** How an attempt ended, if it did. A person's own connection has no end of ours. */
export function endOf({ standing }: Pick<Attempt, 'standing'>): AttemptEnd | undefined {
  return standing === 'allowed' || standing === 'denied' || standing === 'abandoned' ? standing : undefined;
}

/** A main-user change that is still under way. */
export function isOpen(attempt: Pick<Attempt, 'standing'>): boolean {
  return attempt.standing !== 'own' && endOf(attempt) === undefined;
}

/** Whether a person may be asked if this is their own connection: nobody recognised it, nothing has passed yet. */
export function mayBeOwn({ recognised, standing }: Attempt, rules: Rules): boolean {
  return rules.ownConnect === 'ask' && !recognised && (standing === 'asked' || standing === 'spoiled');
}

/**
 * Whether a person may go on with a reason, on this attempt: in mode `warn`; or in an emergency, where nothing can be read
 * and nobody else was seen.
 */
export function mayBeLifted(attempt: Attempt, rules: Rules, unread: boolean): boolean {
  if (rules.mode === 'warn') return isOpen(attempt);
  return rules.emergency !== undefined && unread && isOpen(attempt) && attempt.standing !== 'spoiled';
}

/** A person's own connection, or one that was let on with a reason while that is allowed. */
export function isExcused({ standing }: Attempt, rules: Rules): boolean {
  return standing === 'own' || (standing === 'lifted' && (rules.mode === 'warn' || rules.emergency !== undefined));
}

/**
 * The attempt as a window with other cookies finds it: what was read in one jar says nothing of another, so what was let
 * out there counts here as asked and no more.
 */
export function inJar(attempt: Attempt, jar: string): Attempt {
  if (attempt.jar === jar) return attempt;
  const { standing } = attempt;
  const counts = standing !== 'passed' && standing !== 'lifted' && standing !== 'own';
  return { ...attempt, jar, standing: counts ? standing : 'asked' };
}

/** What a reading decides, and where the attempt stands after it. */
function readAt({ stage, judgement, now }: Read, attempt: Attempt, rules: Rules): [Decision, Standing] {
  const { standing } = attempt;
  const { verdict } = judgement;
  const match = verdict === 'match';
  switch (standing) {
    case 'own':
      return ['go', 'own'];
    case 'denied':
    case 'abandoned':
      return ['start-over', standing];
    case 'allowed':
      // Its consent page is used up, and may have been approved once more, by somebody else: that is another grant, since
      // the one that was let on is not read again.
      if (spoils(verdict) || stage === 'back') return [match ? 'start-over' : 'stop', 'spoiled'];
      return ['start-over', standing];
    case 'lifted': {
      // In an emergency a reason stands for what cannot be read, and for nobody who can.
      const holds = rules.mode === 'warn' || match || isUnread(judgement);
      if (isExcused(attempt, rules) && holds) return ['go', stage === 'back' ? 'allowed' : 'lifted'];
      // The organization has gone over to `block`: the reason counts no more, and what it let out is not mended.
      return [match ? 'start-over' : 'stop', 'spoiled'];
    }
    case 'spoiled':
      return [match ? 'start-over' : 'stop', 'spoiled'];
    case 'asked':
    case 'passed':
      if (spoils(verdict)) return ['stop', 'spoiled'];
      if (stage === 'out') {
        // It came back already, before anybody had let it out, or nobody could read who gave it: another Allow is of no use.
        const given = standing === 'asked' && attempt.answered !== undefined;
        if (given || isLate(attempt, now)) return [match ? 'start-over' : 'stop', 'spoiled'];
        return match ? ['go', 'passed'] : ['stop', standing];
      }
      // An answer to a consent that nobody let out was granted unseen: no later reading mends that.
      if (standing === 'asked') return ['start-over', 'spoiled'];
      // In an emergency it waits for a person's reason.
      if (rules.emergency && isUnread(judgement)) return ['stop', standing];
      // Who gave an answer shows only in a reading made as it came: a later one shows who is there by then.
      if (isLate(attempt, now)) return [match ? 'start-over' : 'stop', 'spoiled'];
      return match ? ['go', 'allowed'] : ['stop', 'spoiled'];
  }
}

/** A clock set back says nothing of when the answer came. */
function isLate({ answered: at }: Attempt, now: number): boolean {
  return at !== undefined && (now < at || now - at > READ_AS_IT_CAME_MS);
}

/** Another account, or none, was seen: what was asked or granted with it must not be mended by switching (FACTS §3). */
function spoils(verdict: Verdict): boolean {
  return verdict === 'mismatch' || verdict === 'ineligible' || verdict === 'signed-out';
}

/** Whether the attempt's key is still marked at `now` (milliseconds since 1970); clocks set back keep it marked. */
export function isMarked(attempt: Attempt, now: number): boolean {
  return now - attempt.began < MARKED_MS;
}
