import * as v from 'valibot';
import type { Stage } from '../domain/attempt.ts';
import type { Connection, Product } from '../domain/connection.ts';
import type { Pointed } from '../domain/pointer.ts';
import type { Proof } from '../domain/proof.ts';
import type { Readings } from '../domain/reading.ts';
import type { RouteName } from '../domain/route.ts';
import { type BreakGlass, type Mode, type Organization, pointedSchema } from '../domain/settings.ts';
import type { Judgement } from '../domain/verdict.ts';
import { CAUGHT_BY } from './hold/hold.ts';

/*
 * Messages are named by direction, and the direction says who may send them: `page/…` only our own extension pages,
 * `portal/…` and `consent/…` the content script in the top frame of such a page. The worker answers each; the types of
 * the answers stand below. Content scripts import types only.
 */

/** Where a person put the panel, and whether they folded it. */
export const panelPlace = v.object({ side: v.picklist(['left', 'right']), folded: v.boolean() });
export type PanelPlace = v.InferOutput<typeof panelPlace>;

/** A main-user row as the guide sees it: what it shows, and the words around it. */
const seenRow = v.object({
  shows: v.pipe(v.string(), v.maxLength(500)),
  around: v.pipe(v.string(), v.maxLength(2_000)),
});
export type SeenRow = v.InferOutput<typeof seenRow>;

const tabUrl = v.pipe(v.string(), v.maxLength(16_000));

/** From our own pages. */
export const pageMessage = v.variant('type', [
  /** The checkpoint was opened for a held navigation. */
  v.object({
    type: v.literal('page/open'),
    by: v.picklist(CAUGHT_BY),
    portal: v.optional(v.string()),
    to: tabUrl,
    /** How long the page has been open, in milliseconds: what it was opened for came then. */
    age: v.pipe(v.number(), v.minValue(0)),
    /** The gate has asked for a reading or held it before, or this page was loaded anew. */
    wasHeld: v.boolean(),
  }),
  /** What the checkpoint read in its tab, for the ticket that it was given. */
  v.object({ type: v.literal('page/settle'), ticket: v.string(), readings: v.custom<Readings>(isReadings) }),
  v.object({ type: v.literal('page/own'), ticket: v.string() }),
  v.object({ type: v.literal('page/lift'), ticket: v.string(), reason: v.pipe(v.string(), v.trim(), v.minLength(3)) }),
  v.object({ type: v.literal('page/pick'), ticket: v.string(), connection: v.string() }),
  /** Back to the portal page that the change began on, to start over. */
  v.object({ type: v.literal('page/back-to-portal'), ticket: v.optional(v.string()) }),
  v.object({ type: v.literal('page/switch'), site: v.optional(v.string()), signedIn: v.boolean() }),
  /** Readings that a page made, for badge and guides. */
  v.object({ type: v.literal('page/readings'), readings: v.custom<Readings>(isReadings) }),
  v.object({ type: v.literal('page/status') }),
  /** The person wants to point at the row in the tab in front. */
  v.object({ type: v.literal('page/point') }),
  v.object({ type: v.literal('page/arm'), site: v.nullable(v.string()) }),
]);
export type PageMessage = v.InferOutput<typeof pageMessage>;

/** From what stands in a portal page: its script, the sentinel, the guide, the picker. */
export const portalMessage = v.variant('type', [
  v.object({ type: v.literal('portal/hello') }),
  /** It has loaded, and has nothing else to do: who looks at it may come. */
  v.object({ type: v.literal('portal/idle') }),
  /** It was looked at: its words could be a main user's, or not. */
  v.object({ type: v.literal('portal/look'), hints: v.boolean() }),
  /** Something that may open a consent is approached, or anything is pressed: the worker is to be awake by then. */
  v.object({
    type: v.literal('portal/wake'),
    /** When it was pressed, in milliseconds since 1970; null: it is approached. */
    pressed: v.nullable(v.number()),
  }),
  /** This page is an answer that a service worker has brought, and is stopped: may it go on? */
  v.object({ type: v.literal('portal/answer') }),
  /** Asks for a reading of both sessions, not older than this many milliseconds. */
  v.object({ type: v.literal('portal/read'), maxAgeMs: v.number() }),
  v.object({ type: v.literal('portal/row'), seen: v.boolean() }),
  /** What the rows show; answered with what that proves. */
  v.object({ type: v.literal('portal/shows'), rows: v.pipe(v.array(seenRow), v.maxLength(20)) }),
  /** A person looked, and says that this row shows the intended account. */
  v.object({
    type: v.literal('portal/vouch'),
    rows: v.pipe(v.array(seenRow), v.maxLength(20)),
    /** Which of them, from 0. */
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  /** The row's name stands here without a control: the person would rather show it. */
  v.object({ type: v.literal('portal/point') }),
  /** What a person has pointed at. */
  v.object({
    type: v.literal('portal/pointed'),
    pointed: pointedSchema,
    /** So many rows of the page are found by it. */
    rows: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.object({ type: v.literal('portal/panel'), place: panelPlace }),
  v.object({ type: v.literal('portal/change-clicked') }),
  v.object({ type: v.literal('portal/switch') }),
  /** The person wants to see whether the account is ready. */
  v.object({ type: v.literal('portal/readiness') }),
  /** The page hides the panel, or does no longer. */
  v.object({ type: v.literal('portal/hidden'), hidden: v.boolean() }),
]);
export type PortalMessage = v.InferOutput<typeof portalMessage>;

/** From what stands in a consent page: the door, and the guard. */
export const consentMessage = v.variant('type', [
  /** Whose page is this? Where it is under an attempt, the guard comes with the answer. */
  v.object({ type: v.literal('consent/hello') }),
  /** The same from a guard whose page was away. */
  v.object({ type: v.literal('consent/back') }),
  v.object({ type: v.literal('consent/read'), maxAgeMs: v.number() }),
  /** Allow was clicked a while ago, and the page still stands: is its tab on the way elsewhere? */
  v.object({ type: v.literal('consent/under-way') }),
  v.object({ type: v.literal('consent/switch') }),
  v.object({ type: v.literal('consent/hidden'), hidden: v.boolean() }),
  /** The person asks to close the tab, where the page has no Deny that we know. */
  v.object({ type: v.literal('consent/close') }),
]);
export type ConsentMessage = v.InferOutput<typeof consentMessage>;

/** A change as the checkpoint shows it. */
export interface HeldView {
  readonly stage: Stage;
  readonly route: RouteName;
  readonly judgement: Judgement;
  readonly readings: Readings;
  readonly connection: Connection | undefined;
  /** Connections to choose from, where the address names none. */
  readonly candidates: readonly Connection[];
  /** Site that the consent is for, where it is known. */
  readonly site: string | undefined;
  readonly portal: string | undefined;
  /** Sites that the portal's connections name, where this one is not among them. */
  readonly knownSites: readonly string[];
  readonly mode: Mode;
  readonly organization: Organization | undefined;
  readonly managed: boolean;
  /** This request never goes on; a fresh one is needed. */
  readonly startOver: boolean;
  readonly mayBeOwn: boolean;
  readonly mayBeLifted: boolean;
  /** What the organisation declared for as long as Atlassian cannot be read. */
  readonly emergency: BreakGlass | undefined;
  /** Nothing is set up for this portal, and a person may do so here. */
  readonly maySetUp: boolean;
  /** Nothing is set up, and the browser has not told yet whether the organisation does that. */
  readonly mayBeManaged: boolean;
  /** Origin of the callback that we may not see, so that the way back could not be held. */
  readonly unseenCallback: string | undefined;
  /** The browser refused what holds the way back. */
  readonly notHolding: boolean;
}

/** Why a checkpoint has nothing to hold. */
export type CheckpointError = 'not-a-consent' | 'no-request' | 'unknown-request' | 'lost-answer';

/** The worker's answer to the checkpoint. */
export type GateReply =
  | { readonly kind: 'error'; readonly error: CheckpointError; readonly portalPage: string | undefined }
  /** Read these sessions in this tab, then settle the ticket. */
  | { readonly kind: 'read'; readonly ticket: string; readonly site: string | undefined; readonly identity: boolean }
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'held'; readonly ticket: string; readonly view: HeldView }
  /** The ticket is not known any more: open again. */
  | { readonly kind: 'again' };

/** Whether the extension can do its job in this browser now (DESIGN §2.7). */
export interface Protection {
  /** Hosts of the manifest, and of portals and sites set up, that we may not reach. */
  readonly missingHosts: readonly string[];
  readonly privateWindows: boolean;
  readonly holding: 'yes' | 'refused' | 'off';
}

/** Whether the picker has come into the page. */
export type PointReply = { readonly begun: boolean };

/** The worker's answers to our own pages. */
export type PageReply = GateReply | Protection | PointReply;

/** What a panel in a page shows; the worker sends it again whenever it changes. */
export interface PanelView {
  readonly judgement: Judgement;
  readonly connection: Connection | undefined;
  readonly managed: boolean;
  readonly organization: Organization | undefined;
  readonly mode: Mode;
  /** The session that does not decide here, or may not, is signed in as the intended account. */
  readonly otherMatches: boolean;
  /** How old the deciding reading is, in milliseconds; undefined: none yet. */
  readonly ageMs: number | undefined;
  readonly holding: Protection['holding'] | 'no-access';
}

/** The worker's answer to door and guard: nothing of ours; a page that is being taken to the checkpoint; or what to show and hold. */
export type GuardReply =
  | { readonly under: false; readonly leaves?: true }
  | { readonly under: true; readonly view: PanelView };
/** Whether the tab of a consent page is loading; the page itself knows whether that is its own rest. */
export interface UnderWayReply {
  readonly loading: boolean;
}
/** The worker's answer to a guide. */
export interface GuideReply {
  readonly view: PanelView;
  readonly attempt: 'none' | 'open' | 'allowed' | 'denied';
  readonly place: PanelPlace;
  /** What was pointed at on this portal. */
  readonly pointers: readonly Pointed[];
  /** A person may point at more: the organisation has not set it. */
  readonly mayPoint: boolean;
  /** What is at stake here; of several products the one that a change costs most. */
  readonly product: Product | undefined;
  /** What the last run of readiness found for the connection; undefined: there was none. */
  readonly readiness: 'ready' | 'not-ready' | 'unsure' | undefined;
}

/** What a main-user row proves. */
export interface RowFinding {
  readonly proof: Proof;
  /** The connection that the row is for; undefined where that cannot be told. */
  readonly connection: Connection | undefined;
  /** It showed something else then (milliseconds since 1970), and no attempt passed here since. */
  readonly drift: { readonly before: string; readonly at: number } | undefined;
  /** Why what it shows is known. */
  readonly by: 'gate' | 'person' | 'seen';
}
/** The worker's answer to what the rows show, in their order. */
export interface RowsReply {
  readonly findings: readonly RowFinding[];
}

/** The worker's answer to a look at a portal's page: whether the guide has come into it. */
export type LookReply = { readonly guide: 'came' | 'failed' | 'not-needed' };

/** The worker's answer to a page that brings an answer: it may go on, or is taken to the checkpoint. */
export type AnswerReply = { readonly pass: boolean };

export type PortalReply = GuideReply | RowsReply | LookReply | AnswerReply;

/** From the worker to the panels of a tab. */
export type ToPanel =
  | { readonly type: 'panel/view'; readonly view: PanelView }
  /** An attempt that began in this tab was caught by the gate. */
  | { readonly type: 'panel/caught' }
  /** Change led from this tab out of the portal, and the gate has seen nothing of it. */
  | { readonly type: 'panel/unanswered' }
  /** Settings, or what we may see, have changed. */
  | { readonly type: 'panel/look-again' };

/** From the worker to our own pages that are open. */
export interface ToPage {
  /** Somebody else may be signed in now. */
  readonly type: 'worker/look-again';
}

function isReadings(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([session, reading]) => reading === undefined || isReading(session, reading));
}

function isReading(session: string, value: unknown): boolean {
  return v.is(
    v.object({
      session: v.literal(session),
      where: v.string(),
      wallTime: v.number(),
      outcome: v.variant('state', [
        v.object({
          state: v.literal('signed-in'),
          account: v.object({ id: v.string(), name: v.string(), email: v.nullable(v.string()), kind: v.string() }),
        }),
        v.object({ state: v.literal('signed-out') }),
        v.object({ state: v.literal('unknown'), reason: v.string() }),
      ]),
    }),
    value,
  );
}
