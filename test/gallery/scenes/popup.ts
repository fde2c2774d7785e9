import { untilPolicyIsKnown } from '../../../src/domain/in-force.ts';
import type { Kept } from '../../../src/domain/readiness-kept.ts';
import {
  BOT,
  CONNECTION,
  NAMESAKE,
  NO_SETTINGS,
  ofKind,
  PAT,
  PORTAL,
  SETTINGS,
  SIGNED_OUT,
  SITE,
  signedIn,
  unreadable,
} from '../../unit/pages/cast.ts';
import { type MockOptions, WHOLE } from '../../unit/pages/mock-connector.ts';
import { connectionOf, GONE, LONG, MANY, ORGANIZATION, RTL, TAKEN_OVER, TODAY } from '../cast.ts';
import type { Deed, Scene } from '../scene.ts';
import { MANAGED, never, scene, settingsOf } from './pages.tsx';

const popup = (state: string, options: MockOptions, ...deeds: readonly Deed[]) =>
  scene('popup', state, { settings: SETTINGS, ...options }, ...deeds);
/** A run of readiness that found this: a letter for each check. */
const lastRun = (found: string): Kept => ({
  time: TODAY.ms,
  product: CONNECTION.product,
  account: CONNECTION.account.id,
  findings: 'pppp',
  projects: { HELP: found },
});

export const POPUPS: readonly Scene[] = [
  popup('match', { readings: signedIn(BOT) }),
  popup('mismatch', { readings: signedIn(PAT) }),
  popup('mismatch, a namesake', { readings: signedIn(NAMESAKE), kept: lastRun('pppfppppp') }),
  popup('ineligible', { readings: signedIn(ofKind('service')) }),
  popup('ineligible, the intended account', { readings: signedIn({ ...BOT, kind: 'service' }) }),
  popup('ineligible, the intended account, by policy', {
    readings: signedIn({ ...BOT, kind: 'app' }),
    settings: MANAGED,
  }),
  popup('ineligible, the intended account, by policy, and nobody to ask', {
    readings: signedIn({ ...BOT, kind: 'app' }),
    settings: { ...MANAGED, organization: { name: ORGANIZATION.name } },
  }),
  popup('closed, the intended account', { readings: signedIn({ ...BOT, kind: 'inactive' }) }),
  popup('signed out', { readings: SIGNED_OUT }),
  popup('unknown, offline', { readings: unreadable('network') }),
  popup('unknown, asked to wait', { readings: unreadable('rate-limited', 30) }),
  popup('unknown, asked to wait, and not for how long', { readings: unreadable('rate-limited') }),
  popup('unknown, perhaps signed out', { readings: unreadable('redirected') }),
  popup('unknown, refused by the site', { readings: unreadable('forbidden') }),
  popup('unknown, without access to the site', {
    readings: unreadable('no-permission'),
    protection: { ...WHOLE, missingHosts: ['https://*.atlassian.net/*'] },
  }),
  popup('unknown, in another jar', { readings: unreadable('other-jar'), otherJar: true }),
  popup('sessions differ', { readings: signedIn(BOT, PAT), kept: lastRun('ppppppppp') }),
  popup('sessions differ, and the site is wrong', { readings: signedIn(PAT, BOT) }),
  popup('first look', { readings: never }),
  popup('looking again', { readings: never, lastReadings: signedIn(PAT) }),
  popup('not set up', { settings: NO_SETTINGS, own: null }),
  popup(
    'not set up, looked',
    { settings: NO_SETTINGS, own: null, readings: signedIn(PAT) },
    { into: 'setUpSite', type: SITE },
    { press: 'setUpWho' },
  ),
  popup('not set up, no access to Atlassian', {
    settings: NO_SETTINGS,
    own: null,
    protection: { ...WHOLE, missingHosts: ['https://*.atlassian.net/*'] },
  }),
  popup('no answer of the worker', { readings: signedIn(BOT), answers: { 'page/status': () => undefined } }),
  popup('another account, no access', {
    readings: signedIn(PAT),
    protection: { ...WHOLE, missingHosts: ['https://*.nextup.ai/*'] },
  }),
  popup('policy not loaded', { settings: untilPolicyIsKnown(NO_SETTINGS) }),
  popup('policy without connections', { settings: { ...MANAGED, connections: [] } }),
  popup('policy without connections, and nobody to ask', {
    settings: { ...MANAGED, connections: [], organization: { name: ORGANIZATION.name } },
  }),
  popup('policy without connections, mode monitor', {
    settings: { ...MANAGED, connections: [], mode: 'monitor' },
    protection: { ...WHOLE, holding: 'off' },
  }),
  popup('set by policy', { settings: MANAGED, readings: signedIn(PAT) }),
  popup('no access', { readings: signedIn(BOT), protection: { ...WHOLE, missingHosts: ['https://*.nextup.ai/*'] } }),
  popup('refused by the browser', { readings: signedIn(BOT), protection: { ...WHOLE, holding: 'refused' } }),
  popup('mode monitor', {
    readings: signedIn(PAT),
    settings: { ...SETTINGS, mode: 'monitor' },
    protection: { ...WHOLE, holding: 'off' },
  }),
  popup('private windows not allowed', {
    readings: signedIn(BOT),
    protection: { ...WHOLE, privateWindows: false },
    kept: lastRun('pppppppp?'),
  }),
  popup('armed', { readings: signedIn(BOT), arming: { site: SITE, until: Date.UTC(2026, 10, 20, 14, 30) } }),
  popup(
    'on a portal page',
    { readings: signedIn(BOT), tabUrl: `${PORTAL}/workspace`, report: 'A heading\n  A row' },
    { press: 'popupReportTitle' },
    { press: 'popupReportMake' },
    { press: 'popupReportCopy' },
  ),
  popup(
    'on a portal page that takes no script',
    { readings: signedIn(BOT), tabUrl: `${PORTAL}/workspace` },
    { press: 'popupReportTitle' },
    { press: 'popupReportMake' },
    { press: 'popupPoint' },
  ),
  popup('warnings and repairs', { readings: signedIn(PAT), warnings: ['hidden', 'unanswered'], repairs: ['settings'] }),
  popup('several notices, folded', {
    readings: signedIn(BOT),
    settings: { ...SETTINGS, mode: 'warn' },
    repairs: ['settings', 'activity'],
  }),
  popup('twenty connections', { readings: signedIn(PAT), settings: settingsOf({ version: 1, connections: MANY }) }),
  popup('long names', {
    readings: signedIn(LONG),
    settings: settingsOf({
      version: 1,
      connections: [{ ...connectionOf({ ...LONG, id: `${LONG.id}0` }), name: LONG.name }],
    }),
  }),
  popup('names from right to left', {
    readings: signedIn(RTL),
    settings: settingsOf({ version: 1, connections: [connectionOf(RTL)] }),
  }),
  popup('without name and e-mail', { readings: signedIn(GONE) }),
  popup('an account that was closed', { readings: signedIn(ofKind('inactive')) }),
  popup('unknown, two accounts in one answer', { readings: unreadable('contradicted') }),
  popup('either of two', { readings: signedIn(PAT), settings: settingsOf({ version: 1, connections: [TAKEN_OVER] }) }),
  popup('mode warn, a faulty policy, a portal nobody set up', {
    readings: signedIn(PAT),
    settings: { ...MANAGED, mode: 'warn', organization: undefined },
    policyFaults: [{ path: 'mode', code: 'unknown-mode' }],
    tabUrl: 'https://eu.nextup.ai/workspace',
    warnings: ['no-licence'],
  }),
  popup(
    'not set up, no access',
    { settings: NO_SETTINGS, own: null, grants: false },
    { into: 'setUpSite', type: 'https://jira.acme.example/jira' },
    { press: 'setUpWho' },
  ),
  popup(
    'not set up, it could not be read',
    { settings: NO_SETTINGS, own: null, readings: unreadable('redirected') },
    { into: 'setUpSite', type: SITE },
    { press: 'setUpWho' },
  ),
];
