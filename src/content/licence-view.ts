import type { PanelContent } from './panel.ts';
import { say } from './view-words.ts';

/** Why the customer portal came in place of a consent. */
export function licenceContent(hide: () => void): PanelContent {
  return {
    verdict: 'unknown',
    busy: false,
    title: say('licenceTitle'),
    sentence: say('licenceSentence'),
    people: [],
    notes: [say('licenceWayOut')],
    steps: [],
    actions: [{ label: say('guideHide'), run: hide, quiet: true }],
    shape: 'card',
    edge: 'bottom',
    urgent: false,
  };
}
