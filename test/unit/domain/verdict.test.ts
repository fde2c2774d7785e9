import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../src/domain/account.ts';
import type { Connection } from '../../../src/domain/connection.ts';
import {
  FRESH_AT_CLICK_MS,
  FRESH_MS,
  isFresh,
  type Outcome,
  type Reading,
  type Readings,
} from '../../../src/domain/reading.ts';
import { classify } from '../../../src/domain/route.ts';
import { isUnread, judge, type Verdict } from '../../../src/domain/verdict.ts';
import {
  ACME,
  anyInstant,
  anyReadings,
  anySession,
  BOT,
  HEIR,
  KINDS,
  NAMESAKE,
  NOW,
  PAT,
  REASONS,
  reading,
  readings,
  SIGNED_OUT,
  SITE,
  signedIn,
  unknown,
} from './make.ts';

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const HANDOVER: Connection = { ...ACME, also: HEIR };

const verdictOf = (site: Outcome | undefined, identity?: Outcome, connection: Connection | undefined = ACME) =>
  judge(connection, 'site', readings(site, identity), NOW).verdict;

describe('while one account takes over from another', () => {
  it.each<[string, Account, Verdict]>([
    ['the present one', BOT, 'match'],
    ['the one that takes over', HEIR, 'match'],
    ['one that takes over and is no ordinary account', { ...HEIR, kind: 'service' }, 'ineligible'],
    ['anybody else', PAT, 'mismatch'],
  ])('%s', (_, account, verdict) => {
    expect(verdictOf(signedIn(account), undefined, HANDOVER)).toBe(verdict);
  });
});

describe('the verdict on the deciding session', () => {
  it.each<[string, Outcome, Verdict]>([
    ['the bot is signed in', signedIn(BOT), 'match'],
    ['Pat is signed in as herself', signedIn(PAT), 'mismatch'],
    ['somebody of the bot’s name and e-mail is signed in', signedIn(NAMESAKE), 'mismatch'],
    ['the bot shows another name and no e-mail', signedIn({ ...BOT, name: 'Renamed', email: null }), 'match'],
    ['the bot is a portal customer', signedIn({ ...BOT, kind: 'customer' }), 'ineligible'],
    ['the bot is an app', signedIn({ ...BOT, kind: 'app' }), 'ineligible'],
    ['the bot is Atlassian’s service account', signedIn({ ...BOT, kind: 'service' }), 'ineligible'],
    ['the bot is deactivated', signedIn({ ...BOT, kind: 'inactive' }), 'ineligible'],
    ['a stranger who could never be main user', signedIn({ ...PAT, kind: 'customer' }), 'ineligible'],
    ['the bot is of a kind that nobody knows', signedIn({ ...BOT, kind: 'unclear' }), 'unknown'],
    ['Pat is of a kind that nobody knows', signedIn({ ...PAT, kind: 'unclear' }), 'mismatch'],
    ['an account without an id', signedIn({ ...BOT, id: '' }), 'mismatch'],
    ['nobody is signed in', SIGNED_OUT, 'signed-out'],
    ...REASONS.map((reason): [string, Outcome, Verdict] => [
      `it cannot be read: ${reason}`,
      unknown(reason),
      'unknown',
    ]),
  ])('%s', (_who, outcome, verdict) => {
    expect(verdictOf(outcome)).toBe(verdict);
  });

  it('says why it is unknown', () => {
    for (const reason of REASONS) {
      expect(judge(ACME, 'site', readings(unknown(reason)), NOW)).toMatchObject({ verdict: 'unknown', reason });
    }
  });

  it('says so when Atlassian names the bot’s kind by a word that nobody knows', () => {
    const unclear = readings(signedIn({ ...BOT, kind: 'unclear' }));
    expect(judge(ACME, 'site', unclear, NOW)).toMatchObject({ verdict: 'unknown', reason: 'wrong-shape' });
  });

  it('is unknown when nobody has read it', () => {
    expect(judge(ACME, 'site', {}, NOW)).toMatchObject({ verdict: 'unknown', reason: 'not-read', account: undefined });
  });

  it('is not-set-up without a connection, whoever is signed in', () => {
    for (const outcome of [signedIn(BOT), signedIn(PAT), SIGNED_OUT, unknown('timeout')]) {
      expect(judge(undefined, 'site', readings(outcome), NOW).verdict).toBe('not-set-up');
    }
  });

  it('names the account, whatever the verdict', () => {
    expect(judge(ACME, 'site', readings(signedIn(PAT)), NOW).account).toEqual(PAT);
    expect(judge(undefined, 'site', readings(signedIn(PAT)), NOW).account).toEqual(PAT);
    expect(judge(ACME, 'site', readings(SIGNED_OUT), NOW).account).toBeUndefined();
  });

  it('an intended account without an id is nobody', () => {
    const nobody = { ...ACME, account: { id: '' } };
    expect(judge(nobody, 'site', readings(signedIn({ ...BOT, id: '' })), NOW).verdict).toBe('mismatch');
  });
});

it('nobody could be read: neither where somebody was, nor where two were', () => {
  const isUnreadAs = (outcome: Outcome) => isUnread(judge(ACME, 'site', readings(outcome), NOW));
  const seen = [signedIn(BOT), signedIn(PAT), SIGNED_OUT, unknown('contradicted')];
  expect(seen.map(isUnreadAs)).toEqual([false, false, false, false]);
  expect(REASONS.filter((reason) => isUnreadAs(unknown(reason)))).toEqual(
    REASONS.filter((one) => one !== 'contradicted'),
  );
});

describe('only the deciding session decides', () => {
  it('1.0a: the bot in the identity session is no match while Pat is signed in to the site', () => {
    expect(judge(ACME, 'site', readings(signedIn(PAT), signedIn(BOT)), NOW).verdict).toBe('mismatch');
  });

  it('3LO: the bot on the site is no match while Pat is the identity', () => {
    expect(judge(ACME, 'identity', readings(signedIn(BOT), signedIn(PAT)), NOW).verdict).toBe('mismatch');
  });

  it('3LO: the bot as identity is a match while Pat is signed in to the site, and the difference is said', () => {
    const judgement = judge(ACME, 'identity', readings(signedIn(PAT), signedIn(BOT)), NOW);
    expect(judgement).toMatchObject({ verdict: 'match', sessionsDiffer: true, decidedBy: 'identity' });
  });

  it('one session cannot stand in for the other', () => {
    const swapped: Readings = { site: reading('identity', signedIn(BOT)), identity: reading('site', signedIn(BOT)) };
    expect(judge(ACME, 'site', swapped, NOW)).toMatchObject({ verdict: 'unknown', reason: 'not-read' });
    expect(judge(ACME, 'identity', swapped, NOW)).toMatchObject({ verdict: 'unknown', reason: 'not-read' });
  });

  it('another site’s session is no reading of this one', () => {
    const elsewhere = { site: reading('site', signedIn(BOT), { where: 'https://beta.atlassian.net' }) };
    expect(judge(ACME, 'site', elsewhere, NOW)).toMatchObject({ verdict: 'unknown', reason: 'not-read' });
  });

  it.each<[string, Outcome, Outcome, boolean]>([
    ['two people', signedIn(PAT), signedIn(BOT), true],
    ['two accounts of one name', signedIn(NAMESAKE), signedIn(BOT), true],
    ['one person', signedIn(BOT), signedIn({ ...BOT, name: 'Renamed' }), false],
    ['one of them signed out', signedIn(BOT), SIGNED_OUT, false],
    ['one of them unknown', signedIn(BOT), unknown('timeout'), false],
  ])('the sessions differ: %s', (_who, site, identity, differ) => {
    expect(judge(ACME, 'site', readings(site, identity), NOW).sessionsDiffer).toBe(differ);
  });
});

describe('an old reading decides nothing', () => {
  const aged = (ms: number, outcome: Outcome = signedIn(BOT)) => ({
    site: reading('site', outcome, { at: { ...NOW, ms: NOW.ms - ms } }),
  });

  it('the bot was there five seconds ago: a match; a moment earlier: unknown', () => {
    expect(judge(ACME, 'site', aged(FRESH_MS), NOW).verdict).toBe('match');
    expect(judge(ACME, 'site', aged(FRESH_MS + 1), NOW)).toMatchObject({ verdict: 'unknown', reason: 'stale' });
  });

  it('at the click two seconds are the limit', () => {
    expect(judge(ACME, 'site', aged(FRESH_AT_CLICK_MS), NOW, FRESH_AT_CLICK_MS).verdict).toBe('match');
    expect(judge(ACME, 'site', aged(FRESH_AT_CLICK_MS + 1), NOW, FRESH_AT_CLICK_MS).verdict).toBe('unknown');
  });

  it('what another context read is old at once', () => {
    const before = { site: reading('site', signedIn(BOT), { at: { context: 'before the restart', ms: NOW.ms } }) };
    expect(judge(ACME, 'site', before, NOW)).toMatchObject({ verdict: 'unknown', reason: 'stale' });
  });

  it('old news of Pat, or of nobody, is old as well', () => {
    expect(judge(ACME, 'site', aged(60_000, signedIn(PAT)), NOW).verdict).toBe('unknown');
    expect(judge(ACME, 'site', aged(60_000, SIGNED_OUT), NOW).verdict).toBe('unknown');
  });
});

describe('a match', () => {
  const anyConnection: fc.Arbitrary<Connection | undefined> = fc.option(
    fc.record({
      ...Object.fromEntries(Object.entries(ACME).map(([key, value]) => [key, fc.constant(value)])),
      site: fc.constantFrom(SITE, SITE, 'https://other.atlassian.net'),
      account: fc.record({ id: fc.constantFrom(BOT.id, PAT.id, ''), name: fc.constant(BOT.name) }),
    }) as fc.Arbitrary<Connection>,
    { nil: undefined, freq: 8 },
  );
  const anyRoute = fc
    .constantFrom(
      `${SITE}/plugins/servlet/oauth/authorize?oauth_token=t`,
      'https://auth.atlassian.com/authorize?client_id=c&state=s',
      'https://id.atlassian.com/outboundAuth/start?serviceKey=atlassian-token-service-key',
    )
    .map((url) => classify(url));

  /** Right but for one thing, or for nothing: where a fault would hide that random readings seldom come near. */
  const almostRight: fc.Arbitrary<Readings> = fc
    .tuple(
      fc.constantFrom<Partial<Reading>>(
        {},
        { where: 'https://other.atlassian.net' },
        { at: { ...NOW, ms: NOW.ms - FRESH_MS } },
        { at: { ...NOW, ms: NOW.ms - FRESH_MS - 1 } },
        { at: { ...NOW, ms: NOW.ms + 1 } },
        { at: { ...NOW, context: 'another worker' } },
        { outcome: SIGNED_OUT },
      ),
      fc.constantFrom<Partial<Account>>({}, { id: PAT.id }, { id: '' }, ...KINDS.map((kind) => ({ kind }))),
      anySession,
      fc.boolean(),
    )
    .map(([change, person, session, swapped]) => {
      const other = session === 'site' ? 'identity' : 'site';
      const outcome = signedIn({ ...BOT, ...person });
      return { [session]: reading(swapped ? other : session, outcome, change), [other]: reading(other, signedIn(PAT)) };
    });

  it('is nothing but an ordinary account with the intended id, read freshly in the deciding session at the site', () => {
    let matches = 0;
    const connections = fc.oneof(fc.constant(ACME), anyConnection);
    const allReadings = fc.oneof(almostRight, anyReadings);
    const instants = fc.oneof(fc.constant(NOW), anyInstant);
    fc.assert(
      fc.property(connections, anyRoute, allReadings, instants, (connection, route, read, now) => {
        if (route.kind !== 'consent') throw new Error('no consent');
        const { verdict } = judge(connection, route.decidedBy, read, now);
        const deciding = read[route.decidedBy];
        const account = deciding?.outcome.state === 'signed-in' ? deciding.outcome.account : undefined;
        const right =
          connection !== undefined &&
          deciding !== undefined &&
          deciding.session === route.decidedBy &&
          (deciding.session === 'identity' || deciding.where === connection.site) &&
          isFresh(deciding, now) &&
          account !== undefined &&
          account.kind === 'ordinary' &&
          account.id !== '' &&
          account.id === connection.account.id;
        expect(verdict === 'match').toBe(right);
        if (right) matches += 1;
      }),
      { numRuns: 2_000 },
    );
    // Else the property would hold for want of anything to judge.
    expect(matches).toBeGreaterThan(10);
  });

  it('never comes from a kind of account that is not ordinary', () => {
    for (const kind of KINDS.filter((k) => k !== 'ordinary')) {
      expect(verdictOf(signedIn({ ...BOT, kind }))).not.toBe('match');
    }
  });

  it('does not depend on the session that does not decide', () => {
    fc.assert(
      fc.property(anyConnection, anySession, anyReadings, anyReadings, (connection, by, one, two) => {
        const other = by === 'site' ? 'identity' : 'site';
        const mixed = { ...one, [other]: two[other] };
        expect(judge(connection, by, mixed, NOW).verdict).toBe(judge(connection, by, one, NOW).verdict);
      }),
    );
  });
});
