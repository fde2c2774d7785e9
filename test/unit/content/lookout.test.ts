// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lookout } from '../../../src/content/lookout.ts';

let looks: number[];
let lookout: Lookout;

beforeEach(() => {
  vi.useFakeTimers();
  looks = [];
  lookout = new Lookout(() => looks.push(performance.now()));
  lookout.start();
});

afterEach(() => {
  lookout.stop();
  vi.useRealTimers();
});

/** A page that draws itself anew so often, for so long (milliseconds). */
async function storm(everyMs: number, forMs: number): Promise<void> {
  for (let passed = 0; passed < forMs; passed += everyMs) {
    document.body.innerHTML = `<p>${passed}</p>`;
    await vi.advanceTimersByTimeAsync(everyMs);
  }
}

const looksIn = async (what: () => Promise<unknown>) => {
  const before = looks.length;
  await what();
  return looks.length - before;
};

describe('a page is looked at', () => {
  it('soon after the start, and not again while nothing changes', async () => {
    expect(await looksIn(() => vi.advanceTimersByTimeAsync(10_000))).toBe(1);
  });

  it('once for many changes at once', async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await looksIn(() => storm(10, 150))).toBe(1);
  });

  it('soon after each change, when changes are rare', async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    const begun = performance.now();
    await storm(1_000, 5_000);
    expect(looks.slice(1).map((at) => at - begun)).toEqual([80, 1_080, 2_080, 3_080, 4_080]);
  });

  it('ever more rarely, when it draws itself over and over', async () => {
    await storm(300, 10_000);
    expect(await looksIn(() => storm(300, 30_000))).toBeLessThanOrEqual(25);
  });

  it('and at least every 1.2 seconds then, and soon again when that is over', async () => {
    await storm(50, 20_000);
    const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_300);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await looksIn(() => storm(150, 150))).toBe(1);
  });

  it('no more, once it was stopped', async () => {
    lookout.stop();
    expect(await looksIn(() => storm(300, 3_000))).toBe(0);
  });
});
