import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { READ_TIMEOUT_MS, readIdentity, readSessions, readSite } from '../../../src/atlassian/session-readers.ts';
import type { Outcome, UnknownReason } from '../../../src/domain/reading.ts';
import {
  CLOUD_MYSELF,
  DATA_CENTER_MYSELF,
  FakeNetwork,
  IDENTITY_ANSWER,
  json,
  never,
  opaqueRedirect,
  status,
} from './answers.ts';

// Properties are tried with many cases; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const SITE = 'https://acme.atlassian.net';
const DATA_CENTER = 'https://tools.acme.example/jira';
const BOT = { id: '712020:bot', name: 'HelpDesk Bot', email: 'bot@acme.example', kind: 'ordinary' };

async function site(answer: Response | Promise<Response>): Promise<Outcome> {
  return (await readSite(SITE, new FakeNetwork(() => answer))).outcome;
}

async function dataCenter(answer: Response | Promise<Response>): Promise<Outcome> {
  return (await readSite(DATA_CENTER, new FakeNetwork(() => answer))).outcome;
}

async function identity(answer: Response | Promise<Response>): Promise<Outcome> {
  return (await readIdentity(new FakeNetwork(() => answer))).outcome;
}

const unknown = (reason: UnknownReason): Outcome => ({ state: 'unknown', reason });
const without = (object: object, key: string) => Object.fromEntries(Object.entries(object).filter(([k]) => k !== key));

const NOT_AUTHENTICATED = 'Client must be authenticated to access this resource.';

describe('who is signed in to a Jira Cloud site', () => {
  it('the account that /myself names', async () => {
    expect(await site(json(CLOUD_MYSELF))).toEqual({ state: 'signed-in', account: BOT });
  });

  it.each([
    ['null', null],
    ['empty', ''],
    ['absent', undefined],
  ])('also when the e-mail is %s: it may be hidden', async (_what, emailAddress) => {
    expect(await site(json({ ...CLOUD_MYSELF, emailAddress }))).toEqual({
      state: 'signed-in',
      account: { ...BOT, email: null },
    });
  });

  it.each([
    ['a portal-only customer', { accountType: 'customer' }, 'customer'],
    ['a portal-only customer by id', { accountId: 'qm:1234:5678' }, 'customer'],
    ['an app', { accountType: 'app', appType: 'unknown' }, 'app'],
    ['an agent', { accountType: 'app', appType: 'agent' }, 'app'],
    ['a service account', { accountType: 'app', appType: 'service' }, 'service'],
    ['a service account by e-mail', { emailAddress: 'x@serviceaccount.atlassian.com' }, 'service'],
    ['a deactivated account', { active: false }, 'inactive'],
    ['a kind that Atlassian does not know', { accountType: 'unknown' }, 'unclear'],
    ['a person whose app type is null', { appType: null }, 'ordinary'],
  ])('%s is told as such', async (_who, change, kind) => {
    expect(await site(json({ ...CLOUD_MYSELF, ...change }))).toMatchObject({ state: 'signed-in', account: { kind } });
  });

  it('nobody, by status 401 alone, whatever the body and its type', async () => {
    expect(await site(status(401, NOT_AUTHENTICATED))).toEqual({ state: 'signed-out' });
    expect(await site(status(401, JSON.stringify(CLOUD_MYSELF), { 'Content-Type': 'application/json' }))).toEqual({
      state: 'signed-out',
    });
  });
});

describe('who is signed in to a Data Center site', () => {
  it('the account by its key', async () => {
    expect(await dataCenter(json(DATA_CENTER_MYSELF))).toEqual({
      state: 'signed-in',
      account: { ...BOT, id: 'JIRAUSER10100' },
    });
  });

  it('the account by its name, where an old server has no keys', async () => {
    const old = without(DATA_CENTER_MYSELF, 'key');
    expect(await dataCenter(json(old))).toMatchObject({ state: 'signed-in', account: { id: 'bot', kind: 'ordinary' } });
  });

  it('a deactivated account is told as such', async () => {
    const gone = { ...DATA_CENTER_MYSELF, active: false };
    expect(await dataCenter(json(gone))).toMatchObject({ account: { kind: 'inactive' } });
  });

  it('nobody, by status 401', async () => {
    expect(await dataCenter(status(401, NOT_AUTHENTICATED))).toEqual({ state: 'signed-out' });
  });

  it('or to Jira Cloud behind a domain of one’s own, which answers as Cloud', async () => {
    expect(await dataCenter(json(CLOUD_MYSELF))).toEqual({ state: 'signed-in', account: BOT });
    expect(await site(json(DATA_CENTER_MYSELF))).toEqual(unknown('wrong-shape'));
  });
});

describe('who the Atlassian identity is', () => {
  it('the account that /me names', async () => {
    expect(await identity(json(IDENTITY_ANSWER))).toEqual({ state: 'signed-in', account: BOT });
  });

  it.each([
    ['inactive', 'inactive'],
    ['closed', 'inactive'],
    ['of a status that nobody knows', 'inactive'],
  ])('an account that is %s is %s', async (account_status, kind) => {
    expect(await identity(json({ ...IDENTITY_ANSWER, account_status }))).toMatchObject({ account: { kind } });
  });

  it.each([
    ['customer', 'customer'],
    ['app', 'app'],
    ['unknown', 'unclear'],
  ])('an account of type %s is %s', async (account_type, kind) => {
    expect(await identity(json({ ...IDENTITY_ANSWER, account_type }))).toMatchObject({ account: { kind } });
  });

  it('a service account by its e-mail', async () => {
    const service = { ...IDENTITY_ANSWER, email: 'x@serviceaccount.atlassian.com' };
    expect(await identity(json(service))).toMatchObject({ account: { kind: 'service' } });
  });

  it('unknown on 401: nothing says that this means signed out', async () => {
    expect(await identity(status(401))).toEqual(unknown('no-account'));
  });

  it('unknown, naming nobody, without an account id', async () => {
    expect(await identity(json(without(IDENTITY_ANSWER, 'account_id')))).toEqual(unknown('no-account'));
    expect(await identity(json({}))).toEqual(unknown('no-account'));
  });

  it.each(['null', '[]', '"712020:bot"', '7', 'true'])('unknown for the answer %s', async (body) => {
    expect((await identity(status(200, body))).state).toBe('unknown');
  });
});

type Read = (answer: Response | Promise<Response>) => Promise<Outcome>;

/** Each reader, a right answer for it, the fields that it cannot do without, and those of them that name the account. */
const READERS: [string, Read, object, string[], string[]][] = [
  ['Jira Cloud', site, CLOUD_MYSELF, ['accountId', 'accountType', 'active', 'displayName'], ['accountId']],
  ['Data Center', dataCenter, DATA_CENTER_MYSELF, ['name', 'active', 'displayName'], ['key', 'name']],
  ['the identity', identity, IDENTITY_ANSWER, ['account_id', 'account_type', 'account_status', 'name'], ['account_id']],
];

describe.each(READERS)('what %s cannot tell is unknown: never signed out, never an account', (...reader) => {
  const [, read, right, needed, ids] = reader;

  it.each<[number, UnknownReason]>([
    [403, 'forbidden'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'server-error'],
    [599, 'server-error'],
    [302, 'redirected'],
    [303, 'redirected'],
    [307, 'redirected'],
    [400, 'unexpected-status'],
    [404, 'unexpected-status'],
    [407, 'unexpected-status'],
    [201, 'unexpected-status'],
    [202, 'unexpected-status'],
  ])('status %d, even with a right body', async (code, reason) => {
    expect(await read(status(code, JSON.stringify(right)))).toEqual(unknown(reason));
  });

  it('status 204', async () => {
    expect(await read(new Response(null, { status: 204 }))).toEqual(unknown('unexpected-status'));
  });

  it('a redirect that the browser hides: single sign-on asks for a login', async () => {
    expect(await read(opaqueRedirect())).toEqual(unknown('redirected'));
  });

  it('a network error', async () => {
    expect(await read(Promise.reject(new TypeError('Failed to fetch')))).toEqual(unknown('network'));
  });

  it('an answer that is itself an error', async () => {
    expect((await read(Response.error())).state).toBe('unknown');
  });

  it('a login page with status 200, whatever it calls itself', async () => {
    for (const type of ['text/html', 'application/json']) {
      const page = status(200, '<!doctype html><title>Log in</title>', { 'Content-Type': type });
      expect(await read(page)).toEqual(unknown('not-json'));
    }
  });

  it('half an answer', async () => {
    expect(await read(status(200, JSON.stringify(right).slice(0, 40)))).toEqual(unknown('not-json'));
  });

  it('an empty answer', async () => {
    expect(await read(status(200, ''))).toEqual(unknown('not-json'));
  });

  it('an answer whose body breaks off', async () => {
    const broken = new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('lost')) }));
    expect(await read(broken)).toEqual(unknown('network'));
  });

  it('a right answer in a list', async () => {
    expect((await read(json([right]))).state).toBe('unknown');
  });

  it.each(needed)('an answer without its %s', async (key) => {
    expect((await read(json(without(right, key)))).state).toBe('unknown');
  });

  it.each(needed)('an answer whose %s is of another type', async (key) => {
    for (const value of [null, 7, {}, []]) {
      expect(await read(json({ ...right, [key]: value }))).toEqual(unknown('wrong-shape'));
    }
  });

  it.each(ids)('an answer whose %s is blank', async (key) => {
    for (const value of ['', ' ', '\n']) {
      expect(await read(json({ ...right, [key]: value }))).toEqual(unknown('wrong-shape'));
    }
  });

  it('any other JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect((await read(json(value))).state).toBe('unknown');
      }),
    );
  });
});

describe('how long to wait before asking again', () => {
  it.each([
    ['30', 30],
    ['0', 0],
    ['120 ', 120],
  ])('Retry-After: %s', async (header, retryAfterSeconds) => {
    const told = { state: 'unknown', reason: 'rate-limited', retryAfterSeconds };
    expect(await site(status(429, '', { 'Retry-After': header }))).toEqual(told);
  });

  it('is told for a server that is down as well', async () => {
    expect(await site(status(503, '', { 'Retry-After': '60' }))).toMatchObject({ retryAfterSeconds: 60 });
  });

  it.each(['', 'soon', 'Wed, 21 Oct 2026 07:28:00 GMT'])('is not made up from "%s"', async (header) => {
    expect(await site(status(429, '', { 'Retry-After': header }))).toEqual(unknown('rate-limited'));
  });
});

describe('an answer’s own headers must agree with it', () => {
  it('Cloud: the account id agrees', async () => {
    expect(await site(json(CLOUD_MYSELF, { 'X-AAccountId': '712020:bot' }))).toMatchObject({ state: 'signed-in' });
    expect(await site(json(CLOUD_MYSELF, { 'X-AACCOUNTID': '712020%3Abot' }))).toMatchObject({ state: 'signed-in' });
  });

  it.each(['712020:pat', '', 'anonymous', 'unidentified'])('Cloud: it says "%s"', async (said) => {
    expect(await site(json(CLOUD_MYSELF, { 'X-AAccountId': said }))).toEqual(unknown('contradicted'));
  });

  it('Data Center: the user name agrees, not the key', async () => {
    expect(await dataCenter(json(DATA_CENTER_MYSELF, { 'X-AUSERNAME': 'bot' }))).toMatchObject({ state: 'signed-in' });
    const key = json(DATA_CENTER_MYSELF, { 'X-AUSERNAME': 'JIRAUSER10100' });
    expect(await dataCenter(key)).toEqual(unknown('contradicted'));
  });

  it('Data Center: the user name agrees when it is encoded', async () => {
    const named = { ...DATA_CENTER_MYSELF, name: 'bot@acme.example' };
    expect(await dataCenter(json(named, { 'X-AUSERNAME': 'bot%40acme.example' }))).toMatchObject({
      state: 'signed-in',
    });
  });

  it.each(['anonymous', 'pat', ''])('Data Center: it says "%s" on a 200', async (said) => {
    expect(await dataCenter(json(DATA_CENTER_MYSELF, { 'X-AUSERNAME': said }))).toEqual(unknown('contradicted'));
  });

  it('the identity: it says somebody else', async () => {
    expect(await identity(json(IDENTITY_ANSWER, { 'X-AAccountId': '712020:pat' }))).toEqual(unknown('contradicted'));
  });
});

describe('the request', () => {
  it.each([
    ['Jira Cloud', () => readSite(SITE, network()), `${SITE}/rest/api/3/myself`],
    ['Data Center', () => readSite(DATA_CENTER, network()), `${DATA_CENTER}/rest/api/2/myself`],
    ['the identity', () => readIdentity(network()), 'https://id.atlassian.com/gateway/api/me'],
  ])('to %s is one GET with cookies, past every cache, following nothing', async (_where, read, url) => {
    await read();
    expect(last.asked).toHaveLength(1);
    expect(last.asked[0]).toMatchObject({
      url,
      init: {
        method: 'GET',
        credentials: 'include',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        headers: { Accept: 'application/json' },
      },
    });
    expect(last.asked[0]?.init.body).toBeUndefined();
  });

  let last: FakeNetwork;
  function network(): FakeNetwork {
    last = new FakeNetwork(() => status(401));
    return last;
  }
});

describe('a session that does not answer in time', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** The time-out in the test's own hand. */
  function hand(): { controller: AbortController; asked: () => unknown } {
    const controller = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(controller.signal);
    return { controller, asked: () => timeout.mock.calls.map(([ms]) => ms) };
  }

  const expired = () => new DOMException('The operation timed out.', 'TimeoutError');

  it('is unknown, and the request is given up', async () => {
    const { controller } = hand();
    const network = new FakeNetwork((_url, init) => never(init));
    const reading = readSite(SITE, network);
    controller.abort(expired());
    expect((await reading).outcome).toEqual(unknown('timeout'));
    expect(network.asked[0]?.init.signal?.aborted).toBe(true);
  });

  it('is unknown when the headers came and the body does not', async () => {
    const { controller } = hand();
    const stalled = new ReadableStream({
      start: (stream) => controller.signal.addEventListener('abort', () => stream.error(controller.signal.reason)),
    });
    const reading = readSite(SITE, new FakeNetwork(() => new Response(stalled)));
    controller.abort(expired());
    expect((await reading).outcome).toEqual(unknown('timeout'));
  });

  it('has four seconds, unless told otherwise', async () => {
    const { asked } = hand();
    const { timeoutMs: _none, ...tools } = new FakeNetwork(() => status(401));
    await readSite(SITE, tools);
    await readSite(SITE, { ...tools, timeoutMs: 250 });
    expect(READ_TIMEOUT_MS).toBe(4_000);
    expect(asked()).toEqual([4_000, 250]);
  });
});

describe('a reading', () => {
  it('is as old as its question, not as its answer', async () => {
    const network = new FakeNetwork(() => {
      network.clock.ms += 3_000;
      return json(CLOUD_MYSELF);
    });
    const reading = await readSite(SITE, network);
    expect(reading.at).toEqual({ context: 'test', ms: 1_000 });
    expect(reading.wallTime).toBe(1_800_000_001_000);
  });

  it('says of which session and where it is', async () => {
    expect(await readSite(SITE, new FakeNetwork(() => status(401)))).toMatchObject({ session: 'site', where: SITE });
    expect(await readIdentity(new FakeNetwork(() => status(401)))).toMatchObject({
      session: 'identity',
      where: 'https://id.atlassian.com',
    });
  });
});

describe('reading both sessions', () => {
  const both = (url: string) =>
    url.startsWith(SITE) ? json(CLOUD_MYSELF) : json({ ...IDENTITY_ANSWER, account_id: '712020:pat', name: 'Pat' });

  it('tells that they are different people', async () => {
    const read = await readSessions({ site: SITE, identity: true }, new FakeNetwork(both));
    expect(read.site?.outcome).toMatchObject({ account: { id: '712020:bot' } });
    expect(read.identity?.outcome).toMatchObject({ account: { id: '712020:pat' } });
  });

  it('asks both at once, so that neither is older for waiting', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const network = new FakeNetwork(async (url) => {
      await gate;
      return both(url);
    });
    const reading = readSessions({ site: SITE, identity: true }, network);
    expect(network.asked).toHaveLength(2);
    release();
    await reading;
  });

  it('the fault of one leaves the other as it is', async () => {
    const network = new FakeNetwork((url) => (url.startsWith(SITE) ? status(500) : both(url)));
    const read = await readSessions({ site: SITE, identity: true }, network);
    expect(read.site?.outcome).toEqual(unknown('server-error'));
    expect(read.identity?.outcome.state).toBe('signed-in');
  });

  it('asks only what the plan names', async () => {
    const network = new FakeNetwork(both);
    expect(await readSessions({ site: undefined, identity: true }, network)).toMatchObject({ site: undefined });
    expect(await readSessions({ site: SITE, identity: false }, network)).toMatchObject({ identity: undefined });
    expect(await readSessions({ site: undefined, identity: false }, network)).toEqual({});
    expect(network.asked.map(({ url }) => new URL(url).host)).toEqual(['id.atlassian.com', 'acme.atlassian.net']);
  });
});
