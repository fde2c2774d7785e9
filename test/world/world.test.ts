import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from './api.ts';
import { Visitor } from './visitor.ts';
import { createWorld } from './world.ts';

const PORTAL = 'https://account.nextup.ai/';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

/** Status line of a CONNECT, as a browser behind the proxy gets it. */
const connect = (target: string): Promise<number> =>
  new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port: world.proxyPort, method: 'CONNECT', path: target, agent: false });
    asked.on('connect', (answer, socket) => {
      socket.destroy();
      done(answer.statusCode ?? 0);
    });
    asked.on('error', fail).end();
  });

describe('the practice world', () => {
  it('says on every page that it is made up', async () => {
    const visitor = await Visitor.signedIn(world, { identity: 'pat', site: 'pat' });
    const pages = [
      PORTAL,
      `${PORTAL}plain`,
      `${PORTAL}own`,
      `${PORTAL}main-user/change`,
      'https://app.slack.com/client',
      'https://www.example.com/',
      'https://www.example.com/connect/3lo',
      'https://id.atlassian.com/login?prompt=login',
      'https://id.atlassian.com/login/select-account',
      'https://id.atlassian.com/logout',
      'https://acme.atlassian.net/browse/HELP-1',
      'https://jira.acme.example/jira/login.jsp',
      'https://start.mau-guard.example/',
      'https://start.mau-guard.example/ledger',
      'https://start.mau-guard.example/dials',
    ];
    for (const address of pages) {
      const { status, body } = await visitor.open(address);
      expect([address, status]).toEqual([address, 200]);
      expect(body).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(body).toContain('<p class="practice">Practice page — made up from public facts</p>');
      expect(body).toContain('<meta name="practice" content="made-up">');
      expect(body).toMatch(/<title>[^<]+<\/title>/);
    }
  });

  it('writes down every request but those for icons', async () => {
    const visitor = new Visitor(world);
    expect((await visitor.ask(`${PORTAL}favicon.ico`)).status).toBe(204);
    await visitor.ask(`${PORTAL}plain?a=1`);
    expect(world.seen.map(({ method, host, path, query }) => `${method} ${host}${path}${query}`)).toEqual([
      'GET account.nextup.ai/plain?a=1',
    ]);
  });

  it('forgets ledger, main user, requests and dials at reset, and nobody is signed out', async () => {
    const { portal, rights, headers } = world.dials;
    const visitor = await Visitor.signedIn(world, { identity: 'bot', site: 'bot' });
    world.setMainUser('pat');
    portal.label = 'Main account';
    rights.bot = { admin: false };
    headers.portal['X-Practice'] = '1';
    expect((await visitor.open(PORTAL)).body).toContain('Main account');
    world.reset();
    expect([world.ledger, world.seen, world.mainUser()]).toEqual([[], [], undefined]);
    expect([portal.label, rights, headers.portal]).toEqual(['Main authorized user', {}, {}]);
    expect((await visitor.ask('https://acme.atlassian.net/rest/api/3/myself')).status).toBe(200);
  });

  it('adds headers to the pages that the dials name, and delays pages', async () => {
    world.dials.headers.portal['Content-Security-Policy'] = "default-src 'self'";
    world.dials.delays.pageMs = 120;
    const visitor = new Visitor(world);
    const start = performance.now();
    expect((await visitor.open(PORTAL)).headers['content-security-policy']).toBe("default-src 'self'");
    expect(performance.now() - start).toBeGreaterThanOrEqual(115);
    expect((await visitor.open('https://id.atlassian.com/login')).headers['content-security-policy']).toBeUndefined();
  });

  it('lets its proxy reach its own hosts and no other', async () => {
    expect(await connect('account.nextup.ai:443')).toBe(200);
    expect(await connect('whatever.atlassian.net:443')).toBe(200);
    expect(await connect('www.google.com:443')).toBe(502);
    expect(await connect('account.nextup.ai:80')).toBe(502);
  });

  it('refuses to sign in somebody whom nobody knows', () => {
    expect(() => world.signInUrl({ site: 'bob' })).toThrow('"bob"');
    expect(() => world.signInUrl({ site: 'bot', siteHost: 'account.nextup.ai' })).toThrow('no Jira');
  });

  it('closes with connections that still wait for an answer', async () => {
    const other = await createWorld();
    other.dials.faults.me = 'timeout';
    const hanging = new Visitor(other)
      .ask('https://id.atlassian.com/gateway/api/me')
      .catch((error: Error) => error.message);
    await new Promise((done) => setTimeout(done, 100));
    await other.close();
    expect(await hanging).toMatch(/hang up|ECONNRESET/);
  });
});

describe('the start page', () => {
  it('turns dials that it offers, and only to positions that exist', async () => {
    const visitor = new Visitor(world);
    const form = {
      'portal.flow': '3lo',
      'consent.granted': 'true',
      'consent.autopilot': 'nonsense',
      'delays.pageMs': '9',
    };
    await visitor.open('https://start.mau-guard.example/dials', { form });
    expect(world.dials.portal.flow).toBe('3lo');
    expect(world.dials.consent).toMatchObject({ granted: true, autopilot: 'none' });
    expect(world.dials.delays.pageMs).toBe(0);
  });

  it('shows in its ledger who is the main user, and empties it when asked', async () => {
    const visitor = await Visitor.signedIn(world, { site: 'bot' });
    await visitor.press(await visitor.follow(await visitor.open(PORTAL), 'Change'), /^Allow$/);
    const ledger = 'https://start.mau-guard.example/ledger';
    expect(JSON.parse((await visitor.ask(`${ledger}.json`)).body)).toMatchObject({
      mainUser: 'HelpDesk Bot',
      lines: [{ handle: 'bot', purpose: 'main-user' }],
    });
    await visitor.press(await visitor.open(ledger), /^Start afresh/);
    expect(world.ledger).toEqual([]);
  });
});
