// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { findRows, type Sighting } from '../../../src/portal/locator.ts';

function look(html: string): Sighting {
  document.body.innerHTML = html;
  return findRows(document.body);
}

afterEach(() => {
  document.body.innerHTML = '';
});

/** The controls that belong to a row have the id "c" (or one that begins with it); all others do not. */
const RELATIONS: readonly [relation: string, how: string, html: string][] = [
  [
    'table row',
    'whose header is the label',
    '<table><tr><th>Main user</th><td>Pat</td><td><a href="#" id="c">Change</a></td></tr><tr><th>Zone</th><td>Oslo</td><td><a href="#">Change</a></td></tr></table>',
  ],
  [
    'table row',
    'with two pairs in a line',
    '<table><tr><th>Plan</th><td>Team <button>Change</button></td><th>Main user</th><td>Pat <button id="c">Change</button></td></tr></table>',
  ],
  [
    'table row',
    'of a grid without table elements, its action first',
    '<div role="grid"><div role="row"><div role="gridcell"><button id="c">Edit</button></div><div role="gridcell">Main user</div><div role="gridcell">Pat</div></div></div>',
  ],
  [
    'table row',
    'over several lines',
    '<table><tr><th rowspan="2">Main user</th><td>Pat</td></tr><tr><td><a href="#" id="c">Change</a></td></tr><tr><th>Plan</th><td><a href="#">Change</a></td></tr></table>',
  ],
  [
    'table row',
    'whose actions are in a container of their own',
    '<div role="grid"><div><div role="row" aria-rowindex="2"><span role="gridcell">Main user</span><span role="gridcell">Pat</span></div><div role="row" aria-rowindex="3"><span role="gridcell">Zone</span></div></div><div><div role="row" aria-rowindex="2"><button id="c">Change</button></div><div role="row" aria-rowindex="3"><button>Change</button></div></div></div>',
  ],
  [
    'column',
    'headed by the label',
    '<table><tr><th>Site</th><th>Main user</th><th>Plan</th></tr><tr><td>acme</td><td>Pat <button id="c1">Change</button></td><td><button>Change</button></td></tr><tr><td>labs</td><td>Bot <button id="c2">Change</button></td><td><button>Change</button></td></tr></table>',
  ],
  [
    'column',
    'but in rows that a cell reaches into from above',
    '<table><tr><th>Site</th><th>Main user</th><th>Plan</th></tr><tr><td rowspan="2">acme</td><td>Pat <button id="c">Change</button></td><td>Team</td></tr><tr><td>Bot</td><td>Free <button>Change</button></td></tr></table>',
  ],
  [
    'section',
    'with a choice of who it is',
    '<section><h2>Main user</h2><p>Pat</p><div><select aria-label="User"><option>Pat</option></select><button id="c">Change</button></div></section>',
  ],
  [
    'neighbours',
    'in one of several lines of a paragraph',
    '<p>Status: Connected<br>Main user: Pat (<a href="#" id="c">change</a>)<br>Plan: Team (<a href="#">change</a>)</p>',
  ],
  [
    'neighbours',
    'after a line with an address',
    '<p>Main user: Pat<br>pat@acme.example<br><a href="#" id="c">change</a></p>',
  ],
  [
    'neighbours',
    'in a text that goes on with what is told of the account',
    '<p>Main user: Pat Miller · pat@acme.example, active (<a href="#" id="c">change</a>)</p>',
  ],
  [
    'neighbours',
    'with bold words for the label and for who it is',
    '<p><b>Main user</b> is currently <b>Pat</b> (<a href="#" id="c">change</a>)</p>',
  ],
  [
    'definition list',
    'until the next term',
    '<dl><dt>Main user</dt><dd>Pat</dd><dd><button id="c">Change</button></dd><dt>Plan</dt><dd><button>Change</button></dd></dl>',
  ],
  [
    'list item',
    'in one text',
    '<ul><li>Main user: Pat <button id="c">Change</button></li><li>Owner: Petra <button>Change</button></li></ul>',
  ],
  [
    'named group',
    'by its legend',
    '<fieldset><legend>Main user</legend><p>Pat</p><p><button id="c">Replace account</button></p></fieldset>',
  ],
  [
    'named group',
    'by its summary',
    '<details open><summary>Main user</summary><div><p>Pat</p><button id="c">Change</button></div></details>',
  ],
  [
    'reference',
    'by aria-labelledby',
    '<div><h3 id="m">Main user</h3></div><div aria-labelledby="m"><p>Pat</p><button id="c">Change</button></div><button>Change</button>',
  ],
  [
    'reference',
    'by aria-label',
    '<section aria-label="Main user"><img alt="Pat"><a href="#" title="Switch user" id="c"></a></section>',
  ],
  [
    'reference',
    'by the headers of a cell',
    '<table><tr><th id="m">Main user</th></tr><tr><td headers="m">Pat <button id="c">Change</button></td></tr></table>',
  ],
  [
    'section',
    'under its heading',
    '<section><h3>Main user</h3><p>What it is.</p><p>Pat <button id="c">Change</button></p></section><section><h3>Plan</h3><button>Change</button></section>',
  ],
  [
    'neighbours',
    'one after the other, without rows',
    '<div><b>Site</b><i>acme</i><button>Change</button><b>Main user</b><i>Pat</i><button id="c">Change</button><b>Zone</b><i>Oslo</i><button>Change</button></div>',
  ],
  [
    'neighbours',
    'until the next heading',
    '<div><h4>Main user</h4><p>Pat</p><button id="c">Change</button><h4>Zone</h4><p>Oslo</p><button>Change</button></div>',
  ],
  [
    'neighbours',
    'in one line of text',
    '<div><p>Main user: <strong>Pat</strong> (<a href="#" id="c">change</a>). It acts for all.</p></div>',
  ],
  [
    'section',
    'with what is told of the account',
    '<section><h3>Main user</h3><p>Name: Pat</p><p>Email: pat@acme.example</p><button id="c">Change</button></section>',
  ],
  [
    'section',
    'with the site, the licence and a word of warning',
    '<section><h3>Main user</h3><p>Pat</p><p>Connected to: acme</p><p>Licence: agent</p><p>Please note: users are asked to re-authorize</p><button id="c">Change</button></section>',
  ],
  [
    'section',
    'below an address',
    '<section><h2>Main user</h2><p>HelpDesk Bot</p><p>bot@acme.example <a href="#" id="c">Change</a></p></section>',
  ],
  [
    'section',
    'in its foot',
    '<section><h2>Main user</h2><p>HelpDesk Bot</p><p>Last changed 2 days ago <a href="#" id="c">Change</a></p></section>',
  ],
  [
    'reference',
    'with fields of the account',
    '<div role="group" aria-label="Main user"><p>Account: Bot</p><p>Site: acme</p><div>Connected since 3 May 2024 <button id="c">Change</button></div></div>',
  ],
  [
    'table row',
    'that shows an id with a colon',
    '<table><tr><th>Main user</th><td>Helper Service (712020:aa11)</td><td><button id="c">Change</button></td></tr></table>',
  ],
  [
    'named group',
    'by the caption of a table with one row',
    '<table><caption>Main user</caption><thead><tr><th>Account</th><th>Language</th><th></th></tr></thead><tbody><tr><td>Bot</td><td>English</td><td><button id="c">Change</button></td></tr></tbody></table>',
  ],
  [
    'row that is a control',
    'and says so',
    '<a href="#" id="c"><span>Main user</span><span>Pat</span><span>Change</span></a><a href="#"><span>Plan</span><span>Change</span></a>',
  ],
];

describe('a control belongs to the label', () => {
  it.each(RELATIONS)('%s, %s', (relation, _how, html) => {
    const { rows } = look(html);
    const own = [...document.querySelectorAll('[id^=c]')];
    expect(rows.map(({ control }) => control)).toEqual(own);
    expect(rows.map(({ reasons }) => reasons[0])).toEqual(own.map(() => relation));
  });

  it('that its name says, wherever it stands', () => {
    const { rows } = look('<div><p>Nobody is set.</p></div><button id="c">Change main authorized user</button>');
    expect(rows.map(({ reasons }) => reasons)).toEqual([['control that names the main user']]);
  });

  it('whose open menu it stands in', () => {
    const { rows } = look(
      `<table><tr><td>Main user</td><td>Pat</td><td><button id="t" aria-haspopup="menu" aria-expanded="true" aria-controls="m">⋯</button></td></tr></table>
       <div id="m" role="menu"><div role="menuitem">Copy</div><div role="menuitem" id="c">Replace account</div></div>`,
    );
    expect(rows.map(({ control }) => control.id)).toEqual(['c']);
  });
});

/** Pages whose row cannot be changed there, beside something that can. */
const OTHERS: readonly [why: string, html: string, reason?: string][] = [
  [
    'the next row has one',
    '<ul><li>Main user: Pat</li><li>Owner: Petra <button>Change</button></li></ul>',
    'no control',
  ],
  [
    'the next line of one paragraph has one',
    '<p>Main user: Pat<br>Owner: Petra <a href="#">change</a></p>',
    'another’s control',
  ],
  [
    'the next line of one paragraph has one, without a colon',
    '<p>Main user: Pat<br>Free seats 3 <a href="#">change</a></p>',
    'another’s control',
  ],
  [
    'the line before has one',
    '<p>Plan: Team <a href="#">change</a><br>Main user: Pat<br>Owner: Petra</p>',
    'another’s control',
  ],
  [
    'the words stand in the middle of a line',
    '<p>Ask Sam<br>about the <i>Main user</i>: Pat <a href="#">change</a></p>',
    'another’s control',
  ],
  [
    'rows of plain elements',
    '<div><div><span>Main user</span><span>Pat</span></div><div><span>Owner</span><span>Petra</span><button>Change</button></div></div>',
    'another’s control',
  ],
  [
    'tiles side by side',
    '<div><section><h2>Main user</h2><p>Pat</p></section><section><h2>Owner</h2><button>Change</button></section></div>',
    'no control',
  ],
  [
    'a pair in the same line has one',
    '<table><tr><td>Main user</td><td>Pat</td><td>Zone</td><td>Oslo <button>Change</button></td></tr></table>',
    'another’s control',
  ],
  [
    'the card has one for all its fields',
    '<div><div><i>Site</i><b>acme</b></div><div><i>Main user</i><b>Pat</b></div><div><button>Edit</button></div></div>',
    'another’s control',
  ],
  [
    'a person with that role can be edited',
    '<table><tr><td><a href="#">Bot</a></td><td>Main user</td><td><a href="#">Edit</a></td></tr></table>',
    'another’s control',
  ],
  [
    'its title can be edited, as in a wiki',
    '<article><h1>Main user</h1><p>What it is.</p><a href="#">Edit</a></article>',
    'another’s control',
  ],
  [
    'the footer has one',
    '<div><div><h2>Main user</h2><p>Pat</p></div><div>English <a href="#">Change</a></div></div>',
    'another’s control',
  ],
  [
    'two of them could be it',
    '<div><span>Main user</span><span>Pat</span><button>Change</button><button>Edit</button></div>',
    'several controls',
  ],
  [
    'it cannot be pressed now',
    '<div><span>Main user</span><span>Pat</span><button disabled>Change</button></div>',
    'no control',
  ],
  [
    'another setting of its card has one',
    '<section><h2>Main user</h2><p>HelpDesk Bot</p><p>Default language: English <a href="#">Change</a></p></section>',
    'another’s control',
  ],
  [
    'its card tells who reads the page',
    '<section><h2>Main user</h2><p>HelpDesk Bot</p><p>You are signed in to Slack as Pat. <a href="#">Switch account</a></p></section>',
    'another’s control',
  ],
  [
    'its card tells who reads the page, above a control',
    '<section><h2>Main user</h2><p>HelpDesk Bot</p><p>You are signed in to Slack as Pat.</p><a href="#">Switch account</a></section>',
    'another’s control',
  ],
  [
    'another account of its card has one',
    '<section><h2>Main user</h2><p>HelpDesk Bot</p><div><p>Fallback agent</p><p>Pat</p><button>Change</button></div></section>',
    'another’s control',
  ],
  [
    'its card is wrapped once more',
    '<section><h2>Main user</h2><div><p>HelpDesk Bot</p><p>Default language: English <a href="#">Change</a></p></div></section>',
    'another’s control',
  ],
  [
    'its card has another control before',
    '<section><h2>Main user</h2><p>HelpDesk Bot</p><button>Re-authorize</button><p>Default language: English <a href="#">Change</a></p></section>',
    'another’s control',
  ],
  [
    'another field of its fieldset has one',
    '<fieldset><legend>Main user</legend><p>HelpDesk Bot</p><p>Time zone: UTC <a href="#">Change</a></p></fieldset>',
    'another’s control',
  ],
  [
    'another value of its term has one',
    '<dl><dt>Main user</dt><dd>HelpDesk Bot</dd><dd>Reply language English <a href="#">Change</a></dd></dl>',
    'another’s control',
  ],
  [
    'another setting stands before what holds the control alone',
    '<section><h2>Main user</h2><p>HelpDesk Bot</p><p>Reply language: English</p><div><button>Change</button></div></section>',
    'another’s control',
  ],
  [
    'another setting stands between',
    '<details open><summary>Main user</summary><p>HelpDesk Bot</p><p>Reply language: English</p><a href="#">Edit</a></details>',
    'another’s control',
  ],
  [
    'another setting of its group has one',
    '<div role="group" aria-label="Main user"><p>HelpDesk Bot</p><div>Language: English <button>Change</button></div></div>',
    'another’s control',
  ],
  [
    'a title stands between in what refers to it',
    '<div aria-label="Main user"><p>HelpDesk Bot</p><h3>Language</h3><p>English</p><button>Change</button></div>',
    'another’s control',
  ],
  [
    'its value is followed by a setting in one line',
    '<section><h2>Main user</h2><p><b>HelpDesk Bot</b> · Language: English <a href="#">Change</a></p></section>',
    'another’s control',
  ],
  ['an account that pays can be edited', '<section><h2>Billing</h2><button>Edit main account</button></section>'],
  [
    'a setting follows an explanation',
    '<section><h2>Main user</h2><p>It acts for everybody.</p><p>Reply language English <a href="#">Change</a></p></section>',
    'another’s control',
  ],
  [
    'a setting of its card begins with bold words',
    '<section><h2>Main user</h2><p>HelpDesk Bot</p><p><b>Reply style</b> Formal</p><a href="#">Edit</a></section>',
    'another’s control',
  ],
  [
    'its group goes on with another pair',
    '<div role="group" aria-label="Main user"><span>Bot</span><span>Zone</span><span>UTC</span><button>Change</button></div>',
    'another’s control',
  ],
  [
    'another setting ends its box',
    '<div><div><h2>Main user</h2><p>Bot</p><p>Language: English</p></div><a href="#">Edit</a></div>',
    'no control',
  ],
  [
    'a password follows an explanation',
    '<section><h3>Main user</h3><p>The account that acts for all.</p><p>Password ••••• <a href="#">Change</a></p></section>',
    'another’s control',
  ],
  [
    'a token follows an explanation',
    '<section><h3>Main user</h3><p>The account that acts for all.</p><div><span>API token</span><a href="#">Change</a></div></section>',
    'another’s control',
  ],
  [
    'a plan stands between, with no colon',
    '<section><h3>Main user</h3><p>Pat</p><p>Plan Team</p><button>Change</button></section>',
    'another’s control',
  ],
  [
    'a title stands before a control, after the whole row',
    '<div><div><span>Main user</span><span>Pat</span></div><div>Plan</div><button>Change</button></div>',
    'another’s control',
  ],
  [
    'its text goes on with something else',
    '<p>Main user: Pat · Owner: Petra (<a href="#">change</a>)</p>',
    'another’s control',
  ],
  [
    'its text goes on with something else, without a colon',
    '<p>Main user: Pat, plan Team (<a href="#">change</a>)</p>',
    'another’s control',
  ],
  [
    'the next bold words of a line have one',
    '<p><b>Main user</b> Pat <b>Owner</b> Petra <a href="#">change</a></p>',
    'another’s control',
  ],
  [
    'a bar above it has several things to do',
    '<div><div><a href="#">Workspaces</a><button>Switch account</button></div><h2>Main user</h2><p>Pat</p></div>',
    'another’s control',
  ],
  [
    'a bar above it has a choice',
    '<div><div><select><option>acme</option></select><button>Change</button></div><h2>Main user</h2><p>Pat</p></div>',
    'another’s control',
  ],
  [
    'a field of another name stands beside it',
    '<section><h2>Main user</h2><p>Pat</p><div><input placeholder="Webhook address"><button>Update</button></div></section>',
    'another’s control',
  ],
  [
    'a choice of another name stands beside it',
    '<section><h2>Main user</h2><p>Pat</p><div><select aria-label="Language"><option>English</option></select><button>Change</button></div></section>',
    'another’s control',
  ],
  [
    'a cell that reaches over rows of titles moves its column',
    '<table><thead><tr><th rowspan="2">Site</th><th colspan="2">Accounts</th></tr><tr><th>Main user</th><th>Owner</th></tr></thead><tr><td>acme <button>Change</button></td><td>Pat</td><td>Petra</td></tr></table>',
    'another’s control',
  ],
  [
    'a column of its table is for what can be done to a site',
    '<table><tr><th>Site</th><th>Main user</th><th></th></tr><tr><td>acme</td><td>Pat</td><td><button>Edit</button></td></tr></table>',
    'another’s control',
  ],
  [
    'its column has nothing to press, nor has its table',
    '<table><tr><th>Site</th><th>Main user</th></tr><tr><td>acme</td><td>Pat</td></tr></table><p>Plan <button>Change</button></p>',
    'no control',
  ],
  ['the words are an entry of the navigation', '<nav><a href="#">Main user</a></nav><button>Change</button>'],
  [
    'the words are a link in a list',
    '<ul><li><a href="#">Main user</a></li><li><a href="#">Plan</a></li></ul><button>Change</button>',
  ],
  [
    'the words are what a box is about',
    '<div><label><input type="checkbox"> Main user</label><span>3 people</span><button>Edit</button></div>',
  ],
  [
    'the words are not drawn',
    '<div style="display:none"><span>Main user</span><button>Change</button></div><button>Change</button>',
  ],
  [
    'the row waits in a template',
    '<template><div><span>Main user</span><button>Change</button></div></template><button>Change</button>',
  ],
  ['a link leads to an explanation', '<aside><a href="#">Change the main authorized user</a></aside>'],
  ['a question can be opened', '<h3><button aria-expanded="false">Change main user</button></h3>'],
];

describe('no control is marked', () => {
  it.each(OTHERS)('where %s', (_why, html, reason) => {
    const { rows, unsure } = look(html);
    expect(rows).toEqual([]);
    expect(unsure.map((doubt) => doubt.reason)).toEqual(reason ? [reason] : []);
  });
});

describe('pieces of a page', () => {
  it('are looked at like any other', () => {
    const piece = document.createElement('div');
    piece.innerHTML = '<div><span>Main user</span> <span>Pat</span> <button>Change</button></div>';
    expect(() => findRows(piece)).not.toThrow();
    expect(findRows(document.createDocumentFragment())).toEqual({ rows: [], unsure: [] });
  });
});
