import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../bench/bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'mau-guard-bundles-'));
beforeAll(() => {
  const files = {
    'pages/popup.html': '<script type="module" crossorigin src="/assets/popup.js"></script>',
    'assets/popup.js': 'import { a } from "./shared.js";\nimport("./later.js");\n/* words */ globalThis.popup = a;\n',
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

test('a page counts with all that its scripts import, and not with what is asked for later', () => {
  const { files, minified, compressed } = bundle(folder, 'pages/popup.html');
  expect(files).toEqual(['assets/popup.js', 'assets/shared.js', 'assets/first.js']);
  expect(minified).toBeGreaterThan(60);
  expect(minified).toBeLessThan(140);
  expect(compressed).toBeGreaterThan(0);
});

test('what is loaded together is counted once', () => {
  const together = bundle(folder, 'classic.iife.js', 'classic.iife.js');
  const code = '(function(){globalThis.classic=1})();';
  expect(together).toEqual({
    minified: code.length,
    compressed: gzipSync(code, { level: 9 }).length,
    files: ['classic.iife.js'],
  });
});

test('a file that is missing is said', () => {
  expect(() => bundle(folder, 'assets/broken.js')).toThrow('assets/missing.js is imported, and was not built');
});
