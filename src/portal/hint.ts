import { all, attribute, writtenText } from './tree.ts';

/** Attributes that say what something is called. */
const NAMING = ['aria-label', 'title', 'alt', 'value'] as const;
/** What has one of them. */
export const NAMED = `[${NAMING.join('],[')}]`;

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
 * @param text what is written in the tree, where that was read already
 */
export function couldHoldRow(tree: Node, hints = hintsAtPortalsRow, text = writtenText(tree)): boolean {
  return hints(text) || all(tree, NAMED).some((element) => isNamed(element, hints));
}

/** Whether a name of an element could be one that is looked for. */
export function isNamed(element: Element, hints: (text: string) => boolean): boolean {
  return NAMING.some((name) => hints(attribute(element, name)));
}
