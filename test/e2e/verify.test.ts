import { describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk, SITE } from './people.ts';

const desk = atDesk();
const TESTS = [
  'background',
  'holding',
  'access',
  'answers',
  'connection',
  'policy',
  'storage',
  'private',
  'emergency',
] as const;

async function looked(tab: Tab): Promise<Record<string, string>> {
  await tab.waitFor(
    'return document.querySelector("main[data-mau-guard=verify]")?.dataset.busy === "false"',
    'what is in force',
  );
  const results = await tab.evaluate<string[]>(
    'return [...document.querySelectorAll("[data-result]")].map((one) => one.dataset.result)',
  );
  return Object.fromEntries(TESTS.map((name, at) => [name, results[at] ?? '']));
}

async function verifyPage(): Promise<Tab> {
  return desk.driver.newTab(desk.driver.extensionUrl('src/pages/verify/index.html'));
}

/** What stands behind a term. */
const fact = (tab: Tab, term: string) =>
  tab.evaluate<string>(
    `return [...document.querySelectorAll('dt')].find((one) => one.textContent === arg)?.nextElementSibling.textContent ?? ''`,
    term,
  );

const IN_ORDER = {
  background: 'pass',
  holding: 'pass',
  access: 'pass',
  answers: 'pass',
  connection: 'pass',
  storage: 'pass',
};

describe('verify this browser', () => {
  test('set up and in order: the browser holds, and what was read last is said without whose it was', async () => {
    await desk.setUp();
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
    const tab = await verifyPage();
    expect(await looked(tab)).toMatchObject(IN_ORDER);
    expect(await fact(tab, 'Should be')).toBe(`HelpDesk Bot (${desk.account('bot').accountId})`);
    expect(await fact(tab, 'Jira')).toBe(SITE.replace('https://', ''));
    expect(await fact(tab, 'Last reading')).toMatch(/: another account$/);
    expect(await fact(tab, 'Browser')).toMatch(desk.driver.name === 'firefox' ? /^Firefox \d/ : /Chrom\w* \d/);
    const words = await tab.text();
    for (const secret of ['@acme.example', desk.account('pat').accountId]) expect(words).not.toContain(secret);
  });

  test('access is withheld: said by host, and put right it passes', async () => {
    const host = 'https://id.atlassian.com/*';
    await desk.setUp();
    await desk.driver.withholdHosts([host]);
    const tab = await verifyPage();
    expect(await looked(tab)).toMatchObject({ access: 'fail' });
    expect(await fact(tab, 'Missing')).toBe('id.atlassian.com');
    await desk.driver.grantHosts([host]);
    await tab.clickNamed('Check again');
    await tab.waitFor('return document.querySelectorAll("[data-result]")[2].dataset.result === "pass"', 'the access');
    expect(await looked(tab)).toMatchObject(IN_ORDER);
  });

  test('nothing is set up: said, with what to do', async () => {
    const tab = await verifyPage();
    // Right after its start the browser has not told yet whether a policy sets one up.
    await expect.poll(() => looked(tab)).toMatchObject({ connection: 'fail', holding: 'pass' });
    expect(await tab.evaluate('return document.querySelector("main").dataset.verdict')).toBe('not-set-up');
  });

  test('a kept policy that the browser does not name: it applies, and that is said', async () => {
    await desk.driver.inExtension('await browser.storage.local.set({ policy: { value: arg } })', {
      version: 1,
      connections: [],
      organization: { name: 'Acme IT', support: 'mailto:it@acme.example' },
    });
    const tab = await verifyPage();
    expect(await looked(tab)).toMatchObject({ policy: 'note', connection: 'fail' });
    expect(await fact(tab, 'State')).toContain('as it was last known');
    expect(await fact(tab, 'Organization')).toBe('Acme IT');
  });

  test('it is opened from the settings', async () => {
    const options = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/options/index.html'));
    await options.waitFor('return document.querySelector("main")?.dataset.busy === "false"', 'the settings');
    await options.clickNamed('Verify this browser');
    await looked(await desk.driver.waitForTab((url) => url.includes('/pages/verify/'), 'the page'));
  });
});
