/*
 * The page as it is drawn: hosts show their (open) root, slots what was given to them, frames their document. An element
 * that a page names like a member of a form hides that member (`<input name="firstChild">`), so members are asked of
 * the prototypes.
 */

/** Nothing of the page is touched before a node is asked: a page that loads has not paid for it yet. Then it is asked often. */
function member<T>(name: string, of = (): object => Element.prototype): (node: Node) => T {
  let get: (() => unknown) | undefined;
  return (node) => {
    get ??= getter(of(), name);
    return get.call(node) as T;
  };
}

function getter(prototype: object, name: string): () => unknown {
  for (let on: object | null = prototype; on; on = Object.getPrototypeOf(on)) {
    const get = Object.getOwnPropertyDescriptor(on, name)?.get;
    if (get) return get;
  }
  return () => undefined;
}

const firstChild = member<Node | null>('firstChild');
const nextSibling = member<Node | null>('nextSibling');
const previousSibling = member<Node | null>('previousSibling');
const parentNode = member<Node | null>('parentNode');
const localName = member<string>('localName');
const shadowRoot = member<ShadowRoot | null>('shadowRoot');
const slotOfElement = member<Element | null>('assignedSlot');
const slotOfText = member<Element | null>('assignedSlot', () => Text.prototype);
const nodeType = member<number>('nodeType');
const textContent = member<string | null>('textContent');

/** Whether a node is still in a page. */
export const isConnected = member<boolean>('isConnected');

/** All text of a node as written, drawn or not, of its own tree alone. */
export function writtenText(node: Node): string {
  return (isElement(node) ? textContent(node) : node.textContent) ?? '';
}

export function isElement(node: Node | undefined): node is HTMLElement {
  return node !== undefined && nodeType(node) === 1;
}

/** Whether an element shows a tree of its own in place of its children. */
export function isHost(element: Element): boolean {
  return shadowRoot(element) !== null;
}

export function isText(node: Node): node is Text {
  return nodeType(node) === 3;
}

/** The tag, in lower case. */
export function tag(node: Node): string {
  return isElement(node) ? localName(node) : '';
}

/** An attribute of an element; empty when there is none. */
export function attribute(node: Node, name: string): string {
  return isElement(node) ? (Element.prototype.getAttribute.call(node, name) ?? '') : '';
}

export function fits(node: Node, selector: string): boolean {
  return isElement(node) && Element.prototype.matches.call(node, selector);
}

/** The elements of its own tree that an element stands in and that fit, itself first. */
export function outwards(element: Element, selector: string): Element[] {
  const first = Element.prototype.closest.call(element, selector) as Element | null;
  const outer = first && parentNode(first);
  return first ? [first, ...(outer && isElement(outer) ? outwards(outer, selector) : [])] : [];
}

/** What begins behind the end of a node, in its own tree. */
export function behind(node: Node): Node | undefined {
  for (let outer: Node | null = node; outer; outer = parentNode(outer)) {
    const next = nextSibling(outer);
    if (next) return next;
  }
  return undefined;
}

/** How many elements are below a node, in its own tree; more than `most` are not counted, and are infinitely many. */
export function countIn(node: Node, most: number): number {
  if (!isElement(node)) {
    let count = 0;
    for (const part of written(node)) if (isElement(part) && count <= most) count += 1 + countIn(part, most);
    return count > most ? Number.POSITIVE_INFINITY : count;
  }
  const elements: HTMLCollection = Element.prototype.getElementsByTagName.call(node, '*');
  return elements.item(most) ? Number.POSITIVE_INFINITY : elements.length;
}

/** All elements below a node that fit, in its own tree. */
export function all(node: Node, selector: string): HTMLElement[] {
  return isText(node) ? [] : [...below(node, selector)];
}

/** The same without a copy of the list: each is touched only when its turn comes. */
export function below(node: Node, selector: string): NodeListOf<HTMLElement> {
  const by = isElement(node)
    ? Element.prototype
    : nodeType(node) === 9
      ? Document.prototype
      : DocumentFragment.prototype;
  return by.querySelectorAll.call(node, selector) as NodeListOf<HTMLElement>;
}

/** The top of the node's own tree. */
export function treeOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** What is drawn inside a node, in the order of the tree: elements, and texts that may go on over several nodes. */
export function parts(node: Node): Node[] {
  const given = tag(node) === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  const inner = isElement(node) ? (shadowRoot(node) ?? frameBody(node) ?? node) : node;
  const list = given.length > 0 ? given : written(inner);
  return list.filter((part) => isElement(part) || (isText(part) && !goesOn(part)));
}

/** The elements drawn directly in a node. */
export function elementsIn(node: Node): HTMLElement[] {
  return parts(node).filter(isElement);
}

/** Whether one of the elements around something fits. */
export function within(path: readonly Element[], selector: string): boolean {
  return path.some((outer) => fits(outer, selector));
}

/** The text that begins with a node, in pieces or not: frameworks cut texts, and put comments between. */
export function textFrom(start: Text): string {
  let text = start.data;
  for (let next = nextSibling(start); next && !isElement(next); next = nextSibling(next)) {
    if (isText(next)) text += next.data;
  }
  return text;
}

function goesOn(text: Text): boolean {
  let before = previousSibling(text);
  while (before && nodeType(before) === 8) before = previousSibling(before);
  return !!before && isText(before);
}

/** What is written inside a node, in its own tree. */
export function written(node: Node): Node[] {
  const list: Node[] = [];
  for (let child = firstChild(node); child; child = nextSibling(child)) list.push(child);
  return list;
}

/** The element in which a node is drawn; none at the top, and none for a child of a host that gives it no place. */
export function around(node: Node): HTMLElement | undefined {
  const slot = isElement(node) ? slotOfElement(node) : isText(node) ? slotOfText(node) : null;
  if (slot) return slot as HTMLElement;
  const parent = parentNode(node);
  if (!parent) return undefined;
  if (nodeType(parent) === 11) return ((parent as ShadowRoot).host as HTMLElement | undefined) ?? undefined;
  if (nodeType(parent) === 9) return frameOf(parent as Document);
  return isElement(parent) && !shadowRoot(parent) ? parent : undefined;
}

/**
 * Elements that large pages have most of, and that can show no tree of their own: they are not even looked at.
 * https://dom.spec.whatwg.org/#valid-shadow-host-name
 */
export const NEVER_HOSTS = ['td', 'tr', 'a', 'li', 'button', 'path', 'option', 'input'] as const;
const MAY_HOST = `:not(${NEVER_HOSTS.join()})`;

/** Every tree that is drawn in this one, itself first. */
export function treesIn(start: Node): Node[] {
  const trees = [start];
  for (const tree of trees) {
    const own = isElement(tree) && shadowRoot(tree);
    if (own) trees.push(own);
    // Over every element of the page, so without a copy of the list.
    for (const element of below(tree, MAY_HOST)) {
      const inner = shadowRoot(element);
      if (inner) trees.push(inner);
    }
    for (const frame of all(tree, 'iframe,frame')) {
      const inner = frameBody(frame);
      if (inner) trees.push(inner);
    }
  }
  return trees;
}

/** The element that an id names in the node's own tree. */
export function byId(node: Node, id: string): HTMLElement | undefined {
  return id ? all(treeOf(node), `#${CSS.escape(id)}`)[0] : undefined;
}

function frameBody(element: Element): HTMLElement | undefined {
  const name = localName(element);
  if (name !== 'iframe' && name !== 'frame') return undefined;
  return (element as HTMLIFrameElement).contentDocument?.body ?? undefined;
}

function frameOf(document: Document): HTMLElement | undefined {
  return (document.defaultView?.frameElement as HTMLElement | null) ?? undefined;
}
