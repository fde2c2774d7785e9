import { describe, expect, it, vi } from 'vitest';
import { PORTAL, SITE } from '../domain/make.ts';
import { browser } from '../platform/fake-browser.ts';
import {
  AS_BOT,
  AS_PAT,
  callback,
  consent,
  eachInItsWorld,
  forge,
  go,
  held,
  SETTINGS,
  threeLo,
  world,
} from './gate-world.ts';

eachInItsWorld();

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
    Object.assign(browser, { windows: { ...browser.windows, get } });
    await world.showPortal(4);
    world.portalTabs.pressed(4, { at: Date.now(), url: `${PORTAL}/settings` });
    browser.tabs.onCreated.emit({ id: 5, windowId: 1 });
    expect((await world.open(consent(), { by: 'new', tabId: 5, portal: undefined })).kind).toBe('read');
  });

  it('goes on when it is not', async () => {
    await world.showPortal(4);
    void browser.tabs.onCreated.emit({ id: 5, windowId: 1 });
    expect(await world.open(consent(), { by: 'new', tabId: 5, portal: undefined })).toEqual(go(consent()));
  });
});

describe('what goes on from an own connection', () => {
  it('is held where own connections came to be held while its tab was looked at', async () => {
    await world.showPortal();
    const { ticket } = held(await world.pass(forge, AS_PAT));
    await world.gate.choice(ticket, { own: true });
    const caughtUp = world.portalTabs.caughtUp.bind(world.portalTabs);
    vi.spyOn(world.portalTabs, 'caughtUp').mockImplementationOnce(async () => {
      await caughtUp();
      world.settings = { ...SETTINGS, ownConnect: 'hold', managed: true };
    });
    expect((await world.open(threeLo(), { by: 'tab', portal: undefined })).kind).not.toBe('go');
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
