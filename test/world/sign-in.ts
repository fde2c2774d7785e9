import type { SignIn } from './api.ts';
import { accountOf } from './cast.ts';
import { ACME, ID, type Site, START, siteOfHost } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, address, type Exchange, redirect, text } from './http.ts';
import { page } from './page.ts';
import type { Realm } from './realm.ts';

export const SIGNED_IN_TITLE = 'Practice: signed in';

/** The address that signs a browser in without any form. An empty value means signed out, an absent one "leave it". */
export function signInUrl({ identity, site, siteHost = ACME.host }: SignIn): string {
  for (const handle of [identity, site]) if (typeof handle === 'string') accountOf(handle);
  if (siteOfHost(siteHost) === undefined) throw new Error(`The practice world has no Jira on ${siteHost}`);
  const value = (handle: string | null | undefined) => (handle === undefined ? undefined : (handle ?? ''));
  return address(`${ID}/practice/sign-in`, { identity: value(identity), site: value(site), siteHost });
}

/** First hop, on the identity host. */
export function practiceSignIn(realm: Realm, exchange: Exchange): Answer {
  const identity = exchange.query.get('identity');
  if (identity === '') realm.sessions.signOutIdentity(exchange);
  else if (identity !== null) realm.sessions.signInIdentity(exchange, accountOf(identity).handle);
  const handle = exchange.query.get('site');
  const site = siteOfHost(exchange.query.get('siteHost') ?? '');
  if (handle === null || site === undefined) return redirect(`${ID}/practice/done`);
  return redirect(address(`${site.url}/practice/adopt`, { site: handle }));
}

/** Second hop, on the Jira. */
export function practiceAdopt(realm: Realm, exchange: Exchange, site: Site): Answer {
  const handle = exchange.query.get('site');
  if (handle === null) return text(400, 'Whom?');
  if (handle === '') realm.sessions.signOutSite(exchange, site);
  else realm.sessions.signInSite(exchange, site, accountOf(handle).handle);
  return redirect(`${site.url}/practice/done`);
}

export function practiceDone(realm: Realm, exchange: Exchange, site: Site | undefined): Answer {
  const account = site ? realm.sessions.site(exchange, site) : realm.sessions.identity(exchange);
  return page({
    title: SIGNED_IN_TITLE,
    look: 'atlassian',
    bar: exchange.host,
    body: html`<h1>Done</h1>
<p>${site ? `On ${site.host}` : 'At Atlassian (identity)'}: <strong>${account?.displayName ?? 'signed out'}</strong>.</p>
<p><a href="${START}/">Back to the start page</a></p>`,
  });
}
