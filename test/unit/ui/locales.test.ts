import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Catalogue = Readonly<Record<string, Message>>;

const FOLDER = 'public/_locales';
const ENGLISH: Catalogue = english;
const KEYS = Object.keys(ENGLISH);
const languages = readdirSync(FOLDER).filter((name) => name !== 'en');
const catalogue = (language: string): Catalogue =>
  JSON.parse(readFileSync(`${FOLDER}/${language}/messages.json`, 'utf8'));
const used = ({ message }: Message) =>
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
/** The longest main sentences, in words; Japanese does without spaces, and is counted by its signs. */
const MOST_WORDS = 20;
const MOST_SIGNS = 50;
const MAIN =
  /^(?:popup|checkpoint)(?:Match|Mismatch|Ineligible|SignedOut|Unknown|UnknownSite|NotSetUp|Pick|StartOverNeeded|Unseen|NotHolding)$/;

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
      const mine = words[key] as Message;
      const theirs = (ENGLISH[key] ?? ENGLISH[key.replace(/_\w+$/, '_other')]) as Message;
      const contents = Object.entries(mine.placeholders ?? {}).map(([name, { content }]) => [name, content]);
      const expected = Object.entries(theirs.placeholders ?? {}).map(([name, { content }]) => [name, content]);
      return String(used(mine)) !== String(used(theirs)) || String(contents.sort()) !== String(expected.sort());
    });
    expect(wrong).toEqual([]);
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
      const message = words[key]?.message ?? '';
      return (
        MAIN.test(key) &&
        (message.split(/\s+/).length > MOST_WORDS || (language === 'ja' && message.length > MOST_SIGNS))
      );
    });
    expect(long).toEqual([]);
  });

  test('says the same button in the same words wherever it is', () => {
    const byEnglish = new Map<string, Set<string>>();
    for (const key of KEYS.filter((one) =>
      /^(?:switchAccount|guideSwitch|guardSwitch|tryAgain|guideTryAgain|signIn|guideReadiness|popupReadiness|readinessTitle|guideHide)$/.test(
        one,
      ),
    )) {
      const said = ENGLISH[key]?.message ?? '';
      byEnglish.set(said, (byEnglish.get(said) ?? new Set()).add(words[key]?.message ?? ''));
    }
    expect([...byEnglish].filter(([, ways]) => ways.size > 1)).toEqual([]);
  });
});
