// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHOWING } from '../../../src/content/lookout.ts';
import { bearingOn } from '../../../src/portal/changes.ts';
import { findRows } from '../../../src/portal/locator.ts';

const ROW =
  '<section id="row"><h2>Main user</h2><p>Pat <i id="who">Miller</i></p><button id="c">Change</button></section>';
const PEOPLE = '<table id="people"><tbody><tr><td id="cell">Kim</td><td><i id="b">B</i></td></tr></tbody></table>';
/** So many letters that nothing behind them is said together with what is before. */
const APART = `<p>${'Everybody who works here. '.repeat(8)}</p>`;
const PAGE = `<div id="app"><main id="main">${ROW}${APART}<div id="apart">${PEOPLE}<p id="empty"></p><a href="#" id="link">More</a><b>Main</b><p id="joins"></p></div></main></div>`;

let observer: MutationObserver;
beforeEach(() => {
  observer = new MutationObserver(() => {});
});
afterEach(() => observer.disconnect());

const at = (id: string) => document.getElementById(id) as HTMLElement;

function made(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild as Element;
}

/** What a change of the page has to do with what was seen there before. */
async function bearing(change: () => void, page = PAGE, pointers: Parameters<typeof findRows>[1] = []) {
  document.body.innerHTML = page;
  const sighting = findRows(document.body, pointers);
  const told = new Promise<MutationRecord[]>((tell) => {
    observer.disconnect();
    observer = new MutationObserver(tell);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: [...SHOWING] });
  });
  change();
  return bearingOn(sighting, await told, pointers);
}

const text = (id: string, data: string) => {
  (at(id).firstChild as Text).data = data;
};

describe('the page is not looked at again for', () => {
  it.each<[string, () => void]>([
    ['another text elsewhere', () => text('cell', 'Somebody else')],
    ['a text that comes', () => at('empty').append('Saved')],
  ])('%s', async (_, change) => {
    expect(await bearing(change)).toBe('none');
  });
});

describe('it is looked at late for what may show other things through the page’s styles', () => {
  it.each<[string, () => void]>([
    ['a part that comes', () => at('apart').append(made('<div><b>3</b> people online</div>'))],
    ['a part that goes', () => at('b').remove()],
    ['a part that takes the place of another', () => at('b').replaceWith(made('<em>C</em>'))],
    ['a class', () => at('cell').setAttribute('class', 'on')],
    ['a style', () => at('empty').setAttribute('style', 'width: 3px')],
  ])('%s elsewhere', async (_, change) => {
    expect(await bearing(change)).toBe('late');
  });
});

describe('it is looked at again for', () => {
  it.each<[string, () => void]>([
    ['another account in the row', () => text('who', 'Else')],
    ['something that comes into the row', () => at('row').append(made('<p>Pending</p>'))],
    ['the row, when it goes', () => at('row').remove()],
    ['its label, when it is drawn anew', () => at('row').firstElementChild?.replaceWith(made('<h2>Main user</h2>'))],
    ['the page, when it is drawn anew', () => (document.body.innerHTML = PAGE)],
    ['a class around the row', () => at('app').setAttribute('class', 'dark')],
    ['`hidden` around the row', () => at('main').setAttribute('hidden', '')],
    ['a control of the row that can’t be used any more', () => at('c').setAttribute('disabled', '')],
    ['a control that comes', () => at('apart').append(made('<div><button>Remove</button></div>'))],
    ['another text in a control', () => text('link', 'Less')],
    ['another row', () => at('apart').append(made('<div><h3>Main user</h3></div>'))],
    ['the words of a row in a text', () => text('cell', 'Main user')],
    ['the words of a row in two texts', () => at('apart').append(made('<p>Main</p>'), made('<p>user</p>'))],
    ['a word that says a row with the one before', () => at('joins').append('user')],
    ['a name that nobody draws', () => at('apart').append(made('<div><i aria-label="Main user"></i></div>'))],
    ['a verb, which may name a control', () => text('cell', 'Change')],
    ['a style sheet', () => document.head.append(document.createElement('style'))],
    ['a style sheet that goes', () => document.querySelector('style')?.remove()],
    ['a frame', () => at('apart').append(document.createElement('iframe'))],
    ['an element that the page defines', () => at('apart').append(document.createElement('x-row'))],
    ['a class of what holds a control', () => at('apart').setAttribute('class', 'on')],
    ['what refers to something', () => at('apart').append(made('<div aria-labelledby="x"></div>'))],
    ['very much at once', () => at('apart').append(made(`<div>${'<i></i>'.repeat(600)}</div>`))],
  ])('%s', async (_, change) => {
    const sheet = '<style>i { color: red }</style>';
    expect(await bearing(change, `${sheet}${PAGE}`)).toBe('some');
  });

  it('a word that is joined to another by what goes between', async () => {
    const page = `${PAGE}${APART}<p>Main</p><i id="between">x</i><p>user</p>`;
    expect(await bearing(() => at('between').remove(), page)).toBe('some');
  });

  it('any change, while a row is missing or unsure', async () => {
    const change = () => text('cell', 'Somebody else');
    expect(await bearing(change, PEOPLE)).toBe('some');
    expect(await bearing(change, `<section><h2>Main user</h2><p>Pat</p></section>${PEOPLE}`)).toBe('some');
  });

  it('what stands in another line of the row’s table, whose columns tell', async () => {
    const table =
      '<table><tr><th>Main user</th><td>Pat</td><td><button>Change</button></td></tr><tr><td id="cell">a</td></tr></table>';
    expect(await bearing(() => text('cell', 'b'), table)).toBe('some');
  });

  it('what is shown above label and control', async () => {
    const page = '<div><div><h3>Main user</h3><button>Change</button></div><p id="who"><i>Pat</i></p></div>';
    expect(await bearing(() => at('who').append('Else'), page)).toBe('some');
  });

  it('a field in the row that says something else, whatever changed', async () => {
    const page =
      '<section><h2>Main user</h2><input readonly id="f" value="Pat"><button>Change</button></section><p id="cell">a</p>';
    const change = () => {
      (at('f') as HTMLInputElement).value = 'Kim';
      text('cell', 'b');
    };
    expect(await bearing(change, page)).toBe('some');
  });

  it('the words that somebody has shown on this portal', async () => {
    const pointers = [{ row: 'Billing contact', control: 'Swap' }];
    const change = () => text('cell', 'Billing contact');
    expect(await bearing(change, PAGE, pointers)).toBe('some');
    expect(await bearing(change)).toBe('none');
  });
});

describe('in open shadow roots', () => {
  it('what changes apart from the row is none of it, and what changes in it is', async () => {
    document.body.innerHTML = `${ROW}<div id="host"></div>`;
    const root = at('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p><i>3</i> people</p>';
    const sighting = findRows(document.body);
    const target = root.querySelector('i')?.firstChild;
    const record = { type: 'characterData', target, addedNodes: [], removedNodes: [] };
    expect(sighting.rows).toHaveLength(1);
    expect(bearingOn(sighting, [record as unknown as MutationRecord], [])).toBe('none');
    at('row').append(at('host'));
    expect(bearingOn(findRows(document.body), [record as unknown as MutationRecord], [])).toBe('some');
  });
});

describe('a row that says something else without a word of the browser is looked at with whatever changes next', () => {
  const apart = (row: string) => `${row}${APART}<p id="cell">Kim</p>`;
  const head = '<div><h2>Main user</h2><button>Change</button></div>';

  it.each<[string, string, () => void]>([
    [
      'a field below the label and its control',
      `<section>${head}<div><input id="field" readonly value="Pat"></div></section>`,
      () => Object.assign(at('field'), { value: 'Eve' }),
    ],
    [
      'a picture there',
      `<section>${head}<div><img id="face" alt="Pat"></div></section>`,
      () => at('face').setAttribute('alt', 'Eve'),
    ],
    [
      'a part that shows a tree of its own later',
      `<section>${head}<div><user-chip id="chip">Pat</user-chip></div></section>`,
      () => at('chip').attachShadow({ mode: 'open' }).append('Eve'),
    ],
    [
      'the name of its control',
      '<section><h2>Main user</h2><p>Pat</p><button id="c" aria-label="Change"><svg></svg></button></section>',
      () => at('c').setAttribute('aria-label', 'Delete connection'),
    ],
    [
      'the name of its control, from elsewhere',
      `<section><h2>Main user</h2><p>Pat</p><button aria-labelledby="t"><svg></svg></button></section>${APART}<i id="t">Change</i>`,
      () => text('t', 'Remove'),
    ],
  ])('%s', async (_what, row, change) => {
    const both = () => {
      change();
      text('cell', 'Somebody');
    };
    expect(await bearing(() => text('cell', 'Somebody'), apart(row))).toBe('none');
    expect(await bearing(both, apart(row))).toBe('some');
  });
});
