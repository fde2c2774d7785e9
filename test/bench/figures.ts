import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import type { Machine } from './machine.ts';
import { REASONS } from './reasons.ts';
import { type Summary, summary } from './statistics.ts';
import { table } from './table.ts';

/** What the product wants to reach. It stands beside what was measured, and is never moved by that. */
export interface Goal {
  /** In the figure's unit. */
  readonly most: number;
  /** As the goal is said. */
  readonly words: string;
  /** Which of all measurements has to reach it: the median (default), or each. */
  readonly of?: 'median' | 'most';
}

/** One thing that was measured, many times. */
export interface Figure {
  readonly what: string;
  /** Where: the page, the delay, how many. */
  readonly where: string;
  /** Whose figure it is: ours, the floor's, a peer's. */
  readonly who: string;
  readonly unit: 'ms' | 'kB' | 'letters' | 'times' | 'score';
  readonly values: readonly number[];
  readonly goal?: Goal;
}

export interface Judged extends Omit<Figure, 'values'>, Summary {
  readonly values: readonly number[];
  readonly verdict?: 'reached' | 'missed';
  /** Why it is missed, where that is known. */
  readonly reason?: string;
}

export function judged(figure: Figure): Judged {
  const said = summary(figure.values);
  const { goal } = figure;
  if (!goal) return { ...figure, ...said };
  const value = goal.of === 'most' ? said.most : said.median;
  if (value <= goal.most) return { ...figure, ...said, verdict: 'reached' };
  const reason = REASONS[figure.what];
  return { ...figure, ...said, verdict: 'missed', ...(reason !== undefined && { reason }) };
}

const OUT = join(ROOT, 'out', 'bench');

/** Collects the figures of one part, prints them, and keeps them as out/bench/PART.json. */
export class Report {
  private readonly figures: Judged[] = [];

  constructor(
    private readonly part: string,
    private readonly machine: Machine,
  ) {}

  add(figure: Figure): void {
    if (figure.values.length === 0) throw new Error(`${figure.what}, ${figure.where}: nothing was measured`);
    this.figures.push(judged(figure));
    // A run that is ended early leaves what it has.
    this.save();
  }

  print(): void {
    console.log(`\n${this.part}`);
    console.log(table(this.figures));
    const missed = this.figures.filter(({ verdict }) => verdict === 'missed');
    const reasons = new Map(missed.map(({ what, reason = 'not known' }) => [what, reason]));
    for (const [what, reason] of reasons) console.log(`missed: ${what}: ${reason}`);
  }

  save(): void {
    mkdirSync(OUT, { recursive: true });
    const result = { part: this.part, at: new Date().toISOString(), machine: this.machine, figures: this.figures };
    writeFileSync(join(OUT, `${this.part}.json`), `${JSON.stringify(result, null, 2)}\n`);
  }
}
