import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
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

/** A popup is as wide as its page says, and the browser makes room for it; all else has to do with 320 px (WCAG 1.4.10). */
const narrowest = ({ kind }: Scene) => (kind === 'popup' ? undefined : 320);

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

describe.concurrent('in English', () => {
  test.each(named)(
    '%s: it looks as it did, all fits, and nothing is wrong for whoever cannot see',
    async (name, scene) => {
      const kept = join(BASELINE, `${name}.png`);
      expect(existsSync(kept), `no picture is kept of ${name}: look at it, then npm run gallery -- --accept`).toBe(
        true,
      );
      const wrong = await gallery.show(scene, {}, async (page) => {
        const shot = await page.screenshot({ fullPage: true });
        const unlike = unlikeness(sketchIn(readFileSync(kept)), sketchOf(shot));
        if (unlike) keep(name, shot);
        const found = [...(unlike ? [unlike] : []), ...(await faults(page)), ...(await tooSmall(page))];
        found.push(...(await violations(page)));
        await gallery.look(page, scene, { theme: 'dark' });
        found.push(...(await violations(page)).map((one) => `dark: ${one}`));
        for (const theme of ['light', 'dark'] as const) {
          await gallery.look(page, scene, { theme, contrast: 'more' });
          found.push(...(await violations(page, 'color-contrast')).map((one) => `more contrast, ${theme}: ${one}`));
        }
        await gallery.look(page, scene, { width: narrowest(scene) });
        found.push(...(await overflows(page)));
        return found;
      });
      expect(wrong.join('\n')).toBe('');
    },
  );
});

describe.concurrent.each(LANGUAGES)('in %s', (language) => {
  test.each(named)('%s: every word is there, and all fits', async (_, scene) => {
    const wrong = await gallery.show(scene, { language, width: narrowest(scene) }, faults);
    expect(wrong.join('\n')).toBe('');
  });
});
