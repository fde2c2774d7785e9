import { describe, expect, test } from 'vitest';
import { areNamesakes, likeness, type Shown, shownIn } from '../../../src/ui/people.ts';
import { BOT, NAMESAKE, PAT, reading } from '../pages/cast.ts';

const bot: Shown = { kind: 'account', account: BOT };
const pat: Shown = { kind: 'account', account: PAT };
const namesake: Shown = { kind: 'account', account: NAMESAKE };
const nobody: Shown = { kind: 'nobody' };

describe('likeness goes by the id alone', () => {
  test.each([
    [bot, bot, 'same'],
    [bot, { kind: 'account', account: { id: BOT.id } } as Shown, 'same'],
    [pat, bot, 'different'],
    [namesake, bot, 'different'],
    [nobody, bot, 'different'],
    [{ kind: 'unknown' } as Shown, bot, 'unclear'],
    [pat, { kind: 'not-set' } as Shown, 'unclear'],
  ])('%#', (a, b, expected) => expect(likeness(a, b)).toBe(expected));
});

test('namesakes are two accounts that a reader would take for one', () => {
  expect(areNamesakes(namesake, bot)).toBe(true);
  expect(areNamesakes(pat, bot)).toBe(false);
  expect(areNamesakes(bot, bot)).toBe(false);
});

test('what was not read is not "nobody"', () => {
  expect(shownIn(undefined, false)).toEqual({ kind: 'unknown' });
  expect(shownIn(undefined, true)).toEqual({ kind: 'checking' });
  expect(shownIn(reading('site', { state: 'signed-out' }), false)).toEqual(nobody);
  expect(shownIn(reading('site', { state: 'unknown', reason: 'timeout' }), false)).toEqual({ kind: 'unknown' });
});
