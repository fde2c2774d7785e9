import { BOT, CONNECTION, NO_SETTINGS, PAT, SETTINGS } from '../../unit/pages/cast.ts';
import type { MockOptions } from '../../unit/pages/mock-connector.ts';
import { LONG, MANY, NAMES, TAKEN_OVER } from '../cast.ts';
import { jira, ODD } from '../jira.ts';
import type { Deed, Scene } from '../scene.ts';
import { MANAGED, scene, settingsOf } from './pages.tsx';

const readiness = (state: string, more: MockOptions = {}, ...deeds: readonly Deed[]) =>
  scene('readiness', state, { settings: SETTINGS, jira: jira(), ...more }, ...deeds);

const BEGIN: Deed = { press: 'readinessBegin' };
const of = (connection: Partial<typeof CONNECTION>) =>
  settingsOf({ version: 1, connections: [{ ...CONNECTION, ...connection }] });
/** What the run before found, a week earlier: in each of so many projects, and in one that is gone. */
const before = (found: string, projects: readonly string[]) => ({
  time: Date.UTC(2026, 10, 13, 9, 30),
  product: CONNECTION.product,
  account: BOT.id,
  findings: 'pppp',
  projects: Object.fromEntries(projects.map((key) => [key, found])),
});
const keysUpTo = (last: number) => ['HELP', ...Array.from({ length: last }, (_, at) => `P${at + 1}`)];
const NO_ACCESS = { state: 'unknown', reason: 'no-permission' } as const;
const UNREAD = { state: 'unknown', reason: 'network' } as const;
const signedInAs = (account: typeof BOT) => ({ state: 'signed-in', account }) as const;

export const READINESS: readonly Scene[] = [
  readiness('before'),
  readiness('not set up', { settings: NO_SETTINGS }),
  readiness('not ready', {}, BEGIN),
  readiness('set by policy', { settings: MANAGED }, BEGIN),
  readiness('without host access', { jira: jira({ sessions: [NO_ACCESS] }) }, BEGIN),
  readiness('no administrator, no licence', { jira: jira({ lacks: '', plain: true }) }, BEGIN),
  readiness('ready', { jira: jira({ lacks: '' }) }, BEGIN),
  readiness('running', { jira: jira({ stopsAfter: 6 }) }, BEGIN),
  readiness('paused', { jira: jira({ stopsAfter: 6 }) }, BEGIN, { press: 'readinessPause' }),
  readiness('cancelled', { jira: jira({ stopsAfter: 6 }) }, BEGIN, { press: 'readinessCancel' }),
  readiness('asked to wait', { jira: jira({ asksToWait: true }) }, BEGIN),
  readiness('offline', { jira: jira({ offline: true, sessions: [UNREAD] }) }, BEGIN),
  readiness('projects not listed', { jira: jira({ offline: true }) }, BEGIN),
  readiness('signed out', { jira: jira({ sessions: [{ state: 'signed-out' }] }) }, BEGIN),
  readiness('another account', { jira: jira({ account: PAT }) }, BEGIN),
  readiness('another account by the end', { jira: jira({ sessions: [signedInAs(BOT), signedInAs(PAT)] }) }, BEGIN),
  readiness('nobody knows by the end', { jira: jira({ sessions: [signedInAs(BOT), UNREAD] }) }, BEGIN),
  readiness('cancelled, nothing failed so far', { jira: jira({ lacks: '', stopsAfter: 6 }) }, BEGIN, {
    press: 'readinessCancel',
  }),
  readiness('cancelled before anything was found', { jira: jira({ stopsAfter: 4 }) }, BEGIN, {
    press: 'readinessCancel',
  }),
  readiness('no project', { jira: jira({ projects: 0 }) }, BEGIN),
  readiness(
    'ready, and somebody else since',
    { jira: jira({ lacks: '', sessions: [signedInAs(BOT), signedInAs(BOT), signedInAs(PAT)] }) },
    BEGIN,
    { comesBack: true },
  ),
  readiness(
    'no project, data center',
    {
      jira: jira({ projects: 0 }),
      settings: of({ site: 'https://jira.acme.example' }),
    },
    BEGIN,
  ),
  readiness('many projects', { jira: jira({ projects: 300 }) }, BEGIN),
  readiness(
    'every finding',
    {
      jira: jira({ odd: ODD, account: { ...BOT, kind: 'service' } }),
      settings: of({ projects: Object.keys(ODD) }),
    },
    BEGIN,
    { press: 'GHOST' },
    { press: 'HELP' },
  ),
  readiness(
    'data center',
    {
      jira: jira({ lacks: '', account: { ...BOT, kind: 'unclear' } }),
      settings: of({ site: 'https://jira.acme.example' }),
    },
    BEGIN,
  ),
  readiness(
    'other than the last time',
    { jira: jira({ projects: 28, lacks: '' }), kept: before('fpppppppp', [...keysUpTo(25), 'GONE']) },
    BEGIN,
  ),
  readiness(
    'as the last time, not copied',
    { jira: jira({ lacks: '' }), kept: before('ppppppppp', keysUpTo(4)), copies: false },
    BEGIN,
    { press: 'readinessCopy' },
  ),
  readiness('printed', {}, BEGIN, { print: true }),
  readiness('the account and a project not ready, printed', { jira: jira({ plain: true }) }, BEGIN, { print: true }),
  readiness('twenty connections, one with a successor', {
    settings: settingsOf({ version: 1, connections: [TAKEN_OVER, ...MANY.slice(1)] }),
  }),
  readiness(
    'long names, and from right to left',
    {
      settings: settingsOf({ version: 1, connections: NAMES.map((one) => ({ ...one, projects: [] })) }),
      jira: jira({ account: LONG, odd: { HELP: { name: LONG.name, has: () => false } } }),
    },
    BEGIN,
  ),
];
