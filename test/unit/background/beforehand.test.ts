import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Beforehand } from '../../../src/background/beforehand.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import type { Caught } from '../../../src/platform/hold/hold.ts';
import type { GateReply } from '../../../src/platform/messages.ts';
import { PORTAL, SITE } from '../domain/make.ts';
import { browser } from '../platform/fake-browser.ts';
import {
  AS_BOT,
  AS_PAT,
  callback,
  consent,
  DEFAULT_JAR,
  eachInItsWorld,
  go,
  held,
  SETTINGS,
  world,
} from './gate-world.ts';

const OUT: Caught = { url: consent(), tabId: 1, jar: DEFAULT_JAR, by: 'portal', portal: PORTAL };
const back = (verifier = 'v'): Caught => ({ ...OUT, url: callback('token-1', verifier), by: 'key', portal: undefined });

let signedIn: Promise<Readings>;
let reads: (string | undefined)[];
let released: string[];
let caughtUp: Promise<void>;
let beforehand: Beforehand;

eachInItsWorld();
beforeEach(() => {
  signedIn = Promise.resolve(AS_BOT);
  reads = [];
  released = [];
  caughtUp = Promise.resolve();
  beforehand = new Beforehand({
    caughtUp: () => caughtUp,
    settings: async () => world.settings,
    gate: {
      open: (...all) => world.gate.open(...all),
      settle: (...all) => world.gate.settle(...all),
      settleMatch: (...all) => world.gate.settleMatch(...all),
    },
    reader: {
      readAs: ({ site }) => {
        reads.push(site);
        return signedIn;
      },
    },
    release: async ({ url }) => void released.push(url),
  });
});

/** What was foreseen for a tab's page that asks for this, so old. */
function foreseen({ url: to, by, portal, tabId }: Caught, age = 90): Promise<GateReply | undefined> {
  return beforehand.answer(tabId, { to, by, portal, age });
}

/** Its page asks, and reads for itself where nothing was foreseen for it. */
async function page(caught: Caught, age = 90): Promise<GateReply> {
  return (await foreseen(caught, age)) ?? world.pass(caught.url, await signedIn, { ...caught, age });
}

/** For whatever should not happen to happen. */
const aWhile = () => new Promise((later) => setTimeout(later, 20));

async function letOut(): Promise<void> {
  await world.pass(OUT.url, AS_BOT);
}

describe('a checkpoint that is on its way out', () => {
  it('is opened, read and settled by the time that it asks, where that is a match', async () => {
    beforehand.begin(OUT);
    await expect.poll(() => released).toEqual([OUT.url]);
    expect(await foreseen(OUT)).toEqual(go(OUT.url));
    // Told ahead, and asked for once it was kept: the reader makes one reading of it.
    expect(reads).toEqual([SITE, SITE]);
    expect(await world.log()).toEqual(['let-on']);
  });

  it('waits for a reading that is still under way', async () => {
    let answer: (readings: Readings) => void = () => undefined;
    signedIn = new Promise((resolve) => (answer = resolve));
    beforehand.begin(OUT);
    const reply = foreseen(OUT);
    await aWhile();
    expect(released).toEqual([]);
    answer(AS_BOT);
    expect(await reply).toEqual(go(OUT.url));
  });

  it('is opened once it is known what the browser has told of tabs', async () => {
    let known: () => void = () => undefined;
    caughtUp = new Promise((resolve) => (known = resolve));
    beforehand.begin(OUT);
    const reply = foreseen(OUT);
    await aWhile();
    expect(reads).toEqual([]);
    known();
    expect(await reply).toEqual(go(OUT.url));
  });

  it('of somebody else is held when it asks, and before that nothing has happened', async () => {
    signedIn = Promise.resolve(AS_PAT);
    await beforehand.begin(OUT);
    expect(await world.log()).toEqual([]);
    expect((await world.attempt()).standing).toBe('asked');
    expect(held((await foreseen(OUT)) as GateReply).judgement.verdict).toBe('mismatch');
    expect(await world.log()).toEqual(['held']);
    expect(released).toEqual([]);
  });

  it('asks nobody whose connection it is, where Change was pressed in time, and told late', async () => {
    await world.showPortal();
    signedIn = Promise.resolve(AS_PAT);
    await beforehand.begin(OUT);
    await world.portalTabs.heard(1, { changeClicked: true });
    expect(held((await foreseen(OUT)) as GateReply).mayBeOwn).toBe(false);
  });

  it.each<[string, Partial<Caught>, number?]>([
    ['loaded anew, or restored', {}, Number.MAX_SAFE_INTEGER],
    ['of another tab', { tabId: 8 }],
    ['for another address', { url: consent('token-2') }],
    ['caught for another reason', { by: 'tab' }],
    ['from another portal', { portal: undefined }],
  ])('asks for itself where it is %s', async (_what, other, age = 90) => {
    beforehand.begin(OUT);
    expect(await foreseen({ ...OUT, ...other }, age)).toBeUndefined();
  });

  it('asks for itself where settings have changed since', async () => {
    beforehand.begin(OUT);
    await expect.poll(() => released).toEqual([OUT.url]);
    beforehand.forget();
    expect(await foreseen(OUT)).toBeUndefined();
  });

  it('asks for itself the second time', async () => {
    beforehand.begin(OUT);
    await foreseen(OUT);
    expect(await foreseen(OUT)).toBeUndefined();
  });

  it('asks for itself where that took so long that the reading is old', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    beforehand.begin(OUT);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await foreseen(OUT)).toBeUndefined();
  });

  it('asks for itself where nothing could be opened, or read', async () => {
    signedIn = Promise.reject(new Error('no network'));
    signedIn.catch(() => undefined);
    beforehand.begin(OUT);
    expect(await foreseen(OUT)).toBeUndefined();
    signedIn = Promise.resolve(AS_BOT);
    vi.spyOn(world.stores.books.attempts, 'update').mockRejectedValueOnce(new Error('the disk is full'));
    beforehand.begin(OUT);
    expect(await foreseen(OUT)).toBeUndefined();
  });
});

describe('what only its page can ask', () => {
  it.each(['tab', 'new', 'armed', 'blind'] as const)(
    'a consent that was caught by %s: whose it is may be told of any moment',
    async (by) => {
      await world.showPortal();
      await beforehand.begin({ ...OUT, by, portal: undefined });
      expect(await world.stores.books.attempts.get()).toEqual([]);
      expect([...released, ...reads]).toEqual([]);
    },
  );

  it('a new tab of which the browser tells after its request is held', async () => {
    await world.showPortal();
    signedIn = Promise.resolve(AS_PAT);
    const caught: Caught = { ...OUT, tabId: 9, by: 'new', portal: undefined };
    await beforehand.begin(caught);
    browser.tabs.onCreated.emit({ id: 9, openerTabId: 1, active: false });
    await world.portalTabs.caughtUp();
    expect((await page(caught)).kind).toBe('held');
  });

  it('a denial: it is logged once', async () => {
    await letOut();
    await beforehand.begin(back('denied'));
    expect(await page(back('denied'))).toEqual(go(back('denied').url));
    expect(await world.log()).toEqual(['let-on', 'denied']);
  });

  it('an answer to nobody’s request', async () => {
    await beforehand.begin(back());
    expect(await foreseen(back())).toBeUndefined();
    expect(reads).toEqual([]);
  });
});

describe('an answer that is on its way back', () => {
  beforeEach(letOut);

  it('is read by the time that its page asks, and only then let on', async () => {
    await beforehand.begin(back());
    expect([await world.log(), released]).toEqual([['let-on'], []]);
    expect(await foreseen(back())).toEqual(go(back().url));
    expect([await world.log(), released]).toEqual([['let-on', 'allowed'], [back().url]]);
  });

  it('whose page never comes counts for nothing: a second click on Allow goes on', async () => {
    await beforehand.begin(back('v1'));
    beforehand.begin(back('v2'));
    expect(await page(back('v2'))).toEqual(go(back('v2').url));
  });

  it('of somebody else is held', async () => {
    signedIn = Promise.resolve(AS_PAT);
    beforehand.begin(back());
    expect(held((await foreseen(back())) as GateReply).judgement.verdict).toBe('mismatch');
    expect(released).toEqual([]);
  });

  it('is as old as its coming, however long it waited for its turn at the gate', async () => {
    let free: (settings: typeof SETTINGS) => void = () => undefined;
    world.settings = new Promise((resolve) => (free = resolve as never)) as never;
    void world.open(consent('others'), { tabId: 5 });
    const late = world.open(back().url, back());
    vi.setSystemTime(Date.now() + 60_000);
    world.settings = SETTINGS;
    free(SETTINGS);
    await late;
    expect(held(await page(back())).startOver).toBe(true);
  });
});
