import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../src/domain/connection.ts';
import { ACME, BOT, PAT } from '../domain/make.ts';
import { forgetAll } from '../platform/fake-browser.ts';

const { Proofs } = await import('../../../src/background/proofs.ts');
const { ActivityLog } = await import('../../../src/background/activity-log.ts');
const { activityLog } = await import('../../../src/platform/stores.ts');

const BETA: Connection = {
  ...ACME,
  name: 'Beta',
  site: 'https://beta.atlassian.net',
  account: { id: '712020:nina', name: 'Nina' },
};
const row = (shows: string, around = shows) => ({ shows, around });

let proofs: InstanceType<typeof Proofs>;
const look = async (shows: string) => (await proofs.look([ACME], [row(shows)], [PAT]))[0];
const logged = async () => (await activityLog.get()).map(({ what, note }) => [what, note]);

/** An attempt of this connection passed. */
async function passes(): Promise<void> {
  const line = { time: Date.now(), attempt: 'a', what: 'allowed' as const, connection: ACME.site };
  await activityLog.update((all) => [...all, line]);
}

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000);
  forgetAll();
  proofs = new Proofs(new ActivityLog());
});

const later = () => vi.mocked(Date.now).mockReturnValue(Date.now() + 60_000);

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

  it('changed by an attempt that passed here', async () => {
    await look('Pat Miller');
    later();
    await passes();
    expect(await look('HelpDesk Bot')).toMatchObject({ proof: 'named', drift: undefined, by: 'gate' });
    expect(await logged()).toEqual([['allowed', undefined]]);
  });

  it('changed long after the last attempt', async () => {
    await passes();
    later();
    await look('HelpDesk Bot');
    later();
    expect(await look('Nina')).toMatchObject({ drift: { before: 'HelpDesk Bot' } });
  });

  it('shows the intended account’s e-mail now: logged, and nothing to worry about', async () => {
    await look('Nina');
    expect(await look(BOT.email ?? '')).toMatchObject({ proof: 'confirmed', drift: undefined });
    expect(await logged()).toEqual([['row-changed', BOT.email]]);
  });

  it('changed, and a person says that this is the intended account: then it is what it should show', async () => {
    await look('HelpDesk Bot');
    await look('The Bot');
    await proofs.vouch([ACME], row('The Bot'));
    expect(await look('The Bot')).toMatchObject({ drift: undefined, by: 'person' });
    expect(await look('HelpDesk Bot')).toMatchObject({ drift: { before: 'The Bot' } });
    expect((await logged())[1]).toEqual(['row-confirmed', 'The Bot']);
  });

  it('nothing, while a page still loads, is no change', async () => {
    await look('HelpDesk Bot');
    expect(await look(' ')).toMatchObject({ proof: 'nothing', drift: undefined });
    expect(await look('HelpDesk Bot')).toMatchObject({ drift: undefined });
  });

  it('somebody who is signed in now: contradicted', async () => {
    expect(await look('Pat Miller')).toMatchObject({ proof: 'contradicted' });
  });
});

describe('rows of several connections', () => {
  const both = [ACME, BETA];

  it('are told apart by the sites that their surroundings name', async () => {
    const rows = [row('HelpDesk Bot', 'acme.atlassian.net HelpDesk Bot'), row('HelpDesk Bot', 'beta.atlassian.net')];
    const [acme, beta] = await proofs.look(both, rows, []);
    expect(acme).toMatchObject({ proof: 'named', connection: ACME });
    expect(beta).toMatchObject({ proof: 'unclear', connection: BETA });
  });

  it('that name none, or both, contradict nobody', async () => {
    const rows = [row('Nina'), row('Pat Miller'), row('Nina', 'acme.atlassian.net, beta.atlassian.net')];
    const found = await proofs.look(both, rows, [PAT]);
    expect(found.map(({ proof, connection }) => [proof, connection])).toEqual([
      ['named', undefined],
      ['unclear', undefined],
      ['named', undefined],
    ]);
  });
});
