import type { RunTools } from '../../src/atlassian/readiness-run.ts';
import type { Account } from '../../src/domain/account.ts';
import type { Outcome } from '../../src/domain/reading.ts';
import { BOT } from '../unit/pages/cast.ts';
import { LONG, RTL } from './cast.ts';

interface Jira {
  /** The permission that the account lacks in the first project. */
  readonly lacks?: string;
  readonly projects?: number;
  /** Answers so many requests, and no more. */
  readonly stopsAfter?: number;
  readonly offline?: boolean;
  readonly account?: Account;
  /** The account is no administrator, and has no licence. */
  readonly plain?: boolean;
  /** Who is signed in, reading after reading; the last stays. */
  readonly sessions?: readonly Outcome[];
  /** Answers that it is asked too much. */
  readonly asksToWait?: boolean;
  /** Projects other than usual. */
  readonly odd?: Readonly<Record<string, OddProject>>;
}

/** What a project answers that is not as it should be. */
interface OddProject {
  readonly name?: string;
  readonly type?: string;
  readonly archived?: true;
  /** Not in the list of projects. */
  readonly unlisted?: true;
  readonly status?: number;
  /** What the question for its roles is answered with. */
  readonly roles?: number;
  /** The account has none of its roles. */
  readonly apart?: true;
  readonly has?: (permission: string) => boolean | undefined;
}

/** A project for each thing that readiness can find, or cannot tell. */
export const ODD: Readonly<Record<string, OddProject>> = {
  HELP: { name: LONG.name, has: () => false, apart: true },
  OLD: { archived: true },
  GHOST: { unlisted: true, status: 404 },
  MOVED: { unlisted: true },
  SHOP: { name: RTL.name, has: (permission) => permission !== 'SERVICEDESK_AGENT' },
  NEW: { type: 'whiteboard', has: () => false },
  SECRET: { status: 403 },
  BROKEN: { has: () => undefined },
  DOWN: { status: 500 },
  DEV: { type: 'software' },
  ROLES: { roles: 403 },
};

const never = () => new Promise<never>(() => undefined);

/** A Jira that answers what readiness asks for. */
export function jira({
  lacks = 'EDIT_ISSUES',
  projects = 5,
  stopsAfter = 1_000_000,
  offline = false,
  account = BOT,
  plain = false,
  sessions = [{ state: 'signed-in', account }],
  asksToWait = false,
  odd = {},
}: Jira = {}): RunTools {
  const usual = projects === 0 ? [] : ['HELP', ...Array.from({ length: projects - 1 }, (_, at) => `P${at + 1}`)];
  const keys = Object.keys(odd).length > 0 ? Object.keys(odd) : usual;
  const listed = keys
    .filter((key) => !odd[key]?.unlisted)
    .map((key) => {
      const { name = `${key} desk`, type = 'service_desk', archived = false } = odd[key] ?? {};
      return { key, name, projectTypeKey: type, archived };
    });
  const answer = (url: URL): Response => {
    if (asksToWait) return said(null, 429);
    if (url.pathname.endsWith('/myself'))
      return said({ applicationRoles: { items: plain ? [] : [{ key: 'jira-servicedesk' }] } });
    if (url.pathname.endsWith('/search')) return said({ values: listed, isLast: true });
    if (url.pathname.endsWith('/project')) return said(listed);
    const role = /\/project\/(\w+)\/roledetails$/.exec(url.pathname)?.[1];
    const key = role ?? url.searchParams.get('projectKey') ?? '';
    const { status, roles, apart, has } = odd[key] ?? {};
    if (role !== undefined) return said(apart ? [] : [{ name: 'Service Desk Team' }], roles);
    const asked = url.searchParams.get('permissions')?.split(',') ?? USUAL_PERMISSIONS;
    const missing = key === 'HELP' ? lacks : plain && key === '' ? 'ADMINISTER' : '';
    const holds = has ?? ((permission: string) => permission !== missing);
    return said({ permissions: Object.fromEntries(asked.map((one) => [one, { havePermission: holds(one) }])) }, status);
  };
  let asked = 0;
  let read = 0;
  return {
    fetch: async (url) => {
      if (offline) throw new TypeError('offline');
      asked += 1;
      return asked > stopsAfter ? never() : answer(new URL(url));
    },
    wait: async () => (asksToWait ? never() : undefined),
    session: async () => sessions[Math.min(read++, sessions.length - 1)] as Outcome,
  };
}

/** Data Center is asked for none, and tells all that it knows. */
const USUAL_PERMISSIONS = ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'ADD_COMMENTS', 'EDIT_ISSUES', 'TRANSITION_ISSUES'];

/** An answer that is there as soon as it is asked for: the body of a real one comes by ways that nobody can wait for. */
function said(json: unknown, status = 200): Response {
  return { status, headers: new Headers(), text: async () => JSON.stringify(json) } as Response;
}
