import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PORTAL } from '../domain/make.ts';
import { browser, type FakeTab, forgetAll } from '../platform/fake-browser.ts';

const { Unanswered } = await import('../../../src/background/unanswered.ts');
const { TabWarnings } = await import('../../../src/background/tab-warnings.ts');
const { PortalTabs } = await import('../../../src/background/portal-tabs.ts');
const { warningsOf } = await import('../../../src/platform/tab-warnings.ts');

const PORTAL_TAB = 1;
const CHILD = 2;

let tabs: InstanceType<typeof PortalTabs>;
let unanswered: InstanceType<typeof Unanswered>;
let monitored: boolean;

beforeEach(async () => {
  vi.useFakeTimers();
  forgetAll();
  Object.assign(browser, {
    action: {
      setBadgeText: async () => undefined,
      setTitle: async () => undefined,
      getTitle: async () => '',
      setBadgeBackgroundColor: async () => undefined,
    },
    i18n: { getMessage: (key: string) => key },
  });
  Object.assign(browser.tabs, { sendMessage: async () => undefined });
  const portals = async () => [PORTAL];
  monitored = false;
  tabs = new PortalTabs(portals, async () => undefined);
  const warnings = new TabWarnings();
  unanswered = new Unanswered({ tabs, warnings, portals, isMonitored: async () => monitored });
  tabs.start();
  warnings.start();
  unanswered.start();
  await tabs.shows(PORTAL_TAB, `${PORTAL}/`);
  show({ id: PORTAL_TAB, url: `${PORTAL}/` });
});

afterEach(() => vi.useRealTimers());

/** This tab has loaded this page; without an address it is on a host that we may not see. */
function show(tab: FakeTab): void {
  const shown = { ...tab, status: 'complete' };
  browser.tabs.open.splice(0, browser.tabs.open.length, ...browser.tabs.open.filter(({ id }) => id !== tab.id), shown);
  browser.tabs.onUpdated.emit(...([tab.id, { status: 'complete' }, shown] as never[]));
}

async function warnedAfter(ms: number): Promise<string[]> {
  await vi.advanceTimersByTimeAsync(ms);
  return warningsOf(PORTAL_TAB);
}

describe('Change was clicked', () => {
  beforeEach(() => unanswered.clicked(PORTAL_TAB));

  it('and a page opened that we may not see, and no gate answered: it is said after three seconds', async () => {
    show({ id: PORTAL_TAB });
    expect(await warnedAfter(2_900)).toEqual([]);
    expect(await warnedAfter(200)).toEqual(['unanswered']);
  });

  it('and it opened in a tab of its own, of which the browser tells in the same moment', async () => {
    browser.tabs.onCreated.emit({ id: CHILD, openerTabId: PORTAL_TAB, windowId: 1 });
    show({ id: CHILD });
    expect(await warnedAfter(3_100)).toEqual(['unanswered']);
  });

  it('until the gate answers all the same', async () => {
    show({ id: PORTAL_TAB });
    expect(await warnedAfter(3_100)).toEqual(['unanswered']);
    await unanswered.answered(PORTAL_TAB, PORTAL_TAB);
    expect(await warnedAfter(0)).toEqual([]);
  });

  it('or the portal is there again', async () => {
    show({ id: PORTAL_TAB });
    expect(await warnedAfter(3_100)).toEqual(['unanswered']);
    show({ id: PORTAL_TAB, url: `${PORTAL}/` });
    expect(await warnedAfter(0)).toEqual([]);
  });

  it('in a tab that the portal opened: of both it is said', async () => {
    browser.tabs.onCreated.emit(...([{ id: CHILD, openerTabId: PORTAL_TAB }] as never[]));
    await warnedAfter(0);
    show({ id: CHILD, url: 'https://jira.example/authorize' });
    expect(await warnedAfter(3_100)).toEqual(['unanswered']);
    expect(await warningsOf(CHILD)).toEqual(['unanswered']);
  });
});

describe('nothing is said', () => {
  it('while the portal asks "are you sure?", or takes its time', async () => {
    await unanswered.clicked(PORTAL_TAB);
    expect(await warnedAfter(60_000)).toEqual([]);
  });

  it('when the gate answered first', async () => {
    await unanswered.clicked(PORTAL_TAB);
    await unanswered.answered(PORTAL_TAB, PORTAL_TAB);
    show({ id: PORTAL_TAB });
    expect(await warnedAfter(10_000)).toEqual([]);
  });

  it('when it is the gate’s own page that opened', async () => {
    await unanswered.clicked(PORTAL_TAB);
    show({ id: PORTAL_TAB, url: browser.runtime.getURL('src/pages/checkpoint/index.html') });
    expect(await warnedAfter(10_000)).toEqual([]);
  });

  it('of a page that opened on the way, and led back', async () => {
    await unanswered.clicked(PORTAL_TAB);
    show({ id: PORTAL_TAB });
    await vi.advanceTimersByTimeAsync(1_000);
    show({ id: PORTAL_TAB, url: `${PORTAL}/` });
    expect(await warnedAfter(10_000)).toEqual([]);
  });

  it('when somebody goes elsewhere long after the click, or without one', async () => {
    show({ id: PORTAL_TAB });
    expect(await warnedAfter(10_000)).toEqual([]);
    await unanswered.clicked(PORTAL_TAB);
    await vi.advanceTimersByTimeAsync(20_000);
    show({ id: PORTAL_TAB });
    expect(await warnedAfter(10_000)).toEqual([]);
  });

  it('in mode monitor, in which no gate answers', async () => {
    monitored = true;
    await unanswered.clicked(PORTAL_TAB);
    show({ id: PORTAL_TAB });
    expect(await warnedAfter(10_000)).toEqual([]);
  });

  it('of a tab that was closed', async () => {
    await unanswered.clicked(PORTAL_TAB);
    show({ id: PORTAL_TAB });
    expect(await warnedAfter(3_100)).toEqual(['unanswered']);
    browser.tabs.onRemoved.emit(...([PORTAL_TAB] as never[]));
    expect(await warnedAfter(0)).toEqual([]);
  });
});
