import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { atDesk } from '../e2e/people.ts';
import { type Drawn, Stage } from './stage.ts';
import { BAG, STEPS, type StepName } from './steps.ts';

/*
 * Random walks over the real extension: what must never happen (DESIGN §2) does not, whatever comes in whatever order,
 * and at the end of each walk the right account is bound with one click on Allow.
 *
 * MAU_WALK_SECONDS bounds the time; MAU_SEED walks the same way again; MAU_SHRINK=1 looks for a shorter way to a fault.
 */

const seconds = Number(process.env.MAU_WALK_SECONDS ?? 10);
const given = process.env.MAU_SEED;
const shrink = process.env.MAU_SHRINK === '1';
const seed = given === undefined ? Math.floor(Math.random() * 1e9) : Number(given);

/** A reset, a last step and a liveness check may come after the time is over; finding a shorter way takes as it takes. */
const LIMIT_MS = seconds * 1_000 + (shrink ? 3_600_000 : 180_000);

const drawn = (...names: readonly StepName[]): fc.Arbitrary<Drawn> =>
  fc.record({ step: fc.constantFrom(...names), pick: fc.nat(99_999), hasty: fc.nat(3).map((one) => one === 0) });
const any = drawn(...BAG);
/** What people come for, with anything in between. */
const story = fc.tuple(
  drawn('presses Change', 'a script of the portal begins a change'),
  any,
  drawn('presses Allow', 'presses Allow', 'a script sends the form', 'a script fetches the answer and goes there'),
  any,
);
const walks = fc.noBias(
  fc
    .array(
      fc.oneof(
        any.map((one) => [one]),
        any.map((one) => [one]),
        story,
      ),
      { minLength: 8, maxLength: 20, size: 'max' },
    )
    .map((parts): readonly Drawn[] => parts.flat()),
);

const desk = atDesk();
let stage: Stage;
beforeAll(() => {
  stage = new Stage(desk);
});

test(`a random walk of ${seconds} s holds what must hold, seed ${seed}`, { timeout: LIMIT_MS }, async () => {
  const end = Date.now() + seconds * 1_000;
  const counts = { walks: 0, steps: 0 };
  const report = () =>
    console.log(
      `walk: ${desk.driver.name}, seed ${seed}: ${counts.walks} walks, ${counts.steps} steps. Done, of each:\n${told(stage.done)}`,
    );
  do {
    // Walk n of a seed is the first of seed + n: so each can be walked again without those before it.
    const mine = seed + counts.walks;
    const mayGoOn = () => Date.now() < end || shrink || (given !== undefined && counts.walks === 0);
    const walk = fc.asyncProperty(walks, (path) => stage.walk(path, mayGoOn)).beforeEach(() => stage.begin());
    const details = await fc.check(walk, { seed: mine, numRuns: 1, endOnFailure: !shrink });
    counts.walks += 1;
    counts.steps += stage.steps;
    if (given !== undefined) console.log(stage.taken.join('\n'));
    if (!details.failed) continue;
    report();
    const [path] = details.counterexample ?? [[]];
    const error =
      details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
    expect.fail(
      `${error}\n\nTo walk there again: MAU_SEED=${mine}${shrink ? ` (shortest way: ${JSON.stringify(path)})` : ''}\n${stage.taken.join('\n')}`,
    );
  } while (Date.now() < end);
  report();
  expect(counts.steps).toBeGreaterThan(0);
});

function told(done: ReadonlyMap<StepName, number>): string {
  const names = Object.keys(STEPS) as StepName[];
  return names.map((name) => `  ${String(done.get(name) ?? 0).padStart(5)} ${name}`).join('\n');
}
