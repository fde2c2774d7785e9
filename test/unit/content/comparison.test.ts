import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { share } from '../../../src/content/shared.ts';
import type { Row } from '../../../src/portal/locator.ts';

const ask = vi.fn<(message: unknown) => Promise<unknown>>();
share({ ask: ask as never });
const { Comparison } = await import('../../../src/content/comparison.ts');

const ROWS = [{ shows: 'Pat', around: 'Main user Pat' } as Row];
const FINDINGS = [{ finding: 'other' }];
const changed = vi.fn();
let comparison: InstanceType<typeof Comparison>;

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockReset();
  ask.mockRejectedValue(new Error('nobody answers'));
  comparison = new Comparison(changed);
});
afterEach(() => void vi.useRealTimers());

it('what rows show is asked once it has stayed so, and once for the same words', async () => {
  ask.mockResolvedValue({ findings: FINDINGS });
  comparison.look(ROWS);
  await vi.advanceTimersByTimeAsync(900);
  expect(ask).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(comparison.findings).toEqual(FINDINGS);
  comparison.look(ROWS);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledOnce();
});

it('without an answer it is asked again, though the page rests', async () => {
  comparison.look(ROWS);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([ask.mock.calls.length, comparison.findings]).toEqual([1, []]);
  ask.mockResolvedValue({ findings: FINDINGS });
  await vi.advanceTimersByTimeAsync(5_000);
  expect([ask.mock.calls.length, comparison.findings]).toEqual([2, FINDINGS]);
});

it('not for ever, where nobody answers: then a look at the page asks', async () => {
  comparison.look(ROWS);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(ask).toHaveBeenCalledTimes(4);
  comparison.look(ROWS);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ask).toHaveBeenCalledTimes(5);
});
