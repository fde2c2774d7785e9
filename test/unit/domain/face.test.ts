import { expect, test } from 'vitest';
import { faceOf, initials } from '../../../src/domain/face.ts';

test.each([
  ['Pat Doe', 'PD'],
  ['HelpDesk Bot', 'HB'],
  ['Ana María de la Cruz', 'AC'],
  ['bot', 'B'],
  ['  jira   integration  ', 'JI'],
  ['Pat (Admin)', 'PA'],
  ['山田 太郎', '山'],
  ['김철수', '김'],
  ['דוד לוי', 'דל'],
  ['محمد علي', 'مع'],
  ['Élodie', 'É'],
  ['e\u0301lodie', 'E\u0301'],
  ['4th Line', '4L'],
  ['🤖 Bot', 'B'],
  ['🤖', ''],
  ['—', ''],
  ['', ''],
])('%s', (name, expected) => expect(initials(name)).toBe(expected));

test('a face goes by the id, not by the name, and has one of eight colours', () => {
  expect(faceOf('712020:a')).toBe(faceOf('712020:a'));
  expect(new Set(['a', 'b', 'c', 'd', 'e'].map(faceOf)).size).toBeGreaterThan(1);
  for (const id of ['', 'x', '712020:0f2c9e1a-5d1b-4c53', 'ü🤖'])
    expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(faceOf(id));
});

test.each([
  ['712020:0f3b6a52-9f1c-4c0e-8a56-2d7e41c0b9aa', 5],
  ['5b10ac8d82e05b22cc7d4ef5', 1],
  ['JIRAUSER10100', 1],
])('the face of %s keeps its colour from version to version', (id, face) => expect(faceOf(id)).toBe(face));
