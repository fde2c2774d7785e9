import type { Refusal } from '../atlassian/refusals.ts';
import { nameOf } from '../domain/account.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { GuideReply, PanelPlace, PanelView, RowFinding } from '../platform/messages.ts';
import type { Row } from '../portal/locator.ts';
import type { PanelContent, Tool } from './panel.ts';
import {
  bothAccounts,
  intendedAccount,
  likenessOf,
  moment,
  namesakeNote,
  say,
  switchWord,
  verdictSentence,
} from './view-words.ts';

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

/** What a person may do in the panel. */
export interface GuideDeeds {
  readonly switchAccount: () => void;
  readonly tryAgain: () => void;
  readonly showMe: () => void;
  /** Whether the account is ready. */
  readonly readiness: () => void;
  /** "I will point at it." */
  readonly point: () => void;
  /** "Yes, that is the intended account." */
  readonly vouch: () => void;
  readonly copy: (message: string) => void;
  readonly reload: () => void;
  readonly hide: () => void;
  readonly put: (place: PanelPlace) => void;
}

/** Verdicts that say for certain that this account must not be authorized. */
const WRONG = new Set(['mismatch', 'ineligible']);

/** Neither session could make this change right: the click would only lead to the checkpoint. */
export function isWrong(view: PanelView): boolean {
  return WRONG.has(view.judgement.verdict) && !view.otherMatches && view.mode === 'block';
}

/** What there is to say of the row, apart from who is signed in. */
type Proven = 'stale' | 'confirmed' | 'contradicted' | 'look' | 'drifted' | 'unsure' | undefined;

function provenBy({ reply, finding, unchanged }: Pick<GuideState, 'reply' | 'finding' | 'unchanged'>): Proven {
  const allowed = reply.attempt === 'allowed';
  // Of a row that may be any connection's nothing is said.
  if (!finding?.connection) return undefined;
  const { proof, by } = finding;
  // What a page says that was there before the change speaks of what was before.
  if (allowed && unchanged && proof !== 'confirmed' && proof !== 'named') return 'stale';
  if (proof === 'contradicted') return 'contradicted';
  if (finding.drift) return 'drifted';
  // A name agrees, and nobody else was let through; or a person has looked.
  const sure = proof === 'confirmed' || by === 'person' || (proof === 'named' && by === 'gate');
  if (allowed) return sure ? 'confirmed' : 'look';
  return proof === 'unclear' && by === 'seen' ? 'unsure' : undefined;
}

const GRAVITY: readonly Proven[] = ['stale', 'contradicted', 'drifted', 'look', 'confirmed', 'unsure'];

/** Which of several rows the panel speaks of: the one of which there is most to say, from 0. */
export function gravest(reply: GuideReply, findings: readonly RowFinding[], unchanged: boolean): number {
  const ranks = findings.map((finding) => {
    const rank = GRAVITY.indexOf(provenBy({ reply, finding, unchanged }));
    return rank < 0 ? GRAVITY.length : rank;
  });
  return ranks.length === 0 ? 0 : ranks.indexOf(Math.min(...ranks));
}

/** All that the panel on the portal shows and offers. */
export function guideContent(state: GuideState, deeds: GuideDeeds): PanelContent {
  const { reply, finding, stopped, place } = state;
  const { view, attempt } = reply;
  const { verdict } = view.judgement;
  const wrong = isWrong(view);
  const all = provenBy(state);
  // Good news of the row is none while the wrong account is signed in.
  const proven = wrong && all === 'confirmed' ? undefined : all;
  const contradicted = proven === 'contradicted';
  const shows = state.row.shows;
  const connection = finding?.connection ?? view.connection;
  const should = connection ? nameOf(connection.account) : '';
  const unsafe = wrong ? undefined : unsafeIn(state);
  const failed = failureIn(state);
  // Where nothing graver is to be said, it is what happened.
  const failure = wrong || unsafe || proven || attempt === 'allowed' ? undefined : failed;
  const mayConfirm = proven === 'look' || proven === 'drifted' || proven === 'unsure';
  const product = finding?.connection?.product ?? reply.product;
  const means = product && attempt !== 'allowed' && !wrong ? MEANS[product] : undefined;
  const first = unsafe ?? failure;
  const advice = adviceOnItself(view);
  // The row's name and the intended account stand there, and not who is signed in.
  const isOfRow = contradicted || proven === 'look' || proven === 'drifted';
  const urgent = wrong || contradicted || proven === 'drifted' || unsafe !== undefined;
  // What is wrong is never folded away.
  const mayFold = !urgent && failure === undefined;
  const whole: PanelContent = {
    verdict,
    tone: toneOf({
      proven,
      isUnsafe: unsafe !== undefined,
      isOpen: failure !== undefined || attempt === 'allowed' || isDoubted(reply),
      verdict,
    }),
    busy: state.busy,
    title: say(stopped ? 'guideStopped' : failure ? 'refusalTitle' : 'guideTitle'),
    sentence: first ? say(first) : sentenceOf(state, proven, should),
    // The two names side by side, in the shape of the two accounts.
    people: isOfRow
      ? [{ heading: say('guideShownHere'), name: shows, details: '' }, ...intendedAccount(connection)]
      : bothAccounts(view),
    // Of a row that changed it is not known whether it shows somebody else.
    likeness: contradicted ? 'different' : mayConfirm && proven !== 'unsure' ? undefined : likenessOf(view),
    notes: [
      ...(proven === 'unsure' ? [say('guideUnsure', shows, should)] : []),
      ...((contradicted || proven === 'drifted' || failure) && !unsafe ? [verdictSentence('guide', verdict)] : []),
      ...(proven === 'drifted' ? [say('guideDriftMeans', should)] : []),
      ...(contradicted ? [say('guideRevoke')] : []),
      ...(wrong && !isOfRow ? namesakeNote(view) : []),
      ...(advice ? [advice] : wrong ? [say('guideWhy')] : []),
      ...(view.judgement.sessionsDiffer ? [say('guideSessionsDiffer')] : []),
      ...(failed && failed !== failure ? [say(failed)] : []),
      ...(wrong ? [unsafeIn(state)].flatMap((words) => (words ? [say(words)] : [])) : []),
      ...(unsafe && proven ? [sentenceOf(state, proven, should)] : []),
      ...(reply.readiness === 'not-ready' && !wrong ? [say('guideNotReady')] : []),
      ...(means ? [say(means.note)] : []),
      ...(means && state.copied === 'yes' ? [say('guideCopied')] : []),
      ...(means && state.copied === 'by-hand' ? [say('guideCopyByHand'), say(means.message)] : []),
    ],
    organization: view.organization,
    steps:
      wrong || attempt === 'allowed'
        ? []
        : steps(verdict === 'match', isRefused(state) ? 'none' : attempt, reply.readiness),
    actions: [
      ...(proven === 'stale' || unsafe === 'guideNoAnswer' ? [{ label: say('guideReload'), run: deeds.reload }] : []),
      ...(verdict === 'match' || verdict === 'not-set-up' || advice ? [] : [way(verdict, deeds)]),
      ...(verdict === 'match' && view.judgement.sessionsDiffer
        ? [{ label: switchWord(verdict), run: deeds.switchAccount, ...QUIETLY }]
        : []),
      // Whoever is to compare looks first.
      { label: say('guideShowMe'), run: deeds.showMe, ...(isOfRow && !wrong ? {} : QUIETLY) },
      ...(mayConfirm ? [{ label: say('guideVouch', should), run: deeds.vouch, ...QUIETLY }] : []),
      ...(wrong || attempt === 'allowed' ? [] : [{ label: say('guideReadiness'), run: deeds.readiness, ...QUIETLY }]),
      ...(means ? [{ label: say('guideCopy'), run: () => deeds.copy(say(means.message)), ...QUIETLY }] : []),
      { label: say('guideHide'), run: deeds.hide, ...QUIETLY },
    ],
    shape: wrong ? 'banner' : 'card',
    edge: 'bottom',
    side: place.side,
    urgent,
    ...(wrong ? {} : { tools: tools(place, mayFold, deeds.put) }),
  };
  return place.folded && mayFold ? { ...whole, people: [], notes: [], steps: [], actions: [] } : whole;
}

/** Where something else than who is signed in sets it: nothing that is still open is good news. */
function toneOf({
  proven,
  isUnsafe,
  isOpen,
  verdict,
}: {
  readonly proven: Proven;
  readonly isUnsafe: boolean;
  readonly isOpen: boolean;
  readonly verdict: Verdict;
}): PanelContent['tone'] {
  if (isUnsafe || proven === 'contradicted' || proven === 'drifted') return 'bad';
  if (proven === 'confirmed') return 'good';
  return isOpen && verdict === 'match' ? 'neutral' : undefined;
}

/** The right account is there, and something else that it needs is not. */
function isDoubted({ view, readiness }: GuideReply): boolean {
  return view.judgement.sessionsDiffer || readiness === 'not-ready';
}

/** What keeps the gate from holding a change here, gravest first. While it is so nothing on the panel is good news. */
function unsafeIn({ unanswered, reply: { view } }: GuideState) {
  if (view.holding === 'refused') return 'guideNotHolding';
  if (view.holding === 'no-access') return 'guideNoAccess';
  return unanswered ? 'guideNoAnswer' : undefined;
}

/** Takes the card to the other side, and folds it. */
function tools({ side, folded }: PanelPlace, mayFold: boolean, put: GuideDeeds['put']): readonly Tool[] {
  const other = side === 'right' ? 'left' : 'right';
  const aside = {
    label: say(other === 'left' ? 'panelToLeft' : 'panelToRight'),
    run: () => put({ side: other, folded }),
  };
  const fold = {
    label: say(folded ? 'panelUnfold' : 'panelFold'),
    run: () => put({ side, folded: !folded }),
    expanded: !folded,
  };
  return mayFold ? [aside, fold] : [aside];
}

/** What was refused is to be begun anew, and none of its steps is done. */
function isRefused({ refusal, reply: { attempt } }: GuideState): boolean {
  return refusal !== undefined && attempt === 'open';
}

/** Why the last change came to nothing; without a change of ours the page's address speaks of something else. */
function failureIn({ refusal, reply: { attempt } }: GuideState): string | undefined {
  if (attempt === 'none') return undefined;
  return refusal && refusal !== 'refusalDenied' ? refusal : attempt === 'denied' ? 'guideDenied' : refusal;
}

/** What there is to say on a page without a row. */
export interface Trouble {
  /** The row's name stands there, and it cannot be told which control is its own: why not, for each. */
  readonly doubts: readonly string[];
  /** The problem that the page's address reports. */
  readonly refusal: Refusal | undefined;
  readonly mayPoint: boolean;
}

/** What the panel shows there. */
export function troubleContent(
  { doubts, refusal, mayPoint }: Trouble,
  { hide, point }: Pick<GuideDeeds, 'hide' | 'point'>,
): PanelContent {
  const isNamed = doubts.length > 0;
  const hiding = { label: say('guideHide'), run: hide, ...QUIETLY };
  const base = { verdict: 'unknown', busy: false, people: [], shape: 'card', edge: 'bottom', urgent: false } as const;
  const refused = refusal ? [say(refusal)] : [];
  if (!isNamed) {
    return { ...base, title: say('refusalTitle'), sentence: refused.join(), notes: [], steps: [], actions: [hiding] };
  }
  return {
    ...base,
    title: say('guideTitle'),
    sentence: say('guideNotTold'),
    notes: [...(doubts.every((doubt) => doubt === 'no control') ? [say('guideNoControl')] : []), ...refused],
    steps: steps(false, 'none', undefined).map((step) => ({ ...step, state: 'unchecked' as const })),
    actions: [...(mayPoint ? [{ label: say('guidePoint'), run: point }] : []), hiding],
  };
}

function sentenceOf({ reply, row: { shows }, finding, stopped }: GuideState, proven: Proven, should: string): string {
  if (proven === 'stale') return say('guideStale');
  if (proven === 'confirmed') return say('guideConfirmed', should);
  if (proven === 'contradicted') return say('guideContradicted', shows, should);
  if (proven === 'look') return say('guideLookAndConfirm', shows, should);
  if (proven === 'drifted' && finding?.drift) {
    return say('guideDrift', finding.drift.before, moment(finding.drift.at), shows);
  }
  const { view, attempt } = reply;
  if (attempt === 'allowed' && !isWrong(view)) {
    if (!finding) return say('guideAllowed');
    if (!finding.connection) return say('guideLookYourself');
  }
  // The title says already that it is the wrong one.
  if (stopped && view.judgement.verdict === 'mismatch') return say('guideStoppedMeans', should);
  if (adviceOnItself(view)) return say('ineligibleItself');
  return verdictSentence('guide', view.judgement.verdict);
}

/** What a change means for people who use the bot, by product (FACTS §1). */
const MEANS = {
  'helpdesk-plus': { note: 'guideMeansHelpdesk', message: 'guideMessageHelpdesk' },
  'integration-plus': { note: 'guideMeansIntegration', message: 'guideMessageIntegration' },
} as const;

/** The vendor's procedure (FACTS §1), with what is done already. What we did not look at is neither. */
function steps(
  match: boolean,
  attempt: GuideReply['attempt'],
  readiness: GuideReply['readiness'],
): PanelContent['steps'] {
  const done = (is: boolean) => (is ? ('done' as const) : ('open' as const));
  return [
    { text: say('guideStep1'), state: 'unchecked' },
    { text: say('guideStep2'), state: readiness === undefined ? 'unchecked' : done(readiness === 'ready') },
    { text: say('guideStep3'), state: done(match) },
    { text: say('guideStep4'), state: 'done' },
    { text: say('guideStep5'), state: 'done' },
    { text: say('guideStep6'), state: done(attempt !== 'none') },
    { text: say('guideStep7'), state: done(attempt === 'allowed') },
    { text: say('guideStep8'), state: 'open' },
  ];
}

const QUIETLY = { quiet: true } as const;

function way(verdict: Verdict, deeds: GuideDeeds): PanelContent['actions'][number] {
  return verdict === 'unknown'
    ? { label: say('guideTryAgain'), run: deeds.tryAgain }
    : { label: switchWord(verdict), run: deeds.switchAccount };
}

/**
 * What to do where the very account that is set up is of a kind that can never be main user: nobody is to switch to it. Where
 * two are accepted, there is another one to switch to.
 */
function adviceOnItself(view: PanelView): string | undefined {
  const { judgement, connection } = view;
  const { verdict, account } = judgement;
  if (verdict !== 'ineligible' || !account || connection?.also || likenessOf(view) !== 'same') return undefined;
  return say(account.kind === 'inactive' ? 'kindReactivate' : 'kindUseOrdinary');
}
