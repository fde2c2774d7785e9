/** Bytes, in thousands. */
type Kilobytes = number;

interface Entry {
  /** Paths below the built extension that are always loaded together. */
  readonly entries: readonly string[];
  /** What it should reach; not every entry has a goal. */
  readonly goal?: Kilobytes;
  /**
   * What it may have today, checked in `npm test`: the goal, or, where that is not reached yet, today's size rounded up to
   * the next 0.1 kB. It goes down with the code, and up only by decision.
   */
  readonly budget: Kilobytes;
}

const script = (name: string) => `src/content/${name}.iife.js`;
const page = (name: string) => [`src/pages/${name}/index.html`];

/** Everything that is loaded by itself, minified. */
export const ENTRIES: Readonly<Record<string, Entry>> = {
  'portal page, each': { entries: [script('portal')], goal: 15, budget: 15 },
  'portal page, with the row': {
    entries: ['portal', 'panel', 'locator', 'guide'].map(script),
    budget: 59.7,
  },
  'consent page': { entries: ['panel', 'consent'].map(script), goal: 15, budget: 25.0 },
  panel: { entries: [script('panel')], budget: 12.6 },
  consent: { entries: [script('consent')], goal: 15, budget: 15 },
  guide: { entries: [script('guide')], budget: 17.2 },
  locator: { entries: [script('locator')], budget: 22.2 },
  picker: { entries: [script('picker')], budget: 14.6 },
  licence: { entries: [script('licence')], budget: 0.7 },
  worker: { entries: ['service-worker-loader.js'], goal: 40, budget: 126.3 },
  popup: { entries: page('popup'), goal: 45, budget: 109.0 },
  checkpoint: { entries: page('checkpoint'), budget: 103.4 },
  options: { entries: page('options'), budget: 121.6 },
  'first run': { entries: page('first-run'), budget: 96.7 },
  readiness: { entries: page('readiness'), budget: 115.4 },
  verify: { entries: page('verify'), budget: 93.1 },
};

/** An archive for a store. */
export const ARCHIVE: { readonly goal: Kilobytes; readonly budget: Kilobytes } = { goal: 250, budget: 294 };
