import { foreignHost } from './foreign.ts';
import { PORTALS, siteOfHost, VENDOR_CALLBACK_HOST } from './hosts.ts';
import { type Answer, type Exchange, text } from './http.ts';
import { identityHost } from './identity.ts';
import { jiraHost } from './jira.ts';
import { threeLOHost } from './oauth2.ts';
import { portalHost } from './portal.ts';
import type { Realm } from './realm.ts';
import { slackHost } from './slack.ts';
import { startHost } from './start.ts';
import { vendorHost } from './vendor-pages.ts';

/** Which host answers. */
export function route(realm: Realm, exchange: Exchange): Answer | Promise<Answer> {
  if (exchange.path === '/favicon.ico') return { status: 204 };
  const portal = PORTALS.find(({ host }) => host === exchange.host);
  if (portal) return portalHost(realm, exchange, portal);
  const site = siteOfHost(exchange.host);
  if (site) return jiraHost(realm, exchange, site);
  switch (exchange.host) {
    case 'id.atlassian.com':
      return identityHost(realm, exchange);
    case 'auth.atlassian.com':
    case 'api.atlassian.com':
      return threeLOHost(realm, exchange);
    case 'app.slack.com':
    case 'slack.com':
      return slackHost(exchange);
    case 'www.example.com':
      return foreignHost(realm, exchange);
    case VENDOR_CALLBACK_HOST:
      return vendorHost(realm, exchange);
    case 'start.mau-guard.example':
      return startHost(realm, exchange);
    default:
      return text(421, `The practice world does not play ${exchange.host}`);
  }
}
