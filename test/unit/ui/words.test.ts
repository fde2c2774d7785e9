import '../pages/english.ts';

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { say, type WordKey } from '../../../src/ui/words.ts';
import { english } from '../pages/english.ts';
import { isLong, isMain } from './main-sentences.ts';

interface Message {
  readonly message: string;
  readonly description: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example: string }>>;
}

const catalogue: Readonly<Record<string, Message>> = messages;
const keys = Object.keys(catalogue);
const source = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
const code = source('src');
const manifest = readFileSync('manifest.json', 'utf8');

/** Panels in pages and the badge put these together from a verdict. */
const PUT_TOGETHER = /^(?:guide|guard)(?:Match|Mismatch|Ineligible|SignedOut|Unknown|NotSetUp)$/;
/** Written for the panels in pages, which take them up one by one. */
const RESERVED = /^(?:guide|guard|badge)/;

test('every word that the code names exists', () => {
  const named = [...code.matchAll(/\bsay\(\s*'(\w+)'/g)].map(([, key]) => key ?? '');
  const counted = [...code.matchAll(/\bsayCount\(\s*'(\w+)'/g)].map(([, key]) => key ?? '');
  expect(named.length).toBeGreaterThan(100);
  expect(counted.length).toBeGreaterThan(5);
  const forms = counted.flatMap((key) => [`${key}_one`, `${key}_other`]);
  expect([...named, ...forms].filter((key) => !(key in catalogue))).toEqual([]);
});

test('no word is left that nobody says', () => {
  const isIn = (key: string) => code.includes(`'${key}'`) || code.includes(`="${key}"`);
  const said = (key: string) => isIn(key.replace(/_(?:one|other)$/, '')) || manifest.includes(`__MSG_${key}__`);
  expect(keys.filter((key) => !said(key) && !PUT_TOGETHER.test(key) && !RESERVED.test(key))).toEqual([]);
});

test('each word is ready for its translators: described, and with an example for all that is put into it', () => {
  const unready = keys.filter((key) => {
    const { message, description, placeholders = {} } = catalogue[key] as Message;
    const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
    const examples = Object.values(placeholders).map(({ example }) => example);
    const fits = String([...new Set(used)].sort()) === String(Object.keys(placeholders).sort());
    return (
      message === '' ||
      !description.endsWith('.') ||
      !fits ||
      examples.includes('') ||
      !/^[a-z][a-zA-Z0-9]*(?:_one|_other)?$/.test(key)
    );
  });
  expect(unready).toEqual([]);
});

test('the main sentences have twenty words at most', () => {
  expect(keys.filter(isMain).length).toBeGreaterThan(60);
  expect(keys.filter((key) => isMain(key) && isLong('en', catalogue[key] as Message))).toEqual([]);
  expect(english('extDescription').length).toBeLessThanOrEqual(132);
});

test.each([
  'reasonContradicted',
  'reasonWrongShape',
  'optionsAccessDenied',
  'optionsImportUnreadable',
  'checkpointHidden',
])('%s: what went wrong is followed by what to do', (key) => {
  expect(english(key).split(/[.:;] /).length).toBeGreaterThan(1);
});

test('a name that runs from right to left does not turn the sentence around it', () => {
  expect(say('popupMismatchMeans', 'דוד לוי')).toContain('\u2068דוד לוי\u2069');
  expect(say('popupMismatchMeans', 'Pat Doe')).toBe(english('popupMismatchMeans', 'Pat Doe'));
});

test('a key that is not in the catalogue is an error of types', () => {
  // @ts-expect-error There is no such word.
  const wrong: WordKey = 'noSuchWord';
  expect(say(wrong)).toBe('');
});
