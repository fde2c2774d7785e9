/// <reference types="vite/client" />
import { type Catalogue, messageOf } from '../words.ts';

/*
 * Draws scenes, one after the other, in one language: `?language=de`. The browser is made of the catalogue alone, and
 * whatever asks for a word that it does not have is told on the page's window, for whoever looks at it.
 */

const query = new URLSearchParams(location.search);
const language = query.get('language') ?? 'en';
const CATALOGUES = import.meta.glob<Catalogue>('../../public/_locales/*/messages.json', { import: 'default' });
const STYLES = import.meta.glob<string>(['../../src/pages/*/*.css', '../../src/ui/ui.css'], {
  query: '?inline',
  import: 'default',
});

declare global {
  interface Window {
    /** Keys that were asked for and are not there. */
    missing: string[];
    /** A picture is being taken. */
    still: boolean;
    /** Draws this scene in place of the one before; undefined until words and parts are there. */
    draw?: (name: string) => Promise<void>;
  }
}
window.missing = [];
window.still = false;

// For a picture of a whole page the browser makes the window as large, and small again: no button is to fall asleep of that.
const Observer = IntersectionObserver;
globalThis.IntersectionObserver = class extends Observer {
  constructor(seen: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    super((entries, observer) => window.still || seen(entries, observer), options);
  }
};
addEventListener('visibilitychange', (event) => window.still && event.stopImmediatePropagation(), true);

const catalogue = await CATALOGUES[`../../public/_locales/${language}/messages.json`]?.();
const english = await CATALOGUES['../../public/_locales/en/messages.json']?.();
if (!catalogue || !english) throw new Error(`There are no words in "${language}".`);

(globalThis as { browser?: unknown }).browser = {
  runtime: { id: 'gallery' },
  i18n: {
    getUILanguage: () => language.replace('_', '-'),
    getMessage: (key: string, parts: string | readonly string[] = []) => {
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
  import('./scenes.ts'),
  import('./scene.ts'),
  import('../../src/content/panel.ts'),
]);

/** Takes away what was drawn. */
let clear: () => void = () => undefined;

async function draw(name: string): Promise<void> {
  clear();
  window.missing = [];
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
  } else if (scene.panel) {
    document.title = 'A page of somebody else';
    document.body.innerHTML = '<main style="font: 16px sans-serif"><h1>A page of somebody else</h1></main>';
    const panel = new Panel(scene.kind === 'guard' ? 'guard' : 'guide', () => undefined);
    panel.show(scene.panel());
    clear = () => {
      panel.remove();
      document.body.replaceChildren();
    };
  }
  scrollTo(0, 0);
}
window.draw = draw;
