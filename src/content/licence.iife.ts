import { licenceContent } from './licence-view.ts';
import { startOnce } from './once.ts';
import { shared } from './shared.ts';

/** Why the customer portal came in place of a consent. */
startOnce('licence', () => {
  const panel = new (shared().Panel)('guard', () => undefined);
  panel.show(licenceContent(() => panel.remove()));
});
