import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { ensureChromium } from '../../scripts/browsers.mjs';
import { IN_VIEW } from '../../src/ui/wakefulness.ts';
import { type Catalogue, messageOf } from '../words.ts';
import { type Kind, nameOf, type Scene } from './scene.ts';

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
};
const HEIGHT = 800;

/** The gallery, built and served, and a browser to look at it. */
export class Gallery {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();
  /** Pages that wait for the next scene, by language and width: to load one takes far longer than to draw in it. */
  private readonly idle = new Map<string, Page[]>();

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
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
    return new Gallery(server, await chromium.launch({ executablePath }));
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
    const idle = this.idleAt(language, width);
    const page = idle.pop() ?? (await this.page(language, width));
    const faults: string[] = [];
    const note = (error: Error) => faults.push(error.message);
    page.on('pageerror', note);
    try {
      await this.look(page, media);
      await page.evaluate(`draw(${JSON.stringify(nameOf(scene))})`);
      await this.act(page, scene, await catalogueOf(language));
      if (faults.length > 0) throw new Error(faults.join('\n'));
      const seen = await then(page);
      page.off('pageerror', note);
      // Where somebody clicked, the pointer still rests on something, and the focus is not shown as it is elsewhere.
      if (scene.deeds) await page.close();
      else if (!page.isClosed()) idle.push(page);
      return seen;
    } catch (error) {
      await page.close();
      throw new Error(`${nameOf(scene)}: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Looks at it in another way. */
  async look(page: Page, { theme = 'light', contrast = 'no-preference', forcedColors }: Media): Promise<void> {
    await page.emulateMedia({
      colorScheme: theme,
      contrast,
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
  }

  /** The whole page, when nothing in it wakes any more. */
  async picture(page: Page): Promise<Buffer> {
    await page.evaluate(`${untilItRests(2)}.then(() => { still = true; })`);
    const picture = await page.screenshot({ fullPage: true });
    await page.evaluate('still = false');
    return picture;
  }

  /** A page keeps the size that it begins with: a picture that is taken after a change may show the size before. */
  private async page(language: string, width: number): Promise<Page> {
    const page = await (await this.context(language)).newPage();
    await page.setViewportSize({ width, height: HEIGHT });
    const { port } = this.server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/stage.html?language=${language}`);
    await page.waitForFunction('window.draw');
    return page;
  }

  private idleAt(language: string, width: number): Page[] {
    const place = `${language} ${width}`;
    const pages = this.idle.get(place) ?? [];
    this.idle.set(place, pages);
    return pages;
  }

  private context(language: string): Promise<BrowserContext> {
    const context =
      this.contexts.get(language) ?? this.browser.newContext({ timezoneId: 'UTC', locale: language.replace('_', '-') });
    this.contexts.set(language, context);
    return context;
  }

  private async act(page: Page, { deeds = [], panel }: Scene, words: Catalogue): Promise<void> {
    const settled = () => page.evaluate(untilItRests(RESTING_FRAMES));
    await page.waitForSelector(panel ? '[data-mau-guard]' : 'main');
    await settled();
    for (const deed of deeds) {
      if ('press' in deed) {
        const control = page.getByText(messageOf(words, deed.press), { exact: true }).first();
        // What has to be seen before it wakes is brought into sight.
        await control.scrollIntoViewIfNeeded();
        await control.click();
      } else await page.getByLabel(messageOf(words, deed.into), { exact: true }).first().fill(deed.type);
      await settled();
    }
  }
}

/** So many frames without a change: what a page still waits for comes in fewer. */
const RESTING_FRAMES = 12;
/** Far more than half a second: what sleeps on has a reason that does not end, and is looked at asleep. */
const LONGEST_SLEEP_MS = 10_000;

/**
 * For the page, as text: what builds this file may put helpers into functions that no page has. A deliberate button that is
 * on show sleeps for half a second; one that is out of sight sleeps on, and is not waited for (`ui/wakefulness.ts`).
 */
const untilItRests = (frames: number) => `new Promise((done) => {
  let left = ${frames};
  const watch = new MutationObserver(() => { left = ${frames}; });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const end = performance.now() + ${LONGEST_SLEEP_MS};
  const wakes = () => performance.now() < end &&
    [...document.querySelectorAll('.button--deliberate[aria-disabled="true"]')].some((button) => {
      const { top, bottom, height } = button.getBoundingClientRect();
      // In a part that is folded it has its place, and is not seen.
      return height > 0 && button.checkVisibility() && (Math.min(bottom, innerHeight) - Math.max(top, 0)) / height >= ${IN_VIEW};
    });
  const count = () => {
    left -= 1;
    if (left > 0 || wakes()) requestAnimationFrame(count);
    else { watch.disconnect(); done(); }
  };
  requestAnimationFrame(count);
})`;

/** All words of a language, as the browser has them. */
export async function catalogueOf(language: string): Promise<Catalogue> {
  return JSON.parse(await readFile(join(ROOT, 'public', '_locales', language, 'messages.json'), 'utf8'));
}
