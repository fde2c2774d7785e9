import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SAMPLES } from '../../../scripts/policy/files.ts';
import { CHROMIUM_ID, FIREFOX_ID } from '../../../scripts/policy/ids.ts';
import { samples } from '../../../scripts/policy/samples.ts';
import { ROOT } from '../../../scripts/run.mjs';

const GUIDE = readFileSync(join(ROOT, 'docs/deploy.md'), 'utf8');
const FENCES = [...GUIDE.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  lines: (text ?? '').trim().split('\n'),
}));
/** Folders that browsers read policies from: the three that the end-to-end tests and vendors' pages name. */
const FOLDERS = ['/etc/opt/chrome/policies/managed/', '/etc/firefox/policies/'];

test('the guide names every sample, and none that is not there', () => {
  const named = [...GUIDE.matchAll(/\]\(samples\/([^)]+)\)/g)].map(([, name]) => name);
  const others = ['settings.json'];
  expect([...new Set(named), ...others].sort()).toEqual(Object.keys(samples()).sort());
});

test('every link leads somewhere', () => {
  const links = [...GUIDE.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to as string);
  const headings = [...GUIDE.matchAll(/^#+ (.*)$/gm)].map(
    ([, words]) =>
      `#${words
        ?.toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-')}`,
  );
  const lost = links.filter((to) =>
    to.startsWith('#') ? !headings.includes(to) : !existsSync(join(ROOT, 'docs', to)),
  );
  expect(lost).toEqual([]);
});

test('every block is a command that puts a sample where its browser looks', () => {
  expect(FENCES.length).toBeGreaterThan(0);
  for (const { language, lines } of FENCES) {
    expect(language).toBe('sh');
    for (const line of lines) {
      const [, from, folder, name] = /^install -D -m 644 (\S+) (\S+\/)([\w-]+\.json)$/.exec(line) ?? [];
      expect(existsSync(join(ROOT, from ?? line)), line).toBe(true);
      expect(from?.startsWith(`${SAMPLES}/`)).toBe(true);
      expect(FOLDERS).toContain(folder);
      // Firefox reads a file of this name alone.
      if (folder?.includes('firefox')) expect(name).toBe('policies.json');
    }
  }
});

test('the ids that are to be replaced are those of the samples', () => {
  expect(GUIDE).toContain(CHROMIUM_ID);
  expect(GUIDE).toContain(FIREFOX_ID);
  expect(GUIDE.match(/[a-p]{32}/g)?.every((id) => id === CHROMIUM_ID)).toBe(true);
});
