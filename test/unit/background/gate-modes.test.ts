import { beforeEach, describe, expect, it } from 'vitest';
import type { Readings } from '../../../src/domain/reading.ts';
import { ACME, readings, unknown } from '../domain/make.ts';
import {
  AS_BOT,
  AS_PAT,
  callback,
  consent,
  eachInItsWorld,
  go,
  held,
  SETTINGS,
  TIMED_OUT,
  ticketOf,
  world,
} from './gate-world.ts';

eachInItsWorld();

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
    const view = held(await world.pass(consent(), TIMED_OUT));
    expect(view).toMatchObject({ mayBeLifted: true, emergency: { who: 'everybody on call' } });
    expect(await because(view.ticket, TIMED_OUT)).toEqual(go(consent()));
    expect(await world.pass(callback(), TIMED_OUT, { by: 'key' })).toEqual(go(callback()));
    expect(await world.log()).toEqual(['held', 'emergency', 'allowed']);
  });

  it('lets nobody on who was read to be another', async () => {
    const view = held(await world.pass(consent(), AS_PAT));
    expect(view.mayBeLifted).toBe(false);
    expect(held(await because(view.ticket, TIMED_OUT)).stage).toBe('out');
    expect(await world.log()).toEqual(['held', 'held']);
  });

  it('Pat is there to be seen by the time that the reason is written: nobody is let on, out or back', async () => {
    const view = held(await world.pass(consent(), TIMED_OUT));
    expect(held(await because(view.ticket, AS_PAT)).judgement.verdict).toBe('mismatch');
    await world.pass(consent('token-2'), AS_BOT);
    const back = held(await world.pass(callback('token-2'), TIMED_OUT, { by: 'key' }));
    expect(back.mayBeLifted).toBe(true);
    expect(held(await because(back.ticket, AS_PAT)).judgement.verdict).toBe('mismatch');
    expect(world.letOn.filter(({ stage }) => stage === 'back')).toEqual([]);
  });

  it('a reason serves for the one reading that was made for it', async () => {
    const { ticket } = held(await world.pass(consent(), TIMED_OUT));
    world.report = { ok: false, why: 'memory' };
    const again = held(await because(ticket, TIMED_OUT));
    world.report = { ok: true };
    expect(held(await world.gate.settle(again.ticket, TIMED_OUT)).stage).toBe('out');
  });

  it('an answer that names two accounts is somebody’s, and no reason stands for it', async () => {
    const torn = readings(unknown('contradicted'), unknown('contradicted'));
    const view = held(await world.pass(consent(), torn));
    expect(view.mayBeLifted).toBe(false);
    expect(held(await because(view.ticket, torn)).stage).toBe('out');
    await because(ticketOf(await world.pass(consent('token-2'), TIMED_OUT)), TIMED_OUT);
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
