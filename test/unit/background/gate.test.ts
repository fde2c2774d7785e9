import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionId } from '../../../src/domain/connection.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import { ACME, BOT, NAMESAKE, PAT, PORTAL, readings, SIGNED_OUT, SITE, signedIn, unknown } from '../domain/make.ts';
import { browser, forgetAll } from '../platform/fake-browser.ts';
import { callback, consent, forge, GateWorld, held, SETTINGS, threeLo, ticketOf, VENDOR } from './gate-world.ts';

// Modules are loaded anew for every test; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** The browser tells something after what was done so far. */
const later = () => Date.now() + 1;

const AS_BOT: Readings = readings(signedIn(BOT), signedIn(BOT));
const UNREAD: Readings = readings(unknown('timeout'), unknown('timeout'));
const AS_PAT: Readings = readings(signedIn(PAT), signedIn(PAT));
const NOBODY: Readings = readings(SIGNED_OUT, unknown('no-account'));
const TIMED_OUT: Readings = readings(unknown('timeout'), unknown('timeout'));
const OTHER_SITE = 'https://beta.atlassian.net';
const BETA = { ...ACME, name: 'Beta', site: OTHER_SITE };

/** Where the tests' request may turn up when its key is lost. */
const SPOT = { flow: 'oauth1', site: SITE, callback: PORTAL };

let world: GateWorld;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T09:00:00Z') });
  forgetAll();
  world = await GateWorld.begin();
});

afterEach(() => {
  vi.useRealTimers();
});

const go = (to: string) => ({ kind: 'go', to });

describe('the bot is signed in', () => {
  it('and both ways are let on, without a question', async () => {
    expect(await world.pass(consent(), AS_BOT)).toEqual(go(consent()));
    expect(await world.pass(callback(), AS_BOT, { by: 'key' })).toEqual(go(callback()));
    expect(world.letOn).toEqual([
      { url: consent(), stage: 'out', standing: 'passed', byMatch: true },
      { url: callback(), stage: 'back', standing: 'allowed', byMatch: true },
    ]);
    expect(await world.log()).toEqual(['let-on', 'allowed']);
  });

  it('and the way back is held before the consent page opens', async () => {
    expect((await world.open(consent())).kind).toBe('read');
    const key = { flow: 'oauth1', token: 'token-1' };
    expect(world.watches.at(-1)?.requests).toEqual([{ key, callback: VENDOR, end: undefined }]);
  });

  it('and the gate asks for the site’s session, and the identity’s beside it', async () => {
    expect(await world.open(consent())).toMatchObject({ kind: 'read', site: SITE, identity: true });
  });

  it('as identity, while Pat is signed in to the site: 3LO is let on, 1.0a is not', async () => {
    const mixed = readings(signedIn(PAT), signedIn(BOT));
    expect(await world.pass(threeLo(), mixed)).toEqual(go(threeLo()));
    expect(held(await world.pass(consent(), mixed)).judgement).toMatchObject({
      verdict: 'mismatch',
      sessionsDiffer: true,
    });
  });
});

describe('somebody else, or nobody, is signed in', () => {
  it.each<[string, Readings, string]>([
    ['Pat', AS_PAT, 'mismatch'],
    ['a namesake', readings(signedIn(NAMESAKE)), 'mismatch'],
    ['a portal customer', readings(signedIn({ ...PAT, kind: 'customer' })), 'ineligible'],
    ['nobody', NOBODY, 'signed-out'],
    ['nobody knows who', TIMED_OUT, 'unknown'],
    ['nothing was read', {}, 'unknown'],
  ])('%s: held on the way out', async (_who, read, verdict) => {
    const view = held(await world.pass(consent(), read));
    expect(view).toMatchObject({ stage: 'out', route: 'oauth1', connection: ACME, site: SITE, portal: PORTAL });
    expect(view.judgement.verdict).toBe(verdict);
    expect(world.letOn).toEqual([]);
    expect(await world.log()).toEqual(['held']);
  });

  it.each<[string, Readings]>([
    ['Pat', AS_PAT],
    ['nobody', NOBODY],
    ['nobody knows who', TIMED_OUT],
  ])('%s: held on the way back, after the bot on the way out', async (_who, read) => {
    await world.pass(consent(), AS_BOT);
    expect(held(await world.pass(callback(), read, { by: 'key' })).stage).toBe('back');
    expect(world.letOn.map(({ stage }) => stage)).toEqual(['out']);
  });

  it('the reason of an unknown is told', async () => {
    expect(held(await world.pass(consent(), TIMED_OUT)).judgement.reason).toBe('timeout');
  });

  it('unknown, then the bot: “try again” works', async () => {
    await world.pass(consent(), TIMED_OUT);
    expect(await world.pass(consent(), AS_BOT)).toEqual(go(consent()));
  });

  it('Pat, then the bot: only a fresh request goes on', async () => {
    await world.pass(consent('token-1'), AS_PAT);
    expect(held(await world.pass(consent('token-1'), AS_BOT))).toMatchObject({
      startOver: true,
      judgement: { verdict: 'match' },
    });
    expect(await world.pass(consent('token-2'), AS_BOT)).toEqual(go(consent('token-2')));
  });

  it('Pat is seen by another tab between out and back: the callback needs a fresh request', async () => {
    await world.pass(consent(), AS_BOT);
    await world.pass(consent(), AS_PAT, { tabId: 2, by: 'key' });
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' })).startOver).toBe(true);
  });
});

describe('a callback', () => {
  it('of a consent that was never let out starts over', async () => {
    await world.open(consent());
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' }))).toMatchObject({ startOver: true, stage: 'back' });
    expect(world.letOn).toEqual([]);
  });

  it('of a consent that slipped through is not mended by signing in as the bot and coming again', async () => {
    await world.open(consent());
    await world.pass(callback(), AS_PAT, { by: 'key' });
    await world.pass(consent(), AS_BOT, { by: 'key' });
    await world.pass(callback(), AS_BOT, { by: 'key' });
    expect(world.letOn.filter(({ stage }) => stage === 'back')).toEqual([]);
  });

  it('that nobody of ours waits for goes on', async () => {
    await world.open(consent());
    expect(await world.open(callback('theirs'), { by: 'key' })).toEqual(go(callback('theirs')));
    expect(await world.open('https://app.example/cb?code=c&state=s', { by: 'blind' })).toEqual(
      go('https://app.example/cb?code=c&state=s'),
    );
  });

  it('in any tab is under the attempt', async () => {
    await world.pass(consent(), AS_BOT, { tabId: 1 });
    expect((await world.open(callback(), { by: 'key', tabId: 99 })).kind).toBe('read');
  });

  it('that names two tokens, one of them ours, is ours', async () => {
    await world.pass(consent(), AS_BOT);
    const two = `${callback('theirs')}&oauth_token=token-1`;
    expect((await world.open(two, { by: 'key' })).kind).toBe('read');
  });

  it('that was let on once is its page loaded anew when it comes again, whoever is signed in by then', async () => {
    await world.pass(consent(), AS_BOT);
    await world.pass(callback(), AS_BOT, { by: 'key' });
    await world.restartBrowser();
    expect(await world.open(callback(), { by: 'blind' })).toEqual(go(callback()));
    expect(await world.log()).toEqual(['let-on', 'allowed']);
  });

  it.each<[string, (grant?: string) => string, string]>([
    ['1.0a', (grant) => callback('token-1', grant), consent()],
    ['OAuth 2', (grant) => `${VENDOR}?code=${grant}&state=state-1`, threeLo()],
  ])('of %s that brings another grant after one was let on is read, and held for Pat', async (_flow, at, asked) => {
    await world.pass(asked, AS_BOT);
    expect(await world.pass(at('first'), AS_BOT, { by: 'key' })).toEqual(go(at('first')));
    expect(held(await world.pass(at('second'), AS_PAT, { by: 'key' })).stage).toBe('back');
    // The first one is loaded anew all the same; what it spoiled it does not mend.
    expect(await world.open(at('first'), { by: 'key' })).toEqual(go(at('first')));
    expect(held(await world.pass(at('third'), AS_BOT, { by: 'key' })).startOver).toBe(true);
  });

  it('that answers two requests at once is none that was let on, or denied, while it is news for the other', async () => {
    await world.pass(consent(), AS_BOT);
    await world.pass(callback(), AS_BOT, { by: 'key' });
    await world.pass(threeLo(), AS_BOT);
    for (const verifier of ['v', 'denied']) {
      const both = `${callback('token-1', verifier)}&state=state-1&code=pat`;
      expect((await world.open(both, { by: 'key' })).kind).toBe('read');
    }
  });

  it('of one flow that looks like the other’s, too, is read', async () => {
    await world.pass(threeLo(), AS_BOT);
    const url = `${VENDOR}?code=pat&state=state-1&oauth_token=x&oauth_verifier=y`;
    expect(held(await world.pass(url, AS_PAT, { by: 'key' })).stage).toBe('back');
  });

  it('that brings another grant after one was let on, and cannot be read as it comes, needs a fresh request', async () => {
    await world.pass(threeLo(), AS_BOT);
    await world.pass(`${VENDOR}?code=bot&state=state-1`, AS_BOT, { by: 'key' });
    const pats = `${VENDOR}?code=pat&state=state-1`;
    expect(held(await world.pass(pats, TIMED_OUT, { by: 'key', tabId: 2 })).judgement.verdict).toBe('unknown');
    expect(held(await world.pass(pats, AS_BOT, { by: 'key', tabId: 2 })).startOver).toBe(true);
  });

  it('that was let on by a worker that died before it could say so, goes on', async () => {
    await world.pass(consent(), AS_BOT);
    await world.pass(callback(), AS_BOT, { by: 'key' });
    await world.restartWorker();
    expect(await world.open(callback(), { by: 'key' })).toEqual(go(callback()));
  });

  it('that two grants come with is another than each of them', async () => {
    await world.pass(consent(), AS_BOT);
    await world.pass(callback(), AS_BOT, { by: 'key' });
    expect((await world.open(`${callback()}&oauth_verifier=other`, { by: 'key' })).kind).toBe('read');
  });
});

describe('a denial', () => {
  it('goes on at once and ends the attempt', async () => {
    await world.pass(consent(), AS_BOT);
    expect(await world.open(callback('token-1', 'denied'), { by: 'key' })).toEqual(go(callback('token-1', 'denied')));
    expect(await world.attempt()).toMatchObject({ standing: 'denied' });
    expect(world.letOn.at(-1)).toMatchObject({ stage: 'back', standing: 'denied' });
    expect(await world.log()).toEqual(['let-on', 'denied']);
  });

  it('of Pat, who was held on the way out, passes too', async () => {
    await world.pass(consent(), AS_PAT);
    expect((await world.open(callback('token-1', 'denied'), { by: 'key' })).kind).toBe('go');
  });

  it('is the end: an approval that follows is held for good', async () => {
    await world.pass(consent(), AS_BOT);
    await world.open(callback('token-1', 'denied'), { by: 'key' });
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' })).startOver).toBe(true);
    expect(held(await world.pass(consent(), AS_BOT, { by: 'key' })).startOver).toBe(true);
  });

  it('of 3LO, which comes as an error, passes as well', async () => {
    await world.pass(threeLo(), AS_BOT);
    const denied = `${VENDOR}?error=access_denied&state=state-1`;
    expect(await world.open(denied, { by: 'key' })).toEqual(go(denied));
    expect(await world.attempt()).toMatchObject({ standing: 'denied' });
  });
});

describe('a ticket', () => {
  it('answers once', async () => {
    const ticket = ticketOf(await world.open(consent()));
    expect(await world.gate.settle(ticket, AS_BOT)).toEqual(go(consent()));
    expect(await world.gate.settle(ticket, AS_BOT)).toEqual({ kind: 'again' });
    expect(world.letOn).toHaveLength(1);
  });

  it('answers once, also to two who ask at the same time', async () => {
    const ticket = ticketOf(await world.open(consent()));
    const replies = await Promise.all([world.gate.settle(ticket, AS_BOT), world.gate.settle(ticket, AS_BOT)]);
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['again', 'go']);
  });

  it('that nobody gave out is asked for again', async () => {
    expect(await world.gate.settle('made up', AS_BOT)).toEqual({ kind: 'again' });
    expect(await world.gate.choice('made up', { own: true })).toEqual({ kind: 'again' });
    expect(await world.gate.abandon('made up')).toBeUndefined();
  });

  it('dies with the worker that gave it out, and a new one does', async () => {
    const ticket = ticketOf(await world.open(consent()));
    await world.restartWorker();
    expect(await world.gate.settle(ticket, AS_BOT)).toEqual({ kind: 'again' });
    expect(await world.pass(consent(), AS_BOT)).toEqual(go(consent()));
  });

  it('that waited too long for its reading is asked for again', async () => {
    const ticket = ticketOf(await world.open(consent()));
    world.clock = { ...world.clock, ms: world.clock.ms + 5_001 };
    expect(await world.gate.settle(ticket, AS_BOT)).toEqual({ kind: 'again' });
    expect(world.letOn).toEqual([]);
  });

  it('counts a reading from the moment that it was asked for, whatever the page’s clock says', async () => {
    const ticket = ticketOf(await world.open(consent()));
    world.clock = { ...world.clock, ms: world.clock.ms + 5_000 };
    const claimed = readings(signedIn(BOT));
    expect(claimed.site?.at.context).not.toBe(world.clock.context);
    expect(await world.gate.settle(ticket, claimed)).toEqual(go(consent()));
  });

  it('is not answered by the session of another site', async () => {
    const read = readings(signedIn(BOT));
    const elsewhere = { site: read.site && { ...read.site, where: OTHER_SITE } };
    expect(held(await world.pass(consent(), elsewhere)).judgement.verdict).toBe('unknown');
  });
});

describe('what the browser does not hold is not let on', () => {
  it('rules that it refused', async () => {
    world.report = { ok: false, why: 'memory' };
    expect(held(await world.pass(consent(), AS_BOT))).toMatchObject({ notHolding: true, stage: 'out' });
    expect(world.letOn).toEqual([]);
    expect((await world.attempt()).standing).toBe('asked');
  });

  it('and is let on when it does hold', async () => {
    world.report = { ok: false, why: 'memory' };
    await world.pass(consent(), AS_BOT);
    world.report = { ok: true };
    expect(await world.pass(consent(), AS_BOT)).toEqual(go(consent()));
  });

  it('a callback on a host that we may not see', async () => {
    world.unseen.add('self-hosted.example');
    const url = threeLo('state-1', 'https://self-hosted.example/cb');
    expect(held(await world.pass(url, AS_BOT))).toMatchObject({ unseenCallback: 'https://self-hosted.example' });
    expect(world.letOn).toEqual([]);
    world.unseen.clear();
    expect(await world.pass(url, AS_BOT)).toEqual(go(url));
  });

  it('an answer that is shown, and typed in by hand', async () => {
    world.unseen.add('');
    const url = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=token-1&oauth_callback=oob`;
    expect(held(await world.pass(url, AS_BOT))).toMatchObject({ unseenCallback: 'urn:ietf:wg:oauth:2.0:oob' });
    expect(world.letOn).toEqual([]);
  });

  it('a callback that 1.0a does not name: then the portal’s own host must be seen', async () => {
    const portal = 'https://self-hosted.example';
    world.settings = { ...SETTINGS, connections: [{ ...ACME, portal }] };
    world.unseen.add('self-hosted.example');
    const bare = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=token-1`;
    expect(held(await world.pass(bare, AS_BOT, { portal }))).toMatchObject({ unseenCallback: portal });
    expect(world.letOn).toEqual([]);
  });

  it('a callback that comes while the browser refuses rules', async () => {
    await world.pass(consent(), AS_BOT);
    world.report = { ok: false, why: 'memory' };
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' })).notHolding).toBe(true);
    expect((await world.attempt()).standing).toBe('passed');
  });

  it('a match that could not be let on counts for nothing meanwhile', async () => {
    world.report = { ok: false, why: 'memory' };
    await world.pass(consent(), AS_BOT);
    world.report = { ok: true };
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' })).startOver).toBe(true);
  });
});

describe('a person’s own connection', () => {
  it('goes on when the person says so, out and back, and is watched no more', async () => {
    const view = held(await world.pass(consent(), AS_PAT));
    expect(view.mayBeOwn).toBe(true);
    expect(await world.gate.choice(view.ticket, { own: true })).toEqual(go(consent()));
    expect(world.watches.at(-1)?.requests).toEqual([]);
    expect(await world.open(callback(), { by: 'key' })).toEqual(go(callback()));
    expect(await world.log()).toEqual(['held', 'own']);
  });

  it('goes on though its callback is on a host that we may not see: it is none of our business', async () => {
    world.unseen.add('account.nextup.ai');
    const view = held(await world.pass(threeLo(), AS_PAT));
    expect(await world.gate.choice(view.ticket, { own: true })).toEqual(go(threeLo()));
  });

  it('is not offered to the intended account', async () => {
    world.report = { ok: false, why: 'memory' };
    expect(held(await world.pass(consent(), AS_BOT)).mayBeOwn).toBe(false);
  });

  it.each<[string, () => Promise<void>]>([
    [
      'where own connections hold',
      async () => {
        world.settings = { ...SETTINGS, ownConnect: 'hold' };
      },
    ],
    [
      'where Change was clicked',
      async () => {
        await world.showPortal();
        await world.portalTabs.heard(1, { changeClicked: true });
      },
    ],
    [
      'where the main-user row was on the page',
      async () => {
        await world.showPortal();
        await world.portalTabs.heard(1, { rowSeen: true });
      },
    ],
  ])('is not offered and not taken %s', async (_where, prepare) => {
    await prepare();
    const view = held(await world.pass(consent(), AS_PAT));
    expect(view.mayBeOwn).toBe(false);
    expect(held(await world.gate.choice(view.ticket, { own: true })).stage).toBe('out');
    expect(world.letOn).toEqual([]);
  });

  it('is not offered where somebody armed the gate for the bot', async () => {
    await world.stores.armed.update(() => ({ site: SITE, until: Date.now() + 60_000 }));
    expect(held(await world.pass(consent(), AS_PAT, { by: 'armed', portal: undefined })).mayBeOwn).toBe(false);
  });
});

describe('a consent in a tab that may be what the portal has just opened', () => {
  it('is held when the browser has told that it is, by then', async () => {
    await world.showPortal(4);
    void browser.tabs.onCreated.emit({ id: 5, openerTabId: 4, windowId: 1 });
    expect(held(await world.pass(consent(), AS_PAT, { by: 'new', tabId: 5, portal: undefined }))).toMatchObject({
      portal: PORTAL,
      judgement: { verdict: 'mismatch' },
    });
  });

  it('is held though the browser takes its time to say what kind of window it is', async () => {
    const get = () => new Promise((resolve) => setTimeout(resolve, 100, { type: 'popup' }));
    Object.assign(browser, { windows: { get } });
    await world.showPortal(4);
    await world.portalTabs.stirs(4, true);
    browser.tabs.onCreated.emit({ id: 5, windowId: 1 });
    expect((await world.open(consent(), { by: 'new', tabId: 5, portal: undefined })).kind).toBe('read');
  });

  it('goes on when it is not', async () => {
    await world.showPortal(4);
    void browser.tabs.onCreated.emit({ id: 5, windowId: 1 });
    expect(await world.open(consent(), { by: 'new', tabId: 5, portal: undefined })).toEqual(go(consent()));
  });
});

describe('an own connection', () => {
  const declared = async () => {
    await world.showPortal();
    const { ticket } = held(await world.pass(threeLo(), AS_PAT, { by: 'tab' }));
    await world.gate.choice(ticket, { own: true });
  };

  it('says nothing of a change by the same request that Change was clicked for', async () => {
    await declared();
    expect(await world.pass(threeLo(), AS_PAT, { by: 'tab' })).toEqual(go(threeLo()));
    await world.portalTabs.heard(1, { changeClicked: true });
    expect(held(await world.pass(threeLo(), AS_PAT, { by: 'tab' })).mayBeOwn).toBe(false);
  });

  it('is asked about anew in a window with other cookies', async () => {
    await declared();
    const jar = { name: 'firefox-container-1', shared: false };
    expect((await world.open(threeLo(), { by: 'tab', jar })).kind).toBe('read');
  });

  it('is not offered in a window that the page with the row has opened', async () => {
    await world.showPortal();
    await world.portalTabs.heard(1, { rowSeen: true });
    browser.tabs.onCreated.emit({ id: 2, openerTabId: 1, windowId: 1 });
    await world.portalTabs.caughtUp();
    expect(held(await world.pass(consent(), AS_PAT, { tabId: 2, by: 'portal' })).mayBeOwn).toBe(false);
    expect(held(await world.pass(consent('t2'), AS_PAT, { tabId: 2, by: 'tab' })).mayBeOwn).toBe(true);
  });
});

describe('mode warn', () => {
  beforeEach(() => {
    world.settings = { ...SETTINGS, mode: 'warn' };
  });

  it('holds Pat, lets her on with a reason, and logs it', async () => {
    const view = held(await world.pass(consent(), AS_PAT));
    expect(view.mayBeLifted).toBe(true);
    expect(await world.gate.choice(view.ticket, { reason: 'The bot is locked' })).toEqual(go(consent()));
    expect(await world.pass(callback(), AS_PAT, { by: 'key' })).toEqual(go(callback()));
    expect(await world.attempt()).toMatchObject({ standing: 'allowed' });
    const log = await world.stores.activityLog.get();
    expect(log.map(({ what, name, note }) => [what, name, note])).toEqual([
      ['held', ACME.name, undefined],
      ['lifted', ACME.name, 'The bot is locked'],
      ['allowed', ACME.name, undefined],
    ]);
  });

  it('who was let out with a reason comes back as nobody’s match, whoever is signed in by then', async () => {
    const view = held(await world.pass(consent(), AS_PAT));
    await world.gate.choice(view.ticket, { reason: 'The bot is locked' });
    expect(await world.pass(callback(), AS_BOT, { by: 'key' })).toEqual(go(callback()));
    expect(world.letOn.at(-1)).toMatchObject({ stage: 'back', standing: 'allowed', byMatch: false });
  });

  it('a reason for one request is none for the next', async () => {
    const view = held(await world.pass(consent(), AS_PAT));
    await world.gate.choice(view.ticket, { reason: 'The bot is locked' });
    expect(held(await world.pass(consent('token-2'), AS_PAT)).judgement.verdict).toBe('mismatch');
  });

  it('a reason given on the way back lets the callback on, and ends the attempt as allowed', async () => {
    await world.pass(consent(), AS_BOT);
    const view = held(await world.pass(callback(), AS_PAT, { by: 'key' }));
    expect(await world.gate.choice(view.ticket, { reason: 'The bot is locked' })).toEqual(go(callback()));
    expect(await world.attempt()).toMatchObject({ standing: 'allowed' });
  });

  it('lifts nothing that the browser could not hold on the way back', async () => {
    const view = held(await world.pass(consent(), AS_PAT));
    world.report = { ok: false, why: 'memory' };
    expect(held(await world.gate.choice(view.ticket, { reason: 'The bot is locked' })).notHolding).toBe(true);
    expect((await world.attempt()).standing).toBe('spoiled');
  });
});

describe('an emergency that the organisation declared', () => {
  beforeEach(() => {
    world.settings = { ...SETTINGS, emergency: { who: 'everybody on call', until: '2026-12-31T00:00Z' } };
  });

  const because = async (ticket: string, seen: Readings) => {
    const reply = await world.gate.choice(ticket, { reason: 'Atlassian is down' });
    return world.gate.settle(ticketOf(reply), seen);
  };

  it('lets a person on with a reason where Atlassian cannot be read, and logs it as what it is', async () => {
    const view = held(await world.pass(consent(), UNREAD));
    expect(view).toMatchObject({ mayBeLifted: true, emergency: { who: 'everybody on call' } });
    expect(await because(view.ticket, UNREAD)).toEqual(go(consent()));
    expect(await world.pass(callback(), UNREAD, { by: 'key' })).toEqual(go(callback()));
    expect(await world.log()).toEqual(['held', 'emergency', 'allowed']);
  });

  it('lets nobody on who was read to be another', async () => {
    const view = held(await world.pass(consent(), AS_PAT));
    expect(view.mayBeLifted).toBe(false);
    expect(held(await because(view.ticket, UNREAD)).stage).toBe('out');
    expect(await world.log()).toEqual(['held', 'held']);
  });

  it('Pat is there to be seen by the time that the reason is written: nobody is let on, out or back', async () => {
    const view = held(await world.pass(consent(), UNREAD));
    expect(held(await because(view.ticket, AS_PAT)).judgement.verdict).toBe('mismatch');
    await world.pass(consent('token-2'), AS_BOT);
    const back = held(await world.pass(callback('token-2'), UNREAD, { by: 'key' }));
    expect(back.mayBeLifted).toBe(true);
    expect(held(await because(back.ticket, AS_PAT)).judgement.verdict).toBe('mismatch');
    expect(world.letOn.filter(({ stage }) => stage === 'back')).toEqual([]);
  });

  it('a reason serves for the one reading that was made for it', async () => {
    const { ticket } = held(await world.pass(consent(), UNREAD));
    world.report = { ok: false, why: 'memory' };
    const again = held(await because(ticket, UNREAD));
    world.report = { ok: true };
    expect(held(await world.gate.settle(again.ticket, UNREAD)).stage).toBe('out');
  });

  it('an answer that names two accounts is somebody’s, and no reason stands for it', async () => {
    const torn = readings(unknown('contradicted'), unknown('contradicted'));
    const view = held(await world.pass(consent(), torn));
    expect(view.mayBeLifted).toBe(false);
    expect(held(await because(view.ticket, torn)).stage).toBe('out');
    await because(ticketOf(await world.pass(consent('token-2'), UNREAD)), UNREAD);
    expect(held(await world.pass(callback('token-2'), torn, { by: 'key' })).stage).toBe('back');
  });
});

describe('in mode block no reason lifts anything', () => {
  it('not even from our own page', async () => {
    const view = held(await world.pass(consent(), AS_PAT));
    expect(view.mayBeLifted).toBe(false);
    expect(held(await world.gate.choice(view.ticket, { reason: 'please' })).stage).toBe('out');
    expect(await world.log()).toEqual(['held', 'held']);
  });
});

describe('in mode monitor', () => {
  it('nothing is held, and the request is known', async () => {
    world.settings = { ...SETTINGS, mode: 'monitor' };
    expect(await world.open(consent())).toEqual(go(consent()));
    expect((await world.attempt()).standing).toBe('asked');
    expect(world.caught).toEqual([]);
  });
});

describe('what is opened for nothing', () => {
  it.each([
    ['a foreign page', 'https://evil.example/'],
    ['a look-alike', consent().replace('https', 'http')],
    ['a Data Center site that nobody set up', 'https://jira.example/plugins/servlet/oauth/authorize?oauth_token=t'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('%s is an error, and goes nowhere', async (_what, url) => {
    expect(await world.open(url)).toEqual({ kind: 'error', error: 'not-a-consent', portalPage: undefined });
    expect(await world.stores.books.attempts.get()).toEqual([]);
  });

  it('a page of a host where consents are, that a wide pattern caught, passes on', async () => {
    for (const url of [
      `${SITE}/jira/../%2Fplugins/x?oauth_token=t`,
      'https://id.atlassian.com/outboundAuth/start?serviceKey=another',
      `${PORTAL}/login?next=/cb?oauth_token=token-1&oauth_verifier=v`,
    ]) {
      expect(await world.open(url, { by: 'blind' })).toEqual(go(url));
    }
    expect(await world.stores.books.attempts.get()).toEqual([]);
  });

  it.each([`${SITE}/secure/admin/Trap.jspa?x=1`, 'https://evil.example/?state=1&code=1', 'https://evil.example/'])(
    'the checkpoint leads nowhere that no rule of ours would have held: %s',
    async (url) => {
      world.unseen.add('evil.example');
      expect(await world.open(url, { by: 'key' })).toMatchObject({ kind: 'error', error: 'not-a-consent' });
    },
  );

  it.each([
    ['no token', `${SITE}/plugins/servlet/oauth/authorize`],
    ['two tokens', `${SITE}/plugins/servlet/oauth/authorize?oauth_token=a&oauth_token=b`],
    ['no state', 'https://auth.atlassian.com/authorize?client_id=c'],
  ])('a consent with %s is an error: nothing could tell its callback', async (_what, url) => {
    await world.showPortal();
    expect(await world.open(url)).toEqual({
      kind: 'error',
      error: 'no-request',
      portalPage: `${PORTAL}/settings`,
    });
    expect(world.letOn).toEqual([]);
  });

  it('a consent page that hides its key is known by its tab', async () => {
    await world.pass(threeLo(), AS_BOT, { tabId: 5 });
    const hidden = 'https://api.atlassian.com/oauth2/authorize/server/consent?context=x';
    expect((await world.open(hidden, { tabId: 5, by: 'tab' })).kind).toBe('read');
    await world.showPortal(6);
    expect(await world.open(hidden, { tabId: 6, by: 'tab' })).toMatchObject({ error: 'no-request' });
  });

  it('a consent in a tab that was opened by hand, and taken for the portal’s while its rule was made', async () => {
    expect(await world.open(consent(), { by: 'tab', portal: undefined, tabId: 9 })).toEqual(go(consent()));
    expect(await world.stores.books.attempts.get()).toEqual([]);
  });

  it.each(['tab', 'new'] as const)(
    'and so does not what was held by %s, once nothing is known any more',
    async (by) => {
      const late = { by, portal: undefined, tabId: 9, age: 60_000 };
      expect((await world.open(consent(), late)).kind).toBe('read');
      const keyless =
        'https://auth.atlassian.com/authorize?client_id=x&redirect_uri=https://account.nextup.ai/jira/callback';
      expect((await world.open(keyless, late)).kind).not.toBe('go');
    },
  );

  it.each(['key', 'blind'] as const)(
    'a stranger’s consent that was caught by %s goes on, and nothing is kept',
    async (by) => {
      await world.pass(consent('token-1'), AS_BOT);
      const url = consent('token-11', OTHER_SITE);
      expect(await world.open(url, { by, portal: undefined, tabId: 9 })).toEqual(go(url));
      expect(await world.stores.books.attempts.get()).toHaveLength(1);
    },
  );

  it.each(['key', 'blind'] as const)(
    'a consent in a tab of the portal is not let on unread because %s caught it first',
    async (by) => {
      await world.showPortal(1);
      expect((await world.open(consent(), { by, portal: undefined, tabId: 1 })).kind).toBe('read');
    },
  );
});

describe('saying no by a link of the consent page', () => {
  const no = `${consent()}&deny=Deny`;

  it('is free whoever is signed in, on a page that was opened, and its callback is a denial as ever', async () => {
    await world.pass(consent(), AS_BOT);
    expect(await world.open(no, { by: 'tab' })).toEqual(go(no));
    expect(await world.open(callback('token-1', 'denied'), { by: 'key' })).toEqual(go(callback('token-1', 'denied')));
  });

  it('and what comes back of it all the same is read', async () => {
    await world.pass(consent(), AS_BOT);
    await world.open(no, { by: 'tab' });
    expect(held(await world.pass(callback(), AS_PAT, { by: 'key' })).judgement.verdict).toBe('mismatch');
  });

  it('opens no page that was not opened before, nor one that is over', async () => {
    expect((await world.open(no)).kind).toBe('read');
    expect(held(await world.pass(no, AS_PAT)).judgement.verdict).toBe('mismatch');
    await world.open(callback('token-1', 'denied'), { by: 'key' });
    expect((await world.open(no)).kind).toBe('read');
  });
});

describe('which connection', () => {
  it('nothing set up: held, and a person may set it up here', async () => {
    world.settings = { ...SETTINGS, connections: [] };
    expect(held(await world.pass(consent(), AS_BOT))).toMatchObject({
      judgement: { verdict: 'not-set-up' },
      maySetUp: true,
      connection: undefined,
    });
  });

  it('nothing set up, under policy: held, and nobody may', async () => {
    world.settings = { ...SETTINGS, connections: [], managed: true };
    expect(held(await world.pass(consent(), AS_BOT)).maySetUp).toBe(false);
  });

  it('nothing set up, and the browser has not told of a policy yet: held, and nobody may until it has', async () => {
    world.settings = { ...SETTINGS, connections: [], mayBeManaged: true };
    expect(held(await world.pass(consent(), AS_BOT))).toMatchObject({ maySetUp: false, mayBeManaged: true });
    world.settings = { ...SETTINGS, mayBeManaged: true };
    expect(held(await world.pass(consent('token-2'), AS_PAT)).mayBeManaged).toBe(false);
  });

  it('a site that the portal’s connections do not name: held, both named', async () => {
    expect(held(await world.pass(consent('token-1', OTHER_SITE), AS_BOT))).toMatchObject({
      judgement: { verdict: 'not-set-up' },
      site: OTHER_SITE,
      knownSites: [SITE],
      maySetUp: false,
    });
  });

  it('several: the checkpoint asks, and what was picked decides', async () => {
    const betaBot = { ...BETA, account: { id: PAT.id, name: PAT.name } };
    world.settings = { ...SETTINGS, connections: [ACME, betaBot] };
    const reply = await world.open(threeLo());
    expect(reply).toMatchObject({ kind: 'read', site: undefined, identity: true });
    const view = held(await world.gate.settle(ticketOf(reply), AS_BOT));
    expect(view).toMatchObject({ judgement: { verdict: 'not-set-up' }, candidates: [ACME, betaBot], maySetUp: false });
    const again = await world.gate.choice(view.ticket, { picked: connectionId(ACME) });
    expect(again).toMatchObject({ kind: 'read', site: SITE });
    expect(await world.gate.settle(ticketOf(again), AS_BOT)).toEqual(go(threeLo()));
  });

  it('picked for one that wants Pat: the bot is held', async () => {
    const betaBot = { ...BETA, account: { id: PAT.id, name: PAT.name } };
    world.settings = { ...SETTINGS, connections: [ACME, betaBot] };
    const view = held(await world.pass(threeLo(), AS_BOT));
    const again = await world.gate.choice(view.ticket, { picked: connectionId(betaBot) });
    expect(held(await world.gate.settle(ticketOf(again), AS_BOT)).judgement.verdict).toBe('mismatch');
  });

  it('picked, and given another account meanwhile: it is asked anew, not said to be set up by nobody', async () => {
    const pats = { ...BETA, account: { id: PAT.id } };
    world.settings = { ...SETTINGS, connections: [{ ...ACME, account: { id: 'mistyped' } }, pats] };
    const view = held(await world.pass(threeLo(), AS_BOT));
    await world.gate.choice(view.ticket, { picked: connectionId(view.candidates[0] as typeof ACME) });
    world.settings = { ...SETTINGS, connections: [ACME, pats] };
    expect(held(await world.pass(threeLo(), AS_BOT)).candidates).toEqual([ACME, pats]);
  });

  it('what was picked on the way out is what the way back is for', async () => {
    world.settings = { ...SETTINGS, connections: [ACME, { ...BETA, account: { id: PAT.id } }] };
    const view = held(await world.pass(threeLo(), AS_BOT));
    await world.gate.settle(ticketOf(await world.gate.choice(view.ticket, { picked: connectionId(ACME) })), AS_BOT);
    const back = `${VENDOR}?code=c&state=state-1`;
    expect(held(await world.pass(back, AS_PAT, { by: 'key' })).judgement.verdict).toBe('mismatch');
    expect(await world.pass(back.replace('=c', '=d'), AS_PAT, { by: 'key' })).not.toMatchObject({ kind: 'go' });
  });

  it('Data Center: only the site is asked', async () => {
    const site = 'https://jira.acme.example/jira';
    world.settings = { ...SETTINGS, connections: [{ ...ACME, site }] };
    expect(await world.open(consent('token-1', site))).toMatchObject({ kind: 'read', site, identity: false });
  });
});

describe('starting over', () => {
  it('gives the request up for good, and logs it', async () => {
    const view = held(await world.pass(consent(), TIMED_OUT));
    expect(await world.gate.abandon(view.ticket)).toMatchObject({ standing: 'abandoned' });
    expect(await world.attempt()).toMatchObject({ standing: 'abandoned' });
    expect(await world.log()).toEqual(['held', 'abandoned']);
    expect(held(await world.pass(consent(), AS_BOT)).startOver).toBe(true);
    expect(held(await world.pass(callback(), AS_BOT, { by: 'key' })).startOver).toBe(true);
  });

  it('makes its ticket worthless', async () => {
    const view = held(await world.pass(consent(), TIMED_OUT));
    await world.gate.abandon(view.ticket);
    expect(await world.gate.settle(view.ticket, AS_BOT)).toEqual({ kind: 'again' });
  });
});

describe('a Forge start, whose address is the same each time', () => {
  it('is let on with the bot, and so is the request that it leads on to, which is held by itself', async () => {
    await world.showPortal();
    expect(await world.pass(forge, AS_BOT)).toEqual(go(forge));
    expect(await world.pass(threeLo(), AS_BOT, { by: 'tab' })).toEqual(go(threeLo()));
    expect((await world.stores.books.attempts.get()).map(({ route, standing }) => [route, standing])).toEqual([
      ['forge', 'passed'],
      ['3lo', 'passed'],
    ]);
  });

  it('Pat was seen: held; once the bot is signed in, the next visit goes on', async () => {
    expect(held(await world.pass(forge, AS_PAT)).judgement.verdict).toBe('mismatch');
    expect(held(await world.pass(forge, TIMED_OUT)).judgement.verdict).toBe('unknown');
    expect(await world.pass(forge, AS_BOT)).toEqual(go(forge));
  });

  it('what was picked for it counts as long as it is set up: on the day of another account it is asked anew', async () => {
    const connections = [ACME, { ...BETA, account: { id: PAT.id } }];
    world.settings = { ...SETTINGS, connections };
    const { ticket } = held(await world.pass(forge, AS_BOT));
    const picked = await world.gate.choice(ticket, { picked: connectionId(ACME) });
    expect(await world.gate.settle(ticketOf(picked), AS_BOT)).toEqual(go(forge));
    expect(await world.pass(forge, AS_BOT)).toEqual(go(forge));
    const heir = { ...ACME, account: { id: 'heir' } };
    world.settings = { ...SETTINGS, connections: [heir, ...connections.slice(1)] };
    expect(held(await world.pass(forge, AS_BOT)).candidates).toEqual(world.settings.connections);
  });

  it('given up: the next one begins anew', async () => {
    const { ticket } = held(await world.pass(forge, AS_PAT));
    await world.gate.abandon(ticket);
    expect(await world.pass(forge, AS_BOT)).toEqual(go(forge));
  });

  it('that Pat calls an own connection: the request that it leads on to is not asked about again', async () => {
    const own = async (tabId: number, by: 'tab' | 'portal') => {
      const { ticket } = held(await world.pass(forge, AS_PAT, { tabId }));
      expect(await world.gate.choice(ticket, { own: true })).toEqual(go(forge));
      return world.pass(threeLo(`state-${tabId}`), AS_PAT, { by, tabId });
    };
    await world.showPortal(5);
    expect(await own(5, 'tab')).toEqual(go(threeLo('state-5')));
    expect(await world.open(`${VENDOR}?code=c&state=state-5`, { by: 'key', tabId: 5 })).toMatchObject({ kind: 'go' });
    expect(await world.log()).toEqual(['held', 'own', 'own']);
    // What the portal itself starts is another.
    expect(held(await own(6, 'portal')).judgement.verdict).toBe('mismatch');
  });

  it('called an own connection, in a tab that has been elsewhere since: asked again', async () => {
    await world.showPortal();
    const { ticket } = held(await world.pass(forge, AS_PAT));
    await world.gate.choice(ticket, { own: true });
    await world.trail.left(1, `${PORTAL}/settings`, later());
    expect(held(await world.pass(threeLo(), AS_PAT, { by: 'tab' })).judgement.verdict).toBe('mismatch');
  });

  it('called an own connection, in a tab that has been where we may not see: asked again', async () => {
    await world.showPortal();
    const { ticket } = held(await world.pass(forge, AS_PAT));
    await world.gate.choice(ticket, { own: true });
    await world.trail.strays(1, later());
    expect(held(await world.pass(threeLo(), AS_PAT, { by: 'tab' })).judgement.verdict).toBe('mismatch');
  });

  it('called an own connection, and then Change was clicked: a main-user change all the same', async () => {
    await world.showPortal();
    const { ticket } = held(await world.pass(forge, AS_PAT));
    await world.gate.choice(ticket, { own: true });
    await world.portalTabs.heard(1, { changeClicked: true });
    expect(held(await world.pass(threeLo(), AS_PAT, { by: 'tab' })).judgement.verdict).toBe('mismatch');
  });

  it('passed once: Pat is held all the same on the next visit, in any tab', async () => {
    await world.pass(forge, AS_BOT);
    expect(held(await world.pass(forge, AS_PAT, { by: 'key', tabId: 9 })).judgement.verdict).toBe('mismatch');
  });
});

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
    forgetAll();
    world = await GateWorld.begin();
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
