import { beforeEach, expect, it, vi } from 'vitest';

const stop = vi.fn(() => true);
vi.mock('../../../src/content/unseen-answer.ts', () => ({ stopUnseenAnswer: stop }));
vi.mock('../../../src/platform/content-browser.ts', () => ({ browser: { runtime: { id: 'us' } } }));

const world = globalThis as { mauGuardLives?: unknown; mauGuard?: unknown };

/** The script is put into the page. */
async function put(): Promise<unknown> {
  vi.resetModules();
  await import('../../../src/content/answer.iife.ts');
  return world.mauGuard;
}

beforeEach(() => {
  stop.mockClear();
  delete world.mauGuardLives;
  delete world.mauGuard;
});

it('a page is looked at when it comes', async () => {
  expect(await put()).toEqual({ stopped: true });
});

it('and not once more when scripts are put into it while ours run there', async () => {
  world.mauGuardLives = () => true;
  expect(await put()).toBeUndefined();
  expect(stop).not.toHaveBeenCalled();
});

it('a former life of the extension, whose scripts are orphans, is no reason to let it go', async () => {
  world.mauGuardLives = () => false;
  expect(await put()).toEqual({ stopped: true });
});
