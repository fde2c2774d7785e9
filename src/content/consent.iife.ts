import { Guard } from './guard.ts';
import { startOnce } from './once.ts';

startOnce(() => new Guard().start());
