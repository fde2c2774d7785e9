import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../unit/pages/english.ts';
import { COLOUR_RULES, overflows, tooSmall, violations } from './checks.ts';
import { lostColours, unseenStops } from './forced-colours.ts';
import { sketchIn, sketchOf, unlikeness } from './likeness.ts';
import { Gallery, THEMES, type Theme } from './look.ts';
import { nameOf, type Scene } from './scene.ts';

const { SCENES } = await import('./scenes.ts');
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
async function changes(page: Page, name: string, theme: Theme): Promise<string[]> {
  const kept = join(BASELINE, `${name}-${theme}.png`);
  if (!existsSync(kept))
    return [`no picture is kept of it in the ${theme}: look at it, then npm run gallery -- --accept`];
  const shot = await gallery.picture(page);
  const unlike = unlikeness(sketchIn(readFileSync(kept)), sketchOf(shot));
  if (!unlike) return [];
  keep(`${name}-${theme}`, shot);
  return [`${theme}: ${unlike}`];
}

describe.concurrent('in English', () => {
  test.each(named)(
    '%s: it looks as it did, all fits, and nothing is wrong for whoever cannot see',
    async (name, scene) => {
      const wrong = await gallery.show(scene, {}, async (page) => {
        const found = [...(await changes(page, name, 'light')), ...(await faults(page)), ...(await tooSmall(page))];
        found.push(...(await violations(page)));
        await gallery.look(page, { theme: 'dark' });
        found.push(...(await changes(page, name, 'dark')));
        found.push(...(await violations(page, COLOUR_RULES)).map((one) => `dark: ${one}`));
        for (const theme of THEMES) {
          await gallery.look(page, { theme, contrast: 'more' });
          found.push(...(await violations(page, COLOUR_RULES)).map((one) => `more contrast, ${theme}: ${one}`));
        }
        await gallery.look(page, { forcedColors: true });
        found.push(...(await lostColours(page)).map((one) => `forced colours: ${one}`));
        return found;
      });
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
