import { describe, expect, it, vi } from 'vitest';
import { ACME, PORTAL, SITE } from '../domain/make.ts';
import { browser } from '../platform/fake-browser.ts';
import {
  AS_BOT,
  AS_PAT,
  beginAnew,
  callback,
  consent,
  eachInItsWorld,
  go,
  held,
  SETTINGS,
  TIMED_OUT,
  threeLo,
  ticketOf,
  VENDOR,
  world,
} from './gate-world.ts';

/** The browser tells something after what was done so far. */
const later = () => Date.now() + 1;

/** Where the tests' request may turn up when its key is lost. */
const SPOT = { flow: 'oauth1', site: SITE, callback: PORTAL };

eachInItsWorld();

describe('the worker dies, the browser restarts', () => {
  it('between out and back: the callback is still read, and let on with the bot', async () => {
    await world.pass(consent(), AS_BOT);
    await world.restartWorker();
    expect(await world.pass(callback(), AS_BOT, { by: 'key' })).toEqual(go(callback()));
  });

  it.each<[string, string, (grant: string) => string, unknown[]]>([
    [
      'OAuth 2: what came back may come again',
      threeLo(),
      (grant) => `${VENDOR}?code=${grant}&state=state-1`,
      [{ flow: 'oauth2', site: undefined, callback: PORTAL, answersOnly: true }],
    ],
    ['1.0a: it is used up', consent(), (grant) => callback('token-1', grant), []],
  ])('after it was allowed. %s', async (_what, asked, at, blind) => {
    await world.pass(asked, AS_BOT);
    await world.pass(at('first'), AS_BOT, { by: 'key' });
    await world.restartBrowser();
    expect(await world.attempts.watched()).toEqual({ requests: [], blind, afterRestart: blind });
    expect(held(await world.pass(at('second'), AS_PAT, { by: 'blind' })).stage).toBe('back');
  });

  it('the worker: what is watched is the same', async () => {
    await world.pass(consent(), AS_BOT);
    await world.restartWorker();
    expect(await world.attempts.watched()).toMatchObject({ blind: [], requests: [{ callback: VENDOR }] });
  });

  it('the browser: the key is gone, the callback is known by its hash', async () => {
    await world.pass(consent(), AS_BOT);
    await world.restartBrowser();
    expect(await world.attempts.watched()).toEqual({ requests: [], blind: [SPOT], afterRestart: [SPOT] });
    expect(held(await world.pass(callback(), AS_PAT, { by: 'blind' })).stage).toBe('back');
    expect(await world.open(callback('theirs'), { by: 'blind' })).toEqual(go(callback('theirs')));
  });

  it('the browser: a consent that was denied is still dead', async () => {
    await world.pass(consent(), AS_BOT);
    await world.open(callback('token-1', 'denied'), { by: 'key' });
    await world.restartBrowser();
    expect(held(await world.pass(consent(), AS_BOT, { by: 'blind' })).startOver).toBe(true);
  });

  it('nothing that lasts names a token, a state or a code', async () => {
    await world.pass(consent('secret-token'), AS_PAT);
    await world.pass(threeLo('secret-state'), AS_BOT);
    await world.pass(`${VENDOR}?code=secret-code&state=secret-state`, AS_BOT, { by: 'key' });
    expect(JSON.stringify(browser.storage.local.raw)).not.toMatch(/secret/);
    expect(JSON.stringify(browser.storage.session.raw)).toMatch(/secret-token/);
  });

  it('and what lasts of a request is another on every machine, so that nobody can look it up', async () => {
    await world.pass(consent(), AS_BOT);
    const here = await world.attempt();
    await beginAnew();
    await world.pass(consent(), AS_BOT);
    const there = await world.attempt();
    expect([there.id, there.answerId]).not.toContain(here.id);
    expect([there.id, there.answerId]).not.toContain(here.answerId);
  });

  it('a day later the key is forgotten', async () => {
    await world.pass(consent(), AS_BOT);
    vi.setSystemTime(Date.now() + 24 * 60 * 60 * 1_000);
    expect(await world.attempts.watched()).toEqual({ requests: [], blind: [], afterRestart: [] });
    await world.pass(consent('token-2'), AS_BOT);
    expect(await world.stores.books.attempts.get()).toHaveLength(1);
    expect(Object.keys(await world.stores.books.requests.get())).toHaveLength(1);
  });
});

describe('a request that is caught once more', () => {
  it('stays marked for another day', async () => {
    await world.pass(consent(), TIMED_OUT);
    vi.setSystemTime(Date.now() + 23 * 60 * 60 * 1_000);
    expect(await world.pass(consent(), AS_BOT)).toEqual(go(consent()));
    vi.setSystemTime(Date.now() + 2 * 60 * 60 * 1_000);
    expect(held(await world.pass(callback(), AS_PAT, { by: 'key' })).stage).toBe('back');
  });

  it('and is refused stays marked no longer for that', async () => {
    await world.pass(consent(), AS_PAT);
    vi.setSystemTime(Date.now() + 23 * 60 * 60 * 1_000);
    expect(held(await world.pass(consent(), AS_BOT)).startOver).toBe(true);
    vi.setSystemTime(Date.now() + 2 * 60 * 60 * 1_000);
    expect(await world.pass(consent(), AS_BOT)).toEqual(go(consent()));
  });

  it('and whose Change was clicked since, is nobody’s own connection any more', async () => {
    await world.showPortal();
    expect(held(await world.pass(consent(), AS_PAT, { by: 'tab' })).mayBeOwn).toBe(true);
    await world.portalTabs.heard(1, { changeClicked: true });
    expect(held(await world.pass(consent(), AS_PAT, { by: 'tab' })).mayBeOwn).toBe(false);
  });

  it('and whose answer came before anybody had let it out, needs a fresh one', async () => {
    await world.open(consent());
    await world.open(callback(), { by: 'key' });
    expect(held(await world.pass(consent(), AS_BOT)).startOver).toBe(true);
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' })).startOver).toBe(true);
  });
});

describe('an answer whose checkpoint is older than our word of it', () => {
  it.each([
    [1_000, false],
    [60_000, true],
    [Number.MAX_SAFE_INTEGER, true],
  ])('%d ms: it was given so long ago', async (age, late) => {
    await world.pass(consent(), AS_BOT);
    const reply = await world.pass(callback(), AS_BOT, { by: 'key', age });
    if (late) expect(held(reply).startOver).toBe(true);
    else expect(reply).toEqual(go(callback()));
  });
});

describe('a tab that opens a consent at once', () => {
  it('is told apart when the browser has said whose it is', async () => {
    await world.showPortal();
    await world.portalTabs.heard(1, { changeClicked: true });
    browser.tabs.onCreated.emit({ id: 2, openerTabId: 1, windowId: 1 });
    expect(held(await world.pass(consent(), AS_PAT, { tabId: 2 })).mayBeOwn).toBe(false);
  });
});

describe('two tabs at the same time', () => {
  it('one sees Pat, the other the bot: what was seen of Pat is not lost', async () => {
    const one = ticketOf(await world.open(consent(), { tabId: 1 }));
    const two = ticketOf(await world.open(consent(), { tabId: 2, by: 'key' }));
    await Promise.all([world.gate.settle(one, AS_PAT), world.gate.settle(two, AS_BOT)]);
    expect((await world.attempt()).standing).toBe('spoiled');
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' })).startOver).toBe(true);
  });

  it('one denies while the other is being read: it stays denied', async () => {
    await world.pass(consent(), AS_BOT);
    const back = ticketOf(await world.open(callback(), { by: 'key' }));
    await Promise.all([
      world.gate.settle(back, AS_BOT),
      world.open(callback('token-1', 'denied'), { by: 'key', tabId: 2 }),
    ]);
    const allowed = world.letOn.some(({ url }) => url === callback());
    expect((await world.attempt()).standing).toBe(allowed ? 'allowed' : 'denied');
  });

  it('the same request asked again with another way back: both ways back are held', async () => {
    await world.pass(threeLo('state-1', VENDOR), AS_BOT);
    await world.pass(threeLo('state-1', 'https://elsewhere.nextup.ai/cb'), AS_BOT, { tabId: 2, by: 'key' });
    expect((await world.open(`${VENDOR}?code=c&state=state-1`, { by: 'key' })).kind).toBe('read');
    expect((await world.open('https://elsewhere.nextup.ai/cb?code=c&state=state-1', { by: 'key' })).kind).toBe('read');
  });
});

describe('who asks about a consent page', () => {
  it('hears of the attempt by its key in any tab, and of none where there is none', async () => {
    await world.pass(consent(), AS_BOT);
    expect(await world.at(77, consent())).toMatchObject({ route: 'oauth1', standing: 'passed' });
    expect(await world.at(1, consent('theirs'))).toBeUndefined();
    expect(await world.at(1, `${SITE}/browse/HELP-1`)).toBeUndefined();
    expect(await world.at(1, callback())).toBeUndefined();
  });

  it('by its tab, where the page hides its key, and only for the same route', async () => {
    await world.pass(threeLo(), AS_BOT, { tabId: 5 });
    const hidden = 'https://api.atlassian.com/oauth2/authorize/server/consent';
    expect(await world.at(5, hidden)).toMatchObject({ route: '3lo' });
    expect(await world.at(6, hidden)).toBeUndefined();
    expect(await world.at(5, `${SITE}/plugins/servlet/oauth/authorize`)).toBeUndefined();
  });

  it('by its tab, for a quarter of an hour, also past a sign-in that we may not see', async () => {
    const hidden = 'https://api.atlassian.com/oauth2/authorize/server/consent';
    await world.pass(threeLo(), AS_BOT, { tabId: 5 });
    await world.trail.strays(5, later());
    expect(await world.at(5, hidden)).toMatchObject({ route: '3lo' });
    vi.setSystemTime(Date.now() + 16 * 60_000);
    expect(await world.at(5, hidden)).toBeUndefined();
  });

  it('by its tab, as long as that has not left the way to it', async () => {
    const site = 'https://jira.acme.example/jira';
    const hidden = `${site}/plugins/servlet/oauth2/consent?context=x`;
    world.settings = { ...SETTINGS, connections: [{ ...ACME, site }] };
    await world.pass(`${site}/rest/oauth2/latest/authorize?client_id=c&state=s`, AS_BOT, { tabId: 5 });
    for (const url of [`${site}/login.jsp`, hidden]) await world.trail.left(5, url, later());
    expect(await world.at(5, hidden)).toMatchObject({ route: 'dc-oauth2' });
    await world.trail.left(5, `${PORTAL}/settings`, later());
    expect(await world.at(5, hidden)).toBeUndefined();
  });

  it('by its tab, though what it showed before is heard of only now', async () => {
    const hidden = 'https://api.atlassian.com/oauth2/authorize/server/consent';
    const before = Date.now();
    await world.pass(threeLo(), AS_BOT, { tabId: 5 });
    await world.trail.left(5, `${PORTAL}/settings`, before);
    expect(await world.at(5, hidden)).toMatchObject({ route: '3lo' });
  });
});
