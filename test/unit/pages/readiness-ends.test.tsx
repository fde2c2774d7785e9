// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { RunTools } from '../../../src/atlassian/readiness-run.ts';
import { connectionId } from '../../../src/domain/connection.ts';
import type { Outcome } from '../../../src/domain/reading.ts';
import { Readiness } from '../../../src/pages/readiness/readiness.tsx';
import { BOT, CONNECTION, PAT, SETTINGS } from './cast.ts';
import { english } from './english.ts';
import { MockConnector } from './mock-connector.ts';
import { jira, lines, notices, ran, readiness, rows, whole } from './readiness-page.tsx';
import { all, buttons, close, main, mainButtons, pass, press, show, text } from './screen.ts';

afterEach(close);

describe('a run that does not come to its end', () => {
  /** Nothing that was found is shown, or given to be kept. */
  function expectNothingFound(): void {
    expect(rows()).toEqual([]);
    expect(text()).not.toContain(english('readinessAccount'));
    expect(text()).not.toContain('Not ready');
    expect(buttons()).not.toContain(english('readinessCopy'));
  }

  test('another account: who is there stands beside who should be, and that is all that is said', async () => {
    const connector = await ran({ jira: jira({ session: async () => ({ state: 'signed-in', account: PAT }) }) });
    expect(main().dataset.verdict).toBe('mismatch');
    expect(all('.pair--different .account').map((card) => card.textContent)).toEqual([
      expect.stringContaining(PAT.id),
      expect.stringContaining(BOT.id),
    ]);
    expect(notices()).toEqual([['bad', lines('readinessNotIntended', [BOT.name])]]);
    expectNothingFound();
    expect(mainButtons()).toEqual([english('switchAccount')]);
    expect(buttons()).toContain(english('readinessAgain'));
    await press(english('switchAccount'));
    expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: CONNECTION.site, signedIn: true }]);
  });

  test('nobody: there is nothing to switch, but to sign in', async () => {
    const connector = await ran({ jira: jira({ session: async () => ({ state: 'signed-out' }) }) });
    expect(main().dataset.verdict).toBe('signed-out');
    expect(notices()).toEqual([['doubt', lines('readinessSignedOut', [BOT.name])]]);
    expectNothingFound();
    expect(mainButtons()).toEqual([english('signIn')]);
    await press(english('signIn'));
    expect(connector.of('page/switch')).toEqual([{ type: 'page/switch', site: CONNECTION.site, signedIn: false }]);
  });

  test('nobody knows: the reason is said, and it is checked again', async () => {
    await ran({ jira: jira({ session: async () => ({ state: 'unknown', reason: 'network' }) }) });
    expect(notices()).toEqual([['doubt', lines('readinessUnread', [english('reasonNetwork')])]]);
    expectNothingFound();
    expect(mainButtons()).toEqual([english('readinessAgain')]);
  });

  test('the account changes: nothing of it is shown but who came in, and there is no report', async () => {
    let asked = 0;
    const session: RunTools['session'] = async () => ({ state: 'signed-in', account: asked++ === 0 ? BOT : PAT });
    await ran({ jira: jira({ session }) });
    expect(notices()).toEqual([['bad', lines('readinessChanged')]]);
    expectNothingFound();
    expect(all('.pair--different .account')[0]?.textContent).toContain(PAT.id);
    expect(mainButtons()).toEqual([english('switchAccount')]);
    expect(main().dataset.verdict).toBe('unknown');
  });

  test('the account changes and changes back: there is nothing to switch', async () => {
    let asked = 0;
    const session: RunTools['session'] = async () => ({ state: 'signed-in', account: asked++ === 1 ? PAT : BOT });
    await ran({ jira: jira({ session }) });
    expect(notices()).toEqual([['bad', lines('readinessChanged')]]);
    expectNothingFound();
    expect(mainButtons()).toEqual([english('readinessAgain')]);
  });

  test('nobody knows who is there at the end: the place is empty, and nothing found is shown', async () => {
    let asked = 0;
    const session: RunTools['session'] = async () =>
      asked++ === 0 ? { state: 'signed-in', account: BOT } : { state: 'unknown', reason: 'timeout' };
    await ran({ jira: jira({ session }) });
    expect(notices()).toEqual([['doubt', lines('readinessUnconfirmed')]]);
    expectNothingFound();
    expect(all('.pair .account--empty').map((card) => card.textContent)).toEqual([
      expect.stringContaining(english('accountUnknown')),
    ]);
  });

  describe('Jira lists no projects', () => {
    const unlisted: RunTools['fetch'] = async (url, init) =>
      url.includes('/search') ? new Response('', { status: 500 }) : whole(url, init);

    test('one notice, and the way to name them', async () => {
      const connector = await ran({ jira: jira({ fetch: unlisted }) });
      expect(notices()).toEqual([['doubt', lines('readinessNoProjects') + english('setUpOpenSettings')]]);
      expect(mainButtons()).toEqual([english('readinessAgain')]);
      await press(english('setUpOpenSettings'));
      expect(connector.optionsOpened).toBe(1);
    });

    test('that way is not offered to whom settings are not theirs to change', async () => {
      await ran({ jira: jira({ fetch: unlisted }), settings: { ...SETTINGS, managed: true } });
      expect(buttons()).not.toContain(english('setUpOpenSettings'));
    });

    test('what failed of the account is said all the same', async () => {
      const fetch: RunTools['fetch'] = async (url, init) =>
        url.includes('expand=') ? new Response('{"applicationRoles":{"items":[]}}') : unlisted(url, init);
      await ran({ jira: jira({ fetch }) });
      expect(notices()[0]).toEqual(['bad', lines('readinessNotReadyAccount_one', ['1']) + english('readinessPartial')]);
    });
  });

  test('cancelled: what was found is shown as incomplete, and is not kept', async () => {
    const never = new Promise<Response>(() => undefined);
    const right = jira();
    const fetch: RunTools['fetch'] = (url, init) =>
      url.includes('projectKey=P0')
        ? Promise.race([
            never,
            new Promise<Response>((_, no) => init.signal?.addEventListener('abort', () => no(new Error('aborted')))),
          ])
        : right.fetch(url, init);
    const connector = await readiness({ jira: { ...right, fetch } });
    await press(english('readinessBegin'));
    await pass(1_000);
    expect(main().dataset.busy).toBe('true');
    expect(text()).toContain('Projects: 1 of 2. Last: HELP');
    // Not read out with each answer; said where it stands still.
    const read = () => all('[role=status]').map((one) => one.textContent);
    expect(read().join()).not.toContain('1 of 2');
    await press(english('readinessPause'));
    expect(read().join()).toContain('Paused. Projects: 1 of 2.');
    expect(mainButtons()).toEqual([english('readinessResume')]);
    await press(english('readinessResume'));
    await press(english('readinessCancel'));
    await pass(500);
    expect(text()).toContain(english('readinessCancelled'));
    expect(rows()).toEqual(['HELP HELP desk']);
    expect(connector.kept.size).toBe(0);
    expect(text()).toContain(english('readinessPartial'));
  });
});

describe('a report stays about what it was begun for', () => {
  const OTHER = { ...CONNECTION, name: 'Other', site: 'https://beta.atlassian.net', account: PAT };
  const NEXT = { account: { id: PAT.id, name: PAT.name }, from: '2027-01-01' };
  const selects = () => all('select') as HTMLSelectElement[];
  async function choose(at: number, value: string) {
    const select = selects()[at];
    if (!select) throw new Error('no choice');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await pass();
  }

  test('another connection is chosen: nothing is said of that one', async () => {
    await ran({ settings: { ...SETTINGS, connections: [CONNECTION, OTHER] } });
    await choose(0, connectionId(OTHER));
    expect(rows()).toEqual([]);
    expect(text()).not.toContain('Not ready');
    expect(main().dataset.verdict).toBe('unknown');
    await choose(0, connectionId(CONNECTION));
    expect(text()).toContain('Not ready');
    // Of itself it is no news.
    expect(text()).not.toContain('Nothing changed since');
  });

  test('settings change while it runs: it is kept with the connection that it was begun for', async () => {
    let settings = { ...SETTINGS, connections: [CONNECTION] };
    let goOn = () => {};
    const right = jira();
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    const connector = new MockConnector({
      jira: {
        ...right,
        fetch: async (url, init) => {
          if (url.includes('projectKey')) await held;
          return right.fetch(url, init);
        },
      },
    });
    connector.settings = async () => ({ settings, policyFaults: [], policy: { state: 'none', value: undefined } });
    await show(<Readiness connector={connector} />);
    await press(english('readinessBegin'));
    settings = { ...SETTINGS, connections: [{ ...OTHER, account: BOT }, CONNECTION] };
    await connector.changeSettings(() => ({ version: 1 }));
    goOn();
    await pass(1_000);
    expect([...connector.kept.keys()]).toEqual([connectionId(CONNECTION)]);
  });

  test('who takes over can be checked before the day, and that is no word about who is accepted', async () => {
    const connector = await readiness({
      settings: { ...SETTINGS, connections: [{ ...CONNECTION, next: NEXT }] },
      jira: jira({ session: async () => ({ state: 'signed-in', account: PAT }) }),
    });
    await choose(0, PAT.id);
    await press(english('readinessBegin'));
    await pass(1_000);
    expect(rows()).toEqual(['HELP HELP desk', 'P0 P0 desk']);
    expect([...connector.kept.keys()]).toEqual([connectionId({ ...CONNECTION, account: PAT })]);
    expect(main().dataset.verdict).toBe('unknown');
  });

  test('is called by its id in the list, where its name is empty', async () => {
    const next = { ...NEXT, account: { id: PAT.id, name: ' ' } };
    await readiness({ settings: { ...SETTINGS, connections: [{ ...CONNECTION, next }] } });
    expect([...(selects()[0]?.options ?? [])].map(({ textContent }) => textContent)).toEqual([BOT.name, PAT.id]);
  });

  test('who is accepted beside the account is no other account', async () => {
    await readiness({
      settings: { ...SETTINGS, connections: [{ ...CONNECTION, next: NEXT, also: NEXT.account }] },
      jira: jira({ session: async () => ({ state: 'signed-in', account: PAT }) }),
    });
    expect(selects()[0]?.options).toHaveLength(2);
    await choose(0, PAT.id);
    await press(english('readinessBegin'));
    await pass(1_000);
    expect(main().dataset.verdict).toBe('match');
  });
});

test('Jira asks to wait: that is said while it lasts', async () => {
  let wait = (): void => {};
  let limited = true;
  const right = jira();
  await ran({
    jira: {
      ...right,
      fetch: async (url, init) =>
        limited && url.includes('projectKey') ? new Response('', { status: 429 }) : right.fetch(url, init),
      wait: () =>
        new Promise((done) => {
          const before = wait;
          wait = () => {
            before();
            done();
          };
        }),
    },
  });
  expect(text()).toContain(english('readinessQuiet'));
  limited = false;
  wait();
  await pass(1_000);
  expect(text()).not.toContain(english('readinessQuiet'));
  expect(rows()).toHaveLength(2);
});

describe('a person comes back, and may have switched the account', () => {
  const asking = (who: { is: Outcome }) => ran({ jira: jira({ fetch: whole, session: async () => who.is }) });
  const back = async (connector: MockConnector) => {
    connector.comeBack();
    await pass();
  };

  test('another one is there: what was found stays, and “ready” is not said beside them', async () => {
    const who: { is: Outcome } = { is: { state: 'signed-in', account: BOT } };
    const connector = await asking(who);
    expect([main().dataset.verdict, notices()[0]?.[0]]).toEqual(['match', 'good']);
    who.is = { state: 'signed-in', account: PAT };
    await back(connector);
    expect(main().dataset.verdict).toBe('mismatch');
    expect(text()).toContain(PAT.name);
    expect(text()).not.toContain(english('accountSame'));
    expect(all('.verdict')).toEqual([]);
    // When it was so.
    expect(text()).toMatch(/Checked at .*\d/);
    expect(rows()).toHaveLength(2);
    expect(buttons()).toContain(english('switchAccount'));
    who.is = { state: 'signed-out' };
    await back(connector);
    expect(main().dataset.verdict).toBe('signed-out');
    who.is = { state: 'signed-in', account: BOT };
    await back(connector);
    expect([main().dataset.verdict, notices()[0]?.[0]]).toEqual(['match', 'good']);
  });

  test('the right one is there now: the run that ended with another is over, and nothing is called checked', async () => {
    const who: { is: Outcome } = { is: { state: 'signed-in', account: PAT } };
    const connector = await asking(who);
    expect(main().dataset.verdict).toBe('mismatch');
    who.is = { state: 'signed-in', account: BOT };
    await back(connector);
    expect(text()).toContain(english('accountSame'));
    expect(notices()).toEqual([]);
    expect(main().dataset.verdict).toBe('unknown');
    expect(mainButtons()).toEqual([english('readinessBegin')]);
  });

  test('a run that goes on is not disturbed', async () => {
    let asked = 0;
    const connector = await ran({
      jira: jira({
        wait: () => new Promise(() => undefined),
        fetch: async () => new Response('', { status: 503 }),
        session: async () => {
          asked += 1;
          return { state: 'signed-in', account: BOT };
        },
      }),
    });
    await back(connector);
    expect(asked).toBe(1);
  });
});
