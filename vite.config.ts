import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import firefoxOverlay from './manifest.firefox.json' with { type: 'json' };
import manifest from './manifest.json' with { type: 'json' };
import { version } from './package.json' with { type: 'json' };

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Lays one manifest over another (JSON Merge Patch, RFC 7396): `null` takes a key away. */
function overlaid(base: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const below = isObject(base) ? base : {};
  const merged: { [key: string]: Json } = { ...below };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = overlaid(below[key], value);
  }
  return merged;
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Pages that the manifest does not name: they are opened by address. */
const PAGES = ['checkpoint', 'readiness', 'verify', 'first-run'];

/** What the worker puts into a page when it is needed (`background/injection.ts`): one classic file each. */
const ON_DEMAND = ['sentinel', 'guard', 'panel', 'locator', 'guide', 'picker', 'licence'];

/** Pages of others read our scripts again at each load. Whoever wants to read them has the sources, which give these very bytes. */
const SMALL = { minify: 'oxc' as const };

/**
 * What several entries load: a file for each set of them. Only small ones go into another one, which may be one that somebody
 * loads who has no use for them.
 */
const SHARED = { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 3000 };
/** What the worker loads too, or a page before it draws. First of all: nothing that draws comes along. */
const KNOWING = {
  ...SHARED,
  test: /valibot|\/src\/(?:domain|atlassian|platform|portal)\/|\/pages\/(?:around|popup-connector)\.ts/,
  entriesAwareMergeThreshold: 2500,
  priority: 2,
};
/** What pages draw with is one file, since each needs nearly all of it. */
const DRAWING = { name: 'drawing', test: /preact|\/src\/ui\/.*\.tsx?$/, minShareCount: 2, priority: 1 };

/** What scripts import that one before them in the page has handed on (`src/content/shared.ts`). */
const FROM_PANEL = ['content/view-words'];
const HANDED_ON: Readonly<Record<string, readonly string[]>> = {
  guide: FROM_PANEL,
  guard: FROM_PANEL,
  licence: FROM_PANEL,
  picker: ['controls', 'sight', 'taught', 'tree', 'words'].map((name) => `portal/${name}`),
};

function onDemand(target: string): Plugin {
  return {
    name: 'scripts-on-demand',
    async generateBundle() {
      for (const name of ON_DEMAND) {
        const there = (HANDED_ON[name] ?? []).map((file) => join(import.meta.dirname, 'src', `${file}.ts`));
        const source = await oneFile(`src/content/${name}.iife.ts`, target, { there });
        this.emitFile({ type: 'asset', fileName: `src/content/${name}.iife.js`, source });
      }
    },
  };
}

interface OneFile {
  readonly define?: Record<string, unknown>;
  /** Is left to be imported when it runs. */
  readonly apart?: readonly RegExp[];
  /** Paths of what is there already when it runs. */
  readonly there?: readonly string[];
}

/** A classic script with all that it imports. */
async function oneFile(
  entry: string,
  target: string,
  { define = {}, apart = [], there = [] }: OneFile,
): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name: 'mauGuardScript' };
  const rollupOptions = { external: [...apart, ...there], output: { globals: () => 'globalThis.mauGuard' } };
  const options = { ...SMALL, target, lib, rollupOptions, write: false, copyPublicDir: false };
  const [built] = [await build({ configFile: false, logLevel: 'warn', define, build: options })].flat();
  const chunk = built && 'output' in built ? built.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not built`);
  return chunk.code;
}

/**
 * A page that is mostly gone before anything is drawn begins with one small classic script: each file of a graph of modules is
 * a way to the browser and back, in a process that has just begun. What it draws with (`draw.tsx`) is imported as ever.
 */
function beginsInOneFile(page: string, target: string, define: Record<string, unknown>): Plugin {
  const script = `src/pages/${page}/main.js`;
  const isEntry = (html: string) => html.endsWith(`/pages/${page}/index.html`);
  return {
    name: 'begins-in-one-file',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        isEntry(path)
          ? html
              .replace(/<script [^>]*><\/script>/, `<script src="/${script}"></script>`)
              .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
          : html,
    },
    // By then its page names it.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const begins = chunks.find(({ facadeModuleId }) => isEntry(facadeModuleId ?? ''));
        const draws = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/pages/${page}/draw.tsx`));
        if (!begins || !draws || chunks.some(({ imports }) => imports.includes(begins.fileName))) {
          throw new Error(`What draws ${page} cannot be told from what it begins with`);
        }
        delete bundle[begins.fileName];
        const code = await oneFile(`src/pages/${page}/main.ts`, target, { define, apart: [/\/draw\.tsx$/] });
        this.emitFile({
          type: 'asset',
          fileName: script,
          source: named(code, relative(dirname(script), draws.fileName)),
        });
      },
    },
  };
}

/** With the name of the built file in place of that of the source. */
function named(code: string, draws: string): string {
  const [source] = /(["'`])[^"'`]*\/draw\.tsx\1/.exec(code) ?? [];
  if (!source) throw new Error('What draws a page is not imported by what it begins with');
  return code.replace(source, JSON.stringify(draws));
}

/** What stands in a page for whoever reads its source. */
function withoutRemarks(): Plugin {
  return {
    name: 'without-remarks',
    transformIndexHtml: { order: 'post', handler: (html) => html.replace(/\s*<!--.*?-->/gs, '') },
  };
}

/** Styles stand in each page, so that a part that is loaded later is just imported: nothing else has to come with it. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/**
 * What a page draws itself with, where it begins without (`main.ts`) and always comes to that: it is asked for together with
 * all else that the page loads, and waits for no script to import it.
 */
function drawnAtOnce(...pages: readonly string[]): Plugin {
  return {
    name: 'drawn-at-once',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { path, chunk, bundle = {} }) {
        if (!chunk || !pages.some((page) => path.endsWith(`/${page}/index.html`))) return [];
        const always = reached(bundle, [chunk.fileName]);
        return [...reached(bundle, chunk.dynamicImports)]
          .filter((file) => !always.has(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

/** These files of a build, with all that they import statically. */
function reached(bundle: Rolldown.OutputBundle, files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    const chunk = bundle[file];
    if (found.has(file) || chunk?.type !== 'chunk') continue;
    found.add(file);
    reached(bundle, chunk.imports, found);
  }
  return found;
}

/** A message of `_locales`, as it stands in the sources. */
interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * Words and the policy's keys without what only people read: descriptions and examples stay in the sources and in the
 * documentation. In the order of their keys, words are packed more tightly.
 */
function plainWords(): Plugin {
  return {
    name: 'plain-words',
    writeBundle: async ({ dir = '' }) => {
      const fileOf = (language: string) => join(dir, '_locales', language, 'messages.json');
      const wordsOf = async (language: string): Promise<Record<string, Message>> =>
        JSON.parse(await readFile(fileOf(language), 'utf8'));
      const english = await wordsOf(manifest.default_locale);
      for (const language of await readdir(join(dir, '_locales'))) {
        const isEnglish = language === manifest.default_locale;
        const messages = Object.entries(await wordsOf(language)).filter(
          // The browser takes what is missing from there.
          ([key, { message }]) => isEnglish || message !== english[key]?.message,
        );
        const inOrder = messages.sort(([a], [b]) => (a < b ? -1 : 1));
        const lines = inOrder.map(([key, { message, placeholders = {} }]) => {
          const plain = message.replace(
            /\$(\w+)\$/g,
            (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '',
          );
          return `${JSON.stringify(key)}:${JSON.stringify({ message: plain })}`;
        });
        await writeFile(fileOf(language), `{\n${lines.join(',\n')}\n}\n`);
      }
      const schema = join(dir, 'managed_schema.json');
      const isPlain = (key: string, value: unknown) => !(key === 'description' && typeof value === 'string');
      const plain = JSON.parse(await readFile(schema, 'utf8'), (key, value) =>
        isPlain(key, value) ? value : undefined,
      );
      await writeFile(schema, `${JSON.stringify(plain)}\n`);
    },
  };
}

/**
 * One build a browser: `TARGET=chrome|firefox vite build`. `WITHOUT_CONTENT_SCRIPTS=1` leaves the two content scripts
 * out, for the test that the gate holds without them.
 */
export default defineConfig((): UserConfig => {
  const browser = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
  const bare = process.env.WITHOUT_CONTENT_SCRIPTS === '1';
  const base = overlaid(manifest as Json, { version, ...(bare && { content_scripts: [] }) });
  const target = browser === 'firefox' ? 'firefox140' : 'chrome123';
  const source = browser === 'firefox' ? overlaid(base, firefoxOverlay as Json) : base;
  const define = { BUILT_FOR: JSON.stringify(browser) };
  return {
    plugins: [
      plainWords(),
      plainImports(),
      withoutRemarks(),
      drawnAtOnce('popup'),
      beginsInOneFile('checkpoint', target, define),
      onDemand(target),
      crx({ manifest: source as unknown as ManifestV3Export, browser }),
    ],
    define,
    build: {
      ...SMALL,
      outDir: `dist/${browser}${bare ? '-gate-only' : ''}`,
      emptyOutDir: true,
      target,
      // A page asks for all of its scripts at once, not for each when another one imports it.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, found, { hostType }) => (hostType === 'html' ? found : []),
      },
      rollupOptions: {
        input: Object.fromEntries(PAGES.map((name) => [name, `src/pages/${name}/index.html`])),
        output: {
          codeSplitting: { groups: [KNOWING, DRAWING, SHARED] },
          // Not by the names of all who share it, nor by what is in it: an update brings all of its files, and a hash is packed by nobody.
          entryFileNames: 'assets/[name].js',
          assetFileNames: ({ names: [name = ''] }) => `assets/${name.split('~')[0]?.replace(/\.css$/, '')}[extname]`,
          chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}.js`,
        },
      },
    },
  };
});
