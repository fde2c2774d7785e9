import { around, attribute, fits, isElement, isText, parts, tag, textFrom } from './tree.ts';

/** Whether a person can see an element. Opacity does not count: what appears under the pointer is there. */
export function isSeen(element: Element): boolean {
  const check = Element.prototype.checkVisibility;
  if (!check || check.call(element, { visibilityProperty: true })) return true;
  // An element without a box of its own is seen where its parts are.
  const outer = around(element);
  return outer !== undefined && getComputedStyle(element).display === 'contents' && isSeen(outer);
}

/**
 * Whether something is folded away to nothing, itself or by what is around it. Without a layout nothing is.
 *
 * @param known what was asked already
 */
export function isFolded(element: Element, known: Map<Element, boolean>): boolean {
  let folded = known.get(element);
  if (folded === undefined) {
    const outer = around(element);
    folded = isFlat(element) || (outer !== undefined && isFolded(outer, known));
    known.set(element, folded);
  }
  return folded;
}

function isFlat(box: Element): boolean {
  const { width, height } = boxOf(box);
  return width + height > 0 && Math.min(width, height) < 2 && getComputedStyle(box).overflow !== 'visible';
}

function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Whether two elements stand side by side: they share at least half of the lower one's height. */
export function sideBySide(one: Node, other: Node): boolean {
  if (!isElement(one) || !isElement(other)) return false;
  const [a, b] = [boxOf(one), boxOf(other)];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > 0 && shared >= Math.min(a.height, b.height) / 2;
}

/** Whether two elements look like things of one kind: same tag, same left edge, same letters. */
export function looksAlike(one: Element, other: Element): boolean {
  return lookOf(one) === lookOf(other);
}

/** The looks of an element; itself, when it has none. */
function lookOf(element: Element): unknown {
  const { left, width } = boxOf(element);
  const { fontWeight, fontSize, color } = getComputedStyle(element);
  return width ? [tag(element), Math.round(left), fontWeight, fontSize, color].join() : element;
}

/** What is never read as a part of the page. */
const UNREAD = 'script,style,template,noscript,head,select,textarea,datalist';

export function isUnread(element: Element): boolean {
  return fits(element, UNREAD);
}

/**
 * The text of a node as drawn: what is hidden left out, pictures and read-only fields by what they say. Parts are set apart
 * by spaces. What is `without` is left out, and reading stops after about so many characters.
 */
export function textOf(node: Node, without?: (element: Element) => boolean, most = 2_000): string {
  let text = '';
  const read = (node: Node): void => {
    if (text.length > most) return;
    if (isText(node)) text += textFrom(node);
    if (!isElement(node) || isUnread(node) || without?.(node)) return;
    const name = tag(node);
    if ((name === 'img' || name === 'input') && !isSeen(node)) return;
    if (name === 'img') text += ` ${attribute(node, 'alt')}`;
    else if (name === 'input') text += ` ${fits(node, '[type=hidden],[type=password]') ? '' : fieldValue(node)}`;
    const inner = parts(node);
    if (!inner.length || (!fits(node, 'slot,iframe') && !isSeen(node))) return;
    if (!/^(?:b|i|em|strong|font|slot)$/.test(name)) text += ' ';
    for (const part of inner) read(part);
    text += ' ';
  };
  read(node);
  return text;
}

export function fieldValue(input: Element): string {
  return (input as HTMLInputElement).value;
}
