import { whenIdle } from './idle.ts';
import { startOnce } from './once.ts';
import { tell } from './port.ts';
import { hearPresses } from './presses.ts';
import { Sentinel } from './sentinel.ts';
import { stopUnseenAnswer } from './unseen-answer.ts';

// A page that is open already, and into which scripts are put once more, was looked at when it came.
startOnce('portal', () => {
  if (stopUnseenAnswer()) return;
  // A worker that follows no tab hears of this one here.
  tell({ type: 'portal/here' });
  hearPresses();
  whenIdle(() => new Sentinel().start());
});
