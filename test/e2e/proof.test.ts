import { beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk } from './people.ts';

/* What the portal's row shows is compared with who should be main user: after a change, and on every visit. */

const desk = atDesk();
beforeEach(() => desk.setUp());

const saying = (tab: Tab) => ({
  poll: (words: string) =>
    expect.poll(async () => (await tab.panel('guide'))?.text(), { message: `the guide says "${words}"` }),
});
const says = (tab: Tab, words: string) => saying(tab).poll(words).toContain(words);
const saysNo = (tab: Tab, words: string) => saying(tab).poll(words).not.toContain(words);
const press = async (tab: Tab, name: string) => (await tab.waitForPanel('guide')).clickNamed(name);

/** Hears from now on that a guide has what its rows show compared: where that is no news, nothing else tells. */
async function comparing(): Promise<() => Promise<void>> {
  const { driver } = desk;
  await driver.inExtension(
    `globalThis.compared = new Promise((resolve) => {
       browser.runtime.onMessage.addListener(({ type }) => {
         if (type === 'portal/shows') resolve();
       });
     });`,
  );
  return () => driver.inExtension('await globalThis.compared');
}

/** So many looks take longer than the answer to what was compared. */
const LOOKS = 30;

async function neverSays(tab: Tab, words: string): Promise<void> {
  const said: string[] = [];
  const look = async () => said.push((await (await tab.panel('guide'))?.text()) ?? '');
  await expect.poll(look, { interval: 50 }).toBeGreaterThan(LOOKS);
  expect(said.filter((text) => text.includes(words))).toEqual([]);
}

async function changed(): Promise<Tab> {
  const portal = await desk.openPortal();
  await portal.clickNamed('Change');
  await (await desk.consentPage()).clickNamed('Allow');
  expect(await desk.bound()).toEqual(['bot: main-user']);
  return portal;
}

describe('back on the portal after a change', () => {
  beforeEach(() => desk.signedInAs('bot'));

  test('the row shows the intended account: confirmed', async () => {
    const portal = await changed();
    await says(portal, 'Confirmed: HelpDesk Bot is the main user');
  });

  test('the row shows nobody by name: both are named side by side, and a person confirms once', async () => {
    desk.world.dials.portal.shows = 'nothing';
    const portal = await changed();
    await says(portal, 'Please look: is HelpDesk Bot the main user now?');
    await says(portal, 'The portal shows “Connected”.');
    await press(portal, 'Yes, this is HelpDesk Bot');
    await says(portal, 'Confirmed: HelpDesk Bot is the main user');
  });

  test('a colleague was faster: contradicted, with the way to repair it', async () => {
    desk.world.dials.portal.landing = 'stays';
    await changed();
    desk.world.dials.portal.shows = 'email';
    desk.world.setMainUser('pat');
    const portal = await desk.openPortal();
    await says(portal, 'The portal shows “pat.morgan@acme.example”. It should be HelpDesk Bot: change it.');
    await says(portal, 'View OAuth Access Tokens');
  });
});

test('a change in another tab: the page that it began on is not told off for what it still shows, but to be loaded anew', async () => {
  desk.world.setMainUser('pat');
  Object.assign(desk.world.dials.portal, { change: 'link-blank', landing: 'stays', shows: 'email' });
  await desk.signedInAs('bot');
  const portal = await desk.openPortal();
  await says(portal, 'The portal shows “pat.morgan@acme.example”');
  await portal.clickNamed('Change');
  await (await desk.consentPage()).clickNamed('Allow');
  expect(await desk.bound()).toEqual(['bot: main-user']);
  await portal.bringToFront();
  await says(portal, 'This page still shows what it showed before');
  await press(portal, 'Reload this page');
  await says(portal, 'Confirmed: HelpDesk Bot is the main user');
});

describe('on a later visit', () => {
  beforeEach(async () => {
    desk.world.setMainUser('bot');
    await desk.signedInAs('bot');
    await says(await desk.openPortal(), 'Copy a message for Slack');
    // What a row shows counts as soon as it stays the same.
    const remembers = 'return Object.keys((await browser.storage.local.get("rows")).rows ?? {}).length';
    await expect.poll(() => desk.driver.inExtension<number>(remembers)).toBe(1);
    await desk.closeTabs();
  });

  test('the same row is no news', async () => {
    const isCompared = await comparing();
    const portal = await desk.openPortal();
    await says(portal, 'The right account is signed in');
    await isCompared();
    await neverSays(portal, 'not through this browser');
  });

  test('the row changed, and no attempt passed here: said until a person says that it is right', async () => {
    desk.world.setMainUser('nomail');
    const portal = await desk.openPortal();
    await says(portal, 'now it is “Nina Nomail”');
    await press(portal, 'Yes, this is HelpDesk Bot');
    await saysNo(portal, 'not through this browser');
    const isCompared = await comparing();
    await portal.reload();
    await says(portal, 'The right account is signed in');
    await isCompared();
    await neverSays(portal, 'not through this browser');
  });

  test('the row changed by an attempt that passed here is what it should be', async () => {
    desk.world.setMainUser('nomail');
    const portal = await changed();
    await says(portal, 'Confirmed: HelpDesk Bot is the main user');
    await portal.reload();
    await says(portal, 'Confirmed: HelpDesk Bot is the main user');
    await saysNo(portal, 'not through this browser');
  });
});

describe('where the row’s name stands without a control that is certainly its own', () => {
  const draw = (tab: Tab, html: string) =>
    tab.evaluate<void>('document.querySelector("main, body").insertAdjacentHTML("beforeend", arg)', html);

  test('no control: said, with what to do, and nobody is asked who is signed in', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.driver.newTab('https://account.nextup.ai/plain');
    await draw(portal, '<dl><dt>Main authorized user</dt><dd>Pat Morgan</dd></dl>');
    await says(portal, 'cannot find the Change button on this page');
    await says(portal, 'Restrict Account Access');
    expect(desk.world.seen.filter(({ path }) => path.endsWith('/myself'))).toEqual([]);
    await press(portal, 'Hide');
    await expect.poll(() => portal.panel('guide')).toBeUndefined();
  });

  test('a control comes later: then it is the row’s', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.driver.newTab('https://account.nextup.ai/plain');
    await draw(portal, '<dl><dt>Main authorized user</dt><dd id="who">Pat Morgan</dd></dl>');
    await says(portal, 'cannot find the Change button on this page');
    await portal.evaluate(
      'document.getElementById("who").append(" ", Object.assign(document.createElement("button"), { textContent: "Change" }))',
    );
    await portal.waitForPanel('guide', 'match');
  });
});

describe('a row that is drawn already, or where the page is not, is found when it appears', () => {
  const ROW = '<dl><dt>Main authorized user</dt><dd>Pat Morgan <a href="#change">Change</a></dd></dl>';

  /** So long after the last change nobody looks any more. */
  const calm = (portal: Tab) => portal.evaluate('await new Promise((done) => setTimeout(done, 2500))');

  /** A portal page of that structure, in which the guide is by now. */
  async function pageOf(html: string, script = ''): Promise<Tab> {
    await desk.signedInAs('bot');
    const portal = await desk.driver.newTab('https://account.nextup.ai/plain');
    await portal.evaluate(
      `document.querySelector('main, body').insertAdjacentHTML('beforeend', arg + '<h2>Main authorized user</h2>'); ${script}`,
      html,
    );
    await says(portal, 'cannot find the Change button on this page');
    await portal.evaluate('document.querySelector("h2").remove()');
    await expect.poll(() => portal.panel('guide')).toBeUndefined();
    await calm(portal);
    return portal;
  }

  test.each([
    ['a class', 'pane.className = "on"'],
    ['`open`', 'document.querySelector("details").open = true'],
  ])('by %s', async (_, show) => {
    const portal = await pageOf(
      `<style>#pane.off { display: none }</style><details><summary>More</summary>
       <div id="pane" class="${show.includes('class') ? 'off' : 'on'}">${ROW}</div></details>`,
      show.includes('class') ? 'document.querySelector("details").open = true;' : '',
    );
    await portal.evaluate(`const pane = document.getElementById('pane'); ${show}`);
    await portal.waitForPanel('guide', 'match');
  });

  test('in an open shadow root', async () => {
    const portal = await pageOf(
      '<div id="host"></div>',
      `document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>Settings</p>';`,
    );
    await portal.evaluate('document.getElementById("host").shadowRoot.firstChild.outerHTML = arg', ROW);
    await portal.waitForPanel('guide', 'match');
  });

  test('in an open shadow root of a page that says nothing of a main user until then', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.driver.newTab('https://account.nextup.ai/plain');
    await portal.evaluate(
      `const host = document.body.appendChild(document.createElement('div'));
       host.id = 'host';
       host.attachShadow({ mode: 'open' }).innerHTML = '<p>Settings</p>';`,
    );
    await calm(portal);
    await portal.evaluate('document.getElementById("host").shadowRoot.firstChild.outerHTML = arg', ROW);
    await portal.waitForPanel('guide', 'match');
  });

  test('in a frame of the portal, and in the document that it loads next', async () => {
    const portal = await pageOf('<iframe src="/plain?framed"></iframe>');
    const inFrame = (html: string) =>
      portal.waitFor(
        `const { contentDocument } = document.querySelector('iframe');
         if (contentDocument.readyState !== 'complete' || !contentDocument.URL.includes('framed')) return false;
         contentDocument.body.innerHTML = arg;
         return true`,
        'the frame',
        html,
      );
    await inFrame(ROW);
    await portal.waitForPanel('guide', 'match');
    await portal.evaluate('document.querySelector("iframe").src = "/plain?framed=again"');
    await expect.poll(() => portal.panel('guide')).toBeUndefined();
    await inFrame(ROW);
    await portal.waitForPanel('guide', 'match');
  });
});

test.each(['table', 'frame'] as const)(
  'the popup over a portal page describes it, and names nobody: a %s',
  async (markup) => {
    desk.world.dials.portal.markup = markup;
    desk.world.setMainUser('pat');
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'match');
    // As the toolbar's popup: it has a page of its own, and the tab in front is the portal's.
    await desk.driver.inExtension(
      'const [tab] = await browser.tabs.query({ url: "https://account.nextup.ai/*" }); await browser.tabs.update(tab.id, { active: true }); await browser.tabs.create({ url: arg, active: false, windowId: tab.windowId });',
      desk.driver.extensionUrl('src/pages/popup/index.html'),
    );
    const popup = await desk.driver.waitForTab((url) => url.includes('/popup/'), 'the popup');
    const report = await popup.waitFor<string>(
      `const made = document.querySelector('textarea');
     [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Describe this page')?.click();
     return made?.value`,
      'the description',
    );
    expect(report).toContain('rows: 1, unsure: 0');
    expect(report).toContain('"Main authorized user"');
    expect(report).toContain('"Change"');
    expect(report).not.toMatch(/Pat|Morgan|Acme|@|nextup/);
  },
);

describe('the card', () => {
  beforeEach(() => desk.signedInAs('bot'));

  test('folds and moves, and stays so', async () => {
    const portal = await desk.openPortal();
    await press(portal, 'Move left');
    await press(portal, 'Fold');
    await saysNo(portal, 'Copy a message for Slack');
    const left = () =>
      portal.evaluate<number>('return document.querySelector("[data-mau-guard=guide]").getBoundingClientRect().left');
    await expect.poll(left).toBe(16);
    await portal.reload();
    await says(portal, 'Unfold');
    await expect.poll(left).toBe(16);
    await press(portal, 'Unfold');
    await says(portal, 'Copy a message for Slack');
  });

  test('does not lie over a row that stands in a frame', async () => {
    desk.world.dials.portal.markup = 'frame';
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
    await portal.waitFor(
      `const frame = document.querySelector('iframe');
       frame.scrollIntoView({ block: 'end' });
       const { left, right, top, bottom } = frame.getBoundingClientRect();
       return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === frame;`,
      'the frame in sight',
    );
  });

  test('stops a wrong account’s click in a frame as well', async () => {
    desk.world.dials.portal.markup = 'frame';
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
    await portal.click('iframe');
    await says(portal, 'Change stopped');
    expect(await desk.openUrls()).toEqual([expect.stringMatching(/^https:\/\/account\.nextup\.ai/)]);
  });

  test('shows the control: in the middle of the window, and not under the card', async () => {
    const portal = await desk.openPortal();
    await portal.evaluate(
      'document.body.prepend(Object.assign(document.createElement("div"), { style: "height: 3000px" }))',
    );
    await press(portal, 'Show me');
    await portal.waitFor(
      `const change = [...document.querySelectorAll('a')].find((one) => one.textContent === 'Change');
       const { top, bottom, left } = change.getBoundingClientRect();
       return top > 0 && bottom < innerHeight && document.elementFromPoint(left + 2, (top + bottom) / 2) === change;`,
      'the control in sight',
    );
  });

  describe('in a low window, where it reaches beyond the middle,', () => {
    const isFree = `const change = [...document.querySelectorAll('a')].find((one) => one.textContent === 'Change');
      const { top, bottom, left, right } = change.getBoundingClientRect();
      const isMiddle = Math.abs((top + bottom) / 2 - innerHeight / 2) < 40;
      return isMiddle && document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === change;`;
    const leftOfCard = (tab: Tab) =>
      tab.evaluate<number>('return document.querySelector("[data-mau-guard=guide]").getBoundingClientRect().left');

    /** A tall page, with Change at its right-hand side. */
    async function tallPage(): Promise<Tab> {
      const portal = await desk.openPortal();
      await portal.resize(1_000, 560);
      await portal.evaluate(
        `const tall = () => Object.assign(document.createElement('div'), { style: 'height: 3000px' });
         const change = [...document.querySelectorAll('a')].find((one) => one.textContent === 'Change');
         Object.assign(document.body.style, { margin: '8px', maxWidth: 'none' });
         Object.assign(change.style, { position: 'absolute', right: '30px' });
         document.body.prepend(tall());
         document.body.append(tall());`,
      );
      return portal;
    }

    test('it makes way to the other side, and comes back', async () => {
      const portal = await tallPage();
      await press(portal, 'Show me');
      await portal.waitFor(isFree, 'the control in sight, and nothing over it');
      await expect.poll(() => leftOfCard(portal)).toBe(16);
      await portal.evaluate('scrollTo(0, 0)');
      await expect.poll(() => leftOfCard(portal)).toBeGreaterThan(400);
    });
  });

  test('takes the keyboard along: it keeps the focus when it is folded, and “Show me” gives it to the control', async () => {
    const portal = await desk.openPortal();
    await press(portal, 'Fold');
    await says(portal, 'Unfold');
    await portal.press('Enter');
    await says(portal, 'Copy a message for Slack');
    // Past the steps.
    await portal.press('Tab');
    await portal.press('Tab');
    await portal.press('Enter');
    await portal.waitFor('return document.activeElement?.textContent === "Change"', 'the focus at the control');
    // The key that pressed “Show me” presses nothing more.
    expect(await desk.openUrls()).toEqual([expect.stringMatching(/^https:\/\/account\.nextup\.ai/)]);
  });
});
