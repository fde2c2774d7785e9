import { untilPolicyIsKnown } from '../../../src/domain/in-force.ts';
import { BOT, NO_SETTINGS, SETTINGS, signedIn } from '../../unit/pages/cast.ts';
import { type MockOptions, WHOLE } from '../../unit/pages/mock-connector.ts';
import { MANY, NAMES, OFFLINE, ORGANIZATION, SUCCESSORS } from '../cast.ts';
import type { Deed, Scene } from '../scene.ts';
import { MANAGED, never, OWN, scene, settingsOf } from './pages.tsx';

const verify = (state: string, more: MockOptions = {}, ...deeds: readonly Deed[]) =>
  scene('verify', state, { settings: SETTINGS, lastReadings: signedIn(BOT), ...more }, ...deeds);

export const VERIFY: readonly Scene[] = [
  verify('all is well'),
  verify('looking', { readings: never }),
  verify('something is missing', {
    protection: { ...WHOLE, missingHosts: ['https://jira.acme.example/*'], holding: 'refused' },
    repairs: ['settings'],
  }),
  verify(
    'access was not given',
    {
      protection: { ...WHOLE, missingHosts: ['https://jira.acme.example/*', 'https://account.nextup.ai/*'] },
      grants: false,
    },
    { press: 'protectGrant' },
  ),
  verify('no answer', { answers: { 'page/status': () => undefined } }),
  verify('not set up', { settings: NO_SETTINGS }),
  verify('with notes', {
    protection: { ...WHOLE, privateWindows: false },
    settings: MANAGED,
    policy: { state: 'kept', value: OWN },
  }),
  verify('mode monitor', {
    settings: settingsOf({ version: 1, mode: 'monitor', connections: SUCCESSORS }),
    protection: { ...WHOLE, holding: 'off' },
  }),
  verify('no access', { protection: { ...WHOLE, missingHosts: ['https://jira.acme.example/*'] } }),
  verify(
    'no access, printed',
    { protection: { ...WHOLE, missingHosts: ['https://jira.acme.example/*'] } },
    { print: true },
  ),
  verify('set by policy', { settings: MANAGED, policy: { state: 'in-force', value: OWN } }),
  verify('policy not loaded', {
    policy: { state: 'not-loaded', value: undefined },
    settings: untilPolicyIsKnown(NO_SETTINGS),
  }),
  verify('offline', { readings: OFFLINE, lastReadings: OFFLINE, repairs: ['settings', 'activity'] }),
  verify(
    'with notes, not copied',
    {
      protection: { ...WHOLE, holding: 'off', privateWindows: false },
      settings: {
        ...settingsOf({ version: 1, mode: 'monitor', connections: SUCCESSORS }),
        managed: true,
        organization: ORGANIZATION,
        emergency: { who: 'administrators on call', until: '2026-11-29T18:00:00Z' },
      },
      policy: { state: 'in-force', value: OWN },
      copies: false,
    },
    { press: 'verifyCopy' },
  ),
  verify('a fault in the policy', {
    settings: MANAGED,
    policy: { state: 'in-force', value: OWN },
    policyFaults: [{ path: 'logDays', code: 'not-a-number-of-days' }],
  }),
  verify('faults in the policy', {
    settings: { ...MANAGED, connections: [], organization: undefined },
    policy: { state: 'kept', value: [] },
    policyFaults: [{ path: '', code: 'not-an-object' }],
  }),
  verify('long names, and from right to left', { settings: settingsOf({ version: 1, connections: NAMES }) }),
  verify('twenty connections', { settings: settingsOf({ version: 1, connections: MANY }) }),
];
