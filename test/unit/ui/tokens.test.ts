import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** What a theme sets, by the media query that it stands under; the light one stands under none. */
const THEMES = new Map(
  css.split('@media ').map((part, at) => [at === 0 ? 'light' : part.slice(0, part.indexOf('{')).trim(), part]),
);
const DARK = '(prefers-color-scheme: dark)';
const MORE = '(prefers-contrast: more)';

/** The value that counts: of the last theme that sets it, in the order of the sheet. */
function token(name: string, themes: readonly string[]): string | undefined {
  const set = themes.map((theme) => new RegExp(`--${name}: ([^;]+);`).exec(THEMES.get(theme) ?? '')?.[1]);
  return set.findLast((value) => value !== undefined);
}

/** `on-bad-solid` for `ON_BAD_SOLID`; one that no theme changes is the same in all. */
function pair(name: string, more: boolean): string {
  const light = token(name, ['light', ...(more ? [MORE] : [])]);
  const dark = token(name, ['light', DARK, ...(more ? [MORE, `${MORE} and ${DARK}`] : [])]);
  const isOne = token(name, [DARK, MORE, `${MORE} and ${DARK}`]) === undefined;
  return isOne ? String(light) : `light-dark(${light}, ${dark})`;
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['as most people want it', false],
  ['for those who want more contrast', true],
])('what is drawn into pages has the colours of our own pages, %s', async (_, more) => {
  expect([...THEMES.keys()]).toEqual(expect.arrayContaining(['light', DARK, MORE, `${MORE} and ${DARK}`]));
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: more && query === MORE }));
  vi.resetModules();
  const { FACES, ...colours } = await import('../../../src/content/palette.ts');
  const names = Object.keys(colours);
  expect(names.length).toBeGreaterThan(8);
  const tokens = names.map((name) => [name, pair(name.toLowerCase().replaceAll('_', '-'), more)]);
  expect(Object.entries(colours)).toEqual(tokens);
  expect(FACES).toEqual(FACES.map((_face, at) => pair(`face-${at}`, more)));
  expect(token(`face-${FACES.length}`, ['light'])).toBeUndefined();
});
