import { findRows } from '../../src/portal/locator.ts';
import { dice, VARIATIONS } from './variations.ts';

/** What the locator found on one page, against its marks. */
export interface Judgement {
  readonly marked: number;
  readonly right: readonly string[];
  /** Marked by the locator, and not to be. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  /** Rows that show something else than what the page marks as the current main user. */
  readonly misread: readonly string[];
  readonly unsure: readonly string[];
}

const MARKS = ['label', 'control', 'shows'] as const;

/** Takes the marks out, makes the variations, looks, and compares. Runs in the page, in a world of its own. */
export function judge(variations: readonly string[], seed: number): Judgement {
  const marks = takeMarks();
  const roll = dice(seed);
  for (const name of variations) VARIATIONS[name]?.({ trees: trees(), roll });
  const { rows, unsure } = findRows(document.body);
  const marked = new Map([...marks.control].filter(([element]) => element.isConnected));
  const found = new Set<Element>(rows.map(({ control }) => control));
  const missed = [...marked].filter(([element]) => !found.has(element));
  return {
    marked: new Set(marked.values()).size,
    right: rows.filter(({ control }) => marked.has(control)).map(({ reasons }) => reasons.join(', ')),
    wrong: rows
      .filter(({ control }) => !marked.has(control))
      .map(({ control, reasons }) => `${shown(control)} (${reasons.join(', ')})`),
    missed: missed.map(([element]) => shown(element)),
    misread: rows.flatMap(({ control, shows }) => {
      const who = [...marks.shows].find(([, number]) => number === marked.get(control))?.[0];
      return who && !plain(shows).includes(plain(textOf(who))) ? [`“${shows}” for “${textOf(who)}”`] : [];
    }),
    unsure: unsure.map(({ label, reason }) => `${reason}: ${shown(label)}`),
  };
}

/** One look at a big page, in milliseconds: the middle of several. */
export function clock(nodes: number, rows: boolean): number {
  document.body.innerHTML = Array.from(
    { length: nodes / 7 },
    (_, i) => `<div class="r"><span>Setting ${i}</span><i>On, and more</i><a href="#">Open</a></div>`,
  ).join('');
  if (rows)
    document.body.insertAdjacentHTML(
      'beforeend',
      '<table><tr><th>Main authorized user</th><td>Pat</td><td><button>Change</button></td></tr></table>',
    );
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    findRows(document.body);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4] as number;
}

function takeMarks(): Record<(typeof MARKS)[number], Map<Element, string>> {
  const marks = { label: new Map(), control: new Map(), shows: new Map() };
  for (const mark of MARKS) {
    const name = `data-corpus-${mark}`;
    for (const element of trees().flatMap((tree) => [...tree.querySelectorAll(`[${name}]`)])) {
      marks[mark].set(element, element.getAttribute(name) as string);
      element.removeAttribute(name);
    }
  }
  return marks;
}

/** All documents and open shadow roots. Written apart from the locator's own walk, so that it does not judge itself. */
function trees(): (Document | ShadowRoot)[] {
  const all: (Document | ShadowRoot)[] = [document];
  for (const tree of all) {
    for (const element of tree.querySelectorAll('*')) {
      // A form may name a field so.
      if (element.shadowRoot?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) all.push(element.shadowRoot);
      const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
      if (inner) all.push(inner);
    }
  }
  return all;
}

function textOf(element: Element): string {
  return (element.textContent || element.getAttribute('alt') || (element as HTMLInputElement).value || '').trim();
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function shown(element: Element): string {
  return element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
}
