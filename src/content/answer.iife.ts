import { runsAlready } from './once.ts';
import { share } from './shared.ts';
import { stopUnseenAnswer } from './unseen-answer.ts';

// A page that is open already, and into which scripts are put once more, was looked at when it came.
if (!runsAlready()) share({ stopped: stopUnseenAnswer() });
