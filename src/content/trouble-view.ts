import type { Refusal } from '../atlassian/refusals.ts';
import type { PanelView } from '../platform/messages.ts';
import { stepsUnchecked } from './guide-steps.ts';
import type { GuideDeeds } from './guide-view.ts';
import type { PanelContent } from './panel.ts';
import { instead, say } from './view-words.ts';

/** What there is to say on a page without a row. */
export interface Trouble {
  /** The row's name stands there, and it cannot be told which control is its own: why not, for each. */
  readonly doubts: readonly string[];
  /** The problem that the page's address reports. */
  readonly refusal: Refusal | undefined;
  readonly mayPoint: boolean;
  readonly mode: PanelView['mode'];
}

/** What the panel shows there. */
export function troubleContent(
  { doubts, refusal, mayPoint, mode }: Trouble,
  { hide, point }: Pick<GuideDeeds, 'hide' | 'point'>,
): PanelContent {
  const hiding = { label: say('guideHide'), run: hide, quiet: true };
  const base = { verdict: 'unknown', busy: false, shape: 'card', edge: 'bottom', urgent: false } as const;
  const refused = refusal ? [say(refusal)] : [];
  if (doubts.length === 0) {
    return { ...base, words: [say('refusalTitle'), ...refused].join('\n'), notes: [], actions: [hiding] };
  }
  return {
    ...base,
    // Nothing is held in that mode, and nothing else may promise it.
    words: mode === 'monitor' ? instead(say('guideNotTold'), 'popupModeMonitor') : say('guideNotTold'),
    notes: [...(doubts.every((doubt) => doubt === 'no control') ? [say('guideNoControl')] : []), ...refused],
    steps: stepsUnchecked(),
    actions: [...(mayPoint ? [{ label: say('guidePoint'), run: point }] : []), hiding],
  };
}
