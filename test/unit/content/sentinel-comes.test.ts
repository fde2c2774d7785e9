// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let isHere: boolean;
let orphaned: boolean;
/** Whether the sentinel comes into the page, each time it is asked for; then it does not. */
let comes: boolean[];
const ask = vi.fn(async () => {
  const came = comes.shift();
  if (came === undefined) throw new Error();
  isHere = came;
});
vi.mock('../../../src/content/port.ts', () => ({ ask, isOrphaned: () => orphaned }));
vi.mock('../../../src/content/once.ts', () => ({ runs: () => isHere }));
const { bringSentinel } = await import('../../../src/content/sentinel-comes.ts');

/** How often the worker was asked in a minute. */
async function timesAsked(...coming: boolean[]): Promise<number> {
  comes = coming;
  bringSentinel();
  await vi.advanceTimersByTimeAsync(60_000);
  return ask.mock.calls.length;
}

const minute = () => vi.advanceTimersByTimeAsync(60_000);

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockClear();
  isHere = orphaned = false;
});
afterEach(async () => {
  orphaned = true;
  document.dispatchEvent(new Event('visibilitychange'));
  await minute();
  isHere = true;
  vi.useRealTimers();
});

it('whoever comes at once is asked for once', async () => {
  expect(await timesAsked(true)).toBe(1);
});

it('whoever went into another page, which the tab showed by then, is asked for again', async () => {
  expect(await timesAsked(false, false, true)).toBe(3);
});

it('a worker that does not answer is not asked for ever, and again when the page is shown', async () => {
  expect(await timesAsked()).toBe(4);
  comes = [true];
  document.dispatchEvent(new Event('visibilitychange'));
  await minute();
  expect(ask).toHaveBeenCalledTimes(5);
});

it('a page that was away asks anew, if nobody came', async () => {
  const away = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  ask.mockImplementationOnce(() => new Promise(() => undefined));
  expect(await timesAsked(true)).toBe(1);
  away();
  await minute();
  expect(ask).toHaveBeenCalledTimes(2);
  away();
  await minute();
  expect(ask).toHaveBeenCalledTimes(2);
});

it('an orphan asks nobody again', async () => {
  orphaned = true;
  expect(await timesAsked()).toBe(1);
  document.dispatchEvent(new Event('visibilitychange'));
  await minute();
  expect(ask).toHaveBeenCalledOnce();
});
