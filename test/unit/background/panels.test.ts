import { describe, expect, it, vi } from 'vitest';
import type { Standing } from '../../../src/domain/attempt.ts';
import { attempt } from '../domain/make.ts';
import { browser } from '../platform/fake-browser.ts';
import { consent, SETTINGS } from './gate-world.ts';

/** What becomes of a consent page that a portal's tab shows, when its attempt stands so; undefined: nobody held it. */
async function fate(standing: Standing | undefined): Promise<string | undefined> {
  const update = vi.fn(async (_tabId: number, _to: { url: string }) => undefined);
  Object.assign(browser.tabs, { update });
  const found = standing && attempt({ standing });
  const nobody = {} as never;
  const { Panels } = await import('../../../src/background/panels.ts');
  const panels = new Panels({
    settings: async () => SETTINGS,
    gate: { attemptAt: async () => found } as never,
    watchman: {
      watch: async () => ({
        active: true,
        portals: [],
        sites: [],
        requests: [],
        descendants: [{ tabId: 1, portal: 'https://account.nextup.ai' }],
      }),
    } as never,
    monitor: nobody,
    tabs: nobody,
    reader: nobody,
    switchAccount: nobody,
  });
  await panels.arrived(1, consent());
  return update.mock.calls[0]?.[1].url;
}

describe('a consent page that a portal’s tab shows', () => {
  it.each([
    ['that slipped through is held late', undefined],
    ['that nobody has let out is held late', 'asked'],
    ['that somebody else was seen at is held late', 'spoiled'],
  ] as const)('%s', async (_what, standing) => {
    expect(await fate(standing)).toContain(`?by=tab&from=https%3A%2F%2Faccount.nextup.ai&to=${consent()}`);
  });

  it.each([
    ['let out is left alone', 'passed'],
    ['approved is left alone, since its callback may be under way', 'allowed'],
    ['denied is left alone, since its callback may be under way', 'denied'],
  ] as const)('%s', async (_what, standing) => {
    expect(await fate(standing)).toBeUndefined();
  });
});
