// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import type { RunTools } from '../../../src/atlassian/readiness-run.ts';
import { connectionId } from '../../../src/domain/connection.ts';
import { Readiness } from '../../../src/pages/readiness/readiness.tsx';
import { BOT, CONNECTION, PAT, SETTINGS } from './cast.ts';
import { english } from './english.ts';
import { MockConnector, type MockOptions } from './mock-connector.ts';
import { all, button, buttons, close, main, mainButtons, pass, press, show, text } from './screen.ts';

afterEach(close);

/** A Jira in which the account has all, but may not edit in HELP. */
function jira(change: Partial<RunTools> = {}, count = 2): RunTools {
  const keys = ['HELP', ...Array.from({ length: count - 1 }, (_, at) => `P${at}`)];
  const answer = (url: URL): unknown => {
    if (url.pathname.endsWith('/myself')) return { applicationRoles: { items: [{ key: 'jira-servicedesk' }] } };
    if (url.pathname.endsWith('/search')) {
      return {
        values: keys.map((key) => ({ key, name: `${key} desk`, projectTypeKey: 'service_desk' })),
        isLast: true,
      };
    }
    if (url.pathname.endsWith('/roledetails')) return [{ name: 'Service Desk Team' }];
    const asked = url.searchParams.get('permissions')?.split(',') ?? [];
    const lacks = url.searchParams.get('projectKey') === 'HELP' ? 'EDIT_ISSUES' : '';
    return { permissions: Object.fromEntries(asked.map((key) => [key, { havePermission: key !== lacks }])) };
  };
  return {
    fetch: async (url) => new Response(JSON.stringify(answer(new URL(url)))),
    wait: async () => undefined,
    session: async () => ({ state: 'signed-in', account: BOT }),
    ...change,
  };
}

async function readiness(options: MockOptions = {}): Promise<MockConnector> {
  const connector = new MockConnector({ settings: SETTINGS, jira: jira(), ...options });
  await show(<Readiness connector={connector} />);
  return connector;
}

async function ran(options: MockOptions = {}): Promise<MockConnector> {
  const connector = await readiness(options);
  await press(english('readinessBegin'));
  await pass(1_000);
  return connector;
}

/** A message as it is drawn, line below line. */
const lines = (key: string, substitutions: readonly string[] = []) => english(key, substitutions).replaceAll('\n', '');
/** The tone of each notice, and what it says. */
const notices = () => all('.notice').map((one) => [/tone-(\w+)/.exec(one.className)?.[1], one.textContent]);
const openRow = () => all('.matrix__key[aria-expanded=true]').map(({ textContent }) => textContent);
const rows = () => all('.matrix__row').map((row) => row.querySelector('th')?.textContent?.trim());

test('nothing is asked before the person says so: the place of whoever is signed in is empty', async () => {
  await readiness();
  expect(all('.pair .account').map((card) => card.textContent)).toEqual([
    `${english('signedInNow')}acme.atlassian.net${english('readinessNotChecked')}`,
    expect.stringContaining(BOT.id),
  ]);
  expect(main().dataset).toMatchObject({ mauGuard: 'readiness', verdict: 'unknown', busy: 'false' });
  expect(buttons()).toContain(english('readinessBegin'));
  expect(text()).not.toContain(english('readinessAccount'));
});

test('the whole in one sentence, the account, and a table of the projects', async () => {
  await ran();
  expect(main().dataset).toMatchObject({ verdict: 'match', busy: 'false' });
  expect(notices()).toEqual([
    ['bad', 'Not ready: 1 check failed, in 1 of 2 checked projects.Below is how to repair it.'],
  ]);
  expect(all('.notice strong').map(({ textContent }) => textContent)).toEqual([
    'Not ready: 1 check failed, in 1 of 2 checked projects.',
  ]);
  expect(rows()).toEqual(['HELP HELP desk', 'P0 P0 desk']);
  expect(all('td.matrix__cell--fail').map((cell) => cell.title)).toEqual([
    `${english('answerFail')}: ${english('whyMissing')}`,
  ]);
});

test('only failures, and a search', async () => {
  await ran();
  const box = main().querySelector<HTMLInputElement>('input[type=checkbox]');
  box?.click();
  await pass();
  expect(rows()).toEqual(['HELP HELP desk']);
});

/** A Jira in which the account has all. */
const whole: RunTools['fetch'] = async (url, init) =>
  new Response((await (await jira().fetch(url, init)).text()).replaceAll('false', 'true'));

describe('what is to be repaired comes first', () => {
  /** In P1 the account may not edit; of P0 nobody knows. */
  const mixed: RunTools['fetch'] = async (url, init) => {
    const right = jira({}, 4);
    const key = new URL(url).searchParams.get('projectKey');
    if (key === 'P0') return new Response('', { status: 403 });
    if (key === null) return right.fetch(url, init);
    const asHelp = key === 'P1' ? 'HELP' : 'P2';
    return right.fetch(url.replace(`projectKey=${key}`, `projectKey=${asHelp}`), init);
  };

  test('projects in which something failed, then those of which it cannot be told; the first is open', async () => {
    await ran({ jira: jira({ fetch: mixed }) });
    expect(rows()).toEqual(['P1 P1 desk', 'P0 P0 desk', 'HELP HELP desk', 'P2 P2 desk']);
    expect(openRow()).toEqual(['P1']);
    expect(all('.matrix__row--open')).toHaveLength(1);
  });

  test('each check of it, how it is repaired, and the very page of Jira', async () => {
    await ran();
    expect(openRow()).toEqual(['HELP']);
    expect(text()).toContain(english('checkEditRepair'));
    const links = all('a').map((link) => link.getAttribute('href'));
    expect(links).toEqual([`${CONNECTION.site}/plugins/servlet/project-config/HELP/permissions`]);
  });

  test('it is closed, and another one opened', async () => {
    await ran();
    await press('HELP');
    expect(openRow()).toEqual([]);
    expect(text()).not.toContain(english('checkEditRepair'));
    await press('P0');
    expect(openRow()).toEqual(['P0']);
  });

  test('where nothing failed none is open', async () => {
    await ran({ jira: jira({ fetch: whole }) });
    expect(openRow()).toEqual([]);
    expect(notices()).toEqual([['good', english('readinessReady', ['2'])]]);
  });
});

describe('the verdict says where something failed', () => {
  const noAdministrator: RunTools['fetch'] = async (url, init) =>
    url.includes('permissions=ADMINISTER')
      ? new Response('{"permissions":{"ADMINISTER":{"havePermission":false}}}')
      : whole(url, init);
  const noLicence: RunTools['fetch'] = async (url, init) =>
    url.includes('expand=') ? new Response('{"applicationRoles":{"items":[]}}') : noAdministrator(url, init);
  const noEditing: RunTools['fetch'] = async (url, init) =>
    url.includes('projectKey=') ? jira().fetch(url, init) : noLicence(url, init);

  test.each<[string, RunTools['fetch'], string]>([
    ['once, of the account', noAdministrator, lines('readinessNotReadyAccount_one', ['1'])],
    ['twice, of the account', noLicence, lines('readinessNotReadyAccount_other', ['2'])],
    ['of the account and of a project', noEditing, lines('readinessNotReadyBoth', ['3', '1', '2'])],
  ])('%s', async (_, fetch, words) => {
    await ran({ jira: jira({ fetch }) });
    expect(notices()).toEqual([['bad', words]]);
    expect(text()).toContain(english('checkAdministratorRepair'));
  });

  test('nowhere, and something is to be looked at in Jira', async () => {
    const fetch: RunTools['fetch'] = async (url, init) =>
      url.includes('expand=') ? new Response('', { status: 403 }) : whole(url, init);
    await ran({ jira: jira({ fetch }) });
    expect(notices()).toEqual([['doubt', lines('readinessUnsure_one', ['1'])]]);
  });

  test('nowhere, but no project is seen: with what to do', async () => {
    const fetch: RunTools['fetch'] = async (url, init) =>
      url.includes('/search') ? new Response('{"values":[],"isLast":true}') : whole(url, init);
    await ran({ jira: jira({ fetch }) });
    expect(notices()).toEqual([['doubt', lines('readinessEmpty')]]);
  });
});

test('thousands of projects are drawn where they are looked at', async () => {
  await ran({ jira: jira({}, 500) });
  expect(text()).toContain(english('readinessShown', ['500', '500']));
  expect(rows().length).toBeLessThan(80);
  expect(main().querySelector('table')?.getAttribute('aria-rowcount')).toBe('501');
});

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
      expect(notices()).toEqual([['doubt', lines('readinessNoProjects') + english('checkpointOptions')]]);
      expect(mainButtons()).toEqual([english('readinessAgain')]);
      await press(english('checkpointOptions'));
      expect(connector.optionsOpened).toBe(1);
    });

    test('that way is not offered to whom settings are not theirs to change', async () => {
      await ran({ jira: jira({ fetch: unlisted }), settings: { ...SETTINGS, managed: true } });
      expect(buttons()).not.toContain(english('checkpointOptions'));
    });

    test('what failed of the account is said all the same', async () => {
      const fetch: RunTools['fetch'] = async (url, init) =>
        url.includes('expand=') ? new Response('{"applicationRoles":{"items":[]}}') : unlisted(url, init);
      await ran({ jira: jira({ fetch }) });
      expect(notices()[1]).toEqual(['bad', lines('readinessNotReadyAccount_one', ['1']) + english('readinessPartial')]);
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

describe('the report', () => {
  test('is copied as Markdown, and downloaded', async () => {
    const connector = await ran();
    await press(english('readinessCopy'));
    expect(connector.copied[0]).toContain(
      `- HELP: Edit issues: failed (${english('whyMissing')}) ${english('checkEditRepair')}`,
    );
    expect(text()).toContain(english('popupReportCopied'));
    await press(english('optionsActivityCsv'));
    expect(connector.downloads[0]?.name).toMatch(/^mau-guard-readiness-.*\.csv$/);
  });

  test('a second run shows what changed since the first', async () => {
    const connector = await ran();
    expect([...connector.kept.keys()]).toEqual([connectionId(CONNECTION)]);
    expect(text()).not.toContain('Since ');
    await close();
    const second = new MockConnector({ settings: SETTINGS, jira: jira({}, 3) });
    for (const [id, kept] of connector.kept)
      second.kept.set(id, { ...kept, projects: { HELP: 'ppppppppp', OLD: 'ppppppppp' } });
    await show(<Readiness connector={second} />);
    await press(english('readinessBegin'));
    await pass(1_000);
    const [since] = all('details');
    expect(since?.querySelector('summary')?.textContent).toMatch(/^Since Nov 20, 2026, .*: 4 changes$/);
    expect((since as HTMLDetailsElement | undefined)?.open).toBe(false);
    expect(text()).toContain('HELP: Edit issues: passed → failed');
    expect(text()).toContain('New: P0 and P1');
    expect(text()).toContain('Gone: OLD');
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

test('rows are in the order of Jira’s list, whichever answered first', async () => {
  const right = jira({}, 4);
  await ran({
    jira: {
      ...right,
      fetch: async (url, init) => {
        if (url.includes('projectKey=HELP')) await new Promise((done) => setTimeout(done, 50));
        return right.fetch(url, init);
      },
    },
  });
  expect(rows()).toEqual(['HELP HELP desk', 'P0 P0 desk', 'P1 P1 desk', 'P2 P2 desk']);
});

test('a row that is scrolled away leaves the focus with the table', async () => {
  await ran({ jira: jira({}, 500) });
  button('HELP').focus();
  const box = main().querySelector<HTMLElement>('.matrix');
  if (!box) throw new Error('no table');
  box.scrollTop = 8_000;
  box.dispatchEvent(new Event('scroll'));
  await pass();
  expect(rows()).not.toContain('HELP HELP desk');
  expect(document.activeElement).toBe(box);
  expect(all('tr:has(.matrix__gap)').map((row) => row.getAttribute('aria-hidden'))).toEqual(['true', 'true']);
});

test('a page that prints itself has its sheet by then', async () => {
  const connector = await ran();
  let printed = 0;
  connector.print = () => {
    dispatchEvent(new Event('beforeprint'));
    printed = all('.sheet tbody tr').length;
    dispatchEvent(new Event('afterprint'));
  };
  await press(english('readinessPrint'));
  expect(printed).toBe(2);
  expect(main().querySelector('.sheet')).toBeNull();
});

test('on paper: all of hundreds of projects, with time, site, account, product and role, and what did not pass', async () => {
  const connector = await ran({ jira: jira({}, 200) });
  await press(english('readinessPrint'));
  expect(connector.prints).toBe(1);
  dispatchEvent(new Event('beforeprint'));
  await Promise.resolve();
  const sheet = main().querySelector('.sheet');
  expect(sheet?.querySelectorAll('tbody tr')).toHaveLength(200);
  for (const words of [CONNECTION.site, BOT.name, BOT.id, 'HelpDesk+', 'Service Desk Team', '1.2.3'])
    expect(sheet?.textContent).toContain(words);
  expect(sheet?.textContent).toContain('HELP: ✗ ');
  expect(sheet?.textContent).toContain(english('checkEditRepair'));
  dispatchEvent(new Event('afterprint'));
  await pass();
  expect(main().querySelector('.sheet')).toBeNull();
});

describe('the name of the project role', () => {
  const OWN = { version: 1, connections: [CONNECTION] } as const;
  const field = () => main().querySelector<HTMLInputElement>('input[type=text]');
  async function type(role: string) {
    const input = field();
    if (!input) throw new Error('no field');
    input.value = role;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await pass();
  }

  test('is the one of the settings', async () => {
    await ran({ settings: { ...SETTINGS, connections: [{ ...CONNECTION, role: 'Equipo' }] } });
    expect(field()?.value).toBe('Equipo');
    expect(all('td.matrix__cell--fail').map((cell) => cell.title)).toHaveLength(3);
  });

  test('once typed, is kept with the connection', async () => {
    const connector = await readiness({ own: OWN });
    await type('Equipo de soporte');
    await press(english('readinessBegin'));
    await pass(1_000);
    expect(connector.own?.connections).toEqual([{ ...CONNECTION, role: 'Equipo de soporte' }]);
  });

  test('once typed, is kept with the connection whose successor has taken over', async () => {
    const next = { account: { id: PAT.id, name: PAT.name }, from: '2026-01-01', accept: 'next' as const };
    const handed = { ...CONNECTION, next };
    const connector = await readiness({
      own: { version: 1, connections: [handed] },
      jira: jira({ session: async () => ({ state: 'signed-in', account: PAT }) }),
    });
    await type('Equipo');
    await press(english('readinessBegin'));
    await pass(1_000);
    expect(connector.own?.connections).toEqual([{ ...handed, role: 'Equipo' }]);
  });

  test('as it was, changes nothing', async () => {
    const connector = await ran({ own: OWN });
    expect(connector.own).toBe(OWN);
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
