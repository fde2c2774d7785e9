import { untilPolicyIsKnown } from '../../../src/domain/in-force.ts';
import {
  BOT,
  CONNECTION,
  NO_SETTINGS,
  ofKind,
  SETTINGS,
  SIGNED_OUT,
  SITE,
  signedIn,
  unreadable,
} from '../../unit/pages/cast.ts';
import { type MockOptions, WHOLE } from '../../unit/pages/mock-connector.ts';
import { LONG, RTL } from '../cast.ts';
import type { Deed, Scene } from '../scene.ts';
import { MANAGED, never, scene } from './pages.tsx';

/** Of a person who has a tab with their Jira open. */
const firstRun = (state: string, more: MockOptions = {}, ...deeds: readonly Deed[]) =>
  scene('first-run', state, { own: null, jiraTabs: [SITE], ...more }, ...deeds);
const LOOK: Deed = { press: 'setUpWho' };
const USE: Deed = { press: 'setUpUse' };

export const FIRST_RUN: readonly Scene[] = [
  firstRun('step 1', { jiraTabs: [] }),
  firstRun('step 1, looking', { readings: never }, LOOK),
  firstRun('step 1, mode monitor', { own: { version: 1, mode: 'monitor' }, protection: { ...WHOLE, holding: 'off' } }),
  firstRun('policy not loaded', { settings: untilPolicyIsKnown(NO_SETTINGS) }),
  firstRun('step 2', { readings: signedIn(BOT) }, LOOK),
  firstRun('step 2, not fit', { readings: signedIn(ofKind('customer')) }, LOOK),
  firstRun('step 2, nobody knows what kind', { readings: signedIn(ofKind('unclear')) }, LOOK),
  firstRun('step 2, signed out', { readings: SIGNED_OUT }, LOOK),
  firstRun('step 2, not read', { readings: unreadable('timeout') }, LOOK),
  firstRun('step 2, unknown', { readings: unreadable('forbidden') }, LOOK),
  firstRun('step 2, long names', { readings: signedIn(LONG) }, LOOK),
  // What else stands in the document is wrong, so that nothing can be saved beside it.
  firstRun(
    'step 2, not saved',
    { readings: signedIn(BOT), own: { version: 1, mode: 'strict' as never }, settings: NO_SETTINGS },
    LOOK,
    USE,
  ),
  firstRun(
    'step 2, not saved, another connection is wrong',
    {
      readings: signedIn(BOT),
      own: { version: 1, connections: [{ ...CONNECTION, site: 'https://beta.atlassian.net', account: { id: '' } }] },
      settings: NO_SETTINGS,
    },
    LOOK,
    USE,
  ),
  // An account that no Jira shows: what would be wrong with the connection itself.
  firstRun('step 2, not saved, no account ID', { readings: signedIn({ ...BOT, id: '' }) }, LOOK, USE),
  firstRun('step 2, taken back', { readings: signedIn(BOT) }, LOOK, USE, { press: 'undo' }),
  firstRun('done', { readings: signedIn(BOT) }, LOOK, USE),
  firstRun(
    'done, a name from right to left, private windows not allowed',
    { readings: signedIn(RTL), protection: { ...WHOLE, privateWindows: false } },
    LOOK,
    USE,
  ),
  firstRun(
    'done, no access',
    {
      readings: signedIn(BOT),
      protection: { ...WHOLE, missingHosts: ['https://*.atlassian.net/*'] },
      granted: ['https://*.nextup.ai/*'],
    },
    LOOK,
    USE,
  ),
  firstRun(
    'done, refused by the browser',
    { readings: signedIn(BOT), protection: { ...WHOLE, holding: 'refused' } },
    LOOK,
    USE,
  ),
  firstRun('done, no answer', { readings: signedIn(BOT), answers: { 'page/status': () => undefined } }, LOOK, USE),
  firstRun('done, mode monitor', {
    settings: { ...SETTINGS, mode: 'monitor' },
    protection: { ...WHOLE, holding: 'off' },
  }),
  firstRun('managed', { settings: MANAGED }),
  firstRun('managed, nothing set up', { settings: { ...MANAGED, connections: [] } }),
  firstRun('managed, nothing set up, mode monitor', { settings: { ...MANAGED, connections: [], mode: 'monitor' } }),
];
