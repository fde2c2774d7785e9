import { share } from './shared.ts';
import { stopUnseenAnswer } from './unseen-answer.ts';

share({ stopped: stopUnseenAnswer() });
