import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BOT, PAT, readings, signedIn } from '../domain/make.ts';
import { browser, endBrowser, forgetAll } from '../platform/fake-browser.ts';
import { callback, consent, GateWorld, held, ticketOf } from './gate-world.ts';

// Modules are loaded anew for every test; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/*
 * Chromium runs a worker for ordinary windows and another for private ones; both have the same storage. What one of them
 * read says nothing of the other's cookies.
 */

const AS_BOT = readings(signedIn(BOT));
const AS_PAT = readings(signedIn(PAT));
let ordinary: GateWorld;
let secret: GateWorld;
const IN_PRIVATE = { jar: { name: 'private', shared: true }, tabId: 90 };
const BY_KEY = { by: 'key', portal: undefined } as const;

async function worker(isPrivate: boolean): Promise<GateWorld> {
  browser.extension.inIncognitoContext = isPrivate;
  const world = await GateWorld.begin({ beside: true });
  browser.extension.inIncognitoContext = false;
  return world;
}

beforeEach(async () => {
  forgetAll();
  ordinary = await worker(false);
  secret = await worker(true);
});

afterEach(() => {
  endBrowser();
});

describe('a change in a private window', () => {
  it('passes by what is read there, and leaves nothing in the books of the others', async () => {
    expect((await secret.pass(consent(), AS_BOT, IN_PRIVATE)).kind).toBe('go');
    expect((await secret.pass(callback(), AS_BOT, { ...IN_PRIVATE, ...BY_KEY })).kind).toBe('go');
    expect(await ordinary.stores.books.attempts.get()).toEqual([]);
    expect(await secret.log()).toEqual(['let-on', 'allowed']);
  });

  it('is what the row shows in an ordinary window, too', async () => {
    await secret.stores.passes.update(() => ({ 'a connection': 7 }));
    expect(await ordinary.stores.lastPass('a connection')).toEqual({ matched: 7, let: 0 });
    expect(await ordinary.stores.lastPass('another')).toEqual({ matched: 0, let: 0 });
  });

  it('is one in the log, whoever looks', async () => {
    await secret.pass(consent(), AS_PAT, IN_PRIVATE);
    const entries = await ordinary.stores.allActivity();
    expect(entries.map(({ what }) => what)).toEqual(['held']);
  });

  it('does not make the site armed in other windows', async () => {
    await secret.stores.armed.update(() => ({ site: 'https://acme.atlassian.net', until: Date.now() + 60_000 }));
    const armed = { by: 'armed', portal: undefined } as const;
    expect((await ordinary.open(consent(), armed)).kind).toBe('go');
    expect((await secret.open(consent(), { ...IN_PRIVATE, ...armed })).kind).toBe('read');
  });
});

describe('a consent link that is copied from an ordinary window into a private one', () => {
  it('is under the attempt there too, and what was read here does not count', async () => {
    await ordinary.pass(consent(), AS_BOT);
    const reply = await secret.open(consent(), { ...IN_PRIVATE, ...BY_KEY });
    expect(held(await secret.gate.settle(ticketOf(reply), AS_PAT)).judgement.verdict).toBe('mismatch');
  });

  it('is shown as asked, not as let on, to the guard there', async () => {
    await ordinary.pass(consent(), AS_BOT);
    expect(await secret.at(90, consent(), IN_PRIVATE.jar)).toMatchObject({ standing: 'asked', jar: 'private' });
  });

  it('an answer that comes back there was let out by nobody: it starts over', async () => {
    await ordinary.pass(consent(), AS_BOT);
    const back = await secret.pass(callback(), AS_BOT, { ...IN_PRIVATE, ...BY_KEY });
    expect(held(back).startOver).toBe(true);
  });

  it('goes its own way there: read as the bot on the way out and back, it passes', async () => {
    await ordinary.pass(consent(), AS_BOT);
    expect((await secret.pass(consent(), AS_BOT, { ...IN_PRIVATE, ...BY_KEY })).kind).toBe('go');
    expect((await secret.pass(callback(), AS_BOT, { ...IN_PRIVATE, ...BY_KEY })).kind).toBe('go');
  });
});

describe('a change that passes in an ordinary window and in a private one', () => {
  it('and is spoiled in the private one, goes on in neither', async () => {
    await ordinary.pass(consent(), AS_BOT);
    await secret.pass(consent(), AS_BOT, { ...IN_PRIVATE, ...BY_KEY });
    expect(held(await secret.pass(callback(), AS_PAT, { ...IN_PRIVATE, ...BY_KEY })).judgement.verdict).toBe(
      'mismatch',
    );
    expect(held(await ordinary.pass(callback(), AS_BOT, BY_KEY)).startOver).toBe(true);
  });
});

describe('two containers of one Firefox', () => {
  const elsewhere = { jar: { name: 'firefox-container-2', shared: false }, tabId: 2, ...BY_KEY };

  it('read at the same time: each lets on by its own cookies alone', async () => {
    const here = ticketOf(await ordinary.open(consent()));
    const there = ticketOf(await ordinary.open(consent(), elsewhere));
    await ordinary.gate.settle(here, AS_BOT);
    expect(held(await ordinary.gate.settle(there, AS_PAT)).judgement.verdict).toBe('mismatch');
    expect(held(await ordinary.pass(callback(), AS_BOT, BY_KEY)).startOver).toBe(true);
  });

  it('what one lets out, the other does not let back', async () => {
    await ordinary.pass(consent(), AS_BOT);
    expect(held(await ordinary.pass(callback(), AS_BOT, elsewhere)).startOver).toBe(true);
  });
});
