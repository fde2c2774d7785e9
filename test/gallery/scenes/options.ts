import { untilPolicyIsKnown } from '../../../src/domain/in-force.ts';
import { BOT, CONNECTION, NO_SETTINGS, PORTAL, SITE, signedIn } from '../../unit/pages/cast.ts';
import { type MockOptions, WHOLE } from '../../unit/pages/mock-connector.ts';
import { EVERY_ENTRY, LOG, MANY, NAMES, POINTER, SUCCESSORS } from '../cast.ts';
import type { Deed, Scene } from '../scene.ts';
import { EVERY_FAULT } from './faulty.ts';
import { MANAGED, never, OWN, scene } from './pages.tsx';

const options = (state: string, more: MockOptions = {}, ...deeds: readonly Deed[]) =>
  scene('options', state, { own: OWN, ...more }, ...deeds);

const ELSEWHERE = 'https://jira.acme.example';
const typed = (into: string, type: string, nth = 0): Deed => ({ into, type, nth });
const ADD: Deed = { press: 'connectionAdd' };
const SAVE: Deed = { press: 'connectionSave' };
const imported = (document: unknown): readonly Deed[] => [
  typed('optionsImportText', typeof document === 'string' ? document : JSON.stringify(document)),
  { press: 'optionsImport' },
];

const IN_FORCE: readonly Scene[] = [
  options('as set up', { log: LOG }),
  options('nothing known yet', { answers: { 'page/status': never } }),
  options('nothing set up', { own: null }),
  options('removed, with undo', {}, { press: 'optionsRemove' }),
  options('one of two removed', { own: { version: 1, connections: MANY.slice(0, 2) } }, { press: 'optionsRemove' }),
  options('somebody takes over', {
    own: {
      ...OWN,
      connections: [
        { ...CONNECTION, next: { account: { id: '712020:bot-2', name: 'HelpDesk Bot 2' }, from: '2026-12-31' } },
      ],
    },
  }),
  options('somebody takes over in each way, two at one place', { own: { ...OWN, connections: SUCCESSORS } }),
  options('set by policy', { settings: MANAGED, policy: { state: 'in-force', value: OWN } }),
  options('policy with faults', {
    // Of an organization that has not told its name.
    settings: { ...MANAGED, organization: undefined, connections: [] },
    policy: { state: 'kept', value: {} },
    policyFaults: [{ path: 'mode', code: 'unknown-mode' }],
  }),
  options('policy not loaded', {
    own: null,
    settings: untilPolicyIsKnown(NO_SETTINGS),
    policy: { state: 'not-loaded', value: undefined },
  }),
  options(
    'no access, and none given',
    {
      protection: { ...WHOLE, missingHosts: [`${ELSEWHERE}/*`], holding: 'refused', privateWindows: false },
      grants: false,
    },
    { press: 'protectGrant' },
  ),
  options('refused by the browser', { protection: { ...WHOLE, holding: 'refused' } }),
  options('twenty connections', { own: { version: 1, connections: MANY } }),
  options('long names, and from right to left', { own: { version: 1, connections: NAMES } }),
];

/** A form in which nothing is right, and one in which each part is, and not beside the rest. */
const FORMS: readonly Scene[] = [
  options('adding a connection', {}, ADD),
  options('a fault at its field', {}, ADD, typed('setUpSite', 'nowhere'), SAVE),
  options(
    'a fault at each field',
    {},
    ADD,
    { press: 'setUpWho' },
    { press: 'connectionNext' },
    typed('setUpSite', 'nowhere'),
    typed('optionsPortal', 'ftp://tools'),
    typed('connectionProjects', 'HELP, 1ST'),
    SAVE,
  ),
  options(
    'a form that is at odds with the rest',
    { readings: signedIn(BOT) },
    ADD,
    typed('connectionName', CONNECTION.name),
    typed('setUpSite', SITE),
    { press: 'setUpWho' },
    { press: 'connectionNext' },
    typed('accountId', BOT.id, 1),
    typed('connectionNextFrom', '2026-12-31'),
    SAVE,
  ),
  options(
    'from data center to cloud',
    { own: { ...OWN, connections: [{ ...CONNECTION, site: ELSEWHERE, account: { id: 'JIRAUSER10100' } }] } },
    { press: 'connectionEdit' },
    typed('setUpSite', SITE),
    SAVE,
  ),
  options(
    'not saved, without access',
    { grants: false },
    ADD,
    typed('setUpSite', ELSEWHERE),
    { press: 'setUpWho' },
    typed('accountId', 'helpdesk-bot'),
    SAVE,
  ),
  options(
    'not saved, a fault elsewhere',
    { own: { version: 1, mode: 'strict' as never }, settings: NO_SETTINGS },
    ADD,
    typed('setUpSite', SITE),
    typed('accountId', BOT.id),
    SAVE,
  ),
  options(
    'not saved, faults elsewhere',
    { own: { version: 1, mode: 'strict' as never, logDays: 0 }, settings: NO_SETTINGS },
    ADD,
    typed('setUpSite', SITE),
    typed('accountId', BOT.id),
    SAVE,
  ),
  options('saved', { own: null }, ADD, typed('setUpSite', SITE), typed('accountId', BOT.id), SAVE),
];

const FILES: readonly Scene[] = [
  options('words to be imported', {}, typed('optionsImportText', JSON.stringify(OWN))),
  options('import of every fault', {}, { press: 'optionsImport' }, ...imported(EVERY_FAULT)),
  options('import of no settings', {}, ...imported('[]'), ...imported('Dear colleague,')),
  options('imported, with a warning', {}, ...imported({ ...OWN, theme: 'dark' })),
  options(
    'imported, with what counts in a policy alone',
    {},
    ...imported({ ...OWN, breakGlass: { who: 'administrators on call', until: '2026-12-31T18:00:00Z' } }),
  ),
];

const POINTERS: readonly Scene[] = [
  options('words are entered', {}, { press: 'optionsPointerEnter' }),
  options(
    'words are entered, half',
    {},
    { press: 'optionsPointerEnter' },
    typed('optionsPointerRow', 'Bot owner'),
    SAVE,
  ),
  options('just pointed at', { pointed: { tabId: 1, pointer: POINTER, rows: 2 } }),
  options('just pointed at somebody', {
    pointed: { tabId: 1, pointer: { ...POINTER, row: 'HelpDesk Bot', control: '' }, rows: 1 },
  }),
  options('words of the portal', { own: { ...OWN, pointers: [POINTER] } }),
  options(
    'words of the portal, one kept and one forgotten',
    {
      own: { ...OWN, pointers: [{ portal: PORTAL, row: 'Main user', control: 'Change' }] },
      pointed: { tabId: 1, pointer: POINTER, rows: 1 },
    },
    { press: 'optionsPointerKeep' },
    { press: 'optionsPointerForget' },
  ),
];

const ACTIVITY: readonly Scene[] = [
  options('activity of every kind', { own: null, log: EVERY_ENTRY }),
  options('activity cleared', { log: LOG }, { press: 'optionsActivityClear' }),
  options(
    'each choice changed, activity cleared',
    { log: LOG },
    { press: 'optionsModeWarn' },
    { press: 'optionsModeUse' },
    { press: 'optionsOwnConnectHold' },
    { press: 'optionsOwnConnectUse' },
    { press: 'optionsActivityClear' },
    typed('optionsLogDays', '0'),
    { press: 'optionsLogDaysUse' },
    typed('optionsLogDays', '30'),
    { press: 'optionsLogDaysUse' },
  ),
];

export const OPTIONS: readonly Scene[] = [...IN_FORCE, ...FORMS, ...FILES, ...POINTERS, ...ACTIVITY];
