/** What the locator decided of one row, or of a label without one. */
interface Decision {
  readonly label: Element;
  readonly control?: HTMLElement;
  readonly element?: Element;
  readonly confidence?: number;
  readonly reasons?: readonly string[];
  readonly reason?: string;
}

/**
 * Describes a portal page for whoever maintains the locator: the structure around what was found, by tags and roles, and
 * what was decided. Every text that is not one of these words is masked; ids, classes, addresses, values and `data-`
 * attributes are left out. It runs inside the page, so it uses nothing but its arguments and what the scripts there share.
 *
 * @param known words in lower case that may be shown
 * @returns lines of text to be read, copied and sent
 */
export function describePage(known: readonly string[]): string {
  const MOST_LINES = 150;
  const CLIMB = 3;
  const TOLD = 'h1,h2,h3,h4,dt,th,label,button,a[href],[role=button],iframe';
  const NAMED = ['aria-label', 'title', 'alt', 'placeholder'];
  const PLAIN: Readonly<Record<string, RegExp>> = {
    role: /^(?:row|cell|gridcell|table|grid|rowheader|columnheader|rowgroup|button|link|menuitem|menu|list|listitem|group|region|dialog|heading|tab|tabpanel|main|navigation|presentation|none)$/,
    scope: /^(?:row|col|rowgroup|colgroup)$/,
    type: /^(?:button|submit|reset|text|email|search|checkbox|radio|hidden|image)$/,
    'aria-haspopup': /^(?:true|false|menu|listbox|dialog)$/,
    'aria-expanded': /^(?:true|false)$/,
    'aria-hidden': /^(?:true|false)$/,
    'aria-disabled': /^(?:true|false)$/,
    disabled: /^(?:disabled|true)?$/,
    hidden: /^(?:hidden|until-found)?$/,
  };
  // Letters with their marks, in circles too; pictures of people and flags say something as well.
  const WORDS = /[\p{Alphabetic}\p{N}\p{M}]+|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]+/gu;
  const mask = (text: string) => text.replace(WORDS, (word) => (known.includes(word.toLowerCase()) ? word : '…'));
  const shared = (globalThis as { mauGuard?: { findRows?: (root: Node) => { rows: Decision[]; unsure: Decision[] } } })
    .mauGuard;
  const { rows, unsure } = shared?.findRows?.(document.body) ?? { rows: [], unsure: [] };
  const marks = new Map<Element, string>();
  for (const { label } of [...rows, ...unsure]) marks.set(label, 'label');
  for (const { control } of rows) if (control) marks.set(control, 'control');

  const lines: string[] = [`rows: ${rows.length}, unsure: ${unsure.length}`];
  const write = (depth: number, words: string) => {
    if (lines.length < MOST_LINES) lines.push('  '.repeat(depth) + words);
    else if (lines.length === MOST_LINES) lines.push('(more is left out)');
  };
  const nameOf = (element: Element) => {
    const tag = element.localName;
    // A custom element is named by whoever made it. A frame has classes of its own, so they are asked by name.
    const isUnknown = Object.prototype.toString.call(element) === '[object HTMLUnknownElement]';
    return tag.includes('-') || isUnknown ? 'custom-element' : tag;
  };
  /** What is drawn in an element in a tree of its own, where we may see it. */
  const innerOf = (element: Element): readonly [string, ShadowRoot | HTMLElement] | undefined => {
    if (element.shadowRoot) return ['(open shadow root)', element.shadowRoot];
    const framed = /^i?frame$/.test(element.localName) && (element as HTMLIFrameElement).contentDocument?.body;
    return framed ? ['(frame)', framed] : undefined;
  };
  const opened = (element: Element) => {
    const parts = [nameOf(element)];
    for (const [name, value] of Object.entries(PLAIN)) {
      const given = element.getAttribute(name);
      if (given !== null && value.test(given)) parts.push(given === '' ? name : `${name}=${given}`);
    }
    for (const name of NAMED) {
      const given = element.getAttribute(name);
      if (given) parts.push(`${name}="${mask(given.slice(0, 80))}"`);
    }
    if (element.hasAttribute('href')) parts.push('href');
    if (element.hasAttribute('onclick')) parts.push('onclick');
    const mark = marks.get(element);
    return `<${parts.join(' ')}>${mark ? ` ← ${mark}` : ''}`;
  };
  const walk = (node: Node, depth: number) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = mask((node.nodeValue ?? '').replace(/\s+/g, ' ').trim());
      if (text !== '') write(depth, `"${text.slice(0, 120)}"`);
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (/^(?:script|style|template|svg)$/.test(element.localName)) return;
    write(depth, opened(element));
    const [kind, inner] = innerOf(element) ?? [];
    if (kind && inner) {
      write(depth + 1, kind);
      for (const child of inner.childNodes) walk(child, depth + 2);
    }
    for (const child of node.childNodes) walk(child, depth + 1);
  };

  const list = (tree: ParentNode) => {
    for (const element of tree.querySelectorAll('*')) {
      if (Element.prototype.matches.call(element, TOLD)) {
        write(0, `${opened(element)} "${mask((element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80))}"`);
      }
      const [, inner] = innerOf(element) ?? [];
      if (inner) list(inner);
    }
  };

  const places = new Set<Element>();
  for (const { label, element } of [...rows, ...unsure]) {
    let place: Element = element ?? label;
    for (let up = 0; up < CLIMB; up += 1) {
      const outer: Element | null = place.parentElement;
      if (!outer || outer === place.ownerDocument.body) break;
      place = outer;
    }
    places.add(place);
  }
  for (const { confidence, reasons } of rows) write(0, `row: ${confidence} by ${(reasons ?? []).join(', ')}`);
  for (const { reason } of unsure) write(0, `unsure: ${reason}`);
  for (const place of places) {
    if ([...places].some((other) => other !== place && other.contains(place))) continue;
    write(0, '');
    walk(place, 0);
  }
  if (places.size === 0) {
    write(0, 'Nothing was found. Headings, labels and controls of the page:');
    list(document.body);
  }
  return lines.join('\n');
}

/** Words that a report may show: those of the row and of its control (FACTS §1). */
export const REPORT_WORDS: readonly string[] = [
  ...['main', 'authorized', 'authorised', 'user', 'account', 'application', 'link', 'current', 'jira', 'slack'],
  ...['change', 'switch', 'replace', 'reassign', 'edit', 'update', 'modify', 'the', 'of', 'for'],
  ...['integration', 'status', 'helpdesk', 'workspace', 'channels', 'users', 'connected', 'security', 'permissions'],
  ...['not', 'set', 'yet', 'remove', 'connection', 'invite', 'save', 'settings', 'plan', 'password'],
];
