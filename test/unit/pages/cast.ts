import type { Account, AccountKind } from '../../../src/domain/account.ts';
import type { Connection } from '../../../src/domain/connection.ts';
import { inForce, type Settings } from '../../../src/domain/in-force.ts';
import type { Outcome, Reading, Readings, Session, UnknownReason } from '../../../src/domain/reading.ts';
import { judge } from '../../../src/domain/verdict.ts';
import type { HeldView } from '../../../src/platform/messages.ts';

export const SITE = 'https://acme.atlassian.net';
export const PORTAL = 'https://account.nextup.ai';
export const CONSENT = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=secret-token`;

export const BOT: Account = {
  id: '712020:0f2c9e1a-5d1b-4c53-9a55-0b1f6f5a7c10',
  name: 'HelpDesk Bot',
  email: 'helpdesk-bot@acme.example',
  kind: 'ordinary',
};
export const PAT: Account = {
  id: '5b10ac8d82e05b22cc7d4ef5',
  name: 'Pat Doe',
  email: 'pat.doe@acme.example',
  kind: 'ordinary',
};
/** Another account with the bot's display name. */
export const NAMESAKE: Account = {
  ...PAT,
  id: '712020:77aa0000-aaaa-bbbb-cccc-000000000001',
  name: 'HelpDesk Bot',
  email: null,
};

export function ofKind(kind: AccountKind): Account {
  return { ...PAT, name: 'Somebody Else', email: 'somebody.else@acme.example', kind };
}

export const CONNECTION: Connection = {
  name: 'Acme HelpDesk+',
  product: 'helpdesk-plus',
  portal: PORTAL,
  site: SITE,
  account: { id: BOT.id, name: BOT.name, email: BOT.email },
  projects: [],
};
export const SETTINGS: Settings = inForce({ version: 1, connections: [CONNECTION] }, undefined, {
  day: '2026-11-29',
  ms: 0,
});
export const NO_SETTINGS: Settings = inForce(undefined, undefined, { day: '2026-11-29', ms: 0 });

export const NOW = { context: 'page', ms: 10_000 };
const WALL = Date.UTC(2026, 10, 20, 14, 5);

export function reading(
  session: Session,
  outcome: Outcome,
  where = session === 'site' ? SITE : 'https://id.atlassian.com',
): Reading {
  return { session, where, outcome, at: NOW, wallTime: WALL };
}

export function signedIn(account: Account, identity: Account = account): Readings {
  return {
    site: reading('site', { state: 'signed-in', account }),
    identity: reading('identity', { state: 'signed-in', account: identity }),
  };
}

export const SIGNED_OUT: Readings = {
  site: reading('site', { state: 'signed-out' }),
  identity: reading('identity', { state: 'unknown', reason: 'no-account' }),
};

export function unreadable(reason: UnknownReason, retryAfterSeconds?: number): Readings {
  return { site: reading('site', { state: 'unknown', reason, retryAfterSeconds }), identity: undefined };
}

/** A held 1.0a change of the one connection, with these readings. */
export function heldView(readings: Readings, more: Partial<HeldView> = {}): HeldView {
  const connection = 'connection' in more ? more.connection : CONNECTION;
  const decidedBy: Session = more.route === '3lo' ? 'identity' : 'site';
  return {
    stage: 'out',
    route: 'oauth1',
    judgement: judge(connection, decidedBy, readings, NOW),
    readings,
    connection,
    candidates: [],
    site: SITE,
    portal: PORTAL,
    knownSites: [SITE],
    mode: 'block',
    organization: undefined,
    managed: false,
    startOver: false,
    mayBeOwn: false,
    mayBeLifted: false,
    emergency: undefined,
    maySetUp: false,
    mayBeManaged: false,
    unseenCallback: undefined,
    notHolding: false,
    ...more,
  };
}
