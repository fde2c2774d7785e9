import type { ReaderTools } from '../../../src/atlassian/session-readers.ts';
import type { Instant } from '../../../src/domain/reading.ts';

/** `GET /rest/api/3/myself` of Jira Cloud, with all that the documented schema has. */
export const CLOUD_MYSELF = {
  self: 'https://acme.atlassian.net/rest/api/3/user?accountId=712020:bot',
  accountId: '712020:bot',
  accountType: 'atlassian',
  active: true,
  displayName: 'HelpDesk Bot',
  emailAddress: 'bot@acme.example',
  avatarUrls: { '16x16': 'https://avatar.example/16', '48x48': 'https://avatar.example/48' },
  timeZone: 'Europe/Berlin',
  locale: 'en_US',
  groups: { size: 0, items: [] },
  applicationRoles: { size: 1, items: [{ key: 'jira-servicedesk', name: 'Jira Service Management' }] },
  expand: 'groups,applicationRoles',
};

/** `GET /rest/api/2/myself` of Data Center: a key and a name, no account id. */
export const DATA_CENTER_MYSELF = {
  self: 'https://tools.acme.example/jira/rest/api/2/user?username=bot',
  key: 'JIRAUSER10100',
  name: 'bot',
  emailAddress: 'bot@acme.example',
  avatarUrls: {},
  displayName: 'HelpDesk Bot',
  active: true,
  deleted: false,
  timeZone: 'Europe/Berlin',
  locale: 'en_US',
};

/** `GET https://id.atlassian.com/gateway/api/me`: snake case, undocumented. */
export const IDENTITY_ANSWER = {
  account_id: '712020:bot',
  account_type: 'atlassian',
  account_status: 'active',
  email: 'bot@acme.example',
  email_verified: true,
  name: 'HelpDesk Bot',
  nickname: 'bot',
  picture: 'https://avatar.example/bot',
  locale: 'en-US',
};

/** A clock that stands still until it is moved. */
export class Clock {
  ms = 1_000;
  readonly now = (): Instant => ({ context: 'test', ms: this.ms });
  readonly wallTime = () => 1_800_000_000_000 + this.ms;
}

export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** Tools of a context whose network answers as told, and remembers what it was asked. */
export class FakeNetwork implements ReaderTools {
  readonly asked: Asked[] = [];
  readonly clock = new Clock();
  readonly now = this.clock.now;
  readonly wallTime = this.clock.wallTime;
  timeoutMs = 60_000;

  constructor(private readonly answer: (url: string, init: RequestInit) => Response | Promise<Response>) {}

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    this.asked.push({ url, init });
    return this.answer(url, init);
  };
}

export function json(body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json', ...headers } });
}

export function status(code: number, body = '', headers: Record<string, string> = {}): Response {
  return new Response(body, { status: code, headers });
}

/** What `redirect: 'manual'` gives for any redirect: nothing to see. */
export function opaqueRedirect(): Response {
  return Object.defineProperties(status(200), {
    type: { value: 'opaqueredirect' },
    status: { value: 0 },
    ok: { value: false },
  });
}

/** A request that is never answered, and ends when it is given up. */
export function never(init: RequestInit): Promise<never> {
  return new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
}
