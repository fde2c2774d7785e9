import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { ensureChromium } from '../../scripts/browsers.mjs';
import { type Catalogue, messageOf } from '../words.ts';
import { sketchOf, unlikeness } from './likeness.ts';
import { type Deed, type Kind, nameOf, type Scene } from './scene.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..', '..');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a person likes, or has to have; of a page that is drawn it may change. */
type Media = Omit<Look, 'language' | 'width'>;

/** How a scene is looked at. */
export interface Look {
  readonly language?: string;
  /** CSS pixels; without it the page's own. */
  readonly width?: number | undefined;
  readonly theme?: Theme;
  readonly contrast?: 'more' | 'no-preference';
  /** The few colours of the person's own system, and none of ours. */
  readonly forcedColors?: true;
}

/** Popups are as wide as their page says; others are looked at in a usual window. */
const WIDTH: Readonly<Record<Kind, number>> = {
  popup: 380,
  checkpoint: 1_100,
  options: 1_100,
  readiness: 1_100,
  'first-run': 1_100,
  verify: 1_100,
  guide: 1_000,
  guard: 1_000,
  picker: 1_000,
};
const HEIGHT = 800;
/** Of a page that rests two in a row are alike long before. */
const MOST_PICTURES = 10;
/** A frame is drawn as soon as it is asked for: what waits for frames waits for no clock. */
const ARGUMENTS = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** The gallery, built and served, and a browser to look at it. */
export class Gallery {
  /** Pages that wait for the next scene, by width: to load one takes far longer than to draw in it. */
  private readonly idle = new Map<string, Page[]>();
  private readonly media = new WeakMap<Page, string>();
  /** Pages that are looked at as they are on paper. */
  private readonly printed = new WeakSet<Page>();

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly context: BrowserContext,
  ) {}

  /** Builds the stage, serves it on this machine alone, and starts a Chromium. */
  static async open(): Promise<Gallery> {
    const outDir = join(ROOT, 'out', 'gallery', 'stage');
    await build({
      configFile: false,
      root: HERE,
      logLevel: 'warn',
      base: './',
      build: { outDir, emptyOutDir: true, target: 'esnext', rollupOptions: { input: join(HERE, 'stage.html') } },
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      publicDir: false,
    });
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      readFile(join(outDir, pathname)).then(
        (bytes) => response.setHeader('content-type', TYPES[extname(pathname)] ?? 'text/plain').end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const executablePath = process.env.MAU_CHROMIUM ?? (await ensureChromium());
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    return new Gallery(server, browser, await browser.newContext({ timezoneId: 'UTC', locale: 'en' }));
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** Draws a scene, does its deeds as a person would, and hands over the page. The next scene has it then, unless it was closed. */
  async show<T>(
    scene: Scene,
    { language = 'en', width = WIDTH[scene.kind], ...media }: Look,
    then: (page: Page) => Promise<T>,
  ): Promise<T> {
    // The focus is not shown where somebody has clicked before as it is where nobody has.
    const clicked = scene.deeds !== undefined && scene.deeds.length > 0;
    // What stands in other people's pages asks once how much contrast is wanted, as it comes.
    const place = JSON.stringify([width, clicked, media.contrast]);
    const idle = this.idle.get(place) ?? [];
    this.idle.set(place, idle);
    const page = idle.pop() ?? (await this.page(width, clicked, media));
    const faults: string[] = [];
    const note = (error: Error) => faults.push(error.message);
    page.on('pageerror', note);
    try {
      this.printed.delete(page);
      await this.look(page, media);
      await page.evaluate(`draw(${JSON.stringify(nameOf(scene))}, ${JSON.stringify(language)})`);
      const words = await catalogueOf(language);
      for (const deed of scene.deeds ?? []) {
        await this.deed(page, deed, (label) => messageOf(words, label) || label);
        await page.evaluate('rest()');
      }
      await this.look(page, media);
      if (faults.length > 0) throw new Error(faults.join('\n'));
      const seen = await then(page);
      page.off('pageerror', note);
      // What was printed once keeps the ground of paper now and then, whatever is shown next.
      if (this.printed.has(page)) await page.close();
      if (page.isClosed()) return seen;
      // Or it would rest on what the next scene has there.
      if (clicked) await page.mouse.move(0, 0);
      idle.push(page);
      return seen;
    } catch (error) {
      await page.close();
      throw new Error(`${nameOf(scene)}: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Looks at it in another way. */
  async look(page: Page, { theme = 'light', contrast = 'no-preference', forcedColors }: Media): Promise<void> {
    const media = {
      colorScheme: theme,
      contrast,
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
      media: this.printed.has(page) ? 'print' : 'screen',
    } as const;
    const said = JSON.stringify(media);
    if (this.media.get(page) !== said) await page.emulateMedia(media);
    this.media.set(page, said);
  }

  /** The whole page in each of these themes, when it rests. Where it is scrolled to, and what is awake, stays as it was. */
  async pictures(page: Page, themes: readonly Theme[]): Promise<Buffer[]> {
    const { width } = page.viewportSize() ?? { width: 0 };
    const [height, top]: [number, number] = await page.evaluate(
      'rest().then(() => { still = true; return [document.documentElement.scrollHeight, scrollY]; })',
    );
    await this.resize(page, width, height);
    const pictures: Buffer[] = [];
    for (const theme of themes) {
      await this.look(page, { theme });
      await page.evaluate('painted()');
      pictures.push(await shown(page));
    }
    await this.resize(page, width, HEIGHT);
    // What the window observed on the way is told by then, and has come to nothing.
    await page.evaluate(`scrollTo(0, ${top}); rest().then(() => { still = false; })`);
    return pictures;
  }

  private async resize(page: Page, width: number, height: number): Promise<void> {
    if (page.viewportSize()?.height === height) return;
    await page.setViewportSize({ width, height });
    await page.evaluate(`resized(${height})`);
  }

  /** A page keeps the width that it begins with. */
  private async page(width: number, clicked: boolean, media: Media): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize({ width, height: HEIGHT });
    await this.look(page, media);
    const { port } = this.server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/stage.html`);
    await page.waitForFunction('window.draw');
    if (clicked) await page.mouse.click(0, 0);
    return page;
  }

  private async deed(page: Page, deed: Deed, wordsOf: (label: string) => string): Promise<void> {
    if ('press' in deed) {
      const control = page.getByText(wordsOf(deed.press), { exact: true }).first();
      // What has to be seen before it wakes is brought into sight.
      await control.scrollIntoViewIfNeeded();
      await page.evaluate('rest()');
      await control.click();
    } else if ('type' in deed) {
      const field = page.getByLabel(wordsOf(deed.into), { exact: true }).nth(deed.nth ?? 0);
      await field.fill(deed.type);
    } else if ('pointAt' in deed) {
      await page.getByText(deed.pointAt).click({ force: true });
    } else if ('comesBack' in deed) {
      await page.evaluate("dispatchEvent(new Event('comesback'))");
    } else {
      this.printed.add(page);
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    }
  }
}

/** A picture of what a page shows; right after a change of the window or its colours the browser may still give what was before. */
async function shown(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (let more = 0; more < MOST_PICTURES; more++) {
    const next = await page.screenshot();
    // What turns while it is waited for is never the same twice.
    if (next.equals(last) || !unlikeness(sketchOf(last), sketchOf(next))) return next;
    last = next;
  }
  throw new Error('No two pictures of it are alike.');
}

const catalogues = new Map<string, Promise<Catalogue>>();

/** All words of a language, as the browser has them. */
export function catalogueOf(language: string): Promise<Catalogue> {
  const file = join(ROOT, 'public', '_locales', language, 'messages.json');
  const words = catalogues.get(language) ?? readFile(file, 'utf8').then(JSON.parse);
  catalogues.set(language, words);
  return words;
}
