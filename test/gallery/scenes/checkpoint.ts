import type { GateReply, HeldView } from '../../../src/platform/messages.ts';
import {
  BOT,
  CONNECTION,
  CONSENT,
  heldView,
  NAMESAKE,
  ofKind,
  PAT,
  PORTAL,
  SIGNED_OUT,
  SITE,
  signedIn,
  unreadable,
} from '../../unit/pages/cast.ts';
import type { MockOptions } from '../../unit/pages/mock-connector.ts';
import { connectionOf, LONG, MANY, OFFLINE, ORGANIZATION, RTL } from '../cast.ts';
import type { Deed, Scene } from '../scene.ts';
import { never, openedFor, scene } from './pages.tsx';

/** A checkpoint whose gate holds this view. */
function checkpoint(state: string, view: HeldView, more: MockOptions = {}, ...deeds: readonly Deed[]): Scene {
  const read: GateReply = { kind: 'read', ticket: 'one', site: SITE, identity: true };
  const answers: MockOptions['answers'] = {
    'page/open': () => read,
    'page/settle': () => ({ kind: 'held', ticket: 'held', view }),
  };
  return scene('checkpoint', state, { readings: view.readings, answers, ...more }, ...deeds);
}

const EMERGENCY = { who: 'administrators on call', until: '2026-11-29T18:00:00Z' };

export const CHECKPOINTS: readonly Scene[] = [
  checkpoint('mismatch', heldView(signedIn(PAT))),
  checkpoint('mismatch on the way back', heldView(signedIn(PAT), { stage: 'back', startOver: true })),
  checkpoint('ineligible', heldView(signedIn(ofKind('app')))),
  checkpoint('ineligible, the one set up', heldView(signedIn({ ...BOT, kind: 'service' }))),
  checkpoint('closed, the one set up', heldView(signedIn({ ...BOT, kind: 'inactive' }))),
  checkpoint(
    'ineligible, the one set up by policy',
    heldView(signedIn({ ...BOT, kind: 'app' }), { managed: true, organization: ORGANIZATION }),
  ),
  checkpoint('mismatch, a namesake', heldView(signedIn(NAMESAKE))),
  checkpoint('signed out', heldView(SIGNED_OUT)),
  checkpoint('unknown', heldView(unreadable('timeout'))),
  checkpoint('match, to start over', heldView(signedIn(BOT), { startOver: true })),
  checkpoint('3lo goes by the Atlassian account', heldView(signedIn(BOT, PAT), { route: '3lo' })),
  checkpoint('whose connection', heldView(signedIn(PAT), { mayBeOwn: true })),
  checkpoint(
    'mode warn',
    heldView(signedIn(PAT), { mode: 'warn', mayBeLifted: true }),
    {},
    { press: 'checkpointLiftTitle' },
  ),
  checkpoint(
    'mode warn, nobody knows who, no reason',
    heldView(unreadable('timeout'), { mode: 'warn', mayBeLifted: true }),
    {},
    { press: 'checkpointLiftTitle' },
    { press: 'checkpointLiftUnchecked' },
  ),
  checkpoint(
    'emergency',
    heldView(unreadable('server-error'), {
      mayBeLifted: true,
      managed: true,
      organization: ORGANIZATION,
      emergency: EMERGENCY,
    }),
    {},
    { press: 'checkpointEmergencyTitle' },
  ),
  checkpoint('set by policy', heldView(signedIn(PAT), { managed: true, organization: ORGANIZATION })),
  checkpoint('not set up', heldView(signedIn(PAT), { connection: undefined, maySetUp: true, knownSites: [] })),
  checkpoint(
    'not set up by policy',
    heldView(signedIn(PAT), { connection: undefined, managed: true, organization: ORGANIZATION, knownSites: [] }),
  ),
  checkpoint(
    'not set up by policy, and nobody to ask',
    heldView(signedIn(PAT), {
      connection: undefined,
      managed: true,
      organization: { name: ORGANIZATION.name },
      knownSites: [],
    }),
  ),
  checkpoint(
    'another site',
    heldView(signedIn(PAT), { connection: undefined, site: 'https://beta.atlassian.net', knownSites: [SITE] }),
  ),
  checkpoint(
    'which connection, or an own one',
    heldView(signedIn(PAT), {
      connection: undefined,
      candidates: MANY.slice(0, 3),
      route: '3lo',
      site: undefined,
      mayBeOwn: true,
    }),
  ),
  checkpoint('twenty connections', heldView(signedIn(PAT), { connection: undefined, candidates: MANY })),
  checkpoint(
    'twenty connections, none of these words',
    heldView(signedIn(PAT), { connection: undefined, candidates: MANY }),
    {},
    { into: 'checkpointPickFilter', type: 'nobody' },
  ),
  checkpoint('callback not seen', heldView(signedIn(BOT), { unseenCallback: 'https://tools.example' })),
  checkpoint('refused by the browser', heldView(signedIn(BOT), { notHolding: true })),
  checkpoint('hidden on the way', heldView(signedIn(PAT)), { warnings: ['hidden'] }),
  checkpoint(
    'long names',
    heldView(signedIn(LONG), { connection: { ...connectionOf({ ...LONG, id: `${LONG.id}0` }), name: LONG.name } }),
  ),
  checkpoint('names from right to left', heldView(signedIn(RTL))),
  checkpoint('offline', heldView(OFFLINE)),
  checkpoint('unknown, perhaps signed out', heldView(unreadable('redirected'))),
  checkpoint('unknown, refused by the site', heldView(unreadable('forbidden'))),
  checkpoint('unknown, to start over', heldView(unreadable('not-json'), { startOver: true })),
  checkpoint('whose connection, signed out', heldView(SIGNED_OUT, { mayBeOwn: true })),
  checkpoint('policy not loaded', heldView(signedIn(PAT), { connection: undefined, mayBeManaged: true })),
  checkpoint(
    'not set up, declined',
    heldView(signedIn(PAT), { connection: undefined, maySetUp: true, knownSites: [] }),
    {},
    { press: 'setUpNotNow' },
  ),
  // Another connection is wrong, so that nothing can be saved beside it.
  checkpoint(
    'not set up, not saved',
    heldView(signedIn(BOT), { connection: undefined, maySetUp: true, knownSites: [] }),
    { own: { version: 1, connections: [{ ...CONNECTION, account: { id: '' }, site: 'https://beta.atlassian.net' }] } },
    { press: 'setUpUse' },
  ),
  checkpoint(
    'another site, by policy',
    heldView(signedIn(PAT), {
      connection: undefined,
      site: 'https://beta.atlassian.net',
      knownSites: [SITE],
      managed: true,
      organization: ORGANIZATION,
    }),
  ),
  scene('checkpoint', 'checking', {
    readings: never,
    answers: { 'page/open': () => ({ kind: 'read', ticket: 'one', site: SITE, identity: true }) },
  }),
  scene('checkpoint', 'no answer', { answers: {} }),
  scene('checkpoint', 'nothing to hold', {
    answers: { 'page/open': () => ({ kind: 'error', error: 'unknown-request', portalPage: PORTAL }) },
  }),
  scene('checkpoint', 'nothing to hold, no way back', {
    answers: { 'page/open': () => ({ kind: 'error', error: 'unknown-request', portalPage: undefined }) },
  }),
  scene('checkpoint', 'going on', { answers: { 'page/open': () => ({ kind: 'go', to: CONSENT }) } }),
  ...(['not-a-consent', 'no-request', 'lost-answer'] as const).map((error) =>
    scene('checkpoint', `stuck, ${error}`, {
      answers: { 'page/open': () => ({ kind: 'error', error, portalPage: PORTAL }) },
    }),
  ),
  openedFor('stuck, framed', undefined, true),
  openedFor('stuck, no errand', undefined, false),
];
