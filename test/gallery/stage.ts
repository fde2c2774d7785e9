/// <reference types="vite/client" />
import { type Catalogue, messageOf } from '../words.ts';
import { painted, resized, rest } from './rest.ts';
import type { Scene } from './scene.ts';

/*
 * Draws scenes, one after the other, each in the language that is asked for. The browser is made of the catalogue alone, and
 * whatever asks for a word that it does not have is told on the page's window, for whoever looks at it.
 */

const CATALOGUES = import.meta.glob<Catalogue>('../../public/_locales/*/messages.json', { import: 'default' });
const STYLES = import.meta.glob<string>(['../../src/pages/*/*.css', '../../src/ui/ui.css'], {
  query: '?inline',
  import: 'default',
});

declare global {
  interface Window {
    /** Keys that were asked for and are not there. */
    missing: string[];
    /** Keys that the scene asked for, whether they are there or not. */
    asked: Set<string>;
    /** A picture is being taken. */
    still: boolean;
    /** Draws this scene in place of the one before, and waits until it rests; undefined until words and parts are there. */
    draw?: (name: string, language: string) => Promise<void>;
    /** Resolves when nothing is to come any more. */
    rest: typeof rest;
    /** The same, with the ground of the page painted anew. */
    painted: typeof painted;
    /** Resolves when the window is as high as that, in CSS pixels, and everything has been told. */
    resized: typeof resized;
  }
}
window.missing = [];
window.asked = new Set();
window.still = false;
window.rest = rest;
window.painted = painted;
window.resized = resized;

// For a picture of a whole page the window is made as large, and small again: no button is to wake or fall asleep of that.
const Observer = IntersectionObserver;
globalThis.IntersectionObserver = class extends Observer {
  constructor(seen: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    super((entries, observer) => window.still || seen(entries, observer), options);
  }
};
addEventListener('visibilitychange', (event) => window.still && event.stopImmediatePropagation(), true);

let language = 'en';
let catalogue: Catalogue = {};
async function speak(wanted: string): Promise<void> {
  const words = await CATALOGUES[`../../public/_locales/${wanted}/messages.json`]?.();
  if (!words) throw new Error(`There are no words in "${wanted}".`);
  [language, catalogue] = [wanted, words];
}
await speak(language);

(globalThis as { browser?: unknown }).browser = {
  runtime: { id: 'gallery' },
  i18n: {
    getUILanguage: () => language.replace('_', '-'),
    getMessage: (key: string, parts: string | readonly string[] = []) => {
      window.asked.add(key);
      // Forms that a language does not have are said as most are; all else has to be there.
      if (!(key in catalogue) && !(key.endsWith('_one') || key.endsWith('_many'))) window.missing.push(key);
      return messageOf(catalogue, key, typeof parts === 'string' ? [parts] : parts);
    },
  },
};

// What is closed in other people's pages is open here, to be looked at.
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (options) {
  return attachShadow.call(this, { ...options, mode: 'open' });
};

// Only now: these ask for the browser as they come.
const [{ render }, { SCENES }, { nameOf }, { Panel }] = await Promise.all([
  import('preact'),
  import('./scenes/all.ts'),
  import('./scene.ts'),
  import('../../src/content/panel.ts'),
]);

/** Takes away what was drawn. */
let clear: () => void = () => undefined;

async function draw(name: string, wanted: string): Promise<void> {
  clear();
  await speak(wanted);
  // Other people's pages are English here; our own say what they are.
  document.documentElement.lang = 'en';
  window.missing = [];
  window.asked = new Set();
  const scene = SCENES.find((one) => nameOf(one) === name);
  if (!scene) throw new Error(`There is no scene "${name}".`);
  if (scene.page) {
    const style = document.createElement('style');
    const sheets = ['../../src/ui/ui.css', `../../src/pages/${scene.kind}/${scene.kind}.css`];
    style.textContent = (await Promise.all(sheets.map((sheet) => STYLES[sheet]?.()))).join('\n');
    document.head.append(style);
    render(await scene.page(), document.body);
    clear = () => {
      render(null, document.body);
      style.remove();
    };
  } else {
    document.title = 'A page of somebody else';
    document.body.innerHTML = '<main style="font: 16px sans-serif"><h1>A page of somebody else</h1></main>';
    const end = await (scene.draws ?? panelOf(scene))();
    clear = () => {
      end();
      document.body.replaceChildren();
    };
  }
  scrollTo(0, 0);
  await rest();
  if (!document.querySelector('main')) throw new Error('Nothing was drawn.');
}

function panelOf({ kind, panel: content }: Scene): () => () => void {
  return () => {
    const panel = new Panel(kind === 'guard' ? 'guard' : 'guide', () => undefined);
    if (content) panel.show(content());
    return () => panel.remove();
  };
}
window.draw = draw;
