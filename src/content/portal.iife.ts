import { whenIdle } from './idle.ts';
import { leaveTrace } from './leave-trace.ts';
import { startOnce } from './once.ts';
import { ask, isOrphaned, tell } from './port.ts';
import { hearPresses } from './presses.ts';
import { bringSentinel } from './sentinel-comes.ts';
import { share } from './shared.ts';
import { cameByWorker, stopUnseenAnswer } from './unseen-answer.ts';

// A page that is open already, and into which scripts are put once more, was looked at when it came.
startOnce('portal', () => {
  // Of any other page the network knows, which tells a worker that follows no tab.
  if (cameByWorker()) {
    if (stopUnseenAnswer()) return;
    leaveTrace();
  }
  // Who comes later has them from here.
  share({ ask, tell, isOrphaned, presses: hearPresses() });
  whenIdle(bringSentinel);
});
