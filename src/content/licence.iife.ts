import { startOnce } from './once.ts';
import { shared } from './shared.ts';
import { say } from './view-words.ts';

/** Why the customer portal came in place of a consent. */
startOnce('licence', () => {
  const panel = new (shared().Panel)('guard', () => undefined);
  panel.show({
    verdict: 'unknown',
    busy: false,
    title: say('licenceTitle'),
    sentence: say('licenceSentence'),
    people: [],
    notes: [say('licenceWayOut')],
    steps: [],
    actions: [{ label: say('guideHide'), run: () => panel.remove(), quiet: true }],
    shape: 'card',
    edge: 'bottom',
    urgent: false,
  });
});
