import { controlIn, kindOfControl, mayApprove } from '../atlassian/consent-controls.ts';
import { Door } from './door.ts';
import { startOnce } from './once.ts';
import { ask, isOrphaned, tell } from './port.ts';
import { share } from './shared.ts';
import { succeed } from './successor.ts';

startOnce('consent', () => {
  // The guard has them from here.
  share({ ask, tell, isOrphaned, succeed, controlIn, kindOfControl, mayApprove });
  new Door().start();
});
