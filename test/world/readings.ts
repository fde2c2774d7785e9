import type { Account } from './api.ts';
import { accountOf } from './cast.ts';
import { UNAUTHENTICATED, withFault } from './faults.ts';
import type { Site } from './hosts.ts';
import { type Answer, type Exchange, json, type Reply, text } from './http.ts';
import { accountHeaders } from './jira-pages.ts';
import { myselfOf } from './myself.ts';
import type { Realm } from './realm.ts';

const someoneElse = (account: Account | undefined): Account => accountOf(account?.handle === 'pat' ? 'bot' : 'pat');

/** SITE/rest/api/…/myself: who is signed in at this Jira. */
export function myself(realm: Realm, exchange: Exchange, site: Site): Promise<Answer> {
  const { dials, sessions } = realm;
  const account = sessions.site(exchange, site);
  const expand = (exchange.query.get('expand') ?? '').split(',');
  const read = (handle: string | undefined) =>
    realm.journal.push({ what: 'read', session: 'site', host: site.host, handle });
  const reply = (change: Partial<Account> = {}, named: Account | undefined = account): Reply => {
    read(named === account ? account?.handle : undefined);
    if (account === undefined) return text(401, UNAUTHENTICATED, accountHeaders(site, undefined));
    const rights = realm.rightsOf(account);
    return json(200, myselfOf({ ...account, ...change }, rights, site, expand), accountHeaders(site, named));
  };
  return withFault(dials.faults.myself, dials.delays.myselfMs, {
    reply: () => reply(),
    withOtherHeader: () => reply({}, someoneElse(account)),
    withNullEmail: () => reply({ email: null }),
    wrongShape: {
      accountId: 42,
      key: 42,
      accountType: 'person',
      active: 'yes',
      displayName: ['HelpDesk', 'Bot'],
      emailAddress: {},
    },
  });
}

/** id.atlassian.com/gateway/api/me: the identity session. Internal and undocumented; snake case. */
export function me(realm: Realm, exchange: Exchange): Promise<Answer> {
  const { dials, sessions } = realm;
  const account = sessions.identity(exchange);
  const read = (handle: string | undefined) =>
    realm.journal.push({ what: 'read', session: 'identity', host: exchange.host, handle });
  const reply = (change: Partial<Account> = {}, headers: Record<string, string> = {}): Reply => {
    read('X-AAccountId' in headers ? undefined : account?.handle);
    return account
      ? json(200, meOf({ ...account, ...change }), headers)
      : json(401, { code: 401, message: 'Unauthorized' });
  };
  return withFault(dials.faults.me, dials.delays.meMs, {
    reply: () => reply(),
    withOtherHeader: () => reply({}, { 'X-AAccountId': someoneElse(account).accountId }),
    withNullEmail: () => reply({ email: null }),
    wrongShape: { account_id: 42, account_type: 'person', account_status: true, name: ['HelpDesk', 'Bot'], email: {} },
  });
}

function meOf(account: Account): Record<string, unknown> {
  return {
    account_id: account.accountId,
    account_type: account.accountType,
    account_status: account.active ? 'active' : 'inactive',
    name: account.displayName,
    email: account.email,
    email_verified: account.email !== null,
    nickname: account.userName,
    picture: 'https://avatar-management--avatars.invalid/default.png',
    locale: 'en-GB',
    zoneinfo: 'Europe/Berlin',
  };
}
