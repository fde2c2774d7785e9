import * as v from 'valibot';
import { inLane } from './lane.ts';
import { store } from './store.ts';

/** "I am about to connect the bot": consents of this site count as main-user changes until then (ms since 1970). */
export const armed = store<{ readonly site: string; readonly until: number } | null>('session', inLane('armed'), {
  schema: v.nullable(v.object({ site: v.string(), until: v.number() })),
  empty: null,
  writers: 'one',
});

/** The site that is armed now, if any. */
export async function armedSite(): Promise<string | undefined> {
  const arming = await armed.get();
  return arming && arming.until > Date.now() ? arming.site : undefined;
}
