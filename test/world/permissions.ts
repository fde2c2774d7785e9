import type { Rights } from './api.ts';
import type { Site } from './hosts.ts';
import { type Exchange, json, type Reply } from './http.ts';
import { hasServiceDesk, isSeen, type Project } from './projects.ts';

const NAMES: Readonly<Record<string, string>> = {
  ADMINISTER: 'Administer Jira',
  ADMINISTER_PROJECTS: 'Administer Projects',
  BROWSE_PROJECTS: 'Browse Projects',
  CREATE_ISSUES: 'Create Issues',
  ADD_COMMENTS: 'Add Comments',
  EDIT_ISSUES: 'Edit Issues',
  TRANSITION_ISSUES: 'Transition Issues',
  CREATE_ATTACHMENTS: 'Create Attachments',
  SERVICEDESK_AGENT: 'Service Desk Agent',
};

const errors = (status: number, message: string): Reply => json(status, { errorMessages: [message], errors: {} });

/** GET …/mypermissions. Answers anybody; one unknown key spoils the whole call. */
export function myPermissions(
  exchange: Exchange,
  site: Site,
  rights: Rights | undefined,
  all: readonly Project[],
): Reply {
  const asked = exchange.query.get('permissions');
  // Data Center knows no such parameter and tells all.
  const keys = site.kind === 'data-center' ? Object.keys(NAMES) : (asked ?? '').split(',').filter(Boolean);
  if (keys.length === 0) return errors(400, "The 'permissions' query parameter is required.");
  const unknown = keys.filter((key) => !(key in NAMES) || (key === 'SERVICEDESK_AGENT' && !hasServiceDesk(site)));
  if (unknown.length > 0 && site.kind === 'cloud') return errors(400, `Unrecognized permission: ${unknown.join(', ')}`);

  const projectKey = exchange.query.get('projectKey');
  const named = projectKey === null ? all : all.filter(({ key }) => key === projectKey);
  const inScope = named.filter((project) => isSeen(project, rights));
  if (projectKey !== null && inScope.length === 0)
    return errors(404, `No project could be found with key '${projectKey}'.`);
  if (projectKey !== null && inScope.some(({ forbidden }) => forbidden)) return errors(403, 'Forbidden');
  const permissions = keys.map((key, index) => [
    key,
    {
      id: String(index + 1),
      key,
      name: NAMES[key],
      type: key === 'ADMINISTER' ? 'GLOBAL' : 'PROJECT',
      description: `${NAMES[key]}.`,
      havePermission: rights !== undefined && has(key, rights, inScope),
    },
  ]);
  return json(200, { permissions: Object.fromEntries(permissions) });
}

function has(key: string, rights: Rights, inScope: readonly Project[]): boolean {
  if (rights.lacks.includes(key)) return false;
  if (key === 'ADMINISTER' || key === 'ADMINISTER_PROJECTS') return rights.admin;
  if (key === 'SERVICEDESK_AGENT') return inScope.some((project) => rights.agentIn.includes(project.like));
  return inScope.length > 0;
}
