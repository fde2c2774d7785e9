import { all, attribute, writtenText } from './tree.ts';
import { hintsAtRow } from './words.ts';

const NAMING = ['aria-label', 'title', 'alt', 'value'];

/** Whether a tree could hold a row at all, by its texts or by names that only assistive technology says. */
export function couldHoldRow(tree: Node): boolean {
  const hints = (element: Element) => NAMING.some((name) => hintsAtRow(attribute(element, name)));
  return hintsAtRow(writtenText(tree)) || all(tree, `[${NAMING.join('],[')}]`).some(hints);
}
