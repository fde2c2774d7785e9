import type { Fault, Rights } from './api.ts';
import { UNAUTHENTICATED, withFault } from './faults.ts';
import type { Site } from './hosts.ts';
import { type Answer, type Exchange, json, type Reply, text } from './http.ts';
import { accountHeaders } from './jira-pages.ts';
import { myPermissions } from './permissions.ts';
import { hasServiceDesk, isSeen, type Project, projectBean, projectsOf } from './projects.ts';
import type { Realm } from './realm.ts';

const notFound = (message: string): Reply => json(404, { errorMessages: [message], errors: {} });

/** What readiness asks a Jira, beside /myself. */
export function rest(realm: Realm, exchange: Exchange, site: Site, path: string): Promise<Answer> {
  const account = realm.sessions.site(exchange, site);
  const rights = account && realm.rightsOf(account);
  const right = (): Reply => {
    const reply = answer(exchange, site, path, rights, projectsOf(site, realm.dials.jira));
    return { ...reply, headers: { ...reply.headers, ...accountHeaders(site, account) } };
  };
  return withFault(faultOf(realm), realm.dials.delays.restMs, {
    reply: right,
    withOtherHeader: () => ({ ...right(), headers: { ...right().headers, 'X-AAccountId': 'somebody-else' } }),
    withNullEmail: right,
    wrongShape: { permissions: 'all', values: 'many', size: '3' },
  });
}

/** What happens to this request of readiness: what the dial says, else now and then what the counts say. */
function faultOf({ dials, restCount }: Realm): Fault {
  const { limitedEvery, failingEvery } = dials.jira;
  const nth = restCount.next();
  if (dials.faults.rest !== 'none') return dials.faults.rest;
  if (limitedEvery > 0 && nth % limitedEvery === 0) return '429';
  return failingEvery > 0 && nth % failingEvery === 0 ? '500' : 'none';
}

function answer(
  exchange: Exchange,
  site: Site,
  path: string,
  rights: Rights | undefined,
  all: readonly Project[],
): Reply {
  const visible = () => all.filter((project) => isSeen(project, rights));
  // Extensions' POSTs with cookies meet Jira's XSRF check.
  if (exchange.method !== 'GET') return text(403, 'XSRF check failed');
  const method = path.replace(/^\/rest\/api\/(2|3|latest)\//, '');
  if (method === 'serverInfo') return json(200, serverInfo(site));
  if (method === 'mypermissions') return myPermissions(exchange, site, rights, all);
  if (method === 'project/search' && site.kind === 'cloud') return projectSearch(exchange, site, visible());
  if (method === 'project')
    return json(
      200,
      visible()
        .filter(({ archived }) => !archived)
        .map((project) => projectBean(site, project)),
    );
  if (path === '/rest/servicedeskapi/servicedesk') return serviceDesks(exchange, site, rights, visible());
  const [, key, rest] = /^project\/([A-Z][A-Z0-9]*)(\/roledetails)?$/.exec(method) ?? [];
  if (key === undefined) return notFound('Not found');
  const named = all.find((candidate) => candidate.key === key);
  const project = named && isSeen(named, rights) ? named : undefined;
  if (rest === undefined) {
    return project ? json(200, projectBean(site, project)) : notFound(`No project could be found with key '${key}'.`);
  }
  return roleDetails(exchange, site, project, rights, key);
}

function serverInfo(site: Site): Record<string, unknown> {
  const isCloud = site.kind === 'cloud';
  return {
    baseUrl: site.url,
    version: isCloud ? '1001.0.0-SNAPSHOT' : '10.3.2',
    versionNumbers: isCloud ? [1001, 0, 0] : [10, 3, 2],
    deploymentType: isCloud ? 'Cloud' : 'Server',
    buildNumber: 100_000,
    serverTitle: 'Acme Jira',
  };
}

function projectSearch(exchange: Exchange, site: Site, visible: readonly Project[]): Reply {
  const startAt = Number(exchange.query.get('startAt') ?? 0);
  const maxResults = Math.min(100, Number(exchange.query.get('maxResults') ?? 50));
  const types = exchange.query.get('typeKey')?.split(',');
  const keys = exchange.query.getAll('keys');
  const statuses = exchange.query.getAll('status');
  const all = visible.filter(
    ({ typeKey, key, archived }) =>
      (types === undefined || types.includes(typeKey)) &&
      (keys.length === 0 || keys.includes(key)) &&
      (statuses.length === 0 ? !archived : statuses.includes(archived ? 'archived' : 'live')),
  );
  const values = all.slice(startAt, startAt + maxResults).map((project) => projectBean(site, project));
  const isLast = startAt + values.length >= all.length;
  const pageAt = (start: number) => {
    const page = new URL(`${site.url}/rest/api/3/project/search?${exchange.query}`);
    page.searchParams.set('startAt', String(start));
    page.searchParams.set('maxResults', String(maxResults));
    return page.href;
  };
  const next = isLast ? {} : { nextPage: pageAt(startAt + maxResults) };
  return json(200, { self: pageAt(startAt), ...next, maxResults, startAt, total: all.length, isLast, values });
}

function serviceDesks(exchange: Exchange, site: Site, rights: Rights | undefined, visible: readonly Project[]): Reply {
  if (rights === undefined) return text(401, UNAUTHENTICATED);
  if (!hasServiceDesk(site)) return notFound('Not found');
  const start = Number(exchange.query.get('start') ?? 0);
  const limit = Math.min(100, Number(exchange.query.get('limit') ?? 50));
  const all = visible.filter(({ typeKey }) => typeKey === 'service_desk');
  const values = all.slice(start, start + limit).map((project, index) => ({
    id: String(start + index + 1),
    projectId: project.id,
    projectName: project.name,
    projectKey: project.key,
    _links: { self: `${site.url}/rest/servicedeskapi/servicedesk/${start + index + 1}` },
  }));
  const isLastPage = start + values.length >= all.length;
  return json(200, { _expands: [], size: values.length, start, limit, isLastPage, _links: {}, values });
}

/** Needs an administrator; anybody else can't tell. */
function roleDetails(
  exchange: Exchange,
  site: Site,
  project: Project | undefined,
  rights: Rights | undefined,
  key: string,
): Reply {
  if (rights === undefined) return text(401, UNAUTHENTICATED);
  if (project?.forbidden) return text(403, 'Forbidden');
  if (!project || !rights.admin || site.kind === 'data-center')
    return notFound(`No project could be found with key '${key}'.`);
  const role = (id: number, name: string) => ({
    self: `${site.url}/rest/api/3/project/${key}/role/${id}`,
    name,
    id,
    description: '',
    admin: name === 'Administrators',
    default: true,
    roleConfigurable: true,
    translatedName: name,
  });
  const all = [role(10002, 'Administrators'), role(10101, 'Service Desk Team'), role(10102, 'Service Desk Customers')];
  const onlyMine = exchange.query.get('currentMember') === 'true';
  const isMine = (name: string) =>
    name === 'Service Desk Team' ? rights.inTeam.includes(project.like) : name === 'Administrators' && rights.admin;
  return json(
    200,
    all.filter(({ name }) => !onlyMine || isMine(name)),
  );
}
