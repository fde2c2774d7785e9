import type { Flow } from './api.ts';
import { callback } from './callback.ts';
import { ACME, FOREIGN, ID } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, address, type Exchange, redirect, text } from './http.ts';
import { page } from './page.ts';
import type { Realm } from './realm.ts';
import { begin, isCallbackPath, OTHER_APP } from './vendor.ts';

/** A site of somebody else, with an app of its own that also asks for consent at Atlassian. */
export function foreignHost(realm: Realm, exchange: Exchange): Answer {
  if (isCallbackPath(exchange.path)) return callback(realm, exchange);
  const connect = (flow: Flow) =>
    redirect(
      begin(realm, {
        flow,
        purpose: 'other-app',
        app: OTHER_APP,
        site: ACME.url,
        callbackBase: FOREIGN,
        home: `${FOREIGN}/`,
      }),
    );
  if (exchange.path === '/connect/oauth1') return connect('oauth1');
  if (exchange.path === '/connect/3lo') return connect('3lo');
  if (exchange.path === '/connect/forge') return connect('forge');
  // A third party's account linked to Atlassian: the same address, with another service.
  if (exchange.path === '/connect/drive') {
    return redirect(
      address(`${ID}/outboundAuth/start`, { containerId: 'board-app/drive', serviceKey: 'google-drive' }),
    );
  }
  if (exchange.path !== '/') return text(404, 'Not found');
  const result = exchange.query.get('result');
  return page({
    title: 'Board App',
    look: 'foreign',
    bar: 'Board App',
    body: html`<h1>Board App</h1>
<p role="status">${result ? `Connection ${result}: ${exchange.query.get('as') ?? 'nobody'}.` : ''}</p>
<p><a href="/connect/oauth1">Connect Board App</a></p>
<p><a href="/connect/3lo">Connect Board App with Atlassian</a></p>
<p><a href="/connect/forge">Connect Board App by Forge</a></p>
<p><a href="/connect/drive">Link Drive</a></p>`,
  });
}
