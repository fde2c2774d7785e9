import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { isLong, isMain, type Sentence } from './main-sentences.ts';

type Catalogue = Readonly<Record<string, Sentence>>;

const FOLDER = 'public/_locales';
const ENGLISH: Catalogue = english;
const KEYS = Object.keys(ENGLISH);
const languages = readdirSync(FOLDER).filter((name) => name !== 'en');
const catalogue = (language: string): Catalogue =>
  JSON.parse(readFileSync(`${FOLDER}/${language}/messages.json`, 'utf8'));
const used = ({ message }: Sentence) =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase()))].sort();

/** Forms that whole numbers take in a language. */
function formsOf(language: string): readonly string[] {
  const rules = new Intl.PluralRules(language.replace('_', '-'));
  return [...new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)))];
}

/** Keys that a language has to have: those of English, with a form for each of its own plural categories. */
function wanted(language: string): readonly string[] {
  const forms = formsOf(language);
  return KEYS.flatMap((key) => {
    const stem = /^(.*)_other$/.exec(key)?.[1];
    if (stem !== undefined) return forms.map((form) => `${stem}_${form}`);
    return key.endsWith('_one') ? [] : [key];
  });
}

/** Words that a language may have in common with English, though they are more than two. */
const SAME = new Set(['setUpName', 'optionsWholeDocument', 'popupForSite']);

test('these languages there are', () => {
  expect(languages.sort()).toEqual(['de', 'es', 'fr', 'ja', 'pt_BR']);
});

describe.each(languages)('%s', (language) => {
  const words = catalogue(language);
  const keys = Object.keys(words);

  test('has every word, in every form that its numbers need, and none that nobody says', () => {
    expect([...keys].sort()).toEqual([...wanted(language)].sort());
  });

  test('puts the same things into each sentence', () => {
    const wrong = keys.filter((key) => {
      const mine = words[key] as Sentence;
      const theirs = (ENGLISH[key] ?? ENGLISH[key.replace(/_\w+$/, '_other')]) as Sentence;
      const contents = Object.entries(mine.placeholders ?? {}).map(([name, { content }]) => [name, content]);
      const expected = Object.entries(theirs.placeholders ?? {}).map(([name, { content }]) => [name, content]);
      return String(used(mine)) !== String(used(theirs)) || String(contents.sort()) !== String(expected.sort());
    });
    expect(wrong).toEqual([]);
  });

  test('says each line on a line of its own, as English does', () => {
    const lines = (sentence: Sentence | undefined) => sentence?.message.split('\n').length;
    expect(KEYS.filter((key) => key in words && lines(words[key]) !== lines(ENGLISH[key]))).toEqual([]);
  });

  test('leaves nothing in English, empty, or with the signs of a typewriter', () => {
    const lazy = keys.filter((key) => {
      const message = words[key]?.message ?? '';
      const isSame = message === ENGLISH[key]?.message && message.split(/\s+/).length > 2 && !SAME.has(key);
      return isSame || message.trim() === '' || /['"]|\.\.\./.test(message);
    });
    expect(lazy).toEqual([]);
  });

  test('says its own name, and what is most important in a few words', () => {
    expect(words.language?.message).toBe(language.replace('_', '-'));
    expect(words.extName?.message).toBe('MAU Guard');
    expect(words.extDescription?.message.length).toBeLessThanOrEqual(132);
    const long = keys.filter((key) => {
      const { placeholders } = ENGLISH[key] ?? {};
      return isMain(key) && isLong(language, words[key] as Sentence, placeholders);
    });
    expect(long).toEqual([]);
  });

  test('quotes a button in the very words that stand on it', () => {
    const quotes: Readonly<Record<string, string>> = {
      setUpNoAccess: 'setUpWho',
      optionsAccessDenied: 'protectGrant',
      optionsNoPointers: 'popupPoint',
    };
    const wrong = Object.entries(quotes).filter(
      ([text, on]) => !words[text]?.message.includes(words[on]?.message ?? '?'),
    );
    expect(wrong).toEqual([]);
  });
});
