import { expect, it } from 'vitest';
import { APPROVE_WORDS, DENY_WORDS, plainWords } from '../../../src/atlassian/consent-words.ts';

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
  ['Italian', 'Accetta', 'Annulla'],
  ['Dutch', 'Toestaan', 'Weigeren'],
  ['Polish', 'Zezwól', 'Odmów'],
  ['Czech', 'Povolit', 'Zamítnout'],
  ['Danish', 'Tillad', 'Afvis'],
  ['Norwegian', 'Godta', 'Avslå'],
  ['Swedish', 'Tillåt', 'Neka'],
  ['Finnish', 'Salli', 'Peruuta'],
  ['Hungarian', 'Engedélyezés', 'Mégse'],
  ['Russian', 'Разрешить', 'Отклонить'],
  ['Ukrainian', 'Дозволити', 'Скасувати'],
  ['Turkish', 'İzin ver', 'İptal'],
  ['Vietnamese', 'Cho phép', 'Từ chối'],
  ['Thai', 'อนุญาต', 'ปฏิเสธ'],
  ['Korean', '허용', '거부'],
  ['Chinese', '允许', '拒绝'],
  ['Chinese', '允許', '拒絕'],
])('%s: "%s" and "%s" are known', (_language, allow, deny) => {
  expect([APPROVE_WORDS.has(plainWords(allow)), DENY_WORDS.has(plainWords(deny))]).toEqual([true, true]);
});
