import { beforeEach, describe, expect, it } from 'vitest';
import { inForce } from '../../../src/domain/in-force.ts';
import type { TabRecord } from '../../../src/platform/tab-stores.ts';
import { ACME, PORTAL } from '../domain/make.ts';
import { browser, forgetAll } from '../platform/fake-browser.ts';

const { PageDesk } = await import('../../../src/background/page-desk.ts');
const { keepProgress, progressOf } = await import('../../../src/background/progress.ts');

const PAGE = `${PORTAL}/settings`;
const POPUP = { id: 2, windowId: 1, url: 'about:blank' };

let records: Record<number, Partial<TabRecord>>;
let did: unknown[];

/** The desk, where only the tabs count. */
function desk() {
  return new PageDesk({ tabs: { record: async (id: number) => records[id] } } as never);
}

const back = () => desk().answer({ type: 'page/back-to-portal' }, POPUP as never);

beforeEach(() => {
  forgetAll();
  did = [];
  browser.tabs.open.splice(0, Infinity, { id: 1, url: PAGE } as never, POPUP as never);
  Object.assign(browser.tabs, {
    update: async (id: number, what: object) => void did.push([id, what]),
    remove: async (id: number) => void did.push(['closed', id]),
  });
  records = { 1: { portalTab: 1, page: PAGE, showing: true }, 2: { portalTab: 1, page: PAGE, showing: false } };
});

describe('back to the portal, from a pop-up', () => {
  it('over the portal page that opened it: closes', async () => {
    await back();
    expect(did).toEqual([
      [1, { active: true }],
      ['closed', 2],
    ]);
  });

  it('the change is to begin anew: the guide counts none of its steps as done', async () => {
    await keepProgress([1, 2, 3], 'open', 'one');
    await back();
    expect(await Promise.all([1, 2, 3].map(progressOf))).toEqual(['none', 'none', 'open']);
  });

  it('over a tab that shows something else by now: opens the portal itself', async () => {
    records[1] = { ...records[1], showing: false };
    await back();
    expect(did).toEqual([[2, { url: PAGE, active: true }]]);
  });

  it('over a tab that is closed: opens the portal itself', async () => {
    browser.tabs.open.splice(0, Infinity, POPUP as never);
    await back();
    expect(did).toEqual([[2, { url: PAGE, active: true }]]);
  });
});

it('a page that asks a worker which has just woken is told what the browser says then, and not that all is held', async () => {
  const settings = async () => inForce({ version: 1, connections: [ACME] }, undefined, { day: '2026-11-20', ms: 0 });
  const watchman = { report: undefined, said: async () => ({ ok: false, why: 'refused' }) };
  const status = new PageDesk({ settings, watchman } as never).answer({ type: 'page/status' }, undefined);
  expect(await status).toMatchObject({ holding: 'refused' });
});
