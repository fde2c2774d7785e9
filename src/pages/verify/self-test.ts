import type { Protection } from '../../platform/messages.ts';
import type { WordKey } from '../../ui/words.ts';
import type { Facts } from './facts.ts';

/** `note`: it works, and somebody should know of it all the same. */
export type Result = 'pass' | 'fail' | 'note' | 'cannot-tell';

interface SelfTest {
  readonly name: WordKey;
  readonly result: (facts: Facts) => Result;
  /** What it means where it did not pass, and what to do. */
  readonly otherwise: WordKey;
}

/** What the worker alone can tell is not known where it is silent. */
function ofWorker(result: (protection: Protection) => Result): SelfTest['result'] {
  return ({ protection }) => (protection ? result(protection) : 'cannot-tell');
}

const HOLDING: Readonly<Record<Protection['holding'], Result>> = { yes: 'pass', refused: 'fail', off: 'note' };

/** What has to be so for a wrong change to be held here, most serious first. */
export const SELF_TESTS: readonly SelfTest[] = [
  {
    name: 'testBackground',
    result: ({ protection }) => (protection ? 'pass' : 'fail'),
    otherwise: 'protectNoStatus',
  },
  { name: 'testHolding', result: ofWorker(({ holding }) => HOLDING[holding]), otherwise: 'testHoldingNot' },
  {
    name: 'testAccess',
    result: ofWorker(({ missingHosts }) => (missingHosts.length === 0 ? 'pass' : 'fail')),
    otherwise: 'testAccessNot',
  },
  {
    name: 'testAnswers',
    result: ({ unanswered }) => (unanswered.length === 0 ? 'pass' : 'fail'),
    otherwise: 'testAnswersNot',
  },
  {
    name: 'testConnection',
    result: ({ settings }) => (settings.connections.length > 0 ? 'pass' : 'fail'),
    otherwise: 'testConnectionNot',
  },
  {
    name: 'testPolicy',
    result: ({ policy, policyFaults }) =>
      policyFaults.length > 0 ? 'fail' : policy.state === 'not-loaded' || policy.state === 'kept' ? 'note' : 'pass',
    otherwise: 'testPolicyNot',
  },
  {
    name: 'testStorage',
    result: ({ repairs }) => (repairs.length === 0 ? 'pass' : 'fail'),
    otherwise: 'testStorageNot',
  },
  {
    name: 'testPrivate',
    result: ofWorker(({ privateWindows }) => (privateWindows ? 'pass' : 'note')),
    otherwise: 'testPrivateNot',
  },
  {
    name: 'testEmergency',
    result: ({ settings }) => (settings.emergency ? 'note' : 'pass'),
    otherwise: 'testEmergencyNot',
  },
];

/** The whole in one word: the worst of all. */
export function overall(facts: Facts): Result {
  const results = SELF_TESTS.map(({ result }) => result(facts));
  const order: readonly Result[] = ['fail', 'cannot-tell', 'note'];
  return order.find((one) => results.includes(one)) ?? 'pass';
}
