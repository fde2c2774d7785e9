import { ACCOUNTS } from './cast.ts';
import type { Site } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, type Exchange, redirect } from './http.ts';
import { page } from './page.ts';
import type { Realm } from './realm.ts';

/** Data Center's own login: a path to return to, not a whole address. */
export function dataCenterLogin(exchange: Exchange, site: Site): Answer {
  const destination = html`<input type="hidden" name="os_destination" value="${exchange.query.get('os_destination') ?? '/'}">`;
  const people = Object.values(ACCOUNTS).filter((account) => account.accountType !== 'app');
  return page({
    title: 'Log in - Acme Jira',
    look: 'atlassian',
    bar: `Jira — ${site.host}`,
    body: html`<h1>Welcome to Acme Jira</h1>
<form method="post" action="${site.base}/login.jsp">${destination}
<p><label>Username<br><input type="text" name="os_username" required></label></p>
<p><button class="primary" id="login-form-submit">Log in</button></p></form>
<h2>Or be somebody of the cast (no password here)</h2>
<form method="post" action="${site.base}/login.jsp">${destination}
<ul>${people.map((account) => html`<li><button name="os_username" value="${account.userName}">${account.displayName} (${account.userName})</button></li>`)}</ul></form>`,
  });
}

export function logInToDataCenter(realm: Realm, exchange: Exchange, site: Site): Answer {
  const name = exchange.form.get('os_username');
  const account = Object.values(ACCOUNTS).find((a) => a.userName === name && a.active);
  if (account === undefined) return dataCenterLogin(exchange, site);
  realm.sessions.signInSite(exchange, site, account.handle);
  const destination = exchange.form.get('os_destination') ?? '/';
  // Two slashes would lead to another host.
  return redirect(`${site.url}${/^\/(?!\/)/.test(destination) ? destination : '/'}`, 303);
}
