import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  acceptedBy,
  accepts,
  asOf,
  baseUrl,
  type Connection,
  candidatesOf,
  chooseConnection,
  connectionId,
  intendedBeside,
  isBelow,
  portalAt,
  withAccount,
} from '../../../src/domain/connection.ts';
import { ACME, anyWebUrl, BOT, HEIR, PAT, PORTAL, SITE } from './make.ts';

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const OTHER_SITE = 'https://beta.atlassian.net';
const OTHER_PORTAL = 'https://portal.acme.example/nextup';
const DATA_CENTER = 'https://tools.acme.example/jira';

const beta: Connection = { ...ACME, name: 'Beta', site: OTHER_SITE };
const elsewhere: Connection = { ...ACME, name: 'Self-hosted', portal: OTHER_PORTAL };
const plus: Connection = { ...ACME, name: 'Acme Integration+', product: 'integration-plus' };
const patsPlus: Connection = { ...plus, name: 'Integration+ as Pat', account: { id: PAT.id } };

function chosen(all: Connection[], at: { site?: string; portal?: string; picked?: Connection }): string | string[] {
  const result = chooseConnection(all, at.site, at.portal, at.picked && connectionId(at.picked));
  if (result.kind === 'one') return result.connection.name;
  return result.kind === 'none' ? 'none' : result.connections.map((c) => c.name);
}

describe('which connection a consent is for', () => {
  it('the one of the site that the address names', () => {
    expect(chosen([ACME, beta], { site: OTHER_SITE })).toBe('Beta');
  });

  it('none, when no connection names the site', () => {
    expect(chosen([ACME], { site: OTHER_SITE })).toBe('none');
  });

  it('none, when nothing is set up', () => {
    expect(chosen([], {})).toBe('none');
  });

  it('the one of the portal, where two portals serve the same site', () => {
    expect(chosen([ACME, elsewhere], { site: SITE, portal: OTHER_PORTAL })).toBe('Self-hosted');
  });

  it('none, when the site belongs to another portal only', () => {
    expect(chosen([elsewhere], { site: SITE, portal: PORTAL })).toBe('none');
  });

  it('the only connection of the portal, when the address names no site', () => {
    expect(chosen([ACME, elsewhere], { portal: OTHER_PORTAL })).toBe('Self-hosted');
  });

  it('the only connection there is, when neither site nor portal is known', () => {
    expect(chosen([ACME], {})).toBe('Acme HelpDesk+');
  });

  it('several, when the portal has two sites and the address names none', () => {
    expect(chosen([ACME, beta], { portal: PORTAL })).toEqual(['Acme HelpDesk+', 'Beta']);
  });

  it('several, when two products of one site want different accounts', () => {
    expect(chosen([ACME, patsPlus], { site: SITE })).toEqual(['Acme HelpDesk+', 'Integration+ as Pat']);
  });

  it('the first, when two products of one site want the same account: then nobody has to be asked', () => {
    expect(chosen([ACME, plus], { site: SITE, portal: PORTAL })).toBe('Acme HelpDesk+');
  });

  it('several, when the same account is wanted on two sites', () => {
    expect(chosen([ACME, beta], {})).toEqual(['Acme HelpDesk+', 'Beta']);
  });

  it('the one that a person picked', () => {
    expect(chosen([ACME, beta], { portal: PORTAL, picked: beta })).toBe('Beta');
    expect(chosen([ACME, patsPlus], { site: SITE, picked: patsPlus })).toBe('Integration+ as Pat');
  });

  it('none, when what was picked does not fit the site: a pick never widens the choice', () => {
    expect(chosen([ACME, beta], { site: SITE, picked: beta })).toBe('none');
  });

  it('none, when what was picked is not set up any more', () => {
    expect(chosen([ACME], { portal: PORTAL, picked: beta })).toBe('none');
  });

  it('whatever is set up, the one that is chosen is at the site, of the portal, and the one picked', () => {
    const anyConnection = fc.record({
      name: fc.string(),
      product: fc.constantFrom('helpdesk-plus' as const, 'integration-plus' as const),
      portal: fc.constantFrom(PORTAL, OTHER_PORTAL),
      site: fc.constantFrom(SITE, OTHER_SITE, DATA_CENTER),
      account: fc.constantFrom({ id: BOT.id }, { id: PAT.id }),
      projects: fc.constant([]),
    });
    const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
    const kinds = { none: 0, one: 0, several: 0 };
    fc.assert(
      fc.property(
        fc.array(anyConnection, { maxLength: 5 }),
        maybe(SITE, OTHER_SITE, DATA_CENTER),
        maybe(PORTAL, OTHER_PORTAL),
        fc.option(anyConnection, { nil: undefined, freq: 2 }),
        (all, site, portal, pick) => {
          const picked = pick && connectionId(pick);
          const fits = (c: Connection) =>
            (site === undefined || c.site === site) &&
            (portal === undefined || c.portal === portal) &&
            (picked === undefined || connectionId(c) === picked);
          const result = chooseConnection(all, site, portal, picked);
          kinds[result.kind] += 1;
          const ends = new Set(all.filter(fits).map((c) => `${c.site} ${c.account.id}`));
          expect(result.kind).toBe(ends.size === 0 ? 'none' : ends.size === 1 ? 'one' : 'several');
          if (result.kind === 'one') expect(fits(result.connection)).toBe(true);
          if (result.kind === 'several') expect(result.connections).toEqual(all.filter(fits));
        },
      ),
      { numRuns: 1_000 },
    );
    // Else the property would hold for want of anything to choose from.
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(10);
  });
});

describe('the id of a connection', () => {
  it('stays when the connection is renamed', () => {
    expect(connectionId({ ...ACME, name: 'New name' })).toBe(connectionId(ACME));
  });

  it.each([
    ['product', plus],
    ['portal', elsewhere],
    ['site', beta],
    ['account', { ...ACME, account: { id: PAT.id } }],
  ])('changes with the %s', (_what, other) => {
    expect(connectionId(other)).not.toBe(connectionId(ACME));
  });

  it('tells the end of a context path from the beginning of a user key', () => {
    const at = (site: string, id: string) => connectionId({ ...ACME, site, account: { id } });
    expect(at(DATA_CENTER, '10100')).not.toBe(at(`${DATA_CENTER}10`, '100'));
  });
});

describe('the normal form of a base address', () => {
  it.each([
    ['https://acme.atlassian.net', SITE],
    ['https://acme.atlassian.net/', SITE],
    ['  https://ACME.Atlassian.NET//  ', SITE],
    // As copied from a page: no-break spaces, which the browser's own parser does not take away.
    ['\u00a0https://acme.atlassian.net\u00a0', SITE],
    ['https://acme.atlassian.net:443', SITE],
    ['https://tools.acme.example/jira/', DATA_CENTER],
    ['https://tools.acme.example:8443/jira', 'https://tools.acme.example:8443/jira'],
    ['https://tools.acme.example/a/../jira', DATA_CENTER],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s', (text, base) => {
    expect(baseUrl(text)).toBe(base);
  });

  it.each([
    ['', 'nothing'],
    ['acme.atlassian.net', 'no scheme'],
    ['http://acme.atlassian.net', 'no encryption'],
    ['https://', 'no host'],
    ['https://pat@acme.atlassian.net', 'a user name'],
    ['https://:secret@acme.atlassian.net', 'a password'],
    ['https://acme.atlassian.net/?a=1', 'a query'],
    ['https://acme.atlassian.net/#a', 'a fragment'],
    ['javascript:alert(1)', 'a script'],
    ['blob:https://acme.atlassian.net/1', 'a blob'],
  ])('%s is none (%s)', (text) => {
    expect(baseUrl(text)).toBeUndefined();
  });

  it('is its own normal form, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyWebUrl), (text) => {
        const base = baseUrl(text);
        if (base !== undefined) expect(baseUrl(base)).toBe(base);
      }),
    );
  });
});

describe('whether an address lies below a base', () => {
  it.each([
    ['https://portal.acme.example/nextup', true],
    ['https://portal.acme.example/nextup/', true],
    ['https://portal.acme.example/nextup/settings?a=1#b', true],
    ['https://portal.acme.example/nextupper', false],
    ['https://portal.acme.example/', false],
    ['http://portal.acme.example/nextup', false],
    ['https://portal.acme.example:8443/nextup', false],
    ['https://portal.acme.example.evil.example/nextup', false],
    ['https://portal.acme.example@evil.example/nextup', false],
    ['https://portal.acme.example/nextup/../other', false],
    ['null', false],
    ['', false],
  ])('%s: %s', (url, below) => {
    expect(isBelow(url, OTHER_PORTAL)).toBe(below);
  });
});

describe('which portal a page belongs to', () => {
  const EU = 'https://eu.nextup.ai';

  it.each([
    ['one that is set up', `${OTHER_PORTAL}/settings`, OTHER_PORTAL],
    ['a regional one that is set up', `${EU}/settings`, EU],
    ['the vendor’s own', `${PORTAL}/settings`, PORTAL],
    ['a regional one that nobody set up counts as the vendor’s own', 'https://jp.nextup.ai/', PORTAL],
    ['the vendor’s host without encryption is none', 'http://jp.nextup.ai/', undefined],
    ['another page of the host of a portal below a path is none', 'https://portal.acme.example/wiki', undefined],
    ['Slack is none', 'https://slack.com/', undefined],
  ])('%s', (_what, url, portal) => {
    expect(portalAt(url, [OTHER_PORTAL, EU])).toBe(portal);
  });
});

describe('an account that takes over', () => {
  const FROM = '2026-12-01';
  const both: Connection = { ...ACME, next: { account: HEIR, from: FROM } };
  const alone: Connection = { ...ACME, next: { account: HEIR, from: FROM, accept: 'next' } };
  const ids = (connection: Connection) => acceptedBy(connection).map(({ id }) => id);

  it.each<[string, Connection, string, string[]]>([
    ['the day before', both, '2026-11-30', [BOT.id]],
    ['the day before, alone', alone, '2026-11-30', [BOT.id]],
    ['on its day, both', both, FROM, [BOT.id, HEIR.id]],
    ['on its day, alone', alone, FROM, [HEIR.id]],
    ['later, both', both, '2027-01-01', [BOT.id, HEIR.id]],
    ['later, alone', alone, '2027-01-01', [HEIR.id]],
    ['nobody takes over', ACME, '2027-01-01', [BOT.id]],
  ])('%s', (_, connection, today, expected) => {
    const now = asOf(connection, today);
    expect(ids(now)).toEqual(expected);
    expect([BOT, HEIR, PAT].map((one) => accepts(now, one))).toEqual(
      [BOT, HEIR, PAT].map(({ id }) => expected.includes(id)),
    );
  });

  it.each<[string, Connection, string[]]>([
    ['before the day', asOf(both, '2026-11-30'), [BOT.id, HEIR.id]],
    ['on its day, both', asOf(both, FROM), [BOT.id, HEIR.id]],
    ['on its day, alone', asOf(alone, FROM), [HEIR.id]],
    ['nobody takes over', ACME, [BOT.id]],
  ])('both are to be fit, and can be checked: %s', (_, connection, expected) => {
    expect(candidatesOf(connection).map(({ id }) => id)).toEqual(expected);
  });

  it('of two that are accepted, the one that is there is shown; else the present one', () => {
    const now = asOf(both, FROM);
    expect([HEIR, BOT, PAT, undefined].map((there) => intendedBeside(now, there).id)).toEqual([
      HEIR.id,
      BOT.id,
      BOT.id,
      BOT.id,
    ]);
  });

  it('each of them can be looked at in the account’s place', () => {
    expect(withAccount(both, HEIR)).toEqual({ ...both, account: HEIR });
  });

  it('two products of a site are one end only where they accept the same accounts', () => {
    const now = asOf(both, FROM);
    expect(chosen([now, { ...plus, also: HEIR }], { site: SITE })).toBe(ACME.name);
    expect(chosen([now, plus], { site: SITE })).toEqual([ACME.name, plus.name]);
    expect(chosen([plus, now], { site: SITE })).toEqual([plus.name, ACME.name]);
  });
});
