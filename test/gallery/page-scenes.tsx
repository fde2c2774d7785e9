import type { ComponentChild } from 'preact';
import { inForce, type Settings, untilPolicyIsKnown } from '../../src/domain/in-force.ts';
import type { SettingsDocument } from '../../src/domain/settings.ts';
import { FirstRun } from '../../src/pages/first-run/first-run.tsx';
import { Options } from '../../src/pages/options/options.tsx';
import { firstGlance } from '../../src/pages/popup/first-glance.ts';
import { Popup } from '../../src/pages/popup/popup.tsx';
import { Readiness } from '../../src/pages/readiness/readiness.tsx';
import { Verify } from '../../src/pages/verify/verify.tsx';
import type { GateReply, HeldView } from '../../src/platform/messages.ts';
import {
  BOT,
  CONNECTION,
  CONSENT,
  heldView,
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
} from '../unit/pages/cast.ts';
import { checkpointPage } from '../unit/pages/checkpoint-page.tsx';
import { MockConnector, type MockOptions, WHOLE } from '../unit/pages/mock-connector.ts';
import { GONE, jira, LOG, LONG, MANY, ORGANIZATION, POINTER, RTL, TODAY } from './cast.ts';
import type { Kind, Scene } from './scene.ts';

type PageKind = Exclude<Kind, 'guide' | 'guard'>;
const ERRAND = { by: 'portal', portal: PORTAL, to: CONSENT } as const;
const OWN: SettingsDocument = { version: 1, connections: [CONNECTION] };
const never = () => new Promise<never>(() => undefined);
const managed: Settings = { ...SETTINGS, managed: true, organization: ORGANIZATION };

/** What each page is drawn by. */
const PAGES: Readonly<Record<PageKind, (connector: MockConnector) => ComponentChild | Promise<ComponentChild>>> = {
  popup: async (connector) => <Popup connector={connector} first={await firstGlance(connector)} />,
  checkpoint: (connector) => checkpointPage(connector, ERRAND),
  options: (connector) => <Options connector={connector} />,
  readiness: (connector) => <Readiness connector={connector} />,
  'first-run': (connector) => <FirstRun connector={connector} />,
  verify: (connector) => <Verify connector={connector} />,
};

function scene(kind: PageKind, state: string, options: MockOptions, more: Partial<Scene> = {}): Scene {
  return { kind, state, page: () => PAGES[kind](new MockConnector(options)), ...more };
}

const popup = (state: string, options: MockOptions, more?: Partial<Scene>) =>
  scene('popup', state, { settings: SETTINGS, ...options }, more);

/** A checkpoint whose gate holds this view. */
function checkpoint(state: string, view: HeldView, more: Partial<MockOptions> = {}): Scene {
  const read: GateReply = { kind: 'read', ticket: 'one', site: SITE, identity: true };
  const answers: MockOptions['answers'] = {
    'page/open': () => read,
    'page/settle': () => ({ kind: 'held', ticket: 'held', view }),
  };
  return scene('checkpoint', state, { readings: view.readings, answers, ...more });
}

const connectionOf = (account: { id: string; name: string; email: string | null }) => ({
  ...CONNECTION,
  account: { id: account.id, name: account.name, email: account.email },
});
const settingsOf = (document: SettingsDocument): Settings => inForce(document, undefined, TODAY);

const POPUPS: readonly Scene[] = [
  popup('match', { readings: signedIn(BOT) }),
  popup('mismatch', { readings: signedIn(PAT) }),
  popup('mismatch, a namesake', { readings: signedIn(NAMESAKE) }),
  popup('ineligible', { readings: signedIn(ofKind('service')) }),
  popup('signed out', { readings: SIGNED_OUT }),
  popup('unknown, offline', { readings: unreadable('network') }),
  popup('unknown, asked to wait', { readings: unreadable('rate-limited', 30) }),
  popup('sessions differ', { readings: signedIn(BOT, PAT) }),
  popup('first look', { readings: never }),
  popup('looking again', { readings: never, lastReadings: signedIn(PAT) }),
  popup('not set up', { settings: NO_SETTINGS, own: null }),
  popup(
    'not set up, looked',
    { settings: NO_SETTINGS, own: null, readings: signedIn(PAT) },
    {
      deeds: [{ into: 'setUpSite', type: SITE }, { press: 'setUpWho' }],
    },
  ),
  popup('policy not loaded', { settings: untilPolicyIsKnown(NO_SETTINGS) }),
  popup('policy without connections', { settings: { ...managed, connections: [] } }),
  popup('set by policy', { settings: managed, readings: signedIn(PAT) }),
  popup('no access', { readings: signedIn(BOT), protection: { ...WHOLE, missingHosts: ['https://*.nextup.ai/*'] } }),
  popup('refused by the browser', { readings: signedIn(BOT), protection: { ...WHOLE, holding: 'refused' } }),
  popup('mode monitor', {
    readings: signedIn(PAT),
    settings: { ...SETTINGS, mode: 'monitor' },
    protection: { ...WHOLE, holding: 'off' },
  }),
  popup('private windows not allowed', { readings: signedIn(BOT), protection: { ...WHOLE, privateWindows: false } }),
  popup('armed', { readings: signedIn(BOT), arming: { site: SITE, until: Date.UTC(2026, 10, 20, 14, 30) } }),
  popup(
    'on a portal page',
    { readings: signedIn(BOT), tabUrl: `${PORTAL}/workspace`, report: 'A heading\n  A row' },
    { deeds: [{ press: 'popupReportTitle' }, { press: 'popupReportMake' }] },
  ),
  popup('warnings and repairs', { readings: signedIn(PAT), warnings: ['hidden', 'unanswered'], repairs: ['settings'] }),
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
];

const CHECKPOINTS: readonly Scene[] = [
  checkpoint('mismatch', heldView(signedIn(PAT))),
  checkpoint('mismatch on the way back', heldView(signedIn(PAT), { stage: 'back', startOver: true })),
  checkpoint('ineligible', heldView(signedIn(ofKind('app')))),
  checkpoint('signed out', heldView(SIGNED_OUT)),
  checkpoint('unknown', heldView(unreadable('timeout'))),
  checkpoint('match, to start over', heldView(signedIn(BOT), { startOver: true })),
  checkpoint('3lo goes by the Atlassian account', heldView(signedIn(BOT, PAT), { route: '3lo' })),
  checkpoint('whose connection', heldView(signedIn(PAT), { mayBeOwn: true })),
  checkpoint('mode warn', heldView(signedIn(PAT), { mode: 'warn', mayBeLifted: true })),
  checkpoint(
    'emergency',
    heldView(unreadable('server-error'), {
      mayBeLifted: true,
      managed: true,
      organization: ORGANIZATION,
      emergency: { who: 'administrators on call', until: '2026-11-29T18:00:00Z' },
    }),
  ),
  checkpoint('set by policy', heldView(signedIn(PAT), { managed: true, organization: ORGANIZATION })),
  checkpoint('not set up', heldView(signedIn(PAT), { connection: undefined, maySetUp: true, knownSites: [] })),
  checkpoint(
    'not set up by policy',
    heldView(signedIn(PAT), { connection: undefined, managed: true, organization: ORGANIZATION, knownSites: [] }),
  ),
  checkpoint(
    'another site',
    heldView(signedIn(PAT), { connection: undefined, site: 'https://beta.atlassian.net', knownSites: [SITE] }),
  ),
  checkpoint('which connection', heldView(signedIn(PAT), { connection: undefined, candidates: MANY.slice(0, 3) })),
  checkpoint('twenty connections', heldView(signedIn(PAT), { connection: undefined, candidates: MANY })),
  checkpoint('callback not seen', heldView(signedIn(BOT), { unseenCallback: 'https://tools.example' })),
  checkpoint('refused by the browser', heldView(signedIn(BOT), { notHolding: true })),
  checkpoint('hidden on the way', heldView(signedIn(PAT)), { warnings: ['hidden'] }),
  checkpoint(
    'long names',
    heldView(signedIn(LONG), { connection: { ...connectionOf({ ...LONG, id: `${LONG.id}0` }), name: LONG.name } }),
  ),
  checkpoint('names from right to left', heldView(signedIn(RTL))),
  scene('checkpoint', 'checking', {
    readings: never,
    answers: { 'page/open': () => ({ kind: 'read', ticket: 'one', site: SITE, identity: true }) },
  }),
  scene('checkpoint', 'no answer', { answers: {} }),
  scene('checkpoint', 'nothing to hold', {
    answers: { 'page/open': () => ({ kind: 'error', error: 'unknown-request', portalPage: PORTAL }) },
  }),
];

const options = (state: string, more: MockOptions, act?: Partial<Scene>) =>
  scene('options', state, { own: OWN, ...more }, act);
const FAULTY = JSON.stringify({ version: 1, mode: 'strict', connections: [{ ...CONNECTION, site: 'ftp://x' }] });

const OPTIONS: readonly Scene[] = [
  options('as set up', { log: LOG }),
  options('nothing set up', { own: null }),
  options('adding a connection', {}, { deeds: [{ press: 'connectionAdd' }] }),
  options(
    'a fault at its field',
    {},
    { deeds: [{ press: 'connectionAdd' }, { into: 'setUpSite', type: 'nowhere' }, { press: 'connectionSave' }] },
  ),
  options('somebody takes over', {
    own: {
      ...OWN,
      connections: [
        { ...CONNECTION, next: { account: { id: '712020:bot-2', name: 'HelpDesk Bot 2' }, from: '2026-12-31' } },
      ],
    },
  }),
  options('removed, with undo', {}, { deeds: [{ press: 'optionsRemove' }] }),
  options('import refused', {}, { deeds: [{ into: 'optionsImportText', type: FAULTY }, { press: 'optionsImport' }] }),
  options('words are entered', {}, { deeds: [{ press: 'optionsPointerEnter' }] }),
  options('just pointed at', { pointed: { tabId: 1, pointer: POINTER, rows: 2 } }),
  options('words of the portal', { own: { ...OWN, pointers: [POINTER] } }),
  options('set by policy', { settings: managed, policy: { state: 'in-force', value: OWN } }),
  options('policy with faults', {
    settings: { ...managed, connections: [] },
    policy: { state: 'kept', value: {} },
    policyFaults: [{ path: 'mode', code: 'unknown-mode' }],
  }),
  options('policy not loaded', {
    own: null,
    settings: untilPolicyIsKnown(NO_SETTINGS),
    policy: { state: 'not-loaded', value: undefined },
  }),
  options('no access', {
    protection: { ...WHOLE, missingHosts: ['https://jira.acme.example/*'], holding: 'refused', privateWindows: false },
  }),
  options('twenty connections', { own: { version: 1, connections: MANY } }),
];

const readiness = (state: string, more: MockOptions = {}, act?: Partial<Scene>) =>
  scene('readiness', state, { settings: SETTINGS, jira: jira(), ...more }, act);

const READINESS: readonly Scene[] = [
  readiness('before'),
  readiness('not set up', { settings: NO_SETTINGS }),
  readiness('not ready', {}, { deeds: [{ press: 'readinessBegin' }] }),
  readiness('ready', { jira: jira({ lacks: '' }) }, { deeds: [{ press: 'readinessBegin' }] }),
  readiness('running', { jira: jira({ stopsAfter: 6 }) }, { deeds: [{ press: 'readinessBegin' }] }),
  readiness(
    'paused',
    { jira: jira({ stopsAfter: 6 }) },
    { deeds: [{ press: 'readinessBegin' }, { press: 'readinessPause' }] },
  ),
  readiness('offline', { jira: jira({ offline: true }) }, { deeds: [{ press: 'readinessBegin' }] }),
  readiness('another account', { jira: jira({ account: PAT }) }, { deeds: [{ press: 'readinessBegin' }] }),
  readiness('many projects', { jira: jira({ projects: 300 }) }, { deeds: [{ press: 'readinessBegin' }] }),
];

const verify = (state: string, more: MockOptions = {}) =>
  scene('verify', state, { settings: SETTINGS, lastReadings: signedIn(BOT), ...more });

const OTHERS: readonly Scene[] = [
  scene('first-run', 'step 1', { own: null }),
  scene(
    'first-run',
    'step 2',
    { own: null, readings: signedIn(BOT), jiraTabs: [SITE] },
    { deeds: [{ press: 'setUpWho' }] },
  ),
  scene(
    'first-run',
    'step 2, not fit',
    { own: null, readings: signedIn(ofKind('customer')), jiraTabs: [SITE] },
    { deeds: [{ press: 'setUpWho' }] },
  ),
  scene(
    'first-run',
    'step 2, signed out',
    { own: null, readings: SIGNED_OUT, jiraTabs: [SITE] },
    { deeds: [{ press: 'setUpWho' }] },
  ),
  scene(
    'first-run',
    'done',
    { own: null, readings: signedIn(BOT), jiraTabs: [SITE] },
    { deeds: [{ press: 'setUpWho' }, { press: 'setUpUse' }] },
  ),
  scene('first-run', 'managed', { settings: managed }),
  verify('all is well'),
  verify('something is missing', {
    protection: { ...WHOLE, missingHosts: ['https://jira.acme.example/*'], holding: 'refused' },
  }),
  verify('no answer', { answers: { 'page/status': () => undefined } }),
  verify('set by policy', { settings: managed, policy: { state: 'in-force', value: OWN } }),
  verify('policy not loaded', {
    policy: { state: 'not-loaded', value: undefined },
    settings: untilPolicyIsKnown(NO_SETTINGS),
  }),
];

export const PAGE_SCENES: readonly Scene[] = [...POPUPS, ...CHECKPOINTS, ...OPTIONS, ...READINESS, ...OTHERS];
