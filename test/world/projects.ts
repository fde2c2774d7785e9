import type { Site } from './hosts.ts';

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly typeKey: 'service_desk' | 'software';
}

const HELP: Project = { id: '10001', key: 'HELP', name: 'IT Help', typeKey: 'service_desk' };
const DESK: Project = { id: '10002', key: 'DESK', name: 'Facilities Desk', typeKey: 'service_desk' };
const OPS: Project = { id: '10003', key: 'OPS', name: 'Operations', typeKey: 'software' };

/** beta.atlassian.net has no Jira Service Management, so it knows neither service desks nor the agent permission. */
export const hasServiceDesk = (site: Site): boolean => site.host !== 'beta.atlassian.net';

export const projectsOf = (site: Site): readonly Project[] => (hasServiceDesk(site) ? [HELP, DESK, OPS] : [OPS]);

export const projectBean = (site: Site, project: Project): Record<string, unknown> => ({
  self: `${site.url}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.typeKey,
  simplified: false,
  style: 'classic',
  isPrivate: false,
  avatarUrls: { '48x48': `${site.url}/secure/projectavatar?size=large&pid=${project.id}` },
});
