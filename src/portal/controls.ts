import { isNamed, NAMED } from './hint.ts';
import { NOT_NOW, PRESSABLE } from './kinds.ts';
import type { Look, Tree } from './look.ts';
import { isLigature, isRemark, withoutRemark } from './remarks.ts';
import { fieldValue, isFolded, isSeen, textOf } from './sight.ts';
import { all, around, attribute, below, byId, fits, isElement, outwards, tag, treeOf, writtenText } from './tree.ts';
import { hintsAtVerb, lettersOf, type Reach, reachOf } from './words.ts';

/** A control that changes some account, maybe the main user. */
export interface Control {
  readonly element: HTMLElement;
  readonly name: string;
  readonly reach: Reach;
  /** The elements around it, innermost first, beginning with itself; an open menu stands where its button stands. */
  readonly path: readonly Element[];
}

/** To name a control, and to ask whether it is seen, takes as long as to walk so many elements. */
const WALKS = 50;
/** A step is no longer than that. */
const STEP = 2_000;

export function isPressable(node: Node): boolean {
  return fits(node, PRESSABLE);
}

/** What can be pressed in a node, itself first. */
export function pressablesIn(node: Node): HTMLElement[] {
  return [...(isElement(node) && isPressable(node) ? [node] : []), ...all(node, PRESSABLE)];
}

/** All controls of these trees that change an account. */
export function* controlsIn(trees: readonly Tree[]): Look<Control[]> {
  const folded = new Map<Element, boolean>();
  const beyondText = new Set<Element>();
  for (const { node, size } of trees) {
    yield size;
    for (const inner of hintingIn(node)) {
      for (const outer of outwards(inner, PRESSABLE)) beyondText.add(outer);
    }
  }
  const controls: Control[] = [];
  for (const { node, size } of trees) {
    yield size;
    if (isPressable(node)) controls.push(...controlAt(node as HTMLElement, folded));
    // What the browser has walked for this is a step already.
    let walked = size;
    for (const element of below(node, PRESSABLE)) {
      // Cheap, and false for nearly all controls of a page.
      const hints = beyondText.has(element) || hintsAtVerb(writtenText(element));
      if (hints) controls.push(...controlAt(element, folded));
      walked += hints ? WALKS : 10;
      if (walked < STEP) continue;
      yield walked;
      walked = 0;
    }
  }
  return outermost(controls);
}

function controlAt(element: HTMLElement, folded: Map<Element, boolean>): Control[] {
  const name = accessibleName(element);
  const reach = reachIn(element, reachOf(name));
  if (!reach || fits(element, NOT_NOW) || !isSeen(element) || isFolded(element, folded)) return [];
  return [{ element, name, reach, path: pathOf(element) }];
}

function outermost(controls: readonly Control[]): Control[] {
  const all = new Set<Element>(controls.map(({ element }) => element));
  return controls.filter(({ path: [, ...outer] }) => !outer.some((element) => all.has(element)));
}

/** What may give a control a name that is not written in it: attributes, and what is put together elsewhere. */
function hintingIn(tree: Node): Element[] {
  const host = isElement(tree) ? [] : [(tree as ShadowRoot).host];
  return [
    ...host,
    ...all(tree, '[aria-labelledby],slot,iframe'),
    ...all(tree, NAMED).filter((element) => isNamed(element, hintsAtVerb)),
  ];
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
