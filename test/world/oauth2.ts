import type { Account } from './api.ts';
import { approvesByGet, autopilot } from './autopilot.ts';
import { wordsOf } from './consent-words.ts';
import type { Ask } from './grants.ts';
import { API, ID, type Site } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, address, type Exchange, json, redirect } from './http.ts';
import { loginOf } from './jira-pages.ts';
import { oauth2Form } from './oauth2-form.ts';
import { page } from './page.ts';
import type { Realm } from './realm.ts';
import { appOfClient } from './vendor.ts';

/** An OAuth 2 server: where its pages are, and whose session decides. */
export interface AuthorizationServer {
  readonly host: string;
  readonly authorizePath: string;
  readonly consent: string;
  readonly olderConsent: string;
  account(realm: Realm, exchange: Exchange): Account | undefined;
  become(realm: Realm, exchange: Exchange, handle: string): void;
  login(to: string): string;
}

/** 3LO: the identity session decides. */
export const CLOUD_SERVER: AuthorizationServer = {
  host: 'auth.atlassian.com',
  authorizePath: '/authorize',
  consent: `${API}/oauth2/authorize/server/consent`,
  olderConsent: `${API}/oauth2/authorize/consent`,
  account: (realm, exchange) => realm.sessions.identity(exchange),
  become: (realm, exchange, handle) => realm.sessions.signInIdentity(exchange, handle),
  login: (to) => address(`${ID}/login`, { continue: to }),
};

/** Data Center's incoming link: the site session decides. */
export const dataCenterServer = (site: Site): AuthorizationServer => ({
  host: site.host,
  authorizePath: `${site.base}/rest/oauth2/latest/authorize`,
  consent: `${site.url}/plugins/servlet/oauth2/consent`,
  olderConsent: `${site.url}/plugins/servlet/oauth2/consent`,
  account: (realm, exchange) => realm.sessions.site(exchange, site),
  become: (realm, exchange, handle) => realm.sessions.signInSite(exchange, site, handle),
  login: (to) => loginOf(site, to),
});

export function oauth2(realm: Realm, exchange: Exchange, server: AuthorizationServer): Answer {
  const here = `https://${exchange.host}${exchange.path}`;
  if (here === `https://${server.host}${server.authorizePath}`) return authorize(realm, exchange, server);
  if (here === server.consent || here === server.olderConsent) return consent(realm, exchange, server);
  return json(404, { error: 'not_found' });
}

/** Both hosts of Atlassian's 3LO. */
export const threeLOHost = (realm: Realm, exchange: Exchange): Answer => oauth2(realm, exchange, CLOUD_SERVER);

function authorize(realm: Realm, exchange: Exchange, server: AuthorizationServer): Answer {
  const ask = askOf(exchange.query);
  if (ask === undefined) return wrong('Something went wrong: the request names no known application.');
  realm.journal.push({ what: 'asked', key: ask.state });
  const dials = realm.dials.consent;
  const account = server.account(realm, exchange);
  if (account === undefined) return redirect(server.login(exchange.url.href));
  if (dials.granted && exchange.query.get('prompt') !== 'consent') return approve(realm, exchange, server, ask);
  const page = dials.olderPath ? server.olderConsent : server.consent;
  const { clientId, redirectUri, state, scope } = ask;
  const shown = { client_id: clientId, redirect_uri: redirectUri, state, scope, response_type: 'code' };
  return redirect(address(page, dials.consentShowsKey ? shown : { context: realm.grants.keepAsk(ask) }));
}

function consent(realm: Realm, exchange: Exchange, server: AuthorizationServer): Answer {
  const ask = realm.grants.ask(exchange.query.get('context') ?? '') ?? askOf(exchange.query);
  if (ask === undefined) return wrong('Something went wrong: this request has expired.');
  const account = server.account(realm, exchange);
  if (account === undefined) return redirect(server.login(exchange.url.href));

  const given =
    exchange.method === 'POST' ? exchange.form : approvesByGet(realm.dials.consent) ? exchange.query : undefined;
  const decision = given?.get('decision');
  if (decision === 'accept') return approve(realm, exchange, server, ask);
  if (decision === 'cancel') {
    realm.grants.deny(ask.state);
    return back(
      exchange,
      address(ask.redirectUri, {
        error: 'access_denied',
        error_description: 'User did not authorize the request',
        state: ask.state,
      }),
    );
  }
  return consentPage(realm, exchange, { ask, account });
}

/** Binds the account that decides in this very request. */
function approve(realm: Realm, exchange: Exchange, server: AuthorizationServer, ask: Ask): Answer {
  const { approvingAs, afterwardsAs } = realm.dials.consent;
  if (approvingAs !== null) server.become(realm, exchange, approvingAs);
  const account = server.account(realm, exchange);
  if (account === undefined) return redirect(server.login(exchange.url.href));
  const code = realm.grants.approve(ask.state, account);
  if (afterwardsAs !== null) server.become(realm, exchange, afterwardsAs);
  return back(exchange, address(ask.redirectUri, { code, state: ask.state }));
}

function back(exchange: Exchange, location: string): Answer {
  const wantsJson = (exchange.headers.accept ?? '').includes('application/json');
  return wantsJson ? json(200, { location }) : redirect(location);
}

function consentPage(realm: Realm, exchange: Exchange, { ask, account }: { ask: Ask; account: Account }): Answer {
  const post = exchange.url.pathname + exchange.url.search;
  const dials = realm.dials.consent;
  return page({
    title: 'Authorize app',
    look: 'atlassian',
    bar: `Atlassian — ${exchange.host}`,
    body: html`<h1>${appOfClient(ask.clientId)} is requesting access to your Atlassian account.</h1>
<p>You are logged in as <strong>${account.displayName}</strong> (${account.email ?? 'no e-mail'}).</p>
<p>It asks to view, create and change Jira issues in your name: <code>${ask.scope}</code></p>
${oauth2Form(dials.threeLO, wordsOf('3lo', dials.tongue), post)}
${autopilot(dials.autopilot, { get: address(post, { decision: 'accept' }), post, fields: { decision: 'accept' } })}`,
  });
}

function askOf(query: URLSearchParams): Ask | undefined {
  const [clientId, redirectUri, state] = ['client_id', 'redirect_uri', 'state'].map((name) => query.get(name) ?? '');
  if (!clientId || !redirectUri || !state || appOfClient(clientId) === undefined) return undefined;
  return URL.canParse(redirectUri) ? { clientId, redirectUri, state, scope: query.get('scope') ?? '' } : undefined;
}

function wrong(words: string): Answer {
  return page({
    title: 'Something went wrong',
    status: 400,
    look: 'atlassian',
    bar: 'Atlassian',
    body: html`<h1>Something went wrong</h1><p class="notice bad">${words}</p>`,
  });
}
