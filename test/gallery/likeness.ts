import { PNG } from 'pngjs';

/** A picture so small that letters are gone, and what is left is where things stand and what colour they have. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, from 0 to 255, row by row. */
  readonly values: readonly number[];
}

/** Pixels of the picture that become one of the sketch. */
const BLOCK = 16;
/** Another font may break lines elsewhere, and move what is below by a few blocks; by more the longer a page is. */
const LEAST_SHIFT = 3;
const SHIFT = 0.1;
/** A page may become longer or shorter by this part of it. */
const MOST_GROWTH = 0.12;
/** Measured: other fonts come to 4 to 8 of 255, what is to be seen to 12 and more (`likeness.test.ts`). */
const MOST_DIFFERENCE = 10;

export function sketchOf(png: Buffer): Sketch {
  const { width, height, data } = PNG.sync.read(png);
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const values: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let [red, green, blue] = [0, 0, 0];
      const [bottom, right] = [Math.min(height, (row + 1) * BLOCK), Math.min(width, (column + 1) * BLOCK)];
      for (let y = row * BLOCK; y < bottom; y += 1) {
        for (let at = (y * width + column * BLOCK) * 4; at < (y * width + right) * 4; at += 4) {
          red += data[at] ?? 0;
          green += data[at + 1] ?? 0;
          blue += data[at + 2] ?? 0;
        }
      }
      const count = (bottom - row * BLOCK) * (right - column * BLOCK);
      values.push(Math.round(red / count), Math.round(green / count), Math.round(blue / count));
    }
  }
  return { width: columns, height: rows, values };
}

export function pngOf({ width, height, values }: Sketch): Buffer {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1) {
    for (const channel of [0, 1, 2]) png.data[at * 4 + channel] = values[at * 3 + channel] ?? 0;
    png.data[at * 4 + 3] = 255;
  }
  return PNG.sync.write(png);
}

/** A sketch that was kept as a picture of its own. */
export function sketchIn(png: Buffer): Sketch {
  const { width, height, data } = PNG.sync.read(png);
  const values = [...data].filter((_, at) => at % 4 !== 3);
  return { width, height, values };
}

/** Why two pictures are not alike, in a sentence; undefined: they are. Fonts, and lines that break elsewhere, do not count. */
export function unlikeness(before: Sketch, now: Sketch): string | undefined {
  if (before.width !== now.width) return `it is ${now.width * BLOCK} px wide, and was ${before.width * BLOCK}`;
  if (Math.abs(now.height - before.height) > Math.max(2, before.height * MOST_GROWTH)) {
    return `it is ${now.height * BLOCK} px high, and was ${before.height * BLOCK}`;
  }
  const difference = Math.max(distance(before, now), distance(now, before));
  return difference > MOST_DIFFERENCE ? `it differs by ${difference.toFixed(1)} of 255` : undefined;
}

/** Mean difference of each row from the row that is most like it nearby, weighted by where they differ most. */
function distance(from: Sketch, to: Sketch): number {
  const most = Math.max(LEAST_SHIFT, Math.round(from.height * SHIFT));
  const rows = Array.from({ length: from.height }, (_, row) => {
    const shifts = Array.from({ length: 2 * most + 1 }, (_shift, at) => row + at - most);
    const there = shifts.filter((at) => at >= 0 && at < to.height);
    return Math.min(255, ...there.map((at) => rowDistance(from, row, to, at)));
  });
  // The quarter of the page that differs most: a banner of another colour is not to be lost in a long page.
  const worst = rows.toSorted((a, b) => b - a).slice(0, Math.max(1, Math.ceil(rows.length / 4)));
  return worst.reduce((sum, one) => sum + one, 0) / worst.length;
}

function rowDistance(from: Sketch, row: number, to: Sketch, at: number): number {
  const length = from.width * 3;
  let sum = 0;
  for (let column = 0; column < length; column += 1) {
    sum += Math.abs((from.values[row * length + column] ?? 0) - (to.values[at * length + column] ?? 0));
  }
  return sum / length;
}
