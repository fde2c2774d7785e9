// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { RunTools } from '../../../src/atlassian/readiness-run.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import { Options } from '../../../src/pages/options/options.tsx';
import { Readiness } from '../../../src/pages/readiness/readiness.tsx';
import { Verify } from '../../../src/pages/verify/verify.tsx';
import type { GateReply, HeldView } from '../../../src/platform/messages.ts';
import {
  BOT,
  CONNECTION,
  CONSENT,
  heldView,
  PAT,
  PORTAL,
  SETTINGS,
  SIGNED_OUT,
  SITE,
  signedIn,
  unreadable,
} from './cast.ts';
import { checkpointPage } from './checkpoint-page.tsx';
import { english } from './english.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { showPopup } from './popup-page.tsx';
import { all, button, click, close, pass, show, type, wake } from './screen.ts';

/* Whoever works by keyboard stays where they were: what they press may go away, and the focus does not fall to the page's beginning. */

afterEach(close);

const READ: GateReply = { kind: 'read', ticket: 'one', site: SITE, identity: true };
const UNSET = { connection: undefined, maySetUp: true, knownSites: [] };
const CANDIDATES = { candidates: [CONNECTION, { ...CONNECTION, name: 'Other' }], connection: undefined };
const POINTER = { portal: PORTAL, row: 'Haupt-Nutzer', control: 'Aendern' };
const ENTRY = { time: 0, attempt: 'a1', connection: SITE, verdict: 'mismatch', account: '5b10', reason: undefined };

const never = <T,>() => new Promise<T>(() => undefined);

async function popup(options: MockOptions): Promise<MockConnector> {
  const connector = new MockConnector({ settings: SETTINGS, ...options });
  await showPopup(connector);
  await wake();
  return connector;
}

async function held(view: HeldView, more: MockOptions['answers'] = {}): Promise<MockConnector> {
  const answers: MockOptions['answers'] = {
    'page/open': () => READ,
    'page/settle': () => ({ kind: 'held', ticket: 'held', view }),
    ...more,
  };
  const connector = new MockConnector({ readings: view.readings, answers });
  const errand = { by: 'portal', portal: PORTAL, to: CONSENT } as const;
  await show(checkpointPage(connector, errand));
  await wake();
  return connector;
}

async function options(more: MockOptions = {}): Promise<MockConnector> {
  const connector = new MockConnector({ own: { version: 1, mode: 'block', connections: [CONNECTION] }, ...more });
  await show(<Options connector={connector} />);
  await wake();
  return connector;
}

async function readiness(fetch: RunTools['fetch']): Promise<MockConnector> {
  const jira: RunTools = {
    fetch,
    wait: async () => undefined,
    session: async () => ({ state: 'signed-in', account: BOT }),
  };
  const connector = new MockConnector({ settings: SETTINGS, jira });
  await show(<Readiness connector={connector} />);
  return connector;
}

/** A person's own press of what has the focus. */
async function pressFocused(name: string): Promise<void> {
  button(name).focus();
  expect(focused()).toBe(name);
  click(button(name), true);
  await pass(500);
}

/** The name of what has the focus. */
function focused(): string {
  const has = document.activeElement;
  if (!has || has === document.body) return 'BODY';
  const label = has.id === '' ? null : document.querySelector(`label[for="${has.id}"]`);
  return has.getAttribute('aria-label') ?? label?.textContent ?? has.textContent ?? '';
}

const choose = async (value: string) => {
  all(`input[value=${value}]`)[0]?.click();
  await pass();
  await wake();
};
const CLOSED: RunTools['fetch'] = async () => new Response('{}');

type Case = readonly [action: string, press: string, goesTo: string, before: () => Promise<unknown>];

describe.each<[string, readonly Case[]]>([
  [
    'popup',
    [
      ['Try again, to no avail', 'Try again', 'Try again', () => popup({ readings: unreadable('timeout') })],
      [
        'Try again, while it reads',
        'Try again',
        'Try again',
        async () => {
          const connector = await popup({ readings: unreadable('timeout') });
          connector.readings = () => never<Readings>();
        },
      ],
      ['Dismiss', 'Dismiss', english('popupMatch'), () => popup({ readings: signedIn(BOT), repairs: ['settings'] })],
    ],
  ],
  [
    'checkpoint',
    [
      ['Try again, to no avail', 'Try again', 'Try again', () => held(heldView(unreadable('timeout')))],
      [
        'Try again, and it is somebody else',
        'Try again',
        'Switch account',
        async () => {
          const connector = await held(heldView(unreadable('timeout')));
          connector.answers['page/settle'] = () => ({ kind: 'held', ticket: 'two', view: heldView(signedIn(PAT)) });
        },
      ],
      ['Not now', 'Not now', english('checkpointDeclined'), () => held(heldView(signedIn(PAT), UNSET))],
      [
        'Set it up after all',
        english('checkpointSetUpAfterAll'),
        english('setUpAsk'),
        async () => {
          await held(heldView(signedIn(PAT), UNSET));
          click(button('Not now'), true);
          await pass();
        },
      ],
      ['Try again where nobody is signed in', 'Try again', 'Try again', () => held(heldView(SIGNED_OUT, UNSET))],
      [
        'This one',
        `${english('checkpointPickThis')}: Other`,
        english('checkpointMismatch'),
        () =>
          held(heldView(signedIn(PAT), CANDIDATES), {
            'page/pick': () => ({ kind: 'held', ticket: 'two', view: heldView(signedIn(PAT)) }),
          }),
      ],
      [
        'Connect my own account',
        english('checkpointWhichOwn'),
        english('checkpointLeaving'),
        () => held(heldView(signedIn(PAT), { mayBeOwn: true }), { 'page/own': () => ({ kind: 'go', to: CONSENT }) }),
      ],
      [
        'Try again where nobody answered',
        'Try again',
        english('checkpointMismatch'),
        async () => {
          const connector = await held(heldView(signedIn(PAT)), { 'page/open': () => undefined });
          connector.answers['page/open'] = () => READ;
        },
      ],
    ],
  ],
  [
    'options',
    [
      ['Remove', 'Remove Acme HelpDesk+', 'Undo', () => options()],
      [
        'Undo of Remove',
        'Undo',
        english('optionsConnections'),
        async () => {
          await options();
          await pressFocused('Remove Acme HelpDesk+');
        },
      ],
      [
        'Use this mode',
        english('optionsModeUse'),
        english('optionsMode'),
        async () => {
          await options();
          await choose('warn');
        },
      ],
      [
        'Undo of Use this mode',
        'Undo',
        english('optionsMode'),
        async () => {
          await options();
          await choose('warn');
          await pressFocused(english('optionsModeUse'));
        },
      ],
      [
        'Use this choice',
        english('optionsOwnConnectUse'),
        english('optionsOwnConnect'),
        async () => {
          await options();
          await choose('hold');
        },
      ],
      [
        'Keep it that long',
        english('optionsLogDaysUse'),
        english('optionsLogDays'),
        async () => {
          await options();
          await type(english('optionsLogDays'), '30');
          await wake();
        },
      ],
      ['Clear', english('optionsActivityClear'), 'Undo', () => options({ log: [{ ...ENTRY, what: 'held' }] })],
      [
        'Undo of Clear',
        'Undo',
        english('optionsActivity'),
        async () => {
          await options({ log: [{ ...ENTRY, what: 'held' }] });
          await pressFocused(english('optionsActivityClear'));
        },
      ],
      [
        'Keep it',
        english('optionsPointerKeep'),
        english('optionsPointers'),
        () => options({ pointed: { tabId: 1, pointer: POINTER, rows: 1 } }),
      ],
      [
        'Do not keep it',
        english('optionsPointerDrop'),
        english('optionsPointers'),
        () => options({ pointed: { tabId: 1, pointer: POINTER, rows: 1 } }),
      ],
      [
        'Forget',
        english('optionsPointerForgetNamed', POINTER.row),
        'Undo',
        () => options({ own: { version: 1, pointers: [POINTER] } }),
      ],
      ['Add a connection', english('connectionAdd'), english('connectionAdd'), () => options()],
    ],
  ],
  [
    'readiness',
    [
      ['Check now', english('readinessBegin'), english('readinessTitle'), () => readiness(() => never())],
      [
        'Pause',
        english('readinessPause'),
        english('readinessTitle'),
        async () => {
          await readiness(() => never());
          await pressFocused(english('readinessBegin'));
        },
      ],
      [
        'Go on',
        english('readinessResume'),
        english('readinessTitle'),
        async () => {
          await readiness(() => never());
          await pressFocused(english('readinessBegin'));
          await pressFocused(english('readinessPause'));
        },
      ],
      [
        'Cancel',
        english('readinessCancel'),
        english('readinessTitle'),
        async () => {
          await readiness(
            (_, { signal }) =>
              new Promise((_, no) => signal?.addEventListener('abort', () => no(new Error('aborted')))),
          );
          await pressFocused(english('readinessBegin'));
        },
      ],
      [
        'Check again',
        english('readinessAgain'),
        english('readinessTitle'),
        async () => {
          await readiness(CLOSED);
          await pressFocused(english('readinessBegin'));
        },
      ],
    ],
  ],
  [
    'verify',
    [
      [
        'Check again',
        english('readinessAgain'),
        english('readinessAgain'),
        async () => {
          const connector = new MockConnector({ settings: SETTINGS, readings: signedIn(BOT) });
          await show(<Verify connector={connector} />);
          await pass(500);
        },
      ],
    ],
  ],
])('the focus in %s', (_page, cases) => {
  test.each(cases)('after %s', async (_action, name, goesTo, before) => {
    await before();
    await pressFocused(name);
    expect(focused()).toBe(goesTo);
  });
});

test('whoever has turned to something else is not fetched back', async () => {
  const connector = await popup({ readings: signedIn(BOT), repairs: ['settings'] });
  button('Dismiss').focus();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  button('Dismiss').blur();
  await connector.dismissRepairs();
  await pass();
  expect(focused()).toBe('BODY');
});

test('what is busy takes no second press', async () => {
  const connector = await popup({ readings: unreadable('timeout') });
  connector.readings = () => never<Readings>();
  await pressFocused('Try again');
  await pressFocused('Try again');
  expect(connector.plans).toHaveLength(2);
  expect(button('Try again').getAttribute('aria-disabled')).toBe('true');
});
