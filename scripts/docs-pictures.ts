import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/* `npm run docs:pictures`: walks the story, and keeps what the documents show of it. */

const KEPT: Readonly<Record<string, string>> = {
  'popup-mismatch': 'popup',
  'guide-warns': 'guide',
  'held-at-the-checkpoint': 'held',
  bound: 'bound',
};

await import('./story.ts');
if (process.exitCode === 0) {
  const taken = await readdir(join('out', 'story'));
  for (const [step, name] of Object.entries(KEPT)) {
    const file = taken.find((one) => one.endsWith(`-${step}.png`));
    if (!file) throw new Error(`The story has left no picture of “${step}”.`);
    await copyFile(join('out', 'story', file), join('docs', 'pictures', `${name}.png`));
    console.log(`docs/pictures/${name}.png`);
  }
}
