import { callback } from './callback.ts';
import { PORTALS, type Portal, VENDOR_CALLBACK_HOST } from './hosts.ts';
import { html, script } from './html.ts';
import { type Answer, address, type Exchange, text } from './http.ts';
import { page } from './page.ts';
import { changeInTheMiddle, mainUserRows } from './portal-row.ts';
import type { Realm } from './realm.ts';
import { isCallbackPath } from './vendor.ts';

/** How a page of the vendor that is no portal leads on to Atlassian. */
export type Onward = 'link' | 'script' | 'meta';

/** Address of a vendor's page between the portal and the consent page. */
export function betweenPage(how: Onward, to: string): string {
  return address(`https://${VENDOR_CALLBACK_HOST}/connect`, { how, to });
}

/** Address of the vendor's page that a portal shows in a frame. */
export function frameAddress(portal: Portal): string {
  return address(`https://${VENDOR_CALLBACK_HOST}/frame`, { portal: portal.url });
}

/** A host of the vendor that is no portal. */
export function vendorHost(realm: Realm, exchange: Exchange): Answer {
  if (isCallbackPath(exchange.path)) return callback(realm, exchange);
  if (exchange.path === '/connect') return between(exchange);
  if (exchange.path === '/frame') return framed(realm, exchange);
  return text(404, 'Not found');
}

function between({ query }: Exchange): Answer {
  const to = query.get('to') ?? '/';
  const onward = {
    link: html`<p><a href="${to}">Continue to Jira</a></p>`,
    script: script`location.href = ${to};`,
    meta: html`<meta http-equiv="refresh" content="0;url=${to}">`,
  }[(query.get('how') ?? 'link') as Onward];
  return page({ title: 'Connecting', look: 'foreign', bar: 'HelpDesk+', body: html`<h1>Connecting</h1>${onward}` });
}

function framed(realm: Realm, { query }: Exchange): Answer {
  const portal = PORTALS.find(({ url }) => url === query.get('portal'));
  if (!portal) return text(404, 'Not found');
  const body = html`<div id="main-user-rows">${mainUserRows(realm, portal)}</div>`;
  return page({ title: 'Connection', look: 'foreign', bar: 'Connection', head: changeInTheMiddle, body });
}
