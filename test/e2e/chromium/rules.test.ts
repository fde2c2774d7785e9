import { expect, test } from 'vitest';
import type { RequestKey } from '../../../src/domain/route.ts';
import { type BlindSpot, MOST_WATCHED, type Watch, type WatchedRequest } from '../../../src/domain/watch.ts';
import { rulesFor } from '../../../src/platform/hold/chromium-rules.ts';
import { atDesk } from '../people.ts';

const desk = atDesk();

const letters = (length: number) => Array.from({ length }, (_, i) => 'aB3dE9xYzQ'[(i * 7) % 10]).join('');
const KEYS: RequestKey[] = [6, 8, 32, 44, 64, 100, 500, 3000].flatMap((length): RequestKey[] => [
  { flow: 'oauth1', token: letters(length) },
  { flow: 'oauth2', clientId: 'client', state: `${letters(length)}+/=${letters(7)}` },
  { flow: 'oauth2', clientId: 'client', state: '+/=.~'.repeat(length) },
  { flow: 'forge', container: `ari:cloud:ecosystem::app/${letters(length)}` },
]);
const SITES = [
  'https://jira.acme.example',
  'https://tools.acme.example/a/very/long/context/path/that/nobody/would/choose',
];

test('whatever key and site: no pattern is too long for the engine, which would refuse all rules with it', async () => {
  const callback = 'https://account.nextup.ai/callback';
  const spots = [undefined, ...SITES, 'https://acme.atlassian.net'].flatMap((site): BlindSpot[] => [
    { flow: 'oauth1', site, callback: undefined },
    { flow: 'oauth2', site, callback: 'https://account.nextup.ai' },
    { flow: 'forge', site, callback: undefined },
  ]);
  const watch: Watch = {
    active: true,
    portals: ['https://account.nextup.ai'],
    sites: SITES,
    armed: SITES[1],
    blind: spots,
    afterRestart: spots,
    descendants: [{ tabId: 1, portal: '' }],
    requests: [],
    reach: ['https://*.nextup.ai/*'],
  };
  const patterns = KEYS.flatMap((key) => {
    const self = { extensionId: 'x', checkpointUrl: 'chrome-extension://x/checkpoint.html' };
    const { dynamic, session } = rulesFor({ ...watch, requests: [{ key, callback, end: undefined }] }, self);
    return [...dynamic, ...session].flatMap(({ condition }) => condition.regexFilter ?? []);
  });
  const refused = await desk.driver.inExtension<string[]>(
    `const ask = (regex) => chrome.declarativeNetRequest.isRegexSupported({ regex, isCaseSensitive: true, requireCapturing: true });
     const answers = await Promise.all(arg.map(ask));
     return arg.filter((_, index) => !answers[index].isSupported);`,
    [...new Set(patterns)],
  );
  expect(refused).toEqual([]);
});

test('as many requests as are ever watched at once: the browser takes all their rules', async () => {
  const requests = Array.from({ length: MOST_WATCHED }, (_, i): WatchedRequest => {
    const state = `${letters(40)}${i}`;
    return { key: { flow: 'oauth2', clientId: 'c', state }, callback: 'https://account.nextup.ai/cb', end: undefined };
  });
  const spots = SITES.map((site): BlindSpot => ({ flow: 'oauth1', site, callback: undefined }));
  const portals = ['https://account.nextup.ai', 'https://eu.nextup.ai', 'https://tools.acme.example/nextup'];
  const watch: Watch = {
    active: true,
    portals,
    sites: SITES,
    armed: SITES[0],
    blind: [],
    afterRestart: spots,
    descendants: [{ tabId: 1, portal: '' }],
    requests,
    reach: ['https://*.nextup.ai/*'],
  };
  const self = { extensionId: 'x', checkpointUrl: 'chrome-extension://x/checkpoint.html' };
  const { dynamic, session } = rulesFor(watch, self);
  const installed = await desk.driver.inExtension<number[]>(
    `const replace = async (kind, addRules) => {
       const present = await chrome.declarativeNetRequest['get' + kind + 'Rules']();
       const removeRuleIds = present.map(({ id }) => id);
       await chrome.declarativeNetRequest['update' + kind + 'Rules']({ removeRuleIds, addRules });
       const count = (await chrome.declarativeNetRequest['get' + kind + 'Rules']()).length;
       await chrome.declarativeNetRequest['update' + kind + 'Rules']({ removeRuleIds: addRules.map(({ id }) => id) });
       return count;
     };
     return [await replace('Dynamic', arg.dynamic), await replace('Session', arg.session)];`,
    JSON.parse(
      JSON.stringify({ dynamic, session })
        .replaceAll('chrome-extension://x/', 'https://x.example/')
        .replace(/"initiatorDomains":\["x"\],?/g, ''),
    ),
  );
  expect(installed).toEqual([dynamic.length, session.length]);
});
