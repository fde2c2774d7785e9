import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { World } from './api.ts';
import type { Happening } from './journal.ts';
import { Visitor } from './visitor.ts';
import { createWorld } from './world.ts';

const CHANGE = 'https://account.nextup.ai/main-user/change';
const MYSELF = 'https://acme.atlassian.net/rest/api/3/myself';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

/** What happened, in words. */
const told = (journal: readonly Happening[]): string[] =>
  journal.map((one) => ('handle' in one ? `${one.what} ${one.handle ?? 'nobody'}` : one.what));

describe('the journal', () => {
  it.each([
    ['oauth1', /^Allow$/, ['issued', 'asked', 'asked', 'approved bot', 'arrived']],
    ['oauth1', /^Deny$/, ['issued', 'asked', 'asked', 'denied', 'arrived']],
    ['3lo', /^Accept$/, ['issued', 'asked', 'approved bot', 'arrived']],
    ['3lo', /^Cancel$/, ['issued', 'asked', 'denied', 'arrived']],
  ] as const)('%s, answered with %s, is told in its order', async (flow, button, story) => {
    world.dials.portal.flow = flow;
    const visitor = await Visitor.signedIn(world, { identity: 'bot', site: 'bot' });
    const consent = await visitor.open(CHANGE);
    await visitor.press(consent, button);
    expect(told(world.journal)).toEqual(story);
  });

  it('tells whose name a reading gave, and nobody where it gave none', async () => {
    const visitor = await Visitor.signedIn(world, { identity: 'pat', site: 'bot' });
    await visitor.open(MYSELF);
    await visitor.open('https://id.atlassian.com/gateway/api/me');
    world.dials.faults.myself = 'other-account-header';
    await visitor.open(MYSELF);
    world.dials.faults.myself = '500';
    await visitor.open(MYSELF);
    await visitor.signIn({ identity: null });
    await visitor.open('https://id.atlassian.com/gateway/api/me');
    expect(told(world.journal)).toEqual(['read bot', 'read pat', 'read nobody', 'read nobody']);
  });

  it('knows what an address asks for, also where the address hides it', async () => {
    world.dials.portal.flow = '3lo';
    world.dials.consent.consentShowsKey = false;
    const visitor = await Visitor.signedIn(world, { identity: 'bot', site: 'bot' });
    const consent = await visitor.open(CHANGE);
    expect(consent.url).not.toContain('state=');
    expect(world.requestOf(consent.url)).toMatchObject({ purpose: 'main-user', flow: '3lo' });
    expect(world.requestOf('https://acme.atlassian.net/browse/HELP-1')).toBeUndefined();
    expect(world.requestOf('about:blank')).toBeUndefined();
  });

  it('counts the requests that wait for their answer', async () => {
    world.dials.faults.myself = 'timeout';
    const visitor = new Visitor(world);
    await expect(visitor.ask(MYSELF, { timeoutMs: 100 })).rejects.toThrow('timed out');
    await expect.poll(() => world.underWay).toBe(0);
  });
});
