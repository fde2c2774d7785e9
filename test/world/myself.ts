import type { Account, Rights } from './api.ts';
import type { Site } from './hosts.ts';

const APPLICATION_NAMES: Readonly<Record<string, string>> = {
  'jira-software': 'Jira Software',
  'jira-servicedesk': 'Jira Service Desk',
};

/** The documented `User`, with `groups` and `applicationRoles` filled only when asked for. */
export function myselfOf(
  account: Account,
  rights: Rights,
  site: Site,
  expand: readonly string[],
): Record<string, unknown> {
  const groups = [`jira-users-${site.host.split('.')[0]}`, ...(rights.admin ? ['site-admins'] : [])];
  const list = (name: string, items: readonly unknown[]) => ({
    size: items.length,
    items: expand.includes(name) ? items : [],
  });
  const shared = {
    emailAddress: account.email,
    displayName: account.displayName,
    active: account.active,
    avatarUrls: avatars(),
    timeZone: 'Europe/Berlin',
    locale: 'en_GB',
    groups: list(
      'groups',
      groups.map((name) => ({ name, self: `${site.url}/rest/api/3/group?groupname=${name}` })),
    ),
    applicationRoles: list(
      'applicationRoles',
      rights.licences.map((key) => ({ key, name: APPLICATION_NAMES[key] ?? key })),
    ),
    expand: 'groups,applicationRoles',
  };
  if (site.kind === 'data-center') {
    const self = `${site.url}/rest/api/2/user?username=${account.userName}`;
    return { self, key: account.userKey, name: account.userName, ...shared };
  }
  return {
    self: `${site.url}/rest/api/3/user?accountId=${account.accountId}`,
    accountId: account.accountId,
    accountType: account.accountType,
    ...(account.appType ? { appType: account.appType } : {}),
    ...shared,
  };
}

function avatars(): Record<string, string> {
  return Object.fromEntries(
    [16, 24, 32, 48].map((size) => [
      `${size}x${size}`,
      `https://avatar-management--avatars.invalid/default-${size}.png`,
    ]),
  );
}
