import { findRows } from '../portal/locator.ts';
import { shareLocator } from './shared-locator.ts';

shareLocator(findRows);
