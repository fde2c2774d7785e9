import { Panel } from './panel.ts';
import { handOn, share } from './shared.ts';
import * as words from './view-words.ts';

share({ Panel });
// To whoever draws with it.
handOn(words);
