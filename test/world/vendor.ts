import type { Bound, Flow } from './api.ts';
import { forgeStart } from './forge.ts';
import { AUTH, MAIN_PORTAL, type Portal, VENDOR_CALLBACK_HOST } from './hosts.ts';
import { address } from './http.ts';
import type { Realm } from './realm.ts';

/** The vendor's app is one client for main users and for everybody's own connection: only the portal knows which. */
export const VENDOR_APP = 'HelpDesk+';
export const OTHER_APP = 'Board App';
const CLIENT_IDS: Readonly<Record<string, string>> = {
  [VENDOR_APP]: 'Zk3vQ8mW2xT7nB4cR9yL1pD6sF0hJ5gA',
  [OTHER_APP]: 'bX7rK2dN9qV4tM1wE6zC3yH8uP5jS0oL',
};

export const appOfClient = (clientId: string): string | undefined =>
  Object.keys(CLIENT_IDS).find((app) => CLIENT_IDS[app] === clientId);

const CALLBACK_PATHS: Readonly<Record<Flow, string>> = {
  oauth1: '/jira/oauth/callback',
  '3lo': '/jira/callback',
  'dc-oauth2': '/jira/callback',
  // Atlassian's own: a Forge app has none of the vendor's.
  forge: '/outboundAuth/finish',
};

export const clientIdOf = (app: string): string | undefined => CLIENT_IDS[app];

export const isCallbackPath = (path: string): boolean => Object.values(CALLBACK_PATHS).includes(path);

export interface Wish {
  readonly flow: Flow;
  readonly purpose: Bound['purpose'];
  readonly app: string;
  readonly site: string;
  /** Base URL under which the callback lives. */
  readonly callbackBase: string;
  readonly home: string;
}

/** Opens a request and returns the address of its consent page. */
export function begin(realm: Realm, wish: Wish): string {
  if (wish.flow === 'forge') return forgeStart(realm, wish);
  const { portal, consent } = realm.dials;
  const callback = `${wish.callbackBase}${CALLBACK_PATHS[wish.flow]}`;
  const key = realm.grants.open({ ...wish, callback }, consent.stateLength);
  if (wish.flow === 'oauth1') {
    return address(`${wish.site}/plugins/servlet/oauth/authorize`, {
      oauth_token: key,
      oauth_callback: portal.callbackInAddress ? callback : undefined,
    });
  }
  const common = { client_id: CLIENT_IDS[wish.app], redirect_uri: callback, state: key, response_type: 'code' };
  if (wish.flow === 'dc-oauth2')
    return address(`${wish.site}/rest/oauth2/latest/authorize`, { ...common, scope: 'WRITE' });
  return address(`${AUTH}/authorize`, {
    audience: 'api.atlassian.com',
    scope: 'read:jira-work write:jira-work manage:jira-configuration offline_access',
    ...common,
    prompt: consent.promptConsent ? 'consent' : undefined,
  });
}

/** What the vendor asks for from its own pages. */
export function beginAtVendor(
  realm: Realm,
  purpose: 'main-user' | 'own-connect',
  from: { portal?: Portal; site?: string; flow?: Flow; home?: string } = {},
): string {
  const dials = realm.dials.portal;
  const portal = from.portal ?? MAIN_PORTAL;
  return begin(realm, {
    flow: from.flow ?? dials.flow,
    purpose,
    app: VENDOR_APP,
    site: from.site ?? dials.site,
    callbackBase: dials.callbackHost === 'same' ? portal.url : `https://${VENDOR_CALLBACK_HOST}`,
    home: from.home ?? `${portal.url}/`,
  });
}
