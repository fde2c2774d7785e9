import { dataCenterLogin, logInToDataCenter } from './data-center-login.ts';
import { ID, type Site } from './hosts.ts';
import { html } from './html.ts';
import { type Answer, address, type Exchange, redirect, text } from './http.ts';
import { sitePage } from './jira-pages.ts';
import { lyingWorker, passingWorker } from './lying-worker.ts';
import { OAUTH1_PATH, oauth1 } from './oauth1.ts';
import { dataCenterServer, oauth2 } from './oauth2.ts';
import { myself } from './readings.ts';
import type { Realm } from './realm.ts';
import { rest } from './rest.ts';
import { practiceAdopt, practiceDone } from './sign-in.ts';

const PAGES = /^\/($|browse\/|jira\/|projects\/|servicedesk\/|secure\/|issues\/)/;

/** A Jira, Cloud or Data Center. Paths are below the context path. */
export function jiraHost(realm: Realm, exchange: Exchange, site: Site): Answer | Promise<Answer> {
  if (!exchange.path.startsWith(`${site.base}/`)) return redirect(`${site.url}/`);
  const path = exchange.path.slice(site.base.length);
  const isCloud = site.kind === 'cloud';
  if (path === OAUTH1_PATH) return oauth1(realm, exchange, site);
  if (path.startsWith('/rest/api/') && path.endsWith('/myself')) {
    const versions = isCloud ? /^\/rest\/api\/(3|2|latest)\// : /^\/rest\/api\/(2|latest)\//;
    return versions.test(path) ? myself(realm, exchange, site) : text(404, 'Not found');
  }
  if (path.startsWith('/rest/oauth2/') || path.startsWith('/plugins/servlet/oauth2/')) {
    return isCloud ? text(404, 'Not found') : oauth2(realm, exchange, dataCenterServer(site));
  }
  if (path.startsWith('/rest/')) return rest(realm, exchange, site, path);
  switch (path) {
    case '/practice/adopt':
      return practiceAdopt(realm, exchange, site);
    case '/practice/done':
      return practiceDone(realm, exchange, site);
    case '/practice/worker.js':
      return lyingWorker(realm, exchange, site);
    case '/practice/passing-worker.js':
      return passingWorker(site);
    case '/login/callback':
      return isCloud ? adopt(realm, exchange, site) : text(404, 'Not found');
    case '/logout/callback':
      realm.sessions.signOutSite(exchange, site);
      return redirect(ownAddress(exchange, site));
    case '/login.jsp':
      return exchange.method === 'POST' ? logInToDataCenter(realm, exchange, site) : dataCenterLogin(exchange, site);
    case '/logout':
      realm.sessions.signOutSite(exchange, site);
      return redirect(`${site.url}/secure/Logout.jspa`);
    default:
      return PAGES.test(path) ? plainPage(realm, exchange, site, path) : text(404, 'Not found');
  }
}

/** The site takes over the account that was chosen on the identity host. */
function adopt(realm: Realm, exchange: Exchange, site: Site): Answer {
  const handle = realm.sessions.useTicket(exchange.query.get('ticket') ?? '');
  if (handle !== undefined) realm.sessions.signInSite(exchange, site, handle);
  return redirect(ownAddress(exchange, site));
}

/** `to`, when it is an address of this site. */
function ownAddress(exchange: Exchange, site: Site): string {
  const to = exchange.query.get('to') ?? '';
  return URL.canParse(to) && new URL(to).host === site.host ? to : `${site.url}/`;
}

const ASKED_COOKIE = 'practice.asked-identity';

/** Any page answers 200 to anybody; a Cloud site first asks, without a word to the person, whether somebody is known. */
function plainPage(realm: Realm, exchange: Exchange, site: Site, path: string): Answer {
  const account = realm.sessions.site(exchange, site);
  const isNavigation =
    exchange.headers['sec-fetch-mode'] === 'navigate' || exchange.headers['sec-fetch-mode'] === undefined;
  if (account === undefined && site.kind === 'cloud' && isNavigation && !exchange.cookies.has(ASKED_COOKIE)) {
    exchange.setCookie.push(`${ASKED_COOKIE}=1; Path=/; Max-Age=2; Secure; HttpOnly; SameSite=Lax`);
    return redirect(address(`${ID}/login`, { prompt: 'none', continue: exchange.url.href }));
  }
  const issue = /^\/browse\/([A-Z]+-\d+)/.exec(path)?.[1];
  return sitePage(realm, exchange, site, {
    title: issue ? `[${issue}] Printer on floor 3 — Jira` : 'Jira',
    body: issue
      ? html`<h1>${issue}: Printer on floor 3</h1><p>It prints everything twice.</p>`
      : html`<h1>Your work</h1><p>An ordinary page of ${site.host}.</p>`,
  });
}
