import { expect, test } from 'vitest';
import type { RequestKey } from '../../../src/domain/route.ts';
import { rulesFor } from '../../../src/platform/hold/chromium-rules.ts';
import { atDesk } from '../people.ts';

const desk = atDesk();

const letters = (length: number) => Array.from({ length }, (_, i) => 'aB3dE9xYzQ'[(i * 7) % 10]).join('');
const KEYS: RequestKey[] = [6, 8, 32, 44, 64, 100, 500, 3000].flatMap((length): RequestKey[] => [
  { flow: 'oauth1', token: letters(length) },
  { flow: 'oauth2', clientId: 'client', state: `${letters(length)}+/=${letters(7)}` },
  { flow: 'oauth2', clientId: 'client', state: '+/=.~'.repeat(length) },
]);
const SITES = [
  'https://jira.acme.example',
  'https://tools.acme.example/a/very/long/context/path/that/nobody/would/choose',
];

test('whatever key and site: no pattern is too long for the engine, which would refuse all rules with it', async () => {
  const callback = 'https://account.nextup.ai/callback';
  const watch = { active: true, portals: ['https://account.nextup.ai'], sites: SITES, blind: true, armed: SITES[1] };
  const patterns = KEYS.flatMap((key) =>
    rulesFor(
      { ...watch, descendants: [{ tabId: 1, portal: '' }], requests: [{ key, callback, end: undefined }] },
      { extensionId: 'x', checkpointUrl: 'chrome-extension://x/checkpoint.html' },
    ).map((rule) => rule.condition.regexFilter),
  );
  const refused = await desk.driver.inExtension<string[]>(
    `const ask = (regex) => chrome.declarativeNetRequest.isRegexSupported({ regex, isCaseSensitive: true, requireCapturing: true });
     const answers = await Promise.all(arg.map(ask));
     return arg.filter((_, index) => !answers[index].isSupported);`,
    [...new Set(patterns)],
  );
  expect(refused).toEqual([]);
});
