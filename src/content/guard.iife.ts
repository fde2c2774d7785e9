import { Guard } from './guard.ts';
import { runs } from './once.ts';
import { share } from './shared.ts';

// It is put into a tab, which may show another page by then. The door lets it begin.
if (runs('consent')) share({ Guard });
