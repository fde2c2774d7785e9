import { expect, test } from 'vitest';
import { judged } from '../../bench/figures.ts';
import { shown, table } from '../../bench/table.ts';

const FIGURE = { what: 'thread time', where: 'the portal', who: 'MAU Guard', unit: 'ms', values: [1, 2, 30] } as const;

test('the median reaches a goal, unless each has to', () => {
  expect(judged(FIGURE).verdict).toBeUndefined();
  expect(judged({ ...FIGURE, goal: { most: 2, words: '≤ 2 ms' } }).verdict).toBe('reached');
  expect(judged({ ...FIGURE, goal: { most: 1, words: '≤ 1 ms' } }).verdict).toBe('missed');
  expect(judged({ ...FIGURE, goal: { most: 2, words: '≤ 2 ms', of: 'most' } }).verdict).toBe('missed');
});

test('a table has a line for each figure, with its goal beside it', () => {
  const lines = table([judged({ ...FIGURE, goal: { most: 2, words: '≤ 2 ms' } }), judged({ ...FIGURE, values: [4] })]);
  expect(lines.split('\n').map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
    'what | where | who | median | middle half | most | goal',
    'thread time | the portal | MAU Guard | 2 | 1.50 – 16 | 30 | ms | ≤ 2 ms | reached',
    'thread time | the portal | MAU Guard | 4 | ms',
  ]);
});

test('three digits count', () => {
  expect([0, 0.0625, 1.234, 12.34, 123.4, 1234.5, 784610].map(shown)).toEqual([
    '0',
    '0.063',
    '1.23',
    '12.3',
    '123',
    '1,235',
    '784,610',
  ]);
});
