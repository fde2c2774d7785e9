import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './built.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)];
/** Where documents name files from. */
const BASES = [ROOT, join(ROOT, 'src'), join(ROOT, 'src', 'pages')];
/** A file; with an ending, since messages are called `portal/read` too. */
const FILE = /`((?:[\w.-]+\/)+[\w-]+(?:\.[\w-]+)*\.(?:tsx?|mjs|css|json|md))`/g;

test.each(DOCUMENTS.filter((path) => path.endsWith('.md')))('every file that %s names is there', (path) => {
  const named = [...readFileSync(join(ROOT, path), 'utf8').matchAll(FILE)].flatMap(([, file = '']) => file);
  const missing = named.filter((file) => !BASES.some((base) => existsSync(join(base, file))));
  expect(missing.filter((file) => !file.startsWith('out/'))).toEqual([]);
});
