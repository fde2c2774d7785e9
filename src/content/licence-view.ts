import type { PanelContent } from './panel.ts';
import { say } from './view-words.ts';

/** Why Jira's help center came in place of a consent. */
export function licenceContent(hide: () => void): PanelContent {
  return {
    verdict: 'unknown',
    busy: false,
    words: `${say('licenceTitle')}\n${say('licenceSentence')}`,
    notes: [say('licenceWayOut')],
    actions: [{ label: say('guideHide'), run: hide, quiet: true }],
    shape: 'card',
    edge: 'bottom',
    urgent: false,
  };
}
