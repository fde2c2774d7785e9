import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/atlassian/jira-asker.ts';
import { type Plan, type RunEnd, type RunTools, runReadiness } from '../../../src/atlassian/readiness-run.ts';
import type { AccountFacts, Project, ProjectFacts } from '../../../src/domain/readiness.ts';
import { judgeProject } from '../../../src/domain/readiness-report.ts';
import type { Outcome } from '../../../src/domain/reading.ts';
import { BOT, PAT } from '../domain/make.ts';

const SITE = 'https://acme.atlassian.net';
const PLAN: Plan = { site: SITE, product: 'helpdesk-plus', role: 'Service Desk Team', intended: BOT, projects: [] };

interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A Jira with so many service projects, in which this happens to requests; it counts what was asked at once. */
class Jira {
  readonly asked: string[] = [];
  readonly waits: number[] = [];
  readonly methods = new Set<string | undefined>();
  atOnce = 0;
  most = 0;
  session: Outcome = { state: 'signed-in', account: BOT };
  whose: string | null = BOT.id;
  /** What answers in place of the right one; undefined: the right one does. */
  before: (path: string, nth: number) => Reply | 'breaks' | undefined = () => undefined;
  rights = (_key: string, permission: string): boolean => permission !== '';
  readonly hidden = new Set<string>();
  wait = (): Promise<void> => Promise.resolve();
  page = (page: Record<string, unknown>, _startAt: number): Record<string, unknown> => page;
  private readonly times = new Map<string, number>();

  constructor(readonly projects: readonly Record<string, unknown>[]) {}

  readonly tools = {
    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      const path = url.slice(SITE.length);
      this.asked.push(path);
      this.methods.add(init.method);
      this.atOnce += 1;
      this.most = Math.max(this.most, this.atOnce);
      await new Promise((done) => setTimeout(done, 0));
      this.atOnce -= 1;
      init.signal?.throwIfAborted();
      const nth = (this.times.get(path) ?? 0) + 1;
      this.times.set(path, nth);
      const instead = this.before(path, nth);
      if (instead === 'breaks') throw new TypeError('network');
      const { status = 200, body, headers = {} } = instead ?? this.right(path);
      const named = this.whose === null ? {} : { 'X-AAccountId': this.whose };
      return new Response(body === undefined ? '' : JSON.stringify(body), {
        status,
        headers: { ...named, ...headers },
      });
    },
    wait: (ms: number) => {
      this.waits.push(ms);
      return this.wait();
    },
    session: async () => this.session,
  };

  private right(path: string): Reply {
    const { pathname, searchParams } = new URL(path, SITE);
    if (pathname.endsWith('/myself')) return { body: { applicationRoles: { items: [{ key: 'jira-servicedesk' }] } } };
    if (pathname.endsWith('/project/search')) return this.search(searchParams);
    if (pathname.endsWith('/roledetails')) return { body: [{ name: 'Service Desk Team' }] };
    const key = searchParams.get('projectKey');
    if (key && (this.hidden.has(key) || !this.projects.some((one) => one.key === key))) return { status: 404 };
    const keys = searchParams.get('permissions')?.split(',') ?? [];
    return {
      body: {
        permissions: Object.fromEntries(keys.map((one) => [one, { havePermission: this.rights(key ?? '', one) }])),
      },
    };
  }

  private search(query: URLSearchParams): Reply {
    const keys = query.getAll('keys');
    const startAt = Number(query.get('startAt') ?? 0);
    const type = query.get('typeKey');
    const all = this.projects.filter(
      ({ key, projectTypeKey }) =>
        (keys.length === 0 || keys.includes(String(key))) && (type === null || projectTypeKey === type),
    );
    const values = all.slice(startAt, startAt + 100);
    return { body: this.page({ values, total: all.length, isLast: startAt + values.length >= all.length }, startAt) };
  }
}

const services = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ key: `P${i}`, name: `Project ${i}`, projectTypeKey: 'service_desk' }));

interface Heard {
  end: RunEnd;
  account: AccountFacts | undefined;
  projects: readonly Project[];
  facts: ProjectFacts[];
  readonly quiet: boolean[];
}

async function heard(
  jira: Jira,
  plan: Partial<Plan> = {},
  during?: (heard: Heard, run: ReturnType<typeof runReadiness>) => void,
): Promise<Heard> {
  const all: Heard = { end: 'done', account: undefined, projects: [], facts: [], quiet: [] };
  const run = runReadiness({ ...PLAN, ...plan }, jira.tools, {
    account: (facts) => {
      all.account = facts;
    },
    projects: (list) => {
      all.projects = list;
    },
    project: (facts) => {
      all.facts.push(facts);
      during?.(all, run);
    },
    quiet: (isQuiet) => all.quiet.push(isQuiet),
  });
  all.end = await run.ended;
  return all;
}

describe('all service projects of a site', () => {
  it('are asked about once each, with their role, a few at a time, and nothing but GET', async () => {
    const jira = new Jira([...services(250), { key: 'OPS', name: 'Operations', projectTypeKey: 'software' }]);
    const { end, account, facts } = await heard(jira);
    expect(end).toBe('done');
    expect(account).toMatchObject({ administrator: true, licences: ['jira-servicedesk'] });
    expect(facts.map(({ project }) => project.key).sort()).toEqual(
      services(250)
        .map(({ key }) => key)
        .sort(),
    );
    const about = (part: string) => jira.asked.filter((path) => path.includes(part));
    expect(about('projectKey=')).toHaveLength(250);
    expect(about('/roledetails')).toHaveLength(250);
    expect(about('/project/search')).toHaveLength(3);
    expect(about('permissions=SERVICEDESK_AGENT')).toHaveLength(1);
    expect([...jira.methods]).toEqual(['GET']);
    expect(jira.most).toBeLessThanOrEqual(LIMITS.inFlight);
    expect(jira.most).toBeGreaterThan(LIMITS.inFlight - 2);
  });

  it('where Jira knows no agents: they are not asked for, as one unknown key spoils the answer', async () => {
    const jira = new Jira(services(2));
    jira.before = (path) => (path.includes('SERVICEDESK_AGENT') ? { status: 400 } : undefined);
    const { facts } = await heard(jira);
    expect(facts.map(({ permissions }) => Object.keys(permissions))).toEqual(
      [Array(6), Array(6)].map(() => expect.not.arrayContaining(['SERVICEDESK_AGENT'])),
    );
  });

  it('where it could not be read whether Jira knows agents: it is not said that it knows none', async () => {
    const jira = new Jira(services(1));
    jira.before = (path) => (path.endsWith('permissions=SERVICEDESK_AGENT') ? { status: 500 } : undefined);
    expect((await heard(jira)).facts[0]?.agentsUnread).toBe('failed');
  });

  it('every project, for Integration+, and no role', async () => {
    const jira = new Jira([...services(1), { key: 'OPS', name: 'Operations', projectTypeKey: 'software' }]);
    const { projects } = await heard(jira, { product: 'integration-plus' });
    expect(projects.map(({ key }) => key)).toEqual(['P0', 'OPS']);
    expect(jira.asked.filter((path) => path.includes('roledetails'))).toEqual([]);
  });
});

describe('named projects', () => {
  it('wrong keys, hidden and archived ones are named, and the rest is asked about', async () => {
    const jira = new Jira([
      ...services(2),
      { key: 'OLD', name: 'Old', projectTypeKey: 'service_desk', archived: true },
    ]);
    jira.hidden.add('P1');
    const { facts, end } = await heard(jira, { projects: ['P0', 'P1', 'NOPE', 'OLD'] });
    expect(end).toBe('done');
    const by = Object.fromEntries(
      facts.map(({ project, permissions }) => [project.key, [permissions, project.archived]]),
    );
    expect(by).toMatchObject({
      P0: [{ BROWSE_PROJECTS: true }, false],
      P1: [{ cannotTell: 'not-visible' }, false],
      NOPE: [{ cannotTell: 'not-visible' }, undefined],
      OLD: [{ BROWSE_PROJECTS: true }, true],
    });
  });

  it('one that is named twice is one', async () => {
    const jira = new Jira(services(1));
    const { projects, facts } = await heard(jira, { projects: ['P0', 'p0'] });
    expect([projects.length, facts.length]).toEqual([1, 1]);
  });

  it('that could not be listed: whether one is archived is not known', async () => {
    const jira = new Jira(services(1));
    jira.before = (path) => (path.includes('project/search') ? { status: 500 } : undefined);
    const { facts } = await heard(jira, { projects: ['P0'] });
    expect(facts[0]).toMatchObject({ project: { archived: undefined }, permissions: { BROWSE_PROJECTS: true } });
  });

  it('that could not be listed, or was not, may need no agents: what it lacks of that is no failure', async () => {
    const answers = async (listed: Reply) => {
      const jira = new Jira(services(1));
      jira.before = (path) =>
        path.includes('project/search') ? listed : path.includes('roledetails') ? { body: [] } : undefined;
      jira.rights = (_key, permission) => permission !== 'SERVICEDESK_AGENT';
      const { facts } = await heard(jira, { projects: ['P0'] });
      const { findings } = judgeProject(facts[0] as ProjectFacts, PLAN);
      return ['Visible', 'Agent', 'Role'].map((check) => findings[check]);
    };
    const cannotTell = (why: string) => Array(3).fill({ answer: 'cannot-tell', why });
    expect(await answers({ status: 500 })).toEqual(cannotTell('failed'));
    expect(await answers({ status: 403 })).toEqual(cannotTell('forbidden'));
    expect(await answers({ body: { values: [], isLast: true } })).toEqual(cannotTell('unlisted'));
  });

  it('are asked about by their keys in upper case, as Jira has them, however they were written', async () => {
    const jira = new Jira(services(1));
    const { projects, facts } = await heard(jira, { projects: ['p0'] });
    expect(projects.map(({ key, name }) => [key, name])).toEqual([['P0', 'Project 0']]);
    expect(facts[0]?.permissions).toHaveProperty('BROWSE_PROJECTS');
    expect(jira.asked.filter((path) => path.includes('p0'))).toEqual([]);
  });
});

describe('a list that does not stand still', () => {
  it('a page in the middle is shorter than the first: none is left out', async () => {
    const jira = new Jira(services(250));
    jira.page = (page, startAt) =>
      startAt === 100 ? { ...page, values: (page.values as unknown[]).slice(0, 50), isLast: false } : page;
    const { projects, end } = await heard(jira);
    expect([end, projects.length]).toEqual(['done', 250]);
  });

  it('a project goes while its pages are read, and the others move up: none is left out', async () => {
    const all = services(250);
    const jira = new Jira(all);
    jira.page = (page, startAt) => {
      if (startAt === 0 && all.length === 250) all.shift();
      return page;
    };
    const { projects, end } = await heard(jira);
    expect(end).toBe('done');
    expect(projects.map(({ key }) => key)).toContain('P100');
    expect(projects).toHaveLength(249);
  });

  it('one that begins anew with each page has no end, and the run has', async () => {
    const jira = new Jira(services(100));
    jira.page = (page) => ({ ...page, isLast: false, total: undefined });
    jira.before = (path) =>
      path.includes('startAt=100')
        ? { body: { values: services(100).map((one) => ({ ...one })), isLast: false } }
        : undefined;
    expect((await heard(jira)).end).toBe('no-projects');
  });
});

describe('a site without projects', () => {
  it.each<[string, Reply | undefined]>([
    ['an empty page', undefined],
    ['that nothing was found', { status: 404, body: { errorMessages: [] } }],
  ])('%s: the run is done, and there was none', async (_, reply) => {
    const jira = new Jira([]);
    jira.before = (path) => (path.includes('project/search') ? reply : undefined);
    const { end, projects } = await heard(jira);
    expect([end, projects]).toEqual(['done', []]);
  });

  it('one whose list breaks off is not said to have fewer', async () => {
    const jira = new Jira(services(150));
    jira.before = (path) => (path.includes('startAt=100') ? { status: 404 } : undefined);
    expect((await heard(jira)).end).toBe('no-projects');
  });
});

describe('a Jira in trouble', () => {
  it('that asks for patience is given it, and each answer is right in the end', async () => {
    const jira = new Jira(services(40));
    let count = 0;
    jira.before = (_path, nth) => {
      count += 1;
      if (nth === 1 && count % 7 === 0) return { status: 429, headers: { 'Retry-After': '3' } };
      return nth === 1 && count % 11 === 0 ? 'breaks' : undefined;
    };
    const { facts, end } = await heard(jira);
    expect(end).toBe('done');
    expect(facts.every(({ permissions }) => 'BROWSE_PROJECTS' in permissions)).toBe(true);
    expect(facts.every(({ roles }) => Array.isArray(roles))).toBe(true);
    expect(jira.waits).toContain(3_000);
  });

  it('that refuses one request now and then does not make the others wait', async () => {
    const jira = new Jira(services(40));
    jira.before = (path, nth) =>
      nth === 1 && path.includes('projectKey=P7') ? { status: 429, headers: { 'Retry-After': '9' } } : undefined;
    jira.wait = () => new Promise(() => {});
    const left = 39;
    const all = await heard(jira, {}, ({ facts }, run) => {
      if (facts.length === left) run.cancel();
    });
    expect([all.facts.length, all.end]).toEqual([left, 'cancelled']);
  });

  it('that refuses everything is left alone until it is over, and that is said', async () => {
    const jira = new Jira(services(40));
    let limited = true;
    let during = 0;
    jira.before = () => {
      if (limited) during += 1;
      return limited && during > 10 ? { status: 429, headers: { 'Retry-After': '9' } } : undefined;
    };
    jira.wait = () =>
      new Promise((done) =>
        setTimeout(() => {
          limited = false;
          done();
        }, 20),
      );
    const { end, facts, quiet } = await heard(jira);
    expect([end, facts.length, quiet]).toEqual(['done', 40, [true, false]]);
    expect(during).toBeLessThanOrEqual(10 + 2 * LIMITS.inFlight);
  });

  it('a person cancels while Jira asks for patience: it ends at once', async () => {
    const jira = new Jira(services(3));
    jira.before = (path) => (path.includes('projectKey') ? { status: 429 } : undefined);
    let cancel = () => {};
    jira.wait = () => {
      setTimeout(cancel, 0);
      return new Promise(() => {});
    };
    const run = runReadiness(PLAN, jira.tools, { account() {}, projects() {}, project() {}, quiet() {} });
    cancel = run.cancel;
    expect(await run.ended).toBe('cancelled');
  });

  it.each<[string, Partial<Record<'total' | 'isLast', undefined>>]>([
    ['how many there are', { total: undefined }],
    ['which page is the last', { isLast: undefined }],
  ])('that does not say %s: its projects are read to the end', async (_, without) => {
    const jira = new Jira(services(250));
    jira.page = (page) => ({ ...page, ...without });
    const { projects } = await heard(jira);
    expect(projects).toHaveLength(250);
  });

  it.each<[string, Reply | 'breaks', string]>([
    ['breaks down', { status: 503 }, 'failed'],
    ['is not there', 'breaks', 'failed'],
    ['forbids it', { status: 403 }, 'forbidden'],
    ['knows nobody', { status: 401 }, 'signed-out'],
    ['does not know the question', { status: 410 }, 'failed'],
    ['says something else', { body: { permissions: 'all' } }, 'wrong-shape'],
  ])('that %s for one project: that one cannot be told, and the others can', async (_, reply, why) => {
    const jira = new Jira(services(3));
    jira.before = (path) => (path.includes('projectKey=P1') ? reply : undefined);
    const { facts, end } = await heard(jira);
    expect(end).toBe('done');
    const told = Object.fromEntries(facts.map(({ project, permissions }) => [project.key, permissions]));
    expect(told.P1).toEqual({ cannotTell: why });
    expect(told.P0).toHaveProperty('BROWSE_PROJECTS');
  });

  it.each([401, 403, 404])('roles that only administrators may see (%i) cannot be told', async (status) => {
    const jira = new Jira(services(1));
    jira.before = (path) => (path.includes('roledetails') ? { status } : undefined);
    const { facts } = await heard(jira);
    expect(facts[0]?.roles).toEqual({ cannotTell: 'not-an-administrator' });
  });

  it('that cannot list its projects', async () => {
    const jira = new Jira(services(1));
    jira.before = (path) => (path.includes('project/search') ? { status: 500 } : undefined);
    expect((await heard(jira)).end).toBe('no-projects');
  });
});

describe('whose answers they are', () => {
  it.each<[string, Outcome, string | null, RunEnd]>([
    ['another account', { state: 'signed-in', account: PAT }, PAT.id, 'not-intended'],
    ['nobody', { state: 'signed-out' }, null, 'not-intended'],
    ['unknown', { state: 'unknown', reason: 'timeout' }, BOT.id, 'unread'],
  ])('%s: no project is asked about', async (_, session, whose, expected) => {
    const jira = new Jira(services(3));
    Object.assign(jira, { session, whose });
    const { end, facts, account } = await heard(jira);
    expect([end, facts, account?.session]).toEqual([expected, [], session]);
  });

  it.each(['first', 'last'])('a session that cannot be read once, the %s time, is read again', async (which) => {
    const jira = new Jira(services(3));
    let read = 0;
    const tools: RunTools = {
      ...jira.tools,
      session: async () => {
        read += 1;
        const fails = read === (which === 'first' ? 1 : 2);
        return fails ? { state: 'unknown', reason: 'rate-limited', retryAfterSeconds: 7 } : jira.session;
      },
    };
    const run = runReadiness(PLAN, tools, { account() {}, projects() {}, project() {}, quiet() {} });
    expect([await run.ended, read]).toEqual(['done', 3]);
    expect(jira.waits).toContain(7_000);
  });

  it('the account’s own, with its id in the percent-encoding of headers', async () => {
    const jira = new Jira(services(3));
    jira.whose = encodeURIComponent(BOT.id);
    expect(jira.whose).not.toBe(BOT.id);
    expect((await heard(jira)).end).toBe('done');
  });

  it('somebody else’s from the first answer on, though the session was read as the intended one’s', async () => {
    const jira = new Jira(services(3));
    jira.whose = PAT.id;
    const { end, facts } = await heard(jira);
    expect([end, facts]).toEqual(['changed', []]);
  });

  it.each<[string, Outcome, RunEnd]>([
    ['somebody else', { state: 'signed-in', account: PAT }, 'changed'],
    ['nobody', { state: 'signed-out' }, 'changed'],
    ['nobody knows who', { state: 'unknown', reason: 'timeout' }, 'unconfirmed'],
    ['the same', { state: 'signed-in', account: BOT }, 'cancelled'],
  ])('cancelled where answers say nothing, and %s is signed in by then: %#', async (_, session, expected) => {
    const jira = new Jira(services(30));
    jira.whose = null;
    const { end } = await heard(jira, {}, ({ facts }, run) => {
      if (facts.length !== 5) return;
      jira.session = session;
      run.cancel();
    });
    expect(end).toBe(expected);
  });

  it('somebody else’s, by what an answer says of itself: it stops, and asks no more', async () => {
    const jira = new Jira(services(100));
    const { end } = await heard(jira, {}, ({ facts }) => {
      if (facts.length === 10) jira.whose = PAT.id;
    });
    expect(end).toBe('changed');
    expect(jira.asked.length).toBeLessThan(60);
  });

  it('somebody else’s at the end, where answers say nothing', async () => {
    const jira = new Jira(services(3));
    jira.whose = null;
    const { end } = await heard(jira, {}, ({ facts }) => {
      if (facts.length === 2) jira.session = { state: 'signed-in', account: PAT };
    });
    expect(end).toBe('changed');
  });
});

it('who is signed in at the end cannot be read: nothing of it counts, and nobody is said to have changed', async () => {
  const jira = new Jira(services(3));
  const { end } = await heard(jira, {}, ({ facts }) => {
    if (facts.length === 2) jira.session = { state: 'unknown', reason: 'timeout' };
  });
  expect(end).toBe('unconfirmed');
});

describe('a person', () => {
  it('cancels: nothing more is asked', async () => {
    const jira = new Jira(services(100));
    const { end, facts } = await heard(jira, {}, ({ facts }, run) => {
      if (facts.length === 5) run.cancel();
    });
    expect(end).toBe('cancelled');
    expect(facts.length).toBeLessThan(12);
  });

  it('holds it, and goes on: nothing is lost', async () => {
    const jira = new Jira(services(50));
    let held = 0;
    const { end, facts } = await heard(jira, {}, ({ facts }, run) => {
      if (facts.length !== 20 || held > 0) return;
      run.pause();
      setTimeout(() => {
        held = jira.asked.length;
        setTimeout(() => {
          expect(jira.asked).toHaveLength(held);
          run.resume();
        }, 20);
      }, 20);
    });
    expect([end, facts.length]).toEqual(['done', 50]);
    expect(held).toBeGreaterThan(0);
  });
});
