import type { Protection } from '../../platform/messages.ts';
import type { PolicyState } from '../../platform/policy-state.ts';
import { sayList } from '../../ui/lists.ts';
import { bare } from '../../ui/people.ts';
import { say, type WordKey } from '../../ui/words.ts';
import { hostOf } from '../connector.ts';
import { sayStored } from '../stored-words.ts';
import type { Facts } from './facts.ts';

/** `note`: it works, and somebody should know of it all the same. */
export type Result = 'pass' | 'fail' | 'note' | 'cannot-tell';

/** What a person can do about it from here; `again`: no more than look once more. */
export type Repair = 'access' | 'settings' | 'dismiss' | 'again';

interface SelfTest {
  /** What is tested; the result stands behind it. */
  readonly name: WordKey;
  /** What it is called where it did not pass, where that is another thing. */
  readonly otherName?: WordKey;
  readonly result: (facts: Facts) => Result;
  /** What it means where it did not pass, and what to do, in words. */
  readonly otherwise: (facts: Facts) => string;
  /** Undefined, or none of them: that is up to somebody else. */
  readonly repair?: (facts: Facts) => Repair | undefined;
}

/** What the worker alone can tell is not known where it is silent. */
function ofWorker(result: (protection: Protection) => Result): SelfTest['result'] {
  return ({ protection }) => (protection ? result(protection) : 'cannot-tell');
}

const HOLDING: Readonly<Record<Protection['holding'], Result>> = { yes: 'pass', refused: 'fail', off: 'note' };
/** A policy that is not confirmed stays in force, or is waited for. */
const UNCONFIRMED: Readonly<Partial<Record<PolicyState, WordKey>>> = {
  'not-loaded': 'testPolicyNotLoaded',
  kept: 'testPolicyKept',
};

/** Who is to set up a connection depends on who may. */
function noConnection({ settings: { managed }, protection }: Facts): WordKey {
  if (!managed) return 'testConnectionNot';
  return protection?.holding === 'off' ? 'checkpointNotSetUpManaged' : 'optionsNoConnectionsManaged';
}

/** What a test is called in words, beside what it came to. */
export function sayTest({ name, otherName }: SelfTest, result: Result): string {
  return say(result === 'pass' ? name : (otherName ?? name));
}

/** There may be one that the browser has not told of yet: that is a wait of some seconds, and no fault. */
function connected({ settings: { connections, mayBeManaged } }: Facts): Result {
  return connections.length > 0 ? 'pass' : mayBeManaged ? 'cannot-tell' : 'fail';
}

/** What has to be so for a wrong change to be held here, most serious first. */
export const SELF_TESTS: readonly SelfTest[] = [
  {
    name: 'testBackground',
    result: ({ protection }) => (protection ? 'pass' : 'fail'),
    otherwise: () => say('protectNoStatus'),
    repair: () => 'again',
  },
  {
    name: 'testHolding',
    result: ofWorker(({ holding }) => HOLDING[holding]),
    otherwise: ({ protection }) => say(protection?.holding === 'off' ? 'testHoldingOff' : 'testHoldingRefused'),
    repair: () => 'again',
  },
  {
    name: 'testAccess',
    result: ofWorker(({ missingHosts }) => (missingHosts.length === 0 ? 'pass' : 'fail')),
    otherwise: ({ protection }) => say('testAccessNot', sayList((protection?.missingHosts ?? []).map(hostOf))),
    repair: () => 'access',
  },
  {
    name: 'testAnswers',
    result: ({ unanswered }) => (unanswered.length === 0 ? 'pass' : 'fail'),
    otherwise: ({ unanswered }) => say('testAnswersNot', sayList(unanswered.map(bare))),
    repair: () => 'again',
  },
  {
    name: 'testConnection',
    result: connected,
    otherwise: (facts) => say(noConnection(facts)),
    repair: (facts) => (connected(facts) === 'cannot-tell' ? 'again' : facts.settings.managed ? undefined : 'settings'),
  },
  {
    name: 'testPolicy',
    result: ({ policy, policyFaults }) =>
      policyFaults.length > 0 ? 'fail' : UNCONFIRMED[policy.state] ? 'note' : 'pass',
    otherwise: ({ policy, policyFaults }) =>
      say((policyFaults.length === 0 && UNCONFIRMED[policy.state]) || 'testPolicyFaults'),
  },
  {
    name: 'testStorage',
    // It is repaired by now.
    result: ({ repairs }) => (repairs.length === 0 ? 'pass' : 'note'),
    otherwise: ({ repairs }) => say('repaired', sayList(repairs.map(sayStored))),
    repair: () => 'dismiss',
  },
  {
    name: 'testPrivate',
    result: ofWorker(({ privateWindows }) => (privateWindows ? 'pass' : 'note')),
    otherwise: () => say('testPrivateNot'),
  },
  {
    name: 'testEmergency',
    otherName: 'testEmergencyDeclared',
    result: ({ settings }) => (settings.emergency ? 'note' : 'pass'),
    otherwise: () => say('testEmergencyNot'),
  },
];

interface Headline {
  readonly word: WordKey;
  readonly isSo: (facts: Facts, worst: Result) => boolean;
}

/** The whole in one sentence: the first that is so. That nothing is held weighs more than anything that is to be repaired. */
const HEADLINES: readonly Headline[] = [
  {
    word: 'verifyUnprotected',
    isSo: ({ protection }) => !protection || protection.holding === 'refused' || protection.missingHosts.length > 0,
  },
  { word: 'verifyMonitor', isSo: ({ protection }) => protection?.holding === 'off' },
  // A policy that blocks hosts for extensions looks like that: nobody knows that changes are held.
  { word: 'verifyNoAnswer', isSo: ({ unanswered }) => unanswered.length > 0 },
  { word: 'verifyNotLoaded', isSo: (facts) => connected(facts) === 'cannot-tell' },
  { word: 'verifyNoConnection', isSo: (facts) => connected(facts) === 'fail' },
  { word: 'verifyFail', isSo: (_, worst) => worst === 'fail' },
  { word: 'verifyWithNotes', isSo: (_, worst) => worst !== 'pass' },
  { word: 'verifyPass', isSo: () => true },
];

/** The whole: in one sentence, and the worst of all results. */
export function overall(facts: Facts): { readonly word: WordKey; readonly worst: Result } {
  const results = SELF_TESTS.map(({ result }) => result(facts));
  const order: readonly Result[] = ['fail', 'cannot-tell', 'note'];
  const worst = order.find((one) => results.includes(one)) ?? 'pass';
  const { word } = HEADLINES.find(({ isSo }) => isSo(facts, worst)) ?? { word: 'verifyFail' };
  return { word, worst };
}

/**
 * What the page's main button does: it mends the first fault that can be mended here, which is named; else it looks again,
 * where that may help; else it copies the report for whoever can help.
 */
export function mainDeed(facts: Facts): WordKey | 'again' | 'copy' {
  const open = SELF_TESTS.map(({ name, result, repair }) => ({ name, answer: result(facts), repair: repair?.(facts) }));
  const mended = open.find(({ answer, repair }) => answer === 'fail' && repair !== undefined && repair !== 'again');
  if (mended) return mended.name;
  const isUnsettled = open.some(({ answer, repair }) => ['fail', 'cannot-tell'].includes(answer) && repair === 'again');
  return isUnsettled ? 'again' : 'copy';
}
