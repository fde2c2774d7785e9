import { beforeAll, describe, expect, test } from 'vitest';
import { pack } from '../../scripts/package.mjs';
import { ARCHIVE, ENTRIES } from '../bench/budgets.ts';
import { bundle } from '../bench/bundles.ts';
import { BROWSERS, builtFor, filesBelow } from './built.ts';

describe.each(BROWSERS)('what is loaded, built for %s', (browser) => {
  test.each(Object.entries(ENTRIES))('%s stays within its budget', (_what, { entries, later, ahead, budget }) => {
    const { bytes, files } = bundle(builtFor(browser), entries, { later, ahead });
    expect(bytes / 1_000, files.join(', ')).toBeLessThanOrEqual(budget);
  });

  test('every script that is built is in one of them', () => {
    const counted = Object.values(ENTRIES).flatMap(
      ({ entries, later }) => bundle(builtFor(browser), entries, { later }).files,
    );
    const built = filesBelow(builtFor(browser)).map((file) => file.slice(builtFor(browser).length + 1));
    expect(built.filter((file) => file.endsWith('.js') && !counted.includes(file))).toEqual([]);
  });
});

test.each(BROWSERS)('the popup for %s asks ahead for what draws it, and begins without', (browser) => {
  const [begins, drawn] = [false, true].map((ahead) =>
    bundle(builtFor(browser), ['src/pages/popup/index.html'], { ahead }),
  );
  const drawing = (files: readonly string[] = []) => files.filter((file) => /\/draw(?:ing)?\d*\.js$/.test(file)).length;
  expect([drawing(begins?.files), drawing(drawn?.files)]).toEqual([0, 2]);
});

test.each(BROWSERS)('the checkpoint for %s begins with one script, that imports what draws it', (browser) => {
  const page = ['src/pages/checkpoint/index.html'];
  expect(bundle(builtFor(browser), page).files).toEqual(['src/pages/checkpoint/main.js']);
  expect(bundle(builtFor(browser), page, { later: true }).files.some((file) => /\/draw\d*\.js$/.test(file))).toBe(true);
});

test('a budget above its goal is what is left to do: it never rises above the goal again', () => {
  const reached = Object.entries(ENTRIES).filter(([, { entries, ahead, goal }]) => {
    const isWithin = (each: (typeof BROWSERS)[number]) =>
      bundle(builtFor(each), entries, { ahead }).bytes <= (goal ?? 0) * 1_000;
    return goal !== undefined && BROWSERS.every(isWithin);
  });
  expect(reached.filter(([, { goal, budget }]) => budget > (goal ?? 0)).map(([what]) => what)).toEqual([]);
});

describe('the archives for the stores', () => {
  let packages: Map<string, Buffer>;
  beforeAll(async () => {
    packages = await pack();
  }, 120_000);

  test.each(BROWSERS)('%s stays within its budget', (browser) => {
    const [bytes] = [...packages].filter(([name]) => name.endsWith(`-${browser}.zip`)).map(([, each]) => each.length);
    expect((bytes ?? Number.NaN) / 1_000).toBeLessThanOrEqual(ARCHIVE.budget);
  });
});
