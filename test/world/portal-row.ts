import type { Account, Dials } from './api.ts';
import type { Portal } from './hosts.ts';
import { type Html, html } from './html.ts';
import { address } from './http.ts';
import type { Realm } from './realm.ts';
import { beginAtVendor } from './vendor.ts';
import { betweenPage, type Onward } from './vendor-pages.ts';

type PortalDials = Dials['portal'];

/** The main-user rows, one a Jira, in the wanted markup. */
export function mainUserRows(realm: Realm, portal: Portal): Html {
  const dials = realm.dials.portal;
  if (dials.noRow) return html`<p>Ask your workspace owner to change connections.</p>`;
  const sites = dials.secondSite === null ? [dials.site] : [dials.site, dials.secondSite];
  const rows = sites.map((site) => {
    const label = sites.length > 1 ? `${dials.label} (${new URL(site).host})` : dials.label;
    return row(dials.markup, label, shown(dials.shows, realm.books.mainUser(site)), control(realm, portal, site));
  });
  if (dials.markup === 'definition-list') return html`<dl>${rows}</dl>`;
  return dials.markup === 'table' ? html`<table><tbody>${rows}</tbody></table>` : html`${rows}`;
}

function row(markup: PortalDials['markup'], label: string, who: string, change: Html): Html {
  switch (markup) {
    case 'table':
      return html`<tr><th scope="row">${label}</th><td>${who}</td><td>${change}</td></tr>`;
    case 'definition-list':
      return html`<dt>${label}</dt><dd>${who} ${change}</dd>`;
    case 'plain':
      return html`<div><span>${label}:</span> <span>${who}</span> ${change}</div>`;
    default:
      return html`<section class="card"><h3>${label}</h3><p>${who}</p>${change}</section>`;
  }
}

function shown(how: PortalDials['shows'], account: Account | undefined): string {
  if (how === 'nothing') return account ? 'Connected' : 'Not connected';
  if (account === undefined) return 'Not set yet';
  if (how === 'id') return account.accountId;
  return how === 'email' ? (account.email ?? 'e-mail hidden') : account.displayName;
}

/** In a frame, Change lies in its middle, where a mouse that knows only the frame finds it. */
export const changeInTheMiddle: Html = html`<style>#main-user-rows a { position: fixed; inset: 0; margin: auto; width: 6em; height: 2em; }</style>`;

/** The Change control. `data-go` names what the portal's script does with a button. */
function control(realm: Realm, portal: Portal, site: string): Html {
  const { change, changeLabel, markup } = realm.dials.portal;
  const go = address(`${portal.url}/main-user/change`, { site });
  const top = markup === 'frame' || markup === 'foreign-frame' ? html` target="_top"` : html``;
  const field = html`<input type="hidden" name="site" value="${site}">`;
  switch (change) {
    case 'link':
      return html`<a href="${go}"${top}>${changeLabel}</a>`;
    case 'link-direct':
      return html`<a href="${beginAtVendor(realm, 'main-user', { portal, site })}"${top}>${changeLabel}</a>`;
    case 'link-blank':
      return html`<a href="${go}" target="_blank">${changeLabel}</a>`;
    case 'redirect-chain':
      return html`<a href="${address(go, { hops: '2' })}"${top}>${changeLabel}</a>`;
    case 'form-get':
    case 'form-post': {
      const method = change === 'form-get' ? 'get' : 'post';
      return html`<form method="${method}" action="${portal.url}/main-user/change"${top}>${field}<button>${changeLabel}</button></form>`;
    }
    case 'vendor-link':
    case 'vendor-script':
    case 'vendor-meta':
      return html`<a href="${betweenPage(change.slice('vendor-'.length) as Onward, go)}">${changeLabel}</a>`;
    case 'vendor-blank':
      return html`<a href="${betweenPage('script', go)}" target="_blank" rel="noopener">${changeLabel}</a>`;
    case 'vendor-popup':
      return html`<button type="button" data-go="popup" data-to="${betweenPage('script', go)}">${changeLabel}</button>`;
    case 'header-refresh':
      return html`<a href="${address(go, { refresh: '1' })}">${changeLabel}</a>`;
    case 'noopener':
    case 'blank-then-location':
    case 'request-submit':
    case 'scripted-click':
    case 'button-location':
    case 'window-open':
    case 'popup':
      return html`<button type="button" data-go="${change}" data-to="${go}">${changeLabel}</button>`;
    case 'confirm-dialog':
      return html`<button type="button" data-go="${change}" data-to="${go}">${changeLabel}</button>
<dialog aria-label="Are you sure?"><h3>Are you sure?</h3><p>This resets the connections of your users.</p>
<div class="buttons"><button type="button" data-go="button-location" data-to="${go}">Continue</button>
<button type="button" data-go="close-dialog">Keep it as it is</button></div></dialog>`;
  }
}
