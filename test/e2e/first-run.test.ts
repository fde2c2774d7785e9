import { describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk, SITE } from './people.ts';

const FIRST_RUN = 'src/pages/first-run/index.html';
/** What a person may need from the installation to "ready". */
const MOST_CLICKS = 4;

describe('from the installation to "ready"', () => {
  const desk = atDesk();

  async function firstRun(): Promise<Tab> {
    const tab = await desk.driver.newTab(desk.driver.extensionUrl(FIRST_RUN));
    await tab.waitFor('return document.querySelector("[aria-current=step]")', 'the steps');
    await tab.evaluate(
      `globalThis.clicks = 0;
       addEventListener('click', (event) => { if (event.isTrusted) globalThis.clicks += 1; }, true);`,
    );
    return tab;
  }

  test('signed in as the service account: in four clicks at most, and then it may become the main user', async () => {
    await desk.signedInAs('bot');
    const tab = await firstRun();
    await tab.type('input[type=url]', SITE);
    await tab.clickNamed('Who is signed in there now?');
    await tab.clickNamed('Use this account');
    await tab.waitFor('return document.querySelector("main").dataset.verdict === "match"', 'ready');
    expect(await tab.evaluate<number>('return globalThis.clicks')).toBeLessThanOrEqual(MOST_CLICKS);
    expect(await tab.text()).toContain('Ready: only HelpDesk Bot');
    await tab.clickNamed('Open the portal');
    const portal = await desk.driver.waitForTab((url) => url === 'https://account.nextup.ai/', 'the portal');
    await portal.clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('signed in as herself, Pat switches, comes back, and the page has noticed', async () => {
    await desk.signedInAs('bot');
    await desk.signedInAs('pat');
    const tab = await firstRun();
    await tab.type('input[type=url]', SITE);
    await tab.clickNamed('Who is signed in there now?');
    await tab.waitFor('return document.body.innerText.includes("Pat Morgan")', 'who is signed in');
    await tab.clickNamed('Switch account');
    const chooser = await desk.driver.waitForTab(
      (url) => url.startsWith('https://id.atlassian.com/login'),
      'the chooser',
    );
    await chooser.clickNamed(/^HelpDesk Bot — helpdesk-bot@/);
    await chooser.waitForUrl((url) => url.startsWith(SITE), 'Jira');
    await tab.bringToFront();
    await tab.waitFor('return document.body.innerText.includes(arg)', 'the bot', desk.account('bot').accountId);
    await tab.clickNamed('Use this account');
    await tab.waitFor('return document.querySelector("main").dataset.verdict === "match"', 'ready');
  });

  test('of a Jira that is open in a tab nothing has to be typed', async () => {
    await desk.signedInAs('bot');
    await desk.driver.newTab(`${SITE}/jira/your-work`);
    const tab = await firstRun();
    await tab.waitFor('return document.querySelector("input[type=url]").value === arg', 'the site', SITE);
  });
});

describe('after the installation', () => {
  const desk = atDesk({ firstRun: true });
  const isFirstRun = (url: string) => url.includes(FIRST_RUN);

  test('the page opens by itself, and never again', async () => {
    // Chromium takes seconds to say that there is no policy.
    desk.driver.patience = 20_000;
    const page = await desk.driver.waitForTab(isFirstRun, 'the first-run page');
    expect(await page.waitFor('return document.querySelector("[aria-current=step]")?.dataset.step', 'the steps')).toBe(
      '1',
    );
    await page.close();
    await desk.driver.newTab('https://account.nextup.ai/plain');
    await desk.driver.reloadExtension();
    await desk.driver.switchOffAndOn();
    await desk.driver.restart();
    await desk.driver.stopBackground();
    await desk.driver.newTab('https://account.nextup.ai/');
    // Nobody knows whether the page is due before the browser has told that there is no policy.
    const popup = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/popup/index.html'));
    await popup.waitFor('return document.body.innerText.includes("Which account should be")', 'that nothing is set up');
    expect((await desk.openUrls()).filter(isFirstRun)).toEqual([]);
  });
});
