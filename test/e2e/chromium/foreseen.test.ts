import { beforeEach, describe, expect, test } from 'vitest';
import { atDesk, PORTAL, SITE } from '../people.ts';

const desk = atDesk();
beforeEach(() => desk.setUp());

const CHECKPOINT = 'src/pages/checkpoint/index.html';
const reads = () => desk.world.seen.filter(({ path }) => /\/(?:myself|me)$/.test(path));

/** A page of anybody's names our checkpoint for one consent after the other, and goes elsewhere before its page is there. */
async function names(consent: string, times: number): Promise<void> {
  const tab = await desk.driver.newTab('https://www.example.com/');
  const base = `${desk.driver.extensionUrl(CHECKPOINT)}?by=portal&from=${encodeURIComponent(PORTAL.slice(0, -1))}&to=`;
  await tab.evaluate<void>(
    `let n = 0;
     const again = () => {
       location.href = n < ${times} ? ${JSON.stringify(base)} + ${JSON.stringify(consent)} + n++ : '/?done';
       if (n <= ${times}) setTimeout(again, 12);
     };
     setTimeout(again);`,
  );
  await tab.waitForUrl((url) => url.endsWith('/?done') || url.includes(CHECKPOINT), 'the end of it');
}

describe('a page of anybody that names our checkpoint, and never stays for it', () => {
  test('has no session asked, and no attempt kept but where our page was there to ask', async () => {
    await desk.signedInAs('bot');
    const before = reads().length;
    await names('https://tenant.atlassian.net/plugins/servlet/oauth/authorize?oauth_token=forged', 20);
    const attempts = await desk.driver.inExtension<number>(
      'return ((await browser.storage.local.get("attempts")).attempts ?? []).length',
    );
    // What is being loaded as it goes on may have come to be there.
    expect(attempts).toBeLessThan(3);
    expect(reads().length - before).toBeLessThan(5);
  });

  test('and nobody else’s change waits for it', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await names(`${SITE}/plugins/servlet/oauth/authorize?oauth_token=forged`, 100);
    await portal.clickNamed('Change');
    // The page that was named may have gone on to its own consent, in its own tab.
    await portal.waitForUrl((url) => url.startsWith(`${SITE}/plugins/servlet/oauth/authorize`), 'the consent page');
    await portal.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

test('a checkpoint that is loaded anew asks Atlassian once more, and not twice', async () => {
  await desk.signedInAs('pat');
  const portal = await desk.openPortal();
  await portal.waitForPanel('guide', 'mismatch');
  await portal.evaluate<void>('location.href = "/main-user/change"');
  const held = await desk.held('mismatch');
  const before = reads().length;
  await held.reload();
  await desk.held('mismatch');
  expect(reads().length - before).toBe(2);
});
