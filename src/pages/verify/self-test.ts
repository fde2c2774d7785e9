import type { Protection } from '../../platform/messages.ts';
import type { PolicyState } from '../../platform/policy.ts';
import type { WordKey } from '../../ui/words.ts';
import type { Facts } from './facts.ts';

/** `note`: it works, and somebody should know of it all the same. */
export type Result = 'pass' | 'fail' | 'note' | 'cannot-tell';

interface SelfTest {
  readonly name: WordKey;
  readonly result: (facts: Facts) => Result;
  /** What it means where it did not pass, and what to do. */
  readonly otherwise: (facts: Facts) => WordKey;
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
function noConnection({ settings: { managed, mayBeManaged }, protection }: Facts): WordKey {
  if (protection?.holding === 'off') return managed ? 'checkpointNotSetUpManaged' : 'testHoldingOff';
  if (managed) return 'optionsNoConnectionsManaged';
  return mayBeManaged ? 'popupPolicyNotLoaded' : 'testConnectionNot';
}

/** What has to be so for a wrong change to be held here, most serious first. */
export const SELF_TESTS: readonly SelfTest[] = [
  {
    name: 'testBackground',
    result: ({ protection }) => (protection ? 'pass' : 'fail'),
    otherwise: () => 'protectNoStatus',
  },
  {
    name: 'testHolding',
    result: ofWorker(({ holding }) => HOLDING[holding]),
    otherwise: ({ protection }) => (protection?.holding === 'off' ? 'testHoldingOff' : 'testHoldingRefused'),
  },
  {
    name: 'testAccess',
    result: ofWorker(({ missingHosts }) => (missingHosts.length === 0 ? 'pass' : 'fail')),
    otherwise: () => 'testAccessNot',
  },
  {
    name: 'testAnswers',
    result: ({ unanswered }) => (unanswered.length === 0 ? 'pass' : 'fail'),
    otherwise: () => 'testAnswersNot',
  },
  {
    name: 'testConnection',
    result: ({ settings }) => (settings.connections.length > 0 ? 'pass' : 'fail'),
    otherwise: noConnection,
  },
  {
    name: 'testPolicy',
    result: ({ policy, policyFaults }) =>
      policyFaults.length > 0 ? 'fail' : UNCONFIRMED[policy.state] ? 'note' : 'pass',
    otherwise: ({ policy, policyFaults }) =>
      (policyFaults.length === 0 && UNCONFIRMED[policy.state]) || 'testPolicyFaults',
  },
  {
    name: 'testStorage',
    result: ({ repairs }) => (repairs.length === 0 ? 'pass' : 'fail'),
    otherwise: () => 'testStorageNot',
  },
  {
    name: 'testPrivate',
    result: ofWorker(({ privateWindows }) => (privateWindows ? 'pass' : 'note')),
    otherwise: () => 'testPrivateNot',
  },
  {
    name: 'testEmergency',
    result: ({ settings }) => (settings.emergency ? 'note' : 'pass'),
    otherwise: () => 'testEmergencyNot',
  },
];

/** The whole in one word: the worst of all. Where nothing is held it does not say that all works: `monitor`. */
export function overall(facts: Facts): Result | 'monitor' {
  const results = SELF_TESTS.map(({ result }) => result(facts));
  const order: readonly Result[] = ['fail', 'cannot-tell', 'note'];
  const worst = order.find((one) => results.includes(one)) ?? 'pass';
  return worst === 'note' && facts.protection?.holding === 'off' ? 'monitor' : worst;
}
