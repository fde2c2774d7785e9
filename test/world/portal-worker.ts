import type { Portal } from './hosts.ts';
import { type Answer, type Exchange, text } from './http.ts';

const SHELL = `<!doctype html><html lang="en"><meta charset="utf-8"><title>HelpDesk+ account portal</title>
<p class="practice">Practice page — made up from public facts</p><main><h1>One moment …</h1></main>
<script>
const body = new URLSearchParams(location.search);
fetch(location.pathname, { method: 'POST', body, redirect: 'manual' }).then(() => { location.replace('/'); });
</script></html>`;

/** A page of the app that nobody has to ask the server for, and that leads on to another site by itself. */
export const LEADS_ON = `<!doctype html><html lang="en"><meta charset="utf-8"><title>One moment</title>
<p class="practice">Practice page — made up from public facts</p>
<script>location.replace('https://www.example.com/');</script></html>`;

const ANSWERS_ITSELF = `event.respondWith(new Response(SHELL, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));`;
const PASSES_ON = 'event.respondWith(fetch(event.request));';

/**
 * The portal's own service worker, as an app has one that works offline: it answers the navigation to the callback with
 * the app's shell, whose script then sends verifier or code on; or it asks the server itself.
 */
export function portalWorker(exchange: Exchange, portal: Portal): Answer {
  const code = `
const LEADS_ON = ${JSON.stringify(LEADS_ON).replaceAll('</', '<\\/')};
const SHELL = ${JSON.stringify(SHELL).replaceAll('</', '<\\/')};
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.mode === 'navigate' && pathname.endsWith('/leads-on')) {
    event.respondWith(new Response(LEADS_ON, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
    return;
  }
  if (event.request.mode !== 'navigate' || !pathname.endsWith('/callback')) return;
  ${exchange.query.get('does') === 'app-shell' ? ANSWERS_ITSELF : PASSES_ON}
});
`;
  return text(200, code, { 'Content-Type': 'text/javascript', 'Service-Worker-Allowed': `${portal.base}/` });
}
