import { expect, test } from 'vitest';
import { workOf } from '../../bench/work.ts';

const OURS = 'chrome-extension://ours/';
const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });

test('letters count as often as the innermost block or function around them ran', () => {
  const functions = [
    { ranges: [range(0, 100, 1)] },
    // Ran three times; of it a branch once, and in that a loop ten times.
    { ranges: [range(10, 60, 3), range(20, 40, 1), range(25, 30, 10)] },
    { ranges: [range(70, 90, 0)] },
  ];
  expect(workOf([{ url: `${OURS}a.js`, functions }], OURS)).toBe(30 * 1 + 30 * 3 + 15 * 1 + 5 * 10);
});

test("the page's scripts do not count", () => {
  const functions = [{ ranges: [range(0, 100, 1)] }];
  expect(workOf([{ url: 'https://account.nextup.ai/app.js', functions }], OURS)).toBe(0);
});
