import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/*
 * How large a built entry is: the very files that ship.
 */

export interface Bundle {
  /** Bytes of all scripts, as built. */
  readonly bytes: number;
  /** The same, compressed one by one, as a server or an archive would. */
  readonly compressed: number;
  /** Files below the folder, the entry first. */
  readonly files: readonly string[];
}

/** What a page loads: its scripts. */
const SCRIPT = /<script[^>]+src="\/([^"]+)"/g;
/** What it will import, and asks for ahead. */
const AHEAD = /<link rel="modulepreload"[^>]+href="\/([^"]+)"/g;

/** What counts beside what an entry imports statically. */
export interface Also {
  /** What is imported only when it is needed. */
  readonly later?: boolean | undefined;
  /** What a page asks for together with its scripts, whoever imports it. */
  readonly ahead?: boolean | undefined;
}

/**
 * An entry of a build (a page, the worker's loader, a classic script) with everything that it imports statically.
 *
 * @param folder the built extension
 * @param entries one path or several that are always loaded together
 * @throws when a file is missing or can't be parsed
 */
export function bundle(
  folder: string,
  entries: readonly string[],
  { later = false, ahead = false }: Also = {},
): Bundle {
  const files = new Set<string>();
  const scripts = entries.flatMap((entry) => (entry.endsWith('.html') ? scriptsOf(folder, entry, ahead) : [entry]));
  for (const script of scripts) collect(folder, script, later, files);
  const codes = [...files].map((file) => readFileSync(join(folder, file), 'utf8'));
  return {
    bytes: codes.reduce((all, code) => all + Buffer.byteLength(code), 0),
    compressed: codes.reduce((all, code) => all + gzipSync(code, { level: 9 }).length, 0),
    files: [...files],
  };
}

function scriptsOf(folder: string, page: string, ahead: boolean): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  return [SCRIPT, ...(ahead ? [AHEAD] : [])].flatMap((kind) =>
    [...html.matchAll(kind)].map(([, path]) => path as string),
  );
}

function collect(folder: string, file: string, later: boolean, files: Set<string>): void {
  if (files.has(file)) return;
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`${file} is imported, and was not built`);
  files.add(file);
  const { always, sometimes } = importsOf(path);
  for (const target of [...always, ...(later ? sometimes : [])]) {
    collect(folder, relative(folder, join(dirname(path), target)), later, files);
  }
}

interface Imports {
  readonly always: readonly string[];
  readonly sometimes: readonly string[];
}

const kept = new Map<string, Imports>();

/** Paths of what a file imports: `import … from` and `export … from` always, `import('…')` sometimes. */
function importsOf(file: string): Imports {
  const known = kept.get(file);
  if (known) return known;
  const code = readFileSync(file, 'utf8');
  const { module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const reexports = module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value));
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1));
  const ours = (targets: readonly (string | undefined)[]) => [...new Set(targets)].filter(isRelative);
  const found = {
    always: ours([...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...reexports]),
    sometimes: ours(dynamic),
  };
  kept.set(file, found);
  return found;
}

function isRelative(target: string | undefined): target is string {
  return target?.startsWith('.') === true;
}
