import type { Instant, Outcome, Reading, Readings, UnknownReason } from '../domain/reading.ts';
import { IDENTITY, IDENTITY_ME, isCloud, myselfUrl } from './addresses.ts';
import { type Answered, cloudAccount, dataCenterAccount, identityAccount } from './answers.ts';
import { asking, isSaid, parseJson, whoseIs } from './request.ts';

/** A session that has not told within this many milliseconds is unknown. */
export const READ_TIMEOUT_MS = 4_000;

/** What reading needs of the context that reads. */
export interface ReaderTools {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The context's own monotonic clock. */
  readonly now: () => Instant;
  /** Milliseconds since 1970. */
  readonly wallTime: () => number;
  readonly timeoutMs?: number;
}

/** Which sessions to read. */
export interface ReadPlan {
  /** Base URL of the site whose session is asked; undefined: none is known. */
  readonly site: string | undefined;
  readonly identity: boolean;
}

/** Reads both sessions side by side, as far as the plan asks. Never throws: what cannot be read is unknown. */
export async function readSessions(plan: ReadPlan, tools: ReaderTools): Promise<Readings> {
  const [site, identity] = await Promise.all([
    plan.site === undefined ? undefined : readSite(plan.site, tools),
    plan.identity ? readIdentity(tools) : undefined,
  ]);
  return { site, identity };
}

/** Reads the session of a Jira site (FACTS §3): status 401 alone means signed out. */
export function readSite(site: string, tools: ReaderTools): Promise<Reading> {
  // Behind a domain of one's own Cloud looks like Data Center until it answers.
  const parse = (json: unknown) => (isCloud(site) ? undefined : dataCenterAccount(json)) ?? cloudAccount(json);
  return read('site', site, { url: myselfUrl(site), parse, on401: { state: 'signed-out' }, names: [] }, tools);
}

/** Reads the Atlassian identity (FACTS §3): what is not an account may be signed out or not; it is unknown. */
export function readIdentity(tools: ReaderTools): Promise<Reading> {
  return read(
    'identity',
    IDENTITY,
    { url: IDENTITY_ME, parse: identityAccount, on401: unknown('no-account'), names: ['account_id'] },
    tools,
  );
}

interface Question {
  readonly url: string;
  readonly parse: (json: unknown) => Answered | undefined;
  readonly on401: Outcome;
  /** Fields without which a right answer names nobody, rather than being of an unknown shape. */
  readonly names: readonly string[];
}

async function read(
  session: Reading['session'],
  where: string,
  question: Question,
  tools: ReaderTools,
): Promise<Reading> {
  // Taken before the request: an answer is as old as its question.
  const at = tools.now();
  const wallTime = tools.wallTime();
  return { session, where, outcome: await ask(question, tools), at, wallTime };
}

async function ask(question: Question, tools: ReaderTools): Promise<Outcome> {
  const signal = AbortSignal.timeout(tools.timeoutMs ?? READ_TIMEOUT_MS);
  try {
    const response = await tools.fetch(question.url, asking(signal));
    if (response.type === 'opaqueredirect') return unknown('redirected');
    if (response.status === 401) return question.on401;
    if (response.status !== 200) return byStatus(response);
    return signedIn(response, await response.text(), question);
  } catch {
    return unknown(signal.aborted ? 'timeout' : 'network');
  }
}

function signedIn(response: Response, body: string, { parse, names }: Question): Outcome {
  const json = parseJson(body);
  if (json === undefined) return unknown('not-json');
  const answered = parse(json);
  if (!answered) return unknown(names.some((field) => lacks(json, field)) ? 'no-account' : 'wrong-shape');
  return agrees(response.headers, answered)
    ? { state: 'signed-in', account: answered.account }
    : unknown('contradicted');
}

function lacks(json: unknown, field: string): boolean {
  return typeof json === 'object' && json !== null && !(field in json);
}

/** Headers are absent for signed-out callers and behind some proxies; where they speak, they must agree (FACTS §3). */
function agrees(headers: Headers, { headerName }: Answered): boolean {
  const said = whoseIs(headers);
  return said === null || isSaid(said, headerName);
}

const BY_STATUS: Readonly<Record<number, UnknownReason>> = { 403: 'forbidden', 429: 'rate-limited' };

function byStatus(response: Response): Outcome {
  const { status } = response;
  const reason =
    BY_STATUS[status] ?? (status >= 500 ? 'server-error' : redirects(status) ? 'redirected' : 'unexpected-status');
  const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  return { state: 'unknown', reason, ...(Number.isFinite(seconds) && { retryAfterSeconds: seconds }) };
}

function redirects(status: number): boolean {
  return status >= 300 && status < 400;
}

function unknown(reason: UnknownReason): Outcome {
  return { state: 'unknown', reason };
}
