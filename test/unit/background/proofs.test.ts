import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../src/domain/connection.ts';
import { ACME, BOT, PAT } from '../domain/make.ts';
import { forgetAll } from '../platform/fake-browser.ts';

const { Proofs } = await import('../../../src/background/proofs.ts');
const { ActivityLog } = await import('../../../src/background/activity-log.ts');
const { activityLog } = await import('../../../src/platform/log-store.ts');

const NINA = { id: '712020:nina', name: 'Nina', email: null };
const BETA: Connection = { ...ACME, name: 'Beta', site: 'https://beta.atlassian.net', account: NINA };
const INTEGRATION: Connection = { ...ACME, product: 'integration-plus', account: NINA };
const row = (shows: string, around = shows) => ({ shows, around });

let proofs: InstanceType<typeof Proofs>;
const look = async (shows: string) => (await proofs.look([ACME], [row(shows)], [PAT]))[0];
const logged = async () => (await activityLog.get()).map(({ what, note }) => [what, note]);
const passes = (connection = ACME) => proofs.passed({ kind: 'one', connection }, true);
const vouch = (shows: string) => proofs.vouch([ACME], [row(shows)], 0);

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000);
  forgetAll();
  proofs = new Proofs(new ActivityLog(async () => 90));
});

const later = (minutes = 60) => vi.mocked(Date.now).mockReturnValue(Date.now() + minutes * 60_000);

describe('what the row of the only connection shows', () => {
  it('is no change when it is seen for the first time, or again', async () => {
    expect(await look('HelpDesk Bot')).toEqual({ proof: 'named', connection: ACME, drift: undefined, by: 'seen' });
    expect(await look('HelpDesk Bot')).toMatchObject({ drift: undefined });
    expect(await logged()).toEqual([]);
  });

  it('changed, and no attempt passed here: said each time, and logged once', async () => {
    await look('HelpDesk Bot');
    const at = Date.now();
    later();
    for (const _ of [1, 2]) expect(await look('Nina')).toMatchObject({ drift: { before: 'HelpDesk Bot', at } });
    expect(await logged()).toEqual([['row-changed', 'Nina']]);
  });

  it.each([
    ['HelpDesk Bot', 'HelpDesk Bot · synced 3 min ago'],
    ['HelpDesk Bot', `HelpDesk Bot <${BOT.email}>`],
    ['Connected 3 min ago', 'Connected  12 min ago'],
    ['Connected on Nov 3, 2026 at 10:12', 'Connected on 29 November 2026 at 9:01 pm'],
    ['Connected 2026-11-03T10:12:00Z', 'Connected 2026-11-29T10:12:00Z'],
  ])('%j, then %j, is the same', async (before, after) => {
    await look(before);
    later();
    expect(await look(after)).toMatchObject({ drift: undefined });
    expect(await logged()).toEqual([]);
  });

  it.each(['HelpDesk Bot', 'The Bot'])('changed to %s by an attempt that passed here', async (shows) => {
    await look('Nina');
    later();
    await passes();
    expect(await look(shows)).toMatchObject({ drift: undefined, by: 'gate' });
    later();
    expect(await look(shows)).toMatchObject({ drift: undefined, by: 'gate' });
    expect(await logged()).toEqual([]);
  });

  it('is seen for the first time just after an attempt passed here: its doing; a day later it is not', async () => {
    await passes();
    later(24 * 60);
    expect(await look('HelpDesk Bot')).toMatchObject({ by: 'seen' });
    forgetAll();
    await passes();
    expect(await look('HelpDesk Bot')).toMatchObject({ by: 'gate' });
  });

  it('somebody else, after an attempt that passed here: that is no excuse', async () => {
    await look('HelpDesk Bot');
    later();
    await passes();
    expect(await look('Pat Miller')).toMatchObject({ proof: 'contradicted', drift: { before: 'HelpDesk Bot' } });
  });

  it('changed long after the last attempt, or by one of another connection', async () => {
    await passes();
    later();
    await look('HelpDesk Bot');
    later();
    await passes(BETA);
    expect(await look('Nina')).toMatchObject({ drift: { before: 'HelpDesk Bot' } });
  });

  it.each([
    ['Bot 1', 'Bot 2'],
    ['svc-jira1', 'svc-jira2'],
    ['JIRAUSER10100', 'JIRAUSER10200'],
  ])('%s, then %s, is another', async (before, after) => {
    await look(before);
    later();
    expect(await look(after)).toMatchObject({ drift: { before } });
  });

  it('still the old for a moment after an attempt passed, then the new: both are its doing', async () => {
    await look('Connected as Nina');
    later();
    await passes();
    expect(await look('Connected as Nina')).toMatchObject({ drift: undefined });
    later(1);
    expect(await look('Connected as the bot')).toMatchObject({ drift: undefined, by: 'gate' });
    later();
    expect(await look('Connected as Nina')).toMatchObject({ drift: { before: 'Connected as the bot' } });
    expect(await logged()).toEqual([['row-changed', 'Connected as Nina']]);
  });

  it('seen only weeks after an attempt passed: that is no excuse for what it shows by then', async () => {
    await look('HelpDesk Bot');
    later();
    await passes();
    later(14 * 24 * 60);
    expect(await look('Nina')).toMatchObject({ drift: { before: 'HelpDesk Bot' } });
  });

  it('changed by an attempt that a person let go on: no drift, and no proof by the gate', async () => {
    await look('HelpDesk Bot');
    later();
    await proofs.passed({ kind: 'one', connection: ACME }, false);
    expect(await look('Nina')).toMatchObject({ drift: undefined, by: 'seen' });
    expect(await logged()).toEqual([]);
  });

  it.each([
    ['the gate', 'HelpDesk Bot', () => passes()],
    ['a person', 'Connected', () => vouch('Connected')],
  ])(
    'the same words, after an attempt that a person let go on: what %s said before is no proof',
    async (_, shows, said) => {
      await said();
      await look(shows);
      later(1);
      await proofs.passed({ kind: 'one', connection: ACME }, false);
      expect(await look(shows)).toMatchObject({ drift: undefined, by: 'seen' });
      later(60);
      expect(await look(shows)).toMatchObject({ drift: undefined, by: 'seen' });
      await vouch(shows);
      expect(await look(shows)).toMatchObject({ by: 'person' });
    },
  );

  it('changed where nothing is held: nobody knows what passed, and nothing is claimed', async () => {
    await look('HelpDesk Bot');
    const [found] = await proofs.look([ACME], [row('Nina')], [PAT], false);
    expect(found).toMatchObject({ drift: undefined, by: 'seen' });
    expect(await logged()).toEqual([]);
  });

  it('shows the intended account now, and did not: logged, and nothing to worry about', async () => {
    await look('Nina');
    expect(await look(BOT.email ?? '')).toMatchObject({ proof: 'confirmed', drift: undefined });
    expect(await logged()).toEqual([['row-changed', BOT.email]]);
  });

  it('changed, and a person says that this is the intended account: then it is what it should show', async () => {
    await look('HelpDesk Bot');
    await look('The Bot');
    await vouch('The Bot');
    expect(await look('The Bot')).toMatchObject({ drift: undefined, by: 'person' });
    expect(await logged()).toEqual([
      ['row-changed', 'The Bot'],
      ['row-confirmed', 'The Bot'],
    ]);
  });

  it('what a person said of one text says nothing of another', async () => {
    await passes();
    await look('Connected');
    later(1);
    await vouch('Connected');
    later(1);
    expect(await look('Pat Smith')).toMatchObject({ drift: { before: 'Connected' }, by: 'seen' });
  });

  it('nothing, while a page still loads, is no change', async () => {
    await look('HelpDesk Bot');
    expect(await look(' ')).toMatchObject({ proof: 'nothing', drift: undefined });
    expect(await look('HelpDesk Bot')).toMatchObject({ drift: undefined });
  });

  it('a row of another site is not its own', async () => {
    const [found] = await proofs.look([ACME], [row('Nina', 'dev-acme.atlassian.net Nina')], []);
    expect(found).toMatchObject({ connection: undefined, proof: 'unclear' });
  });

  it('of two rows that name no site neither is its own', async () => {
    const found = await proofs.look([ACME], [row('HelpDesk Bot'), row('Pat Miller')], [PAT]);
    expect(found.map(({ connection, proof }) => [connection, proof])).toEqual([
      [undefined, 'unclear'],
      [undefined, 'unclear'],
    ]);
  });
});

describe('the log', () => {
  it('forgets what is older than it may be kept, also when nothing new comes', async () => {
    const log = new ActivityLog(async () => 2);
    await log.note({ what: 'row-changed', connection: ACME, note: 'old' });
    later(24 * 60);
    await log.note({ what: 'row-changed', connection: ACME, note: 'new' });
    later(24 * 60);
    await log.prune();
    expect(await logged()).toEqual([['row-changed', 'new']]);
  });
});

describe('rows of several connections', () => {
  it('are told apart by the sites that their surroundings name', async () => {
    const rows = [row('HelpDesk Bot', 'acme.atlassian.net HelpDesk Bot'), row('HelpDesk Bot', 'beta.atlassian.net')];
    const [acme, beta] = await proofs.look([ACME, BETA], rows, []);
    expect(acme).toMatchObject({ proof: 'named', connection: ACME });
    expect(beta).toMatchObject({ proof: 'unclear', connection: BETA });
  });

  it.each([
    ['that name none', [ACME, BETA], ['Nina', 'Pat Miller']],
    ['that name both', [ACME, BETA], ['acme.atlassian.net, beta.atlassian.net Nina']],
    [
      'of one site, for the one connection that is set up there',
      [ACME],
      ['acme.atlassian.net A', 'acme.atlassian.net B'],
    ],
    ['of one site, two products', [ACME, INTEGRATION], ['acme.atlassian.net Nina', 'acme.atlassian.net HelpDesk Bot']],
  ])('%s are nobody’s', async (_what, connections, rows) => {
    const found = await proofs.look(
      connections,
      rows.map((text) => row(text)),
      [PAT],
    );
    expect(found.every(({ proof, connection }) => proof === 'unclear' && connection === undefined)).toBe(true);
  });
});
