import { afterAll, beforeAll, expect, test } from 'vitest';
import '../unit/pages/english.ts';
import { pngOf, sketchIn, sketchOf, unlikeness } from './likeness.ts';
import { Gallery } from './look.ts';
import { nameOf } from './scene.ts';

/* What counts as a change, and what does not, on real pages. */

const { SCENES } = await import('./scenes/all.ts');
const NAMES = ['popup-mismatch', 'checkpoint-mismatch', 'options-as-set-up', 'readiness-not-ready'];

let gallery: Gallery;
beforeAll(async () => {
  gallery = await Gallery.open();
}, 60_000);
afterAll(() => gallery.close());

function sketch(name: string, css = '') {
  const scene = SCENES.find((one) => nameOf(one) === name);
  if (!scene) throw new Error(`There is no scene "${name}".`);
  return gallery.show(scene, {}, async (page) => {
    if (css !== '') await page.addStyleTag({ content: css });
    const [shot] = await gallery.pictures(page, ['light']);
    if (!shot) throw new Error('There is no picture.');
    // The next scene is not to be drawn in these styles.
    if (css !== '') await page.close();
    return sketchOf(shot);
  });
}

test.each(NAMES)('%s: itself, and itself as it was kept, are alike', async (name) => {
  const once = await sketch(name);
  expect(unlikeness(once, await sketch(name))).toBeUndefined();
  expect(unlikeness(sketchIn(pngOf(once)), once)).toBeUndefined();
});

test.each(NAMES.flatMap((name) => ['serif', 'monospace', 'Liberation Sans'].map((font) => [name, font] as const)))(
  '%s in %s is alike',
  async (name, font) => {
    expect(
      unlikeness(
        await sketch(name),
        await sketch(name, `:root { --font: ${JSON.stringify(font).replace(/"(serif|monospace)"/, '$1')} }`),
      ),
    ).toBeUndefined();
  },
);

test.each([
  ['popup-mismatch', 'a verdict of another colour', '.verdict.tone-bad { background: #1b6b43 }'],
  ['popup-mismatch', 'a verdict that is not filled', '.verdict.tone-bad { background: none; color: #ac231b }'],
  ['popup-mismatch', 'no accounts', '.pair { visibility: hidden }'],
  ['popup-mismatch', 'no main button', '.popup__action { visibility: hidden }'],
  ['checkpoint-mismatch', 'a verdict of another colour', '.verdict.tone-bad { background: #1d4fc4 }'],
  ['checkpoint-mismatch', 'accounts above one another', '.pair { display: block }'],
  ['options-as-set-up', 'no styles of its own', '.surface { background: none; border: 0 } .button { display: none }'],
])('%s with %s is not', async (name, _, css) => {
  expect(unlikeness(await sketch(name), await sketch(name, css))).toBeDefined();
});
