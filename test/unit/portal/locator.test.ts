// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findRows, type Row } from '../../../src/portal/locator.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

function rows(html: string): Row[] {
  document.body.innerHTML = `<main>${html}</main>`;
  return [...findRows(document).rows];
}

/** The only row, by the id of its control, and what it shows. */
function only(html: string): [string, string] {
  const found = rows(html);
  const [row] = found;
  if (!row || found.length > 1) throw new Error(`${found.length} rows`);
  return [row.control.id, row.shows];
}

const TABLE = `
  <table>
    <tr><th>Workspace</th><td>Acme</td><td><button>Rename</button></td></tr>
    <tr><th>Main authorized user</th><td>Pat Miller <span>pat@acme.example</span></td><td><button id="c">Change</button></td></tr>
    <tr><th>Time zone</th><td>Berlin</td><td><button>Change</button></td></tr>
  </table>`;

describe('the main-user row is found', () => {
  it.each<[string, string, [string, string]]>([
    ['in a table', TABLE, ['c', 'Pat Miller pat@acme.example']],
    [
      'in a definition list',
      '<dl><dt>Main authorized user</dt><dd>Pat Miller <a href="#" id="c">change</a></dd></dl>',
      ['c', 'Pat Miller'],
    ],
    [
      'in a grouped definition list, beside other settings that can be changed',
      `<dl><div><dt>Main authorized user:</dt><dd>Pat</dd><dd><button id="c">Change</button></dd></div>
       <div><dt>Language</dt><dd>English</dd><dd><button>Change</button></dd></div></dl>`,
      ['c', 'Pat'],
    ],
    [
      'on a card',
      `<section class="x1"><h3>Main Authorized User</h3><p>Pat Miller</p><footer><div role="button" id="c">Change</div></footer></section>
       <section class="x1"><h3>Plan</h3><footer><div role="button">Change</div></footer></section>`,
      ['c', 'Pat Miller'],
    ],
    [
      'with its words split over elements',
      '<div><span><b>Main</b> authorized <i>user</i></span><span>Pat</span><button id="c"><span>Change</span></button></div>',
      ['c', 'Pat'],
    ],
    [
      'with its words broken over lines',
      '<div><span>\n  Main\n  authorized\n  user *\n</span><span>Pat</span><button id="c">Change</button></div>',
      ['c', 'Pat'],
    ],
    [
      'with an older name',
      '<div><label>Application Link User</label><em>Pat</em><button id="c">Edit</button></div>',
      ['c', 'Pat'],
    ],
    ['as main account', '<div><span>Main account</span><em>Pat</em><a href="/x" id="c">Change</a></div>', ['c', 'Pat']],
    [
      'in British',
      '<div><span>Main authorised user</span><em>Pat</em><button id="c">Change</button></div>',
      ['c', 'Pat'],
    ],
    [
      'with a control that says what it changes',
      '<div><span>Main authorized user</span><em>Pat</em><button id="c">Change main authorized user</button></div>',
      ['c', 'Pat'],
    ],
    [
      'with a control that is named by a label only',
      '<div><span>Main user</span><em>Pat</em><button id="c" aria-label="Change main user"><svg></svg></button></div>',
      ['c', 'Pat'],
    ],
    [
      'with a control that is named by its title only',
      '<div><span>Main user</span><em>Pat</em><button id="c" title="Change"><svg></svg></button></div>',
      ['c', 'Pat'],
    ],
    [
      'with an input as its control',
      '<div><span>Main user</span><em>Pat</em><input type="submit" id="c" value="Change"></div>',
      ['c', 'Pat'],
    ],
    [
      'beside other controls of the row',
      '<div><span>Main user</span><em>Pat</em><button>Copy</button><button id="c">Change</button></div>',
      ['c', 'Pat'],
    ],
    [
      'with a control that opens a window',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><a href="#" id="c">Change <span class="sr-only">(opens in a new window)</span></a></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with a control that opens a tab',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><a href="#" id="c">Change (opens in a new tab)</a></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with a control that a picture calls a link',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><a href="#" id="c">Change <img alt="external link"></a></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with a control that says what kind of user',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c">Change authorized user</button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with a control that says whose account',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c">Change Jira account</button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with edit as a picture before the verb',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c"><i>edit</i>Change</button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with swap_horiz as a picture before the verb',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c"><i>swap_horiz</i>Change</button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with open_in_new as a picture before the verb',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c"><i>open_in_new</i>Change</button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with sync as a picture before the verb',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c"><i>sync</i>Change</button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with autorenew as a picture before the verb',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c"><i>autorenew</i>Change</button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with person as a picture before the verb',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c"><i>person</i>Change</button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with manage_accounts as a picture before the verb',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c"><i>manage_accounts</i>Change</button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with a picture behind the verb',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c">Change<span>open_in_new</span></button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'with a word as a picture in its own font',
      '<section><h2>Main authorized user</h2><p>HelpDesk Bot</p><button id="c">Change<span style="font-family: Material Icons">person</span></button></section>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'as HelpDesk+ main authorized user',
      '<div><span>HelpDesk+ main authorized user</span><em>Pat</em><button id="c">Change</button></div>',
      ['c', 'Pat'],
    ],
    [
      'as Main authorized user for HelpDesk+',
      '<div><span>Main authorized user for HelpDesk+</span><em>Pat</em><button id="c">Change</button></div>',
      ['c', 'Pat'],
    ],
    [
      'as Main authorized user account',
      '<div><span>Main authorized user account</span><em>Pat</em><button id="c">Change</button></div>',
      ['c', 'Pat'],
    ],
    [
      'as Main authorized user required',
      '<div><span>Main authorized user required</span><em>Pat</em><button id="c">Change</button></div>',
      ['c', 'Pat'],
    ],
    [
      'as Your main authorized user',
      '<div><span>Your main authorized user</span><em>Pat</em><button id="c">Change</button></div>',
      ['c', 'Pat'],
    ],
    [
      'in a sentence',
      '<p>The main authorized user is HelpDesk Bot. <button id="c">Change</button></p>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'in a sentence with brackets',
      '<p>Main authorized user is HelpDesk Bot [<a href="#" id="c">change</a>]</p>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'in a sentence whose name is bold',
      '<p>The main authorized user is <b>HelpDesk Bot</b>. <a href="#" id="c">Change</a></p>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'in a sentence above its control',
      '<div><span>The main authorized user is HelpDesk Bot.</span><button id="c">Change</button></div>',
      ['c', 'HelpDesk Bot'],
    ],
    [
      'when nobody is main user yet',
      '<div><span>Main authorized user</span><button id="c">Change</button></div>',
      ['c', ''],
    ],
  ])('%s', (_where, html, expected) => {
    expect(only(html)).toEqual(expected);
  });

  it('with the label, the control and the smallest element around both', () => {
    const [row] = rows(TABLE);
    expect(row?.label.textContent).toBe('Main authorized user');
    expect(row?.control.tagName).toBe('BUTTON');
    expect(row?.element).toBe(document.querySelectorAll('tr')[1]);
  });

  it('with what is said around it, apart where it stands apart', () => {
    const [row] = rows(
      '<table><tr><th>Main user</th><td>acme.atlassian.net</td><td>Pat</td><td><button>Change</button></td></tr></table>',
    );
    expect(row?.around.split(/\s+/)).toEqual(['', 'Main', 'user', 'acme.atlassian.net', 'Pat', 'Change', '']);
  });

  it('within the part of the page that is asked for', () => {
    rows(`<div id="here">${TABLE}</div>`);
    const here = document.getElementById('here');
    expect(here && findRows(here).rows).toHaveLength(1);
    const away = document.createElement('div');
    expect(findRows(away).rows).toEqual([]);
  });
});

describe('two main-user rows', () => {
  const row = (bot: string, person: string) =>
    `<tr><td>Main authorized user</td><td>${person}</td><td><button id="${bot}">Change</button></td></tr>`;

  it('are both found, each with its own control', () => {
    const found = rows(`<table>${row('one', 'Pat')}${row('two', 'HelpDesk Bot')}</table>`);
    expect(found.map(({ control, shows }) => [control.id, shows])).toEqual([
      ['one', 'Pat'],
      ['two', 'HelpDesk Bot'],
    ]);
  });

  it('on cards of two products, too', () => {
    const card = (id: string) => `<section><h2>Main user</h2><p>Pat</p><button id="${id}">Change</button></section>`;
    expect(rows(card('one') + card('two')).map(({ control }) => control.id)).toEqual(['one', 'two']);
  });
});

describe('nothing is found', () => {
  it.each([
    ['on an empty page', ''],
    ['where the row has no control', '<div><span>Main authorized user</span><em>Pat</em></div>'],
    [
      'where the control changes something else',
      '<div><span>Main authorized user</span><button>Change plan</button></div>',
    ],
    ['where the control says more', '<div><span>Main user</span><button>Change language</button></div>'],
    [
      'where the row has two controls that could be it',
      '<div><span>Main user</span><button>Change</button><a href="/x">Edit</a></div>',
    ],
    [
      'where the words are part of a sentence',
      '<p>The main authorized user is what acts for all. <button>Change</button></p>',
    ],
    [
      'where a sentence tells who it is, and another setting has the control',
      '<p>The main authorized user is Pat.</p><p>Language English <button>Change</button></p>',
    ],
    [
      'where a sentence tells who it is on a card that is about something else',
      '<section><h2>Language</h2><p>The main authorized user is Pat.</p><div>English</div><button>Change</button></section>',
    ],
    ['where the control changes a link', '<div><span>Main user</span><button>Change external link</button></div>'],
    ['where the control changes a person', '<div><span>Main user</span><button>Change <b>person</b></button></div>'],
    ['where the words stand in a help text', '<p>Ask your main authorized user to <a href="/x">change</a> it.</p>'],
    ['where the words are only close', '<div><span>Main authorized users</span><button>Change</button></div>'],
    ['where the words are code', '<div><script type="text/plain">Main user</script><button>Change</button></div>'],
    ['where the words are style', '<div><style>Main user</style><button>Change</button></div>'],
    [
      'where the control is far away',
      `<div><span>Main user</span></div><p>${'x'.repeat(600)}</p><button>Change</button>`,
    ],
  ])('%s', (_where, html) => {
    expect(rows(html)).toEqual([]);
  });

  it('where label and control share nothing but the page', () => {
    document.body.innerHTML = '<span>Main user</span><button>Change</button>';
    expect(findRows(document).rows).toEqual([]);
  });
});

describe('the same words elsewhere on the page', () => {
  it('in the navigation do not take the row’s place', () => {
    const page = `<nav><a href="#main">Main user</a> <a href="#plan">Plan</a></nav>
      <div class="row"><span>Main user</span><em>Pat</em><button id="c">Change</button></div>`;
    const found = rows(page);
    expect(found).toHaveLength(1);
    expect(found[0]?.element.className).toBe('row');
    expect(found[0]?.shows).toBe('Pat');
  });

  it('after the row do not, either', () => {
    const page = `<div class="row"><span>Main user</span><em>Pat</em><button id="c">Change</button></div>
      <footer><a href="#main">Main user</a></footer>`;
    expect(rows(page).map(({ shows }) => shows)).toEqual(['Pat']);
  });
});
