import {
  ErrorCollectionSchema,
  getCurrentUser,
  getMyPermissions,
  getProject,
  getProjectRoleDetails,
  getServerInfo,
  type Page,
  type Permissions,
  PermissionsSchema,
  type Project,
  searchProjects,
  UserPermissionSchema,
} from 'jira.js/cloud';
import { getServiceDesks } from 'jira.js/serviceDesk';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Dials, Rights, World } from '../world/api.ts';
import { ACCOUNTS } from '../world/cast.ts';
import { ACME, BETA, type Site } from '../world/hosts.ts';
import { Visitor } from '../world/visitor.ts';
import { createWorld } from '../world/world.ts';
import { type Call, type Issue, type Model, sent } from './library.ts';

// With this the library's models refuse fields and words that they do not list; it is read when they are made.
vi.hoisted(() => {
  process.env.AUDIT_SCHEMAS = 'true';
});

const ALL = 'BROWSE_PROJECTS,CREATE_ISSUES,ADD_COMMENTS,EDIT_ISSUES,TRANSITION_ISSUES,CREATE_ATTACHMENTS';

/** Everything that the world answers beside pages, asked for by the library, each in the shape that readiness asks. */
const CALLS: readonly [what: string, Call][] = [
  ['who is signed in', (jira) => getCurrentUser(jira)],
  ['who, with groups and licences', (jira) => getCurrentUser(jira, { expand: 'groups,applicationRoles' })],
  ['administrator', (jira) => getMyPermissions(jira, { permissions: 'ADMINISTER' })],
  ['agent', (jira) => getMyPermissions(jira, { permissions: 'SERVICEDESK_AGENT' })],
  ['permissions in a project', (jira) => getMyPermissions(jira, { projectKey: 'HELP', permissions: ALL })],
  ['permissions where nothing is', (jira) => getMyPermissions(jira, { projectKey: 'NOPE', permissions: ALL })],
  ['no permission at all', (jira) => getMyPermissions(jira)],
  ['projects', (jira) => searchProjects(jira, { startAt: 0, maxResults: 100 })],
  ['the first of several pages', (jira) => searchProjects(jira, { startAt: 0, maxResults: 1 })],
  ['a page after the last', (jira) => searchProjects(jira, { startAt: 50, maxResults: 50 })],
  ['service projects', (jira) => searchProjects(jira, { typeKey: 'service_desk' })],
  ['projects by key', (jira) => searchProjects(jira, { keys: ['OPS', 'NOPE'], status: ['live', 'archived'] })],
  ['one project', (jira) => getProject(jira, { projectIdOrKey: 'OPS' })],
  ['roles', (jira) => getProjectRoleDetails(jira, { projectIdOrKey: 'HELP' })],
  ['own roles', (jira) => getProjectRoleDetails(jira, { projectIdOrKey: 'HELP', currentMember: true })],
  ['the server', (jira) => getServerInfo(jira)],
  ['service desks', (jira) => getServiceDesks(jira, { start: 0, limit: 50 })],
];

/** What can be turned on the practice Jira, beside faults. */
const SITUATIONS: Readonly<Record<string, { rights?: Partial<Rights>; jira?: Partial<Dials['jira']> }>> = {
  'no administrator': { rights: { admin: false } },
  'sees nothing, has no licence': { rights: { sees: [], agentIn: [], inTeam: [], licences: [] } },
  'lacks rights': { rights: { lacks: ['ADMINISTER', 'EDIT_ISSUES'], agentIn: [], inTeam: [] } },
  'many projects, some in the archive': { jira: { moreProjects: 150, archived: ['HELP', 'OPS', 'P1'] } },
};

interface Caller {
  readonly who: string | null;
  readonly site: Site;
  readonly situation?: string;
  readonly calls: typeof CALLS;
}

const CALLERS: readonly Caller[] = [
  { who: null, site: ACME, calls: CALLS },
  { who: 'bot', site: ACME, calls: CALLS },
  ...Object.keys(SITUATIONS).map((situation) => ({ who: 'bot', site: ACME, situation, calls: CALLS })),
  { who: 'bot', site: BETA, calls: CALLS },
  // Everybody else may do the same; who they are is told differently.
  ...Object.keys(ACCOUNTS).map((who) => ({ who, site: ACME, calls: CALLS.slice(0, 3) })),
];

/** Where the models and the documentation's words differ, the words are followed. */
const WORDS_SAY_OTHERWISE: readonly ((issue: Issue, json: unknown) => boolean)[] = [
  // "Depending on the user's privacy setting, this may be returned as null": the model's own note, and a plain string.
  ({ path }, json) => path.join() === 'emailAddress' && (json as { emailAddress?: unknown }).emailAddress === null,
];

function objections(model: Model, json: unknown): readonly string[] {
  const issues = model.safeParse(json).error?.issues ?? [];
  return issues
    .filter((issue) => !WORDS_SAY_OTHERWISE.some((allows) => allows(issue, json)))
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
}

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

it.each(CALLERS)('$who at $site.host ($situation): is answered as the library expects', async (caller) => {
  const { who, site, situation = '', calls } = caller;
  const { rights, jira } = SITUATIONS[situation] ?? {};
  if (who && rights) world.dials.rights[who] = rights;
  Object.assign(world.dials.jira, jira);
  const visitor = await Visitor.signedIn(world, { site: who, siteHost: site.host });
  for (const [what, call] of calls) {
    const { address, method, model } = await sent(call, site.url);
    const { status, headers, body } = await visitor.ask(address, { accept: 'application/json' });
    expect([what, method, STATUSES.includes(status)]).toEqual([what, 'GET', true]);
    // Jira says no more than a line of text there.
    if (status === 401) continue;
    const json = JSON.parse(body) as unknown;
    const objected = objections(status === 200 ? model : ErrorCollectionSchema, json);
    const inside = status === 200 && model === PermissionsSchema ? permissionsOf(json as Permissions) : [];
    expect([what, headers['content-type'], ...objected, ...inside]).toEqual([what, JSON_TYPE]);
  }
});

/** What the documentation lists for these calls. */
const STATUSES = [200, 400, 401, 404];
const JSON_TYPE = expect.stringMatching(/^application\/json/);

/** The model of a whole answer leaves open what stands under each key. */
function permissionsOf({ permissions = {} }: Permissions): readonly string[] {
  return Object.values(permissions).flatMap((permission) => objections(UserPermissionSchema, permission));
}

it('looks closely: a field that nobody documents, a word that is not in a list and a wrong type are objected to', () => {
  expect(objections(UserPermissionSchema, { havePermission: true, key: 'ADMINISTER', type: 'GLOBAL' })).toEqual([]);
  for (const wrong of [{ may: true }, { type: 'SITE' }, { havePermission: 'yes' }])
    expect(objections(UserPermissionSchema, wrong)).toHaveLength(1);
});

it('leads to the rest of the same search, as the library’s page says', async () => {
  world.dials.jira.moreProjects = 150;
  const bot = await Visitor.signedIn(world, { site: 'bot' });
  const first = await sent((jira) => searchProjects(jira, { maxResults: 100, typeKey: 'service_desk' }), ACME.url);
  const found: Project[] = [];
  for (let next: string | undefined = first.address; next; ) {
    const page = JSON.parse((await bot.ask(next)).body) as Page<Project>;
    expect(page).toMatchObject({ startAt: found.length, total: 152, isLast: page.nextPage === undefined });
    found.push(...page.values);
    next = page.nextPage;
  }
  expect(found.map(({ projectTypeKey }) => projectTypeKey)).toEqual(Array(152).fill('service_desk'));
});

it('has an answer of each kind to look at', async () => {
  const bot = await Visitor.signedIn(world, { site: 'bot' });
  for (const [what, call] of CALLS) {
    const { address } = await sent(call, ACME.url);
    const wrong = { 'permissions where nothing is': 404, 'no permission at all': 400 }[what];
    expect([what, (await bot.ask(address)).status]).toEqual([what, wrong ?? 200]);
  }
});
