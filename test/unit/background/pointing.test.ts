import { beforeEach, describe, expect, it } from 'vitest';
import { PORTAL } from '../domain/make.ts';
import { browser, forgetAll } from '../platform/fake-browser.ts';

const { Pointing } = await import('../../../src/background/pointing.ts');
const { pointing: store } = await import('../../../src/platform/guide-stores.ts');

const OWNER = { row: 'Bot owner', control: 'Reassign it' };

let opened: { url: string }[];
let put: unknown[];
let takes: boolean;

beforeEach(() => {
  forgetAll();
  opened = [];
  put = [];
  takes = true;
  Object.assign(browser.tabs, {
    get: async (id: number) => ({ id, index: 2, windowId: 7 }),
    create: async (what: { url: string }) => void opened.push(what),
  });
  Object.assign(browser, {
    scripting: {
      executeScript: async (what: { files: string[] }) => {
        if (!takes) throw new Error('Cannot access contents of the page');
        put.push(what);
      },
    },
  });
});

describe('pointing at it', () => {
  it('brings the picker into that tab, with the locator by which it checks what it learns', async () => {
    expect(await new Pointing().begin(5)).toBe(true);
    expect(put).toEqual([
      {
        target: { tabId: 5 },
        files: ['src/content/locator.iife.js', 'src/content/picker.iife.js'],
        injectImmediately: true,
      },
    ]);
  });

  it('a page that takes no script is said to', async () => {
    takes = false;
    expect(await new Pointing().begin(5)).toBe(false);
  });

  it('what was pointed at is shown beside that tab, and not yet kept', async () => {
    const pointing = new Pointing();
    await pointing.begin(5);
    await pointing.pointed(5, PORTAL, OWNER, 2);
    expect(await store.get()).toEqual({
      asked: [],
      shown: { tabId: 5, pointer: { portal: PORTAL, ...OWNER }, rows: 2 },
    });
    expect(opened).toEqual([{ url: expect.stringMatching(/options\/index\.html#pointers$/), index: 3, windowId: 7 }]);
  });

  it('two tabs may point at once, and neither is forgotten for the other', async () => {
    const pointing = new Pointing();
    await pointing.begin(5);
    await pointing.begin(6);
    await pointing.pointed(5, PORTAL, OWNER, 1);
    expect((await store.get()).shown?.tabId).toBe(5);
    await pointing.pointed(6, PORTAL, OWNER, 1);
    expect((await store.get()).shown?.tabId).toBe(6);
  });

  it.each<[string, (pointing: InstanceType<typeof Pointing>) => Promise<unknown>]>([
    ['that nobody was asked to', async () => undefined],
    ['in another tab', (pointing) => pointing.begin(6)],
    [
      'for the second time',
      async (pointing) => {
        await pointing.begin(5);
        await pointing.pointed(5, PORTAL, OWNER, 2);
        opened = [];
      },
    ],
  ])('a page cannot point by itself: %s', async (_, before) => {
    const pointing = new Pointing();
    await before(pointing);
    await pointing.pointed(5, PORTAL, { ...OWNER, row: 'Another' }, 1);
    expect(opened).toEqual([]);
    expect((await store.get()).shown?.pointer.row).not.toBe('Another');
  });
});
