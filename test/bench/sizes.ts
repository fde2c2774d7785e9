import { join } from 'node:path';
import { pack } from '../../scripts/package.mjs';
import { ROOT } from '../../scripts/run.mjs';
import { ARCHIVE, ENTRIES } from './budgets.ts';
import { bundle } from './bundles.ts';
import type { Part } from './parts.ts';

const BROWSERS = ['chrome', 'firefox'] as const;

/** How large what is loaded is, entry by entry, and what the stores get. Firefox is named where it differs. */
export const sizes: Part = async (report) => {
  for (const [what, { entries, later, ahead, goal }] of Object.entries(ENTRIES)) {
    const [chrome, firefox] = BROWSERS.map((browser) => bundle(join(ROOT, 'dist', browser), entries, { later, ahead }));
    if (!chrome || !firefox) continue;
    const differs = chrome.bytes !== firefox.bytes;
    for (const [who, { bytes, compressed }] of Object.entries(differs ? { chrome, firefox } : { both: chrome })) {
      const most = goal === undefined ? {} : { goal: { most: goal, words: `≤ ${goal} kB` } };
      report.add({ what, who, where: 'as shipped', unit: 'kB', values: [bytes / 1_000], ...most });
      report.add({ what, who, where: 'gzip', unit: 'kB', values: [compressed / 1_000] });
    }
  }
  for (const [name, bytes] of await pack()) {
    const who = name.replace(/^.*-(\w+)\.zip$/, '$1');
    const most = who === 'source' ? {} : { goal: { most: ARCHIVE.goal, words: `≤ ${ARCHIVE.goal} kB` } };
    report.add({ what: 'archive', where: 'as packed', who, unit: 'kB', values: [bytes.length / 1_000], ...most });
  }
};
