import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const runtime: { id: string | undefined; sendMessage: (message: unknown) => Promise<unknown> } = {
  id: 'us',
  sendMessage: vi.fn(),
};
vi.mock('../../../src/platform/content-browser.ts', () => ({ browser: { runtime } }));

const { tell } = await import('../../../src/content/port.ts');

/** How often something was said until somebody heard it, who does from that time on. */
async function saidUntilHeard(heardFrom: number, later?: readonly number[]): Promise<number> {
  const since = Date.now();
  const send = vi.fn(async () => {
    if (Date.now() - since < heardFrom) throw new Error('Could not establish connection.');
    return { answer: undefined };
  });
  runtime.sendMessage = send;
  tell({ type: 'portal/wake', pressed: true }, later);
  await vi.advanceTimersByTimeAsync(2_000);
  return send.mock.calls.length;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  runtime.id = 'us';
});

it.each([
  ['what is heard is said once', 0, [50, 150], 1],
  ['what is not heard is said again later, and once more at once each time', 100, [50, 150], 5],
  ['and not for ever', Infinity, [50, 150], 6],
  ['without any time it is said twice at once', Infinity, undefined, 2],
])('%s', async (_what, heardFrom, later, times) => {
  expect(await saidUntilHeard(heardFrom, later)).toBe(times);
});

it('an orphan falls silent', async () => {
  runtime.sendMessage = vi.fn(async () => {
    runtime.id = undefined;
    throw new Error('Extension context invalidated.');
  });
  tell({ type: 'portal/wake', pressed: true }, [50]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(runtime.sendMessage).toHaveBeenCalledOnce();
});
