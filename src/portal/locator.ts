import { CHANGE_NAMES, isOneOf, plainText, ROW_LABELS } from './words.ts';

/** A main-user row as it stands on the page. */
export interface Row {
  readonly label: Element;
  readonly control: HTMLElement;
  /** The smallest element that holds both. */
  readonly element: Element;
  /** What the row says beside label and control: how the portal shows the main user. */
  readonly shows: string;
}

const CONTROLS = 'button, a[href], [role="button"], [role="link"], input[type="button"], input[type="submit"]';
/** No label is longer than this; no row says more than that. */
const LONGEST_LABEL = 60;
const LONGEST_ROW = 500;
const HIGHEST_CLIMB = 8;
/** Cheap test before the exact one; every wording of the table has one of these words. */
const HINT = /main|application/i;

/**
 * Finds the rows that show a main user and can change it: by words and roles, never by class (DESIGN §4). A row without
 * a control of its own, or with two that could be it, is not a row: unsure is nothing found.
 */
export function findRows(root: ParentNode & Node): Row[] {
  const rows = labels(root).flatMap((label) => rowOf(label) ?? []);
  // The same words may stand in the navigation as well: the label nearest to the control is the row's.
  const nearest = new Map<Element, Row>();
  for (const row of rows) {
    const known = nearest.get(row.control);
    if (!known || (row.element !== known.element && known.element.contains(row.element))) nearest.set(row.control, row);
  }
  return [...nearest.values()];
}

function labels(root: Node): Element[] {
  const found = new Set<Element>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!HINT.test(node.nodeValue ?? '')) continue;
    const label = labelAround(node);
    if (label) found.add(label);
  }
  return [...found];
}

/** The smallest element around a text whose whole text is the row's name; words may be split over inline elements. */
function labelAround(text: Node): Element | undefined {
  for (let element = text.parentElement; element; element = element.parentElement) {
    const content = element.textContent ?? '';
    if (plainText(content).length > LONGEST_LABEL) return undefined;
    if (isOneOf(ROW_LABELS, content) && !element.closest('script, style, template')) return element;
  }
  return undefined;
}

function rowOf(label: Element): Row | undefined {
  let element = label.parentElement;
  for (let climb = 0; element && climb < HIGHEST_CLIMB; climb += 1, element = element.parentElement) {
    if (element === document.body || (element.textContent ?? '').length > LONGEST_ROW) return undefined;
    const [control, ...others] = changeControls(element);
    if (!control) continue;
    return others.length === 0 ? { label, control, element, shows: shownBeside(element, label, control) } : undefined;
  }
  return undefined;
}

function changeControls(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) =>
    isOneOf(CHANGE_NAMES, nameOf(control)),
  );
}

/** The control's accessible name, as far as the common ways of naming go. */
function nameOf(control: HTMLElement): string {
  const label = control.getAttribute('aria-label');
  if (label) return label;
  if (control instanceof HTMLInputElement) return control.value;
  return plainText(control.textContent ?? '') || (control.getAttribute('title') ?? '');
}

function shownBeside(row: Element, label: Element, control: Element): string {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!label.contains(node) && !control.contains(node)) parts.push(node.nodeValue ?? '');
  }
  return plainText(parts.join(' '));
}
