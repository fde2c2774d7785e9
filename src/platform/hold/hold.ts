import type { Watch } from '../../domain/watch.ts';
import type { Jar } from '../jar.ts';

/** A navigation that was caught before it left. */
export interface Caught {
  readonly url: string;
  readonly tabId: number;
  readonly by: CaughtBy;
  /** Portal that it was started on, where that is why it was caught. */
  readonly portal: string | undefined;
  readonly jar: Jar;
}

/** Where our checkpoint in a tab goes on to. */
export interface Passage {
  readonly tabId: number;
  readonly url: string;
}

/** `go`: the navigation goes on untouched. `checkpoint`: it waits on our page. */
export type Answer = 'go' | 'checkpoint';

/** What a hold asks of whoever decides. */
export interface Decider {
  /** Whether a navigation goes on that waits inside the browser meanwhile. */
  decide(caught: Caught): Promise<Answer>;
  /**
   * Our checkpoint is being loaded for a navigation that was caught just now, and will ask, unless its tab goes elsewhere
   * meanwhile. Not every one is foreseen.
   */
  foresee(caught: Caught): void;
  /** Resolves when what the browser has told of tabs by now is in the watch. */
  caughtUp(): Promise<void>;
}

/** What the browser said of the last attempt to hold. */
export type HoldReport = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Why nobody knows what to hold. */
export const STATE_LOST = 'the stored state cannot be read';

/**
 * Holding navigations, the same for every browser: whatever {@link Watch} describes does not leave before a reading let
 * it on. Chromium redirects by rules, Firefox blocks a request while it is asked for (DESIGN §4).
 */
export interface Hold {
  /** Registers listeners; call in the first tick of the background. */
  start(decider: Decider): void;
  /**
   * Makes the browser hold exactly this, and reads back whether it does. Repeatable. Where what was to be held cannot be
   * read (undefined), what is held stays held, or all that could be ours is.
   *
   * @param next is released as soon as it holds: a browser that takes its time may do both at once
   */
  apply(watch: Watch | undefined, next?: Passage): Promise<HoldReport>;
  /** Lets our checkpoint in a tab go on to an address; await it before the checkpoint goes. */
  release(passage: Passage): Promise<void>;
  /** Where the site's answer led that was held in this tab as an `answer`; undefined: nobody told. */
  answerIn(tabId: number): Promise<string | undefined>;
}

export const CHECKPOINT_PAGE = 'src/pages/checkpoint/index.html';

/**
 * Who caught a navigation, as the checkpoint's address says; a forged word can only tighten. `new`: a tab that may be
 * what a portal has just opened. `answer`: a site's own redirect to a callback that we may not see.
 */
export const CAUGHT_BY = ['portal', 'tab', 'new', 'armed', 'key', 'blind', 'answer'] as const;
export type CaughtBy = (typeof CAUGHT_BY)[number];

/** What a checkpoint was opened for: its address is `?by=…&from=…&to=RAW`, where `to` is the whole unencoded rest. */
export interface Errand {
  readonly by: CaughtBy;
  readonly portal: string | undefined;
  /** Empty for an `answer`: {@link Hold.answerIn} knows where it leads. */
  readonly to: string;
}

/** The query that sends a navigation to the checkpoint; `to` may be a rule's `\0`. */
export function checkpointQuery(by: CaughtBy, portal: string | undefined, to: string): string {
  const from = portal === undefined ? '' : `&from=${encodeURIComponent(portal)}`;
  return `?by=${by}${from}&to=${to}`;
}

/** Reads the checkpoint's own address back; undefined when it is not one that we write. */
export function readErrand(search: string, hash: string): Errand | undefined {
  const parts = /^\?by=([a-z]+)(?:&from=([^&]*))?&to=(.*)$/s.exec(search);
  const by = CAUGHT_BY.find((name) => name === parts?.[1]);
  const to = parts?.[3];
  if (!by || to === undefined || (to === '' && by !== 'answer')) return undefined;
  return { by, portal: parts?.[2] ? decode(parts[2]) : undefined, to: to + hash };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
