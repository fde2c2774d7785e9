import * as v from 'valibot';
import { inLane } from './lane.ts';
import { store } from './store.ts';

/* What is known of tabs, for whoever looks at one. */

const tabSchema = v.object({
  portal: v.string(),
  /** The portal page to go back to, without its query. */
  page: v.string(),
  portalTab: v.number(),
  /** Milliseconds since 1970 when the portal was last on show in it, or in the tab that opened it. */
  lastShown: v.number(),
  showing: v.boolean(),
  /** It descends by nothing but a page that was on its way to it then, in milliseconds since 1970 and fractions of them. */
  comesAt: v.optional(v.number()),
  /** The portal page that it showed last has the main-user row. */
  rowSeen: v.boolean(),
  /** Milliseconds since 1970 of the last click on Change; 0: none. */
  changeClicked: v.number(),
});
export type TabRecord = v.InferOutput<typeof tabSchema>;

/** Tabs that descend from a portal, by tab id. */
export const portalTabs = store<Readonly<Record<string, TabRecord>>>('session', inLane('portalTabs'), {
  schema: v.record(v.string(), tabSchema),
  empty: {},
  writers: 'one',
});

const warningSchema = v.object({
  tabId: v.number(),
  kind: v.picklist(['hidden', 'unanswered', 'no-licence']),
  /** Milliseconds since 1970. */
  at: v.number(),
});
/**
 * A page of this tab hides our panel; Change led out of the portal and the gate saw nothing of it; the customer portal came
 * in place of a consent.
 */
export type TabWarning = v.InferOutput<typeof warningSchema>;

/** What badge, popup and checkpoint say of a tab, since no panel in it can. */
export const tabWarnings = store<readonly TabWarning[]>('session', inLane('tabWarnings'), {
  schema: v.array(warningSchema),
  empty: [],
});
