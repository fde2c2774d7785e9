import { Guide } from './guide.ts';
import { startOnce } from './once.ts';
import { stopUnseenAnswer } from './unseen-answer.ts';

startOnce(() => stopUnseenAnswer() || new Guide().start());
