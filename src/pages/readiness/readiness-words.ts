import type { RunEnd } from '../../atlassian/readiness-run.ts';
import type { Answer, Finding, Why } from '../../domain/readiness.ts';
import { type Report, summaryOf } from '../../domain/readiness-report.ts';
import type { Outcome } from '../../domain/reading.ts';
import { sayCount, sayNumber } from '../../ui/counts.ts';
import { sayReason, type Tone } from '../../ui/verdict-words.ts';
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

/** Names of the checks and how each is repaired, by the id of the catalogue. Who is signed in is repaired by the page's main button. */
const CHECKS: Readonly<Record<string, readonly [name: WordKey, repair?: WordKey]>> = {
  Intended: ['checkIntended'],
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
const ASK_AGAIN: readonly (Why | undefined)[] = ['failed', 'wrong-shape'];

/** What to do about a check that did not pass: repair what failed; nobody knows whether there is anything to repair where it cannot be told. */
export function sayRepair(id: string, { answer, why }: Finding): string {
  if (answer === 'cannot-tell') return say(ASK_AGAIN.includes(why) ? 'readinessTellAgain' : 'readinessLookInJira');
  const repair = CHECKS[id]?.[1];
  return repair && answer === 'fail' ? say(repair) : '';
}

/** The intended account was not asked: then no finding is shown, and how the run ended says it (`endOf`). */
export const UNASKED = ['other-account', 'signed-out', 'unread', 'not-the-account'] as const satisfies readonly Why[];
type Unasked = (typeof UNASKED)[number];

const WHY_WORDS: Readonly<Record<Exclude<Why, Unasked>, WordKey>> & { readonly [W in Unasked]?: never } = {
  'not-ordinary': 'whyNotOrdinary',
  'unclear-kind': 'whyUnclearKind',
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
  const words = WHY_WORDS[why];
  return words ? say(words) : '';
}

/**
 * The whole report, in a sentence of its own first; what to do about it, and that not everything was asked, stand on lines
 * below.
 */
export function saySummary(report: Report): string {
  const { state, projects, failing, failed, untold, complete } = summaryOf(report);
  switch (state) {
    case 'ready':
      return say('readinessReady', sayNumber(projects));
    case 'unsure': {
      const asked = sayCount('readinessUnsure', untold);
      return projects > 0 ? asked : `${asked}\n${say('readinessEmpty')}`;
    }
    case 'empty':
      return say('readinessEmpty');
    case 'incomplete':
      // That nothing failed is no comfort where nothing was looked at.
      return projects > 0 ? say('readinessIncomplete', sayNumber(projects)) : say('readinessPartial');
    case 'not-ready': {
      const whole = sayFailed(failed, ownFailed(report), [failing, projects].map(sayNumber));
      return complete ? whole : `${whole}\n${say('readinessPartial')}`;
    }
  }
}

function sayFailed(failed: number, own: number, projects: readonly string[]): string {
  if (own === 0) return sayCount('readinessNotReady', failed, ...projects);
  if (own === failed) return sayCount('readinessNotReadyAccount', failed);
  return say('readinessNotReadyBoth', sayNumber(failed), ...projects);
}

function ownFailed({ findings }: Report): number {
  return Object.values(findings).filter(({ answer }) => answer === 'fail').length;
}

interface Ended {
  readonly tone: Tone;
  readonly word: WordKey;
  /** It is about who is signed in: nothing that was found is shown. */
  readonly ofWhom?: true;
}

const ENDS: Readonly<Record<Exclude<RunEnd, 'done'>, Ended>> = {
  'not-intended': { tone: 'bad', word: 'readinessNotIntended', ofWhom: true },
  unread: { tone: 'doubt', word: 'readinessUnread', ofWhom: true },
  changed: { tone: 'bad', word: 'readinessChanged', ofWhom: true },
  unconfirmed: { tone: 'doubt', word: 'readinessUnconfirmed', ofWhom: true },
  cancelled: { tone: 'quiet', word: 'readinessCancelled' },
  'no-projects': { tone: 'doubt', word: 'readinessNoProjects' },
};
/** There is nothing to switch. */
const NOBODY: Ended = { tone: 'doubt', word: 'readinessSignedOut', ofWhom: true };

/** How a run ended early; undefined: it did not. */
export function endOf(end: RunEnd | undefined, session: Outcome | undefined): Ended | undefined {
  if (end === undefined || end === 'done') return undefined;
  return end === 'not-intended' && session?.state === 'signed-out' ? NOBODY : ENDS[end];
}

/** Whether it ended for whoever is signed in, or is not known to be: that is said beside them. */
export function isOfWhom(end: RunEnd | undefined): boolean {
  return endOf(end, undefined)?.ofWhom === true;
}

/**
 * That in words, first in one sentence; what to do stands on a line below.
 *
 * @param name of the account that was to be asked
 */
export function sayEnd({ word }: Ended, session: Outcome | undefined, name: string): string {
  const reason = session?.state === 'unknown' ? session.reason : undefined;
  return say(word, word === 'readinessUnread' ? sayReason(reason) : name);
}
