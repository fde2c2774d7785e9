import { startOnce } from './once.ts';
import { Sentinel } from './sentinel.ts';
import { stopUnseenAnswer } from './unseen-answer.ts';

// A page that is open already, and into which scripts are put once more, was looked at when it came.
startOnce('portal', () => stopUnseenAnswer() || new Sentinel().start());
