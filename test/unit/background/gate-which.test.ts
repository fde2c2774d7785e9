import { describe, expect, it } from 'vitest';
import { connectionId } from '../../../src/domain/connection.ts';
import { ACME, PAT, PORTAL, SITE } from '../domain/make.ts';
import {
  AS_BOT,
  AS_PAT,
  BETA,
  callback,
  consent,
  eachInItsWorld,
  forge,
  go,
  held,
  OTHER_SITE,
  SETTINGS,
  TIMED_OUT,
  threeLo,
  ticketOf,
  VENDOR,
  world,
} from './gate-world.ts';

/** The browser tells something after what was done so far. */
const later = () => Date.now() + 1;

eachInItsWorld();

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
