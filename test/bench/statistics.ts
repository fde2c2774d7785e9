/** What is said of many measurements of one thing. */
export interface Summary {
  readonly median: number;
  /** The middle half lies between these two: a difference that is smaller than this is noise. */
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly most: number;
  readonly times: number;
}

/** The value below which a share of all lies, between its two neighbours; NaN of none. `share`: 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

export function summary(values: readonly number[]): Summary {
  return {
    median: median(values),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
    least: Math.min(...values),
    most: Math.max(...values),
    times: values.length,
  };
}
