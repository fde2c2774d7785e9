import { type Account, type IntendedAccount, sameAccount } from '../domain/account.ts';
import {
  type AccountFacts,
  AGENT_PERMISSION,
  isServiceProject,
  isTold,
  mayBeService,
  type Project,
  type ProjectFacts,
  type Scope,
  type Told,
} from '../domain/readiness.ts';
import type { Outcome } from '../domain/reading.ts';
import { isCloud } from './addresses.ts';
import { type AskerTools, JiraAsker, LIMITS, Stopped } from './jira-asker.ts';
import { listProjects } from './project-list.ts';
import {
  knowsPermission,
  licencesIn,
  permissionKeys,
  permissionsIn,
  projectPageIn,
  projectsIn,
  rolesIn,
} from './rights.ts';

/** What to find out. */
export interface Plan extends Scope {
  readonly site: string;
  readonly intended: IntendedAccount;
  /** Keys; none: every service project (HelpDesk+), or every project that the account sees (Integration+). */
  readonly projects: readonly string[];
}

export interface RunTools extends AskerTools {
  /** Who is signed in to a site now. */
  readonly session: (site: string) => Promise<Outcome>;
}

/** What is told while it runs. */
export interface RunListener {
  account(facts: AccountFacts): void;
  /** All projects that will be asked about. */
  projects(list: readonly Project[]): void;
  project(facts: ProjectFacts): void;
  /** Jira asked to wait, and everybody does; or that is over. */
  quiet(isQuiet: boolean): void;
}

/**
 * - `done`: everything was asked, and the account at the end is the one of the beginning.
 * - `not-intended`: somebody else is signed in, or nobody: no project was asked about.
 * - `unread`: it could not be read who is signed in: no project was asked about.
 * - `changed`: somebody else came in between: what was learned may be about two accounts, and counts for nothing.
 * - `unconfirmed`: who is signed in at the end could not be read, so it may be so all the same.
 * - `no-projects`: the projects could not be listed.
 */
export type RunEnd = 'done' | 'not-intended' | 'unread' | 'changed' | 'unconfirmed' | 'cancelled' | 'no-projects';

/** After such an end what was learned counts for nothing. */
export function isVoid(end: RunEnd | undefined): boolean {
  return end === 'changed' || end === 'unconfirmed';
}

/** A run that can be held and ended. */
export interface Run {
  readonly ended: Promise<RunEnd>;
  pause(): void;
  resume(): void;
  cancel(): void;
}

/** Projects in one page: the most that Jira gives. */
const PAGE = 100;
/** Keys that one question may name. */
const KEYS = 50;

/** Begins to ask whether an account has what the vendor asks for (FACTS §1, §4). Only GET. */
export function runReadiness(plan: Plan, tools: RunTools, listener: RunListener, limits = LIMITS): Run {
  let end: RunEnd | undefined;
  const asker = new JiraAsker(
    plan.site,
    tools,
    {
      changed: () => {
        end ??= 'changed';
      },
      quiet: (isQuiet) => listener.quiet(isQuiet),
    },
    limits,
  );
  const questions = new Questions(plan, tools, listener, asker, limits.tries);
  const ended = questions
    .ask()
    .catch((error): RunEnd => {
      if (error instanceof Stopped) return 'cancelled';
      throw error;
    })
    .then((asked) => questions.confirmed(end ?? asked));
  return {
    ended,
    pause: () => asker.pause(),
    resume: () => asker.resume(),
    cancel: () => {
      end ??= 'cancelled';
      asker.stop();
    },
  };
}

class Questions {
  private readonly api: string;
  private readonly cloud: boolean;
  /** What was told of the account is told of this one. */
  private told: Account | undefined;

  constructor(
    private readonly plan: Plan,
    private readonly tools: RunTools,
    private readonly listener: RunListener,
    private readonly asker: JiraAsker,
    private readonly tries: number,
  ) {
    this.cloud = isCloud(plan.site);
    this.api = `/rest/api/${this.cloud ? 3 : 2}`;
  }

  async ask(): Promise<RunEnd> {
    const session = await this.session();
    // Data Center's answers name the user by another name than `/myself` may do.
    if (this.cloud && session.state === 'signed-in') this.asker.expect(session.account.id);
    const [administrator, licences, agentKey] = await Promise.all([
      this.administrator(),
      this.licences(),
      this.knowsAgents(),
    ]);
    this.listener.account({ session, intended: this.plan.intended, administrator, licences });
    if (session.state === 'signed-in') this.told = session.account;
    if (!this.isIntended(session)) return session.state === 'unknown' ? 'unread' : 'not-intended';
    const projects = await this.projects();
    if (!isTold(projects)) return 'no-projects';
    this.listener.projects(projects);
    await each(projects, async (project) => this.listener.project(await this.project(project, agentKey)));
    const last = await this.session();
    if (this.isIntended(last)) return 'done';
    return last.state === 'unknown' ? 'unconfirmed' : 'changed';
  }

  /**
   * An end that came before the last reading: what was told until then is of one account by the word of each answer, or
   * by one more reading, or counts for nothing.
   */
  async confirmed(end: RunEnd): Promise<RunEnd> {
    if (end === 'done' || isVoid(end) || !this.told || !this.asker.hasNameless) return end;
    const last = await this.tools.session(this.plan.site);
    if (last.state === 'unknown') return 'unconfirmed';
    return last.state === 'signed-in' && sameAccount(last.account, this.told) ? end : 'changed';
  }

  /** Who is signed in; like everything else it is asked again where it could not be read. */
  private async session(): Promise<Outcome> {
    for (let tries = 1; ; tries += 1) {
      const outcome = await this.tools.session(this.plan.site);
      if (outcome.state !== 'unknown' || tries >= this.tries) return outcome;
      await this.asker.rest(tries, outcome.retryAfterSeconds);
    }
  }

  private isIntended(session: Outcome): boolean {
    return session.state === 'signed-in' && sameAccount(session.account, this.plan.intended);
  }

  private async administrator(): Promise<Told<boolean>> {
    const permissions = permissionsIn(await this.asker.ask(`${this.api}/mypermissions?permissions=ADMINISTER`));
    if (!isTold(permissions)) return permissions;
    return permissions.ADMINISTER ?? { cannotTell: 'wrong-shape' };
  }

  private async licences(): Promise<Told<readonly string[]>> {
    // Data Center tells application roles to administrators of users alone, and by another way.
    if (!this.cloud) return { cannotTell: 'data-center' };
    return licencesIn(await this.asker.ask(`${this.api}/myself?expand=groups,applicationRoles`));
  }

  private async knowsAgents(): Promise<Told<boolean>> {
    // Data Center is asked for no keys and tells all that it knows.
    if (!this.cloud) return false;
    return knowsPermission(await this.asker.ask(`${this.api}/mypermissions?permissions=${AGENT_PERMISSION}`));
  }

  private projects(): Promise<Told<readonly Project[]>> {
    // Jira’s keys are upper case, and to its API the case matters. One that is named twice is one project.
    const keys = [...new Set(this.plan.projects.map((key) => key.toUpperCase()))];
    if (!this.cloud) return this.allAtOnce(keys);
    return keys.length > 0 ? this.named(keys) : this.listed();
  }

  /** What Jira does not know by its key is asked about all the same: then it is said to be not visible. */
  private async named(keys: readonly string[]): Promise<Told<readonly Project[]>> {
    const chunks = Array.from({ length: Math.ceil(keys.length / KEYS) }, (_, i) =>
      keys.slice(i * KEYS, (i + 1) * KEYS),
    );
    const pages = await Promise.all(
      chunks.map(async (chunk) => {
        const query = chunk.map((key) => `keys=${encodeURIComponent(key)}`).join('&');
        return projectPageIn(
          await this.asker.ask(`${this.api}/project/search?${query}&status=live&status=archived&maxResults=${PAGE}`),
          0,
        );
      }),
    );
    return chunks.flatMap((chunk, i) => {
      const page = pages[i];
      return chosen(chunk, page && isTold(page) ? page.projects : page);
    });
  }

  private listed(): Promise<Told<readonly Project[]>> {
    const type = this.plan.product === 'helpdesk-plus' ? '&typeKey=service_desk' : '';
    return listProjects(async (startAt) =>
      projectPageIn(
        await this.asker.ask(`${this.api}/project/search?startAt=${startAt}&maxResults=${PAGE}${type}`),
        startAt,
      ),
    );
  }

  private async allAtOnce(keys: readonly string[]): Promise<Told<readonly Project[]>> {
    const all = projectsIn(await this.asker.ask(`${this.api}/project`));
    if (keys.length > 0) return chosen(keys, all);
    if (!isTold(all)) return all;
    return this.plan.product === 'helpdesk-plus' ? all.filter(isServiceProject) : all;
  }

  private async project(project: Project, agentKey: Told<boolean>): Promise<ProjectFacts> {
    const key = encodeURIComponent(project.key);
    const keys = permissionKeys(isTold(agentKey) && agentKey && mayBeService(project)).join();
    const asksRoles = this.plan.product === 'helpdesk-plus' && mayBeService(project);
    const [permissions, roles] = await Promise.all([
      this.asker
        .ask(`${this.api}/mypermissions?projectKey=${key}${this.cloud ? `&permissions=${keys}` : ''}`)
        .then(permissionsIn),
      asksRoles ? this.roles(key) : undefined,
    ]);
    return { project, permissions, roles, ...(!isTold(agentKey) && { agentsUnread: agentKey.cannotTell }) };
  }

  private async roles(key: string): Promise<Told<readonly string[]>> {
    if (!this.cloud) return { cannotTell: 'data-center' };
    return rolesIn(
      await this.asker.ask(`${this.api}/project/${key}/roledetails?currentMember=true&excludeConnectAddons=true`),
    );
  }
}

/** Begins with all of them; the asker lets a few through at a time. */
async function each<T>(list: readonly T[], deed: (one: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let one = list[next++]; one !== undefined; one = list[next++]) await deed(one);
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
}

/** More than are let through at once, so that there is always one that waits; and not a promise for each of thousands. */
const WORKERS = 16;

/** The projects of these keys; one that was not listed is asked about by its key alone. */
function chosen(keys: readonly string[], listed: Told<readonly Project[]> | undefined): readonly Project[] {
  const isRead = listed !== undefined && isTold(listed);
  const byKey = new Map(isRead ? listed.map((project) => [project.key.toUpperCase(), project]) : []);
  const unlisted = isRead ? undefined : listed?.cannotTell;
  return keys.map((key) => byKey.get(key) ?? { key, name: undefined, type: undefined, archived: undefined, unlisted });
}
