import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minifySync } from 'vite';

/*
 * How large a built entry is. Builds are readable (docs/store/README.md), so each file is minified here, by the bundler's
 * own minifier, and nothing else is changed.
 */

export interface Bundle {
  /** Bytes of all scripts, minified. */
  readonly minified: number;
  /** The same, compressed one by one, as a server or an archive would. */
  readonly compressed: number;
  /** Files below the folder, the entry first. */
  readonly files: readonly string[];
}

/** An import that is always followed: `import … from '…'`, `import '…'`, `export … from '…'`; not `import('…')`. */
const IMPORT = /^(?:import|export)\b[^'"();]*?["'](\.[^'"]+)["'];?$/gm;

/** What a page loads: its scripts. */
const SCRIPT = /<script[^>]+src="\/([^"]+)"/g;

/**
 * An entry of a build (a page, the worker's loader, a classic script) with everything that it imports statically.
 *
 * @param folder the built extension
 * @param entries one path or several that are always loaded together
 * @throws when a file is missing or can't be minified
 */
export function bundle(folder: string, ...entries: readonly string[]): Bundle {
  const files = new Set<string>();
  const scripts = entries.flatMap((entry) => (entry.endsWith('.html') ? scriptsOf(folder, entry) : [entry]));
  for (const script of scripts) collect(folder, script, files);
  const codes = [...files].map((file) => minified(join(folder, file)));
  return {
    minified: codes.reduce((all, code) => all + Buffer.byteLength(code), 0),
    compressed: codes.reduce((all, code) => all + gzipSync(code, { level: 9 }).length, 0),
    files: [...files],
  };
}

function scriptsOf(folder: string, page: string): string[] {
  return [...readFileSync(join(folder, page), 'utf8').matchAll(SCRIPT)].map(([, path]) => path as string);
}

function collect(folder: string, file: string, files: Set<string>): void {
  if (files.has(file)) return;
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`${file} is imported, and was not built`);
  files.add(file);
  for (const [, target] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    collect(folder, relative(folder, join(dirname(path), target as string)), files);
  }
}

const kept = new Map<string, string>();

function minified(file: string): string {
  const known = kept.get(file);
  if (known !== undefined) return known;
  const { code, errors } = minifySync(file, readFileSync(file, 'utf8'), { module: !file.endsWith('.iife.js') });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  kept.set(file, code);
  return code;
}
