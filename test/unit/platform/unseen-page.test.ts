import { expect, it, vi } from 'vitest';
import { browser, FakeEvent } from './fake-browser.ts';

const requests = new FakeEvent();
Object.assign(browser, { webRequest: { onBeforeRequest: requests } });
const { onUnseenPage } = await import('../../../src/platform/unseen-page.ts');

const TRACE = 'https://account.nextup.ai/app/main?mau-guard-is-here';
const OWN = { tabId: 7, frameId: 0, url: TRACE, initiator: 'https://account.nextup.ai' };

it.each([
  ['a page’s own', OWN, [[7, 'https://account.nextup.ai/app/main']]],
  ['another site’s', { ...OWN, initiator: 'https://www.example.com' }, []],
  ['nobody knows whose', { ...OWN, initiator: undefined }, []],
  ['a frame’s', { ...OWN, frameId: 3 }, []],
  ['a worker’s, which has no tab', { ...OWN, tabId: -1 }, []],
])('a trace that is %s', (_whose, details, told) => {
  const tell = vi.fn();
  onUnseenPage(tell);
  requests.emit(details);
  expect(tell.mock.calls).toEqual(told);
});
