import * as v from 'valibot';
import type { Readings } from '../domain/reading.ts';
import { inLane } from './lane.ts';
import { store } from './store.ts';

/** The last readings, to be shown at once while fresh ones are made. They never decide. */
export const lastReadings = store<Readings | null>('session', inLane('lastReadings'), {
  schema: v.nullable(v.custom<Readings>((value) => typeof value === 'object')),
  empty: null,
});
