import { type IntendedAccount, ineligibleAs, sameAccount } from './account.ts';
import type { Product } from './connection.ts';
import type { Outcome } from './reading.ts';

/** What a check finds (FACTS §1, §4). What cannot be told is never taken for either. */
export type Answer = 'pass' | 'fail' | 'cannot-tell' | 'does-not-apply';

/** Why a check did not pass; each has its words in `_locales`. */
export const WHYS = [
  'other-account',
  'signed-out',
  'not-ordinary',
  'unclear-kind',
  'unread',
  'not-the-account',
  'missing',
  'not-visible',
  'archived',
  'unlisted',
  'like-a-customer',
  'no-agent-key',
  'unknown-type',
  'not-an-administrator',
  'data-center',
  'forbidden',
  'failed',
  'wrong-shape',
] as const;
export type Why = (typeof WHYS)[number];

export interface Finding {
  readonly answer: Answer;
  readonly why?: Why | undefined;
}

/** Something that could not be read, and why. */
export interface CannotTell {
  readonly cannotTell: Why;
}

export type Told<T> = T | CannotTell;

/** Permissions of a project that both products ask for (FACTS §1), by Jira's own keys. */
export const PROJECT_PERMISSIONS = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'ADD_COMMENTS',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'CREATE_ATTACHMENTS',
] as const;
export const AGENT_PERMISSION = 'SERVICEDESK_AGENT';
export type Permission = (typeof PROJECT_PERMISSIONS)[number] | typeof AGENT_PERMISSION;

/** What was learned of the account as such. */
export interface AccountFacts {
  readonly session: Outcome;
  readonly intended: IntendedAccount;
  readonly administrator: Told<boolean>;
  /** Keys of application roles. */
  readonly licences: Told<readonly string[]>;
}

export interface Project {
  readonly key: string;
  /** Undefined where it is known by its key alone. */
  readonly name: string | undefined;
  /** Jira's `projectTypeKey`: `service_desk`, `software`, `business`, or another. */
  readonly type: string | undefined;
  /** Undefined where it was not listed, so that nobody knows. */
  readonly archived: boolean | undefined;
  /** Why the list could not be read in which it would stand. */
  readonly unlisted?: Why | undefined;
}

/** What was learned of one project. */
export interface ProjectFacts {
  readonly project: Project;
  readonly permissions: Told<Readonly<Partial<Record<Permission, boolean>>>>;
  /** Why it could not be read whether this Jira knows agents, so that the project was not asked for them. */
  readonly agentsUnread?: Why | undefined;
  /** Names of the project roles that the account has; undefined: they were not asked for. */
  readonly roles: Told<readonly string[]> | undefined;
}

/** What a run is about. */
export interface Scope {
  readonly product: Product;
  /** Name of the project role; vendors' default is {@link DEFAULT_ROLE}. */
  readonly role: string;
}

const LICENCE = 'jira-servicedesk';

interface CheckBase {
  /** Its words in `_locales` are `check…` and `check…Repair`. */
  readonly id: string;
  readonly products: readonly Product[];
  /** Where the requirement is written. */
  readonly source: string;
  /** The page of Jira on which an administrator repairs it, below the site. */
  readonly repairAt: (key: string) => string;
}
export interface AccountCheck extends CheckBase {
  readonly judge: (facts: AccountFacts) => Finding;
}
export interface ProjectCheck extends CheckBase {
  readonly judge: (facts: ProjectFacts, scope: Scope) => Finding;
}

const BOTH: readonly Product[] = ['helpdesk-plus', 'integration-plus'];
const HELPDESK: readonly Product[] = ['helpdesk-plus'];
const PASS: Finding = { answer: 'pass' };
const NOT_HERE: Finding = { answer: 'does-not-apply' };
const fail = (why: Why): Finding => ({ answer: 'fail', why });
const unclear = (why: Why): Finding => ({ answer: 'cannot-tell', why });
const passIf = (holds: boolean): Finding => (holds ? PASS : fail('missing'));

/** What somebody else may do says nothing of the intended account, and must not read as if it did. */
const ofIntended =
  (judge: AccountCheck['judge']): AccountCheck['judge'] =>
  (facts) => {
    const { session, intended } = facts;
    const isThere = session.state === 'signed-in' && sameAccount(session.account, intended);
    return isThere ? judge(facts) : unclear('not-the-account');
  };

/** The checks of the account, in the order in which they are shown. */
export const ACCOUNT_CHECKS: readonly AccountCheck[] = [
  {
    id: 'Intended',
    products: BOTH,
    source: 'FACTS §1, vendor’s procedure, step 3',
    repairAt: () => '/',
    judge: ({ session, intended }) => {
      if (session.state === 'signed-in') return sameAccount(session.account, intended) ? PASS : fail('other-account');
      return session.state === 'signed-out' ? fail('signed-out') : unclear('unread');
    },
  },
  {
    id: 'Ordinary',
    products: BOTH,
    source: 'FACTS §3, AX-1603',
    repairAt: () => '/',
    judge: ofIntended(({ session }) => {
      if (session.state !== 'signed-in') return unclear('unread');
      if (ineligibleAs(session.account)) return fail('not-ordinary');
      return session.account.kind === 'ordinary' ? PASS : unclear('unclear-kind');
    }),
  },
  {
    id: 'Administrator',
    products: BOTH,
    source: 'FACTS §1, permission requirements',
    repairAt: () => '/secure/admin/GlobalPermissions!default.jspa',
    judge: ofIntended(({ administrator }) => told(administrator, passIf)),
  },
  {
    id: 'Licence',
    products: HELPDESK,
    source: 'FACTS §1, permission requirements; §4',
    repairAt: () => '/secure/admin/user/UserBrowser.jspa',
    judge: ofIntended(({ licences }) => told(licences, (keys) => passIf(keys.includes(LICENCE)))),
  },
];

/** The checks of each project, in the order of the table's columns. */
export const PROJECT_CHECKS: readonly ProjectCheck[] = [
  {
    id: 'Visible',
    products: BOTH,
    source: 'FACTS §1, what a careless change costs; §4',
    repairAt: permissionsOf,
    judge: ({ permissions, project }) => {
      if (!isTold(permissions))
        return permissions.cannotTell === 'not-visible' ? fail('not-visible') : told(permissions, passIf);
      if (project.archived === undefined) return notListed(project);
      return project.archived ? fail('archived') : PASS;
    },
  },
  ...(
    [
      ['Browse', 'BROWSE_PROJECTS'],
      ['Create', 'CREATE_ISSUES'],
      ['Comment', 'ADD_COMMENTS'],
      ['Edit', 'EDIT_ISSUES'],
      ['Transition', 'TRANSITION_ISSUES'],
      ['Attach', 'CREATE_ATTACHMENTS'],
    ] as const
  ).map(
    ([id, permission]): ProjectCheck => ({
      id,
      products: BOTH,
      source: 'FACTS §1, permission requirements; §4',
      repairAt: permissionsOf,
      judge: (facts) => permitted(facts, permission),
    }),
  ),
  {
    id: 'Agent',
    products: HELPDESK,
    source: 'FACTS §1, permission requirements; §4',
    repairAt: peopleOf,
    judge: (facts) =>
      mayBeService(facts.project) ? ofItsKind(facts.project, permitted(facts, AGENT_PERMISSION)) : NOT_HERE,
  },
  {
    id: 'Role',
    products: HELPDESK,
    source: 'FACTS §1, permission requirements; §4',
    repairAt: peopleOf,
    judge: ({ project, permissions, roles }, { role }) => {
      if (!mayBeService(project) || isUnseen(permissions) || roles === undefined) return NOT_HERE;
      const held = told(roles, (names) => passIf(names.some((name) => isSameName(name, role))));
      return ofItsKind(project, held);
    },
  },
];

/** The checks that a product asks for. */
export function checksOf<C extends CheckBase>(checks: readonly C[], product: Product): readonly C[] {
  return checks.filter(({ products }) => products.includes(product));
}

/** Service projects have agents, and customers. */
export function isServiceProject({ type }: Project): boolean {
  return type === 'service_desk';
}

/** Types of which Atlassian documents that they have no customers. */
const NO_CUSTOMERS: readonly (string | undefined)[] = ['software', 'business', 'product_discovery'];

/** One of another or an unknown type may be a service project: then what it would need counts, and is not taken for granted. */
export function mayBeService({ type }: Project): boolean {
  return !NO_CUSTOMERS.includes(type);
}

/** Projects of a kind that nobody here knows, or told, may need no agents: what they lack of that is no failure. */
function ofItsKind(project: Project, finding: Finding): Finding {
  if (finding.answer !== 'fail' || isServiceProject(project)) return finding;
  if (project.archived === undefined) return notListed(project);
  return project.type === undefined ? finding : unclear('unknown-type');
}

/** Known by its key alone. */
function notListed({ unlisted = 'unlisted' }: Project): Finding {
  return unclear(unlisted);
}

/**
 * Jira evaluates a service project's permissions like those of a customer of it (FACTS §4), who may browse, create,
 * comment and attach as well: that the account has one proves nothing unless it is an agent there.
 */
function permitted({ project, permissions, agentsUnread }: ProjectFacts, permission: Permission): Finding {
  if (!isTold(permissions)) return isUnseen(permissions) ? NOT_HERE : told(permissions, passIf);
  const has = permissions[permission];
  if (has === undefined)
    return unclear(permission === AGENT_PERMISSION ? (agentsUnread ?? 'no-agent-key') : 'wrong-shape');
  const likeCustomer = mayBeService(project) && permissions[AGENT_PERMISSION] !== true;
  return has && likeCustomer ? unclear('like-a-customer') : passIf(has);
}

function isUnseen(told: ProjectFacts['permissions']): boolean {
  return !isTold(told) && told.cannotTell === 'not-visible';
}

function told<T>(what: Told<T>, judge: (value: T) => Finding): Finding {
  return isTold(what) ? judge(what) : unclear(what.cannotTell);
}

/** Whether something could be read. */
export function isTold<T>(what: Told<T>): what is T {
  return typeof what !== 'object' || what === null || !('cannotTell' in what);
}

/** As people read a name: an accent may be typed as one letter or as two. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase());
  return a === b;
}

function permissionsOf(key: string): string {
  return `/plugins/servlet/project-config/${encodeURIComponent(key)}/permissions`;
}

function peopleOf(key: string): string {
  return `/plugins/servlet/project-config/${encodeURIComponent(key)}/roles`;
}
