import type { Fault, FaultCode } from '../domain/settings-faults.ts';
import { say, type WordKey } from './words.ts';

const FAULTS: Readonly<Record<FaultCode, WordKey>> = {
  'not-json': 'faultNotJson',
  'not-an-object': 'faultNotAnObject',
  missing: 'faultMissing',
  'not-a-day': 'faultNotADay',
  'not-a-moment': 'faultNotAMoment',
  'policy-only': 'faultPolicyOnly',
  'wrong-type': 'faultWrongType',
  empty: 'faultEmpty',
  'unknown-version': 'faultUnknownVersion',
  'unknown-mode': 'faultUnknownMode',
  'unknown-product': 'faultUnknownProduct',
  'unknown-choice': 'faultUnknownChoice',
  'unknown-handover': 'faultUnknownHandover',
  'not-an-address': 'faultNotAnAddress',
  'site-with-path': 'faultSiteWithPath',
  'not-a-project-key': 'faultNotAProjectKey',
  'not-a-support-address': 'faultNotASupportAddress',
  'not-a-number-of-days': 'faultNotANumberOfDays',
  'not-a-name': 'faultNotAName',
  'no-name-and-no-place': 'faultNoNameAndNoPlace',
  'unknown-key': 'faultUnknownKey',
};

/** What is wrong at a fault's path, in one sentence. */
export function sayFault({ code }: Fault): string {
  return say(FAULTS[code]);
}
