import { all, attribute, writtenText } from './tree.ts';

const NAMING = ['aria-label', 'title', 'alt', 'value'];

/** Fails for nearly every page, and is all that most pages are asked. Non-letters may stand between, even other elements. */
const HINT = /main\W*(?:authori[sz]ed\W*)?(?:jira\W*)?(?:user|account)|application\W*link\W*user/i;

/** Whether a text could hold one of the portal's own names of the row somewhere. */
export function hintsAtPortalsRow(text: string): boolean {
  return HINT.test(text);
}

/**
 * Whether a tree could hold a row at all, by its texts or by names that only assistive technology says.
 *
 * @param hints whether a text could hold a name of the row
 */
export function couldHoldRow(tree: Node, hints = hintsAtPortalsRow): boolean {
  const named = (element: Element) => NAMING.some((name) => hints(attribute(element, name)));
  return hints(writtenText(tree)) || all(tree, `[${NAMING.join('],[')}]`).some(named);
}
