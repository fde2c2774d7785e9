import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { ROOT } from './built.ts';

const page = readFileSync(join(ROOT, 'docs/store/listing.md'), 'utf8');

/** The quoted text below a heading, as it is pasted into a store's form. */
function quoted(heading: string): string {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('>'));
  return lines.map((line) => line.replace(/^> ?/, '')).join('\n');
}

/** What the forms take, in characters. */
const LIMITS = [
  ['Summary in the Chrome Web Store', 132],
  ['Summary on addons.mozilla.org', 250],
  ['Description', 15_000],
  ['Single purpose (Chrome Web Store)', 1_000],
  ['Notes for reviewers', 3_000],
] as const;

test.each(LIMITS)('%s: there, and %i characters at most', (heading, most) => {
  expect(quoted(heading).length).toBeGreaterThan(50);
  expect(quoted(heading).length).toBeLessThanOrEqual(most);
});

test('names and summary are those of the manifest', () => {
  expect(page).toContain(`## Name\n\n${messages.extName.message}\n`);
  expect(quoted('Summary in the Chrome Web Store')).toBe(messages.extDescription.message);
});
