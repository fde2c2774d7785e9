import type { Portal } from './hosts.ts';
import { type Html, html, NOTHING, script } from './html.ts';
import type { Answer, Exchange } from './http.ts';
import { page } from './page.ts';
import { changeInTheMiddle, mainUserRows } from './portal-row.ts';
import { portalScript } from './portal-script.ts';
import type { Realm } from './realm.ts';
import { frameAddress } from './vendor-pages.ts';

const BAR = 'HelpDesk+ account portal';

function nav(portal: Portal): Html {
  const link = (path: string, words: string) => html`<li><a href="${portal.url}${path}">${words}</a></li>`;
  return html`<ul>
${link('/', 'Overview')}
${link('/plain', 'Channels & Users')}
${link('/plain', 'Workspace')}
${link('/plain', 'Permissions')}
${link('/own', 'My account')}
</ul>`;
}

/** The admin page with the main-user row, and things that look a little like it. */
export function homePage(realm: Realm, exchange: Exchange, portal: Portal): Answer {
  return page({
    title: 'Overview — HelpDesk+ account portal',
    look: 'portal',
    bar: BAR,
    head: workerOf(realm, portal),
    nav: nav(portal),
    body: html`<h1>Acme workspace</h1>
${landingNotice(exchange)}
<h2>Workspace</h2>
<table><tbody>
<tr><th scope="row">Plan</th><td>Standard, 40 agents</td><td><a href="${portal.url}/plain">Change plan</a></td></tr>
<tr><th scope="row">Your password</th><td>Set 3 months ago</td><td><button type="button">Change password</button></td></tr>
<tr><th scope="row">Workspace owner</th><td>Pat Morgan</td><td><a href="${portal.url}/plain">Edit</a></td></tr>
</tbody></table>
<h2>Channels</h2>
<p class="tall">#it-help, #facilities and 12 more.</p>
<h2>Integration+ Status</h2>
${rowsPlace(realm, portal)}
${pageScript(realm, portal)}`,
  });
}

function workerOf(realm: Realm, portal: Portal): Html {
  const does = realm.dials.portal.serviceWorker;
  if (does === 'none') return NOTHING;
  const scope = `${portal.base}/`;
  return script`navigator.serviceWorker.register(${`${portal.base}/worker.js?does=${does}`}, { scope: ${scope} });`;
}

function rowsPlace(realm: Realm, portal: Portal): Html {
  const { renderAfterMs, markup } = realm.dials.portal;
  if (markup === 'foreign-frame') return html`<iframe title="Connection" src="${frameAddress(portal)}"></iframe>`;
  if (markup === 'frame') return html`<iframe title="Connection" src="${portal.url}/main-user/frame"></iframe>`;
  const isLate = renderAfterMs > 0 || markup === 'shadow';
  return isLate
    ? html`<div id="main-user-rows" data-late></div>`
    : html`<div id="main-user-rows">${mainUserRows(realm, portal)}</div>`;
}

const pageScript = (realm: Realm, portal: Portal): Html =>
  portalScript(portal, {
    renderAfterMs: realm.dials.portal.renderAfterMs,
    inShadow: realm.dials.portal.markup === 'shadow',
  });

/** What the portal says after a consent page sent the person back. */
function landingNotice(exchange: Exchange): Html {
  const [result, purpose, as] = ['result', 'purpose', 'as'].map((name) => exchange.query.get(name));
  if (result === 'denied') {
    return html`<p id="status" role="status" class="notice bad">Access was denied. Nothing was changed.</p>`;
  }
  if (result !== 'allowed') return html`<p id="status" role="status"></p>`;
  const words =
    purpose === 'main-user' ? `The main authorized user is now ${as}.` : `Your own account (${as}) is now connected.`;
  return html`<p id="status" role="status" class="notice">${words}</p>`;
}

/** The same rows inside a frame of the same origin. */
export function frameDocument(realm: Realm, portal: Portal): Answer {
  const body = html`<p id="status" role="status"></p><div id="main-user-rows">${mainUserRows(realm, portal)}</div>${pageScript(realm, portal)}`;
  return page({ title: 'Connection', look: 'portal', bar: 'Connection', head: changeInTheMiddle, body });
}

export function plainPage(portal: Portal): Answer {
  return page({
    title: 'Connected Users — HelpDesk+ account portal',
    look: 'portal',
    bar: BAR,
    nav: nav(portal),
    body: html`<h1>Connected Users</h1>
<table><tbody>
<tr><th scope="row">Pat Morgan</th><td>pat.morgan@acme.example</td><td><button type="button">Remove connection</button></td></tr>
<tr><th scope="row">Nina Nomail</th><td></td><td><button type="button">Invite User</button></td></tr>
</tbody></table>`,
  });
}

export function ownPage(portal: Portal, exchange: Exchange): Answer {
  return page({
    title: 'My account — HelpDesk+ account portal',
    look: 'portal',
    bar: BAR,
    nav: nav(portal),
    body: html`<h1>My account</h1>
${landingNotice(exchange)}
<p>Connect your own Jira account, so that your tickets and comments carry your name.</p>
<form action="${portal.url}/own/connect"><button class="primary">Connect my own account</button></form>`,
  });
}
