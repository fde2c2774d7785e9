import { refusalHere } from './dom.ts';
import { whenIdle } from './idle.ts';
import { listen } from './listeners.ts';
import { Lookout } from './lookout.ts';
import { startOnce } from './once.ts';
import { tell } from './port.ts';
import { hearPresses } from './presses.ts';
import { Sentinel } from './sentinel.ts';
import { share } from './shared.ts';
import { cameByWorker, stopUnseenAnswer } from './unseen-answer.ts';

// A page that is open already, and into which scripts are put once more, was looked at when it came.
startOnce('portal', () => {
  // Of any other page the network knows, which tells a worker that follows no tab.
  if (cameByWorker()) {
    if (stopUnseenAnswer()) return;
    tell({ type: 'portal/here' });
  }
  hearPresses();
  whenIdle(() => {
    // The guide has them from here.
    share({ Lookout, listen, refusalHere });
    new Sentinel().start();
  });
});
