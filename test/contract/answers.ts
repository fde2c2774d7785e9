import type {
  ApplicationRoleSchema,
  DashboardUserSchema,
  ErrorCollectionSchema,
  PageProjectSchema,
  ProjectRoleDetailsSchema,
  ProjectSchema,
  UserPermissionSchema,
} from 'jira.js/cloud';
import type { Taken } from './library.ts';

/*
 * What Jira answers, by the library's models: each with every field that the model has. Not one of them is taken from the
 * practice world, or from our own schemas.
 */

const GROUP = { groupId: null, name: 'site-admins', self: 'https://acme.atlassian.net/rest/api/3/group?groupId=1' };

export const APPLICATION_ROLE = {
  defaultGroups: ['jira-servicemanagement-users'],
  defaultGroupsDetails: [GROUP],
  defined: true,
  groupDetails: [GROUP],
  groups: ['jira-servicemanagement-users'],
  hasUnlimitedSeats: false,
  key: 'jira-servicedesk',
  name: 'Jira Service Management',
  numberOfSeats: 10,
  platform: false,
  remainingSeats: 7,
  selectedByDefault: false,
  userCount: 3,
  userCountDescription: 'agents',
} satisfies Taken<typeof ApplicationRoleSchema>;

export const USER = {
  self: 'https://acme.atlassian.net/rest/api/3/user?accountId=712020:0f3b',
  accountId: '712020:0f3b',
  accountType: 'app',
  appType: 'agent',
  active: true,
  applicationRoles: { size: 1, items: [APPLICATION_ROLE], 'max-results': 50, callback: {}, pagingCallback: {} },
  avatarUrls: { '48x48': 'https://avatar.example/48' },
  displayName: 'HelpDesk Bot',
  emailAddress: 'helpdesk-bot@acme.example',
  expand: 'groups,applicationRoles',
  groups: { size: 1, items: [GROUP], 'max-results': 50, callback: {}, pagingCallback: {} },
  guest: false,
  locale: 'en_GB',
  timeZone: 'Europe/Berlin',
} satisfies Taken<typeof DashboardUserSchema>;

export const PERMISSION = {
  deprecatedKey: false,
  description: 'Ability to edit issues.',
  havePermission: true,
  id: '12',
  key: 'EDIT_ISSUES',
  name: 'Edit Issues',
  type: 'PROJECT',
} satisfies Taken<typeof UserPermissionSchema>;

export const ROLE = {
  self: 'https://acme.atlassian.net/rest/api/3/project/10001/role/10101',
  name: 'Service Desk Team',
  id: 10101,
  description: 'People who work on requests.',
  admin: false,
  default: false,
  roleConfigurable: true,
  scope: { type: 'PROJECT', project: { id: '10001', key: 'HELP', name: 'IT Help' } },
  translatedName: 'Service-Desk-Team',
  type: 'DEFAULT',
} satisfies Taken<typeof ProjectRoleDetailsSchema>;

export const PROJECT = {
  self: 'https://acme.atlassian.net/rest/api/3/project/10001',
  id: '10001',
  key: 'HELP',
  name: 'IT Help',
  projectTypeKey: 'service_desk',
  archived: true,
  archivedBy: USER,
  archivedDate: '2026-01-02T03:04:05.000+0000',
  assigneeType: 'UNASSIGNED',
  avatarUrls: { '48x48': 'https://acme.atlassian.net/secure/projectavatar?pid=10001' },
  components: [],
  deleted: false,
  deletedBy: USER,
  deletedDate: '2026-01-02T03:04:05.000+0000',
  description: 'Help for everybody.',
  email: 'help@acme.example',
  entityId: '0a1b',
  expand: 'lead',
  favourite: false,
  insight: { totalIssueCount: 100 },
  isPrivate: false,
  issueTypeHierarchy: { levels: [] },
  issueTypes: [],
  landingPageInfo: {},
  lead: USER,
  permissions: { canEdit: false },
  projectCategory: { id: '1', name: 'Internal' },
  properties: { colour: 'green' },
  retentionTillDate: '2026-03-02T03:04:05.000+0000',
  roles: { 'Service Desk Team': ROLE.self },
  simplified: false,
  style: 'classic',
  url: 'https://acme.example/help',
  uuid: '2f1c0b9a-8e7d-4c5b-9a3f-210000000000',
  versions: [],
} satisfies Taken<typeof ProjectSchema>;

/** The last page of several. */
export const PROJECTS = {
  self: 'https://acme.atlassian.net/rest/api/3/project/search?startAt=250',
  nextPage: 'https://acme.atlassian.net/rest/api/3/project/search?startAt=300',
  startAt: 250,
  maxResults: 50,
  total: 251,
  isLast: true,
  values: [PROJECT],
} satisfies Taken<typeof PageProjectSchema>;

export const ERRORS = {
  errorMessages: ['No project could be found with key ‘NOPE’.'],
  errors: { projectKey: 'Unknown.' },
  status: 404,
} satisfies Taken<typeof ErrorCollectionSchema>;
