import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { findChromium } from '../../scripts/browsers.mjs';
import { type BrowserProcess, newProfile, type Profile, startBrowser } from '../e2e/driver/process.ts';
import { Wire } from '../e2e/driver/wire.ts';
import type { Judgement } from './inpage.ts';
import type { CorpusPage } from './page.ts';

/** Runs before a page's own scripts: its timers go ten times as fast, and tell when none is left. */
const FAST_TIMERS = `(() => {
  const pending = new Set();
  const { setTimeout: later, setInterval: often, clearTimeout: stop, clearInterval: cease } = window;
  window.setTimeout = (run, ms = 0, ...rest) => {
    const id = later(() => { pending.delete(id); run(...rest); }, ms / 10);
    pending.add(id);
    return id;
  };
  window.setInterval = (run, ms, ...rest) => { const id = often(run, ms / 10, ...rest); pending.add(id); return id; };
  window.clearTimeout = (id) => { pending.delete(id); stop(id); };
  window.clearInterval = (id) => { pending.delete(id); cease(id); };
  window.corpusSettled = () => new Promise((settled) => {
    const look = () => (pending.size === 0 ? settled() : later(look, 5));
    look();
  });
})()`;

/** One Chromium in which pages are drawn, varied and judged, one after the other. */
export class Stage {
  private html = '';

  private constructor(
    private readonly wire: Wire,
    private readonly session: string,
    private readonly browser: BrowserProcess,
    private readonly profile: Profile,
    private readonly server: Server,
    private readonly locator: string,
  ) {}

  static async open(): Promise<Stage> {
    const executable = findChromium();
    if (!executable) throw new Error('No Chromium found: run "npm test", or set MAU_CHROMIUM.');
    const profile = await newProfile('corpus');
    const args = [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      '--window-size=1280,900',
      '--hide-scrollbars',
      `--user-data-dir=${profile.path}`,
      'about:blank',
    ];
    const [locator, browser] = await Promise.all([
      bundled(),
      startBrowser({ executable, args, announces: /DevTools listening on (ws:\S+)/ }),
    ]);
    const wire = await Wire.open(browser.address);
    const { targetInfos } = await wire.send<{ targetInfos: { targetId: string; type: string }[] }>('Target.getTargets');
    const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
    const { sessionId } = await wire.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    await wire.send('Page.enable', {}, sessionId);
    await wire.send('Page.addScriptToEvaluateOnNewDocument', { source: FAST_TIMERS }, sessionId);
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(stage.html);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const stage = new Stage(wire, sessionId, browser, profile, server, locator);
    return stage;
  }

  /** Draws a page, waits until its scripts have done what they do, varies it, and looks. */
  async judge(page: Pick<CorpusPage, 'html'>, variations: readonly string[] = [], seed = 0): Promise<Judgement> {
    return this.run(page.html, `judge(${JSON.stringify(variations)}, ${seed})`);
  }

  /** Milliseconds for one look at a page of so many nodes. */
  async clock(nodes: number, rows: boolean): Promise<number> {
    return this.run('<!doctype html><body>', `clock(${nodes}, ${rows})`);
  }

  async close(): Promise<void> {
    await this.wire.send('Browser.close').catch(() => {});
    this.wire.close();
    this.server.close();
    await this.browser.stop();
    await this.profile.remove();
  }

  private async run<T>(html: string, call: string): Promise<T> {
    this.html = html;
    const { port } = this.server.address() as AddressInfo;
    const loaded = new Promise<void>((done) => {
      this.loaded = done;
    });
    if (!this.listening) this.wire.on('Page.loadEventFired', () => this.loaded());
    this.listening = true;
    const { frameId } = await this.send<{ frameId: string }>('Page.navigate', { url: `http://127.0.0.1:${port}/` });
    await loaded;
    await this.send('Runtime.evaluate', { expression: 'corpusSettled()', awaitPromise: true });
    // The locator runs where a content script does: beside the page's own scripts, not among them.
    const { executionContextId: contextId } = await this.send<{ executionContextId: number }>(
      'Page.createIsolatedWorld',
      { frameId, worldName: 'locator' },
    );
    const expression = `${this.locator}; corpus.${call}`;
    const answer = await this.send<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, contextId, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'the locator threw');
    return answer.result.value;
  }

  private loaded = () => {};
  private listening = false;

  private send<T = unknown>(method: string, params: object): Promise<T> {
    return this.wire.send<T>(method, params, this.session);
  }
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'chrome123',
      lib: { entry: join(import.meta.dirname, 'inpage.ts'), formats: ['iife'], name: 'corpus' },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('the locator could not be bundled');
  return bundle.output[0].code;
}
