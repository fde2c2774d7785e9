import { lettersOf } from './words.ts';

/* What stands in a control's name and says nothing of what it does. */

/** What a picture or a hidden text adds to a control's name: where it opens. */
const REMARK = /^(?:opens)?(?:in)?(?:an?)?new(?:browser)?(?:window|tab)$|^externallink$|^external$/;
const REMARK_BEHIND = /[\s,;]*\(?\s*opens\s+in\s+(?:an?\s+)?new\s+(?:browser\s+)?(?:window|tab)\s*\)?\s*$/i;
/** Names of pictures in fonts of icons, written as words that such a font draws as one sign. */
const LIGATURES = new Set(
  'autorenew edit launch manage_accounts open_in_new person refresh swap_horiz swap_horizontal_circle switch_account sync sync_alt update'.split(
    ' ',
  ),
);

/** Whether a text says only where a control opens. */
export function isRemark(text: string): boolean {
  return text.length < 60 && REMARK.test(lettersOf(text));
}

/** A control's name without what it says at its end of where it opens. */
export function withoutRemark(name: string): string {
  return name.length < 200 ? name.replace(REMARK_BEHIND, '') : name;
}

/** Whether a text is the name of a picture in a font of icons; `surely`, when it can be nothing else. */
export function isLigature(text: string, surely = false): boolean {
  const name = text.trim();
  return LIGATURES.has(name) && (!surely || name.includes('_'));
}
