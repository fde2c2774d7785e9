import { FAMILIES } from './index.ts';
import type { CorpusPage } from './page.ts';
import type { Stage } from './stage.ts';
import { dice, VARIATIONS } from './variations.ts';

/** A page as written, or one variation of it that can be made again. */
export interface Case {
  readonly family: string;
  readonly page: CorpusPage;
  readonly variations: readonly string[];
  readonly seed: number;
}

export interface Tally {
  cases: number;
  right: number;
  wrong: number;
  missed: number;
  misread: number;
}

export interface Outcome {
  readonly families: Readonly<Record<string, Tally>>;
  readonly total: Tally;
  /** What went wrong, one line each, with what it takes to see it again. */
  readonly faults: readonly string[];
}

/** All pages as they are written. */
export function asWritten(filter = ''): Case[] {
  return everyPage(filter).map(({ family, page }) => ({ family, page, variations: [], seed: 0 }));
}

/** Each page so many times, each time with other variations. The same seed makes the same cases. */
export function varied(times: number, seed: number, filter = ''): Case[] {
  const roll = dice(seed);
  const names = Object.keys(VARIATIONS);
  return everyPage(filter).flatMap(({ family, page }) =>
    Array.from({ length: times }, () => {
      const some = names.filter(() => roll() < 0.4);
      const variations = some.length > 0 ? some : [names[Math.floor(roll() * names.length)] as string];
      return { family, page, variations, seed: Math.floor(roll() * 2 ** 31) };
    }),
  );
}

export async function tally(stage: Stage, cases: readonly Case[]): Promise<Outcome> {
  const families: Record<string, Tally> = {};
  const total = empty();
  const faults: string[] = [];
  for (const { family, page, variations, seed } of cases) {
    const judgement = await stage.judge(page, variations, seed);
    families[family] ??= empty();
    for (const sum of [families[family], total]) {
      sum.cases += 1;
      sum.right += judgement.right.length;
      sum.wrong += judgement.wrong.length;
      sum.missed += judgement.missed.length;
      sum.misread += judgement.misread.length;
    }
    const where = `${family}/${page.name}${variations.length ? ` [${variations.join(' ')} ${seed}]` : ''}`;
    if (judgement.marked !== page.rows) faults.push(`${where}: has ${judgement.marked} rows marked, not ${page.rows}`);
    for (const kind of ['wrong', 'missed', 'misread'] as const) {
      for (const what of judgement[kind])
        faults.push(
          `${where}: ${kind} ${what}${kind === 'missed' ? `, ${judgement.unsure.join('; ') || 'no label'}` : ''}`,
        );
    }
  }
  return { families, total, faults };
}

export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

function everyPage(filter: string): { family: string; page: CorpusPage }[] {
  return Object.entries(FAMILIES)
    .flatMap(([family, pages]) => pages.map((page) => ({ family, page })))
    .filter(({ family, page }) => `${family}/${page.name}`.includes(filter));
}

function empty(): Tally {
  return { cases: 0, right: 0, wrong: 0, missed: 0, misread: 0 };
}
