// @vitest-environment happy-dom
import './english.ts';

import { expect, it } from 'vitest';
import { ACCOUNT_CHECKS, PROJECT_CHECKS, WHYS } from '../../../src/domain/readiness.ts';
import { sayCheck, sayRepair, sayWhy } from '../../../src/pages/readiness/readiness-words.ts';
import { english } from './english.ts';

it.each([...ACCOUNT_CHECKS, ...PROJECT_CHECKS].map(({ id }) => [id]))(
  '%s has its words, and how it is repaired',
  (id) => {
    expect(sayCheck(id)).not.toBe(id);
    expect(sayCheck(id)).not.toBe('');
    expect(sayRepair(id, { answer: 'fail' })).toMatch(/\.$/);
  },
);

it.each([
  ['failed', 'readinessTellAgain'],
  ['data-center', 'readinessLookInJira'],
] as const)('what cannot be told (%s) is not told to be repaired', (why, words) => {
  expect(sayRepair('Licence', { answer: 'cannot-tell', why })).toBe(english(words));
  expect(sayRepair('Licence', { answer: 'pass' })).toBe('');
});

it.each(WHYS.map((why) => [why]))('the reason “%s” has its words', (why) => {
  expect(sayWhy(why)).toMatch(/\.$/);
});
