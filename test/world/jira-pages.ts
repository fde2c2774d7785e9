import { ID, type Site } from './hosts.ts';
import { type Html, html, NOTHING, script } from './html.ts';
import { type Answer, address, type Exchange } from './http.ts';
import { page } from './page.ts';
import type { Realm } from './realm.ts';

/** Where a Jira sends somebody who must sign in, to come back to this address. */
export function loginOf(site: Site, to: string): string {
  if (site.kind === 'cloud') return address(`${ID}/login`, { continue: to });
  const { pathname, search } = new URL(to);
  return address(`${site.url}/login.jsp`, { os_destination: pathname.slice(site.base.length) + search });
}

/** A page of a Jira, with the hints about the account that Jira's pages carry. */
export function sitePage(
  realm: Realm,
  exchange: Exchange,
  site: Site,
  content: { title: string; body: Html; status?: number },
): Answer {
  const account = realm.sessions.site(exchange, site);
  const isCloud = site.kind === 'cloud';
  const liar = realm.dials.consent.lyingServiceWorker;
  const meta = isCloud
    ? html`<meta name="ajs-atlassian-account-id" content="${account?.accountId ?? ''}">`
    : html`<meta name="ajs-remote-user" content="${account?.userName ?? ''}">`;
  const worker = script`navigator.serviceWorker.register(${`${site.base}/practice/worker.js?as=${liar}`}, { scope: ${`${site.base}/`} });`;
  const passing = script`navigator.serviceWorker.register(${`${site.base}/practice/passing-worker.js`}, { scope: ${`${site.base}/`} });`;
  return page({
    ...content,
    look: 'atlassian',
    bar: `Jira — ${site.host}`,
    head: html`${meta}${liar === null ? NOTHING : worker}${realm.dials.consent.siteWorkerPassesOn ? passing : NOTHING}`,
    headers: accountHeaders(site, account),
    nav: html`<ul>
<li>${account ? `Signed in as ${account.displayName}` : 'Not signed in'}</li>
<li><a href="${account ? logoutOf(site) : loginOf(site, exchange.url.href)}">${account ? 'Log out' : 'Log in'}</a></li>
<li><a href="${site.base}/browse/HELP-1">HELP-1</a></li>
</ul>`,
  });
}

const logoutOf = (site: Site): string =>
  site.kind === 'cloud' ? address(`${ID}/logout`, { continue: `${site.url}/` }) : `${site.url}/logout`;

/** The response header that names the account: absent (Cloud) or `anonymous` (Data Center) when signed out. */
export function accountHeaders(
  site: Site,
  account: { accountId: string; userName: string } | undefined,
): Record<string, string> {
  if (site.kind === 'data-center') return { 'X-AUSERNAME': account?.userName ?? 'anonymous' };
  return account ? { 'X-AAccountId': account.accountId } : {};
}
