// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Pointed } from '../../../src/domain/pointer.ts';
import { findRows } from '../../../src/portal/locator.ts';
import { canBeControl, controlAt, controlsToPress, learnFrom, rowName, rowNames } from '../../../src/portal/picker.ts';

afterEach(() => {
  document.body.innerHTML = '';
  // What one test has taught is forgotten.
  findRows(document.body);
});

function page(html: string): void {
  document.body.innerHTML = `<main>${html}</main>`;
}

const element = (id: string) => document.getElementById(id) as HTMLElement;
const marked = (pointers: readonly Pointed[]) =>
  findRows(document.body, pointers).rows.map(({ control }) => control.id);
const learn = (row: string, control: string) =>
  learnFrom(element(row), element(control), (pointers) => findRows(document.body, pointers))?.pointed;

const OWNER: Pointed = { row: 'Bot owner', control: 'Reassign it' };
const ROW = '<div><span id="l">Bot owner</span> <b>Pat</b> <button id="c">Reassign it</button></div>';

describe('words of one portal', () => {
  it.each<[string, string]>([
    ['in a row', ROW],
    ['in other letters', '<dl><dt>BOT-OWNER:</dt><dd>Pat <a href="#" id="c">reassign it…</a></dd></dl>'],
    ['cut into elements', '<p><em><i>Bot</i> <i>owner</i></em> Pat <button id="c"><u>Re</u>assign it</button></p>'],
    ['a word with its value', '<p>Bot owner: Pat <button id="c">Reassign it</button></p>'],
  ])('are found %s', (_, html) => {
    page(html);
    expect(marked([])).toEqual([]);
    expect(marked([OWNER])).toEqual(['c']);
  });

  it('one word is enough', () => {
    page('<p>Owner: Pat <button id="c">Reassign it</button></p>');
    expect(marked([{ row: 'Owner', control: 'Reassign it' }])).toEqual(['c']);
  });

  it.each<[row: string, html: string]>([
    ['OAuth2 user', '<p>OAuth2 user: Pat <button id="c">Reassign it</button></p>'],
    ['The person who talks to Jira', '<p>The person who talks to Jira: Pat <button id="c">Reassign it</button></p>'],
    [
      'Automation owner (Jira)',
      '<div><span>Automation owner (Jira)</span> <b>Pat</b> <button id="c">Reassign it</button></div>',
    ],
    ['Automation owner (Jira)', '<p>Automation owner (Jira): Pat <button id="c">Reassign it</button></p>'],
  ])('have digits, many words, and a remark: %s', (row, html) => {
    page(html);
    expect(marked([])).toEqual([]);
    expect(marked([{ row, control: 'Reassign it' }])).toEqual(['c']);
  });

  it('leave a sentence that tells who it is', () => {
    for (const who of ['Pat', '<b>Pat</b>']) {
      page(`<p>The main authorized user is ${who}. <button id="c">Change</button></p>`);
      expect(marked([OWNER])).toEqual(['c']);
    }
  });

  it('go together with the words that every portal has', () => {
    page('<div><span>Bot owner</span> <b>Pat</b> <button id="c">Change</button></div>');
    expect(marked([{ row: 'Bot owner', control: 'Change' }])).toEqual(['c']);
    page('<div><span>Main user</span> <b>Pat</b> <button id="d">Reassign it</button></div>');
    expect(marked([{ row: 'Main user', control: 'Reassign it' }])).toEqual(['d']);
  });

  it('hold for one look', () => {
    page(ROW);
    expect(marked([OWNER])).toEqual(['c']);
    expect(marked([])).toEqual([]);
  });

  it('mark nothing in another row, though the control is called so', () => {
    page(`<div><span>Bot owner</span> <b>Pat</b></div><div><span>Time zone</span> <b>Berlin</b>
      <button>Reassign it</button></div>`);
    expect(marked([OWNER])).toEqual([]);
  });

  it.each(['.*', '(', '\\', '$^'])('%j is a name like another, and no pattern', (sign) => {
    page(ROW);
    expect(marked([{ row: `Owner${sign}`, control: 'Reassign it' }])).toEqual([]);
    expect(marked([{ row: `Bot owner ${sign}`, control: `Reassign it ${sign}` }])).toEqual(['c']);
  });
});

describe('words taught for one row', () => {
  const BOTH = `<dl><div><dt>Main user</dt><dd>Pat</dd><dd><button id="m">Change</button> <button id="x">Manage</button></dd></div>
    <div><dt>Owner</dt><dd>Pat</dd><dd><button id="o">Manage</button> <button id="y">Change</button></dd></div></dl>`;

  it('say nothing of another row’s controls', () => {
    page(BOTH);
    expect(marked([{ row: 'Owner', control: 'Manage' }])).toEqual(['m', 'o']);
  });

  it('do not take the portal’s own words', () => {
    page(BOTH.replace('<button id="o">Manage</button>', ''));
    expect(marked([{ row: 'Owner', control: 'Manage' }])).toEqual(['m']);
  });

  it('stand in any script', () => {
    const rows = 'Учётная запись интеграции Иван Петров '.repeat(300);
    page(
      `<p>${rows}</p><div><span>Учётная запись интеграции</span> <b>Иван</b> <button id="c">Заменить</button></div>`,
    );
    expect(marked([{ row: 'Учётная запись интеграции', control: 'Заменить' }])).toEqual(['c']);
    page('<div><span>main_bot_user</span> <b>Pat</b> <button id="c">re_assign</button></div>');
    expect(marked([{ row: 'main_bot_user', control: 're_assign' }])).toEqual(['c']);
  });
});

describe('a place', () => {
  const ICONS = `<div><div><span id="l">Bot owner</span></div><div><b>Pat</b><i id="x" class="pen"></i><i id="c" class="trash"></i></div></div>`;
  const place = { up: 2, tag: 'i', nth: 1, of: 2 };

  it('finds what has no name, and nobody calls a control', () => {
    page(ICONS);
    expect(marked([{ row: 'Bot owner', control: '', place }])).toEqual(['c']);
  });

  it.each<[string, string]>([
    ['there are more of them', ICONS.replace('<i id="x"', '<i></i><i id="x"')],
    ['there are fewer', ICONS.replace('<i id="x" class="pen"></i>', '')],
    ['they are another kind', ICONS.replaceAll('<i ', '<u ').replaceAll('</i>', '</u>')],
    ['it is hidden', ICONS.replace('class="trash"', 'style="display: none"')],
    ['it is switched off', ICONS.replace('class="trash"', 'aria-disabled="true"')],
    ['they stand further out', ICONS.replace('<span', '<p><span').replace('</span>', '</span></p>')],
    ['the row is called otherwise', ICONS.replace('Bot owner', 'Bot’s keeper')],
    ['another row of that name stands in the same place', ICONS.replace('<b>Pat</b>', '<b>Pat</b><em>Bot owner</em>')],
  ])('marks nothing when %s', (_, html) => {
    page(html);
    expect(marked([{ row: 'Bot owner', control: '', place }])).toEqual([]);
  });

  it('is asked only where no relation tells', () => {
    page(`${ROW}<button>Reassign it</button>`);
    expect(marked([{ ...OWNER, place: { up: 2, tag: 'button', nth: 1, of: 2 } }])).toEqual(['c']);
  });
});

describe('what is learned', () => {
  it('words and place, from a row that the locator finds by them', () => {
    page(ROW);
    expect(learn('l', 'c')).toEqual({ ...OWNER, place: { up: 1, tag: 'button', nth: 0, of: 1 } });
  });

  it('only what leads to that very control again', () => {
    page(`<div><span id="l">Bot owner</span><b>Pat</b></div><div><span>Time zone</span><b>Berlin</b></div>
      <div><a id="c">Reassign it</a></div>`);
    const learned = learn('l', 'c');
    expect(learned && marked([learned])).toEqual(['c']);
  });

  it('nothing that would lose a row that is found without', () => {
    page(
      '<dl><dt id="l">Main user</dt><dd>Pat <button>Change</button></dd><dd><button id="c">Renew</button></dd></dl>',
    );
    expect(marked([])).toHaveLength(1);
    expect(learn('l', 'c')).toBeUndefined();
  });

  it('nothing that would take the place of a control that is found without', () => {
    page('<div><span id="l">Main user</span> <b>Pat</b> <button>Change</button> <button id="c">Renew</button></div>');
    expect(marked([])).toHaveLength(1);
    expect(learn('l', 'c')).toBeUndefined();
  });

  it('how many rows are found by it', () => {
    const card = (id: string) =>
      `<section><h3 id="${id}l">Owner</h3><p>Pat</p><button id="${id}c">Renew</button></section>`;
    page(card('a') + card('b'));
    const learned = learnFrom(element('al'), element('ac'), (pointers) => findRows(document.body, pointers));
    expect(learned?.rows).toBe(2);
  });

  it('nothing where row and control are one', () => {
    page('<div id="l">Bot owner <b id="c">Pat</b></div>');
    expect(learn('l', 'l')).toBeUndefined();
  });

  it('nothing where two rows of the name would lead there', () => {
    page(`<div><span id="l">Bot owner</span><span>Bot owner</span><p><i></i><i id="c"></i></p></div>`);
    expect(learn('l', 'c')).toBeUndefined();
  });
});

describe('what a person may mean', () => {
  it.each<[string, string | undefined]>([
    ['Bot owner', 'Bot owner'],
    [' Bot\n owner : ', 'Bot owner'],
    ['Bot owner: Pat Miller', 'Bot owner'],
    ['★', undefined],
    ['', undefined],
    ['o'.repeat(81), undefined],
  ])('%j names a row as %j', (text, name) => {
    page('<p id="l"></p>');
    element('l').textContent = text;
    expect(rowName(element('l'))).toBe(name);
  });

  it('a control is what can be pressed around a point', () => {
    page('<button id="c"><span><svg id="s"></svg></span></button><p id="p"><i id="i"></i></p>');
    expect(controlAt(element('s')).id).toBe('c');
    expect(controlAt(element('i')).id).toBe('i');
  });

  it.each<[string, boolean]>([
    ['<button id="c">Renew</button>', true],
    ['<i id="c"></i>', true],
    ['<span id="c" style="cursor: pointer">Renew</span>', true],
    ['<td id="c">Pat Agent <button>Renew</button></td>', false],
  ])('%s can be a control: %s', (html, can) => {
    page(html.startsWith('<td') ? `<table><tr>${html}</tr></table>` : html);
    expect(canBeControl(element('c'))).toBe(can);
  });

  it('by keyboard: texts one after the other, then controls', () => {
    page(`${ROW}<p>${'o'.repeat(100)}</p><a href="#" id="a">Help</a>`);
    expect(rowNames(document.body).map((one) => one.textContent)).toEqual(['Bot owner', 'Pat', 'Reassign it', 'Help']);
    expect(controlsToPress(document.body).map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
