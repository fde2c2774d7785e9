import type { Account } from './api.ts';
import { ACCOUNTS } from './cast.ts';
import { ID } from './hosts.ts';
import { type Html, html, NOTHING } from './html.ts';
import { type Answer, address } from './http.ts';
import { page } from './page.ts';

const BAR = 'Atlassian account';

const hiddenContinue = (to: string | undefined): Html =>
  to === undefined ? NOTHING : html`<input type="hidden" name="continue" value="${to}">`;

const accountButton = (account: Account, action: string, to: string | undefined): Html =>
  html`<li><form method="post" action="${action}">${hiddenContinue(to)}<button name="handle" value="${account.handle}">${account.displayName} — ${account.email ?? 'no e-mail'}</button></form></li>`;

export function loginPage(to: string | undefined, problem?: Html): Answer {
  return page({
    title: 'Log in with your Atlassian account',
    look: 'atlassian',
    bar: BAR,
    body: html`<h1>Log in to continue</h1>
${problem ? html`<p class="notice bad" role="alert">${problem}</p>` : NOTHING}
<form method="post" action="/login">${hiddenContinue(to)}
<p><label>Email<br><input type="email" name="email" autocomplete="username" required></label></p>
<p><button class="primary" id="login-submit">Continue</button></p></form>
<h2>Or be somebody of the cast (no password here)</h2>
<ul>${Object.values(ACCOUNTS).map((account) => accountButton(account, '/login', to))}</ul>`,
  });
}

export function chooserPage(accounts: readonly Account[], to: string | undefined): Answer {
  return page({
    title: 'Choose an account',
    look: 'atlassian',
    bar: BAR,
    body: html`<h1>Choose an account</h1>
<ul>${accounts.map((account) => accountButton(account, '/login/choose', to))}</ul>
<p><a href="${address('/login', { prompt: 'login', continue: to })}">Log in to another account</a></p>
<p><a href="${address('/logout', { continue: to })}">Log out of all accounts</a></p>`,
  });
}

export function logoutPage(to: string | undefined): Answer {
  return page({
    title: 'Log out of your Atlassian account',
    look: 'atlassian',
    bar: BAR,
    body: html`<h1>Log out of your Atlassian account?</h1>
<form method="post" action="/logout">${hiddenContinue(to)}<button id="logout-submit" class="primary">Log out</button></form>`,
  });
}

export function accountHome(accounts: readonly Account[], active: Account | undefined): Answer {
  const chooser = html`<p><a href="${ID}/login/select-account">Switch account</a> · <a href="${ID}/logout">Log out</a></p>`;
  return page({
    title: 'Atlassian account',
    look: 'atlassian',
    bar: BAR,
    body: active
      ? html`<h1>You are logged in as ${active.displayName}</h1>
<ul>${accounts.map((account) => html`<li>${account.displayName} (${account.email ?? 'no e-mail'})</li>`)}</ul>${chooser}`
      : html`<h1>You are logged out</h1><p><a href="${ID}/login">Log in</a></p>`,
  });
}
