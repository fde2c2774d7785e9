import type { CorpusPage } from '../page.ts';

/*
 * Small pages, one layout each, written after the locator to try its rules from the outside: what another designer might do
 * with the same row, and what only looks like it.
 */

const L = 'Main authorized user';
const C = (name = 'Change', tag = 'button') =>
  `<${tag}${tag === 'a' ? ' href="#x"' : ''} data-corpus-control="1">${name}</${tag}>`;
const D = (name = 'Change', tag = 'button') => `<${tag}${tag === 'a' ? ' href="#x"' : ''}>${name}</${tag}>`;

/** What is special, and the body. What lives by English words has its cases in the unit tests: here it would be translated. */
const FOUND: readonly [about: string, html: string][] = [
  [
    'colon text',
    `<div><p>Site: acme ${D('change', 'a')}</p><p>${L}: Pat Miller ${C('change', 'a')}</p><p>Owner: Petra ${D('change', 'a')}</p></div>`,
  ],
  ['colon text strong value', `<p>${L}: <strong>Pat</strong> ${C()}</p>`],
  [
    'settings left-right',
    `<style>.r{display:flex;justify-content:space-between}</style><div><div class=r><div><strong>Language</strong><p>The bot's language.</p></div><div>English ${D()}</div></div><div class=r><div><strong>${L}</strong><p>Acts for everybody without an account.</p></div><div>Pat Miller ${C()}</div></div></div>`,
  ],
  [
    'value in heading tile',
    `<div style="display:flex"><div><p>Seats</p><h3>25</h3>${D()}</div><div><p>${L}</p><h3>Jira Relay</h3>${C()}</div></div>`,
  ],
  ['h1 page', `<main><h1>${L}</h1><p>Pat Miller</p>${C()}</main>`],
  [
    'label links to help in cell',
    `<table><tr><td><a href="/help">${L}</a></td><td>Pat</td><td>${C()}</td></tr><tr><td><a href="/h2">Plan</a></td><td>Team</td><td>${D()}</td></tr></table>`,
  ],
  [
    'accordion button label',
    `<div><h3><button aria-expanded="true" aria-controls="p9">${L}</button></h3><div id="p9"><p>Pat</p>${C()}</div></div><div><h3><button aria-expanded="false" aria-controls="p8">Plan</button></h3><div id="p8" hidden>${D()}</div></div>`,
  ],
  [
    'ul flex plain spans',
    `<ul><li><span>Site</span><span>acme</span></li><li><span>${L}</span><span>Pat</span><span>${C()}</span></li><li><span>Zone</span><span>Oslo</span><span>${D()}</span></li></ul>`,
  ],
  [
    'divs all the way, value below',
    `<div><div><div>${L}</div><div>Pat Miller</div></div><div>${C()}</div></div><div><div><div>Owner</div><div>Petra</div></div><div>${D()}</div></div>`,
  ],
  [
    'radix trigger',
    `<div><label>${L}</label><div>Pat <button aria-haspopup="dialog" aria-expanded="false" aria-controls="radix-1" data-corpus-control="1">Change</button></div></div>`,
  ],
  [
    'card with header action',
    `<div><div style="display:flex"><h3>${L}</h3>${C('Edit')}</div><div>Pat Miller</div></div><div><div><h3>Plan</h3>${D('Edit')}</div><div>Team</div></div>`,
  ],
  [
    'icon ligature',
    `<div><span>${L}</span><span>Pat</span><button data-corpus-control="1"><i aria-hidden="true">edit</i> Change</button></div>`,
  ],
  ['required text', `<tr><div><span>${L} (required)</span><span>Pat</span>${C()}</div>`],
  ['img input', `<div><b>${L}</b> Pat <input type="image" alt="Change" data-corpus-control="1" src="data:,"></div>`],
  [
    'svg title',
    `<div><b>${L}</b> Pat <button data-corpus-control="1"><svg width=10 height=10><title>Change</title></svg></button></div>`,
  ],
  [
    'link no href role none',
    `<div><b>${L}</b> <span>Pat</span> <a onclick="void 0" data-corpus-control="1">Change</a></div>`,
  ],
  [
    'dl in card one entry then button',
    `<div><dl><dt>${L}</dt><dd>Pat</dd></dl>${C()}</div><div><dl><dt>Plan</dt><dd>Team</dd></dl>${D()}</div>`,
  ],
  [
    'table label with description',
    `<table><tr><td><b>${L}</b><div>Used for everything.</div></td><td>Pat ${C()}</td></tr><tr><td><b>Plan</b><div>What you pay.</div></td><td>Team ${D()}</td></tr></table>`,
  ],
  [
    'two stage table header row',
    `<table><tr><th>Workspace</th><th>${L}</th></tr><tr><td>A</td><td>Pat <a href=# data-corpus-control="1">change</a></td></tr><tr><td>B</td><td>Bot <a href=# data-corpus-control="2">change</a></td></tr></table>`,
  ],
  ['details row', `<details open><summary>${L}</summary><div>Pat<div>${C()}</div></div></details>`],
  [
    'figure-like tile',
    `<article><header><h4>${L}</h4></header><div>Pat</div><footer>${C()}${D('Remove')}</footer></article>`,
  ],
  [
    'form group',
    `<form><div><label for="a">${L}</label><div><input id="a" value="Pat" disabled>${C('Change', 'button')}</div></div><div><label for="b">Language</label><div><input id="b" value="en">${D()}</div></div></form>`,
  ],
  [
    'menu without aria',
    `<div><span>${L}</span><span>Pat</span><div><button aria-label="More">⋯</button><ul><li><a href="#1">Copy id</a></li><li>${C('Change', 'a')}</li></ul></div></div>`,
  ],
  ['br separated', `<p><b>${L}</b><br>Pat Miller<br>pat@acme.example<br>${C('Change', 'a')}</p>`],
  [
    'h5 list',
    `<div><h5>Site</h5><p>acme</p><h5>${L}</h5><p>Pat</p><p>${C('Change', 'a')}</p><h5>Zone</h5><p>Oslo</p><p>${D('Change', 'a')}</p></div>`,
  ],
  [
    'toolbar',
    `<section><h2>Integration+ Status</h2><div role="group" aria-label="${L}"><span>Pat</span>${C()}</div><div role="group" aria-label="Plan"><span>Team</span>${D()}</div></section>`,
  ],
  ['jira name', `<table><tr><th>Main Jira account</th><td>Pat</td><td>${C()}</td></tr></table>`],
  [
    'change with label colon',
    `<div><div>${L}</div><div>Pat</div></div><div><button aria-label="Change: ${L}" data-corpus-control="1">✎</button></div>`,
  ],
  [
    'grid 3 cols wrapped cells',
    `<style>.g{display:grid;grid-template-columns:1fr 1fr 1fr}</style><div class=g><div><span>Site</span></div><div><span>acme</span></div><div>${D()}</div><div><span>${L}</span></div><div><span>Pat</span></div><div>${C()}</div><div><span>Zone</span></div><div><span>Oslo</span></div><div>${D()}</div></div>`,
  ],
  [
    'sidebar app',
    `<div style="display:flex"><div><a href=#>Channels</a><a href=#>${L}</a></div><div><h1>Jira</h1><div><div><div>${L}</div><p>Pat Miller</p></div>${C()}</div></div></div>`,
  ],
  [
    'banner + row',
    `<div role=alert>The ${L} has lost access. ${D('Fix')}</div><div><span>${L}</span><span>Pat</span>${C('Switch account')}</div>`,
  ],
  [
    'card footer change user, many fields',
    `<div class=card><h3>HelpDesk+</h3><p>Site: acme</p><p>${L}: Pat</p><p>Channels: 3</p><div>${C('Change main user')}${D('Disconnect')}</div></div>`,
  ],
  ['value then label semantic', `<dl><div><dd>Pat</dd><dt>${L}</dt><dd>${C()}</dd></div></dl>`],
  ['nested lists', `<ul><li>Jira<ul><li>Site: acme ${D()}</li><li>${L}: Pat ${C()}</li></ul></li></ul>`],
  [
    'three bots cards plain',
    [1, 2, 3]
      .map(
        (n) =>
          `<div><div>Bot ${n}</div><div><span>${L}</span><span>Pat ${n}</span><button data-corpus-control="${n}">Change</button></div></div>`,
      )
      .join(''),
  ],
  [
    'display contents rows',
    `<style>.g{display:grid;grid-template-columns:1fr 1fr 1fr}.c{display:contents}</style><div class=g><div class=c><span>Site</span><span>acme</span>${D()}</div><div class=c><span>${L}</span><span>Pat</span>${C()}</div></div>`,
  ],
  [
    'avatar+name+email',
    `<div><div>${L}</div><div><img alt="" src="data:,"><div><div>Pat Miller</div><div>pat@acme.example</div></div>${C()}</div></div><div><div>Owner</div><div><img alt="" src="data:,"><div><div>Petra</div><div>petra@acme.example</div></div>${D()}</div></div>`,
  ],
  ['unstyled stack two values', `<div><div>${L}</div><div>Pat Miller</div><div>pat@acme.example</div>${C()}</div>`],
  [
    'span role text button div tabindex',
    `<div><span>${L}</span> <span>Pat</span> <div tabindex="0" role="button" data-corpus-control="1">Change</div></div>`,
  ],
  [
    'tr onclick td link',
    `<table><tbody><tr><td>1</td><td>${L}</td><td>Pat</td><td>${C('Change', 'a')}</td></tr></tbody></table>`,
  ],
  [
    'popover edit',
    `<section aria-label="Jira"><h3>Jira</h3><div><p>${L}</p><p>Pat Miller · <a href="#" data-corpus-control="1">Change</a></p></div><div><p>Owner</p><p>Petra · <a href="#">Change</a></p></div></section>`,
  ],
  [
    'card of account fields',
    `<section><h3>${L}</h3><p>User: Pat</p><p>Jira account: pat@acme.example</p>${C()}</section>`,
  ],
  [
    'card with an address and its control',
    `<section><h2>${L}</h2><p>HelpDesk Bot</p><p>bot@acme.example ${C('Change', 'a')}</p></section>`,
  ],
  [
    'card with an explanation first',
    `<section><h2>${L}</h2><p>Acts for everybody without an account.</p><p>HelpDesk Bot ${C()}</p></section>`,
  ],
  [
    'named group of account fields',
    `<div role=group aria-label="${L}"><p>Account: Bot</p><p>Jira user: acme-bot</p><div>${C()}</div></div>`,
  ],
  [
    'column names in a card of one row',
    `<table><caption>${L}</caption><thead><tr><th>Account</th><th>Language</th><th></th></tr></thead><tr><td>Bot</td><td>English</td><td>${C()}</td></tr></table>`,
  ],
];

const NOTHING: readonly [about: string, html: string][] = [
  [
    'tiles header action',
    `<div style="display:flex"><div><div><h2>${L}</h2></div><p>Pat</p></div><div><div><h2>Owner</h2>${D()}</div><p>Petra</p></div></div>`,
  ],
  [
    'plain rows',
    `<div><div><span>${L}</span><span>Pat</span></div><div><span>Owner</span><span>Petra</span>${D()}</div></div>`,
  ],
  ['plain rows only other shape', `<div><div><b>${L}</b> Pat</div><p>Language English ${D('Change', 'a')}</p></div>`],
  [
    'flat grid',
    `<style>.g{display:grid;grid-template-columns:1fr 1fr 1fr}</style><div class=g><div>${L}</div><div>Pat</div><div></div><div>Zone</div><div>Oslo</div>${D()}</div>`,
  ],
  ['flat stacked', `<div><div>${L}</div><div>Pat</div><div>Zone</div><div>Oslo</div>${D()}</div>`],
  [
    'member edit',
    `<table><tr><td>Field Bot</td><td>f@acme</td><td>Main user</td><td>${D('Edit', 'a')}</td></tr><tr><td>Petra</td><td>p@acme</td><td>Agent</td><td>${D('Edit', 'a')}</td></tr></table>`,
  ],
  [
    'member edit headers',
    `<table><thead><tr><th>Name</th><th>Role</th><th></th></tr></thead><tr><td>Field Bot</td><td>Main user</td><td>${D('Edit', 'a')}</td></tr></table>`,
  ],
  [
    'member cards',
    `<ul><li><h3>Desk Relay</h3><span>Main user</span><p>relay@acme</p>${D('Edit')}</li><li><h3>Petra</h3><span>User</span><p>p@acme</p>${D('Edit')}</li></ul>`,
  ],
  [
    'member cards div',
    `<div><div><div>Desk Relay</div><div>Main user</div></div>${D('Edit')}</div><div><div><div>Petra</div><div>Agent</div></div>${D('Edit')}</div>`,
  ],
  ['wiki', `<article><h1>${L}</h1><p>What it is.</p>${D('Edit', 'a')}</article>`],
  [
    'footer language',
    `<main><h1>${L}</h1><p>Pat Miller</p><p>Ask your vendor.</p></main><footer>English ${D('Change', 'a')}</footer>`,
  ],
  ['footer divs', `<div><div><h2>${L}</h2><p>Pat Miller</p></div><div>English ${D('Change', 'a')}</div></div>`],
  [
    'footer action only',
    `<div><div><h2>${L}</h2><p>Pat Miller is set by your vendor.</p></div><div>${D('Switch workspace')}</div></div>`,
  ],
  [
    'header switch account',
    `<div><div>HelpDesk+ ${D('Switch account')}</div><div><div><span>${L}</span><span>Pat</span></div><div><span>Site</span><span>acme</span></div></div></div>`,
  ],
  ['disabled', `<div><span>${L}</span><span>Pat</span><button disabled>Change</button></div>`],
  ['pair', `<table><tr><td>${L}</td><td>Pat</td><td>Language</td><td>English ${D()}</td></tr></table>`],
  ['pair th', `<table><tr><th>${L}</th><td>Pat</td><th>Language</th><td>English</td><td>${D()}</td></tr></table>`],
  [
    'breadcrumb',
    `<div><a href=#>Workspace</a> › <span>${L}</span></div><div><h2>Language</h2><p>English</p>${D()}</div>`,
  ],
  ['steps', `<ol><li>Channels ${D('Edit')}</li><li>${L}</li><li>Done</li></ol>`],
  [
    'notification rows',
    `<div><div><label><input type=checkbox> ${L}</label><span>3 people</span>${D('Edit')}</div></div>`,
  ],
  ['select', `<div><select><option>${L}</option></select>${D()}</div>`],
  [
    'history',
    `<table><tr><th>What</th><th>Who</th><th></th></tr><tr><td>${L}</td><td>Petra</td><td>${D('View', 'a')}</td></tr></table><div>30 days ${D()}</div>`,
  ],
  ['section next', `<section><h2>Jira</h2><p><b>${L}</b> Pat</p></section><section><h2>Language</h2>${D()}</section>`],
  [
    'card-level edit',
    `<div><div>Connection ${D('Edit')}</div><div><div>Site</div><div>acme</div></div><div><div>${L}</div><div>Pat</div></div></div>`,
  ],
  [
    'card-level edit footer',
    `<div><h3>Connection</h3><div><div>Site</div><div>acme</div></div><div><div>${L}</div><div>Pat</div></div><div>${D('Edit')}</div></div>`,
  ],
  ['own account', `<div><h2>Main account</h2></div><div><h2>Your account</h2>${D('Switch account')}</div>`],
  [
    'faq button',
    `<h3><button aria-expanded="true" aria-controls="a1">Change main authorized user</button></h3><div id=a1>Press it.</div>`,
  ],
  ['nav button', `<nav><button>Change main user</button></nav>`],
  ['dl flat', `<dl><dt>${L}</dt><dd>Pat</dd><dt>Zone</dt><dd>Oslo ${D()}</dd></dl>`],
  [
    'collapsed',
    `<div><div>Jira</div><div style="height:0;overflow:hidden"><div><span>${L}</span><span>Pat</span>${D()}</div></div></div>`,
  ],
  [
    'dialog other',
    `<div><span>${L}</span><span>Pat</span></div><div role=dialog><h2>Language</h2><p>English</p>${D()}</div>`,
  ],
  ['two bare', `<div><span>${L}</span><span>Pat</span>${D()}${D('Edit')}</div>`],
  ['toggle', `<div><span>Main user</span><button role=switch aria-checked=true>Change</button></div>`],
  [
    'fieldset others',
    `<fieldset><legend>${L}</legend><p>Pat</p><div><label>Notify</label> weekly ${D()}</div></fieldset>`,
  ],
  ['heading sub', `<h2>${L}</h2><p>Pat</p><h3>History</h3><p>30 days ${D()}</p>`],
  ['li two', `<ul><li>${L}: Pat</li><li>Owner: Petra ${D()}</li></ul>`],
  ['p lines', `<p>${L}: Pat<br>Owner: Petra ${D('change', 'a')}</p>`],
  ['table row next', `<table><tr><td>${L}</td><td>Pat</td></tr><tr><td></td><td>${D()}</td></tr></table><p>x</p>`],
  [
    'card with another setting',
    `<section><h2>${L}</h2><p>HelpDesk Bot</p><p>Default language: English ${D('Change', 'a')}</p></section>`,
  ],
  [
    'card that tells who reads it',
    `<section><h2>${L}</h2><p>HelpDesk Bot</p><p>You are signed in to Slack as Pat. ${D('Switch account', 'a')}</p></section>`,
  ],
  [
    'card with another account',
    `<section><h2>${L}</h2><p>HelpDesk Bot</p><div><p>Fallback agent</p><p>Pat</p>${D()}</div></section>`,
  ],
  [
    'card with another button before another setting',
    `<section><h2>${L}</h2><p>HelpDesk Bot</p>${D('Re-authorize')}<p>Default language: English ${D('Change', 'a')}</p></section>`,
  ],
  [
    'fieldset with another setting',
    `<fieldset><legend>${L}</legend><p>HelpDesk Bot</p><p>Time zone: UTC ${D('Change', 'a')}</p></fieldset>`,
  ],
  [
    'term with another setting',
    `<dl><dt>${L}</dt><dd>HelpDesk Bot</dd><dd>Reply language English ${D('Change', 'a')}</dd></dl>`,
  ],
  [
    'details with another setting',
    `<details open><summary>${L}</summary><p>HelpDesk Bot</p><p>Reply language: English</p>${D('Edit', 'a')}</details>`,
  ],
  [
    'named group with another setting',
    `<div role=group aria-label="${L}"><p>HelpDesk Bot</p><div>Language: English ${D()}</div></div>`,
  ],
  ['account that pays', `<section><h2>Billing</h2><p>Card 4242</p>${D('Edit main account')}</section>`],
  [
    'account that pays beside the row',
    `<div><div><h2>${L}</h2><p>HelpDesk Bot</p></div><div><h2>Billing</h2>${D('Edit main account')}</div></div>`,
  ],
  [
    'card whose parts are a row and a button',
    `<div><div><h2>${L}</h2><p>HelpDesk Bot</p><p>Language: English</p></div>${D('Edit')}</div>`,
  ],
  [
    'sentence on a card about something else',
    `<section><h2>Language</h2><p>The ${L.toLowerCase()} is HelpDesk Bot.</p><div>English</div>${D()}</section>`,
  ],
];

function page([about, body]: readonly [string, string]): CorpusPage {
  const rows = new Set(body.match(/data-corpus-control="\d+"/g)).size;
  const name = about.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    name,
    about,
    html: `<!doctype html><html lang="en"><head><title>Portal</title></head><body>${body}</body></html>`,
    rows,
  };
}

export const layouts: readonly CorpusPage[] = [...FOUND, ...NOTHING].map(page);
