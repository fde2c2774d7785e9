/** Bytes, in thousands. */
type Kilobytes = number;

interface Entry {
  /** Paths below the built extension that are always loaded together. */
  readonly entries: readonly string[];
  /** With what is imported only when it is needed. */
  readonly later?: true;
  /** With what its page asks for ahead, since it is always drawn with it. */
  readonly ahead?: true;
  /** What it should reach; not every entry has a goal. */
  readonly goal?: Kilobytes;
  /**
   * What it may have today, checked in `npm test`: today's size rounded up to the next 0.1 kB, or what the goal leaves. It
   * goes down with the code, and up only by decision.
   */
  readonly budget: Kilobytes;
}

const script = (name: string) => `src/content/${name}.iife.js`;
const page = (name: string) => [`src/pages/${name}/index.html`];

/** Everything that is loaded by itself. */
export const ENTRIES: Readonly<Record<string, Entry>> = {
  'portal page, while it loads': { entries: [script('portal')], budget: 2.8 },
  'portal page, each': { entries: ['portal', 'sentinel'].map(script), goal: 15, budget: 15 },
  'portal page, with the row': {
    entries: ['portal', 'sentinel', 'panel', 'locator', 'guide'].map(script),
    budget: 71,
  },
  'consent page, each': { entries: [script('consent')], goal: 15, budget: 15 },
  'consent page, of a change': { entries: ['consent', 'panel', 'guard'].map(script), budget: 35.3 },
  panel: { entries: [script('panel')], budget: 17.8 },
  guide: { entries: [script('guide')], budget: 19 },
  locator: { entries: [script('locator')], budget: 25.7 },
  picker: { entries: [script('picker')], budget: 9.4 },
  licence: { entries: [script('licence')], budget: 0.8 },
  worker: { entries: ['service-worker-loader.js'], goal: 40, budget: 112.7 },
  'popup, before it draws': { entries: page('popup'), budget: 33.7 },
  popup: { entries: page('popup'), ahead: true, goal: 45, budget: 74.4 },
  'popup, all': { entries: page('popup'), later: true, budget: 86.9 },
  'checkpoint, that lets through': { entries: page('checkpoint'), budget: 12.4 },
  'checkpoint, drawn': { entries: page('checkpoint'), later: true, budget: 98.4 },
  options: { entries: page('options'), budget: 99.4 },
  'first run': { entries: page('first-run'), budget: 79.5 },
  readiness: { entries: page('readiness'), budget: 101.9 },
  verify: { entries: page('verify'), budget: 78.7 },
};

/** An archive for a store. */
export const ARCHIVE: { readonly goal: Kilobytes; readonly budget: Kilobytes } = { goal: 250, budget: 250 };

/**
 * Letters of code that may run in a page until nothing more happens (`work.ts`). How often the browser tells of changes while
 * a page loads differs, and so how often it is looked at: twice what was measured is left, so that one more look is no failure and
 * a look that grew is. These go down with the code; no time is asked for, since no machine is like another.
 */
export const WORK = {
  'portal without the row': 50_000,
  'portal with the row': 1_000_000,
  'consent page of a change': 300_000,
  "another app's consent page": 60_000,
} as const;

/**
 * When one text of a page changes that has nothing to do with a row, by how many elements the page has. As a goal the second is not
 * more than the first. A word of the worker may fall in the same time, and draw the panel anew: a look at the larger page costs more.
 */
export const WORK_AT_CHANGE = {
  'portal without the row': { 100: 7_000, 1000: 7_000 },
  'portal with the row': { 100: 60_000, 10000: 60_000 },
} as const;
