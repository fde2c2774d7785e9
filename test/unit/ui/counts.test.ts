import '../pages/english.ts';

import { afterEach, describe, expect, it, vi } from 'vitest';
import { localeOf } from '../../../src/platform/locale.ts';
import { sayCount, sayNumber } from '../../../src/ui/counts.ts';
import { sayDate, sayDay, sayMoment, sayTime } from '../../../src/ui/dates.ts';
import { sayList } from '../../../src/ui/lists.ts';

const i18n = (globalThis as unknown as { browser: { i18n: { getMessage: unknown; getUILanguage: unknown } } }).browser
  .i18n;
const given = { ...i18n };

/** A browser in that language, with these words. */
function speak(language: string, words: Readonly<Record<string, string>>, region = language): void {
  i18n.getUILanguage = () => region;
  i18n.getMessage = (key: string, parts: readonly string[] = []) =>
    ({ language, ...words })[key]?.replace(/\$(\d)/g, (_, at: string) => parts[Number(at) - 1] ?? '') ?? '';
}

afterEach(() => {
  Object.assign(i18n, given);
  vi.unstubAllEnvs();
});

describe('words for so many', () => {
  it.each([
    [0, 'Kept for 0 days, on this machine only.'],
    [1, 'Kept for 1 day, on this machine only.'],
    [3_650, 'Kept for 3,650 days, on this machine only.'],
  ])('%i', (days, expected) => {
    expect(sayCount('optionsActivityMeans', days)).toBe(expected);
  });

  it('what else is put in comes after the number', () => {
    expect(sayCount('optionsActivityShown', 120, '50')).toBe('50 of 120 entries');
  });

  it.each([
    ['fr', 0, 'un 0'],
    ['fr', 2, 'plusieurs 2'],
    ['ja', 1, 'plusieurs 1'],
    ['fr', 1_000_000, 'plusieurs 1 000 000'],
  ])('by the rules of the language (%s, %i); a form without words is said as most are', (language, count, expected) => {
    speak(language, { waitSeconds_one: 'un $1', waitSeconds_other: 'plusieurs $1' });
    expect(sayCount('waitSeconds', count).replace(/\s/g, ' ').replaceAll(',', ' ')).toBe(expected);
  });
});

describe('dates and numbers are written as in the language of the words, in the person’s region', () => {
  it.each([
    ['en', 'en-GB', 'en-GB'],
    ['en', 'pl-PL', 'en'],
    ['pt-BR', 'pt-BR', 'pt-BR'],
    ['de', 'de-AT', 'de-AT'],
    ['en', 'en_no such', 'en'],
    ['en', 'en-', 'en'],
  ])('%s words in a browser of %s: %s', (language, region, expected) => {
    expect(localeOf(language, region)).toBe(expected);
  });

  it('so a person reads dates and words in one language', () => {
    speak('de', {}, 'de-DE');
    expect(sayDay('2026-12-31')).toBe('31.12.2026');
    expect(sayNumber(1_234)).toBe('1.234');
    speak('en', {}, 'ja');
    expect(sayDay('2026-12-31')).toBe('Dec 31, 2026');
  });

  it('a day is the day that was written, wherever the browser is', () => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect(sayDay('2026-12-31')).toBe('Dec 31, 2026');
    expect(sayDay('soon')).toBe('soon');
  });

  it('a moment has the day and the time', () => {
    const ms = new Date(2026, 10, 29, 7, 5).getTime();
    expect([sayDate(ms), sayTime(ms), sayMoment(ms)].map((said) => said.replace(/\s/g, ' '))).toEqual([
      'Nov 29, 2026',
      '7:05 AM',
      'Nov 29, 2026, 7:05 AM',
    ]);
  });
});

describe('several things are listed as in the language of the words', () => {
  it.each([
    ['en', ['A'], 'A'],
    ['en', ['A', 'B', 'C'], 'A, B, and C'],
    ['de', ['A', 'B', 'C'], 'A, B und C'],
    ['fr', ['A', 'B'], 'A et B'],
    ['ja', ['A', 'B', 'C'], 'A、B、C'],
    ['en', [], ''],
  ])('%s, %j', (language, parts, expected) => {
    speak(language, {});
    expect(sayList(parts)).toBe(expected);
  });
});
