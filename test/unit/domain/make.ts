import fc from 'fast-check';
import type { Account, AccountKind } from '../../../src/domain/account.ts';
import { type Attempt, newAttempt } from '../../../src/domain/attempt.ts';
import type { Connection } from '../../../src/domain/connection.ts';
import type { Instant, Outcome, Reading, Readings, Session, UnknownReason } from '../../../src/domain/reading.ts';
import type { Judgement, Verdict } from '../../../src/domain/verdict.ts';

/** The people of the tests: the account kept for the integration, a person, and a person of the bot's name. */
export const BOT: Account = { id: '712020:bot', name: 'HelpDesk Bot', email: 'bot@acme.example', kind: 'ordinary' };
export const PAT: Account = { id: '712020:pat', name: 'Pat Miller', email: 'pat@acme.example', kind: 'ordinary' };
export const NAMESAKE: Account = { ...BOT, id: '712020:namesake' };

/** Takes over from the bot. */
export const HEIR: Account = { id: '712020:heir', name: 'Desk Bot', email: 'heir@acme.example', kind: 'ordinary' };

export const PORTAL = 'https://account.nextup.ai';
export const SITE = 'https://acme.atlassian.net';
export const NOW: Instant = { context: 'this worker', ms: 100_000 };

export const ACME: Connection = {
  name: 'Acme HelpDesk+',
  product: 'helpdesk-plus',
  portal: PORTAL,
  site: SITE,
  account: { id: BOT.id, name: BOT.name, email: BOT.email },
  projects: [],
};

export function signedIn(account: Account): Outcome {
  return { state: 'signed-in', account };
}

export const SIGNED_OUT: Outcome = { state: 'signed-out' };

export function unknown(reason: UnknownReason): Outcome {
  return { state: 'unknown', reason };
}

/** One observation, fresh unless told otherwise. */
export function reading(session: Session, outcome: Outcome, more: Partial<Reading> = {}): Reading {
  const where = session === 'site' ? SITE : 'https://id.atlassian.com';
  return { session, where, outcome, at: NOW, wallTime: 0, ...more };
}

export function readings(site: Outcome | undefined, identity?: Outcome): Readings {
  return { site: site && reading('site', site), identity: identity && reading('identity', identity) };
}

export function judged(verdict: Verdict, account: Account | undefined = undefined): Judgement {
  return { verdict, decidedBy: 'site', account, reason: undefined, sessionsDiffer: false };
}

export function attempt(more: Partial<Attempt> = {}): Attempt {
  const begun = newAttempt({
    id: 'hash of the key',
    answerId: 'hash of the answer',
    route: 'oauth1',
    decidedBy: 'site',
    site: SITE,
    portal: PORTAL,
    callback: undefined,
    jar: 'default',
    began: 1_000,
    recognised: false,
  });
  return { ...begun, ...more };
}

export const REASONS: readonly UnknownReason[] = [
  'not-read',
  'timeout',
  'network',
  'rate-limited',
  'server-error',
  'redirected',
  'forbidden',
  'unexpected-status',
  'not-json',
  'wrong-shape',
  'contradicted',
  'no-account',
  'no-permission',
  'other-jar',
  'stale',
];
export const KINDS: readonly AccountKind[] = ['ordinary', 'customer', 'app', 'service', 'inactive', 'unclear'];

export const anySession = fc.constantFrom<Session>('site', 'identity');

/** Mostly the right one, so that combinations with one thing wrong turn up as often as hopeless ones. */
function mostly<T>(right: T, ...wrong: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(right) }, { weight: 3, arbitrary: fc.constantFrom(...wrong) });
}

/** Few ids, so that the same account turns up often; a name and an e-mail never tell which it is. */
export const anyAccount: fc.Arbitrary<Account> = fc.record({
  id: mostly(BOT.id, PAT.id, NAMESAKE.id, BOT.id.toUpperCase(), `${BOT.id} `, ''),
  name: fc.constantFrom(BOT.name, PAT.name),
  email: fc.constantFrom(BOT.email, PAT.email, null),
  kind: mostly(...(KINDS as [AccountKind, ...AccountKind[]])),
});

export const anyOutcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 6, arbitrary: anyAccount.map(signedIn) },
  fc.constant(SIGNED_OUT),
  fc.constantFrom(...REASONS).map(unknown),
);

export const anyInstant: fc.Arbitrary<Instant> = fc.record({
  context: mostly(NOW.context, 'another worker'),
  ms: fc.oneof(
    fc.constantFrom(NOW.ms, NOW.ms - 5_000, NOW.ms - 5_001, Number.NaN, Number.NEGATIVE_INFINITY),
    fc.integer({ min: NOW.ms - 7_000, max: NOW.ms + 2_000 }),
  ),
});

function anyReadingOf(session: Session): fc.Arbitrary<Reading> {
  return fc.record({
    session: mostly<Session>(session, 'site', 'identity'),
    where: mostly(SITE, 'https://other.atlassian.net', 'https://id.atlassian.com', ''),
    outcome: anyOutcome,
    at: anyInstant,
    wallTime: fc.integer(),
  });
}

export const anyReadings: fc.Arbitrary<Readings> = fc.record({
  site: fc.option(anyReadingOf('site'), { nil: undefined }),
  identity: fc.option(anyReadingOf('identity'), { nil: undefined }),
});

const piece = fc.string({ unit: fc.constantFrom(...'aZ09-._~%&=+;:@!$()*,/?[]{}|^"<> ', 'ü', '日'), maxLength: 12 });

/** Any web address, as a browser writes it; cheaper than fast-check's own, and stranger after the host. */
export const anyWebUrl: fc.Arbitrary<string> = fc
  .record({
    scheme: fc.constantFrom('https', 'https', 'http'),
    host: fc.constantFrom(
      'app.example',
      'acme.atlassian.net',
      'auth.atlassian.com',
      'account.nextup.ai',
      'h.example:8443',
    ),
    path: piece,
    query: fc.option(piece),
    fragment: fc.option(piece),
  })
  .map(({ scheme, host, path, query, fragment }) => {
    const text = `${scheme}://${host}/${path}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`;
    return new URL(text).href;
  });
