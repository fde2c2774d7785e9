import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault, SignIn, World } from './api.ts';
import { Visitor } from './visitor.ts';
import { createWorld } from './world.ts';

const ACME = 'https://acme.atlassian.net';
const MYSELF = `${ACME}/rest/api/3/myself`;
const ME = 'https://id.atlassian.com/gateway/api/me';
const DATA_CENTER = 'https://jira.acme.example/jira';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const somebody = (who: SignIn) => Visitor.signedIn(world, who);
const json = async (visitor: Visitor, address: string) => {
  const visit = await visitor.ask(address, { accept: 'application/json' });
  return JSON.parse(visit.body) as Record<string, unknown>;
};

describe('two sign-ins in one browser', () => {
  it('can be two different people', async () => {
    const visitor = await somebody({ identity: 'pat', site: 'bot' });
    expect((await json(visitor, MYSELF)).accountId).toBe(world.accounts.bot?.accountId);
    expect((await json(visitor, ME)).account_id).toBe(world.accounts.pat?.accountId);
  });

  it('change one without the other', async () => {
    const visitor = await somebody({ identity: 'pat', site: 'pat' });
    await visitor.signIn({ site: null });
    expect((await visitor.ask(MYSELF)).status).toBe(401);
    expect((await json(visitor, ME)).name).toBe('Pat Morgan');
    await visitor.signIn({ identity: null, site: 'bot' });
    expect((await json(visitor, MYSELF)).displayName).toBe('HelpDesk Bot');
    expect((await visitor.ask(ME)).status).toBe(401);
  });

  it('are another on each site', async () => {
    const visitor = await somebody({ site: 'bot' });
    await visitor.signIn({ site: 'pat', siteHost: 'beta.atlassian.net' });
    expect((await json(visitor, MYSELF)).displayName).toBe('HelpDesk Bot');
    expect((await json(visitor, 'https://beta.atlassian.net/rest/api/3/myself')).displayName).toBe('Pat Morgan');
  });

  it('become one when somebody chooses an account on the way to the site', async () => {
    const visitor = await somebody({ identity: 'pat', site: 'pat' });
    await visitor.signIn({ identity: 'bot' });
    await visitor.signIn({ identity: 'pat' });
    const to = encodeURIComponent(`${ACME}/browse/HELP-1`);
    const chooser = await visitor.open(`https://id.atlassian.com/login?prompt=select_account&continue=${to}`);
    expect(chooser.body).toContain('Log in to another account');
    expect(chooser.body).toContain('Pat Morgan');
    const page = await visitor.press(chooser, /^HelpDesk Bot/);
    expect(page.url).toBe(`${ACME}/browse/HELP-1`);
    expect(page.body).toContain(`<meta name="ajs-atlassian-account-id" content="${world.accounts.bot?.accountId}">`);
    expect((await json(visitor, MYSELF)).displayName).toBe('HelpDesk Bot');
    expect((await json(visitor, ME)).name).toBe('HelpDesk Bot');
  });

  it('end together when somebody logs out on the way to the site', async () => {
    const visitor = await somebody({ identity: 'pat', site: 'pat' });
    const logout = await visitor.open(`https://id.atlassian.com/logout?continue=${encodeURIComponent(`${ACME}/`)}`);
    expect(logout.body).toContain('id="logout-submit"');
    expect((await visitor.press(logout, /^Log out$/)).status).toBe(200);
    expect((await visitor.ask(MYSELF)).status).toBe(401);
    expect((await visitor.ask(ME)).status).toBe(401);
  });

  it('are joined without a word when a site without session opens and the identity is known', async () => {
    const visitor = await somebody({ identity: 'bot', site: null });
    expect((await visitor.ask(MYSELF)).status).toBe(401);
    const page = await visitor.open(`${ACME}/browse/HELP-1`);
    expect([page.status, page.url]).toEqual([200, `${ACME}/browse/HELP-1`]);
    expect((await json(visitor, MYSELF)).displayName).toBe('HelpDesk Bot');
  });

  it('leave the pages open to somebody who is signed in nowhere', async () => {
    const page = await new Visitor(world).open(`${ACME}/browse/HELP-1`);
    expect([page.status, page.headers['x-aaccountid']]).toEqual([200, undefined]);
    expect(page.body).toContain('<meta name="ajs-atlassian-account-id" content="">');
  });

  it('are not given to service accounts, apps and people who left by the login form', async () => {
    const visitor = new Visitor(world);
    const login = await visitor.open('https://id.atlassian.com/login');
    expect((await visitor.press(login, /^Acme Service Account/)).body).toContain('log in interactively');
    expect((await visitor.press(login, /^Ivo Inactive/)).body).toContain('deactivated');
    expect((await visitor.ask(ME)).status).toBe(401);
  });

  it('begin with an e-mail address, too', async () => {
    const visitor = new Visitor(world);
    await visitor.open('https://id.atlassian.com/login', { form: { email: 'Pat.Morgan@acme.example' } });
    expect((await json(visitor, ME)).email).toBe('pat.morgan@acme.example');
  });
});

describe('an answer about who is signed in', () => {
  it('has the documented shape on Cloud, and names the account in a header', async () => {
    const visitor = await somebody({ site: 'bot' });
    const visit = await visitor.ask(`${MYSELF}?expand=groups,applicationRoles`);
    const { accountId, displayName, email } = world.accounts.bot ?? {};
    expect(visit.headers['x-aaccountid']).toBe(accountId);
    expect(JSON.parse(visit.body)).toMatchObject({
      accountId,
      displayName,
      emailAddress: email,
      accountType: 'atlassian',
      active: true,
      timeZone: 'Europe/Berlin',
      applicationRoles: { size: 2, items: [{ key: 'jira-software' }, { key: 'jira-servicedesk' }] },
    });
  });

  it('says what kind of account it is', async () => {
    const of = async (handle: string) => json(await somebody({ site: handle }), MYSELF);
    expect(await of('service')).toMatchObject({ accountType: 'app', appType: 'service' });
    expect(await of('app')).not.toHaveProperty('appType');
    expect(await of('customer')).toMatchObject({ accountType: 'customer', accountId: expect.stringMatching(/^qm:/) });
    expect(await of('inactive')).toMatchObject({ active: false });
    expect(await of('nomail')).toMatchObject({ emailAddress: null });
  });

  it('has keys and names on Data Center', async () => {
    const visitor = await somebody({ site: 'bot', siteHost: 'jira.acme.example' });
    const visit = await visitor.ask(`${DATA_CENTER}/rest/api/2/myself`);
    expect(visit.headers['x-ausername']).toBe('helpdesk-bot');
    expect(JSON.parse(visit.body)).toMatchObject({ key: 'JIRAUSER10200', name: 'helpdesk-bot', active: true });
    expect(JSON.parse(visit.body)).not.toHaveProperty('accountId');
    const nobody = await new Visitor(world).ask(`${DATA_CENTER}/rest/api/2/myself`);
    expect([nobody.status, nobody.headers['x-ausername']]).toEqual([401, 'anonymous']);
    expect((await visitor.ask(`${DATA_CENTER}/rest/api/3/myself`)).status).toBe(404);
  });

  it('is one line of text for somebody who is signed out of the site, and JSON without an id at the identity', async () => {
    const visitor = new Visitor(world);
    expect((await visitor.ask(MYSELF)).body).toBe('Client must be authenticated to access this resource.');
    expect(await json(visitor, ME)).not.toHaveProperty('account_id');
  });
});

describe('a reading that goes wrong', () => {
  const statuses: readonly [Fault, number][] = [
    ['401', 401],
    ['403', 403],
    ['429', 429],
    ['500', 500],
    ['503', 503],
    ['html-200', 200],
    ['redirect-login', 302],
    ['malformed-json', 200],
    ['wrong-shape', 200],
    ['empty-200', 200],
    ['other-account-header', 200],
    ['null-email', 200],
  ];

  it.each(statuses)('answers %s as %i to somebody who is signed in, on both addresses', async (fault, status) => {
    const visitor = await somebody({ identity: 'bot', site: 'bot' });
    Object.assign(world.dials.faults, { myself: fault, me: fault });
    for (const address of [MYSELF, ME]) expect((await visitor.ask(address)).status).toBe(status);
  });

  it('tells how long to wait, leads to a login, breaks off, is empty or is a page', async () => {
    const visitor = await somebody({ site: 'bot' });
    const answer = async (fault: Fault) => {
      world.dials.faults.myself = fault;
      return visitor.ask(MYSELF);
    };
    expect((await answer('429')).headers['retry-after']).toBe('1');
    expect((await answer('redirect-login')).headers.location).toBe('https://id.atlassian.com/login');
    expect((await answer('empty-200')).body).toBe('');
    expect((await answer('html-200')).headers['content-type']).toContain('text/html');
    const broken = await answer('malformed-json');
    expect(() => JSON.parse(broken.body) as unknown).toThrow();
    expect(JSON.parse((await answer('wrong-shape')).body)).toMatchObject({ accountId: 42 });
    expect(JSON.parse((await answer('null-email')).body)).toMatchObject({ emailAddress: null });
  });

  it('names somebody else in the header while the body is right', async () => {
    const visitor = await somebody({ identity: 'bot', site: 'bot' });
    Object.assign(world.dials.faults, { myself: 'other-account-header', me: 'other-account-header' });
    for (const address of [MYSELF, ME]) {
      const visit = await visitor.ask(address);
      expect(visit.body).toContain(world.accounts.bot?.accountId);
      expect(visit.headers['x-aaccountid']).toBe(world.accounts.pat?.accountId);
    }
  });

  it('never ends, breaks the connection, or comes late', async () => {
    const visitor = await somebody({ site: 'bot' });
    world.dials.faults.myself = 'timeout';
    await expect(visitor.ask(MYSELF, { timeoutMs: 200 })).rejects.toThrow('timed out');
    world.dials.faults.myself = 'reset';
    await expect(visitor.ask(MYSELF)).rejects.toThrow(/hang up|ECONNRESET/);
    world.dials.faults.myself = 'none';
    world.dials.delays.myselfMs = 150;
    const start = performance.now();
    expect((await visitor.ask(MYSELF)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(145);
  });
});

describe('readiness', () => {
  const permissions = async (visitor: Visitor, query: string) =>
    visitor.ask(`${ACME}/rest/api/3/mypermissions?permissions=${query}`);

  it('finds the bot ready and an ordinary person not', async () => {
    const have = async (handle: string, query: string) => {
      const { body } = await permissions(await somebody({ site: handle }), query);
      const answer = JSON.parse(body) as { permissions: Record<string, { havePermission: boolean }> };
      return Object.values(answer.permissions).map(({ havePermission }) => havePermission);
    };
    expect(await have('bot', 'ADMINISTER,BROWSE_PROJECTS&projectKey=HELP')).toEqual([true, true]);
    expect(await have('bot', 'SERVICEDESK_AGENT&projectKey=HELP')).toEqual([true]);
    expect(await have('nomail', 'ADMINISTER,CREATE_ISSUES')).toEqual([false, true]);
    world.dials.rights.bot = { admin: false, lacks: ['EDIT_ISSUES'] };
    expect(await have('bot', 'ADMINISTER,EDIT_ISSUES,ADD_COMMENTS')).toEqual([false, false, true]);
  });

  it('spoils the whole call for one unknown permission, and hides projects that somebody cannot see', async () => {
    const bot = await somebody({ site: 'bot' });
    expect((await permissions(bot, 'ADMINISTER,NONSENSE')).status).toBe(400);
    await bot.signIn({ site: 'bot', siteHost: 'beta.atlassian.net' });
    const beta = 'https://beta.atlassian.net/rest/api/3/mypermissions?permissions=SERVICEDESK_AGENT';
    expect((await bot.ask(beta)).status).toBe(400);
    expect((await permissions(await somebody({ site: 'nomail' }), 'BROWSE_PROJECTS&projectKey=HELP')).status).toBe(404);
    expect((await permissions(new Visitor(world), 'BROWSE_PROJECTS')).status).toBe(200);
  });

  it('pages through projects, lists service desks and tells the role to administrators only', async () => {
    const bot = await somebody({ site: 'bot' });
    const first = await json(bot, `${ACME}/rest/api/3/project/search?maxResults=2`);
    expect(first).toMatchObject({ isLast: false, total: 3 });
    expect(await json(bot, String(first.nextPage))).toMatchObject({ isLast: true, values: [{ key: 'OPS' }] });
    expect(await json(bot, `${ACME}/rest/servicedeskapi/servicedesk`)).toMatchObject({ size: 2, isLastPage: true });
    const roles = `${ACME}/rest/api/3/project/HELP/roledetails?currentMember=true&excludeConnectAddons=true`;
    expect((await bot.ask(roles)).body).toContain('Service Desk Team');
    expect((await (await somebody({ site: 'nomail' })).ask(roles)).status).toBe(404);
    expect(await json(bot, `${ACME}/rest/api/2/serverInfo`)).toMatchObject({ deploymentType: 'Cloud' });
  });

  it('meets the XSRF check with anything but GET', async () => {
    const bot = await somebody({ site: 'bot' });
    expect((await bot.ask(`${ACME}/rest/api/3/mypermissions`, { form: { a: 'b' } })).status).toBe(403);
  });
});
