import { elsewhere } from './elsewhere.ts';
import type { Report } from './figures.ts';
import { flow } from './flow.ts';
import { growth } from './growth.ts';
import { guide } from './guide.ts';
import { idle } from './idle.ts';
import { page } from './page.ts';
import { popup } from './popup.ts';
import { readiness } from './readiness.ts';
import { sizes } from './sizes.ts';

export interface Choices {
  /** Unpacked extensions to be measured beside ours. */
  readonly peers: readonly string[];
  /** How often each thing is measured. */
  readonly times: number;
}

export type Part = (report: Report, choices: Choices) => Promise<void>;

/** What `npm run bench` measures, in this order; each can be run alone by its name. */
export const PARTS: Readonly<Record<string, Part>> = {
  sizes,
  elsewhere,
  idle,
  page,
  popup,
  flow,
  growth,
  guide,
  readiness,
};
