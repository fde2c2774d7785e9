import { expect, test } from 'vitest';
import { wanted } from '../../bench/arguments.ts';

const PARTS = ['page', 'popup'];

test('nothing asked for is everything', () => {
  expect(wanted([], PARTS, 9)).toEqual({ parts: PARTS, peers: [], times: 9 });
});

test('parts, peers and how often', () => {
  expect(wanted(['popup', '--peer', 'a', '--times', '3', '--peer', 'b'], PARTS, 9)).toEqual({
    parts: ['popup'],
    peers: ['a', 'b'],
    times: 3,
  });
});

test.each([
  [['pages'], 'There is no part "pages", only page, popup.'],
  [['--times', 'often'], '--times wants a number of times, not "often".'],
  [['--times', '0'], '--times wants a number of times, not "0".'],
])('%j is not understood', (words, fault) => {
  expect(() => wanted(words, PARTS, 9)).toThrow(fault);
});
