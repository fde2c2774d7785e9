/*
 * What elements are by their tag or role, as selectors: the page's own word for rows, items, cards and names. They are put
 * together at run time, since a build would write each out wherever it is used.
 */

const roles = (...names: string[]) => names.map((name) => `[role=${name}]`).join();

export const HEADING = `h1,h2,h3,h4,h5,h6,${roles('heading')}`;
/** What the page itself calls a label. */
export const CALLED_LABEL = `${HEADING},dt,th,legend,summary,caption,label,${roles('rowheader', 'columnheader')}`;
/** Where a link to an explanation may be all of the label. */
export const LABEL_PLACE = `${CALLED_LABEL},td,${roles('cell', 'gridcell')}`;

export const TABLE = `table,${roles('table', 'grid', 'treegrid')}`;
export const ROW = `tr,${roles('row')}`;
/** Something with a beginning and an end, in which one thing is told. */
export const ITEM = `${ROW},li,${roles('listitem')}`;
export const SECTION = `section,article,fieldset,details,table,main,aside,dialog,${roles('region', 'group', 'tabpanel', 'dialog')}`;
/** What a person presses. */
export const PRESSABLE = `button,a,area,input:is([type=button],[type=submit],[type=image]),[onclick],${roles('button', 'link', 'menuitem')}`;
/** Pressable, yet for something else, or not now. */
export const NOT_NOW = `:disabled,[aria-disabled=true],${roles('tab', 'switch')}`;
/** Where the words only lead to the row, quote it, or explain it. */
export const ELSEWHERE = `nav,svg,code,kbd,pre,del,${roles('navigation', 'menu', 'menubar', 'tablist', 'tooltip', 'listbox')}`;

/** What holds more than one thing by its nature, so that no label reaches out of it. */
export const WHOLE = `${ITEM},${SECTION},dl,form,body`;
