import { Guide } from './guide.ts';
import { startOnce } from './once.ts';

startOnce(() => new Guide().start());
