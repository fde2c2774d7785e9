// @vitest-environment happy-dom
import './english.ts';

import { expect, it } from 'vitest';
import { ACCOUNT_CHECKS, PROJECT_CHECKS, WHYS, type Why } from '../../../src/domain/readiness.ts';
import type { Report } from '../../../src/domain/readiness-report.ts';
import type { Outcome } from '../../../src/domain/reading.ts';
import { sayCheck, sayRepair, saySummary, sayWhy, UNASKED } from '../../../src/pages/readiness/readiness-words.ts';
import { BOT, PAT } from './cast.ts';
import { english } from './english.ts';

const CHECKS = [...ACCOUNT_CHECKS, ...PROJECT_CHECKS].map(({ id }) => id);

it.each(CHECKS)('%s has its words', (id) => {
  expect(sayCheck(id)).not.toBe(id);
  expect(sayCheck(id)).not.toBe('');
});

// Who is signed in is said by how the run ended.
it.each(CHECKS.filter((id) => id !== 'Intended'))('%s: how it is repaired is said', (id) => {
  expect(sayRepair(id, { answer: 'fail' })).toMatch(/\.$/);
});

it.each([
  ['failed', 'readinessTellAgain'],
  ['data-center', 'readinessLookInJira'],
] as const)('what cannot be told (%s) is not told to be repaired', (why, words) => {
  expect(sayRepair('Licence', { answer: 'cannot-tell', why })).toBe(english(words));
  expect(sayRepair('Licence', { answer: 'pass' })).toBe('');
});

const isUnasked = (why: Why) => UNASKED.some((one) => one === why);

it.each(WHYS.filter((why) => !isUnasked(why)))('the reason “%s” has its words', (why) => {
  expect(sayWhy(why)).toMatch(/\.$/);
});

it('reasons without words are those of an account that was not asked: nothing is shown then but how the run ended', () => {
  const sessions: Outcome[] = [
    { state: 'signed-in', account: PAT },
    { state: 'signed-out' },
    { state: 'unknown', reason: 'timeout' },
  ];
  const facts = { intended: BOT, administrator: true, licences: [] };
  const found = sessions.flatMap((session) => ACCOUNT_CHECKS.map(({ judge }) => judge({ ...facts, session }).why));
  expect(new Set(found)).toEqual(new Set(UNASKED));
});

it('that the account sees no project is said also where something could not be answered', () => {
  const findings = { Licence: { answer: 'cannot-tell', why: 'data-center' } } as const;
  const words = saySummary({ findings, projects: [], complete: true } as unknown as Report);
  expect(words.split('\n')).toEqual(expect.arrayContaining(english('readinessEmpty').split('\n')));
  expect(words).toContain(english('readinessUnsure_one', '1'));
});
