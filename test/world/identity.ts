import type { Account } from './api.ts';
import { callback } from './callback.ts';
import { ACCOUNTS, accountOf } from './cast.ts';
import { startForge } from './forge.ts';
import { ID, siteOfHost } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, address, type Exchange, redirect, text } from './http.ts';
import { accountHome, chooserPage, loginPage, logoutPage } from './identity-pages.ts';
import { me } from './readings.ts';
import type { Realm } from './realm.ts';
import { practiceDone, practiceSignIn } from './sign-in.ts';

/** id.atlassian.com: logging in, choosing among the signed-in accounts, logging out. */
export function identityHost(realm: Realm, exchange: Exchange): Answer | Promise<Answer> {
  switch (`${exchange.method} ${exchange.path}`) {
    case 'GET /gateway/api/me':
      return me(realm, exchange);
    case 'GET /login':
      return login(realm, exchange);
    case 'POST /login':
      return logIn(realm, exchange);
    case 'GET /login/select-account':
      return chooser(realm, exchange);
    case 'POST /login/choose':
      return choose(realm, exchange);
    case 'GET /logout':
      return logoutPage(continueOf(exchange));
    case 'POST /logout':
      realm.sessions.signOutIdentity(exchange);
      return redirect(afterLogout(continueOf(exchange)), 303);
    case 'GET /outboundAuth/start':
    case 'POST /outboundAuth/start':
      return startForge(realm, exchange);
    case 'GET /outboundAuth/finish':
      return callback(realm, exchange);
    case 'GET /practice/sign-in':
      return practiceSignIn(realm, exchange);
    case 'GET /practice/done':
      return practiceDone(realm, exchange, undefined);
    case 'GET /':
      return accountHome(realm.sessions.signedIn(exchange), realm.sessions.identity(exchange));
    default:
      return text(404, 'Not found');
  }
}

function login(realm: Realm, exchange: Exchange): Answer {
  const to = continueOf(exchange);
  const prompt = exchange.query.get('prompt');
  if (prompt === 'select_account') return chooser(realm, exchange);
  const active = realm.sessions.identity(exchange);
  if (active && prompt !== 'login') return redirect(destination(realm, active, to));
  // A site asks only whether somebody is signed in; it must get an answer, not a form.
  if (prompt === 'none' && to !== undefined) return redirect(to);
  return loginPage(to);
}

function chooser(realm: Realm, exchange: Exchange): Answer {
  const accounts = realm.sessions.signedIn(exchange);
  const to = continueOf(exchange);
  return accounts.length === 0 ? loginPage(to) : chooserPage(accounts, to);
}

function logIn(realm: Realm, exchange: Exchange): Answer {
  const email = (exchange.form.get('email') ?? '').trim().toLowerCase();
  const handle = exchange.form.get('handle');
  const account = Object.values(ACCOUNTS).find((a) => (handle === null ? a.email === email : a.handle === handle));
  const to = continueOf(exchange);
  if (account === undefined) return loginPage(to, html`We can't find an account for <strong>${email}</strong>.`);
  const refusal = refusalOf(account);
  if (refusal) return loginPage(to, html`${refusal}`);
  realm.sessions.signInIdentity(exchange, account.handle);
  return redirect(destination(realm, account, to), 303);
}

/** Atlassian's own service accounts and apps have no interactive login. */
function refusalOf(account: Account): string | undefined {
  if (account.accountType === 'app')
    return `${account.displayName} is a service account. It can't log in interactively.`;
  return account.active ? undefined : `The account of ${account.displayName} is deactivated.`;
}

function choose(realm: Realm, exchange: Exchange): Answer {
  const handle = exchange.form.get('handle') ?? '';
  if (!realm.sessions.signedIn(exchange).some((account) => account.handle === handle)) return chooser(realm, exchange);
  realm.sessions.signInIdentity(exchange, handle);
  return redirect(destination(realm, accountOf(handle), continueOf(exchange)), 303);
}

/** `continue`, when it leads to a host of Atlassian's. */
function continueOf(exchange: Exchange): string | undefined {
  const given = exchange.form.get('continue') ?? exchange.query.get('continue') ?? '';
  if (!URL.canParse(given)) return undefined;
  const { protocol, hostname, href } = new URL(given);
  return protocol === 'https:' && /\.atlassian\.(com|net)$/.test(hostname) ? href : undefined;
}

/** On the way to a site, the site adopts the account that was chosen here. */
function destination(realm: Realm, account: Account, to: string | undefined): string {
  if (to === undefined) return `${ID}/`;
  const site = siteOfHost(new URL(to).hostname);
  if (site === undefined) return to;
  return address(`${site.url}/login/callback`, { ticket: realm.sessions.ticketFor(account.handle), to });
}

function afterLogout(to: string | undefined): string {
  if (to === undefined) return `${ID}/`;
  const site = siteOfHost(new URL(to).hostname);
  return site ? address(`${site.url}/logout/callback`, { to }) : to;
}
