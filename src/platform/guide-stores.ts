import * as v from 'valibot';
import type { Pointer } from '../domain/pointer.ts';
import { pointerSchema } from '../domain/settings.ts';
import { inLane, type Lane, OTHER_LANES, OWN_LANE } from './lane.ts';
import { type PanelPlace, panelPlace } from './messages.ts';
import { type Store, store } from './store.ts';

/* What the guide goes by. Nothing here is ever asked when something is held or let on. */

const rowSchema = v.object({
  /** What the row showed, as people read it. */
  shows: v.string(),
  /** Milliseconds since 1970. */
  at: v.number(),
  /** An attempt had passed before, a person confirmed it, or it was just there. */
  by: v.picklist(['gate', 'person', 'seen']),
  /** What it showed later, and was said. */
  told: v.optional(v.string()),
});
export type RowMemory = v.InferOutput<typeof rowSchema>;

function timesOf(name: 'passes' | 'lets', lane: Lane): Store<Readonly<Record<string, number>>> {
  return store('local', inLane(name, lane), { schema: v.record(v.string(), v.number()), empty: {} });
}

/** When an attempt of each connection passed last, by a match on both ways, in milliseconds since 1970. */
export const passes = timesOf('passes', OWN_LANE);
/** When a person let one of each connection go on without a match. */
export const lets = timesOf('lets', OWN_LANE);
const otherPasses = OTHER_LANES.map((lane) => timesOf('passes', lane));
const otherLets = OTHER_LANES.map((lane) => timesOf('lets', lane));

/** When one of this connection passed last by a match, and when one was let go on, in windows of whatever kind; 0: none. */
export async function lastPass(id: string): Promise<{ readonly matched: number; readonly let: number }> {
  const last = async (stores: readonly (typeof passes)[]) => {
    const all = await Promise.all(stores.map((one) => one.get()));
    return Math.max(0, ...all.map((times) => times[id] ?? 0));
  };
  return { matched: await last([passes, ...otherPasses]), let: await last([lets, ...otherLets]) };
}

/** What the main-user row of each connection showed last. */
export const rowMemory = store<Readonly<Record<string, RowMemory>>>('local', inLane('rows'), {
  schema: v.record(v.string(), rowSchema),
  empty: {},
});

const pointingSchema = v.object({
  /** Tabs in which a person was asked to point at the row. */
  asked: v.array(v.number()),
  /** What they pointed at last, and in which tab, until they say whether to keep it. */
  shown: v.nullable(v.object({ tabId: v.number(), pointer: pointerSchema, rows: v.number() })),
});
/** What was pointed at, and how many rows of its page are found by it. */
export interface JustPointed {
  readonly tabId: number;
  readonly pointer: Pointer;
  readonly rows: number;
}

/** "Point at it", from the asking to the keeping. */
export const pointing = store<{ readonly asked: readonly number[]; readonly shown: JustPointed | null }>(
  'session',
  inLane('pointing'),
  { schema: pointingSchema, empty: { asked: [], shown: null } },
);

const progressSchema = v.object({
  attempt: v.picklist(['open', 'allowed', 'denied']),
  at: v.number(),
  /** Id of the attempt. */
  of: v.string(),
});
/** How the last change stands that began in a tab, or led through it; `at` in milliseconds since 1970. */
export const progress = store<Readonly<Record<string, v.InferOutput<typeof progressSchema>>>>(
  'session',
  inLane('progress'),
  { schema: v.record(v.string(), progressSchema), empty: {} },
);

/** Where a person put the guide's panel. */
export const guidePlace = store<PanelPlace>('local', inLane('guidePlace'), {
  schema: panelPlace,
  empty: { side: 'right', folded: false },
});
