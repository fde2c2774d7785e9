import { describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk, intending, PORTAL, SITE } from './people.ts';

const desk = atDesk();

async function optionsPage(): Promise<Tab> {
  const tab = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/options/index.html'));
  await tab.waitFor('return document.querySelector("main")?.dataset.busy === "false"', 'the settings');
  return tab;
}

async function ownConnections(): Promise<Record<string, unknown>[]> {
  const { settings } = await desk.driver.inExtension<{ settings?: { connections?: Record<string, unknown>[] } }>(
    'return browser.storage.local.get("settings")',
  );
  return settings?.connections ?? [];
}

/** A browser's own field for a day takes digits in the order of its language; what counts is what it then holds. */
const setDay = (tab: Tab, day: string) =>
  tab.evaluate(
    `const field = document.querySelector('[name="next.from"]');
     field.value = arg;
     field.dispatchEvent(new Event('input', { bubbles: true }));`,
    day,
  );

const saved = (tab: Tab) => tab.waitFor('return !document.querySelector("[name=site]")', 'the form to close');

describe('connections in the settings', () => {
  test('one is added from whoever is signed in, and holds everybody else at once', async () => {
    await desk.signedInAs('bot');
    const tab = await optionsPage();
    await tab.clickNamed('Add a connection');
    await tab.type('[name="site"]', SITE);
    await tab.clickNamed('Who is signed in there now?');
    await tab.waitFor('return document.querySelector(\'[name="account.id"]\').value !== ""', 'the account');
    await tab.clickNamed('Save');
    await saved(tab);
    expect(await ownConnections()).toMatchObject([
      { site: SITE, portal: PORTAL.slice(0, -1), account: { id: desk.account('bot').accountId } },
    ]);
    await desk.signedInAs('pat');
    const portal = await desk.driver.newTab(`${PORTAL}plain`);
    await portal.evaluate('location.href = "/main-user/change"');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('what is wrong is said at its field, which gets the focus; put right, it is saved', async () => {
    await desk.setUp();
    const [before] = await ownConnections();
    const tab = await optionsPage();
    await tab.clickNamed('Edit Acme HelpDesk+');
    await tab.type('[name="projects"]', 'HE-LP');
    await tab.clickNamed('Save');
    await tab.waitFor('return document.activeElement?.name === "projects"', 'the focus on the wrong field');
    expect(await tab.text()).toContain('“HE-LP”');
    expect(await ownConnections()).toEqual([before]);
    await tab.evaluate('document.querySelector("[name=projects]").value = ""');
    await tab.type('[name="projects"]', 'help');
    await tab.clickNamed('Save');
    await saved(tab);
    expect(await ownConnections()).toMatchObject([{ projects: ['HELP'] }]);
    await tab.clickNamed('Undo');
    await expect.poll(ownConnections).toEqual([before]);
  });

  test('who takes over: from that day on both may become the main user', async () => {
    await desk.setUp();
    const tab = await optionsPage();
    await tab.clickNamed('Edit Acme HelpDesk+');
    await tab.click('[name="next"]');
    await tab.type('[name="next.account.id"]', desk.account('pat').accountId);
    await setDay(tab, '2026-01-01');
    await tab.clickNamed('Save');
    await saved(tab);
    expect(await ownConnections()).toMatchObject([
      {
        account: { id: desk.account('bot').accountId },
        next: { account: { id: desk.account('pat').accountId }, from: '2026-01-01', accept: 'both' },
      },
    ]);
    await desk.signedInAs('pat');
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: main-user']);
  });

  test('one is removed, and comes back by undo', async () => {
    await desk.setUp(intending(desk.account('bot')));
    const tab = await optionsPage();
    await tab.clickNamed('Remove Acme HelpDesk+');
    await expect.poll(ownConnections).toEqual([]);
    await tab.clickNamed('Undo');
    await expect.poll(ownConnections).toHaveLength(1);
  });
});

test('own connections are held once it is chosen and confirmed', async () => {
  await desk.setUp();
  const tab = await optionsPage();
  await tab.click('[name="ownConnect"][value="hold"]');
  await tab.clickNamed('Use this choice');
  await tab.waitFor('return document.body.innerText.includes("“Hold”")', 'the word that it applies');
  await desk.signedInAs('pat');
  const own = await desk.driver.newTab('https://account.nextup.ai/own');
  await own.clickNamed('Connect my own account');
  expect(await (await desk.held('mismatch')).text()).not.toContain('Connect my own account');
  expect(desk.ledger()).toEqual([]);
});
