import { expect, it } from 'vitest';
import { Budget } from '../../../src/content/budget.ts';

it('spends so often in a period, and again when what was spent is that long ago', () => {
  const budget = new Budget(2, 1_000);
  expect([0, 400, 500, 999].map((now) => budget.spend(now))).toEqual([true, true, false, false]);
  expect([1_000, 1_300, 1_400].map((now) => budget.spend(now))).toEqual([true, false, true]);
});
