import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser, forgetAll } from '../platform/fake-browser.ts';

const { TabEvents } = await import('../../../src/background/tab-events.ts');

beforeEach(() => {
  forgetAll();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** Longer than it takes to look whether there still is something to follow. */
const calm = () => vi.advanceTimersByTimeAsync(10_000);
const opens = (id: number) => browser.tabs.onCreated.emit({ id });

function following(isNeeded?: () => Promise<boolean>, comeBack?: () => Promise<void>) {
  const events = new TabEvents(isNeeded, comeBack);
  const opened: (number | undefined)[] = [];
  events.created.add(({ id }) => opened.push(id));
  return { events, opened };
}

it('tells of tabs from the first tick on', () => {
  const { opened } = following(async () => false);
  opens(1);
  expect(opened).toEqual([1]);
});

it('hears nothing more when nothing is left to follow, and looks around when it hears again', async () => {
  const comeBack = vi.fn(async () => undefined);
  const { events, opened } = following(async () => false, comeBack);
  events.stir();
  await calm();
  opens(1);
  expect(opened).toEqual([]);
  expect(comeBack).not.toHaveBeenCalled();
  events.stir();
  events.stir();
  opens(2);
  expect(opened).toEqual([2]);
  expect(comeBack).toHaveBeenCalledTimes(1);
});

it('has whoever asks wait until it has looked around, also where that fails', async () => {
  let end = (_error?: Error) => undefined as unknown;
  const { events } = following(
    async () => false,
    () =>
      new Promise((resolve, reject) => {
        end = (error) => (error ? reject(error) : resolve());
      }),
  );
  events.stir();
  await calm();
  events.stir();
  const waited = vi.fn();
  const waiting = events.caughtUp().then(waited);
  await vi.advanceTimersByTimeAsync(0);
  expect(waited).not.toHaveBeenCalled();
  end(new Error('the disk is full'));
  await waiting;
  expect(waited).toHaveBeenCalled();
});

it.each([
  ['there is something to follow', async () => true],
  ['nobody can tell', () => Promise.reject(new Error('the disk is full'))],
  ['nobody says what that would be', undefined],
])('goes on while %s', async (_what, isNeeded) => {
  const { events, opened } = following(isNeeded);
  events.stir();
  await calm();
  opens(1);
  expect(opened).toEqual([1]);
});

it('looks again after what it was told last, without a word of anybody', async () => {
  let needed = true;
  const { events, opened } = following(async () => needed);
  events.stir();
  await calm();
  needed = false;
  opens(1);
  await calm();
  opens(2);
  expect(opened).toEqual([1]);
});

it('goes on when somebody speaks while it is looked whether that is needed', async () => {
  let answer = (_needed: boolean) => undefined as unknown;
  const { events, opened } = following(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  events.stir();
  await vi.advanceTimersByTimeAsync(3_500);
  events.stir();
  answer(false);
  await vi.advanceTimersByTimeAsync(0);
  opens(1);
  expect(opened).toEqual([1]);
});

it('is not kept listening by a tab whose title blinks', async () => {
  const { events, opened } = following(async () => false);
  events.updated.add(() => undefined);
  events.stir();
  for (let second = 0; second < 5; second++) {
    browser.tabs.onUpdated.emit(1, { title: '(1) New message' }, { id: 1 });
    await vi.advanceTimersByTimeAsync(1_000);
  }
  opens(1);
  expect(opened).toEqual([]);
});

it('looks again for as long as tabs tell anything', async () => {
  let needed = true;
  const { events, opened } = following(async () => needed);
  events.stir();
  await calm();
  opens(1);
  await calm();
  needed = false;
  opens(2);
  await calm();
  opens(3);
  expect(opened).toEqual([1, 2]);
});
