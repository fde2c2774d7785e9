import type { Session } from './reading.ts';
import type { RouteName } from './route.ts';
import type { Mode, OwnConnect } from './settings.ts';
import type { Judgement } from './verdict.ts';

/** How long an ended or open attempt's key stays marked, in milliseconds (DESIGN §3). */
export const MARKED_MS = 24 * 60 * 60 * 1_000;

export type Stage = 'out' | 'back';
export type AttemptEnd = 'allowed' | 'denied' | 'abandoned';

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
  /** Cookie jar of the tab that it began in. */
  readonly jar: string;
  /** Milliseconds since 1970. */
  readonly began: number;
  /** The connection that a person picked where the portal has several. */
  readonly picked: string | undefined;
  /** Change was clicked, or the main-user row was on the page: then it is nobody's own connection. */
  readonly recognised: boolean;
  /** The deciding session was read as the intended account on the way out. */
  readonly passedOut: boolean;
  /** Somebody else was seen in the deciding session: only a fresh request may go on. */
  readonly spoiled: boolean;
  /** A person said that this is their own connection. */
  readonly own: boolean;
  /** Mode `warn`: a person went on all the same, with a reason. */
  readonly lifted: boolean;
  readonly end: AttemptEnd | undefined;
}

export type AttemptEvent =
  | { readonly type: 'read'; readonly stage: Stage; readonly judgement: Judgement }
  | { readonly type: 'declared-own' }
  | { readonly type: 'lifted'; readonly stage: Stage }
  | { readonly type: 'denied' }
  | { readonly type: 'abandoned' };

/** Which of the settings the course of an attempt depends on. */
export interface Rules {
  readonly mode: Mode;
  readonly ownConnect: OwnConnect;
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
export function newAttempt(
  from: Pick<Attempt, 'id' | 'answerId' | 'route' | 'decidedBy' | 'site' | 'portal' | 'jar' | 'began' | 'recognised'>,
): Attempt {
  return { ...from, picked: undefined, passedOut: false, spoiled: false, own: false, lifted: false, end: undefined };
}

/**
 * What an event makes of an attempt, and whether the held navigation goes on. Pure and total. The callback is let on
 * only by a match that is read on the way back after one that was read on the way out (DESIGN §2.1); exceptions are the
 * person's own connection and mode `warn`, both told apart from a main-user change in the log.
 */
export function step(attempt: Attempt, event: AttemptEvent, rules: Rules): Step {
  switch (event.type) {
    case 'read':
      return event.stage === 'out'
        ? readOut(attempt, event.judgement, rules)
        : readBack(attempt, event.judgement, rules);
    case 'declared-own':
      return mayBeOwn(attempt, rules) ? go({ ...attempt, own: true }) : { attempt, decision: 'stop' };
    case 'lifted':
      return mayBeLifted(attempt, rules)
        ? go({ ...attempt, lifted: true, end: event.stage === 'back' ? 'allowed' : attempt.end })
        : { attempt, decision: 'stop' };
    case 'denied':
      return go({ ...attempt, end: attempt.end ?? 'denied' });
    case 'abandoned':
      return { attempt: { ...attempt, end: attempt.end ?? 'abandoned' }, decision: 'start-over' };
  }
}

/** Whether a person may be asked if this is their own connection: nobody recognised it, nothing has passed yet. */
export function mayBeOwn(attempt: Attempt, rules: Rules): boolean {
  return rules.ownConnect === 'ask' && !attempt.recognised && !attempt.passedOut && attempt.end === undefined;
}

/** Whether a person may go on with a reason (mode `warn`), on this attempt. */
export function mayBeLifted(attempt: Attempt, rules: Rules): boolean {
  return rules.mode === 'warn' && attempt.end === undefined;
}

function readOut(before: Attempt, judgement: Judgement, rules: Rules): Step {
  const attempt = spoils(judgement) ? { ...before, spoiled: true } : before;
  if (attempt.end !== undefined) return { attempt, decision: 'start-over' };
  if (isExcused(attempt, rules)) return go(attempt);
  if (judgement.verdict !== 'match') return { attempt, decision: 'stop' };
  return attempt.spoiled ? { attempt, decision: 'start-over' } : go({ ...attempt, passedOut: true });
}

function readBack(before: Attempt, judgement: Judgement, rules: Rules): Step {
  // An answer to a consent that nobody let out was granted unseen: no later reading mends that.
  const attempt = spoils(judgement) || !before.passedOut ? { ...before, spoiled: true } : before;
  if (attempt.end === 'denied' || attempt.end === 'abandoned') return { attempt, decision: 'start-over' };
  if (isExcused(attempt, rules)) return go({ ...attempt, end: 'allowed' });
  if (!attempt.passedOut) return { attempt, decision: 'start-over' };
  if (judgement.verdict !== 'match') return { attempt, decision: 'stop' };
  return attempt.spoiled ? { attempt, decision: 'start-over' } : go({ ...attempt, end: 'allowed' });
}

/** A person's own connection, or one that was let on with a reason while that is allowed. */
export function isExcused(attempt: Attempt, rules: Rules): boolean {
  return attempt.own || (attempt.lifted && rules.mode === 'warn');
}

/** Another account, or none, was seen: what was asked or granted with it must not be mended by switching (FACTS §3). */
function spoils({ verdict }: Judgement): boolean {
  return verdict === 'mismatch' || verdict === 'ineligible' || verdict === 'signed-out';
}

function go(attempt: Attempt): Step {
  return { attempt, decision: 'go' };
}

/** Whether the attempt's key is still marked at `now` (milliseconds since 1970); clocks set back keep it marked. */
export function isMarked(attempt: Attempt, now: number): boolean {
  return now - attempt.began < MARKED_MS;
}
