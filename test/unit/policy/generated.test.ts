import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFiles, SAMPLES } from '../../../scripts/policy/files.ts';
import { ROOT } from '../../../scripts/run.mjs';

const FILES = generatedFiles();

test.each(Object.keys(FILES))('%s is what `npm run generate` makes', (path) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(FILES[path]);
});

test('no other file passes for a sample', () => {
  const there = readdirSync(join(ROOT, SAMPLES)).map((name) => `${SAMPLES}/${name}`);
  expect(there.filter((path) => !(path in FILES))).toEqual([]);
});
