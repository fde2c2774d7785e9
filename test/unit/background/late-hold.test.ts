import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Standing } from '../../../src/domain/attempt.ts';
import type { Watch } from '../../../src/domain/watch.ts';
import { attempt, PORTAL } from '../domain/make.ts';
import { browser, forgetAll } from '../platform/fake-browser.ts';
import { consent, SETTINGS } from './gate-world.ts';

const { LateHold } = await import('../../../src/background/late-hold.ts');

const WATCH: Watch = {
  active: true,
  portals: [PORTAL],
  sites: [],
  descendants: [{ tabId: 1, portal: PORTAL }],
  requests: [],
  blind: [],
  afterRestart: [],
  armed: undefined,
  reach: [],
};

const again = vi.fn(async () => undefined);
let taken: string[];
/** What the tab shows by now. */
let shown: string | undefined;
let descendsLater: (tabId: number, since: number) => Promise<boolean>;
let hold: InstanceType<typeof LateHold>;
beforeEach(() => {
  vi.useFakeTimers();
  forgetAll();
  taken = [];
  descendsLater = async () => false;
  again.mockClear();
  Object.assign(browser.tabs, {
    update: async (_tabId: number, { url }: { url: string }) => void taken.push(url),
    get: async () => ({ url: shown }),
  });
  hold = new LateHold({
    settings: async () => SETTINGS,
    trail: { hidesItsKey: async () => false },
    watch: async () => WATCH,
    descendsLater: (tabId, since) => descendsLater(tabId, since),
    again,
  });
  return () => vi.useRealTimers();
});

const look = (url: string, standing: Standing = 'spoiled', now: string | undefined = url) => {
  shown = now;
  return hold.look(1, url, attempt({ standing }));
};

describe('a consent page that is on show', () => {
  it.each<Standing>(['asked', 'spoiled', 'abandoned'])('of a change that is “%s” is held late', async (standing) => {
    await look(consent(), standing);
    expect(taken).toHaveLength(1);
    expect(taken[0]).toContain('checkpoint');
  });

  it.each<Standing>(['passed', 'allowed', 'denied', 'own'])('of one that is “%s” is left alone', async (standing) => {
    await look(consent(), standing);
    expect(taken).toEqual([]);
  });
});

describe('a consent page that was on show', () => {
  it.each([
    ['the portal that it was answered to', `${PORTAL}/?result=allowed`],
    ['the consent page of another request', consent('another')],
    ['a page that is not ours to see', undefined],
  ])('is not taken back from %s', async (_what, now) => {
    shown = now;
    expect(await hold.look(1, consent(), attempt({ standing: 'spoiled' }))).toBe(false);
    expect(taken).toEqual([]);
  });

  it('is held where its page has given itself another address meanwhile', async () => {
    await look(consent(), 'spoiled', `${consent()}#now`);
    expect(taken).toHaveLength(1);
  });

  it('and in a tab that only a page of the vendor’s made the portal’s that came later, is left alone', async () => {
    const asked: [number, number][] = [];
    descendsLater = async (...which) => {
      asked.push(which);
      return true;
    };
    shown = consent();
    expect(await hold.look(1, consent(), undefined, 1_234)).toBe(false);
    expect([taken, asked]).toEqual([[], [[1, 1_234]]]);
  });

  it('is a “no”, which was let on all the same: it stays', async () => {
    await look(`${consent()}&deny=Deny`);
    expect(taken).toEqual([]);
  });
});

/*
 * A tab that is sent on tells of it, and still shows the page that it leaves. Sent anew each time it told again, and never
 * left: a browser that was busy stood still for good.
 */
describe('a tab that is on its way to the checkpoint', () => {
  it('is not sent again, however often it tells that it is where it was', async () => {
    for (let time = 0; time < 20; time++) {
      await look(consent());
      vi.advanceTimersByTime(100);
    }
    expect(taken).toHaveLength(1);
  });

  it('is held all that time: nothing may be pressed in it', async () => {
    expect([await look(consent()), await look(consent())]).toEqual([true, true]);
    expect(await look(consent(), 'passed')).toBe(false);
  });

  it('nor when its page gives itself another address meanwhile', async () => {
    await look(consent());
    await look(`${consent()}&again=1#now`);
    expect(taken).toHaveLength(1);
  });

  it('is looked at and sent again when it has not arrived after a while: somebody may have stopped it', async () => {
    await look(consent());
    vi.advanceTimersByTime(4_000);
    expect(again).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_200);
    expect(again.mock.calls).toEqual([[1]]);
    await look(consent());
    expect(taken).toHaveLength(2);
  });

  it('and at once when it has been elsewhere, or shows the consent page of another request', async () => {
    await look(consent());
    await look('https://www.example.com/');
    await look(consent());
    await look(consent('another'));
    expect(taken).toHaveLength(3);
  });
});
