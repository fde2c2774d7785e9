import type { IneligibleKind } from '../domain/account.ts';
import type { Facts, GuideState } from './guide-facts.ts';
import type { Tone } from './panel.ts';
import { asHere, isItself, keyOf, moment, say } from './view-words.ts';

/** The very account that is set up can never be main user: why, then what to do instead of switching to it. */
const ITSELF: Readonly<Record<IneligibleKind, readonly string[]>> = {
  customer: ['guideItself', 'kindCustomer', 'kindUseOrdinary'],
  // These two say already that it takes an ordinary account.
  app: ['guideItself', 'kindApp', 'kindUseOne'],
  service: ['guideItself', 'kindService', 'kindUseOne'],
  inactive: ['guideItselfInactive', 'kindReactivate'],
};

/** Who is signed in, and what to do. */
export function verdictWords({ reply: { view } }: GuideState, { should }: Facts): string {
  const { verdict, account } = view.judgement;
  if (!isItself(view)) return asHere(say(keyOf('guide', verdict), should), view);
  const keys = ITSELF[account?.kind as IneligibleKind];
  // What a policy sets up, a person here cannot set up otherwise.
  const all = view.managed ? [...keys.slice(0, -1), 'organizationAskManager'] : keys;
  return all.map((key) => say(key)).join('\n');
}

/** What the row proves; empty where it proves nothing. */
export function provenWords({ row: { shows }, finding }: GuideState, { proven, should }: Facts): string {
  switch (proven) {
    case undefined:
      return '';
    case 'stale':
      return say('guideStale');
    case 'confirmed':
      return say('guideConfirmed', should);
    case 'contradicted':
      return say('guideContradicted', shows, should);
    case 'look':
      return say('guideLookAndConfirm', shows, should);
    case 'drifted': {
      const { before = '', at = 0 } = finding?.drift ?? {};
      return say('guideDrift', before, moment(at), shows);
    }
  }
}

/** What is said first, gravest first: what is in its first line, then what to do. */
export function mainWords(state: GuideState, facts: Facts): string {
  const { proven, unsafe, failure, lack, should } = facts;
  if (unsafe) return say(unsafe);
  if (proven) return provenWords(state, facts);
  if (hasPassed(state, facts)) return say(state.finding ? 'guideLookYourself' : 'guideAllowed');
  if (failure === 'guideDenied') return say(failure);
  if (failure) return `${say('refusalTitle')}\n${say(failure)}`;
  return lack ? say(lack, should) : verdictWords(state, facts);
}

/** As {@link mainWords}, after a click on Change that was stopped. */
export function stoppedWords(state: GuideState, facts: Facts): string {
  // The heading says already that it is the wrong one.
  const isPlain = !facts.proven && state.reply.view.judgement.verdict === 'mismatch';
  const words = isPlain ? say('guideStoppedMeans', facts.should) : mainWords(state, facts);
  return `${say('guideStopped')}\n${words}`;
}

/** The change went through, and nobody knows yet of whom. */
export function hasPassed({ reply: { attempt } }: GuideState, { wrong }: Facts): boolean {
  return attempt === 'allowed' && !wrong;
}

/** Where something else than who is signed in sets it: nothing that is still open is good news. */
export function toneOf(state: GuideState, { unsafe, proven, unsure, failure, lack }: Facts): Tone | undefined {
  if (unsafe || proven === 'contradicted' || proven === 'drifted') return 'bad';
  if (proven === 'confirmed') return 'good';
  const { attempt, view } = state.reply;
  const isOpen = unsure || failure || lack || attempt === 'allowed';
  return isOpen && view.judgement.verdict === 'match' ? 'neutral' : undefined;
}
