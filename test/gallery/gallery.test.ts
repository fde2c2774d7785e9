import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../unit/pages/english.ts';
import { overflows, tooSmall, violations } from './checks.ts';
import { sketchIn, sketchOf, unlikeness } from './likeness.ts';
import { Gallery } from './look.ts';
import { nameOf, type Scene } from './scene.ts';

const { SCENES } = await import('./scenes.ts');
const BASELINE = join('test', 'gallery', 'baseline');
const LANGUAGES = ['de', 'fr', 'es', 'pt_BR', 'ja'];

/** `npm run test:gallery` looks at all; `npm test` at each page and panel once. */
const whole = process.env.MAU_GALLERY === 'all';
const isFirst = (scene: Scene) => SCENES.find(({ kind }) => kind === scene.kind) === scene;
const scenes = whole ? SCENES : SCENES.filter(isFirst);
const named = scenes.map((scene) => [nameOf(scene), scene] as const);

let gallery: Gallery;
beforeAll(async () => {
  gallery = await Gallery.open();
}, 60_000);
afterAll(() => gallery.close());

const missing = (page: { evaluate<T>(what: () => T): Promise<T> }) => page.evaluate(() => window.missing);

test('each scene has a name of its own', () => {
  expect(new Set(SCENES.map(nameOf)).size).toBe(SCENES.length);
});

describe.concurrent.each(named)('%s', (name, scene) => {
  test('nothing is wrong for whoever cannot see, or not well, in either theme', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await gallery.show(scene, { theme }, async (page) => {
        expect({ theme, wrong: await violations(page), small: await tooSmall(page) }).toEqual({
          theme,
          wrong: [],
          small: [],
        });
      });
    }
  });

  test('every word is there, and all fits, at its own width and at 320 px', async () => {
    for (const look of [{}, { width: 320 }]) {
      await gallery.show(scene, look, async (page) => {
        expect({ look, words: await missing(page), over: await overflows(page) }).toEqual({
          look,
          words: [],
          over: [],
        });
      });
    }
  });

  test('it looks as it did', async () => {
    const kept = join(BASELINE, `${name}.png`);
    expect(existsSync(kept), `no picture is kept of ${name}: look at it, then npm run gallery -- --accept`).toBe(true);
    const picture = await gallery.show(scene, {}, (page) => page.screenshot({ fullPage: true }));
    expect(unlikeness(sketchIn(readFileSync(kept)), sketchOf(picture))).toBeUndefined();
  });
});

describe.concurrent.each(LANGUAGES)('in %s', (language) => {
  test.each(named)('%s: every word is there, and all fits at 320 px', async (_, scene) => {
    await gallery.show(scene, { language, width: 320 }, async (page) => {
      expect({ words: await missing(page), over: await overflows(page) }).toEqual({ words: [], over: [] });
    });
  });
});
