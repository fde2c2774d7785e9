import { afterAll, describe, expect, test } from 'vitest';
import { atDesk } from '../e2e/people.ts';
import { DATA_CENTER } from '../world/hosts.ts';
import * as all from './cases.ts';
import { type Change, cover, nameOf, OTHERS } from './cases.ts';
import { Walk } from './walk.ts';

/*
 * Portal behaviours × consent routes × who is signed in × what goes wrong. Each case looks at the world's ledger. To add a
 * variant, add a line to a table in tables.ts.
 *
 * `npm run test:matrix` takes all of them in Chromium; in Firefox a part in which every row of every table occurs, and every
 * fourth of the others. `npm test` takes every sixth case of that part in Chromium, and every twelfth in Firefox.
 */

const firefox = process.env.MAU_BROWSER === 'firefox';
const whole = process.env.MAU_MATRIX === 'all';

/** The cases of a table that this run takes: this part of them always. */
function chosen<T extends object>(cases: readonly T[], part: ReadonlySet<T>): [string, T][] {
  const always = new Set(
    cases.filter((one) => part.has(one)).filter((_, index) => whole || index % (firefox ? 12 : 6) === 0),
  );
  const taken = (one: T, index: number) => always.has(one) || (whole && (!firefox || index % 4 === 0));
  return cases.filter(taken).map((one) => [Object.values(one).map(nameOf).join(' · '), one]);
}

const inHand = (cases: readonly Change[]) => cases.filter(({ road }) => !(firefox && road.outOfHand === 'firefox'));
const [WRONG, RIGHT, DENIALS] = [inHand(all.WRONG), inHand(all.RIGHT), inHand(all.DENIALS)];
const CHANGES = cover(WRONG, RIGHT);

const desk = atDesk({ granted: [`https://${DATA_CENTER.host}/*`, 'https://tools.acme.example/*'] });
const walk = new Walk(desk);
const counts = { wrong: 0, rightful: 0, denied: 0, foreign: 0 };

afterAll(() => {
  const words = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  console.log(`matrix: ${words.join(', ')}`);
});

describe('a wrong account is bound by nobody', () => {
  test.each(chosen(WRONG, CHANGES))('%s', async (_name, change) => {
    const { situation, trouble } = change;
    await walk.arrange(change);
    await walk.pressChange(change);
    if (situation.takeover) await walk.approveWhileOthersTakeOver(change);
    const held = trouble.readable ? situation.says : trouble.spoils ? ['signed-out', 'unknown'] : ['unknown'];
    await walk.expectStopped(held);
    if (!situation.takeover) expect(walk.consentsThatOpened()).toEqual([]);
    if (!trouble.readable && !trouble.spoils) {
      await walk.overcomeTrouble();
      await walk.expectStopped(situation.says);
    }
    expect(walk.answersThatArrived()).toEqual([]);
    expect(desk.ledger()).toEqual([]);
    counts.wrong += 1;
  });
});

describe('the right account is bound, with one click on Allow', () => {
  test.each(chosen(RIGHT, CHANGES))('%s', async (_name, change) => {
    const { trouble } = change;
    await walk.arrange(change);
    await walk.pressChange(change);
    if (!trouble.readable && trouble.when === 'out') {
      await walk.expectStopped(['unknown']);
      expect(walk.consentsThatOpened()).toEqual([]);
      await walk.overcomeTrouble();
    }
    await walk.approve(change);
    if (!trouble.readable && trouble.when === 'back') {
      await walk.expectStopped(['unknown']);
      expect(desk.ledger()).toEqual([]);
      await walk.overcomeTrouble();
    }
    // One press on Change, one on Allow: nothing else was asked of anybody, unless something was in trouble.
    expect(await desk.bound()).toEqual(['bot: main-user']);
    await walk.popupHasClosed(change);
    counts.rightful += 1;
  });
});

describe('saying no is free: nobody is bound, and the portal hears of it', () => {
  test.each(chosen(DENIALS, new Set(DENIALS.filter((_, index) => index % 4 === 0))))('%s', async (_name, change) => {
    await walk.arrange(change);
    await walk.pressChange(change);
    await walk.deny(change);
    await walk.expectDeniedAtPortal();
    await walk.popupHasClosed(change);
    expect(desk.ledger()).toEqual([]);
    counts.denied += 1;
  });
});

describe('a flow that is none of ours is untouched', () => {
  test.each(chosen(OTHERS, cover(OTHERS)))('%s', async (_name, other) => {
    await walk.arrangeBeside(other);
    const before = await walk.footprint();
    const bound = await walk.connectElsewhere(other);
    expect(await walk.footprint()).toEqual(before);
    expect(desk.ledger()).toEqual(bound);
    counts.foreign += 1;
  });
});

if (whole) {
  test('as many cases as were promised, of each kind', () => {
    const least = firefox ? { wrong: 40, rightful: 40, foreign: 14 } : { wrong: 150, rightful: 100, foreign: 30 };
    for (const kind of ['wrong', 'rightful', 'foreign'] as const) {
      expect(counts[kind], kind).toBeGreaterThanOrEqual(least[kind]);
    }
  });
}
