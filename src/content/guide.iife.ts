import { Guide } from './guide.ts';
import { runs, startOnce } from './once.ts';

// It is put into a tab, which may show another page by then.
if (runs('portal')) startOnce('guide', () => new Guide().start());
