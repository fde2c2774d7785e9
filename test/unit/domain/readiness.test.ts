import { describe, expect, it } from 'vitest';
import type { AccountKind } from '../../../src/domain/account.ts';
import { DEFAULT_ROLE, type Product } from '../../../src/domain/connection.ts';
import {
  ACCOUNT_CHECKS,
  type AccountFacts,
  type Answer,
  checksOf,
  type Finding,
  isTold,
  PROJECT_CHECKS,
  type ProjectFacts,
} from '../../../src/domain/readiness.ts';
import { BOT, PAT } from './make.ts';

const SCOPE = { product: 'helpdesk-plus', role: DEFAULT_ROLE } as const;

const ACCOUNT: AccountFacts = {
  session: { state: 'signed-in', account: BOT },
  intended: BOT,
  administrator: true,
  licences: ['jira-software', 'jira-servicedesk'],
};

const EVERYTHING = {
  BROWSE_PROJECTS: true,
  CREATE_ISSUES: true,
  ADD_COMMENTS: true,
  EDIT_ISSUES: true,
  TRANSITION_ISSUES: true,
  CREATE_ATTACHMENTS: true,
  SERVICEDESK_AGENT: true,
};

const HELP: ProjectFacts = {
  project: { key: 'HELP', name: 'IT Help', type: 'service_desk', archived: false },
  permissions: EVERYTHING,
  roles: [DEFAULT_ROLE, 'Administrators'],
};

function account(id: string, change: Partial<AccountFacts>): Finding {
  return ACCOUNT_CHECKS.find((check) => check.id === id)?.judge({ ...ACCOUNT, ...change }) as Finding;
}

function project(id: string, change: Partial<ProjectFacts>, role: string = DEFAULT_ROLE): Finding {
  return PROJECT_CHECKS.find((check) => check.id === id)?.judge({ ...HELP, ...change }, { ...SCOPE, role }) as Finding;
}

const as = (kind: AccountKind): Partial<AccountFacts> => ({
  session: { state: 'signed-in', account: { ...BOT, kind } },
});
const lacking = (permission: string): Partial<ProjectFacts> => ({
  permissions: { ...EVERYTHING, [permission]: false },
});
const SOFTWARE: Partial<ProjectFacts> = {
  project: { key: 'OPS', name: 'Operations', type: 'software', archived: false },
};

const CUSTOMERS: Partial<ProjectFacts> = {
  project: { key: 'CARE', name: 'Care', type: 'customer_service', archived: false },
};
const BUSINESS: Partial<ProjectFacts> = {
  project: { key: 'HR', name: 'Hiring', type: 'business', archived: false },
};
const DISCOVERY: Partial<ProjectFacts> = {
  project: { key: 'IDEA', name: 'Ideas', type: 'product_discovery', archived: false },
};
const UNTYPED: Partial<ProjectFacts> = { project: { key: 'HELP', name: undefined, type: undefined, archived: false } };

it('an account that has all of it passes every check', () => {
  for (const { id } of ACCOUNT_CHECKS) expect([id, account(id, {})]).toEqual([id, { answer: 'pass' }]);
  for (const { id } of PROJECT_CHECKS) expect([id, project(id, {})]).toEqual([id, { answer: 'pass' }]);
});

describe('of the account', () => {
  it.each<[string, Partial<AccountFacts>, Answer, string?]>([
    ['Intended', { session: { state: 'signed-in', account: PAT } }, 'fail', 'other-account'],
    ['Intended', { session: { state: 'signed-out' } }, 'fail', 'signed-out'],
    ['Intended', { session: { state: 'unknown', reason: 'timeout' } }, 'cannot-tell', 'unread'],
    // Whatever somebody else may do is no word about the intended account.
    ...['Ordinary', 'Administrator', 'Licence'].flatMap((id) =>
      [{ state: 'signed-in', account: PAT }, { state: 'signed-out' }, { state: 'unknown', reason: 'timeout' }].map(
        (session) => [id, { session }, 'cannot-tell', 'not-the-account'] as [string, object, Answer, string],
      ),
    ),
    ['Ordinary', as('customer'), 'fail', 'not-ordinary'],
    ['Ordinary', as('service'), 'fail', 'not-ordinary'],
    ['Ordinary', as('app'), 'fail', 'not-ordinary'],
    ['Ordinary', as('inactive'), 'fail', 'not-ordinary'],
    ['Ordinary', as('unclear'), 'cannot-tell', 'unclear-kind'],
    ['Administrator', { administrator: false }, 'fail', 'missing'],
    ['Administrator', { administrator: { cannotTell: 'failed' } }, 'cannot-tell', 'failed'],
    ['Licence', { licences: ['jira-software'] }, 'fail', 'missing'],
    ['Licence', { licences: [] }, 'fail', 'missing'],
    ['Licence', { licences: { cannotTell: 'data-center' } }, 'cannot-tell', 'data-center'],
  ])('%s with %j: %s %s', (id, change, answer, why) => {
    expect(account(id, change)).toEqual({ answer, why });
  });
});

describe('of a project', () => {
  const unseen: Partial<ProjectFacts> = {
    permissions: { cannotTell: 'not-visible' },
    roles: { cannotTell: 'not-an-administrator' },
  };
  it.each<[string, Partial<ProjectFacts>, Answer, string?]>([
    ['Visible', unseen, 'fail', 'not-visible'],
    ['Visible', { permissions: { cannotTell: 'failed' } }, 'cannot-tell', 'failed'],
    ['Visible', { project: { ...HELP.project, archived: true } }, 'fail', 'archived'],
    // It answers, and was not listed.
    ['Visible', { project: { ...HELP.project, archived: undefined } }, 'cannot-tell', 'unlisted'],
    ['Browse', unseen, 'does-not-apply'],
    ['Browse', { permissions: { cannotTell: 'wrong-shape' } }, 'cannot-tell', 'wrong-shape'],
    ['Browse', lacking('BROWSE_PROJECTS'), 'fail', 'missing'],
    // Customers of a service project may do so too.
    ...['Browse', 'Create', 'Comment', 'Edit', 'Transition', 'Attach'].map(
      (id) => [id, lacking('SERVICEDESK_AGENT'), 'cannot-tell', 'like-a-customer'] as [string, object, Answer, string],
    ),
    ['Create', { permissions: { ...EVERYTHING, CREATE_ISSUES: false, SERVICEDESK_AGENT: false } }, 'fail', 'missing'],
    ['Create', { ...SOFTWARE, ...lacking('SERVICEDESK_AGENT') }, 'pass'],
    ['Browse', { ...SOFTWARE, ...lacking('SERVICEDESK_AGENT') }, 'pass'],
    ['Create', lacking('CREATE_ISSUES'), 'fail', 'missing'],
    ['Comment', lacking('ADD_COMMENTS'), 'fail', 'missing'],
    ['Edit', lacking('EDIT_ISSUES'), 'fail', 'missing'],
    ['Transition', lacking('TRANSITION_ISSUES'), 'fail', 'missing'],
    ['Attach', lacking('CREATE_ATTACHMENTS'), 'fail', 'missing'],
    ['Attach', { permissions: { BROWSE_PROJECTS: true } }, 'cannot-tell', 'wrong-shape'],
    ['Agent', lacking('SERVICEDESK_AGENT'), 'fail', 'missing'],
    ['Agent', { permissions: { BROWSE_PROJECTS: true } }, 'cannot-tell', 'no-agent-key'],
    ['Agent', { permissions: { BROWSE_PROJECTS: true }, agentsUnread: 'failed' }, 'cannot-tell', 'failed'],
    ['Agent', { ...SOFTWARE, ...lacking('SERVICEDESK_AGENT') }, 'does-not-apply'],
    ['Agent', unseen, 'does-not-apply'],
    // Of which kind it is could not be read: then nothing is taken for granted.
    ['Browse', { ...UNTYPED, ...lacking('SERVICEDESK_AGENT') }, 'cannot-tell', 'like-a-customer'],
    ['Agent', { ...UNTYPED, permissions: { BROWSE_PROJECTS: true } }, 'cannot-tell', 'no-agent-key'],
    ['Agent', { ...UNTYPED, ...lacking('SERVICEDESK_AGENT') }, 'fail', 'missing'],
    ['Role', { ...UNTYPED, roles: ['Administrators'] }, 'fail', 'missing'],
    // Of a kind that nobody here knows.
    ['Browse', { ...CUSTOMERS, ...lacking('SERVICEDESK_AGENT') }, 'cannot-tell', 'like-a-customer'],
    ['Agent', { ...CUSTOMERS, ...lacking('SERVICEDESK_AGENT') }, 'cannot-tell', 'unknown-type'],
    ['Agent', CUSTOMERS, 'pass'],
    ['Role', { ...CUSTOMERS, roles: ['Administrators'] }, 'cannot-tell', 'unknown-type'],
    ['Role', CUSTOMERS, 'pass'],
    ['Role', BUSINESS, 'does-not-apply'],
    ['Browse', { ...DISCOVERY, ...lacking('SERVICEDESK_AGENT') }, 'pass'],
    ['Agent', DISCOVERY, 'does-not-apply'],
    ['Role', { roles: ['Administrators'] }, 'fail', 'missing'],
    ['Role', { roles: [' service desk team '] }, 'pass'],
    ['Role', { roles: ['Service DeskTeam'] }, 'fail', 'missing'],
    ['Role', { roles: { cannotTell: 'not-an-administrator' } }, 'cannot-tell', 'not-an-administrator'],
    ['Role', { roles: undefined }, 'does-not-apply'],
    ['Role', SOFTWARE, 'does-not-apply'],
    ['Role', unseen, 'does-not-apply'],
  ])('%s with %j: %s %s', (id, change, answer, why) => {
    expect(project(id, change)).toEqual(why === undefined ? { answer } : { answer, why });
  });

  it('the role may be called otherwise', () => {
    expect(project('Role', { roles: ['Team Soporte'] }, 'team soporte')).toEqual({ answer: 'pass' });
  });

  it.each(['e\u0301quipe support', '\u00e9quipe\u00a0support '])('and be typed in another way (%j)', (role) => {
    expect(project('Role', { roles: ['\u00c9quipe  Support'] }, role)).toEqual({ answer: 'pass' });
  });

  it('but not be another word', () => {
    expect(project('Role', { roles: ['Team Masse'] }, 'Team Maße')).toEqual({ answer: 'fail', why: 'missing' });
  });
});

it.each([[false], [null], [[]]])('%j is an answer', (told) => {
  expect(isTold<unknown>(told)).toBe(true);
});

describe('the catalogue', () => {
  it.each<[Product, string[]]>([
    ['helpdesk-plus', ['Intended', 'Ordinary', 'Administrator', 'Licence']],
    ['integration-plus', ['Intended', 'Ordinary', 'Administrator']],
  ])('%s asks for no more than its vendor does of the account', (product, ids) => {
    expect(checksOf(ACCOUNT_CHECKS, product).map(({ id }) => id)).toEqual(ids);
  });

  it('Integration+ asks for no agent and no role', () => {
    expect(checksOf(PROJECT_CHECKS, 'integration-plus').map(({ id }) => id)).not.toEqual(
      expect.arrayContaining(['Agent', 'Role']),
    );
  });

  it('each check has its source, and a page on which it is repaired', () => {
    for (const { source, repairAt } of [...ACCOUNT_CHECKS, ...PROJECT_CHECKS]) {
      expect(source).toContain('FACTS');
      expect(repairAt('A B')).toMatch(/^\/\S*$/);
    }
    const pages = PROJECT_CHECKS.map(({ repairAt }) => repairAt('A B'));
    expect(new Set(pages)).toEqual(
      new Set(['/plugins/servlet/project-config/A%20B/permissions', '/plugins/servlet/project-config/A%20B/roles']),
    );
  });
});
