import * as v from 'valibot';
import { PRODUCTS } from '../domain/connection.ts';
import type { Kept } from '../domain/readiness-kept.ts';
import { inLane } from './lane.ts';
import { store } from './store.ts';

const keptSchema = v.object({
  time: v.number(),
  product: v.picklist(PRODUCTS),
  account: v.string(),
  role: v.optional(v.string()),
  named: v.optional(v.boolean()),
  findings: v.string(),
  projects: v.record(v.string(), v.string()),
});
/** What the last run of readiness found for each connection, in few letters. */
export const readinessKept = store<Readonly<Record<string, Kept>>>('local', inLane('readiness'), {
  schema: v.record(v.string(), keptSchema),
  empty: {},
});
