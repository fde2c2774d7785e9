import type { Pointed } from '../domain/pointer.ts';
import { inColumn, onlyIn } from './columns.ts';
import { accessibleName, type Control, controlsIn, isPressable, pathOf } from './controls.ts';
import { couldHoldRow } from './hint.ts';
import { HEADING, TABLE, WHOLE } from './kinds.ts';
import { type Label, labelsIn } from './labels.ts';
import { atOnce, type Look, MOST_WALKED } from './look.ts';
import type { Doubt, Match } from './match.ts';
import { climb } from './relations.ts';
import { isFolded, textOf } from './sight.ts';
import { atPlace, controlsOf } from './taught.ts';
import {
  all,
  around,
  attribute,
  countIn,
  fits,
  isElement,
  isText,
  parts,
  textFrom,
  treeOf,
  treesIn,
  within,
  writtenText,
} from './tree.ts';
import { hintsAtRow, learn, plainText, reachOf } from './words.ts';

/** A main-user row as it stands on the page. */
export interface Row {
  readonly label: Element;
  readonly control: HTMLElement;
  /** The smallest element that holds both. */
  readonly element: Element;
  /** What the row says beside label and controls: how the portal shows the main user. */
  readonly shows: string;
  /** What is outside of it, and is no label nor control, tells nothing of this row. */
  readonly ground: Element;
  /** All that the element says as drawn, its parts set apart. */
  readonly around: string;
  /** What the control is called, and what its ground says: what the page may change without a word. */
  readonly told: string;
  /** How sure it is that the control is the row's, from 0 to 1. */
  readonly confidence: number;
  /** The relations that say so. */
  readonly reasons: readonly string[];
}

/** A label without a control that is certainly its own. */
export interface Unsure {
  readonly label: Element;
  readonly reason: Doubt;
}

export interface Sighting {
  readonly rows: readonly Row[];
  readonly unsure: readonly Unsure[];
}

const NAMES_IT: readonly string[] = ['control that names the main user'];
const LONGEST_SHOWN = 200;
const NOTHING: Sighting = { rows: [], unsure: [] };

/**
 * Finds the rows that show a main user and can change it: by words, roles and what a person sees, never by class
 * (DESIGN §4). A control that may be another's is not marked; its label is told as unsure.
 *
 * @param pointers what somebody has shown on this portal: words that count as well, and where the control stands when no
 *   relation tells
 */
export function findRows(root: Node, pointers: readonly Pointed[] = []): Sighting {
  const start = root.nodeType === 9 ? (root as Document).documentElement : root;
  return atOnce(lookForRows(treesIn(start), pointers));
}

/**
 * The same in pieces, in all trees that a page is drawn of.
 *
 * @param trees as `treesIn` tells them
 */
export function* lookForRows(trees: readonly Node[], pointers: readonly Pointed[]): Look<Sighting> {
  const look = rowsIn(trees, pointers);
  for (;;) {
    // Between two steps others may look, for other words.
    learn(pointers);
    const { done, value } = look.next();
    if (done) return value;
    yield value;
  }
}

function* rowsIn(nodes: readonly Node[], pointers: readonly Pointed[]): Look<Sighting> {
  const trees = nodes.map((node) => ({ node, size: countIn(node, MOST_WALKED), text: '' }));
  let couldHold = false;
  for (const tree of trees) {
    yield tree.size;
    tree.text = writtenText(tree.node);
    couldHold ||= couldHoldRow(tree.node, hintsAtRow, tree.text);
  }
  if (!couldHold) return NOTHING;
  const controls = yield* controlsIn(trees);
  const labels: Label[] = [];
  for (const { node, text } of trees) labels.push(...(yield* labelsIn(node, text, controls)));
  // Where things are drawn may have to be found out first, for all of the page.
  yield trees.reduce((most, { size }) => Math.max(most, size), 0);
  const folded = new Map<Element, boolean>();
  const drawn = labels.filter(({ element }) => !isFolded(element, folded));
  const rows: Row[] = [];
  const unsure: Unsure[] = [];
  for (const label of drawn) {
    const told = related(label, pointers.length > 0 ? controlsOf(label, controls, pointers) : controls);
    const answer = typeof told === 'string' ? (atPlace(label, drawn, pointers) ?? told) : told;
    if (typeof answer === 'string') unsure.push({ label: label.element, reason: answer });
    else
      for (const match of answer)
        rows.push(...match.controls.map((control) => rowFrom(label, match, control, controls)));
  }
  const own = controls.filter(
    ({ element, reach, path }) =>
      reach === 'page' && standsAlone(path) && !rows.some(({ control }) => control === element),
  );
  rows.push(...own.map(rowAlone));
  return { rows: nearest(rows), unsure };
}

function related(label: Label, controls: readonly Control[]): readonly Match[] | Doubt {
  const { pressed } = label;
  if (pressed) {
    const control: Control = { element: pressed, name: '', reach: 'row', path: [pressed] };
    return onlyIn(pressed, [control], 'row that is a control', 0.9);
  }
  const referring = referringTo(label).flatMap((element) => onlyIn(element, controls, 'reference', 1, label.box));
  if (referring.length > 0) return referring;
  const { names } = label;
  if (names) return controls.some(({ path }) => path.includes(names)) ? 'another’s control' : 'no control';
  const columns = inColumn(label, controls);
  if (columns) return columns.length > 0 ? columns : doubtIn(label, controls);
  const match = climb(label, controls);
  return typeof match === 'string' ? match : [match];
}

/** In a table with a column for what can be done, that may be about the whole row. */
function doubtIn({ path }: Label, controls: readonly Control[]): Doubt {
  const table = path.find((outer) => fits(outer, TABLE));
  return table && controls.some(({ path }) => path.includes(table)) ? 'another’s control' : 'no control';
}

/** The elements that say by reference that the label is theirs. */
function referringTo({ names, node, box, path, element }: Label): Element[] {
  if (names) return [names];
  const own = [node, box, ...path.slice(0, 1)].filter(isElement);
  const selectors = own.flatMap((part) => {
    const [id, opened] = [attribute(part, 'id'), attribute(part, 'aria-controls')].map((name) => CSS.escape(name));
    return [...(id ? [`[aria-labelledby~="${id}"]`, `[headers~="${id}"]`] : []), ...(opened ? [`#${opened}`] : [])];
  });
  if (selectors.length === 0) return [];
  return all(treeOf(element), selectors.join()).filter((other) => !isPressable(other));
}

/** What a row's ground says and its control is called, as it is now. */
export function toldIn(ground: Element, control: HTMLElement): string {
  return `${accessibleName(control)}\n${textOf(ground)}`;
}

/** A button that names the main user needs no row, unless it only opens an answer or another page. */
function standsAlone(path: readonly Element[]): boolean {
  return !within(path, `${HEADING},nav,[role=navigation],[role=menubar],summary`);
}

function rowAlone({ element }: Control): Row {
  return {
    label: element,
    control: element,
    element,
    shows: '',
    ground: element,
    around: textOf(element),
    told: toldIn(element, element),
    confidence: 0.9,
    reasons: NAMES_IT,
  };
}

function rowFrom(
  label: Label,
  { relation, element, parts: row }: Match,
  own: Control,
  controls: readonly Control[],
): Row {
  const { element: control, reach } = own;
  const reasons = [relation.name, ...(reach === 'page' ? NAMES_IT : [])];
  const confidence = reach === 'page' ? 1 : relation.confidence;
  let shows = shownIn(row, label, control);
  let ground = element;
  // Label and control may stand together above what is shown.
  for (let outer = around(element); outer && shows === ''; outer = around(outer)) {
    if (controls.some((other) => other !== own && other.path.includes(outer as Element))) break;
    ground = outer;
    shows = shownIn(parts(outer), label, control);
    if (shows.length > LONGEST_SHOWN) shows = '';
    if (fits(outer, WHOLE)) break;
  }
  // Its columns and other lines tell whose a control is.
  ground = pathOf(ground).find((outer) => fits(outer, TABLE)) ?? ground;
  return {
    label: label.element,
    control,
    element,
    shows,
    ground,
    around: textOf(element),
    told: toldIn(ground, control),
    confidence,
    reasons,
  };
}

function shownIn(row: readonly Node[], label: Label, control: Element): string {
  const without = (part: Element) =>
    part === label.node ||
    (isPressable(part) && !fits(part, 'a[href]') && part !== label.pressed) ||
    (part === control && part !== label.pressed) ||
    reachOf(textOf(part)) !== undefined;
  const text = row
    .filter((part) => part !== label.node)
    .map((part) => textOf(part, without))
    .join(' ');
  // A label in a text of its own tells its value already.
  const said = isText(label.node) ? text.replace(textFrom(label.node), ' ') : text;
  return plainText(`${label.value ?? ''} ${said}`);
}

/** The same words may stand elsewhere as well: the label nearest to the control is the row's. */
function nearest(rows: readonly Row[]): Row[] {
  const best = new Map<Element, Row>();
  for (const row of rows) {
    const known = best.get(row.control);
    if (!known || pathOf(row.element).includes(known.element)) best.set(row.control, row);
  }
  return [...best.values()];
}
