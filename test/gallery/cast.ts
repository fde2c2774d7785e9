import type { RunTools } from '../../src/atlassian/readiness-run.ts';
import type { Account } from '../../src/domain/account.ts';
import type { Connection } from '../../src/domain/connection.ts';
import type { Pointer } from '../../src/domain/pointer.ts';
import type { LogEntry } from '../../src/platform/log-store.ts';
import { BOT, CONNECTION, PAT, PORTAL, SITE } from '../unit/pages/cast.ts';

export const TODAY = { day: '2026-11-29', ms: Date.UTC(2026, 10, 29) };
export const ORGANIZATION = { name: 'Acme IT', support: 'https://help.acme.example' };

/** Names as long as they come, with and without places to break. */
export const LONG: Account = {
  id: '712020:0f3b6a52-9f1c-4c0e-8a56-2d7e41c0b9aa',
  name: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff the Third, of Customer Operations',
  email: 'hubert.blaine.wolfeschlegelsteinhausenbergerdorff@customer-operations.acme.example',
  kind: 'ordinary',
};
export const RTL: Account = { ...PAT, name: 'דוד בן־גוריון', email: 'david@acme.example' };
/** A profile that hides what it can. */
export const GONE: Account = { ...PAT, name: '', email: null };

export const MANY: readonly Connection[] = Array.from({ length: 20 }, (_, at) => ({
  ...CONNECTION,
  name: `Acme ${['North', 'South', 'East', 'West'][at % 4]} ${at + 1}`,
  product: at % 2 === 0 ? 'helpdesk-plus' : 'integration-plus',
  site: at === 0 ? SITE : `https://acme-${at + 1}.atlassian.net`,
}));

export const POINTER: Pointer = {
  portal: PORTAL,
  row: 'Bot owner',
  control: 'Reassign it',
  place: { up: 2, tag: 'button', nth: 0, of: 3 },
};

const entry = (minutes: number, what: LogEntry['what'], more: Partial<LogEntry> = {}): LogEntry => ({
  time: Date.UTC(2026, 10, 20, 14, minutes),
  attempt: `attempt ${minutes}`,
  what,
  connection: SITE,
  name: CONNECTION.name,
  ...more,
});
/** Newest first. */
export const LOG: readonly LogEntry[] = [
  entry(9, 'row-confirmed', { account: BOT.id }),
  entry(7, 'allowed', { verdict: 'match', account: BOT.id }),
  entry(6, 'lifted', { verdict: 'unknown', reason: 'timeout', note: 'The vendor asked us to, ticket 4711' }),
  entry(4, 'held', { verdict: 'unknown', reason: 'timeout' }),
  entry(2, 'held', { verdict: 'mismatch', account: PAT.id }),
];

interface Jira {
  /** The permission that the account lacks in the first project. */
  readonly lacks?: string;
  readonly projects?: number;
  /** Answers so many requests, and no more. */
  readonly stopsAfter?: number;
  readonly offline?: boolean;
  readonly account?: Account;
}

/** A Jira that answers what readiness asks for. */
export function jira({
  lacks = 'EDIT_ISSUES',
  projects = 5,
  stopsAfter = 1_000_000,
  offline = false,
  account = BOT,
}: Jira = {}): RunTools {
  const keys = ['HELP', ...Array.from({ length: projects - 1 }, (_, at) => `P${at + 1}`)];
  const answer = (url: URL): unknown => {
    if (url.pathname.endsWith('/myself')) return { applicationRoles: { items: [{ key: 'jira-servicedesk' }] } };
    if (url.pathname.endsWith('/search')) {
      const values = keys.map((key) => ({ key, name: `${key} desk`, projectTypeKey: 'service_desk' }));
      return { values, isLast: true };
    }
    if (url.pathname.endsWith('/roledetails')) return [{ name: 'Service Desk Team' }];
    const asked = url.searchParams.get('permissions')?.split(',') ?? [];
    const missing = url.searchParams.get('projectKey') === 'HELP' ? lacks : '';
    return { permissions: Object.fromEntries(asked.map((key) => [key, { havePermission: key !== missing }])) };
  };
  let asked = 0;
  return {
    fetch: async (url) => {
      if (offline) throw new TypeError('offline');
      asked += 1;
      return asked > stopsAfter
        ? new Promise<never>(() => undefined)
        : new Response(JSON.stringify(answer(new URL(url))));
    },
    wait: async () => undefined,
    session: async () => ({ state: 'signed-in', account }),
  };
}
