import { bearingOn } from '../portal/changes.ts';
import { findRows, lookForRows } from '../portal/locator.ts';
import { treesIn } from '../portal/tree.ts';
import { share } from './shared.ts';

share({ bearingOn, findRows, lookForRows, treesIn });
