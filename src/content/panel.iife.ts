import { Panel } from './panel.ts';
import { share } from './shared.ts';

share({ Panel });
