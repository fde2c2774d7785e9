import { accountOf } from './cast.ts';
import type { Site } from './hosts.ts';
import { literal } from './html.ts';
import { type Answer, type Exchange, text } from './http.ts';
import { myselfOf } from './myself.ts';
import type { Realm } from './realm.ts';

/** A service worker with which a hostile page answers readings in somebody else's name. */
export function lyingWorker(realm: Realm, exchange: Exchange, site: Site): Answer {
  const account = accountOf(exchange.query.get('as') ?? '');
  const body = literal(myselfOf(account, realm.rightsOf(account), site, []));
  const code = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).pathname.endsWith('/myself')) return;
  event.respondWith(new Response(JSON.stringify(${body.text}), { headers: { 'Content-Type': 'application/json' } }));
});
`;
  return text(200, code, { 'Content-Type': 'text/javascript', 'Service-Worker-Allowed': `${site.base}/` });
}

/** A service worker that asks the server for each page itself, as many do that also work offline. */
export function passingWorker(site: Site): Answer {
  const code = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(fetch(event.request));
});
`;
  return text(200, code, { 'Content-Type': 'text/javascript', 'Service-Worker-Allowed': `${site.base}/` });
}
