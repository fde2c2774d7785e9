import { beforeEach, expect, it, vi } from 'vitest';

const stop = vi.fn(() => false);
const stand = vi.fn();
const byWorker = vi.fn(() => false);
const send = vi.fn(async () => ({ answer: undefined }));
const leave = vi.fn();
const hear = vi.fn();
vi.mock('../../../src/content/unseen-answer.ts', () => ({ stopUnseenAnswer: stop, cameByWorker: byWorker }));
vi.mock('../../../src/content/leave-trace.ts', () => ({ leaveTrace: leave }));
vi.mock('../../../src/content/sentinel-comes.ts', () => ({ bringSentinel: stand }));
vi.mock('../../../src/content/presses.ts', () => ({ hearPresses: hear }));
vi.mock('../../../src/content/idle.ts', () => ({ whenIdle: (act: () => void) => act() }));
vi.mock('../../../src/platform/content-browser.ts', () => ({
  browser: { runtime: { id: 'us', sendMessage: send } },
}));

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
  byWorker.mockReturnValue(true);
  send.mockClear();
  leave.mockClear();
  delete world.mauGuardLives;
});

it('a page that its service worker shows is looked at when it comes, and watched from then on', async () => {
  await put();
  expect(stop).toHaveBeenCalledOnce();
  expect(hear).toHaveBeenCalledOnce();
  expect(stand).toHaveBeenCalledOnce();
});

it.each([
  ['came over the network, which tells the worker of it: it leaves no trace', false, 0],
  ['its service worker shows, of which the network knows nothing: it leaves one', true, 1],
])('a page that %s, and sends no message while it loads', async (_what, cameByWorker, traces) => {
  byWorker.mockReturnValue(cameByWorker);
  await put();
  expect(leave).toHaveBeenCalledTimes(traces);
  expect(send).not.toHaveBeenCalled();
});

it('nor is one looked at that came over the network: its answer was seen there', async () => {
  byWorker.mockReturnValue(false);
  await put();
  expect(stop).not.toHaveBeenCalled();
  expect(stand).toHaveBeenCalledOnce();
});

it('one that was stopped is watched by nobody: nothing of it has run', async () => {
  stop.mockReturnValue(true);
  await put();
  expect(leave).not.toHaveBeenCalled();
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
