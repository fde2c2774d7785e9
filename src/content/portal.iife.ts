import { refusalHere } from './dom.ts';
import { whenIdle } from './idle.ts';
import { listen } from './listeners.ts';
import { Lookout } from './lookout.ts';
import { startOnce } from './once.ts';
import { tell } from './port.ts';
import { hearPresses } from './presses.ts';
import { Sentinel } from './sentinel.ts';
import { share } from './shared.ts';
import { stopUnseenAnswer } from './unseen-answer.ts';

// The guide has them from here.
share({ Lookout, listen, refusalHere });

// A page that is open already, and into which scripts are put once more, was looked at when it came.
startOnce('portal', () => {
  if (stopUnseenAnswer()) return;
  // A worker that follows no tab hears of this one here.
  tell({ type: 'portal/here' });
  hearPresses();
  whenIdle(() => new Sentinel().start());
});
