import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PORTAL } from '../domain/make.ts';
import { browser, endBrowser, endContext, forgetAll } from '../platform/fake-browser.ts';

// Modules are loaded anew for every life; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
/** The address of a page on a host that we may not see is not ours to know. */
const DETOUR = { id: 7, url: undefined };

/** Tabs whose page is to be looked at since they descend from a portal. */
const gained = vi.fn();
const changed = vi.fn(async () => undefined);

async function life(portals = async () => [PORTAL]) {
  endContext();
  vi.resetModules();
  const { PortalTabs } = await import('../../../src/background/portal-tabs.ts');
  return new PortalTabs(portals, changed, gained);
}

function open(...tabs: { id: number; url: string | undefined }[]): void {
  browser.tabs.open.splice(0, Infinity, ...(tabs as never[]));
}

/** In these words the browser says why a page takes no script. */
function refuseScripts(words: string): void {
  Object.assign(browser, {
    scripting: { executeScript: () => Promise.reject(new Error(words)) },
    windows: { ...browser.windows, get: async () => ({ type: 'normal' }) },
  });
}

const idsOf = (tabs: readonly { tabId: number }[]) => tabs.map(({ tabId }) => tabId);

beforeEach(async () => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  forgetAll();
  refuseScripts('Cannot access contents of the page.');
  open(DETOUR, { id: 8, url: `${PORTAL}/` });
  const tabs = await life();
  for (const id of [7, 8]) await tabs.shows(id, `${PORTAL}/settings`);
  await tabs.leaves(7);
  gained.mockClear();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a tab that was under way from the portal on another host', () => {
  it('after a reload of the extension still is', async () => {
    endBrowser();
    open(DETOUR);
    const tabs = await life();
    await tabs.comeBack({ restarted: false });
    expect(await tabs.descendants()).toEqual([{ tabId: 7, portal: PORTAL }]);
    expect(await tabs.record(7)).toMatchObject({ page: `${PORTAL}/`, showing: false, lastShown: NOW });
  });

  it('after a reload still is, whatever another tab did before it was looked for', async () => {
    endBrowser();
    open(DETOUR);
    const tabs = await life();
    await tabs.shows(9, `${PORTAL}/settings`);
    await tabs.leaves(9);
    await tabs.comeBack({ restarted: false });
    expect(idsOf(await tabs.descendants())).toContain(7);
  });

  it('and shows a page on a host that we may see by the time of the reload still is', async () => {
    endBrowser();
    open({ id: 7, url: 'https://id.atlassian.com/login' });
    const tabs = await life();
    await tabs.comeBack({ restarted: false });
    expect(await tabs.descendants()).toEqual([{ tabId: 7, portal: PORTAL }]);
    expect(gained.mock.calls).toEqual([[7]]);
  });

  it('after a restart of the browser may be any whose page we may not see', async () => {
    endBrowser();
    const tabs = await life();
    open({ ...DETOUR, id: 1 }, { ...DETOUR, id: 2 }, { id: 3, url: 'https://acme.atlassian.net/' });
    await tabs.comeBack({ restarted: false });
    await tabs.comeBack({ restarted: true });
    expect(idsOf(await tabs.descendants())).toEqual([1, 2]);
  });

  it('is no page of the browser itself', async () => {
    refuseScripts('Cannot access chrome://newtab/');
    endBrowser();
    const tabs = await life();
    open({ ...DETOUR, id: 1 });
    await tabs.comeBack({ restarted: true });
    expect(await tabs.descendants()).toEqual([]);
  });

  it('does not descend for longer than fifteen minutes, whatever happened meanwhile', async () => {
    endBrowser();
    open(DETOUR);
    const tabs = await life();
    vi.mocked(Date.now).mockReturnValue(NOW + 16 * MINUTE);
    await tabs.comeBack({ restarted: false });
    expect(await tabs.descendants()).toEqual([]);
  });

  it('and was closed or went back to the portal is not looked for', async () => {
    const before = await life();
    await before.shows(7, `${PORTAL}/settings`);
    endBrowser();
    const tabs = await life();
    open({ ...DETOUR, id: 1 });
    await tabs.comeBack({ restarted: true });
    expect(await tabs.descendants()).toEqual([]);
  });
});

it('an approach alone says nothing of tabs', async () => {
  const tabs = await life();
  tabs.start();
  await tabs.stirs();
  browser.tabs.onCreated.emit({ id: 30, windowId: 1, openerTabId: 99 });
  await tabs.caughtUp();
  expect(idsOf(await tabs.descendants())).toEqual([7, 8]);
});

it.each([
  ['still is there', `${PORTAL}/settings`, true],
  ['has gone on to a host that is not ours to see', undefined, false],
])('a page that says that it begins, and %s', async (_what, url, showing) => {
  open({ id: 8, url });
  const tabs = await life();
  await tabs.began(8, `${PORTAL}/settings`);
  expect(await tabs.record(8)).toMatchObject({ showing });
});

it('a page that says that it is here when its tab is closed is not followed', async () => {
  open();
  const tabs = await life();
  await tabs.began(8, `${PORTAL}/settings`);
  expect(await tabs.record(8)).toBeUndefined();
});

describe('a page of the vendor’s that the network tells of', () => {
  it('comes in a tab of which nothing was known: it descends from the portal, and what it still shows is left alone', async () => {
    open({ id: 9, url: undefined });
    const tabs = await life();
    await tabs.comes(9, `${PORTAL}/settings?oauth_token=secret`);
    expect(await tabs.record(9)).toMatchObject({ page: `${PORTAL}/settings`, portalTab: 9, showing: false });
    expect(gained).not.toHaveBeenCalled();
  });

  it('says nothing of what the tab was told to show before it', async () => {
    open({ id: 9, url: undefined });
    const tabs = await life();
    const before = performance.timeOrigin + performance.now();
    await tabs.comes(9, `${PORTAL}/settings`);
    const after = performance.timeOrigin + performance.now();
    expect([await tabs.descendsLater(9, before), await tabs.descendsLater(9, after)]).toEqual([true, false]);
    await tabs.shows(9, `${PORTAL}/settings`);
    await tabs.leaves(9);
    expect(await tabs.descendsLater(9, before)).toBe(false);
  });

  it('nor of a tab that was the portal’s without it', async () => {
    const tabs = await life();
    const before = performance.timeOrigin + performance.now();
    await tabs.comes(7, `${PORTAL}/settings`);
    expect(await tabs.descendsLater(7, before)).toBe(false);
  });

  it('counts from when it was told of, however late its turn comes', async () => {
    open({ id: 9, url: undefined });
    const tabs = await life();
    const isDone = tabs.comes(9, `${PORTAL}/settings`);
    const after = performance.timeOrigin + performance.now();
    await isDone;
    expect(await tabs.descendsLater(9, after)).toBe(false);
  });

  it('comes in a tab that shows a portal: of that nothing is forgotten', async () => {
    const tabs = await life();
    await tabs.heard(8, { rowSeen: true, changeClicked: true });
    await tabs.comes(8, `${PORTAL}/callback`);
    expect(await tabs.record(8)).toMatchObject({ page: `${PORTAL}/settings`, showing: true, rowSeen: true });
    expect(gained).not.toHaveBeenCalled();
  });

  it('comes in a tab that was under way: its time begins anew', async () => {
    const tabs = await life();
    vi.mocked(Date.now).mockReturnValue(NOW + 14 * MINUTE);
    await tabs.comes(7, `${PORTAL}/settings`);
    expect(await tabs.record(7)).toMatchObject({ showing: false, lastShown: NOW + 14 * MINUTE });
  });

  it('comes in a tab whose time was over: it descends anew, from this page', async () => {
    const tabs = await life();
    vi.mocked(Date.now).mockReturnValue(NOW + 16 * MINUTE);
    changed.mockClear();
    await tabs.comes(7, `${PORTAL}/callback`);
    expect(await tabs.record(7)).toMatchObject({ page: `${PORTAL}/callback`, lastShown: NOW + 16 * MINUTE });
    expect(changed).toHaveBeenCalled();
  });

  it('comes in a tab that is closed by then: it is not followed', async () => {
    open();
    const tabs = await life();
    await tabs.comes(9, `${PORTAL}/settings`);
    expect(await tabs.record(9)).toBeUndefined();
  });
});

it('what a tab shows is looked at again when it is known whose it is', async () => {
  const tabs = await life();
  tabs.start();
  browser.tabs.onCreated.emit({ id: 30, windowId: 1, openerTabId: 8 });
  await tabs.caughtUp();
  expect(gained.mock.calls).toEqual([[30]]);
});

it('a tab of the portal’s that shows another extension’s warning on its way stays the portal’s', async () => {
  const child = { id: 30, windowId: 1, openerTabId: 8, url: undefined };
  const tabs = await life();
  tabs.start();
  browser.tabs.onCreated.emit(child);
  browser.tabs.onUpdated.emit(30, { status: 'complete' }, child);
  await tabs.caughtUp();
  refuseScripts('Cannot access a chrome-extension:// URL of different extension');
  browser.tabs.onUpdated.emit(30, { status: 'complete' }, child);
  await tabs.caughtUp();
  expect(idsOf(await tabs.descendants())).toEqual([7, 8, 30]);
});

it('a tab in which another extension draws the new tab’s page was opened by hand', async () => {
  refuseScripts('Cannot access a chrome-extension:// URL of different extension');
  const byHand = { id: 30, windowId: 1, openerTabId: 8, url: undefined };
  const tabs = await life();
  tabs.start();
  browser.tabs.onCreated.emit(byHand);
  browser.tabs.onUpdated.emit(30, { status: 'complete' }, byHand);
  await tabs.caughtUp();
  expect(idsOf(await tabs.descendants())).toEqual([7, 8]);
});

it('whoever asks waits until what is open has been looked at once, also where that fails', async () => {
  const tabs = await life();
  const waited = vi.fn();
  const waiting = tabs.hasLookedAround().then(waited);
  await tabs.caughtUp();
  expect(waited).not.toHaveBeenCalled();
  vi.spyOn(browser.tabs, 'query').mockRejectedValue(new Error('No browser'));
  await expect(tabs.lookAround()).rejects.toThrow();
  await waiting;
  expect(waited).toHaveBeenCalled();
});

it('a tab that was opened by hand is not taken for the portal’s later', async () => {
  refuseScripts('Cannot access a chrome:// URL');
  const byHand = { id: 30, url: undefined, openerTabId: 8, lastAccessed: NOW };
  open({ id: 8, url: `${PORTAL}/` }, byHand);
  const tabs = await life();
  tabs.start();
  browser.tabs.onCreated.emit(byHand);
  browser.tabs.onUpdated.emit(30, { status: 'complete' }, byHand);
  await tabs.caughtUp();
  refuseScripts('Cannot access contents of the page.');
  await tabs.lookAround();
  expect(idsOf(await tabs.descendants())).toEqual([8]);
});

describe('a tab that no portal has opened, whose opener shows one later', () => {
  const [OPENER, ITS_OWN] = [
    { id: 8, url: 'https://www.example.com/' },
    { id: 30, url: undefined, openerTabId: 8, lastAccessed: NOW },
  ];
  const came: [string, (tabs: Awaited<ReturnType<typeof life>>) => Promise<void>][] = [
    [
      'was seen to come',
      async (tabs) => {
        tabs.start();
        browser.tabs.onCreated.emit(ITS_OWN);
        await tabs.caughtUp();
      },
    ],
    ['was open as tabs came to be followed', (tabs) => tabs.lookAround()],
  ];

  it.each(came)('%s: a later worker does not take it for the portal’s', async (_how, comes) => {
    endBrowser();
    open(OPENER, ITS_OWN);
    await comes(await life());
    open({ ...OPENER, url: `${PORTAL}/` }, ITS_OWN);
    await (await life()).shows(8, `${PORTAL}/`);
    const tabs = await life();
    await tabs.lookAround();
    expect(idsOf(await tabs.descendants())).toEqual([8]);
  });

  it('and another that it opens then is the portal’s', async () => {
    endBrowser();
    open(OPENER, ITS_OWN);
    await (await life()).lookAround();
    open({ ...OPENER, url: `${PORTAL}/` }, ITS_OWN, { ...ITS_OWN, id: 31 });
    const tabs = await life();
    await tabs.lookAround();
    expect(idsOf(await tabs.descendants())).toEqual([8, 31]);
  });
});

describe('a worker that starts was not told', () => {
  const PORTAL_TAB = { id: 8, url: `${PORTAL}/` };
  const child = (more: object = {}) => ({ id: 30, url: undefined, openerTabId: 8, lastAccessed: NOW - 2_000, ...more });

  async function found(...tabs: { id: number; url: string | undefined }[]): Promise<number[]> {
    open(...tabs);
    const next = await life();
    await next.lookAround();
    return idsOf(await next.descendants());
  }

  it('of a tab that was closed: it is followed no more', async () => {
    expect(await found(PORTAL_TAB)).toEqual([8]);
  });

  it('of a tab that a portal page has just opened: it descends from it', async () => {
    expect(await found(PORTAL_TAB, child())).toEqual([8, 30]);
  });

  it.each<[string, object]>([
    ['was opened long ago', { lastAccessed: NOW - 20_000 }],
    ['no opener is told of', { openerTabId: undefined }],
    ['another tab has opened', { openerTabId: 99 }],
  ])('of one that %s: it is left alone', async (_what, more) => {
    expect(await found(PORTAL_TAB, child(more))).toEqual([8]);
  });

  it('of one that shows a page of the browser’s: somebody opened it by hand', async () => {
    refuseScripts('Cannot access a chrome:// URL');
    expect(await found(PORTAL_TAB, child())).toEqual([8]);
  });

  it('of a portal page that was left: its time runs', async () => {
    open(PORTAL_TAB);
    await (await life()).shows(8, `${PORTAL}/`);
    open({ id: 8, url: undefined });
    const next = await life();
    await next.lookAround();
    expect(await next.record(8)).toMatchObject({ showing: false });
  });

  it('of the end of a portal page while others are looked at: it is followed no more', async () => {
    const next = await life();
    next.start();
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => {
      const before = [...browser.tabs.open];
      open(DETOUR);
      browser.tabs.onRemoved.emit(8);
      return before;
    });
    await next.lookAround();
    expect(idsOf(await next.descendants())).toEqual([7]);
  });

  it('of the end of one while it is looked at: nothing of it stays', async () => {
    const ended = [PORTAL_TAB, child()];
    Object.assign(browser, {
      scripting: {
        executeScript: () => {
          open(PORTAL_TAB);
          return Promise.reject(new Error('No tab with id: 30.'));
        },
      },
    });
    expect(await found(...ended)).toEqual([8]);
  });
});

describe('something is pressed on a portal page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('so the tabs that are open are known, until nothing can come of it any more', async () => {
    open({ id: 1, url: undefined }, { id: 8, url: `${PORTAL}/` });
    const tabs = await life();
    expect(tabs.openBefore).toBeUndefined();
    await tabs.stirs();
    open({ id: 1, url: undefined }, { id: 2, url: undefined }, { id: 8, url: `${PORTAL}/` });
    vi.advanceTimersByTime(4_000);
    await tabs.stirs();
    vi.advanceTimersByTime(4_000);
    expect(tabs.openBefore).toEqual([1, 8]);
    vi.advanceTimersByTime(3_000);
    expect(tabs.openBefore).toBeUndefined();
  });
});

it('opens a tab before it is known what it shows itself: in the order in which the browser tells of them', async () => {
  forgetAll();
  // Settings take their time.
  const tabs = await life(() => new Promise((resolve) => setTimeout(resolve, 20, [PORTAL])));
  tabs.start();
  void tabs.shows(20, `${PORTAL}/settings`);
  browser.tabs.onCreated.emit({ id: 21, openerTabId: 20, windowId: 1 });
  await tabs.caughtUp();
  expect(idsOf(await tabs.descendants())).toEqual([20, 21]);
});

it('closes a tab before it is known whose it was: nothing of it stays', async () => {
  const tabs = await life();
  tabs.start();
  browser.tabs.onCreated.emit({ id: 21, openerTabId: 8, windowId: 1 });
  browser.tabs.onRemoved.emit(21);
  await tabs.caughtUp();
  expect(idsOf(await tabs.descendants())).toEqual([7, 8]);
});

it.each([
  ['another tab as its opener', 'normal', 99, 1_000, [7, 8, 30]],
  ['another tab as its opener, some time later', 'normal', 99, 2_000, [7, 8]],
  ['no opener, as by hand', 'normal', undefined, 1_000, [7, 8]],
  ['no opener, in a window of its own', 'popup', undefined, 5_000, [7, 8, 30]],
  ['no opener, in a window of its own, much later', 'popup', undefined, 7_000, [7, 8]],
])('a tab that opens after a press, with %s', async (_what, type, openerTabId, after, expected) => {
  Object.assign(browser, { windows: { ...browser.windows, get: async () => ({ type }) } });
  const tabs = await life();
  tabs.start();
  tabs.pressed(8, { at: Date.now(), url: `${PORTAL}/settings` });
  vi.mocked(Date.now).mockReturnValue(NOW + after);
  browser.tabs.onCreated.emit({ id: 30, windowId: 1, ...(openerTabId && { openerTabId }) });
  await tabs.caughtUp();
  expect(idsOf(await tabs.descendants())).toEqual(expected);
});

describe('who presses on a portal page and turns to another tab', () => {
  const SLACK = 99;
  const to = (tabId: number) => browser.tabs.onActivated.emit({ tabId, windowId: 1 });
  const opens = (id: number, openerTabId?: number, active = false) =>
    browser.tabs.onCreated.emit({ id, windowId: 1, active, ...(openerTabId && { openerTabId }) });

  it.each<[string, () => unknown, number[]]>([
    ['opens from there what opens next', () => [to(SLACK), opens(30, SLACK)], [7, 8]],
    [
      'opened by hand: opens from there what opens next',
      () => [to(40), opens(40, undefined, true), opens(41, 40)],
      [7, 8],
    ],
    [
      'opened by hand behind, and turned to later: opens from there what opens next',
      () => [opens(40), to(40), opens(41, 40)],
      [7, 8],
    ],
    [
      'told of as in front before as opened: it may be the portal’s',
      () => [to(30), opens(30, SLACK, true)],
      [7, 8, 30],
    ],
    [
      'that the press has opened, and back: may see another open',
      () => [opens(30, SLACK), to(30), to(8), opens(31, SLACK)],
      [7, 8, 30, 31],
    ],
  ])('%s', async (_what, happens, expected) => {
    Object.assign(browser, { windows: { ...browser.windows, get: async () => ({ type: 'normal' }) } });
    open({ id: 8, url: `${PORTAL}/` }, { id: SLACK, url: 'https://app.slack.com/' });
    const tabs = await life();
    tabs.start();
    tabs.pressed(8, { at: NOW - 10, url: `${PORTAL}/settings` });
    await tabs.stirs();
    happens();
    await tabs.caughtUp();
    expect(idsOf(await tabs.descendants())).toEqual(expected);
  });
});

it('stops to descend a quarter of an hour after it left the portal', async () => {
  const tabs = await life();
  vi.mocked(Date.now).mockReturnValue(NOW + 14 * MINUTE);
  expect(idsOf(await tabs.descendants())).toEqual([7, 8]);
  vi.mocked(Date.now).mockReturnValue(NOW + 16 * MINUTE);
  expect(idsOf(await tabs.descendants())).toEqual([8]);
});
