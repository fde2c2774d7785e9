import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import firefoxOverlay from './manifest.firefox.json' with { type: 'json' };
import manifest from './manifest.json' with { type: 'json' };

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

/**
 * One build a browser: `TARGET=chrome|firefox vite build`. `WITHOUT_CONTENT_SCRIPTS=1` leaves the two content scripts
 * out, for the test that the gate holds without them.
 */
export default defineConfig(() => {
  const browser = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
  const bare = process.env.WITHOUT_CONTENT_SCRIPTS === '1';
  const base = overlaid(manifest as Json, bare ? { content_scripts: [] } : {});
  const source = browser === 'firefox' ? overlaid(base, firefoxOverlay as Json) : base;
  return {
    plugins: [crx({ manifest: source as unknown as ManifestV3Export, browser })],
    build: {
      outDir: `dist/${browser}${bare ? '-gate-only' : ''}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox140' : 'chrome123',
      modulePreload: false as const,
      rollupOptions: { input: { checkpoint: 'src/pages/checkpoint/index.html' } },
    },
  };
});
