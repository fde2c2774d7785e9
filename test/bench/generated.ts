import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * Extensions that do nothing, or next to nothing: what everything else is measured against. Made into a folder of the run.
 */

const HOSTS = ['https://*.nextup.ai/*', 'https://*.atlassian.net/*', 'https://*.atlassian.com/*'];
const NAMED = { manifest_version: 3, version: '1.0.0' };

/** What an extension needs so that the test driver can start and ask it (`help` in `base-driver.ts`). */
const DRIVEN = { permissions: ['storage'], background: { service_worker: 'worker.js' } };

async function extension(folder: string, manifest: object, files: Readonly<Record<string, string>>): Promise<string> {
  await mkdir(folder, { recursive: true });
  const all = { 'manifest.json': JSON.stringify({ ...NAMED, ...manifest }), ...files };
  for (const [name, content] of Object.entries(all)) await writeFile(join(folder, name), content);
  return folder;
}

/** Has a worker that does nothing and touches no page: no extension at all, as far as pages can tell. */
export const none = (folder: string) =>
  extension(join(folder, 'none'), { name: 'None', ...DRIVEN }, { 'worker.js': '' });

/** An empty content script where ours stand. */
export const empty = (folder: string) =>
  extension(
    join(folder, 'empty'),
    {
      name: 'Empty content script',
      ...DRIVEN,
      content_scripts: [{ matches: HOSTS, js: ['content.js'], run_at: 'document_start' }],
    },
    { 'worker.js': '', 'content.js': '' },
  );

/** Where both ways of a change go through an empty page of the extension: out from the portal, back from Atlassian. */
const HOP_RULES = `
  const hop = (id, initiatorDomains, regexFilter) => ({
    id,
    action: { type: 'redirect', redirect: { regexSubstitution: chrome.runtime.getURL('hop.html') + '?to=\\\\0' } },
    condition: { initiatorDomains, regexFilter, resourceTypes: ['main_frame'] },
  });
  chrome.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [1, 2, 3],
    addRules: [
      hop(1, ['account.nextup.ai'], '^https://[^/]+/plugins/servlet/oauth/authorize.*'),
      hop(2, ['account.nextup.ai'], '^https://auth\\\\.atlassian\\\\.com/authorize.*'),
      hop(3, ['atlassian.net', 'atlassian.com'], '^https://account\\\\.nextup\\\\.ai/.*(oauth_verifier|code)=.*'),
    ],
  });`;

/** Chromium: a change takes the same two hops through a page of the extension, which reads nothing. */
export const hops = (folder: string) =>
  extension(
    join(folder, 'hops'),
    {
      name: 'Empty hops',
      background: { service_worker: 'worker.js' },
      permissions: ['storage', 'declarativeNetRequestWithHostAccess'],
      host_permissions: HOSTS,
      web_accessible_resources: [{ resources: ['hop.html'], matches: ['https://*/*'] }],
    },
    {
      'worker.js': HOP_RULES,
      'hop.html': '<!doctype html><title>Hop</title><script src="hop.js"></script>',
      'hop.js': "location.replace(location.search.slice('?to='.length));",
    },
  );

/** Firefox: each navigation waits for a listener that lets it go at once. */
export const listener = (folder: string) =>
  extension(
    join(folder, 'listener'),
    {
      name: 'Empty listener',
      background: { scripts: ['background.js'] },
      permissions: ['storage', 'webRequest', 'webRequestBlocking'],
      host_permissions: HOSTS,
      browser_specific_settings: { gecko: { id: 'empty-listener@mau-guard.dev' } },
    },
    {
      'background.js': `browser.webRequest.onBeforeRequest.addListener(() => ({}), { urls: ${JSON.stringify(HOSTS)}, types: ['main_frame'] }, ['blocking']);`,
    },
  );

/** Firefox: none at all. */
export const noneInFirefox = (folder: string) =>
  extension(
    join(folder, 'none-firefox'),
    {
      name: 'None',
      background: { scripts: ['background.js'] },
      permissions: ['storage'],
      browser_specific_settings: { gecko: { id: 'none@mau-guard.dev' } },
    },
    { 'background.js': '' },
  );

/** A page that shows a word at once and another when one session request was answered: the least that a popup can do. */
export const bare = (folder: string) =>
  extension(
    join(folder, 'bare'),
    { name: 'Bare page', ...DRIVEN, host_permissions: HOSTS },
    {
      'worker.js': '',
      'page.html': '<!doctype html><title>Bare</title><p>Known</p><script type="module" src="page.js"></script>',
      'page.js': `const asked = await fetch('https://acme.atlassian.net/rest/api/3/myself', { credentials: 'include', cache: 'no-store' });
await asked.text();
globalThis.benchFresh = performance.now();`,
    },
  );
