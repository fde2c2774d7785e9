import { Guard } from './guard.ts';
import { startOnce } from './once.ts';

startOnce('guard', () => new Guard().start());
