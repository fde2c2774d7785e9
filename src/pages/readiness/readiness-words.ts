import type { RunEnd } from '../../atlassian/readiness-run.ts';
import type { Answer, Finding, Why } from '../../domain/readiness.ts';
import type { Summary } from '../../domain/readiness-report.ts';
import type { Outcome } from '../../domain/reading.ts';
import { sayNumber } from '../../ui/counts.ts';
import { say, type WordKey } from '../../ui/words.ts';

const ANSWERS: Readonly<Record<Answer, WordKey>> = {
  pass: 'answerPass',
  fail: 'answerFail',
  'cannot-tell': 'answerCannotTell',
  'does-not-apply': 'answerDoesNotApply',
};

export function sayAnswer(answer: Answer): string {
  return say(ANSWERS[answer]);
}

/** Names of the checks and how each is repaired, by the id of the catalogue. */
const CHECKS: Readonly<Record<string, readonly [WordKey, WordKey]>> = {
  Intended: ['checkIntended', 'checkIntendedRepair'],
  Ordinary: ['checkOrdinary', 'checkOrdinaryRepair'],
  Administrator: ['checkAdministrator', 'checkAdministratorRepair'],
  Licence: ['checkLicence', 'checkLicenceRepair'],
  Visible: ['checkVisible', 'checkVisibleRepair'],
  Browse: ['checkBrowse', 'checkBrowseRepair'],
  Create: ['checkCreate', 'checkCreateRepair'],
  Comment: ['checkComment', 'checkCommentRepair'],
  Edit: ['checkEdit', 'checkEditRepair'],
  Transition: ['checkTransition', 'checkTransitionRepair'],
  Attach: ['checkAttach', 'checkAttachRepair'],
  Agent: ['checkAgent', 'checkAgentRepair'],
  Role: ['checkRole', 'checkRoleRepair'],
};

export function sayCheck(id: string): string {
  const words = CHECKS[id];
  return words ? say(words[0]) : id;
}

/** What could not be told may be told the next time, where it was for want of an answer. */
const ASK_AGAIN: readonly (Why | undefined)[] = ['unread', 'failed', 'wrong-shape'];

/** What to do about a check that did not pass: repair what failed; nobody knows whether there is anything to repair where it cannot be told. */
export function sayRepair(id: string, { answer, why }: Finding): string {
  // It is the first check that says what to do.
  if (why === 'not-the-account') return '';
  if (answer === 'cannot-tell') return say(ASK_AGAIN.includes(why) ? 'readinessTellAgain' : 'readinessLookInJira');
  const words = CHECKS[id];
  return words && answer === 'fail' ? say(words[1]) : '';
}

const WHY_WORDS: Readonly<Record<Why, WordKey>> = {
  'other-account': 'whyOtherAccount',
  'signed-out': 'whySignedOut',
  'not-ordinary': 'whyNotOrdinary',
  'unclear-kind': 'whyUnclearKind',
  unread: 'whyUnread',
  'not-the-account': 'whyNotTheAccount',
  missing: 'whyMissing',
  'not-visible': 'whyNotVisible',
  archived: 'whyArchived',
  unlisted: 'whyUnlisted',
  'like-a-customer': 'whyLikeACustomer',
  'no-agent-key': 'whyNoAgentKey',
  'unknown-type': 'whyUnknownType',
  'not-an-administrator': 'whyNotAnAdministrator',
  'data-center': 'whyDataCenter',
  forbidden: 'whyForbidden',
  failed: 'whyFailed',
  'wrong-shape': 'whyWrongShape',
};

export function sayWhy(why: Why): string {
  return say(WHY_WORDS[why]);
}

const SUMMARIES: Readonly<Record<Summary['state'], WordKey>> = {
  ready: 'readinessReady',
  'not-ready': 'readinessNotReady',
  unsure: 'readinessUnsure',
  empty: 'readinessEmpty',
  incomplete: 'readinessIncomplete',
};

/** The whole report in one sentence. */
export function saySummary({ state, projects, failing, failed, untold, complete }: Summary): string {
  const whole = say(SUMMARIES[state], ...[projects, failing, failed, untold].map(sayNumber));
  return state === 'not-ready' && !complete ? `${whole} ${say('readinessPartial')}` : whole;
}

const ENDS: Readonly<Record<Exclude<RunEnd, 'done'>, WordKey>> = {
  'not-intended': 'readinessNotIntended',
  unread: 'readinessUnread',
  changed: 'readinessChanged',
  unconfirmed: 'readinessUnconfirmed',
  cancelled: 'readinessCancelled',
  'no-projects': 'readinessNoProjects',
};

/** Why a run ended early; undefined: it did not. Where nobody is signed in there is nothing to switch. */
export function sayEnd(end: RunEnd | undefined, session: Outcome | undefined): string | undefined {
  if (end === undefined || end === 'done') return undefined;
  return say(end === 'not-intended' && session?.state === 'signed-out' ? 'readinessSignedOut' : ENDS[end]);
}
