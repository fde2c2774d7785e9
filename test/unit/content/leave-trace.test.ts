// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { leaveTrace } from '../../../src/content/leave-trace.ts';

const fetched = vi.fn((_url: string, _how: RequestInit) => Promise.reject(new TypeError('Failed to fetch')));

beforeEach(() => {
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

it('a page asks for its own address, without what that says, of nobody but what the browser keeps', () => {
  vi.stubGlobal('BUILT_FOR', 'chrome');
  vi.stubGlobal('location', new URL('https://account.nextup.ai//app/main?oauth_token=secret#there'));
  leaveTrace();
  expect(fetched.mock.calls).toEqual([
    ['https://account.nextup.ai//app/main?mau-guard-is-here', { cache: 'only-if-cached', mode: 'same-origin' }],
  ]);
});

it('where the page’s own service worker would hear of it, it does not', () => {
  vi.stubGlobal('BUILT_FOR', 'firefox');
  leaveTrace();
  expect(fetched).not.toHaveBeenCalled();
});
