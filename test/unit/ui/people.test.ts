import { describe, expect, test } from 'vitest';
import {
  areNamesakes,
  calledBeside,
  isItself,
  likeness,
  type Shown,
  shownFor,
  shownIn,
} from '../../../src/ui/people.ts';
import { BOT, CONNECTION, NAMESAKE, PAT, reading } from '../pages/cast.ts';

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
    [nobody, bot, 'nobody'],
    [{ kind: 'unknown' } as Shown, bot, 'unclear'],
    [{ kind: 'checking' } as Shown, bot, 'comparing'],
    [pat, { kind: 'not-set' } as Shown, 'nobody'],
    [nobody, { kind: 'not-yet' } as Shown, 'none'],
  ])('%#', (a, b, expected) => expect(likeness(a, b)).toBe(expected));
});

test('namesakes are two accounts that a reader would take for one', () => {
  expect(areNamesakes(namesake, bot)).toBe(true);
  expect(areNamesakes(pat, bot)).toBe(false);
  expect(areNamesakes(bot, bot)).toBe(false);
});

test('of two that are called the same each is named with what tells it apart', () => {
  expect(calledBeside(BOT, PAT)).toBe('HelpDesk Bot');
  expect(calledBeside(BOT, BOT)).toBe('HelpDesk Bot');
  expect(calledBeside(BOT, undefined)).toBe('HelpDesk Bot');
  expect(calledBeside(BOT, NAMESAKE)).toBe('HelpDesk Bot (helpdesk-bot@acme.example)');
  expect(calledBeside(NAMESAKE, BOT)).toBe(`HelpDesk Bot (${NAMESAKE.id})`);
});

test('the one that is set up is itself, unless another is accepted beside it', () => {
  expect(isItself(CONNECTION, BOT)).toBe(true);
  expect(isItself(CONNECTION, PAT)).toBe(false);
  expect(isItself({ ...CONNECTION, also: { id: PAT.id } }, BOT)).toBe(false);
  expect([isItself(CONNECTION, undefined), isItself(undefined, BOT)]).toEqual([false, false]);
});

test('that nothing is set up is not said before the browser has told of a policy', () => {
  expect(shownFor(undefined)).toEqual({ kind: 'not-set' });
  expect(shownFor(undefined, undefined, true)).toEqual({ kind: 'not-yet' });
});

test('what was not read is not "nobody"', () => {
  expect(shownIn(undefined, false)).toEqual({ kind: 'unknown' });
  expect(shownIn(undefined, true)).toEqual({ kind: 'checking' });
  expect(shownIn(reading('site', { state: 'signed-out' }), false)).toEqual(nobody);
  expect(shownIn(reading('site', { state: 'unknown', reason: 'timeout' }), false)).toEqual({ kind: 'unknown' });
});
