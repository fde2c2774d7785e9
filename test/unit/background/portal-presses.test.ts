import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PORTAL } from '../domain/make.ts';
import { browser, endContext, forgetAll } from '../platform/fake-browser.ts';

/* Whose a pop-up is that has no opener, as every one in Firefox: that of the press before it, in whatever order both are told. */

// Modules are loaded anew for every life; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const SETTINGS = `${PORTAL}/settings`;
const ELSEWHERE = 'https://app.slack.com/';
const POP_UP = 30;

type Tabs = Awaited<ReturnType<typeof life>>;

async function life(portals = async () => [PORTAL]) {
  endContext();
  vi.resetModules();
  const { PortalTabs } = await import('../../../src/background/portal-tabs.ts');
  return new PortalTabs(portals, async () => undefined);
}

/** What happens, step by step. */
const does = {
  open: (id = POP_UP) => void browser.tabs.onCreated.emit({ id, windowId: 1 }),
  turn: (tabId: number) => void browser.tabs.onActivated.emit({ tabId, windowId: 1 }),
  /** Another window comes to the front, which shows this tab. */
  focus: (tabId: number) => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValueOnce([{ id: tabId }] as never);
    browser.windows.onFocusChanged.emit(2);
  },
  close: (tabId: number) => void browser.tabs.onRemoved.emit(tabId),
  press: (tabs: Tabs, tabId: number, url = SETTINGS, ago = 0) => tabs.pressed(tabId, { at: Date.now() - ago, url }),
  wait: (ms: number) => vi.advanceTimersByTimeAsync(ms),
};

/** Which tabs are the portal's after all of it. */
async function descendants(tabs: Tabs): Promise<number[]> {
  await does.wait(2_000);
  return (await tabs.descendants()).map(({ tabId }) => tabId);
}

let kind: 'popup' | 'normal';
let tabs: Tabs;

beforeEach(async () => {
  vi.useFakeTimers();
  forgetAll();
  kind = 'popup';
  Object.assign(browser, { windows: { ...browser.windows, get: async () => ({ type: kind }) } });
  browser.tabs.open.splice(0, Infinity, { id: 8, url: SETTINGS } as never);
  tabs = await life();
  await tabs.lookAround();
  tabs.start();
});

afterEach(() => void vi.useRealTimers());

describe('the pop-up is the portal’s', () => {
  it.each<[string, () => unknown]>([
    ['told after the press', () => [does.press(tabs, 8), does.open()]],
    ['told before it', async () => [does.open(), await does.wait(100), does.press(tabs, 8, SETTINGS, 90)]],
    [
      'told before it, and after a press that is nobody’s',
      async () => [
        does.press(tabs, 99, ELSEWHERE),
        does.open(),
        await does.wait(30),
        does.press(tabs, 8, SETTINGS, 20),
      ],
    ],
    [
      'told after it, and after a later press that is nobody’s',
      async () => [does.press(tabs, 8), await does.wait(20), does.press(tabs, 99, ELSEWHERE), does.open()],
    ],
    [
      'told before it, after a press in a portal tab that was closed',
      async () => [
        await tabs.shows(9, SETTINGS),
        does.press(tabs, 9),
        does.close(9),
        await does.wait(20),
        does.open(),
        await does.wait(30),
        does.press(tabs, 8, SETTINGS, 40),
      ],
    ],
    [
      'told after it and after tabs that were turned to before the press, while the queue is busy',
      async () => {
        kind = 'normal';
        does.open(50);
        await does.wait(10);
        kind = 'popup';
        does.open(40);
        await does.wait(100);
        does.turn(50);
        does.turn(8);
        await does.wait(200);
        does.press(tabs, 8);
        await does.wait(30);
        does.open();
      },
    ],
    [
      'in front before it is told that it was opened',
      async () => {
        does.press(tabs, 8);
        await does.wait(20);
        does.focus(POP_UP);
        does.open();
      },
    ],
    [
      'after who pressed was in another program meanwhile',
      async () => {
        does.press(tabs, 8);
        vi.spyOn(browser.tabs, 'query').mockRejectedValueOnce(new Error('Invalid window ID: -1'));
        browser.windows.onFocusChanged.emit(-1);
        await does.wait(20);
        does.open();
      },
    ],
  ])('%s', async (_order, happens) => {
    await happens();
    expect(await descendants(tabs)).toContain(POP_UP);
  });

  it.each([
    ['and still shows it', SETTINGS, [8, 20]],
    ['and has gone on meanwhile', ELSEWHERE, [8]],
  ])('of a press in a portal tab of which nobody was told, %s', async (_what, url, showing) => {
    browser.tabs.open.push({ id: 20, url } as never);
    does.open();
    await does.wait(50);
    does.press(tabs, 20, SETTINGS, 40);
    expect(await descendants(tabs)).toEqual([8, 20, POP_UP]);
    expect(await tabs.open()).toEqual(showing);
  });

  it('of a press that wakes whoever knows of no portal yet', async () => {
    forgetAll();
    tabs = await life();
    tabs.start();
    does.open();
    await does.wait(50);
    does.press(tabs, 8, SETTINGS, 40);
    expect(await descendants(tabs)).toContain(POP_UP);
  });
});

describe('the pop-up is nobody’s', () => {
  it.each<[string, () => unknown]>([
    [
      'opened after who pressed had turned to another window that was there before',
      async () => {
        kind = 'normal';
        does.open(50);
        await does.wait(10);
        kind = 'popup';
        does.press(tabs, 8);
        await does.wait(2_000);
        does.focus(50);
        await does.wait(500);
        does.open();
      },
    ],
    ['without any press', () => does.open()],
    ['after a press elsewhere', () => [does.press(tabs, 99, ELSEWHERE), does.open()]],
    ['told long after a press', async () => [does.press(tabs, 8), await does.wait(7_000), does.open()]],
    ['opened before the press', async () => [does.open(), await does.wait(900), does.press(tabs, 8)]],
    [
      'opened after who pressed had turned to another tab, though the press was told again since',
      async () => {
        kind = 'normal';
        does.open(50);
        await does.wait(10);
        kind = 'popup';
        does.press(tabs, 8, SETTINGS);
        await does.wait(300);
        does.turn(50);
        await does.wait(10);
        does.open();
      },
    ],
  ])('%s', async (_order, happens) => {
    await happens();
    expect(await descendants(tabs)).not.toContain(POP_UP);
  });
});

describe('who asks about a consent meanwhile', () => {
  /** For how long the first of so many pop-ups without a press holds the rest up, in milliseconds. */
  async function heldUp(count: number): Promise<number> {
    const since = Date.now();
    for (let id = 40; id < 40 + count; id++) does.open(id);
    let until = Number.NaN;
    void tabs.caughtUp().then(() => {
      until = Date.now();
    });
    await does.wait(5_000);
    return until - since;
  }

  it('waits once, for however many', async () => {
    expect(await heldUp(1)).toBeGreaterThan(900);
    expect(await heldUp(3)).toBeLessThan(1_100);
  });

  it('waits for nothing where no portal is on show, and for no ordinary tab', async () => {
    kind = 'normal';
    expect(await heldUp(1)).toBe(0);
    kind = 'popup';
    await tabs.leaves(8);
    expect(await heldUp(1)).toBe(0);
  });
});
