import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as palette from '../../../src/content/palette.ts';

const css = readFileSync('src/ui/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');

function token(name: string, theme: string): string | undefined {
  return new RegExp(`--${name}: ([^;]+);`).exec(theme)?.[1];
}

/** `on-bad-solid` for `ON_BAD_SOLID`; one that the dark theme does not change is the same in both. */
function pair(name: string): string {
  const [day, night] = [token(name, light), token(name, dark)];
  return night === undefined ? String(day) : `light-dark(${day}, ${night})`;
}

test('what is drawn into pages has the colours of our own pages', () => {
  const { FACES, ...colours } = palette;
  const names = Object.keys(colours);
  expect(names.length).toBeGreaterThan(8);
  const tokens = names.map((name) => [name, pair(name.toLowerCase().replaceAll('_', '-'))]);
  expect(Object.entries(colours)).toEqual(tokens);
  expect(FACES).toEqual(FACES.map((_, at) => pair(`face-${at}`)));
  expect(token(`face-${FACES.length}`, light)).toBeUndefined();
});
