import { NOT_NOW, PRESSABLE } from './kinds.ts';
import { isLigature, isRemark, withoutRemark } from './remarks.ts';
import { fieldValue, isSeen, textOf } from './sight.ts';
import { all, around, attribute, byId, fits, isElement, isHost, tag, treeOf, writtenText } from './tree.ts';
import { hintsAtVerb, lettersOf, type Reach, reachOf } from './words.ts';

/** A control that changes some account, maybe the main user. */
export interface Control {
  readonly element: HTMLElement;
  readonly name: string;
  readonly reach: Reach;
  /** The elements around it, innermost first, beginning with itself; an open menu stands where its button stands. */
  readonly path: readonly Element[];
}

export function isPressable(node: Node): boolean {
  return fits(node, PRESSABLE);
}

/** What can be pressed in a node, itself first. */
export function pressablesIn(node: Node): HTMLElement[] {
  return [...(isElement(node) && isPressable(node) ? [node] : []), ...all(node, PRESSABLE)];
}

/** All controls of one tree that change an account. */
export function controlsIn(tree: Node): Control[] {
  return pressablesIn(tree).flatMap((element) => {
    if (!saysVerb(element)) return [];
    const name = accessibleName(element);
    const reach = reachIn(element, reachOf(name));
    if (!reach || fits(element, NOT_NOW) || !isSeen(element)) return [];
    return [{ element, name, reach, path: pathOf(element) }];
  });
}

/** Cheap, and false for nearly all controls of a page. What is put together elsewhere is looked at in any case. */
function saysVerb(element: HTMLElement): boolean {
  return (
    hintsAtVerb(writtenText(element)) ||
    hintsAtVerb(element.outerHTML) ||
    /<slot|labelledby=/.test(element.outerHTML) ||
    isHost(element)
  );
}

/** A link that names the main user may still lead to an explanation, so it has to stand in the card. */
function reachIn(element: Element, reach: Reach | undefined): Reach | undefined {
  const isLink = fits(element, 'a:not([role=button],[role=menuitem]),area,[role=link]');
  return reach === 'page' && isLink ? 'card' : reach;
}

/** The name that assistive technology would say, as far as the usual ways of naming go. */
export function accessibleName(element: HTMLElement): string {
  return withoutRemark(fullName(element));
}

function fullName(element: HTMLElement): string {
  return (
    textByIds(element, 'aria-labelledby') ||
    attribute(element, 'aria-label') ||
    (fits(element, 'input,area') && (fieldValue(element) || attribute(element, 'alt'))) ||
    drawnName(element) ||
    attribute(element, 'title')
  );
}

function drawnName(element: HTMLElement): string {
  const spoken = textOf(element, (part) => isUnspoken(part) || (part !== element && isBeside(part))).trim();
  const written = lettersOf(spoken) ? spoken : textOf(element, isUnspoken).trim();
  if (lettersOf(written)) return written;
  const inner = all(element, 'title,[aria-label],[title]');
  return inner.map((part) => attribute(part, 'aria-label') || attribute(part, 'title') || writtenText(part)).join(' ');
}

function isUnspoken(element: Element): boolean {
  return attribute(element, 'aria-hidden') === 'true' || tag(element) === 'svg';
}

/** What decorates a name: a sign of where the control opens, or a picture that a font draws for a word. */
function isBeside(part: Element): boolean {
  const text = tag(part) === 'img' ? attribute(part, 'alt') : writtenText(part);
  if (text.length > 60) return false;
  if (tag(part) === 'img' ? isRemark(text) : isRemark(text) && /new|\(/i.test(text)) return true;
  if (!isLigature(text)) return false;
  return isLigature(text, true) || tag(part) === 'i' || /icon|symbol/i.test(getComputedStyle(part).fontFamily);
}

function textByIds(element: Element, name: string): string {
  const ids = attribute(element, name);
  if (!ids) return '';
  return ids
    .split(/\s+/)
    .map((id) => byId(element, id))
    .map((named) => (named ? attribute(named, 'aria-label') || writtenText(named) : ''))
    .join(' ')
    .trim();
}

/** The elements around a node, innermost first; from an open menu on, those around the button that opened it. */
export function pathOf(node: Node): Element[] {
  const path: Element[] = [];
  for (let element = isElement(node) ? node : around(node); element; ) {
    path.push(element);
    const opener = openerOf(element);
    element = opener && !path.includes(opener) ? opener : around(element);
  }
  return path;
}

function openerOf(element: Element): HTMLElement | undefined {
  if (fits(element, '[role=menu][aria-labelledby]')) {
    const opener = byId(element, attribute(element, 'aria-labelledby'));
    if (opener && fits(opener, '[aria-haspopup],[aria-expanded]')) return opener;
  }
  const id = attribute(element, 'id');
  return id ? all(treeOf(element), `[aria-haspopup][aria-controls="${CSS.escape(id)}"]`)[0] : undefined;
}
