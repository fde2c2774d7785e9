import { beforeEach, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/attempt.ts';
import { browser, forgetAll } from '../platform/fake-browser.ts';

const { Trail } = await import('../../../src/background/trail.ts');

const CHANGE = { id: 'a change' } as Attempt;
const open = new Set<number>();
const get = async (id: number) => (open.has(id) ? { id } : Promise.reject(new Error('no such tab')));

beforeEach(() => {
  forgetAll();
  Object.assign(browser.tabs, { get });
});

it('a tab is on its way until it is closed, and on none that it is led on to after that', async () => {
  const trail = new Trail({ sites: async () => [], byId: async () => CHANGE });
  expect(await trail.isAnyUnderWay()).toBe(false);
  open.add(5);
  await trail.leads(5, CHANGE);
  expect(await trail.isAnyUnderWay()).toBe(true);
  open.delete(5);
  expect(await trail.isAnyUnderWay()).toBe(false);
  await trail.leads(6, CHANGE);
  expect(await trail.isAnyUnderWay()).toBe(false);
});
