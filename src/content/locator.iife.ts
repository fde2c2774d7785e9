import { findRows } from '../portal/locator.ts';
import { share } from './shared.ts';

share({ findRows });
