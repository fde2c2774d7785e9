import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/*
 * How large a built entry is: the very files that ship.
 */

export interface Bundle {
  /** Bytes of all scripts, as built. */
  readonly minified: number;
  /** The same, compressed one by one, as a server or an archive would. */
  readonly compressed: number;
  /** Files below the folder, the entry first. */
  readonly files: readonly string[];
}

/** What a page loads: its scripts. */
const SCRIPT = /<script[^>]+src="\/([^"]+)"/g;

/**
 * An entry of a build (a page, the worker's loader, a classic script) with everything that it imports statically.
 *
 * @param folder the built extension
 * @param entries one path or several that are always loaded together
 * @throws when a file is missing or can't be parsed
 */
export function bundle(folder: string, ...entries: readonly string[]): Bundle {
  const files = new Set<string>();
  const scripts = entries.flatMap((entry) => (entry.endsWith('.html') ? scriptsOf(folder, entry) : [entry]));
  for (const script of scripts) collect(folder, script, files);
  const codes = [...files].map((file) => readFileSync(join(folder, file), 'utf8'));
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
  for (const target of importsOf(path)) collect(folder, relative(folder, join(dirname(path), target)), files);
}

const kept = new Map<string, readonly string[]>();

/** Paths of what a file imports statically: `import … from`, `export … from`; not `import('…')`. */
function importsOf(file: string): readonly string[] {
  const known = kept.get(file);
  if (known) return known;
  const { module, errors } = parseSync(file, readFileSync(file, 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const reexports = module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value));
  const all = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...reexports];
  const found = [...new Set(all.filter((target) => target?.startsWith('.')) as string[])];
  kept.set(file, found);
  return found;
}
