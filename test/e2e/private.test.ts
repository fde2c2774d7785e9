import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Jar, Tab } from './driver/index.ts';
import { approveName, atDesk } from './people.ts';

/* What is signed in where: windows and tabs with cookies of their own, each with its own people. */

const firefox = process.env.MAU_BROWSER === 'firefox';
const JARS: readonly Jar[] = firefox ? ['private', 'container'] : ['private'];

const desk = atDesk();
beforeAll(() => desk.driver.allowPrivate(true));
beforeEach(() => desk.setUp());

/** Who is signed in in the normal window, and who in the other jar. */
async function signedIn(jar: Jar, normal: string | null, there: string | null): Promise<void> {
  await desk.signedInAs(normal);
  await desk.signedInAs(there, undefined, jar);
}

/** Past the guide, which would have stopped Pat before. */
const goByAddress = (portal: Tab) => portal.evaluate<void>('location.href = "/main-user/change"');

function consentsThatOpened(): string[] {
  return desk.world.seen.filter(({ path }) => path.endsWith('/oauth/authorize')).map(({ path }) => path);
}

describe.each(JARS)('a %s tab', (jar) => {
  test.each(['oauth1', '3lo'] as const)(
    '%s: the service account is bound there with one click, while Pat is signed in in the normal window',
    async (flow) => {
      desk.world.dials.portal.flow = flow;
      await signedIn(jar, 'pat', 'bot');
      await (await desk.openPortal(jar)).clickNamed('Change');
      await (await desk.consentPage()).clickNamed(approveName(flow));
      expect(await desk.bound()).toEqual(['bot: main-user']);
    },
  );

  test('Pat is held there, while the service account is signed in in the normal window', async () => {
    await signedIn(jar, 'bot', 'pat');
    await goByAddress(await desk.openPortal(jar));
    await desk.held('mismatch');
    expect(consentsThatOpened()).toEqual([]);
    expect(desk.ledger()).toEqual([]);
  });

  test('Pat takes the session over there as Allow is clicked: held on the way back', async () => {
    await signedIn(jar, 'bot', 'bot');
    await (await desk.openPortal(jar)).clickNamed('Change');
    desk.world.dials.consent.approvingAs = 'pat';
    await (await desk.consentPage()).clickNamed('Allow');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('Pat is held in the normal window, while the service account is signed in there', async () => {
    await signedIn(jar, 'pat', 'bot');
    await goByAddress(await desk.openPortal());
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  describe('a link to the consent page is copied', () => {
    test('out of it, to the normal window, where Pat is: held', async () => {
      await signedIn(jar, 'pat', 'bot');
      await (await desk.openPortal(jar)).clickNamed('Change');
      const address = await (await desk.consentPage()).url();
      const opened = consentsThatOpened().length;
      await desk.held('mismatch', await desk.driver.newTab(address));
      expect(consentsThatOpened()).toHaveLength(opened);
      expect(desk.ledger()).toEqual([]);
    });

    test('into it, from the normal window, where Pat is not: held', async () => {
      await signedIn(jar, 'bot', 'pat');
      await (await desk.openPortal()).clickNamed('Change');
      const address = await (await desk.consentPage()).url();
      const opened = consentsThatOpened().length;
      await desk.held('mismatch', await desk.driver.newTab(address, jar));
      expect(consentsThatOpened()).toHaveLength(opened);
      expect(desk.ledger()).toEqual([]);
    });
  });
});

test('private windows in which the extension is not allowed: popup and badge of the normal window say so', async () => {
  await desk.signedInAs('bot');
  await desk.driver.allowPrivate(false);
  await desk.openPortal();
  await expect.poll(async () => (await desk.driver.badge()).title).toContain('Private windows');
  const popup = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/popup/index.html'));
  await popup.waitFor('return document.body.innerText.includes("private windows")', 'the popup saying so');
  await desk.driver.allowPrivate(true);
});
