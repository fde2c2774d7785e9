import { whenIdle } from './idle.ts';
import { startOnce } from './once.ts';
import { hearPresses } from './presses.ts';
import { Sentinel } from './sentinel.ts';
import { stopUnseenAnswer } from './unseen-answer.ts';

// A page that is open already, and into which scripts are put once more, was looked at when it came.
startOnce('portal', () => {
  if (stopUnseenAnswer()) return;
  hearPresses();
  whenIdle(() => new Sentinel().start());
});
