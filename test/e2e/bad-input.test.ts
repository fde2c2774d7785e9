import { describe, expect, test } from 'vitest';
import { atDesk, intending, PORTAL } from './people.ts';

const desk = atDesk();
const checkpointUrl = (query: string) => desk.driver.extensionUrl('src/pages/checkpoint/index.html') + query;
const stored = () => desk.driver.inExtension<{ settings: unknown }>('return browser.storage.local.get("settings")');

describe('the checkpoint', () => {
  test.each([
    ['no address', ''],
    ['a foreign address', '?by=portal&to=https://www.example.com/'],
    ['a script', '?by=portal&to=javascript:alert(1)'],
    ['an unknown cause', '?by=me&to=https://acme.atlassian.net/plugins/servlet/oauth/authorize?oauth_token=x'],
  ])('%s: an error, and it goes nowhere', async (_what, query) => {
    await desk.setUp();
    const tab = await desk.driver.newTab(checkpointUrl(query));
    await tab.waitFor('return document.querySelector("main")?.dataset.busy === "false"', 'the error');
    expect(await tab.url()).toBe(checkpointUrl(query));
    expect((await tab.text()).length).toBeGreaterThan(20);
    expect(desk.world.seen.filter((seen) => seen.host === 'www.example.com')).toEqual([]);
  });

  test('in a frame: an error, no reading, nothing to press', async () => {
    await desk.setUp();
    await desk.signedInAs('bot');
    const query = '?by=portal&to=https://acme.atlassian.net/plugins/servlet/oauth/authorize?oauth_token=framed';
    desk.world.reset();
    // Our own options page may frame it where a foreign page may not even load it.
    const tab = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/options/index.html'));
    await tab.waitFor('return document.querySelector("main")', 'a page of ours');
    const words = await tab.evaluate<string>(
      `const frame = document.createElement('iframe');
       frame.src = arg;
       document.body.append(frame);
       for (;;) {
         const main = frame.contentDocument?.querySelector('main');
         if (main?.dataset.busy === 'false') return main.innerText + ' buttons: ' + main.querySelectorAll('button').length;
         await new Promise((done) => requestAnimationFrame(done));
       }`,
      checkpointUrl(query),
    );
    expect(words).toContain('buttons: 0');
    expect(desk.world.seen.filter((seen) => seen.path.endsWith('/myself'))).toEqual([]);
  });
});

describe('an imported settings document with faults', () => {
  test('is refused whole, every fault is named by its path, and what was in force stays', async () => {
    const before = intending(desk.account('bot'));
    await desk.setUp(before);
    const tab = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/options/index.html'));
    const wrong = { version: 1, mode: 'off', connections: [{ ...before.connections[0], site: 'acme', account: {} }] };
    await tab.waitFor('return document.querySelector("textarea")', 'the field');
    await tab.evaluate(
      `const field = document.querySelector('textarea');
       field.value = arg;
       field.dispatchEvent(new Event('input', { bubbles: true }));`,
      JSON.stringify(wrong),
    );
    await tab.clickNamed('Check and use');
    await tab.waitFor('return document.body.innerText.includes("connections[0].site")', 'the faults');
    const words = await tab.text();
    for (const path of ['mode', 'connections[0].site', 'connections[0].account.id']) expect(words).toContain(path);
    expect(await stored()).toEqual({ settings: before });
  });

  test('a right one applies at once', async () => {
    await desk.setUp();
    const tab = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/options/index.html'));
    await tab.waitFor('return document.querySelector("textarea")', 'the field');
    await tab.evaluate(
      `const field = document.querySelector('textarea');
       field.value = arg;
       field.dispatchEvent(new Event('input', { bubbles: true }));`,
      JSON.stringify(intending(desk.account('pat'))),
    );
    await tab.clickNamed('Check and use');
    await tab.waitFor('return document.body.innerText.includes("Imported")', 'the word that it applies');
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
  });
});

describe('damage and strangers', () => {
  test('damaged settings are repaired to the last good ones, said, and still hold', async () => {
    await desk.setUp();
    const options = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/options/index.html'));
    await options.waitFor('return document.querySelector("textarea")', 'the field');
    await options.evaluate(
      `const field = document.querySelector('textarea');
       field.value = arg;
       field.dispatchEvent(new Event('input', { bubbles: true }));`,
      JSON.stringify(intending(desk.account('bot'))),
    );
    await options.clickNamed('Check and use');
    await options.waitFor('return document.body.innerText.includes("Imported")', 'the word that it applies');
    await desk.driver.inExtension('await browser.storage.local.set({ settings: { version: 1, mode: 7 } })');
    await desk.signedInAs('pat');
    const portal = await desk.driver.newTab(`${PORTAL}plain`);
    await portal.evaluate('location.href = "/main-user/change"');
    await desk.held('mismatch');
    const popup = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/popup/index.html'));
    await popup.waitFor(
      'return document.body.innerText.includes("was damaged and repaired")',
      'the word about the repair',
    );
  });

  test('messages of a page are nobody’s: it can neither arm, nor lift, nor set up', async () => {
    await desk.setUp();
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.evaluate(
      `for (const type of ['page/arm', 'page/own', 'page/lift', 'panel/view', 'portal/hello']) {
         window.postMessage({ type, site: null, ticket: 'x', reason: 'because' }, '*');
         document.dispatchEvent(new CustomEvent('mau-guard', { detail: { type } }));
       }`,
    );
    await portal.waitForPanel('guide', 'mismatch');
    expect(await stored()).toEqual({ settings: intending(desk.account('bot')) });
    expect(desk.ledger()).toEqual([]);
  });

  test.each([
    ['connections that are no list', { version: 1, connections: 'acme' }],
    ['nothing right in it', 'broken'],
  ])('settings that were never right (%s) hold everything as not set up', async (_what, settings) => {
    await desk.setUp(settings);
    await desk.signedInAs('pat');
    await (await desk.openPortal()).clickNamed('Change');
    await desk.held('not-set-up');
    expect(desk.ledger()).toEqual([]);
  });
});
