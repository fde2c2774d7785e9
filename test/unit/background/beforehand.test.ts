import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Beforehand } from '../../../src/background/beforehand.ts';
import type { Held } from '../../../src/background/gate.ts';
import { inForce } from '../../../src/domain/in-force.ts';
import type { Readings } from '../../../src/domain/reading.ts';
import type { GateReply } from '../../../src/platform/messages.ts';
import { ACME, PORTAL, SITE } from '../domain/make.ts';

const CONSENT = `${SITE}/plugins/servlet/oauth/authorize?oauth_token=t`;
const ANSWER = `${PORTAL}/callback?oauth_token=t&oauth_verifier=v`;
const HELD: Held = { url: CONSENT, tabId: 7, jar: { name: 'default', shared: true }, by: 'portal', portal: PORTAL };
const ASKED = { to: CONSENT, by: 'portal' as const, portal: PORTAL, age: 90 };
const READ: GateReply = { kind: 'read', ticket: 'one', site: SITE, identity: true };
const GO: GateReply = { kind: 'go', to: CONSENT };
const BOT: Readings = { site: undefined };

let opened: Held[];
let settled: unknown[];
let caughtUp: Promise<void>;
let released: unknown[];
let reads: (string | undefined)[];
let said: GateReply;
let outcome: GateReply;
let readings: Promise<Readings>;
let beforehand: Beforehand;

beforeEach(() => {
  opened = [];
  settled = [];
  reads = [];
  said = READ;
  outcome = GO;
  readings = Promise.resolve(BOT);
  const settings = inForce({ version: 1, connections: [ACME] }, undefined, { day: '2026-11-20', ms: 0 });
  released = [];
  caughtUp = Promise.resolve();
  beforehand = new Beforehand({
    caughtUp: () => caughtUp,
    release: async (passage) => void released.push(passage),
    settings: async () => settings,
    gate: {
      open: async (held) => {
        opened.push(held);
        return said;
      },
      settle: async (...all) => {
        settled.push(all);
        return outcome;
      },
    },
    reader: {
      read: (site) => {
        reads.push(site);
        return readings;
      },
    },
  });
});

describe('a checkpoint that is on its way', () => {
  it('is opened, read and settled by the time that it asks, and let through', async () => {
    beforehand.begin(HELD, true);
    await expect.poll(() => released).toEqual([{ tabId: 7, url: CONSENT }]);
    expect(await beforehand.answer(7, ASKED)).toEqual(GO);
    expect(opened).toMatchObject([HELD]);
    expect(reads).toEqual([SITE]);
    expect(settled).toEqual([['one', BOT]]);
  });

  it('is opened once it is known what the browser has told of tabs', async () => {
    let known: () => void = () => undefined;
    caughtUp = new Promise((resolve) => (known = resolve));
    beforehand.begin(HELD, true);
    const reply = beforehand.answer(7, ASKED);
    await new Promise((later) => setTimeout(later));
    expect(opened).toEqual([]);
    known();
    expect(await reply).toEqual(GO);
  });

  it('waits for a reading that is still under way', async () => {
    let answer: (readings: Readings) => void = () => undefined;
    readings = new Promise((resolve) => (answer = resolve));
    beforehand.begin(HELD, true);
    const reply = beforehand.answer(7, ASKED);
    await expect.poll(() => reads).toHaveLength(1);
    expect(settled).toEqual([]);
    answer(BOT);
    expect(await reply).toEqual(GO);
  });

  it('is not let through where the gate holds it', async () => {
    outcome = { kind: 'again' };
    beforehand.begin(HELD, true);
    expect(await beforehand.answer(7, ASKED)).toEqual({ kind: 'again' });
    expect(released).toEqual([]);
  });

  it('is told at once what needs no reading', async () => {
    said = { kind: 'error', error: 'not-a-consent', portalPage: undefined };
    beforehand.begin(HELD, true);
    expect(await beforehand.answer(7, ASKED)).toEqual(said);
    expect(reads).toEqual([]);
  });

  it.each<[string, object, number?]>([
    ['loaded anew, or restored', { age: Number.MAX_SAFE_INTEGER }],
    ['of another tab', {}, 8],
    ['for another address', { to: `${CONSENT}2` }],
    ['caught for another reason', { by: 'tab' }],
    ['from another portal', { portal: undefined }],
  ])('asks for itself where it is %s', async (_what, other, tabId = 7) => {
    beforehand.begin(HELD, true);
    expect(await beforehand.answer(tabId, { ...ASKED, ...other })).toBeUndefined();
  });

  it('asks for itself the second time', async () => {
    beforehand.begin(HELD, true);
    await beforehand.answer(7, ASKED);
    expect(await beforehand.answer(7, ASKED)).toBeUndefined();
  });

  it('asks for itself where that took so long that the reading is old', async () => {
    vi.useFakeTimers();
    beforehand.begin(HELD, true);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await beforehand.answer(7, ASKED)).toBeUndefined();
  });

  it('asks for itself where opening failed, and where reading did', async () => {
    readings = Promise.reject(new Error('no network'));
    beforehand.begin(HELD, true);
    expect(await beforehand.answer(7, ASKED)).toBeUndefined();
    said = undefined as never;
    beforehand.begin(HELD, true);
    expect(await beforehand.answer(7, ASKED)).toBeUndefined();
  });
});

describe('an answer that may have come long ago', () => {
  it('is not opened before its page says when it came', async () => {
    beforehand.begin({ ...HELD, url: ANSWER, by: 'key' }, false);
    expect(await beforehand.answer(7, { ...ASKED, to: ANSWER, by: 'key' })).toBeUndefined();
    expect(opened).toEqual([]);
  });

  it('is opened where it came just now', async () => {
    beforehand.begin({ ...HELD, url: ANSWER, by: 'key' }, true);
    expect(await beforehand.answer(7, { ...ASKED, to: ANSWER, by: 'key' })).toEqual(GO);
  });

  it('and a consent in any case: nothing of it depends on when it was caught', async () => {
    beforehand.begin(HELD, false);
    expect(await beforehand.answer(7, ASKED)).toEqual(GO);
  });
});
