import {
  ApplicationRoleSchema,
  type DashboardUser,
  DashboardUserSchema,
  PageProjectSchema,
  PermissionsSchema,
  ProjectRoleDetailsSchema,
  ProjectSchema,
  UserPermissionSchema,
} from 'jira.js/cloud';
import { describe, expect, it } from 'vitest';
import { cloudAccount } from '../../src/atlassian/answers.ts';
import type { JiraAnswer } from '../../src/atlassian/jira-asker.ts';
import { knowsPermission, licencesIn, permissionsIn, projectPageIn, rolesIn } from '../../src/atlassian/rights.ts';
import { APPLICATION_ROLE, ERRORS, PERMISSION, PROJECT, PROJECTS, ROLE, USER } from './answers.ts';

const WRONG_SHAPE = { cannotTell: 'wrong-shape' };
const ok = (json: unknown) => ({ status: 200, json });
const pageOf = (project: unknown) => ({ ...PROJECTS, values: [project] });

interface Reader {
  /** Which part of which answer. */
  readonly of: string;
  readonly model: { readonly shape: object };
  /** With every field that the library's model has. */
  readonly full: Readonly<Record<string, unknown>>;
  readonly read: (part: unknown) => unknown;
  /** What the reader says of it. */
  readonly says: unknown;
  /** And where one of these fields is left out, or null. Without any other it says the same. */
  readonly without: Readonly<Record<string, unknown>>;
}

const ACCOUNT = { id: USER.accountId, name: 'HelpDesk Bot', email: 'helpdesk-bot@acme.example', kind: 'app' };
const READ = { key: 'HELP', name: 'IT Help', type: 'service_desk', archived: true };

const READERS: readonly Reader[] = [
  {
    of: 'who is signed in',
    model: DashboardUserSchema,
    full: USER,
    read: (user) => cloudAccount(user)?.account,
    says: ACCOUNT,
    without: {
      accountId: undefined,
      accountType: undefined,
      active: undefined,
      displayName: undefined,
      // Whose address is hidden may be anything.
      emailAddress: { ...ACCOUNT, email: null },
    },
  },
  {
    of: 'licences of who is signed in',
    model: DashboardUserSchema,
    full: USER,
    read: (user) => licencesIn(ok(user)),
    says: ['jira-servicedesk'],
    without: { applicationRoles: WRONG_SHAPE },
  },
  {
    of: 'one licence',
    model: ApplicationRoleSchema,
    full: APPLICATION_ROLE,
    read: (role) => licencesIn(ok({ ...USER, applicationRoles: { size: 1, items: [role] } })),
    says: ['jira-servicedesk'],
    without: { key: WRONG_SHAPE },
  },
  {
    of: 'permissions',
    model: PermissionsSchema,
    full: { permissions: { EDIT_ISSUES: PERMISSION } },
    read: (permissions) => permissionsIn(ok(permissions)),
    says: { EDIT_ISSUES: true },
    without: { permissions: WRONG_SHAPE },
  },
  {
    of: 'one permission of several',
    model: UserPermissionSchema,
    full: PERMISSION,
    read: (permission) => permissionsIn(ok({ permissions: { ADD_COMMENTS: PERMISSION, EDIT_ISSUES: permission } })),
    says: { ADD_COMMENTS: true, EDIT_ISSUES: true },
    // It alone cannot be told.
    without: { havePermission: { ADD_COMMENTS: true } },
  },
  {
    of: 'one role',
    model: ProjectRoleDetailsSchema,
    full: ROLE,
    read: (role) => rolesIn(ok([role])),
    says: ['Service Desk Team', 'Service-Desk-Team'],
    without: { name: WRONG_SHAPE, translatedName: ['Service Desk Team'] },
  },
  {
    of: 'a page of projects',
    model: PageProjectSchema,
    full: PROJECTS,
    read: (page) => projectPageIn(ok(page), 0),
    says: { projects: [READ], total: 251, isLast: true },
    without: {
      values: WRONG_SHAPE,
      total: { projects: [READ], total: undefined, isLast: true },
      // Then the number of projects decides.
      isLast: { projects: [READ], total: 251, isLast: false },
    },
  },
  {
    of: 'one project',
    model: ProjectSchema,
    full: PROJECT,
    read: (project) => projectPageIn(ok(pageOf(project)), 0),
    says: { projects: [READ], total: 251, isLast: true },
    without: {
      key: WRONG_SHAPE,
      name: { projects: [{ ...READ, name: undefined }], total: 251, isLast: true },
      projectTypeKey: { projects: [{ ...READ, type: undefined }], total: 251, isLast: true },
      archived: { projects: [{ ...READ, archived: false }], total: 251, isLast: true },
    },
  },
];

describe.each(READERS)('$of', ({ model, full, read, says, without }) => {
  const fields = Object.keys(model.shape);
  const saysWithout = (field: string) => (field in without ? without[field] : says);

  it('is read from an answer with every field that the library knows', () => {
    expect(Object.keys(full).sort()).toEqual(fields.sort());
    expect(read(full)).toEqual(says);
  });

  it('needs no field that is not read, and says so where one that is read is missing', () => {
    const told = fields.map((field) => [field, read(Object.fromEntries(others(full, field)))]);
    expect(told).toEqual(fields.map((field) => [field, saysWithout(field)]));
  });

  it('takes null for nothing', () => {
    const told = fields.map((field) => [field, read({ ...full, [field]: null })]);
    expect(told).toEqual(fields.map((field) => [field, saysWithout(field)]));
  });

  it('goes by what is read alone: of another kind, or added later, the rest does not matter', () => {
    const unread = fields.filter((field) => !(field in without) && !ALSO_READ.includes(field));
    const told = [...unread, 'addedLater'].map((field) => [field, read({ ...full, [field]: [{ odd: [1] }] })]);
    expect(told).toEqual([...unread, 'addedLater'].map((field) => [field, says]));
  });
});

/** Read where it is there; without it nothing else is said. */
const ALSO_READ = ['appType'];

function others(whole: object, field: string): [string, unknown][] {
  return Object.entries(whole).filter(([key]) => key !== field);
}

describe('kinds of accounts', () => {
  it.each([
    ['atlassian', undefined, 'ordinary'],
    ['customer', undefined, 'customer'],
    ['app', 'service', 'service'],
    ['app', 'agent', 'app'],
    ['app', undefined, 'app'],
    ['unknown', undefined, 'unclear'],
    ['added-later', undefined, 'unclear'],
  ] satisfies [DashboardUser['accountType'], string | undefined, string][])(
    '%s, %s: %s',
    (accountType, appType, kind) => {
      const { appType: _, ...user } = USER;
      const told = cloudAccount({ ...user, accountType, ...(appType && { appType }) } satisfies DashboardUser);
      expect(told?.account.kind).toBe(kind);
    },
  );
});

describe('an answer that is an error', () => {
  const none = { projects: [], total: 0, isLast: true };
  const failed = { cannotTell: 'failed' };
  it.each<[string, number, (answer: JiraAnswer) => unknown, unknown]>([
    ['a project is not there, or not visible', 404, permissionsIn, { cannotTell: 'not-visible' }],
    ['a permission has an unknown key', 400, permissionsIn, failed],
    ['a permission has an unknown key', 400, knowsPermission, false],
    ['roles are for administrators', 404, rolesIn, { cannotTell: 'not-an-administrator' }],
    ['no project is found', 404, (answer) => projectPageIn(answer, 0), none],
    ['the list breaks off', 404, (answer) => projectPageIn(answer, 100), failed],
  ])('%s (%i)', (_what, status, read, says) => {
    expect(read({ status, json: { ...ERRORS, status } })).toEqual(says);
    // Nothing has to be in it.
    expect(read({ status, json: {} })).toEqual(says);
  });

  it('is taken for none, with the status of a right one', () => {
    const told = [licencesIn, permissionsIn, rolesIn, (answer: JiraAnswer) => projectPageIn(answer, 0)].map((read) =>
      read(ok(ERRORS)),
    );
    expect([...told, cloudAccount(ERRORS)]).toEqual([...told.map(() => WRONG_SHAPE), undefined]);
  });
});
