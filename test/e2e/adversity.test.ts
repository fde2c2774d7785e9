import { beforeEach, describe, expect, test } from 'vitest';
import { approveName, atDesk, PORTAL, SITE, SLACK } from './people.ts';

const desk = atDesk();
beforeEach(() => desk.setUp());

describe('pages that only look like ours', () => {
  test.each([
    'https://id.atlassian.com/outboundAuth/start?serviceKey=somebody-else',
    'https://api.atlassian.com/oauth2/authorize/other',
    `${SITE}/plugins/servlet/oauth/authorize-other`,
  ])('%s: its buttons work', async (url) => {
    const tab = await desk.driver.newTab(url);
    await tab.evaluate(`document.body.innerHTML = '<button id="b">Allow</button>';
      document.getElementById('b').addEventListener('click', () => { document.title = 'clicked'; });`);
    await tab.click('#b');
    await tab.waitFor('return document.title === "clicked"', 'the page hearing its click');
    expect(await tab.panel('guard')).toBeUndefined();
  });
});

describe('a slow Jira', () => {
  test('every answer takes longer than a reading is fresh at the click: one click on Allow is enough', async () => {
    await desk.signedInAs('bot');
    desk.world.dials.delays.myselfMs = 2_300;
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe('a button of a form, whose script hears clicks alone', () => {
  test('Allow was held until it was read: the page hears that click', async () => {
    Object.assign(desk.world.dials.consent, { threeLO: 'script-form' });
    desk.world.dials.portal.flow = '3lo';
    desk.world.dials.delays.meMs = 2_300;
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage('3lo')).clickNamed(approveName('3lo'));
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('another app’s: one click is enough', async () => {
    Object.assign(desk.world.dials.consent, { threeLO: 'script-form' });
    const slack = await desk.newTabByHand(`${SLACK}?flow=3lo`);
    await desk.signedInAs('pat');
    await slack.clickNamed('Connect Now');
    await (await desk.consentPage('3lo')).clickNamed(approveName('3lo'));
    expect(await desk.bound()).toEqual(['pat: own-connect']);
  });
});

describe('a row that is drawn anew while its click is held', () => {
  test('the change begins all the same, with that one click', async () => {
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    // As frameworks do: the document hears clicks, and buttons come and go.
    await portal.evaluate(`
      let change = [...document.querySelectorAll('a, button')].find((one) => one.textContent.trim() === 'Change');
      window.drawChange = () => {
        const drawn = document.createElement('button');
        drawn.textContent = 'Change';
        change.replaceWith(drawn);
        change = drawn;
      };
      drawChange();
      document.addEventListener('click', ({ target }) => target === change && location.assign('/main-user/change'));`);
    await portal.waitForPanel('guide', 'mismatch');
    // So slow that the guide has not heard of the other account when it is clicked.
    desk.world.dials.delays.myselfMs = 1_500;
    await desk.signedInAs('bot');
    await portal.evaluate('addEventListener("pointerup", () => setTimeout(drawChange, 200), true)');
    await portal.clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe('an Allow that got through and led nowhere', () => {
  test('the guard says that the page has not gone on, and the next click is as good', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.waitForPanel('guard', 'match');
    await consent.evaluate('document.addEventListener("submit", (event) => event.preventDefault(), { once: true })');
    await consent.clickNamed('Allow');
    const words = async () => (await consent.panel('guard'))?.text();
    await expect.poll(words).toContain('This page has not gone on');
    await consent.evaluate('document.addEventListener("submit", (event) => event.preventDefault(), { once: true })');
    await consent.clickNamed('Allow');
    await expect.poll(words).not.toContain('This page has not gone on');
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

/** What guards say in any tab, as our scripts see it: a page that is on its way elsewhere answers Chromium's drivers no more. */
function guardsWords(): Promise<string[]> {
  return desk.driver.inExtension<string[]>(
    `const words = () => {
       const host = document.querySelector('[data-mau-guard="guard"]');
       const root = host && (host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host));
       return root?.textContent;
     };
     const inTab = ({ id }) => browser.scripting.executeScript({ target: { tabId: id }, func: words }).catch(() => []);
     const found = await Promise.all((await browser.tabs.query({})).map(inTab));
     return found.flat().map(({ result }) => result).filter(Boolean);`,
  );
}

describe('an Allow that takes long', () => {
  test.each(['oauth1', '3lo'] as const)('%s: nobody is told to click once more while it is under way', async (flow) => {
    desk.world.dials.portal.flow = flow;
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage(flow);
    await consent.waitForPanel('guard', 'match');
    desk.world.dials.delays.postMs = 8_000;
    const clicked = consent.clickNamed(approveName(flow));
    let looks = 0;
    const said = new Set<string>();
    const look = async () => {
      for (const words of await guardsWords()) said.add(words);
      looks += said.size > 0 ? 1 : 0;
      return desk.world.seen.some(({ path }) => path.endsWith('/callback'));
    };
    await expect.poll(look).toBe(true);
    await clicked;
    expect(await desk.bound()).toEqual(['bot: main-user']);
    // It has stood there all the while.
    expect(looks).toBeGreaterThan(10);
    expect([...said].filter((words) => !words.includes('HelpDesk Bot') || words.includes('not gone on'))).toEqual([]);
  });
});

describe('one consent that leads into another', () => {
  test('the vendor asks for a second consent right after the first: it is read as well', async () => {
    await desk.signedInAs({ identity: 'pat', site: 'bot' });
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    await consent.waitForUrl((url) => url.startsWith(PORTAL), 'the portal after the callback');
    desk.world.dials.portal.flow = '3lo';
    Object.assign(desk.world.dials.consent, { granted: true, promptConsent: false });
    await consent.evaluate(`location.href = '${PORTAL}main-user/change'`);
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual(['bot: main-user']);
  });
});

describe('the worker slept while a person read the checkpoint', () => {
  test('"Connect my own account" is heard all the same', async () => {
    await desk.signedInAs('pat');
    const tab = await desk.driver.newTab(`${PORTAL}own`);
    await tab.clickNamed('Connect my own account');
    const checkpoint = await desk.held('mismatch');
    await desk.driver.stopBackground();
    await checkpoint.clickNamed('Connect my own account');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
  });

  test('the right account: the worker is stopped before each step, and it is bound with one click', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await desk.driver.stopBackground();
    await portal.clickNamed('Change');
    const consent = await desk.consentPage();
    await desk.driver.stopBackground();
    await consent.clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe('3LO with nobody signed in', () => {
  test('held, signed in from there, bound', async () => {
    desk.world.dials.portal.flow = '3lo';
    await desk.signedInAs(null);
    await (await desk.openPortal()).clickNamed('Change');
    const checkpoint = await desk.held('unknown');
    await checkpoint.clickNamed('Sign in');
    const chooser = await desk.driver.waitForTab((url) => url.startsWith('https://id.atlassian.com/login'), 'sign-in');
    await chooser.clickNamed(/^HelpDesk Bot — helpdesk-bot@/);
    await (await desk.consentPage()).clickNamed('Accept');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe('a change that began on the very page that shows the row', () => {
  test('Pat got there without a click: nobody asks her whether it is her own', async () => {
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
    await portal.evaluate('location.href = "/main-user/change"');
    expect(await (await desk.held('mismatch')).text()).not.toContain('Connect my own account');
  });
});

describe('a tab that was opened from the portal page with the row', () => {
  test('Pat connects herself in Slack there: she is asked, and may', async () => {
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await (await portal.waitForPanel('guide', 'mismatch')).clickNamed('Hide');
    await portal.evaluate(
      `const link = Object.assign(document.createElement('a'), { id: 'slack', target: '_blank', href: arg, textContent: 'Slack' });
       document.body.prepend(link);`,
      SLACK,
    );
    await portal.click('#slack');
    const slack = await desk.driver.waitForTab((url) => url.startsWith(SLACK), 'Slack');
    await slack.clickNamed('Connect Now');
    const checkpoint = await desk.held('mismatch');
    await checkpoint.clickNamed('Connect my own account');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['pat: own-connect']);
  });
});

describe('the extension is loaded anew while a change is under way', () => {
  test('Pat signs in behind it, and a script approves by fetch: nobody is bound', async () => {
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    const consent = await desk.consentPage();
    await consent.waitForPanel('guard', 'match');
    await desk.driver.reloadExtension();
    await desk.signedInAs('pat');
    await consent.evaluate(`
      const body = new URLSearchParams(new FormData(document.querySelector('form')));
      body.set('approve', 'Allow');
      await fetch(location.href, { method: 'POST', body, mode: 'no-cors', credentials: 'include' }).catch(() => undefined);`);
    expect(desk.ledger()).toEqual([]);
  });
});
