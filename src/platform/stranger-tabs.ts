import * as v from 'valibot';
import { inLane } from './lane.ts';
import { store } from './store.ts';

/** Tabs that no portal has opened, as far as anybody saw them come, by tab id. A portal may come to their opener later. */
const strangerTabs = store<readonly number[]>('session', inLane('strangerTabs'), {
  schema: v.array(v.number()),
  empty: [],
  writers: 'one',
});

export async function isStranger(tabId: number): Promise<boolean> {
  return (await strangerTabs.get()).includes(tabId);
}

export async function addStranger(tabId: number): Promise<void> {
  await strangerTabs.update((all) => (all.includes(tabId) ? all : [...all, tabId]));
}

/** It was closed, or a portal has opened it after all. */
export async function dropStranger(tabId: number): Promise<void> {
  await strangerTabs.update((all) => (all.includes(tabId) ? all.filter((id) => id !== tabId) : all));
}

/** These are all that there are. */
export async function keepStrangers(tabIds: readonly number[]): Promise<void> {
  await strangerTabs.update((all) =>
    all.length === tabIds.length && tabIds.every((id) => all.includes(id)) ? all : tabIds,
  );
}
