import { expect, test } from 'vitest';
import { OneQuestion } from '../../../src/content/one-question.ts';

/** A question that is answered when the test says so, and a clock that it sets. */
function setting() {
  const open: (() => void)[] = [];
  const asked: number[] = [];
  const clock = { ms: 1_000 };
  const question = new OneQuestion(
    (maxAgeMs) => {
      asked.push(maxAgeMs);
      return new Promise<void>((resolve) => open.push(resolve));
    },
    () => clock.ms,
  );
  const answer = async () => {
    open.shift()?.();
    await new Promise((done) => setTimeout(done));
  };
  return { question, asked, clock, answer };
}

/** Whether it has come to its end. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<false>((done) => setTimeout(() => done(false)))]);
}

test('who wants an answer of now does not get one that was asked for before', async () => {
  const { question, asked, clock, answer } = setting();
  const first = question.put(0);
  clock.ms += 101;
  const second = question.put(0);
  expect(question.isOutdated).toBe(true);
  await answer();
  expect(asked).toEqual([0, 0]);
  expect(await isDone(second)).toBe(false);
  await answer();
  expect(await isDone(second)).toBe(true);
  expect(await isDone(first)).toBe(true);
  expect(question.isUnderWay).toBe(false);
});

test('the events of one coming back ask once', async () => {
  const { question, asked, clock, answer } = setting();
  void question.put(0);
  clock.ms += 100;
  const second = question.put(0);
  await answer();
  expect(asked).toEqual([0]);
  expect(await isDone(second)).toBe(true);
});

test('one that is young enough serves, and the next is asked as it is put', async () => {
  const { question, asked, clock, answer } = setting();
  void question.put(0);
  clock.ms += 2_000;
  void question.put(2_000);
  await answer();
  expect(asked).toEqual([0]);
  void question.put(5_000);
  expect(asked).toEqual([0, 5_000]);
  await answer();
});

test('what has changed just now is no answer any more, however short a time ago it was asked', async () => {
  const { question, asked, clock, answer } = setting();
  void question.put(0);
  clock.ms += 1;
  const second = question.put(0, true);
  await answer();
  expect(asked).toEqual([0, 0]);
  expect(await isDone(second)).toBe(false);
  await answer();
  expect(await isDone(second)).toBe(true);
});
