/*
 * What an extension's scripts cost in a page, read from a trace of Chromium (PLATFORM: thread time of `EvaluateScript` and
 * `FunctionCall` that name the extension, each counted once). What goes on in a promise's continuation has no such event:
 * the exact work (`work.ts`) has it.
 */

/** One event of a trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread really ran. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** A stretch of an extension's code, with all that it called. Times in milliseconds. */
export interface Piece {
  /** Since the navigation of the page began. */
  readonly at: number;
  readonly thread: number;
  readonly wall: number;
  /** It ran in an idle callback, or after the page was idle for the first time. */
  readonly idle: boolean;
}

/** The marks that a page sets (`watch.ts`): in its first script, with its address after it, … */
export const BEGUN = 'bench begun ';
/** … and when it is idle for the first time after its load event. */
export const IDLE = 'bench idle';

const RUNS = new Set(['EvaluateScript', 'FunctionCall']);

/**
 * The pieces of an extension's code in the page that came last at an address.
 *
 * @param origin of the extension, with a slash at its end
 * @param isPage whether a document's address is the page's
 * @returns undefined when the trace does not have all of the page: a renderer that has just been started may not be traced
 * from its first moment on
 */
export function piecesOf(
  events: readonly TraceEvent[],
  origin: string,
  isPage: (url: string) => boolean,
): readonly Piece[] | undefined {
  const begun = events
    .filter(({ name }) => name.startsWith(BEGUN) && isPage(name.slice(BEGUN.length)))
    .reduce<TraceEvent | undefined>((last, one) => (last && last.ts > one.ts ? last : one), undefined);
  if (!begun) return undefined;
  // A content script may run before the page's first one. The browser's own event does not tell which page it is of.
  const starts = events.filter(
    ({ name, pid, ts }) => name === 'navigationStart' && pid === begun.pid && ts <= begun.ts,
  );
  const start = Math.max(...starts.map(({ ts }) => ts));
  if (starts.length === 0) return undefined;
  const here = events.filter(({ pid, ts }) => pid === begun.pid && ts >= start);
  const idleAt = here.find(({ name }) => name === IDLE)?.ts;
  if (idleAt === undefined) return undefined;
  const whole = here.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts || end(b) - end(a));
  const idles = whole.filter(({ name }) => name === 'FireIdleCallback');
  const own = whole.filter(({ name, args }) => RUNS.has(name) && (args?.data?.url ?? '').startsWith(origin));
  return outermost(own).map((one) => ({
    at: (one.ts - start) / 1_000,
    thread: (one.tdur ?? 0) / 1_000,
    wall: (one.dur ?? 0) / 1_000,
    idle: one.ts >= idleAt || idles.some((idle) => holds(idle, one)),
  }));
}

/** Those that lie in no other of them. Wants them by their beginning, the longer first. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  for (const one of events) if (!kept.some((other) => holds(other, one))) kept.push(one);
  return kept;
}

const end = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

const holds = (outer: TraceEvent, inner: TraceEvent) =>
  outer.tid === inner.tid && outer.ts <= inner.ts && end(inner) <= end(outer);
