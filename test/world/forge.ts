import type { Account } from './api.ts';
import { API, AUTH, ID } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, address, type Exchange, redirect } from './http.ts';
import { page } from './page.ts';
import type { Realm } from './realm.ts';
import { clientIdOf, type Wish } from './vendor.ts';

const START = `${ID}/outboundAuth/start`;
const FINISH = `${ID}/outboundAuth/finish`;
const SERVICE_KEY = 'atlassian-token-service-key';

/**
 * Address at which a Forge app asks for a person's consent: the same one every time, since the request itself is made
 * only when the person allows access there.
 */
export function forgeStart(realm: Realm, wish: Wish): string {
  const containerId = realm.grants.keepContainer(wish);
  return address(START, {
    containerId,
    serviceKey: SERVICE_KEY,
    cloudId: `cloud-of-${new URL(wish.site).hostname}`,
    isAccountBased: 'true',
    scopes: 'read:jira-work write:jira-work',
  });
}

/** `/outboundAuth/start`: asks, and leads on to a consent of 3LO that comes back to `/outboundAuth/finish`. */
export function startForge(realm: Realm, exchange: Exchange): Answer {
  const wish = realm.grants.container(exchange.query.get('containerId') ?? '');
  if (wish === undefined || exchange.query.get('serviceKey') !== SERVICE_KEY) return unknownApp();
  const account = realm.sessions.identity(exchange);
  if (account === undefined) return redirect(address(`${ID}/login`, { continue: exchange.url.href }));
  const decision = exchange.form.get('decision');
  if (decision === 'cancel') return redirect(address(wish.home, { purpose: wish.purpose, result: 'denied' }));
  return decision === 'allow' || realm.dials.consent.granted
    ? redirect(authorize(realm, wish))
    : askPage(exchange, wish, account);
}

function authorize(realm: Realm, wish: Wish): string {
  const { stateLength, promptConsent } = realm.dials.consent;
  return address(`${AUTH}/authorize`, {
    audience: new URL(API).host,
    client_id: clientIdOf(wish.app),
    scope: 'read:jira-work write:jira-work',
    redirect_uri: FINISH,
    state: realm.grants.open({ ...wish, callback: FINISH }, stateLength),
    response_type: 'code',
    prompt: promptConsent ? 'consent' : undefined,
  });
}

function askPage(exchange: Exchange, wish: Wish, account: Account): Answer {
  return page({
    title: 'Allow access',
    look: 'atlassian',
    bar: 'Atlassian account',
    body: html`<h1>${wish.app} wants to act as you in Jira</h1>
<p>You are logged in as <strong>${account.displayName}</strong> (${account.email ?? 'no e-mail'}).</p>
<form method="post" action="${exchange.url.pathname + exchange.url.search}"><div class="buttons">
<button type="submit" class="primary" name="decision" value="allow">Allow access</button>
<button type="submit" name="decision" value="cancel">Cancel</button></div></form>`,
  });
}

function unknownApp(): Answer {
  return page({
    title: 'Something went wrong',
    status: 400,
    look: 'atlassian',
    bar: 'Atlassian account',
    body: html`<h1>Something went wrong</h1><p class="notice bad">No app of this site is known by that address.</p>`,
  });
}
