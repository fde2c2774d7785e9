import type { Account } from '../../src/domain/account.ts';
import type { Connection } from '../../src/domain/connection.ts';
import type { Pointer } from '../../src/domain/pointer.ts';
import type { Readings, UnknownReason } from '../../src/domain/reading.ts';
import type { LogEntry } from '../../src/platform/log-store.ts';
import { BOT, CONNECTION, PAT, PORTAL, reading, SITE } from '../unit/pages/cast.ts';

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

/** Ever the same place, and another who may be authorized there. */
export const connectionOf = ({ id, name, email }: Account): Connection => ({
  ...CONNECTION,
  account: { id, name, email },
});

/** One name that is long, and one from right to left. */
export const NAMES: readonly Connection[] = [
  { ...connectionOf(LONG), name: `${LONG.name}, of the connection`, projects: ['HELP', 'A'.repeat(60)] },
  { ...connectionOf(RTL), name: 'חיבור ראשי (Acme)', site: 'https://acme-2.atlassian.net' },
];

const SUCCESSOR = { account: { id: '712020:bot-2', name: 'HelpDesk Bot 2' }, from: '2026-11-01' };
/** Somebody may be authorized beside the account that was until now. */
export const TAKEN_OVER: Connection = { ...CONNECTION, next: SUCCESSOR };
/** Who takes over, in each way; the first two are at one place. */
export const SUCCESSORS: readonly Connection[] = [
  TAKEN_OVER,
  { ...CONNECTION, name: 'Acme HelpDesk+ of old', next: { ...SUCCESSOR, from: '2026-12-31' } },
  { ...CONNECTION, name: 'Acme 2', site: 'https://acme-2.atlassian.net', next: { ...SUCCESSOR, accept: 'next' } },
  {
    ...CONNECTION,
    name: 'Acme 3',
    site: 'https://acme-3.atlassian.net',
    role: 'Agents',
    next: { ...SUCCESSOR, from: '2026-12-31', accept: 'next' },
  },
];

/** Nothing is reached. */
export const OFFLINE: Readings = {
  site: reading('site', { state: 'unknown', reason: 'network' }),
  identity: reading('identity', { state: 'unknown', reason: 'network' }),
};

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
/** A reason that is new is wanted here, and comes into the log. */
const REASONS: Readonly<Record<UnknownReason, true>> = {
  'not-read': true,
  timeout: true,
  network: true,
  'rate-limited': true,
  'server-error': true,
  redirected: true,
  forbidden: true,
  'unexpected-status': true,
  'not-json': true,
  'wrong-shape': true,
  contradicted: true,
  'no-account': true,
  'no-permission': true,
  'other-jar': true,
  stale: true,
};
/** A line of each kind, and each verdict and each reason somewhere. */
export const EVERY_ENTRY: readonly LogEntry[] = [
  ...LOG,
  entry(0, 'seen', { verdict: 'ineligible', account: PAT.id }),
  entry(-1, 'let-on', { verdict: 'match', account: BOT.id }),
  entry(-2, 'denied', { verdict: 'signed-out' }),
  entry(-3, 'abandoned', { verdict: 'not-set-up' }),
  entry(-4, 'own', { verdict: 'mismatch', account: PAT.id }),
  entry(-5, 'emergency', { verdict: 'unknown', reason: 'server-error', note: LONG.name }),
  entry(-6, 'row-changed', { account: PAT.id, name: RTL.name }),
  ...Object.keys(REASONS).map((reason, at) => entry(-10 - at, 'held', { verdict: 'unknown', reason })),
];
