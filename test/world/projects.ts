import type { Dials, Rights } from './api.ts';
import type { Site } from './hosts.ts';

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly typeKey: 'service_desk' | 'software';
  readonly archived: boolean;
  readonly forbidden: boolean;
  /** The project of the cast in which an account's rights are the same as in this one. */
  readonly like: string;
}

interface Known {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly typeKey: Project['typeKey'];
  readonly like?: string;
}

const HELP: Known = { id: '10001', key: 'HELP', name: 'IT Help', typeKey: 'service_desk' };
const DESK: Known = { id: '10002', key: 'DESK', name: 'Facilities Desk', typeKey: 'service_desk' };
const OPS: Known = { id: '10003', key: 'OPS', name: 'Operations', typeKey: 'software' };

/** beta.atlassian.net has no Jira Service Management, so it knows neither service desks nor the agent permission. */
export const hasServiceDesk = (site: Site): boolean => site.host !== 'beta.atlassian.net';

/** Made once for each setting of the dials: with thousands, making them anew would be most of what an answer takes. */
const made = new Map<string, readonly Project[]>();

export function projectsOf(site: Site, dials: Dials['jira']): readonly Project[] {
  const { moreProjects, archived, forbidden } = dials;
  const setting = JSON.stringify([site.host, moreProjects, archived, forbidden]);
  const projects = made.get(setting) ?? projectsFor(site, dials);
  made.set(setting, projects);
  return projects;
}

function projectsFor(site: Site, { moreProjects, archived, forbidden }: Dials['jira']): readonly Project[] {
  const more = Array.from({ length: moreProjects }, (_, at): Known => {
    const like = (at + 1) % 7 === 0 ? 'DESK' : 'HELP';
    return { id: `${20_001 + at}`, key: `P${at + 1}`, name: `Desk number ${at + 1}`, typeKey: 'service_desk', like };
  });
  const all: readonly Known[] = hasServiceDesk(site) ? [HELP, DESK, OPS, ...more] : [OPS];
  return all.map((one) => ({
    ...one,
    archived: archived.includes(one.key),
    forbidden: forbidden.includes(one.key),
    like: one.like ?? one.key,
  }));
}

export const isSeen = ({ like }: Project, rights: Rights | undefined): boolean => rights?.sees.includes(like) === true;

export const projectBean = (site: Site, project: Project): Record<string, unknown> => ({
  self: `${site.url}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.typeKey,
  ...(project.archived && { archived: true }),
  simplified: false,
  style: 'classic',
  isPrivate: false,
  avatarUrls: { '48x48': `${site.url}/secure/projectavatar?size=large&pid=${project.id}` },
});
