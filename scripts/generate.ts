// `npm run generate`: writes what is made from the catalogue of settings. A test fails where a committed file differs.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, SAMPLES } from './policy/files.ts';
import { ROOT } from './run.mjs';

const files = generatedFiles();
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}
// One that is not made any more would stay and be believed.
for (const name of readdirSync(join(ROOT, SAMPLES))) {
  if (!(`${SAMPLES}/${name}` in files)) rmSync(join(ROOT, SAMPLES, name));
}
console.log(`Wrote ${Object.keys(files).length} files.`);
