import type { PanelPlace } from '../platform/messages.ts';
import { type Facts, factsOf, type GuideState } from './guide-facts.ts';
import { stepsOf } from './guide-steps.ts';
import { hasPassed, mainWords, provenWords, stoppedWords, toneOf, verdictWords } from './guide-words.ts';
import type { PanelContent } from './panel.ts';
import type { Action, Tool } from './panel-parts.ts';
import { isItself, say, switchKey } from './view-words.ts';

/** What a person may do in the panel. */
export interface GuideDeeds {
  readonly switchAccount: () => void;
  readonly tryAgain: () => void;
  readonly showMe: () => void;
  /** Whether the account is ready. */
  readonly readiness: () => void;
  /** "I will point at it." */
  readonly point: () => void;
  /** "Yes, that is the right account." */
  readonly vouch: () => void;
  readonly copy: (message: string) => void;
  readonly reload: () => void;
  readonly hide: () => void;
  readonly put: (place: PanelPlace) => void;
}

/** All that the panel on the portal shows and offers. */
export function guideContent(state: GuideState, deeds: GuideDeeds): PanelContent {
  const { reply, row, finding, place } = state;
  const { judgement, organization, connection } = reply.view;
  const facts = factsOf(state);
  const { wrong, proven, unsafe, failure } = facts;
  const urgent = wrong || unsafe !== undefined || proven === 'contradicted' || proven === 'drifted';
  // What is wrong is never folded away.
  const mayFold = !urgent && failure === undefined;
  const isOfRow = proven !== undefined || hasPassed(state, facts);
  const whole: PanelContent = {
    verdict: judgement.verdict,
    tone: toneOf(state, facts),
    busy: state.busy,
    words: state.stopped ? stoppedWords(state, facts) : mainWords(state, facts),
    pair: isOfRow
      ? {
          judgement,
          // Of a row that may be any connection's nobody knows who it should be.
          connection: finding ? finding.connection : connection,
          row: { shows: row.shows, likeness: LIKENESS[proven ?? ''] },
        }
      : { judgement, connection },
    notes: notesOf(state, facts),
    organization,
    steps: wrong || reply.attempt === 'allowed' ? undefined : stepsOf(state, facts),
    actions: actionsOf(state, facts, deeds),
    shape: wrong ? 'banner' : 'card',
    edge: 'bottom',
    side: place.side,
    urgent,
    ...(wrong ? {} : { tools: tools(place, mayFold, deeds.put) }),
  };
  return place.folded && mayFold ? { ...whole, pair: undefined, notes: [], steps: undefined, actions: [] } : whole;
}

/** Of a row that changed, or says nothing that is known, it is not known whether it shows somebody else. */
const LIKENESS: Readonly<Record<string, 'same' | 'different' | undefined>> = {
  contradicted: 'different',
  confirmed: 'same',
};

/** What a change means for people who use the bot, by product (FACTS §1). */
const MEANS = {
  'helpdesk-plus': { note: 'guideMeansHelpdesk', message: 'guideMessageHelpdesk' },
  'integration-plus': { note: 'guideMeansIntegration', message: 'guideMessageIntegration' },
} as const;

/** Only where a change may be made now. */
function meaningOf({ reply, finding }: GuideState, { unsafe, failure, lack }: Facts) {
  const product = finding?.connection?.product ?? reply.product;
  const isFar = reply.view.judgement.verdict !== 'match' || reply.attempt === 'allowed' || unsafe || failure || lack;
  return product && !isFar ? MEANS[product] : undefined;
}

function notesOf(state: GuideState, facts: Facts): string[] {
  const { reply, row, copied } = state;
  const { wrong, proven, unsure, unsafe, peril, failed, failure, lack, should } = facts;
  const { verdict, sessionsDiffer } = reply.view.judgement;
  const isRight = verdict === 'match';
  const drifted = proven === 'drifted' && !unsafe;
  const contradicted = proven === 'contradicted' && !unsafe;
  // After a refusal a click on Change would only be refused once more.
  const isVerdictSaid = (contradicted && !isRight) || failure === 'guideDenied' || (failure && !isRight);
  // Where the rest is said already.
  const isVerdictNamed = (contradicted && isRight) || (drifted && !isRight);
  const isUnready = isRight && reply.readiness === 'not-ready' && reply.attempt !== 'allowed';
  const means = meaningOf(state, facts);
  return [
    ...(isVerdictSaid ? [verdictWords(state, facts)] : []),
    ...(isVerdictNamed ? [asSentence(verdictWords(state, facts))] : []),
    ...(drifted ? [say(isRight ? 'guideDriftMeans' : 'guideDriftSwitch', should)] : []),
    ...(proven === 'contradicted' ? [say('guideRevoke')] : []),
    ...(wrong && verdict === 'mismatch' ? [say('guideWhy')] : []),
    ...(sessionsDiffer && lack !== 'guideOneSession' ? [say('guideSessionsDiffer')] : []),
    ...(failed && failed !== failure ? [say(failed)] : []),
    ...(peril && !unsafe ? [say(peril)] : []),
    ...(unsafe && proven ? [provenWords(state, facts)] : []),
    ...(isUnready && lack !== 'guideNotReady' ? [say('guideNotReady')] : []),
    // What the row shows is enough to read.
    ...(means && !proven ? [say(means.note)] : []),
    ...(means && copied === 'yes' ? [say('guideCopied')] : []),
    ...(means && copied === 'by-hand' ? [say('guideCopyByHand'), say(means.message)] : []),
    // Right above the button that answers it; and what stands already stays where it is, since this comes later.
    ...(unsure ? [say('guideUnsure', row.shows, should)] : []),
  ];
}

/** What the first line of a panel says, which has no full stop there. */
function asSentence(words: string): string {
  return `${words.split('\n', 1)}${say('language') === 'ja' ? '。' : '.'}`;
}

/** What is wanted most comes first, and is the main button; all else is quiet. */
function actionsOf(state: GuideState, facts: Facts, deeds: GuideDeeds): Action[] {
  const { view, attempt } = state.reply;
  const { verdict, sessionsDiffer } = view.judgement;
  const { proven, unsure, unsafe, failure, lack, should } = facts;
  const isRight = verdict === 'match';
  const way = switchKey(view.judgement);
  const switches = !isRight && verdict !== 'not-set-up' && !isItself(view);
  const isUnready = lack === 'guideNotReady' || failure === 'refusalNotPermitted';
  const asks = proven === 'look' || proven === 'drifted';
  const isUnknownRow = hasPassed(state, facts) && !proven && state.finding !== undefined;
  // Whoever is to compare looks first.
  const looks = asks || proven === 'contradicted' || isUnknownRow;
  const means = meaningOf(state, facts);
  const wanted = [
    ...offer(proven === 'stale' || unsafe === 'guideNoAnswer', 'guideReload', deeds.reload),
    ...offer(switches || lack === 'guideOneSession', way, deeds.switchAccount),
    ...offer(verdict === 'unknown', 'tryAgain', deeds.tryAgain),
    ...offer(isUnready, 'readinessTitle', deeds.readiness),
    ...offer(looks, 'guideShowMe', deeds.showMe),
  ];
  const more = [
    ...offer(isRight && sessionsDiffer && lack !== 'guideOneSession', way, deeds.switchAccount),
    ...offer(!looks, 'guideShowMe', deeds.showMe),
    ...offer(asks || unsure, 'guideVouch', deeds.vouch, should),
    ...offer(isRight && attempt !== 'allowed' && !isUnready, 'readinessTitle', deeds.readiness),
    ...(means ? offer(true, 'guideCopy', () => deeds.copy(say(means.message))) : []),
    ...offer(true, 'guideHide', deeds.hide),
  ];
  return [...wanted, ...more].map((one, at) => ({ ...one, quiet: at > 0 || wanted.length === 0 }));
}

function offer(is: boolean, key: string | undefined, run: () => void, ...substitutions: string[]): Action[] {
  return is && key ? [{ label: say(key, ...substitutions), run }] : [];
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
