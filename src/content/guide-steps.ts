import type { Facts, GuideState } from './guide-facts.ts';
import type { Steps } from './steps-box.ts';
import { say } from './view-words.ts';

/** The vendor's procedure (FACTS §1), with what is done already. What we did not look at is neither. */
export function stepsOf({ reply, refusal }: GuideState, { unsafe, proven, failure, lack }: Facts): Steps {
  const { view, attempt, readiness } = reply;
  const { verdict } = view.judgement;
  // What was refused is to be begun anew, and none of its steps is done.
  const isClicked = attempt !== 'none' && !(refusal !== undefined && attempt === 'open');
  const done = (is: boolean) => (is ? ('done' as const) : ('open' as const));
  const all = [
    { text: say('guideStep1'), state: 'unchecked' },
    { text: say('guideStep2'), state: readiness === undefined ? 'unchecked' : done(readiness === 'ready') },
    { text: say('guideStep3'), state: done(verdict === 'match') },
    { text: say('guideStep4'), state: 'done' },
    { text: say('guideStep5'), state: 'done' },
    { text: say('guideStep6'), state: done(isClicked) },
    { text: say('guideStep7'), state: 'open' },
    { text: say('guideStep8'), state: 'open' },
  ] as const;
  // Where something else comes first, what is said first says what to do.
  const isPlain = !unsafe && !proven && !failure && !lack && (verdict === 'match' || verdict === 'signed-out');
  return { next: isPlain ? all.slice(2).find(({ state }) => state === 'open')?.text : undefined, all };
}

/** The same on a page of which nothing is known. */
export function stepsUnchecked(): Steps {
  const all = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => ({ text: say(`guideStep${step}`), state: 'unchecked' as const }));
  return { next: undefined, all };
}
