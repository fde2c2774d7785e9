import type { Account, Rights } from './api.ts';

const PERSON: Omit<Account, 'handle' | 'accountId' | 'userKey' | 'userName' | 'displayName' | 'email'> = {
  accountType: 'atlassian',
  active: true,
};

/** Everybody who has an account. The bot is an ordinary account: only its id tells it from a person's. */
const CAST: readonly Account[] = [
  {
    ...PERSON,
    handle: 'pat',
    accountId: '5b10ac8d82e05b22cc7d4ef5',
    userKey: 'JIRAUSER10100',
    userName: 'pmorgan',
    displayName: 'Pat Morgan',
    email: 'pat.morgan@acme.example',
  },
  {
    ...PERSON,
    handle: 'bot',
    accountId: '712020:0f3b6a52-9f1c-4c0e-8a56-2d7e41c0b9aa',
    userKey: 'JIRAUSER10200',
    userName: 'helpdesk-bot',
    displayName: 'HelpDesk Bot',
    email: 'helpdesk-bot@acme.example',
  },
  {
    ...PERSON,
    handle: 'namesake',
    accountId: '712020:77d1e0c4-3b58-47d9-b0a3-5f9c6e2d8b10',
    userKey: 'JIRAUSER10300',
    userName: 'helpdesk-bot-old',
    displayName: 'HelpDesk Bot',
    email: 'helpdesk-bot-old@acme.example',
  },
  {
    ...PERSON,
    handle: 'nomail',
    accountId: '557058:295406f3-a1fc-4733-b906-dd15d021bd79',
    userKey: 'JIRAUSER10400',
    userName: 'nina',
    displayName: 'Nina Nomail',
    email: null,
  },
  {
    handle: 'customer',
    accountId: 'qm:1a5b7c9e-0d3f-4b6a-8c2e-4f6a8b0c2d4e:5f0c1d2e-3b4a-4958-8776-95a4b3c2d1e0',
    userKey: 'JIRAUSER10500',
    userName: 'carla',
    displayName: 'Carla Customer',
    email: 'carla@customer.example',
    accountType: 'customer',
    active: true,
  },
  {
    handle: 'service',
    accountId: '712020:c9a1f7d2-6e44-4f0b-9a87-1b3d5f7092ce',
    userKey: 'JIRAUSER10600',
    userName: 'acme-service',
    displayName: 'Acme Service Account',
    email: 'acme-service-4k2j@serviceaccount.atlassian.com',
    accountType: 'app',
    appType: 'service',
    active: true,
  },
  {
    handle: 'app',
    accountId: '557058:6b1d0c3e-52a7-4e39-93f8-c07a1b2d3e4f',
    userKey: 'JIRAUSER10700',
    userName: 'automation',
    displayName: 'Automation for Jira',
    email: null,
    accountType: 'app',
    active: true,
  },
  {
    handle: 'inactive',
    accountId: '5d2f1c0b9a8e7d6c5b4a3f21',
    userKey: 'JIRAUSER10800',
    userName: 'ivo',
    displayName: 'Ivo Inactive',
    email: 'ivo.inactive@acme.example',
    accountType: 'atlassian',
    active: false,
  },
];

export const ACCOUNTS: Readonly<Record<string, Account>> = Object.fromEntries(CAST.map((a) => [a.handle, a]));

/** Throws for a handle that nobody has: a typing error in a test must not read as "signed out". */
export function accountOf(handle: string): Account {
  const account = ACCOUNTS[handle];
  if (account === undefined) throw new Error(`Nobody in the cast is called "${handle}"`);
  return account;
}

/** Pat administers, the bot has all that the vendor asks for, everybody else is an ordinary user of OPS. */
export const RIGHTS: Readonly<Record<string, Rights>> = {
  pat: {
    admin: true,
    licences: ['jira-software', 'jira-servicedesk'],
    sees: ['HELP', 'DESK', 'OPS'],
    agentIn: ['HELP', 'DESK'],
    lacks: [],
    inTeam: ['HELP'],
  },
  bot: {
    admin: true,
    licences: ['jira-software', 'jira-servicedesk'],
    sees: ['HELP', 'DESK', 'OPS'],
    agentIn: ['HELP', 'DESK'],
    lacks: [],
    inTeam: ['HELP', 'DESK'],
  },
};

export const ORDINARY_RIGHTS: Rights = {
  admin: false,
  licences: ['jira-software'],
  sees: ['OPS'],
  agentIn: [],
  lacks: [],
  inTeam: [],
};
