import { getCurrentUser, getMyPermissions, getProjectRoleDetails, searchProjects } from 'jira.js/cloud';
import { expect, it } from 'vitest';
import { type Plan, runReadiness } from '../../src/atlassian/readiness-run.ts';
import { readSite } from '../../src/atlassian/session-readers.ts';
import { BOT } from '../unit/domain/make.ts';
import { ERRORS, PERMISSION, PROJECT, PROJECTS, ROLE, USER } from './answers.ts';
import { type Call, sent } from './library.ts';

const SITE = 'https://acme.atlassian.net';
const SIX = 'BROWSE_PROJECTS,CREATE_ISSUES,ADD_COMMENTS,EDIT_ISSUES,TRANSITION_ISSUES,CREATE_ATTACHMENTS';

/** What a run asks once, whatever it is about. */
const ONCE: readonly Call[] = [
  (jira) => getCurrentUser(jira),
  // The library would repeat the parameter for a list; the documentation wants commas.
  (jira) => getCurrentUser(jira, { expand: 'groups,applicationRoles' }),
  (jira) => getMyPermissions(jira, { permissions: 'ADMINISTER' }),
  (jira) => getMyPermissions(jira, { permissions: 'SERVICEDESK_AGENT' }),
];

const inProject = (projectKey: string, permissions: string): Call => {
  return (jira) => getMyPermissions(jira, { projectKey, permissions });
};
const roles = (projectIdOrKey: string): Call => {
  return (jira) => getProjectRoleDetails(jira, { projectIdOrKey, currentMember: true, excludeConnectAddons: true });
};

interface Case {
  readonly what: string;
  readonly plan: Pick<Plan, 'product' | 'projects'>;
  readonly calls: readonly Call[];
}

const CASES: readonly Case[] = [
  {
    what: 'service projects, page by page',
    plan: { product: 'helpdesk-plus', projects: [] },
    calls: [
      ...[0, 100, 200].map((startAt): Call => {
        return (jira) => searchProjects(jira, { startAt, maxResults: 100, typeKey: 'service_desk' });
      }),
      inProject('HELP', `${SIX},SERVICEDESK_AGENT`),
      roles('HELP'),
    ],
  },
  {
    what: 'every project, page by page',
    plan: { product: 'integration-plus', projects: [] },
    calls: [
      ...[0, 100, 200].map(
        (startAt): Call =>
          (jira) =>
            searchProjects(jira, { startAt, maxResults: 100 }),
      ),
      inProject('HELP', `${SIX},SERVICEDESK_AGENT`),
    ],
  },
  {
    what: 'named projects',
    plan: { product: 'helpdesk-plus', projects: ['help', 'OPS_2'] },
    calls: [
      (jira) => searchProjects(jira, { keys: ['HELP', 'OPS_2'], status: ['live', 'archived'], maxResults: 100 }),
      ...['HELP', 'OPS_2'].flatMap((key) => [inProject(key, `${SIX},SERVICEDESK_AGENT`), roles(key)]),
    ],
  },
];

it.each(CASES)('$what are asked for as the library would', async ({ plan, calls }) => {
  expect(await askedBy(plan)).toEqual(await sentFor([...ONCE, ...calls]));
});

it('compares the host, the path, each parameter and its value, and what is left out', () => {
  const one = plain(`${SITE}/rest/api/3/myself?b=1,2&a=x`);
  expect(plain(`${SITE}/rest/api/3/myself?a=x&b=1%2C2`)).toBe(one);
  for (const other of ['myself?a=x', 'myself?a=x&b=1', 'myself?a=x&b=1&b=2', 'myselves?b=1,2&a=x', 'myself?A=x&b=1,2'])
    expect(plain(`${SITE}/rest/api/3/${other}`)).not.toBe(one);
});

/** Addresses that a run and the reader of its sessions ask for, on a Jira that answers by the library's models. */
async function askedBy(plan: Case['plan']): Promise<readonly string[]> {
  const asked = new Set<string>();
  const fetch = async (url: string): Promise<Response> => {
    // Of two hundred projects one is compared.
    if (!/\bX\d+\b/.test(url)) asked.add(plain(url));
    const { status = 200, json } = answerTo(new URL(url));
    return Response.json(json, { status });
  };
  const session = async (site: string) => {
    const tools = { fetch, now: () => ({ context: 'test', ms: 0 }), wallTime: () => 0 };
    return (await readSite(site, tools)).outcome;
  };
  const tools = { fetch, wait: async () => {}, session };
  const nothing = { account() {}, projects() {}, project() {}, quiet() {} };
  const run = runReadiness({ ...plan, site: SITE, role: ROLE.name, intended: BOT }, tools, nothing);
  expect(await run.ended).toBe('done');
  return [...asked].sort();
}

function answerTo({ pathname, searchParams }: URL): { readonly status?: number; readonly json: unknown } {
  if (pathname.endsWith('/myself')) return { json: { ...USER, accountId: BOT.id } };
  if (pathname.endsWith('/roledetails')) return { json: [ROLE] };
  if (pathname.endsWith('/project/search')) {
    const startAt = Number(searchParams.get('startAt') ?? 0);
    const others = Array.from({ length: startAt === 200 ? 1 : 100 }, (_, at) => ({
      ...PROJECT,
      key: `X${startAt + at}`,
    }));
    const values = startAt === 0 ? [PROJECT, ...others.slice(1)] : others;
    if (searchParams.has('keys')) return { json: { ...PROJECTS, total: 1, values: [PROJECT] } };
    return { json: { ...PROJECTS, startAt, total: 201, isLast: startAt === 200, values } };
  }
  if (!pathname.endsWith('/mypermissions')) return { status: 404, json: ERRORS };
  const keys = searchParams.get('permissions')?.split(',') ?? [];
  return { json: { permissions: Object.fromEntries(keys.map((key) => [key, { ...PERMISSION, key }])) } };
}

async function sentFor(calls: readonly Call[]): Promise<readonly string[]> {
  const all: string[] = [];
  for (const call of calls) {
    const { method, address } = await sent(call, SITE);
    expect(method).toBe('GET');
    all.push(plain(address));
  }
  return all.sort();
}

/** An address without what means nothing: the order of parameters, and how their values are escaped. */
function plain(address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  return [origin + pathname, ...[...searchParams].map((pair) => pair.join('=')).sort()].join(' ');
}
