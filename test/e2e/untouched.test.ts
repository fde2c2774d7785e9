import { beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk, SITE, SLACK } from './people.ts';

const desk = atDesk();
beforeEach(async () => {
  await desk.setUp();
  await desk.signedInAs('pat');
  desk.world.reset();
});

/** Whatever we would have put there, or asked for. */
async function expectUntouched(tab: Tab): Promise<void> {
  expect(await tab.evaluate('return document.querySelectorAll("[data-mau-guard], mau-guard").length')).toBe(0);
  expect(await tab.panel('guide')).toBeUndefined();
  expect(await tab.panel('guard')).toBeUndefined();
  expect(desk.world.seen.filter((seen) => /\/myself$|\/gateway\/api\/me$/.test(seen.path))).toEqual([]);
  const open = await Promise.all((await desk.driver.tabs()).map((each) => each.url()));
  expect(open.filter((url) => url.includes('/checkpoint/'))).toEqual([]);
}

describe("people's own connections", () => {
  test.each(['oauth1', '3lo'] as const)('Pat connects herself from Slack by %s, as she should', async (flow) => {
    const slack = await desk.driver.newTab(`${SLACK}?flow=${flow}`);
    await slack.clickNamed('Connect Now');
    const consent = await desk.consentPage(flow);
    await consent.waitFor('return document.readyState === "complete"', 'the consent page');
    await expectUntouched(consent);
    await consent.clickNamed(flow === '3lo' ? 'Accept' : 'Allow');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
  });

  test.each(['form', 'form-no-names', 'get-link', 'script-button', 'late'] as const)(
    'her own 1.0a page by %s works with her one click',
    async (markup) => {
      desk.world.dials.consent.oauth1 = markup;
      const slack = await desk.driver.newTab(SLACK);
      await slack.clickNamed('Connect Now');
      await (await desk.consentPage('oauth1')).clickNamed('Allow');
      expect(await desk.bound()).toEqual(['pat: own-connect']);
    },
  );

  test('a 3LO that comes back without asking is not held', async () => {
    Object.assign(desk.world.dials.consent, { granted: true, promptConsent: false });
    const slack = await desk.driver.newTab(`${SLACK}?flow=3lo`);
    await slack.clickNamed('Connect Now');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
    expect(desk.world.seen.filter((seen) => /\/myself$|\/gateway\/api\/me$/.test(seen.path))).toEqual([]);
  });
});

describe('a new tab that a person opens while the portal is in front', () => {
  test('is no page of the portal: Pat connects herself from Slack there, as she should', async () => {
    await desk.openPortal();
    const tab = await desk.newTabByHand(SLACK);
    await tab.clickNamed('Connect Now');
    await (await desk.consentPage('oauth1')).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
  });
});

describe("other apps' consent", () => {
  test.each([
    ['Connect Board App', 'oauth1'],
    ['Connect Board App with Atlassian', '3lo'],
  ] as const)('%s', async (link, flow) => {
    const page = await desk.driver.newTab('https://www.example.com/');
    await page.clickNamed(link);
    const consent = await desk.consentPage(flow);
    await consent.waitFor('return document.readyState === "complete"', 'the consent page');
    await expectUntouched(consent);
    await consent.clickNamed(flow === '3lo' ? 'Accept' : 'Allow');
    expect(await desk.bound()).toEqual(['pat: other-app']);
  });
});

describe('ordinary pages', () => {
  test.each([
    ['a Jira issue', `${SITE}/browse/HELP-1`],
    ['a portal page without the row', 'https://account.nextup.ai/plain'],
    ['a foreign page', 'https://www.example.com/'],
  ])('%s: no node added, no request made', async (_what, url) => {
    const tab = await desk.driver.newTab(url);
    await expectUntouched(tab);
    expect(
      desk.world.seen.filter((seen) => seen.host === new URL(url).host && seen.path === new URL(url).pathname),
    ).toHaveLength(1);
  });
});
