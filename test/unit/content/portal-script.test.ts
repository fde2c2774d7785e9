import { beforeEach, expect, it, vi } from 'vitest';

const stop = vi.fn(() => false);
const stand = vi.fn();
const hear = vi.fn();
vi.mock('../../../src/content/unseen-answer.ts', () => ({ stopUnseenAnswer: stop }));
vi.mock('../../../src/content/sentinel.ts', () => ({
  Sentinel: class {
    start = stand;
  },
}));
vi.mock('../../../src/content/presses.ts', () => ({ hearPresses: hear }));
vi.mock('../../../src/content/idle.ts', () => ({ whenIdle: (act: () => void) => act() }));
vi.mock('../../../src/platform/content-browser.ts', () => ({ browser: { runtime: { id: 'us' } } }));

const world = globalThis as { mauGuardLives?: unknown };

/** The script is put into the page. */
async function put(): Promise<void> {
  vi.resetModules();
  await import('../../../src/content/portal.iife.ts');
}

beforeEach(() => {
  stop.mockReset().mockReturnValue(false);
  stand.mockReset();
  hear.mockReset();
  delete world.mauGuardLives;
});

it('a page is looked at when it comes, and watched from then on', async () => {
  await put();
  expect(stop).toHaveBeenCalledOnce();
  expect(hear).toHaveBeenCalledOnce();
  expect(stand).toHaveBeenCalledOnce();
});

it('one that was stopped is watched by nobody: nothing of it has run', async () => {
  stop.mockReturnValue(true);
  await put();
  expect(hear).not.toHaveBeenCalled();
  expect(stand).not.toHaveBeenCalled();
});

it('and not once more when scripts are put into it while ours run there', async () => {
  world.mauGuardLives = { portal: () => true };
  await put();
  expect(stop).not.toHaveBeenCalled();
  expect(stand).not.toHaveBeenCalled();
});

it('a former life of the extension, whose scripts are orphans, is no reason to let it go', async () => {
  world.mauGuardLives = { portal: () => false };
  await put();
  expect(stand).toHaveBeenCalledOnce();
});

it('a guide that ran on alone is none that watches', async () => {
  world.mauGuardLives = { guide: () => true };
  await put();
  expect(stand).toHaveBeenCalledOnce();
});
