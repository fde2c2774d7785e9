import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../unit/pages/english.ts';
import { COLOUR_RULES, overflows, tooSmall, violations } from './checks.ts';
import { undrawn } from './drawn.ts';
import { lostColours, unseenStops } from './forced-colours.ts';
import { sketchIn, sketchOf, unlikeness } from './likeness.ts';
import { catalogueOf, Gallery, THEMES } from './look.ts';
import { nameOf, type Scene } from './scene.ts';

const { SCENES } = await import('./scenes/all.ts');
const BASELINE = join('test', 'gallery', 'baseline');
const LANGUAGES = ['de', 'fr', 'es', 'pt_BR', 'ja'];

/** `npm run test:gallery` looks at all; `npm test` at each page and panel once. */
const whole = process.env.MAU_GALLERY === 'all';
const isFirst = (scene: Scene) => SCENES.find(({ kind }) => kind === scene.kind) === scene;
const firsts = SCENES.filter(isFirst).map((scene) => [nameOf(scene), scene] as const);
/** Where somebody has something to do. */
const busiest = firsts.map(([, first]) => {
  const scene = SCENES.find(({ kind, state }) => kind === first.kind && state === 'mismatch') ?? first;
  return [nameOf(scene), scene] as const;
});
const named = whole ? SCENES.map((scene) => [nameOf(scene), scene] as const) : firsts;

/** Keys that English scenes asked for, by their names. */
const asked = new Map<string, readonly string[]>();
const askedOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...window.asked]);

let gallery: Gallery;
beforeAll(async () => {
  gallery = await Gallery.open();
}, 60_000);
afterAll(() => gallery.close());

/** WCAG 1.4.10: also a window of 1280 px, at 400 %. */
const NARROWEST = 320;

/** Words that are missing, and what does not fit, a line each. */
async function faults(page: Page): Promise<string[]> {
  const missing = await page.evaluate(() => window.missing);
  return [...missing.map((key) => `no word for ${key}`), ...(await overflows(page))];
}

/** What cannot be read by those who want more contrast. */
async function faint(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await gallery.look(page, { theme, contrast: 'more' });
    found.push(...(await violations(page, COLOUR_RULES)).map((one) => `more contrast, ${theme}: ${one}`));
  }
  return found;
}

/** What does not look as it did is kept to be looked at: out/gallery/unlike. */
function keep(name: string, picture: Buffer): void {
  const folder = join('out', 'gallery', 'unlike');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), picture);
}

test('each scene has a name of its own', () => {
  expect(new Set(SCENES.map(nameOf)).size).toBe(SCENES.length);
});

/** How a page is unlike what is kept of it. */
async function changes(page: Page, name: string): Promise<string[]> {
  const shots = await gallery.pictures(page, THEMES);
  return THEMES.flatMap((theme, at) => {
    const kept = join(BASELINE, `${name}-${theme}.png`);
    if (!existsSync(kept))
      return [`no picture is kept of it in the ${theme}: look at it, then npm run gallery -- --accept`];
    const shot = shots[at] as Buffer;
    const unlike = unlikeness(sketchIn(readFileSync(kept)), sketchOf(shot));
    if (!unlike) return [];
    keep(`${name}-${theme}`, shot);
    return [`${theme}: ${unlike}`];
  });
}

describe.concurrent('in English', () => {
  test.each(named)(
    '%s: it looks as it did, all fits, and nothing is wrong for whoever cannot see',
    async (name, scene) => {
      const wrong = await gallery.show(scene, {}, async (page) => {
        asked.set(name, await askedOf(page));
        const found = [...(await faults(page)), ...(await tooSmall(page)), ...(await violations(page))];
        found.push(...(await changes(page, name)));
        await gallery.look(page, { theme: 'dark' });
        found.push(...(await violations(page, COLOUR_RULES)).map((one) => `dark: ${one}`));
        await gallery.look(page, { forcedColors: true });
        found.push(...(await lostColours(page)).map((one) => `forced colours: ${one}`));
        if (scene.page) found.push(...(await faint(page)));
        return found;
      });
      // What stands in other people's pages asks once, as it comes.
      if (!scene.page) wrong.push(...(await gallery.show(scene, { contrast: 'more' }, faint)));
      wrong.push(...(await gallery.show(scene, { width: NARROWEST }, overflows)));
      expect(wrong.join('\n')).toBe('');
    },
  );

  test.each(busiest)('%s: with forced colours the focus is seen at each stop', async (_, scene) => {
    const unseen = await gallery.show(scene, { forcedColors: true }, async (page) => {
      const found = await unseenStops(page);
      // The keyboard was used here: what has the focus would be shown in the next scene too.
      await page.close();
      return found;
    });
    expect(unseen.join('\n')).toBe('');
  });
});

describe.concurrent.each(LANGUAGES)('in %s', (language) => {
  test.each(named)('%s: every word is there, and all fits', async (_, scene) => {
    const wrong = await gallery.show(scene, { language, width: NARROWEST }, faults);
    expect(wrong.join('\n')).toBe('');
  });
});

if (whole)
  test('every word is drawn in some scene', async () => {
    // Where only some scenes were looked at, the others are drawn now.
    for (const [name, scene] of named) if (!asked.has(name)) asked.set(name, await gallery.show(scene, {}, askedOf));
    const words = Object.keys(await catalogueOf('en'));
    expect(undrawn(words, new Set([...asked.values()].flat()))).toEqual([]);
  }, 600_000);
