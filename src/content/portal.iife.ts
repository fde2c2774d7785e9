import { Guide } from './guide.ts';
import { startOnce } from './once.ts';
import { shared } from './shared.ts';

startOnce(() => shared().stopped || new Guide().start());
