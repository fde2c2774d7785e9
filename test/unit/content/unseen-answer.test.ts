import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const asked = vi.fn(async () => ({ pass: false }));
vi.mock('../../../src/content/port.ts', () => ({ ask: asked }));
vi.mock('../../../src/content/view-words.ts', () => ({ say: () => undefined }));
const { cameByWorker, stopUnseenAnswer } = await import('../../../src/content/unseen-answer.ts');

const ANSWER = '?oauth_token=t&oauth_verifier=v';
const stop = vi.fn();

/** This page came so, at an address with this query. */
function page(search: string, navigation: { workerStart: number; transferSize: number } | undefined): void {
  vi.stubGlobal('performance', { getEntriesByType: () => (navigation ? [navigation] : []) });
  vi.stubGlobal('location', { search, href: `https://account.nextup.ai/${search}` });
}

beforeEach(() => {
  stop.mockReset();
  vi.stubGlobal('window', { stop });
  vi.stubGlobal('sessionStorage', { getItem: () => null, removeItem: () => undefined });
});
afterEach(() => void vi.unstubAllGlobals());

describe('a page of a portal', () => {
  it.each([
    ['that the network brought', { workerStart: 0, transferSize: 300 }, false],
    ['that its service worker made', { workerStart: 12, transferSize: 0 }, true],
    ['that its service worker asked the network for', { workerStart: 12, transferSize: 300 }, true],
    ['of which nothing is known', undefined, false],
  ])('%s', (_what, navigation, byWorker) => {
    page('', navigation);
    expect(cameByWorker()).toBe(byWorker);
  });
});

describe('an answer that a service worker brings', () => {
  it('is stopped where nobody transferred it: no rule saw it', () => {
    page(ANSWER, { workerStart: 12, transferSize: 0 });
    expect(stopUnseenAnswer()).toBe(true);
    expect(stop).toHaveBeenCalledOnce();
    expect(asked).toHaveBeenCalledWith({ type: 'portal/answer' });
  });

  it('goes on where it was asked for: rules have seen that', () => {
    page(ANSWER, { workerStart: 12, transferSize: 300 });
    expect(stopUnseenAnswer()).toBe(false);
    expect(stop).not.toHaveBeenCalled();
  });

  it('and a page that is none goes on', () => {
    page('?tab=users', { workerStart: 12, transferSize: 0 });
    expect(stopUnseenAnswer()).toBe(false);
  });
});
