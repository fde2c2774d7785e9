import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSteps } from '../../../src/content/in-steps.ts';
import type { Look } from '../../../src/portal/look.ts';

/** A look of steps that walk so many elements each; notes in which step it is. */
function* look(what: string, ...walks: number[]): Look<string> {
  for (const walk of walks) {
    yield walk;
    done.push(walk);
  }
  return what;
}

let done: number[];
let seen: string[];
let steps: ReturnType<typeof inSteps<string>>;

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  seen = [];
  steps = inSteps<string>((what) => seen.push(what));
});
afterEach(() => vi.useRealTimers());

/** What was walked in the next task. */
const nextTask = () => {
  done = [];
  vi.advanceTimersToNextTimer();
  return done;
};

describe('a look at a page', () => {
  it('is made at once, where the page is small', () => {
    steps.begin(look('page', 2_000, 2_000, 2_000, 2_000));
    expect(seen).toEqual(['page']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets the page come in between where it is large: a walk through all of it has a task of its own', () => {
    steps.begin(look('page', 50_000, 50_000, 2_000, 2_000));
    expect([done, seen]).toEqual([[], []]);
    expect(nextTask()).toEqual([50_000]);
    expect(nextTask()).toEqual([50_000, 2_000, 2_000]);
    expect(seen).toEqual(['page']);
  });

  it('lets the page come in between where its steps take long', () => {
    const clock = vi.spyOn(performance, 'now');
    const slow = (function* (): Look<string> {
      for (const at of [5, 6, 7]) {
        yield 1;
        clock.mockReturnValue(at);
        done.push(at);
      }
      return 'page';
    })();
    clock.mockReturnValue(0);
    steps.begin(slow);
    expect([done, seen]).toEqual([[5], []]);
    expect(nextTask()).toEqual([6, 7]);
    expect(seen).toEqual(['page']);
    clock.mockRestore();
  });

  it('ends now, when that is wanted, and is told once', () => {
    steps.begin(look('page', 50_000, 50_000));
    steps.finish();
    vi.runAllTimers();
    expect(seen).toEqual(['page']);
  });

  it('is not told of a page that has become another, and then made in one go, since that one may change again', () => {
    steps.begin(look('before', 50_000, 50_000));
    steps.drop();
    vi.runAllTimers();
    expect(seen).toEqual([]);
    steps.begin(look('after', 50_000, 50_000));
    expect(seen).toEqual(['after']);
    steps.begin(look('later', 50_000, 50_000));
    expect(seen).toEqual(['after']);
  });

  it('takes the place of one that is under way', () => {
    steps.begin(look('first', 50_000, 50_000));
    steps.begin(look('second', 50_000));
    vi.runAllTimers();
    expect(seen).toEqual(['second']);
    steps.begin(look('third', 50_000));
    steps.begin();
    vi.runAllTimers();
    steps.finish();
    expect(seen).toEqual(['second']);
  });
});

it('a look that fails is over: whoever presses then is told nothing, and the next is made', () => {
  const fails = (function* (): Look<string> {
    yield 1;
    throw new Error('gone');
  })();
  expect(() => steps.begin(fails)).toThrow('gone');
  steps.finish();
  expect(seen).toEqual([]);
  steps.begin(look('page', 1));
  expect(seen).toEqual(['page']);
});
