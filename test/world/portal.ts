import type { Flow } from './api.ts';
import { callback } from './callback.ts';
import type { Portal } from './hosts.ts';
import { type Answer, address, type Exchange, redirect, text } from './http.ts';
import { frameDocument, homePage, ownPage, plainPage } from './portal-pages.ts';
import { mainUserRows } from './portal-row.ts';
import { LEADS_ON, portalWorker } from './portal-worker.ts';
import type { Realm } from './realm.ts';
import { beginAtVendor, isCallbackPath } from './vendor.ts';

/** The account portal, on any of its addresses. Everybody counts as signed in: nobody outside knows its login. */
export function portalHost(realm: Realm, exchange: Exchange, portal: Portal): Answer {
  if (exchange.path === portal.base) return redirect(`${portal.url}/`);
  if (!exchange.path.startsWith(`${portal.base}/`)) return text(404, 'Not found');
  const path = exchange.path.slice(portal.base.length);
  if (isCallbackPath(path)) return callback(realm, exchange);
  const parameter = (name: string) => exchange.query.get(name) ?? exchange.form.get(name) ?? undefined;
  const flow = parameter('flow') as Flow | undefined;
  const from = { portal, ...(flow ? { flow } : {}) };
  switch (path) {
    case '/':
      return homePage(realm, exchange, portal);
    case '/worker.js':
      return portalWorker(exchange, portal);
    case '/leads-on':
      return { ...text(200, LEADS_ON, { 'Content-Type': 'text/html; charset=utf-8' }), look: 'portal' };
    case '/plain':
      return plainPage(portal);
    case '/own':
      return ownPage(portal, exchange);
    case '/own/connect':
      return redirect(beginAtVendor(realm, 'own-connect', { ...from, home: `${portal.url}/own` }));
    case '/main-user/rows':
      return text(200, mainUserRows(realm, portal).text, { 'Content-Type': 'text/html; charset=utf-8' });
    case '/main-user/frame':
      return frameDocument(realm, portal);
    case '/main-user/change':
      return change(realm, exchange, portal, parameter('site'));
    // A person in Slack is sent here by "Connect Now", with a word that tells the vendor who asks.
    case '/slack/connect':
      return redirect(beginAtVendor(realm, 'own-connect', { ...from, home: `${portal.url}/own` }));
    // The first installation binds the main user too, and begins in Slack.
    case '/slack/install':
      return redirect(beginAtVendor(realm, 'main-user', from));
    default:
      return text(404, 'Not found');
  }
}

/** The vendor's side of Change: a fresh request, after as many hops within the portal as the address asks for. */
function change(realm: Realm, exchange: Exchange, portal: Portal, site: string | undefined): Answer {
  const hops = Number(exchange.query.get('hops') ?? 0);
  if (hops > 0) {
    return redirect(address(`${portal.url}/main-user/change`, { site, hops: String(hops - 1) }));
  }
  const consent = beginAtVendor(realm, 'main-user', { portal, ...(site ? { site } : {}) });
  if (exchange.query.has('refresh')) return text(200, 'One moment …', { Refresh: `0;url=${consent}` });
  return redirect(consent, exchange.method === 'POST' ? 303 : 302);
}
