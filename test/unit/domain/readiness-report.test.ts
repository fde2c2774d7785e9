import { describe, expect, it } from 'vitest';
import { type Connection, DEFAULT_ROLE } from '../../../src/domain/connection.ts';
import type { Finding } from '../../../src/domain/readiness.ts';
import { type LastState, lastState, leastOf } from '../../../src/domain/readiness-kept.ts';
import {
  changesSince,
  judgeAccount,
  judgeProject,
  kept,
  notPassed,
  type ProjectReport,
  type Report,
  summaryOf,
} from '../../../src/domain/readiness-report.ts';
import { BOT, PAT } from './make.ts';

const SCOPE = { product: 'helpdesk-plus', role: DEFAULT_ROLE } as const;
const PASS: Finding = { answer: 'pass' };
const FAIL: Finding = { answer: 'fail', why: 'missing' };
const UNTOLD: Finding = { answer: 'cannot-tell', why: 'failed' };

function project(key: string, findings: Record<string, Finding> = {}): ProjectReport {
  return {
    key,
    name: key,
    type: 'service_desk',
    archived: false,
    findings: { Visible: PASS, Browse: PASS, ...findings },
  };
}

function report(change: Partial<Report> = {}): Report {
  return {
    version: 1,
    time: 1_000,
    site: 'https://acme.atlassian.net',
    ...SCOPE,
    named: false,
    account: BOT,
    extension: '1.2.3',
    complete: true,
    findings: { Intended: PASS, Administrator: PASS },
    projects: [project('HELP'), project('DESK')],
    ...change,
  };
}

describe('in one word', () => {
  it.each<[string, Partial<Report>, string]>([
    ['all passed', {}, 'ready'],
    [
      'what does not apply is no fault',
      { projects: [project('OPS', { Agent: { answer: 'does-not-apply' } })] },
      'ready',
    ],
    ['a project fails', { projects: [project('HELP', { Edit: FAIL })] }, 'not-ready'],
    ['the account fails', { findings: { Administrator: FAIL } }, 'not-ready'],
    [
      'the account fails, and not everything was asked',
      { findings: { Administrator: FAIL }, complete: false },
      'not-ready',
    ],
    ['something cannot be told', { projects: [project('HELP', { Role: UNTOLD })] }, 'unsure'],
    ['there is no project', { projects: [] }, 'empty'],
    [
      'there is no project, and of the account not all is known',
      { projects: [], findings: { Licence: UNTOLD } },
      'unsure',
    ],
    ['not everything was asked', { complete: false }, 'incomplete'],
  ])('%s: %#', (_, change, state) => {
    expect(summaryOf(report(change)).state).toBe(state);
  });

  it('and in numbers', () => {
    const projects = [
      project('A', { Edit: FAIL, Role: UNTOLD }),
      project('B', { Edit: FAIL, Attach: FAIL }),
      project('C'),
    ];
    expect(summaryOf(report({ projects }))).toEqual({
      state: 'not-ready',
      projects: 3,
      failing: 2,
      failed: 3,
      untold: 1,
      complete: true,
    });
  });
});

describe('since the last run', () => {
  it('what changed, by project and check; what is new, and what is gone', () => {
    const before = kept(report({ projects: [project('HELP', { Edit: FAIL }), project('OLD')] }));
    const after = report({
      findings: { Intended: PASS, Administrator: FAIL },
      projects: [project('HELP', { Edit: PASS }), project('NEW')],
    });
    expect(changesSince(before, after)).toEqual({
      since: 1_000,
      changed: [
        { project: undefined, check: 'Administrator', before: 'pass', after: 'fail' },
        { project: 'HELP', check: 'Edit', before: 'fail', after: 'pass' },
      ],
      added: ['NEW'],
      gone: ['OLD'],
    });
  });

  it('a run that did not come to its end says nothing of what it did not ask', () => {
    expect(changesSince(kept(report()), report({ complete: false, projects: [project('HELP')] }))).toBeUndefined();
  });

  it('projects that are not named any more are not gone', () => {
    const after = report({ named: true, projects: [project('HELP')] });
    expect(changesSince(kept(report()), after)).toMatchObject({ added: [], gone: [] });
  });

  it('nothing', () => {
    expect(changesSince(kept(report()), report())).toMatchObject({ changed: [], added: [], gone: [] });
  });

  it('a new project is one piece of news, not as many as it has checks', () => {
    const after = report({ projects: [project('HELP'), project('DESK'), project('NEW')] });
    expect(changesSince(kept(report()), after)).toMatchObject({ changed: [], added: ['NEW'], gone: [] });
  });

  it('a check that an older version did not have is no news', () => {
    const before = { ...kept(report()), findings: 'p' };
    expect(changesSince(before, report({ findings: { Administrator: FAIL } }))?.changed).toEqual([
      { project: undefined, check: 'Intended', before: 'pass', after: 'does-not-apply' },
    ]);
  });

  it('a run of nobody’s session is kept as nobody’s, and not compared with that of an account', () => {
    const nobodys = kept(report({ account: undefined }));
    expect(nobodys.account).toBe('');
    expect(changesSince(nobodys, report())).toBeUndefined();
  });

  it.each<[string, Partial<Report>]>([
    ['another account', { account: PAT }],
    ['another product', { product: 'integration-plus' }],
  ])('of %s there is nothing to compare', (_, change) => {
    expect(changesSince(kept(report(change)), report())).toBeUndefined();
  });
});

it('an account is judged by the checks of its product alone', () => {
  const facts = { session: { state: 'signed-in', account: BOT }, intended: BOT, administrator: false } as const;
  const none = { ...facts, licences: { cannotTell: 'failed' } } as const;
  const findings = { Intended: PASS, Ordinary: PASS, Administrator: FAIL };
  expect(judgeAccount(none, SCOPE)).toEqual({ ...findings, Licence: UNTOLD });
  expect(judgeAccount(none, { ...SCOPE, product: 'integration-plus' })).toEqual(findings);
});

it('a project is judged by the checks of its product alone', () => {
  const facts = { project: project('HELP'), permissions: { cannotTell: 'failed' } as const, roles: undefined };
  const { findings } = judgeProject(facts, { ...SCOPE, product: 'integration-plus' });
  expect(Object.keys(findings)).toEqual(['Visible', 'Browse', 'Create', 'Comment', 'Edit', 'Transition', 'Attach']);
});

it('what did not pass in projects is listed in the order of the report and of the catalogue', () => {
  const projects = [
    project('HELP', { Role: UNTOLD, Create: FAIL, Agent: { answer: 'does-not-apply' } }),
    project('DESK'),
    project('OPS', { Edit: FAIL }),
  ];
  const listed = [
    { project: 'HELP', check: 'Create', finding: FAIL },
    { project: 'HELP', check: 'Role', finding: UNTOLD },
    { project: 'OPS', check: 'Edit', finding: FAIL },
  ];
  expect(notPassed(report({ projects }))).toEqual(listed);
  // A check that the product does not ask for is none.
  expect(notPassed(report({ projects, product: 'integration-plus' }))).toEqual(
    listed.filter(({ check }) => check !== 'Role'),
  );
});

describe('several runs together', () => {
  it.each<[string, (LastState | undefined)[], LastState | undefined]>([
    ['all are ready', ['ready', 'ready'], 'ready'],
    ['one is unsure', ['ready', 'unsure', 'ready'], 'unsure'],
    ['one is not ready', ['ready', 'unsure', 'not-ready'], 'not-ready'],
    ['one is missing', ['ready', undefined, 'unsure'], undefined],
    ['one is missing, and another is not ready', [undefined, 'not-ready'], 'not-ready'],
    ['there is none', [], undefined],
  ])('%s', (_, states, expected) => {
    expect(leastOf(states)).toBe(expected);
  });
});

describe('the last run in one word', () => {
  const CONNECTION = { product: 'helpdesk-plus', account: BOT, projects: [] } as const;
  const last = (change: Partial<Report> = {}, connection: Partial<Connection> = {}) =>
    lastState(kept(report(change)), { ...CONNECTION, ...connection });
  it.each<[string, () => LastState | undefined, LastState | undefined]>([
    ['all passed', () => last(), 'ready'],
    ['something failed', () => last({ projects: [project('A', { Edit: FAIL, Role: UNTOLD })] }), 'not-ready'],
    ['something cannot be told', () => last({ projects: [project('A', { Role: UNTOLD })] }), 'unsure'],
    ['there was no project', () => last({ projects: [] }), 'unsure'],
    ['it was of another account', () => last({ account: PAT }), undefined],
    ['it was of another product', () => last({ product: 'integration-plus' }), undefined],
    ['there was none', () => lastState(undefined, CONNECTION), undefined],
    ['it was of the projects that are named', () => last({ named: true }, { projects: ['help', 'DESK'] }), 'ready'],
    ['another project is named by now', () => last({ named: true }, { projects: ['HELP', 'NEW'] }), undefined],
    [
      'one that was named, and lacked something, is not meant any more',
      () => last({ named: true, projects: [project('HELP'), project('OPS', { Edit: FAIL })] }, { projects: ['HELP'] }),
      undefined,
    ],
    ['it was of some projects, and all are meant by now', () => last({ named: true }), undefined],
    ['it was of all projects, and some are named by now', () => last({}, { projects: ['HELP'] }), undefined],
    [
      'Integration+ asks for no role',
      () => last({ product: 'integration-plus' }, { product: 'integration-plus', role: 'Equipo' }),
      'ready',
    ],
    ['it was of another project role', () => last({}, { role: 'Equipo' }), undefined],
    [
      'kept by an older version',
      () => lastState({ ...kept(report()), role: undefined, named: undefined }, CONNECTION),
      'ready',
    ],
  ])('%s', (_, state, expected) => {
    expect(state()).toBe(expected);
  });
});
