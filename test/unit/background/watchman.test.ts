import { beforeEach, expect, it, vi } from 'vitest';
import type { Watch } from '../../../src/domain/watch.ts';
import type { HoldReport } from '../../../src/platform/hold/hold.ts';
import { PORTAL } from '../domain/make.ts';
import { forgetAll } from '../platform/fake-browser.ts';
import { SETTINGS } from './gate-world.ts';

const { Watchman } = await import('../../../src/background/watchman.ts');
const { Attempts } = await import('../../../src/background/attempts.ts');

beforeEach(forgetAll);

/** Watches over these settings, and what the browser was told to hold. */
function watchman(settings: () => Promise<typeof SETTINGS>) {
  const applied: (Watch | undefined)[] = [];
  const reported: HoldReport[] = [];
  const hold = {
    start: () => undefined,
    apply: async (watch: Watch | undefined): Promise<HoldReport> => {
      applied.push(watch);
      return watch ? { ok: true } : { ok: false, why: 'unreadable' };
    },
    release: async () => undefined,
    answerIn: async () => undefined,
  };
  const tabs = { descendants: async () => [], openBefore: undefined };
  const reports = (report: HoldReport) => reported.push(report);
  return {
    applied,
    reported,
    man: new Watchman({ settings, attempts: new Attempts(), tabs: tabs as never, hold, reported: reports }),
  };
}

it('has the browser hold what the state says, and says once whether it does', async () => {
  const { man, applied, reported } = watchman(async () => SETTINGS);
  await man.refresh();
  expect(await man.refresh()).toEqual({ ok: true });
  expect(applied[1]).toMatchObject({ active: true, portals: [PORTAL], requests: [], blind: [] });
  expect(reported).toEqual([{ ok: true }]);
});

it('says when the state cannot be read, and when it can again', async () => {
  const settings = vi.fn(async () => SETTINGS);
  const { man, applied, reported } = watchman(settings);
  await man.refresh();
  settings.mockRejectedValueOnce(new Error('the disk is full'));
  expect(await man.refresh()).toEqual({ ok: false, why: 'unreadable' });
  expect(applied.at(-1)).toBeUndefined();
  expect(await man.refresh()).toEqual({ ok: true });
  expect(reported.map(({ ok }) => ok)).toEqual([true, false, true]);
});

it('holds what begins on the portal of a connection that a policy tells wrongly', async () => {
  const portal = 'https://portal.acme.example/nextup';
  const { man, applied } = watchman(async () => ({ ...SETTINGS, faultyPortals: [portal] }));
  await man.refresh();
  expect(applied[0]).toMatchObject({ portals: [PORTAL, portal] });
});

it('does not say that all is held before the browser has said so', async () => {
  const settings = vi.fn(async () => SETTINGS);
  settings.mockRejectedValueOnce(new Error('the disk is full'));
  const { man, applied } = watchman(settings);
  expect(await man.said()).toEqual({ ok: false, why: 'unreadable' });
  expect(await man.said()).toEqual({ ok: false, why: 'unreadable' });
  expect(applied).toHaveLength(1);
});

it('says how it is after the change that is under way, and asks when nothing was asked yet', async () => {
  const settings = vi.fn(async () => SETTINGS);
  const { man } = watchman(settings);
  expect(await man.said()).toEqual({ ok: true });
  settings.mockRejectedValueOnce(new Error('the disk is full'));
  void man.refresh();
  expect(await man.said()).toMatchObject({ ok: false });
});
