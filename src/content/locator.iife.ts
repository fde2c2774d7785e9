import { bearingOn } from '../portal/changes.ts';
import { accessibleName, isPressable, pathOf } from '../portal/controls.ts';
import { findRows, lookForRows } from '../portal/locator.ts';
import { isSeen, textOf } from '../portal/sight.ts';
import { placeOf } from '../portal/taught.ts';
import { around, attribute, countIn, isElement, parts, treesIn } from '../portal/tree.ts';
import { lettersOf, plainText } from '../portal/words.ts';
import { handOn, share } from './shared.ts';

share({ bearingOn, countIn, findRows, lookForRows, treesIn });
// To the picker.
handOn({
  accessibleName,
  isPressable,
  pathOf,
  isSeen,
  textOf,
  placeOf,
  around,
  attribute,
  isElement,
  parts,
  lettersOf,
  plainText,
});
