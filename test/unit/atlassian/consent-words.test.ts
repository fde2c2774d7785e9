import { expect, it } from 'vitest';
import { plainWords, wordsThat } from '../../../src/atlassian/consent-words.ts';

const APPROVE_WORDS = wordsThat('approve');
const DENY_WORDS = wordsThat('deny');

it('no word approves in one language and denies in another', () => {
  expect([...APPROVE_WORDS].filter((word) => DENY_WORDS.has(word))).toEqual([]);
});

it('every word is written as buttons’ texts are compared', () => {
  const all = [...APPROVE_WORDS, ...DENY_WORDS];
  expect(all.filter((word) => plainWords(word) !== word)).toEqual([]);
});

it.each([
  ['Don’t allow', "don't allow"],
  ['  Allow \u00a0 access\n', 'allow access'],
  ['ALLOW', 'allow'],
  ['✓ Allow', 'allow'],
  ['Cancel…', 'cancel'],
  ['İPTAL', 'iptal'],
  ['Autoriser l’accès', "autoriser l'accès"],
  ['Zustimmen.', 'zustimmen'],
  ['ＯＫ', 'ｏｋ'],
])('"%s" reads as "%s"', (text, words) => {
  expect(plainWords(text)).toBe(words);
});

/** The buttons of a consent page, as somebody sees them who reads that language. */
it.each([
  ['German', 'Zulassen', 'Verweigern'],
  ['German', 'Akzeptieren', 'Abbrechen'],
  ['French', 'Autoriser', 'Refuser'],
  ['French', 'Accepter', 'Annuler'],
  ['Spanish', 'Permitir', 'Denegar'],
  ['Spanish', 'Aceptar', 'Cancelar'],
  ['Portuguese', 'Permitir', 'Negar'],
  ['Portuguese', 'Aceitar', 'Cancelar'],
  ['Japanese', '許可する', '拒否する'],
  ['Japanese', '同意する', 'キャンセル'],
])('%s: "%s" and "%s" are known', (_language, allow, deny) => {
  expect([APPROVE_WORDS.has(plainWords(allow)), DENY_WORDS.has(plainWords(deny))]).toEqual([true, true]);
});
