import { findRows } from '../portal/locator.ts';
import { treesIn } from '../portal/tree.ts';
import { share } from './shared.ts';

share({ findRows, treesIn });
