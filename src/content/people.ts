import { FIGURE, faceOf, initials } from '../domain/face.ts';
import { makeDrawing } from './dom.ts';
import { element } from './element.ts';
import { BAD, FACES, GOOD, INK_SOFT, ON_FACE, QUIET } from './palette.ts';
import { say } from './view-words.ts';

/** Somebody, or nobody, as a panel names them. */
export interface Person {
  readonly heading: string;
  readonly name: string;
  /** Line by line. */
  readonly details: string;
  /** The account's id gives its face a colour; undefined: no account is known. */
  readonly id?: string | undefined;
  /** What is said in place of a name has no letters of theirs: nobody, or somebody without one; and who is not known. */
  readonly face?: 'nobody' | 'unknown';
}

/** Whether the two accounts are one; the same where that is no good news; nobody is there; or it is not known who is. */
export type Likeness = 'same' | 'calm' | 'different' | 'nobody' | 'unclear';

const SIGNS: Readonly<Record<Likeness, readonly [sign: string, word: string, colour: string, line: string]>> = {
  same: ['=', 'accountSame', GOOD, 'solid'],
  calm: ['=', 'accountSame', QUIET, 'solid'],
  different: ['≠', 'accountDifferent', BAD, 'dashed'],
  nobody: ['–', 'accountNobodyToCompare', QUIET, 'dashed'],
  unclear: ['?', 'accountNotComparable', QUIET, 'dotted'],
};

/** Both in the shape that they have on our own pages, with the sign between them: beside one another where there is room. */
export function peopleBox(list: readonly Person[], likeness: Likeness | undefined, across: boolean): HTMLElement {
  const box = element('div', `display: flex; gap: 6px 20px; ${across ? 'flex-wrap: wrap' : 'flex-direction: column'};`);
  box.setAttribute('role', 'list');
  list.forEach((person, at) => {
    if (at === 1 && likeness) box.append(signOf(likeness, across));
    box.append(cardOf(person, across));
  });
  return box;
}

function signOf(likeness: Likeness, across: boolean): HTMLElement {
  const [sign, word, colour, line] = SIGNS[likeness];
  const place = across
    ? 'align-self: center; padding: 2px 0 4px; border-block-end'
    : 'margin-inline-start: 18px; padding-block: 8px; padding-inline-start: 28px; border-inline-start';
  const box = element(
    'div',
    `${place}: 3px ${line} ${colour}; color: ${colour}; font-weight: 600; font-size: 13px;`,
    `${sign} ${say(word)}`,
  );
  box.setAttribute('role', 'listitem');
  return box;
}

/** As on our own pages. */
function figure(): Element {
  const drawing = makeDrawing('svg');
  const path = makeDrawing('path');
  path.setAttribute('d', FIGURE);
  const look = { viewBox: '0 0 24 24', width: '20', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' };
  for (const [name, value] of Object.entries(look)) drawing.setAttribute(name, value);
  drawing.append(path);
  return drawing;
}

const LETTERS =
  'display: grid; place-items: center; box-sizing: border-box; width: 38px; height: 38px; border-radius: 50%; font-weight: 600; outline: 1px solid transparent; outline-offset: -1px;';

/** Long names share the room, so that the sign stays between the two. */
const BESIDE = 'flex: 0 1 auto; min-width: min(220px, 100%); max-width: max(220px, 38%);';

function cardOf({ heading, name, details, id, face: stands }: Person, across: boolean): HTMLElement {
  const card = element(
    'div',
    `display: grid; grid-template-columns: 38px minmax(0, 1fr); gap: 0 10px; align-items: start; ${across ? BESIDE : ''}`,
  );
  card.setAttribute('role', 'listitem');
  const look =
    id === undefined
      ? `border: 2px dashed ${QUIET}; color: ${QUIET};`
      : `background: ${FACES[faceOf(id)]}; color: ${ON_FACE};`;
  const letters = stands ? { nobody: '', unknown: '?' }[stands] : initials(name);
  const face = element('span', `${LETTERS} ${look}`, letters);
  if (letters === '') face.append(figure());
  face.setAttribute('aria-hidden', 'true');
  const text = element('div', 'display: grid; line-height: 1.35;');
  const who = element('strong', 'font-weight: 600; overflow-wrap: anywhere;');
  who.append(element('bdi', '', name));
  text.append(element('span', `font-size: 12px; color: ${INK_SOFT};`, heading), who);
  if (details !== '') {
    const how = element('span', `font-size: 12px; white-space: pre-line; overflow-wrap: anywhere; color: ${INK_SOFT};`);
    how.append(element('bdi', '', details));
    text.append(how);
  }
  card.append(face, text);
  return card;
}
