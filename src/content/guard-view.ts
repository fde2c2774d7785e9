import type { Refusal } from '../atlassian/refusals.ts';
import type { PanelView } from '../platform/messages.ts';
import type { PanelContent } from './panel.ts';
import { bothAccounts, likenessOf, namesakeNote, say, switchWord, verdictSentence } from './view-words.ts';

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
  const { view, stopped, clickAgain, noDeny } = state;
  const base = {
    busy: state.busy,
    title: say(stopped ? 'guardStopped' : 'guardTitle'),
    people: [],
    notes: [],
    steps: [],
    actions: [],
    shape: 'card',
    edge: state.edge,
    urgent: true,
  } as const;
  if (!view) return { ...base, verdict: 'unknown', sentence: say(state.orphaned ? 'guardReload' : 'guardNoAnswer') };
  const { verdict } = view.judgement;
  const wrong = verdict === 'mismatch' || verdict === 'ineligible';
  const isRight = verdict === 'match';
  // On a page that gives no consent nobody can allow anything, as whoever it is.
  const refusal = isRight ? state.refusal : undefined;
  const first = refusal ?? (isRight && clickAgain);
  return {
    ...base,
    verdict,
    ...(refusal && { tone: 'neutral' as const, title: say('refusalTitle') }),
    urgent: !isRight,
    // What has happened, or is to be done, comes before who is signed in.
    sentence: first ? say(first) : verdictSentence('guard', verdict),
    people: bothAccounts(view),
    likeness: likenessOf(view),
    notes: [
      ...namesakeNote(view),
      // No more than fits beside the page's buttons in a small window: why it matters, the checkpoint says.
      ...(wrong ? [say('guardThenStartOver')] : []),
      ...(state.refusal && !refusal ? [say(state.refusal)] : []),
      ...(state.noApprove && !state.refusal ? [say(state.noApprove)] : []),
      ...(noDeny ? [say('guardCloseTab')] : []),
    ],
    organization: view.organization,
    actions: [
      ...(wrong || verdict === 'signed-out' ? [{ label: switchWord(verdict), run: deeds.switchAccount }] : []),
      ...(verdict === 'unknown' ? [{ label: say('guideTryAgain'), run: deeds.tryAgain }] : []),
      ...(noDeny ? [{ label: say('guardClose'), run: deeds.close, quiet: true as const }] : []),
    ],
  };
}
