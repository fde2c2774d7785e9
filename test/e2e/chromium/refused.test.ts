import { beforeEach, expect, test } from 'vitest';
import { atDesk } from '../people.ts';

const desk = atDesk();
beforeEach(() => desk.setUp());

/** Ids that none of our own rules have. */
const FIRST = 2_000_000_001;

/** Uses up what the browser grants, with rules that hold nothing. */
async function useUp(): Promise<void> {
  await desk.driver.inExtension(
    `const rule = (id) => ({
       id, priority: 1, action: { type: 'allow' },
       condition: { regexFilter: '^https://nowhere' + id + '\\.example/', resourceTypes: ['image'] },
     });
     let next = arg;
     for (let many = 512; many >= 1; ) {
       const addRules = Array.from({ length: many }, (_, index) => rule(next + index));
       await chrome.declarativeNetRequest.updateSessionRules({ addRules }).then(
         () => { next += many; },
         () => { many = Math.floor(many / 2); },
       );
     }`,
    FIRST,
  );
}

async function giveBack(): Promise<void> {
  await desk.driver.inExtension(
    `const rules = await chrome.declarativeNetRequest.getSessionRules();
     const removeRuleIds = rules.map(({ id }) => id).filter((id) => id >= arg);
     await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds });`,
    FIRST,
  );
}

test('the browser refuses our rules: badge, popup and guide say so, and the service account is held all the same', async () => {
  await desk.signedInAs('bot');
  await useUp();
  const portal = await desk.openPortal();
  await expect.poll(async () => (await desk.driver.badge()).title).toContain('refused to hold');
  expect((await desk.driver.badge()).text).toBe('×');
  const popup = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/popup/index.html'));
  await popup.waitFor('return document.querySelector("main")?.dataset.busy === "false"', 'the popup');
  expect(await popup.text()).toContain('refused');
  await popup.close();

  await portal.clickNamed('Change');
  const checkpoint = await desk.checkpoint();
  await checkpoint.waitFor(
    'return document.body.innerText.includes("does not let MAU Guard check")',
    'the checkpoint saying why',
  );
  expect(desk.world.seen.filter(({ path }) => path.endsWith('/oauth/authorize'))).toEqual([]);

  await giveBack();
  await checkpoint.clickNamed(/try again/i);
  await (await desk.consentPage()).clickNamed('Allow');
  expect(await desk.bound()).toEqual(['bot: main-user']);
});
