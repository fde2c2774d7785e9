import { describe, expect, it } from 'vitest';
import type { Held } from '../../../src/background/gate.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import { ACME, BOT, NAMESAKE, PAT, PORTAL, readings, SITE, signedIn } from '../domain/make.ts';
import { browser } from '../platform/fake-browser.ts';
import {
  AS_BOT,
  AS_PAT,
  callback,
  consent,
  eachInItsWorld,
  go,
  held,
  NOBODY,
  OTHER_SITE,
  SETTINGS,
  TIMED_OUT,
  threeLo,
  ticketOf,
  VENDOR,
  world,
} from './gate-world.ts';

eachInItsWorld();

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

  it('and nothing is written once more that holds since it was opened; back, what follows and what goes on are one writing', async () => {
    await world.pass(consent(), AS_BOT);
    // What lets our page through, in the one writing in which the way back was held.
    expect([world.watches.length, world.released]).toEqual([1, [consent()]]);
    await world.pass(callback(), AS_BOT, { by: 'key' });
    expect([world.watches.length, world.released]).toEqual([2, [consent(), callback()]]);
  });

  it('and what is let through is one address, and no pattern of many', async () => {
    const star = `${PORTAL}/*&code=*`;
    expect(await world.open(star, { by: 'blind' })).toEqual(go(`${PORTAL}/%2A&code=%2A`));
  });

  it('and the way back is held before the consent page opens', async () => {
    expect(await world.pass(consent(), AS_BOT)).toEqual(go(consent()));
    const key = { flow: 'oauth1', token: 'token-1' };
    expect(world.watches.at(-1)?.requests).toEqual([{ key, callback: VENDOR, end: undefined }]);
  });

  it('and the gate asks for the site’s session, and the identity’s beside it', async () => {
    expect(await world.open(consent())).toMatchObject({ kind: 'read', site: SITE, identity: true });
  });

  it('and whoever reads beside it hears whom to ask before anything has been kept, both ways', async () => {
    const told: [string | undefined, string[]][] = [];
    const willAsk: Held['willAsk'] = ({ site }) =>
      told.push([site, browser.storage.local.writes.filter((name) => name === 'attempts')]);
    browser.storage.local.writes.length = 0;
    await world.pass(consent(), AS_BOT, { willAsk });
    const before = told.length;
    browser.storage.local.writes.length = 0;
    await world.pass(callback(), AS_BOT, { by: 'key', willAsk });
    expect(told).toEqual([
      [SITE, []],
      [SITE, []],
    ]);
    expect(before).toBe(1);
  });

  it.each<[string, () => unknown, string, Held['by']]>([
    [
      'in mode monitor',
      () => Object.assign(world, { settings: { ...SETTINGS, mode: 'monitor' } }),
      consent(),
      'portal',
    ],
    ['of a denial', () => world.pass(consent(), AS_BOT), callback('token-1', 'denied'), 'key'],
    ['of nobody’s consent', () => undefined, consent(), 'blind'],
  ])('and nobody is asked %s', async (_what, before, url, by) => {
    await before();
    const told: unknown[] = [];
    await world.open(url, { by, willAsk: (plan) => told.push(plan) });
    expect(told).toEqual([]);
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

describe('a request that the browser could not keep', () => {
  it('is marked all the same: its way back is looked at by where it may turn up', async () => {
    await world.showPortal();
    browser.storage.session.isFull = true;
    await expect(world.open(consent())).rejects.toThrow('QUOTA');
    browser.storage.session.isFull = false;
    expect(await world.stores.books.attempts.get()).toMatchObject([{ route: 'oauth1', standing: 'asked' }]);
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
