import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Attempt,
  type AttemptEnd,
  type AttemptEvent,
  answered,
  type Decision,
  endOf,
  inJar,
  isExcused,
  isMarked,
  isOpen,
  mayBeLifted,
  mayBeOwn,
  type Rules,
  type Stage,
  type Step,
  seenTogether,
  step,
} from '../../../src/domain/attempt.ts';
import { MODES, OWN_CONNECT } from '../../../src/domain/settings.ts';
import { VERDICTS, type Verdict } from '../../../src/domain/verdict.ts';
import { attempt, judged } from './make.ts';

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const STRICT: Rules = { mode: 'block', ownConnect: 'hold' };
const ASKING: Rules = { mode: 'block', ownConnect: 'ask' };
const WARNING: Rules = { mode: 'warn', ownConnect: 'hold' };

const read = (stage: Stage, verdict: Verdict): AttemptEvent => ({
  type: 'read',
  stage,
  judgement: judged(verdict),
  now: 2_000,
});
const out = (verdict: Verdict) => read('out', verdict);
const back = (verdict: Verdict) => read('back', verdict);
const OWN: AttemptEvent = { type: 'declared-own' };
const LIFTED: AttemptEvent = { type: 'lifted', stage: 'out', unread: false };
const LIFTED_BACK: AttemptEvent = { type: 'lifted', stage: 'back', unread: false };
const DENIED: AttemptEvent = { type: 'denied' };
const ABANDONED: AttemptEvent = { type: 'abandoned' };

/** What each event decided, in order. */
function course(events: readonly AttemptEvent[], rules: Rules = STRICT, from: Attempt = attempt()): Decision[] {
  let current = from;
  return events.map((event) => {
    const next = step(current, event, rules);
    current = next.attempt;
    return next.decision;
  });
}

function play(events: readonly AttemptEvent[], rules: Rules = STRICT, from: Attempt = attempt()): Step {
  return events.reduce<Step>((last, event) => step(last.attempt, event, rules), { attempt: from, decision: 'stop' });
}

describe('a main-user change, read on the way out and on the way back', () => {
  it.each<[string, AttemptEvent[], Decision[]]>([
    ['the bot both times: goes through', [out('match'), back('match')], ['go', 'go']],
    ['Pat on the way out: held', [out('mismatch')], ['stop']],
    ['a customer on the way out: held', [out('ineligible')], ['stop']],
    ['nobody on the way out: held', [out('signed-out')], ['stop']],
    ['unknown on the way out: held', [out('unknown')], ['stop']],
    ['nothing set up: held', [out('not-set-up')], ['stop']],
    ['unknown, then the bot: goes out', [out('unknown'), out('match')], ['stop', 'go']],
    ['not set up, then set up as the bot: goes out', [out('not-set-up'), out('match')], ['stop', 'go']],
    ['Pat, then the bot: a fresh request is needed', [out('mismatch'), out('match')], ['stop', 'start-over']],
    ['Pat, and Pat once more: still held', [out('mismatch'), out('mismatch')], ['stop', 'stop']],
    ['signed out, then the bot: a fresh request is needed', [out('signed-out'), out('match')], ['stop', 'start-over']],
    ['a callback that nobody let out', [back('match')], ['start-over']],
    [
      'a callback that nobody let out, then the bot: what was granted unseen is not mended by switching',
      [back('unknown'), out('match'), back('match')],
      ['start-over', 'start-over', 'start-over'],
    ],
    ['a callback after a held way out', [out('unknown'), back('match')], ['stop', 'start-over']],
    ['Pat on the way back: held', [out('match'), back('mismatch')], ['go', 'stop']],
    [
      'Pat on the way back, then the bot',
      [out('match'), back('mismatch'), back('match')],
      ['go', 'stop', 'start-over'],
    ],
    [
      'unknown on the way back, then the bot: who approved is not known any more',
      [out('match'), back('unknown'), back('match')],
      ['go', 'stop', 'start-over'],
    ],
    [
      'unknown on the way back, then the consent page and the bot',
      [out('match'), back('unknown'), out('match')],
      ['go', 'stop', 'start-over'],
    ],
    ['Pat in between', [out('match'), out('mismatch'), back('match')], ['go', 'stop', 'start-over']],
    ['the consent page opened twice', [out('match'), out('match'), back('match')], ['go', 'go', 'go']],
    [
      'another answer after one was let on: the bot may be there again, and Pat have given it',
      [out('match'), back('match'), back('match'), back('match')],
      ['go', 'go', 'start-over', 'start-over'],
    ],
    ['the callback opened again by Pat', [out('match'), back('match'), back('mismatch')], ['go', 'go', 'stop']],
    [
      'another answer, first unread and then by the bot',
      [out('match'), back('match'), back('unknown'), back('match')],
      ['go', 'go', 'stop', 'start-over'],
    ],
    [
      'allowed, then Pat on the way out, then the callback once more',
      [out('match'), back('match'), out('mismatch'), back('match')],
      ['go', 'go', 'stop', 'start-over'],
    ],
    [
      'allowed, then Pat on the way back, then the bot: what she may have approved once more is not mended',
      [out('match'), back('match'), back('mismatch'), back('match')],
      ['go', 'go', 'stop', 'start-over'],
    ],
    ['denied', [out('match'), DENIED], ['go', 'go']],
    ['denied, then approved after all', [out('match'), DENIED, back('match')], ['go', 'go', 'start-over']],
    ['denied, then opened again', [out('match'), DENIED, out('match')], ['go', 'go', 'start-over']],
    [
      'abandoned, then approved after all',
      [out('match'), ABANDONED, back('match')],
      ['go', 'start-over', 'start-over'],
    ],
    ['abandoned, then opened again', [ABANDONED, out('match')], ['start-over', 'start-over']],
    ['allowed, then opened again', [out('match'), back('match'), out('match')], ['go', 'go', 'start-over']],
  ])('%s', (_what, events, decisions) => {
    expect(course(events)).toEqual(decisions);
  });

  it.each<[string, AttemptEvent[], AttemptEnd | undefined]>([
    ['open while it is held', [out('mismatch')], undefined],
    ['open after the way out', [out('match')], undefined],
    ['open while it is held on the way back', [out('match'), back('unknown')], undefined],
    ['allowed once the callback was let on', [out('match'), back('match')], 'allowed'],
    ['denied', [out('match'), DENIED], 'denied'],
    ['denied without a passed way out', [DENIED], 'denied'],
    ['abandoned', [out('mismatch'), ABANDONED], 'abandoned'],
    ['allowed, whatever comes later', [out('match'), back('match'), DENIED, ABANDONED], 'allowed'],
    [
      'allowed, whoever opens its consent page once more unread',
      [out('match'), back('match'), out('unknown')],
      'allowed',
    ],
    [
      'allowed, though the bot opens its consent page once more',
      [out('match'), back('match'), out('match')],
      'allowed',
    ],
    ['denied, whatever comes later', [out('match'), DENIED, back('match'), ABANDONED], 'denied'],
    ['abandoned, whatever comes later', [ABANDONED, out('match'), back('match'), DENIED], 'abandoned'],
  ])('it is %s', (_what, events, end) => {
    expect(endOf(play(events).attempt)).toBe(end);
  });
});

describe('a person’s own connection', () => {
  it('goes on when the person says so, and is read no more', () => {
    expect(course([out('mismatch'), OWN, out('mismatch'), back('mismatch')], ASKING)).toEqual([
      'stop',
      'go',
      'go',
      'go',
    ]);
  });

  it('stays one, and has no end of ours', () => {
    const { attempt: now } = play([OWN, back('unknown'), DENIED, ABANDONED], ASKING);
    expect(now.standing).toBe('own');
    expect([endOf(now), isOpen(now)]).toEqual([undefined, false]);
  });

  it.each<[string, Rules, Partial<Attempt>]>([
    ['where own connections hold', STRICT, {}],
    ['where Change was clicked', ASKING, { recognised: true }],
    ['that has passed as the main user’s', ASKING, { standing: 'passed', recognised: true }],
    ['that was denied', ASKING, { standing: 'denied' }],
    ['that was abandoned', ASKING, { standing: 'abandoned' }],
    ['that is done', ASKING, { standing: 'allowed' }],
  ])('is not what an attempt is %s', (_when, rules, state) => {
    const before = attempt(state);
    expect(mayBeOwn(before, rules)).toBe(false);
    expect(step(before, OWN, rules)).toEqual({ attempt: before, decision: 'stop' });
  });

  it('is not what has once passed as the main user’s, whoever comes back', () => {
    const { attempt: passed } = step(attempt({ recognised: false }), out('match'), ASKING);
    const { attempt: spoiled } = step(passed, back('mismatch'), ASKING);
    expect(spoiled.standing).toBe('spoiled');
    expect(mayBeOwn(spoiled, ASKING)).toBe(false);
  });

  it('may be asked for after Pat was seen', () => {
    expect(mayBeOwn(attempt({ standing: 'spoiled' }), ASKING)).toBe(true);
  });
});

describe('mode warn', () => {
  it('holds Pat until she gives a reason, then lets her on, out and back', () => {
    expect(course([out('mismatch'), LIFTED, out('mismatch'), back('mismatch')], WARNING)).toEqual([
      'stop',
      'go',
      'go',
      'go',
    ]);
  });

  it('ends as allowed', () => {
    expect(play([LIFTED, back('mismatch')], WARNING).attempt).toMatchObject({ standing: 'allowed' });
  });

  it('a reason given on the way back lets the callback on and ends the attempt: it serves once', () => {
    const { attempt: now, decision } = play([out('match'), back('mismatch'), LIFTED_BACK], WARNING);
    expect([decision, now.standing]).toEqual(['go', 'allowed']);
    expect(step(now, back('mismatch'), WARNING).decision).toBe('stop');
  });

  it.each<[string, Rules, Partial<Attempt>]>([
    ['in mode block', ASKING, {}],
    ['in mode monitor', { mode: 'monitor', ownConnect: 'ask' }, {}],
    ['on an attempt that was denied', WARNING, { standing: 'denied' }],
    ['on an attempt that was abandoned', WARNING, { standing: 'abandoned' }],
    ['on an attempt that is done', WARNING, { standing: 'allowed' }],
  ])('nothing is lifted %s', (_when, rules, state) => {
    const before = attempt(state);
    expect(mayBeLifted(before, rules, true)).toBe(false);
    expect(step(before, LIFTED, rules)).toEqual({ attempt: before, decision: 'stop' });
  });

  it('what was seen while a reason let Pat on is not forgotten when the mode is block again', () => {
    const lifted = play([LIFTED, out('mismatch')], WARNING).attempt;
    expect(course([out('match'), back('match')], STRICT, lifted)).not.toContain('go');
    const passed = play([out('match'), LIFTED, out('mismatch')], WARNING).attempt;
    expect(step(passed, back('match'), STRICT).decision).not.toBe('go');
  });

  it('a reason given under warn counts no more when the organisation has gone over to block', () => {
    const lifted = play([out('mismatch'), LIFTED], WARNING).attempt;
    for (const read of [out, back]) {
      const spoiled = { ...lifted, standing: 'spoiled' };
      expect(step(lifted, read('mismatch'), STRICT)).toEqual({ attempt: spoiled, decision: 'stop' });
      expect(step(lifted, read('unknown'), STRICT)).toEqual({ attempt: spoiled, decision: 'stop' });
      expect(step(lifted, read('match'), STRICT)).toEqual({ attempt: spoiled, decision: 'start-over' });
    }
  });
});

describe('an emergency that the organisation declared', () => {
  const EMERGENCY: Rules = { ...STRICT, emergency: {} };
  const lifted = (stage: Stage, unread = true): AttemptEvent => ({ type: 'lifted', stage, unread });

  it('lets a person on with a reason where nothing can be read, out and back', () => {
    expect(course([out('unknown'), lifted('out'), out('unknown'), back('unknown')], EMERGENCY)).toEqual([
      'stop',
      'go',
      'go',
      'go',
    ]);
  });

  it('on the way back, where only that cannot be read: the answer waits for the reason', () => {
    expect(course([out('match'), back('unknown'), back('unknown'), lifted('back')], EMERGENCY)).toEqual([
      'go',
      'stop',
      'stop',
      'go',
    ]);
  });

  it.each<[string, AttemptEvent[]]>([
    ['while the reading tells somebody else', [out('mismatch'), lifted('out')]],
    [
      'after somebody else was seen, however little can be read since',
      [out('mismatch'), out('unknown'), lifted('out')],
    ],
    ['where nothing is set up', [out('not-set-up'), lifted('out', false)]],
    ['for an answer to a consent that nobody let out', [back('unknown'), lifted('back')]],
    ['before anything was read', [lifted('out', false)]],
  ])('lets nobody on %s', (_, events) => {
    expect(course(events, EMERGENCY)).not.toContain('go');
  });

  it.each<Verdict>(['mismatch', 'ineligible', 'signed-out', 'not-set-up'])(
    'a reason stands for nobody who is seen to be another (%s), out or back',
    (verdict) => {
      const { attempt: before } = play([out('unknown'), lifted('out')], EMERGENCY);
      for (const read of [out, back]) {
        const { attempt: after, decision } = step(before, read(verdict), EMERGENCY);
        expect([decision, after.standing]).toEqual(['stop', 'spoiled']);
        expect(course([lifted('back'), back('match')], EMERGENCY, after)).not.toContain('go');
      }
    },
  );

  it('an answer that names two accounts is no silence: no reason stands for it, out or back', () => {
    const torn = (stage: Stage): AttemptEvent => ({
      type: 'read',
      stage,
      judgement: { ...judged('unknown'), reason: 'contradicted' },
      now: 2_000,
    });
    expect(course([out('unknown'), lifted('out'), torn('out')], EMERGENCY)).toEqual(['stop', 'go', 'stop']);
    expect(course([out('unknown'), lifted('out'), torn('back')], EMERGENCY)).toEqual(['stop', 'go', 'stop']);
    expect(course([out('match'), torn('back'), lifted('back')], EMERGENCY)).toEqual(['go', 'stop', 'stop']);
  });

  it('is over: the reason counts no more, and nothing new is let on', () => {
    const { attempt: before } = play([out('unknown'), lifted('out')], EMERGENCY);
    expect(step(before, back('unknown'), STRICT).decision).toBe('stop');
    expect(course([out('unknown'), lifted('out')], STRICT)).toEqual(['stop', 'stop']);
  });
});

describe('an attempt is excused from being read as the intended account', () => {
  it.each<[string, Attempt['standing'], Rules, boolean]>([
    ['as a person’s own connection, whatever the mode', 'own', STRICT, true],
    ['with a reason, under warn', 'lifted', WARNING, true],
    ['with a reason, in an emergency', 'lifted', { ...STRICT, emergency: {} }, true],
    ['not with a reason of yesterday, under block', 'lifted', STRICT, false],
    ['not with a reason of yesterday, under monitor', 'lifted', { mode: 'monitor', ownConnect: 'hold' }, false],
    ['not before anything was decided, under warn', 'asked', WARNING, false],
    ['not after the way out, under warn', 'passed', WARNING, false],
    ['not after Pat was seen, under warn', 'spoiled', WARNING, false],
    ['not when it was denied, under warn', 'denied', WARNING, false],
    ['not when it was abandoned, under warn', 'abandoned', WARNING, false],
    ['not when it is done, under warn', 'allowed', WARNING, false],
  ])('%s', (_when, standing, rules, excused) => {
    expect(isExcused(attempt({ standing }), rules)).toBe(excused);
  });
});

describe('whatever happens, in whatever order', () => {
  const anyVerdict = fc.oneof({ weight: 5, arbitrary: fc.constant<Verdict>('match') }, fc.constantFrom(...VERDICTS));
  const anyEvent: fc.Arbitrary<AttemptEvent> = fc.oneof(
    { weight: 4, arbitrary: anyVerdict.map(out) },
    { weight: 4, arbitrary: anyVerdict.map(back) },
    { weight: 1, arbitrary: fc.constantFrom(OWN, LIFTED, DENIED, ABANDONED) },
  );
  const anyRules: fc.Arbitrary<Rules> = fc.record({
    mode: fc.constantFrom(...MODES),
    ownConnect: fc.constantFrom(...OWN_CONNECT),
  });
  const anyCourse = fc.array(fc.tuple(anyEvent, anyRules), { maxLength: 12 });
  const anyStart = fc.boolean().map((recognised) => attempt({ recognised }));

  interface Told extends Step {
    readonly event: AttemptEvent;
    readonly rules: Rules;
    readonly before: Attempt;
  }

  function tell(start: Attempt, events: readonly (readonly [AttemptEvent, Rules])[]): Told[] {
    let before = start;
    return events.map(([event, rules]) => {
      const told = { ...step(before, event, rules), event, rules, before };
      before = told.attempt;
      return told;
    });
  }

  const isMatch = ({ event }: Told) => event.type === 'read' && event.judgement.verdict === 'match';
  const sawAnother = ({ event }: Told) =>
    event.type === 'read' && ['mismatch', 'ineligible', 'signed-out'].includes(event.judgement.verdict);
  const isAt = ({ event }: Told, stage: Stage) => event.type === 'read' && event.stage === stage;

  /** Somebody else was seen, or an answer came of a consent that nobody let out, or unread: only a fresh request will do. */
  const isSpent = (earlier: readonly Told[]) =>
    earlier.some(
      (told) =>
        sawAnother(told) ||
        (isAt(told, 'back') &&
          (told.before.standing === 'asked' || (told.before.standing === 'passed' && !isMatch(told)))),
    );

  /** DESIGN §2.1: read as the intended account on the way out and again on the way back, and nobody else ever seen. */
  function mayComplete(story: readonly Told[], at: number): boolean {
    const earlier = story.slice(0, at);
    const now = story[at];
    const wentOut = earlier.some((told) => isAt(told, 'out') && isMatch(told) && told.decision === 'go');
    return wentOut && now !== undefined && isMatch(now) && !isSpent(earlier);
  }

  it('under block and hold, a callback is let on only by a match after a match, with nobody else seen', () => {
    let completed = 0;
    fc.assert(
      fc.property(anyStart, fc.array(anyEvent, { maxLength: 12 }), (start, events) => {
        const story = tell(
          start,
          events.map((event) => [event, STRICT] as const),
        );
        story.forEach((told, at) => {
          if (!isAt(told, 'back') || told.decision !== 'go') return;
          completed += 1;
          expect(mayComplete(story, at)).toBe(true);
        });
      }),
      { numRuns: 1_000 },
    );
    expect(completed).toBeGreaterThan(20);
  });

  it('under block, whatever the rules were before, the only other way is a person’s own connection', () => {
    fc.assert(
      fc.property(anyStart, anyCourse, (start, events) => {
        const story = tell(start, events);
        story.forEach((told, at) => {
          if (told.rules.mode !== 'block' || !isAt(told, 'back') || told.decision !== 'go') return;
          const own = story.slice(0, at).some((t) => t.event.type === 'declared-own' && t.rules.ownConnect === 'ask');
          // What a reason had let through before may be loaded again: it is used up.
          const done = story.slice(0, at).some((t) => isAt(t, 'back') && t.decision === 'go');
          expect((own && !start.recognised) || done || mayComplete(story, at)).toBe(true);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('under block and hold, nothing goes out but a match with nobody else seen', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyEvent, { maxLength: 12 }), (start, events) => {
        const story = tell(
          start,
          events.map((event) => [event, STRICT] as const),
        );
        story.forEach((told, at) => {
          if (!isAt(told, 'out') || told.decision !== 'go') return;
          expect(isMatch(told) && !isSpent(story.slice(0, at))).toBe(true);
        });
      }),
    );
  });

  it('an end stays, and a denied or abandoned attempt is never let on again', () => {
    fc.assert(
      fc.property(anyStart, anyCourse, (start, events) => {
        for (const { before, attempt: now, event, decision } of tell(start, events)) {
          const end = endOf(before);
          if (end === undefined) continue;
          // Whom an allowed attempt shows later may have approved once more: then it is spoiled.
          expect(end === 'allowed' ? [end, undefined] : [end]).toContain(endOf(now));
          if (end !== 'allowed' && event.type !== 'denied') expect(decision).not.toBe('go');
        }
      }),
    );
  });

  it('nothing but its standing changes, that it passed, and when; and nothing leads back to where nothing was decided', () => {
    fc.assert(
      fc.property(anyStart, anyCourse, (start, events) => {
        for (const { before, attempt: now } of tell(start, events)) {
          const { recognised, began } = now;
          expect({ ...now, standing: 'asked' }).toEqual({ ...start, recognised, began });
          // Only who is let out is marked from then on.
          if (began !== before.began) expect(now.standing).toBe('passed');
          expect(now.recognised).toBe(before.recognised || now.standing === 'passed');
          if (before.standing !== 'asked') expect(now.standing).not.toBe('asked');
        }
      }),
    );
  });

  it('somebody else seen is never forgotten: only an excuse or an end follows', () => {
    fc.assert(
      fc.property(anyStart, anyCourse, (start, events) => {
        for (const { before, attempt: now } of tell(start, events)) {
          if (before.standing === 'spoiled') expect(now.standing).not.toBe('passed');
        }
      }),
    );
  });
});

describe('a consent that is caught once more', () => {
  const OPEN = attempt({ standing: 'asked' });

  it.each([
    ['is let out', 'out', 'match', 2_000],
    ['is held', 'out', 'mismatch', 1_000],
    ['cannot be read', 'out', 'unknown', 1_000],
  ] as const)('and %s: its key is marked from then on only when it goes out', (_what, stage, verdict, began) => {
    expect(step(OPEN, read(stage, verdict), ASKING).attempt.began).toBe(began);
    expect(step({ ...OPEN, standing: 'passed' }, back('match'), ASKING).attempt.began).toBe(1_000);
  });

  it('and held after it was let out once: its key is marked from when it went out', () => {
    const { decision, attempt: held } = step({ ...OPEN, standing: 'passed' }, read('out', 'unknown'), ASKING);
    expect([decision, held.standing, held.began]).toEqual(['stop', 'passed', 1_000]);
  });

  it.each([
    ['asked', undefined, 'match', 'go', 'passed'],
    ['asked', 1_990, 'match', 'start-over', 'spoiled'],
    ['asked', 1_990, 'unknown', 'stop', 'spoiled'],
    ['passed', 1_990, 'match', 'go', 'passed'],
  ] as const)('%s, and answered at %s: read as a %s, it may %s', (standing, came, verdict, decision, after) => {
    const next = step({ ...OPEN, standing, answered: came }, out(verdict), ASKING);
    expect([next.decision, next.attempt.standing]).toEqual([decision, after]);
  });
});

describe('an attempt that two windows saw', () => {
  it.each([
    ['passed', 'spoiled', 'spoiled'],
    ['asked', 'spoiled', 'spoiled'],
    ['lifted', 'spoiled', 'spoiled'],
    ['own', 'spoiled', 'own'],
    ['allowed', 'spoiled', 'allowed'],
    ['denied', 'spoiled', 'denied'],
    ['passed', 'passed', 'passed'],
    ['asked', 'passed', 'asked'],
    ['passed', 'denied', 'passed'],
  ] as const)('%s here, %s there: %s', (own, other, standing) => {
    expect(seenTogether(attempt({ standing: own }), attempt({ standing: other }))).toMatchObject({ standing });
  });

  it.each([
    [undefined, undefined, undefined],
    [5, undefined, 5],
    [undefined, 7, 7],
    [5, 7, 5],
    [7, 5, 5],
  ])('answered at %s here, at %s there: the first counts', (own, other, first) => {
    expect(seenTogether(attempt({ answered: own }), attempt({ answered: other })).answered).toBe(first);
  });
});

describe('an answer that is read late', () => {
  const CAME = 5_000_000_000;
  const held = answered(attempt({ standing: 'passed' }), CAME);
  const at = (now: number, verdict: Verdict = 'match') =>
    step(held, { type: 'read', stage: 'back', judgement: judged(verdict), now }, { mode: 'block', ownConnect: 'ask' });

  it.each([
    ['as it came', CAME, 'go', 'allowed'],
    ['when the worker had to come back first', CAME + 20_000, 'go', 'allowed'],
    ['after the browser was closed', CAME + 20_001, 'start-over', 'spoiled'],
    ['by a clock that was set back', CAME - 1, 'start-over', 'spoiled'],
  ] as const)('%s', (_when, now, decision, standing) => {
    expect(at(now)).toMatchObject({ decision, attempt: { standing } });
  });

  it('and shows Pat by then: held', () => {
    expect(at(CAME + 60_000, 'mismatch')).toMatchObject({ decision: 'stop', attempt: { standing: 'spoiled' } });
    expect(at(CAME + 60_000, 'unknown')).toMatchObject({ decision: 'stop', attempt: { standing: 'spoiled' } });
  });

  it('counts from when it came first, however often it is looked at', () => {
    expect(answered(held, CAME + 60_000)).toEqual(held);
  });

  it.each([
    [held, 1_000, 'go', 'passed', 'match'],
    [held, 60_000, 'start-over', 'spoiled', 'match'],
    // Nobody knows who is there: held, and nothing to start over for yet.
    [held, 60_000, 'stop', 'spoiled', 'unknown'],
    [attempt({ standing: 'passed' }), 60_000, 'go', 'passed', 'match'],
  ] as const)(
    'asked anew: another Allow is of no use once an answer could not be read in time',
    (before, after, decision, standing, verdict) => {
      const event = { type: 'read', stage: 'out', judgement: judged(verdict), now: CAME + after } as const;
      const next = step(before, event, { mode: 'block', ownConnect: 'ask' });
      expect([next.decision, next.attempt.standing]).toEqual([decision, standing]);
    },
  );
});

describe('a window with other cookies', () => {
  it.each([
    ['asked', 'asked'],
    ['passed', 'asked'],
    ['lifted', 'asked'],
    ['spoiled', 'spoiled'],
    ['own', 'asked'],
    ['allowed', 'allowed'],
    ['denied', 'denied'],
    ['abandoned', 'abandoned'],
  ] as const)('takes an attempt that stands as "%s" for "%s"', (standing, there) => {
    const here = attempt({ standing, jar: 'default' });
    expect(inJar(here, 'private')).toEqual({ ...here, jar: 'private', standing: there });
  });

  it('the same window finds it as it left it', () => {
    const here = attempt({ standing: 'passed', jar: 'default' });
    expect(inJar(here, 'default')).toBe(here);
  });
});

describe('a key stays marked', () => {
  const DAY = 86_400_000;

  it.each([
    ['when the attempt begins', 0, true],
    ['for 24 hours', DAY - 1, true],
    ['not longer', DAY, false],
    ['when the clock was set back', -60_000, true],
  ])('%s', (_when, passed, marked) => {
    expect(isMarked(attempt({ began: 5_000_000_000 }), 5_000_000_000 + passed)).toBe(marked);
  });

  it('whether it has ended or not', () => {
    const done = attempt({ began: 0, standing: 'allowed' });
    expect(isMarked(done, DAY - 1)).toBe(true);
  });
});
