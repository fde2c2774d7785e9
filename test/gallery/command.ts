import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import '../unit/pages/english.ts';
import { pngOf, sketchOf } from './likeness.ts';
import { Gallery, THEMES } from './look.ts';
import { nameOf, type Scene } from './scene.ts';

/*
 * `npm run gallery`: pictures of every page in every state, light and dark, in out/gallery, with index.html to look at them
 * side by side. `--accept` keeps what they look like now for comparison. Words pick scenes: `npm run gallery -- popup`.
 * MAU_LANGUAGE=de takes another language.
 */

const { SCENES } = await import('./scenes/all.ts');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const accept = process.argv.includes('--accept');
const language = process.env.MAU_LANGUAGE ?? 'en';
const out = join('out', 'gallery');
const baseline = join('test', 'gallery', 'baseline');
/** Pages that are drawn at once: each waits most of the time. */
const AT_ONCE = 4;

const scenes = SCENES.filter((scene) => wanted.every((word) => nameOf(scene).includes(word)));
const gallery = await Gallery.open();
await mkdir(out, { recursive: true });
if (accept && wanted.length === 0) await rm(baseline, { recursive: true, force: true });
await mkdir(baseline, { recursive: true });

const queue = [...scenes];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let scene = queue.shift(); scene; scene = queue.shift()) await picture(scene);
  }),
);
await writeFile(join(out, 'index.html'), sheet(scenes));
await gallery.close();
console.log(`${scenes.length} scenes, light and dark: out/gallery/index.html`);

async function picture(scene: Scene): Promise<void> {
  await gallery.show(scene, { language }, async (page) => {
    for (const [at, png] of (await gallery.pictures(page, THEMES)).entries()) {
      const theme = THEMES[at];
      const file = `${nameOf(scene)}-${theme}.png`;
      await writeFile(join(out, file), png);
      if (accept && language === 'en') await writeFile(join(baseline, file), pngOf(sketchOf(png)));
    }
  });
}

/** All pictures on one page; our own names are the only text in it. */
function sheet(shown: readonly Scene[]): string {
  const figures = shown.map((scene) => {
    const name = nameOf(scene);
    const pictures = THEMES.map(
      (theme) => `<a href="${name}-${theme}.png"><img src="${name}-${theme}.png" alt=""></a>`,
    );
    return `<figure><figcaption>${name}</figcaption>${pictures.join('')}</figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>MAU Guard: gallery</title>
<style>body{font:13px system-ui;background:#888;display:flex;flex-wrap:wrap;gap:16px}figure{margin:0;background:#fff;padding:8px}
img{height:300px;max-width:420px;object-fit:contain;margin:4px;vertical-align:top}</style>${figures.join('\n')}`;
}
