import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../bench/bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'mau-guard-bundles-'));
beforeAll(() => {
  const files = {
    'pages/popup.html': `<script type="module" crossorigin src="/assets/popup.js"></script>
      <link rel="modulepreload" crossorigin href="/assets/later.js">`,
    'assets/popup.js': 'import{a}from"./shared.js";import(`./later.js`);globalThis.popup=a;',
    'assets/shared.js': 'import "./first.js";\nexport const a = 1;\n',
    'assets/first.js': 'globalThis.first = true;\n',
    'assets/later.js': 'globalThis.later = true;\n',
    'assets/broken.js': 'import "./missing.js";\n',
    'classic.iife.js': '(function () {\n  globalThis.classic = 1;\n})();\n',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const size = (...files: readonly string[]) =>
  files.reduce((all, file) => all + readFileSync(join(folder, file)).length, 0);

test('a page counts with all that its scripts import, and not with what is asked for later', () => {
  const { files, bytes, compressed } = bundle(folder, ['pages/popup.html']);
  expect(files).toEqual(['assets/popup.js', 'assets/shared.js', 'assets/first.js']);
  expect(bytes).toBe(size(...files));
  expect(compressed).toBeGreaterThan(0);
});

test('with what is asked for later, where that is wanted', () => {
  expect(bundle(folder, ['pages/popup.html'], { later: true }).files).toContain('assets/later.js');
});

test('with what the page asks for ahead, where that is wanted', () => {
  expect(bundle(folder, ['pages/popup.html'], { ahead: true }).files).toContain('assets/later.js');
});

test('what is loaded together is counted once', () => {
  const together = bundle(folder, ['classic.iife.js', 'classic.iife.js']);
  const code = readFileSync(join(folder, 'classic.iife.js'));
  expect(together).toEqual({
    bytes: code.length,
    compressed: gzipSync(code, { level: 9 }).length,
    files: ['classic.iife.js'],
  });
});

test('a file that is missing is said', () => {
  expect(() => bundle(folder, ['assets/broken.js'])).toThrow('assets/missing.js is imported, and was not built');
});
