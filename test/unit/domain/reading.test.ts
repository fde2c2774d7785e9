import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRESH_AT_CLICK_MS, FRESH_MS, isFresh, unreadable } from '../../../src/domain/reading.ts';
import { anyInstant, BOT, NOW, reading, SITE, signedIn } from './make.ts';

const made = (ms: number, context = NOW.context) => reading('site', signedIn(BOT), { at: { context, ms } });

describe('a reading is fresh', () => {
  it.each([
    ['at the moment that it is made', 0, true],
    ['for five seconds', FRESH_MS, true],
    ['not a millisecond longer', FRESH_MS + 1, false],
    ['not when it comes from the future', -1, false],
  ])('%s', (_when, age, fresh) => {
    expect(isFresh(made(NOW.ms - age), NOW)).toBe(fresh);
  });

  it('at the click for two seconds only', () => {
    expect(isFresh(made(NOW.ms - FRESH_AT_CLICK_MS), NOW, FRESH_AT_CLICK_MS)).toBe(true);
    expect(isFresh(made(NOW.ms - FRESH_AT_CLICK_MS - 1), NOW, FRESH_AT_CLICK_MS)).toBe(false);
  });

  it('never for another context, whose clock is another', () => {
    expect(isFresh(made(NOW.ms, 'a worker that has died'), NOW)).toBe(false);
  });

  it('whatever the clocks say, only between nought and the limit in its own context', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, fc.integer({ min: 0, max: 10_000 }), (at, now, within) => {
        const age = now.ms - at.ms;
        const expected = at.context === now.context && age >= 0 && age <= within;
        expect(isFresh(reading('site', signedIn(BOT), { at }), now, within)).toBe(expected);
      }),
    );
  });
});

describe('a tab with sign-ins of its own, seen from outside', () => {
  const otherJar = { outcome: { state: 'unknown', reason: 'other-jar' }, at: NOW, wallTime: 7 };

  it('shows nobody, neither on the site nor as the identity, and says why', () => {
    expect(unreadable(SITE, NOW, 7)).toEqual({
      site: { ...otherJar, session: 'site', where: SITE },
      identity: { ...otherJar, session: 'identity', where: '' },
    });
  });

  it('shows nobody where no site is known', () => {
    expect(unreadable(undefined, NOW, 7).site).toEqual({ ...otherJar, session: 'site', where: '' });
  });
});
