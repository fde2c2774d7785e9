import * as v from 'valibot';
import { type Permission, PROJECT_PERMISSIONS, type Project, type Told, type Why } from '../domain/readiness.ts';
import type { JiraAnswer } from './jira-asker.ts';

/*
 * What Jira answers to the questions of readiness (FACTS §4), each schema with its page of Atlassian's documentation. A
 * schema asks for no more than is read. By the documentation no field has to be there, and null is as good as none.
 */

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-mypermissions-get */
const permissionsSchema = v.object({
  permissions: v.record(v.string(), v.object({ havePermission: v.nullish(v.boolean()) })),
});

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/#api-rest-api-3-myself-get */
const licencesSchema = v.object({ applicationRoles: v.object({ items: v.array(v.object({ key: v.string() })) }) });

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-roles/ (roledetails) */
const rolesSchema = v.array(v.object({ name: v.string(), translatedName: v.nullish(v.string()) }));

const projectSchema = v.object({
  key: v.string(),
  name: v.nullish(v.string()),
  projectTypeKey: v.nullish(v.string()),
  archived: v.nullish(v.boolean()),
});
/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get */
const pageSchema = v.object({
  values: v.array(projectSchema),
  total: v.nullish(v.number()),
  isLast: v.nullish(v.boolean()),
});

export interface ProjectPage {
  readonly projects: readonly Project[];
  readonly total: number | undefined;
  readonly isLast: boolean;
}

/**
 * The permissions of an answer, by key; one that is not told is left out. Of a project that is not there, or not for this
 * account: `not-visible`.
 */
export function permissionsIn(answer: JiraAnswer): Told<Record<string, boolean>> {
  return parsed(answer, permissionsSchema, { 404: 'not-visible' }, ({ permissions }) =>
    Object.fromEntries(
      Object.entries(permissions).flatMap(([key, { havePermission }]) =>
        typeof havePermission === 'boolean' ? [[key, havePermission]] : [],
      ),
    ),
  );
}

/** Whether this Jira knows a permission: one key that it does not know spoils a whole answer. */
export function knowsPermission(answer: JiraAnswer): Told<boolean> {
  if (answer.status === 400) return false;
  return parsed(answer, permissionsSchema, {}, () => true);
}

/** Keys of the application roles that the account has. */
export function licencesIn(answer: JiraAnswer): Told<readonly string[]> {
  return parsed(answer, licencesSchema, {}, ({ applicationRoles }) => applicationRoles.items.map(({ key }) => key));
}

/** Names of the project roles of the account. Only administrators may ask; anybody else cannot tell. */
export function rolesIn(answer: JiraAnswer): Told<readonly string[]> {
  const closed = { 401: 'not-an-administrator', 403: 'not-an-administrator', 404: 'not-an-administrator' } as const;
  return parsed(answer, rolesSchema, closed, (roles) =>
    roles.flatMap(({ name, translatedName }) => (translatedName ? [name, translatedName] : [name])),
  );
}

const NO_PROJECTS: ProjectPage = { projects: [], total: 0, isLast: true };

/** A page of Cloud's projects that begins there. By the documentation a search that finds none may be answered 404. */
export function projectPageIn(answer: JiraAnswer, startAt: number): Told<ProjectPage> {
  if (answer.status === 404 && startAt === 0) return NO_PROJECTS;
  return parsed(answer, pageSchema, {}, ({ values, total, isLast }) => ({
    projects: values.map(projectFrom),
    total: total ?? undefined,
    isLast: isLast ?? (typeof total === 'number' && startAt + values.length >= total),
  }));
}

/** All projects of a Data Center Jira, which has no pages. */
export function projectsIn(answer: JiraAnswer): Told<readonly Project[]> {
  return parsed(answer, v.array(projectSchema), {}, (list) => list.map(projectFrom));
}

/** The permissions to ask for in one project. */
export function permissionKeys(withAgent: boolean): readonly Permission[] {
  return withAgent ? [...PROJECT_PERMISSIONS, 'SERVICEDESK_AGENT'] : PROJECT_PERMISSIONS;
}

function projectFrom({ key, name, projectTypeKey, archived }: v.InferOutput<typeof projectSchema>): Project {
  return { key, name: name ?? undefined, type: projectTypeKey ?? undefined, archived: archived ?? false };
}

const REFUSED: Readonly<Record<number, Why>> = { 401: 'signed-out', 403: 'forbidden' };

function parsed<S, T>(
  { status, json }: JiraAnswer,
  schema: v.GenericSchema<unknown, S>,
  statuses: Readonly<Record<number, Why>>,
  use: (value: S) => T,
): Told<T> {
  const why = statuses[status];
  if (why) return { cannotTell: why };
  if (status !== 200) return { cannotTell: REFUSED[status] ?? 'failed' };
  const result = v.safeParse(schema, json);
  return result.success ? use(result.output) : { cannotTell: 'wrong-shape' };
}
