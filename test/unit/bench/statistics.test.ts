import { describe, expect, test } from 'vitest';
import { median, quantile, sum, summary } from '../../bench/statistics.ts';

describe('what is said of many measurements', () => {
  test('the median is the one in the middle, or lies between the two there', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 10, 3])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  test('a quantile lies between its neighbours', () => {
    expect(quantile([0, 10, 20, 30, 40], 0.25)).toBe(10);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(quantile([3, 1, 2], 1)).toBe(3);
  });

  test('a summary leaves the values as they are', () => {
    const values = [4, 1, 3, 2];
    expect(summary(values)).toEqual({ median: 2.5, low: 1.75, high: 3.25, least: 1, most: 4, times: 4 });
    expect(values).toEqual([4, 1, 3, 2]);
    expect(sum(values)).toBe(10);
  });
});
