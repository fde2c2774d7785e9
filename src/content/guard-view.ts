import type { Refusal } from '../atlassian/refusals.ts';
import { nameOf } from '../domain/account.ts';
import type { PanelView } from '../platform/messages.ts';
import type { PanelContent } from './panel.ts';
import { noAnswer } from './plain-notice.ts';
import { asHere, isItself, keyOf, say, switchKey } from './view-words.ts';

/** What the guard shows of its page. */
export interface GuardState {
  /** What the worker told; undefined where it has told nothing. */
  readonly view: PanelView | undefined;
  /** The extension is gone from under this page, and never said what it is. */
  readonly orphaned: boolean;
  readonly busy: boolean;
  /** A click was stopped. */
  readonly stopped: boolean;
  /** The person is asked to click once more, and why. */
  readonly clickAgain: 'guardClickAgain' | 'guardStillHere' | undefined;
  /** What the page's address tells in place of a consent. */
  readonly refusal: Refusal | undefined;
  /** What there is to say where the page has no approve control that is known: what its text seems to tell, or just that. */
  readonly noApprove: Refusal | 'guardNoApprove' | undefined;
  /** The page has no Deny that is known. */
  readonly noDeny: boolean;
  /** Where the panel does not lie over what it speaks of. */
  readonly edge: PanelContent['edge'];
}

/** What a person may do in the panel. */
export interface GuardDeeds {
  readonly switchAccount: () => void;
  readonly tryAgain: () => void;
  readonly close: () => void;
}

/** All that the panel on a consent page shows and offers. */
export function guardContent(state: GuardState, deeds: GuardDeeds): PanelContent {
  const { view, refusal, noApprove, noDeny } = state;
  const stopped = state.stopped ? `${say('guardStopped')}\n` : '';
  const base = { busy: state.busy, notes: [], shape: 'card', edge: state.edge, urgent: true } as const;
  if (!view) {
    return { ...base, verdict: 'unknown', ...noAnswer(state.orphaned, state.stopped) };
  }
  const { judgement, connection, organization } = view;
  const { verdict } = judgement;
  const itself = isItself(view);
  const isRight = verdict === 'match';
  const wrong = (verdict === 'mismatch' || verdict === 'ineligible') && !itself;
  // What has happened, or is to be done, comes before who is signed in; on a page that gives no consent nobody can allow anything.
  const first = isRight && (refusal ?? state.clickAgain);
  const key = wrong && refusal ? 'guardNothingToAllow' : itself ? 'guardItself' : keyOf('guard', verdict);
  // Where there is nothing else to do.
  const isOver = itself || verdict === 'not-set-up';
  const way = isRight || isOver ? undefined : switchKey(judgement);
  return {
    ...base,
    verdict,
    tone: first || (isRight && noApprove) ? 'neutral' : isOver && !itself ? 'doubt' : undefined,
    urgent: !isRight,
    words:
      (isRight && refusal ? `${say('refusalTitle')}\n` : stopped) +
      asHere(say(first || key, connection ? nameOf(connection.account) : ''), view),
    pair: { judgement, connection },
    // No more than fits beside the page's buttons in a small window: why it matters, the checkpoint says.
    notes: [
      ...(refusal && !first && !wrong ? [say(refusal)] : []),
      ...(noApprove && !refusal ? [say(noApprove)] : []),
      ...(noDeny && !refusal ? [say('guardCloseTab')] : []),
    ],
    organization,
    actions: [
      ...(way ? [{ label: say(way), run: deeds.switchAccount }] : []),
      ...(verdict === 'unknown' ? [{ label: say('tryAgain'), run: deeds.tryAgain, quiet: !!way }] : []),
      ...(noDeny || isOver ? [{ label: say('checkpointClose'), run: deeds.close, quiet: !isOver }] : []),
    ],
  };
}
