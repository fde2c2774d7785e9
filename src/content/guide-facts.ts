import type { Refusal } from '../atlassian/refusals.ts';
import { nameOf } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import type { GuideReply, PanelPlace, PanelView, RowFinding } from '../platform/messages.ts';
import type { Row } from '../portal/locator.ts';
import { type Proven, provenBy } from './guide-proof.ts';

/** What the guide knows of its page. */
export interface GuideState {
  readonly reply: GuideReply;
  readonly row: Row;
  /** What the row proves; undefined until it was asked. */
  readonly finding: RowFinding | undefined;
  readonly busy: boolean;
  readonly stopped: boolean;
  /** Change led out of the portal, and no gate has met it. */
  readonly unanswered: boolean;
  readonly place: PanelPlace;
  /** The message for users is in the clipboard, or could not be put there and is to be copied by hand. */
  readonly copied: 'yes' | 'by-hand' | undefined;
  /** The problem that the page's address reports. */
  readonly refusal: Refusal | undefined;
  /** The row still shows what it showed at the click, on the very same page. */
  readonly unchanged: boolean;
}

/** What follows from it. */
export interface Facts {
  /** Neither session could make this change right. */
  readonly wrong: boolean;
  /** What the row proves, where that is what is said first. */
  readonly proven: Exclude<Proven, 'unsure'>;
  /** A person may say that the row shows the right account. */
  readonly unsure: boolean;
  /** The connection that the row is for, else the portal's first one. */
  readonly connection: Connection | undefined;
  /** What its account is called. */
  readonly should: string;
  /** What keeps the gate from holding, whoever is signed in. */
  readonly peril: string | undefined;
  /** The same, where it is what is said first. */
  readonly unsafe: string | undefined;
  /** Why the last change came to nothing. */
  readonly failed: string | undefined;
  /** The same, where it is what is said first. */
  readonly failure: string | undefined;
  /** The right account is there, and something else that it needs is not; that is what is said first. */
  readonly lack: 'guideOneSession' | 'guideNotReady' | undefined;
}

/** Verdicts that say for certain that this account must not be authorized. */
const WRONG = new Set(['mismatch', 'ineligible']);

/** Neither session could make this change right: the click would only lead to the checkpoint. */
export function isWrong(view: PanelView): boolean {
  return WRONG.has(view.judgement.verdict) && !view.otherMatches && view.mode === 'block';
}

/** What follows from what the guide knows, gravest first: of all that could be said first, one is. */
export function factsOf(state: GuideState): Facts {
  const { reply, finding } = state;
  const { view, attempt } = reply;
  const wrong = isWrong(view);
  const all = provenBy(state);
  const unsure = all === 'unsure';
  // Good news of the row is none while the wrong account is signed in.
  const proven = unsure || (wrong && all === 'confirmed') ? undefined : all;
  const connection = finding?.connection ?? view.connection;
  const should = connection ? nameOf(connection.account) : '';
  const peril = perilIn(state);
  const unsafe = wrong ? undefined : peril;
  const failed = failureIn(state);
  const isCalm = !wrong && !unsafe && !proven && attempt !== 'allowed';
  const failure = isCalm ? failed : undefined;
  const lack = isCalm && !failed ? lackIn(reply) : undefined;
  return { wrong, proven, unsure, connection, should, peril, unsafe, failed, failure, lack };
}

function lackIn({ view: { judgement }, readiness }: GuideReply): Facts['lack'] {
  if (judgement.verdict !== 'match') return undefined;
  if (judgement.sessionsDiffer) return 'guideOneSession';
  return readiness === 'not-ready' ? 'guideNotReady' : undefined;
}

/** While it is so nothing on the panel is good news. */
function perilIn({ unanswered, reply: { view } }: GuideState): string | undefined {
  if (view.holding === 'refused') return 'guideNotHolding';
  if (view.holding === 'no-access') return 'guideNoAccess';
  return unanswered ? 'guideNoAnswer' : undefined;
}

/** Without a change of ours the page's address speaks of something else. */
function failureIn({ refusal, reply: { attempt } }: GuideState): string | undefined {
  if (attempt === 'none') return undefined;
  return refusal && refusal !== 'refusalDenied' ? refusal : attempt === 'denied' ? 'guideDenied' : refusal;
}
