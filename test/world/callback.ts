import { html, script } from './html.ts';
import { type Answer, address, type Exchange, redirect } from './http.ts';
import { page } from './page.ts';
import type { Realm } from './realm.ts';

/**
 * The consumer's callback. Reaching it is what binds, whatever kind of request it was: a page, a fetch, an image.
 * Until then an approval is only a promise.
 */
export function callback(realm: Realm, exchange: Exchange): Answer {
  const parameter = (name: string) => exchange.query.get(name) ?? exchange.form.get(name) ?? undefined;
  const key = parameter('oauth_token') ?? parameter('state') ?? '';
  const verifier = parameter('oauth_verifier');
  const proof = verifier === 'denied' ? undefined : (verifier ?? parameter('code'));
  const isDenial = verifier === 'denied' || parameter('error') !== undefined;
  if (proof !== undefined || isDenial) realm.journal.push({ what: 'arrived', key, approval: proof !== undefined });
  const redeemed = proof === undefined && !isDenial ? undefined : realm.grants.redeem(key, proof);
  if (redeemed === undefined) return failed();

  const { request, account } = redeemed;
  if (account) realm.books.bind(request, account, exchange.host);
  const result = account ? 'allowed' : 'denied';
  const { landing } = realm.dials.portal;
  if (request.purpose === 'main-user' && landing === 'closes') return closing(request.home, result);
  if (request.purpose === 'main-user' && landing === 'stays') return done(request.home);
  return redirect(
    address(request.home, { purpose: request.purpose, result, site: request.site, as: account?.displayName }),
  );
}

function done(home: string): Answer {
  return page({
    title: 'All done',
    look: 'portal',
    bar: 'HelpDesk+ account portal',
    body: html`<h1>All done</h1>
<p><a href="${home}">Back to the portal</a></p>`,
  });
}

function closing(home: string, result: 'allowed' | 'denied'): Answer {
  return page({
    title: 'You can close this window',
    look: 'portal',
    bar: 'HelpDesk+ account portal',
    body: html`<h1>All done</h1>
<p>This window closes by itself. <a href="${home}">Back to the portal</a></p>
${script`if (window.opener) { window.opener.postMessage(${result}, '*'); window.close(); }`}`,
  });
}

function failed(): Answer {
  return page({
    title: 'Something went wrong',
    status: 400,
    look: 'portal',
    bar: 'HelpDesk+ account portal',
    body: html`<h1>Something went wrong</h1>
<p class="notice bad">This connection request is unknown or was used already. Nothing was changed. Please start over.</p>`,
  });
}
