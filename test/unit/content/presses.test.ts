import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const runtime: { id: string | undefined; sendMessage: (message: unknown) => Promise<unknown> } = {
  id: 'us',
  sendMessage: vi.fn(),
};
vi.mock('../../../src/platform/content-browser.ts', () => ({ browser: { runtime } }));

const { wake } = await import('../../../src/content/presses.ts');

/** How often a press was told until somebody heard it, who does from that time on. */
async function toldUntilHeard(heardFrom: number): Promise<number> {
  const since = Date.now();
  const send = vi.fn(async () => {
    if (Date.now() - since < heardFrom) throw new Error('Could not establish connection.');
    return { answer: undefined };
  });
  runtime.sendMessage = send;
  wake();
  await vi.advanceTimersByTimeAsync(2_000);
  return send.mock.calls.length;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  runtime.id = 'us';
});

it.each([
  ['that is heard is told once', 0, 1],
  ['that is not heard is told again later, and once more at once each time', 100, 5],
  ['is not told for ever', Infinity, 8],
])('a press %s', async (_what, heardFrom, times) => {
  expect(await toldUntilHeard(heardFrom)).toBe(times);
});

it('an orphan falls silent', async () => {
  runtime.sendMessage = vi.fn(async () => {
    runtime.id = undefined;
    throw new Error('Extension context invalidated.');
  });
  wake();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(runtime.sendMessage).toHaveBeenCalledOnce();
});
