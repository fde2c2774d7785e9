import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';

export { ROOT };
export const BROWSERS = ['chrome', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

/** Folder of the built extension. */
export const builtFor = (browser: Browser) => join(ROOT, 'dist', browser);

export interface Manifest {
  readonly version: string;
  readonly key?: string;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: { readonly required: readonly string[] } };
  };
}

export function manifestOf(browser: Browser): Manifest {
  return JSON.parse(readFileSync(join(builtFor(browser), 'manifest.json'), 'utf8'));
}

/** Cells of every table row of a page of docs, without the tables' heads. */
export function tableRows(file: string): string[][] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  const isRule = (line = '') => /^\|[-|\s]+$/.test(line);
  const rows = lines.filter((line, at) => line.startsWith('|') && !isRule(line) && !isRule(lines[at + 1]));
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
