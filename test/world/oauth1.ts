import type { Account } from './api.ts';
import { approvesByGet, autopilot } from './autopilot.ts';
import type { Request } from './books.ts';
import { wordsOf } from './consent-words.ts';
import type { Site } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, address, type Exchange, json, redirect } from './http.ts';
import { loginOf, sitePage } from './jira-pages.ts';
import { oauth1Form } from './oauth1-form.ts';
import type { Realm } from './realm.ts';

export const OAUTH1_PATH = '/plugins/servlet/oauth/authorize';

/** The 1.0a consent page: binds the site session's account of the very request that approves. */
export function oauth1(realm: Realm, exchange: Exchange, site: Site): Answer {
  const token = exchange.form.get('oauth_token') ?? exchange.query.get('oauth_token') ?? '';
  const request = realm.grants.waiting(token);
  if (request === undefined || request.site !== site.url) return rejected(realm, exchange, site);

  realm.journal.push({ what: 'asked', key: token });
  const choice = choiceOf(realm, exchange);
  const { approvingAs, afterwardsAs } = realm.dials.consent;
  if (choice === 'approve' && approvingAs !== null) realm.sessions.signInSite(exchange, site, approvingAs);
  const account = realm.sessions.site(exchange, site);
  if (account === undefined) return redirect(loginOf(site, exchange.url.href));
  const unlicensed = account.accountType === 'customer' || realm.rightsOf(account).licences.length === 0;
  if (site.kind === 'data-center' && unlicensed) {
    return redirect(`${site.url}/servicedesk/customer/portals`);
  }
  if (choice === undefined) return consentPage(realm, exchange, site, { token, request, account });

  const verifier = choice === 'approve' ? realm.grants.approve(token, account) : 'denied';
  if (choice === 'approve' && afterwardsAs !== null) realm.sessions.signInSite(exchange, site, afterwardsAs);
  if (choice === 'approve') realm.breakReadings();
  if (choice === 'deny') realm.grants.deny(token);
  const back = address(request.callback, { oauth_token: token, oauth_verifier: verifier });
  const wantsJson = (exchange.headers.accept ?? '').includes('application/json');
  return wantsJson ? json(200, { location: back }) : redirect(back);
}

function choiceOf(realm: Realm, exchange: Exchange): 'approve' | 'deny' | undefined {
  const given =
    exchange.method === 'POST' ? exchange.form : approvesByGet(realm.dials.consent) ? exchange.query : undefined;
  if (given === undefined) return undefined;
  // `answer` is what the forms without names send.
  if (given.has('deny') || given.get('answer') === 'no') return 'deny';
  return given.has('approve') || given.get('answer') === 'yes' ? 'approve' : undefined;
}

function consentPage(
  realm: Realm,
  exchange: Exchange,
  site: Site,
  { token, request, account }: { token: string; request: Request; account: Account },
): Answer {
  const post = exchange.url.pathname + exchange.url.search;
  const approve = address(exchange.url.pathname, { oauth_token: token, approve: 'Allow' });
  const deny = address(exchange.url.pathname, { oauth_token: token, deny: 'Deny' });
  return sitePage(realm, exchange, site, {
    title: 'Welcome to Jira: authorize an application',
    body: html`<h1>Welcome to Jira</h1>
<p>The application <strong>${request.app}</strong> would like to have read and write access to your data on <strong>${site.host}</strong>.</p>
<p>It will be allowed to use your credentials to authenticate (${account.displayName}) as you, and to act in your name.</p>
${oauth1Form(realm.dials.consent.oauth1, wordsOf('oauth1', realm.dials.consent.tongue), { token, post, approve, deny })}
${autopilot(realm.dials.consent.autopilot, { get: approve, post, fields: { oauth_token: token, approve: 'Allow' } })}`,
  });
}

function rejected(realm: Realm, exchange: Exchange, site: Site): Answer {
  return sitePage(realm, exchange, site, {
    title: 'Something went wrong',
    status: 401,
    body: html`<h1>Something went wrong</h1>
<p class="notice bad">The request token is unknown or was used already.</p>
<p><code>oauth_problem=token_rejected</code></p>`,
  });
}
