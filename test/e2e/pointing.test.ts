import { beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk, PORTAL } from './people.ts';
import { asks, pointByPopup } from './pointing.ts';

/* A portal that names things otherwise: a person points at the row and its control once. */

const desk = atDesk();
const PLAIN = `${PORTAL}plain`;
const ROW = `<div><span id="name">Bot owner</span> <b>Pat Morgan</b> <button id="control">Reassign it</button></div>
  <div><span>Time zone</span> <b>Berlin</b> <button>Reassign it</button></div>`;

beforeEach(async () => {
  await desk.setUp();
  await desk.signedInAs('bot');
});

/** A page of the portal with such a row, which counts what is pressed in it. */
async function strangePage(html = ROW): Promise<Tab> {
  const tab = await desk.driver.newTab(PLAIN);
  await draw(tab, html);
  return tab;
}

function draw(tab: Tab, html: string): Promise<void> {
  return tab.evaluate(
    `window.pressed = 0;
     for (const type of ['pointerdown', 'click']) addEventListener(type, (event) => event.target.closest('button, a') && window.pressed++);
     document.querySelector('main, body').insertAdjacentHTML('beforeend', arg);`,
    html,
  );
}

const pressed = (tab: Tab) => tab.evaluate<number>('return window.pressed');

async function pointAt(portal: Tab, row: string, control: string): Promise<void> {
  await portal.click(row, { covered: true });
  await asks(portal, 'Now point at what changes “Bot owner”');
  await portal.click(control, { covered: true });
}

async function optionsPage(): Promise<Tab> {
  const tab = await desk.driver.waitForTab((url) => url.includes('/options/'), 'the options page');
  await tab.waitFor('return document.body.innerText.includes("You pointed at this")', 'what was pointed at');
  return tab;
}

const stored = () =>
  desk.driver.inExtension<unknown[]>('return (await browser.storage.local.get("settings")).settings.pointers ?? []');

test('the row is found from then on, nothing was pressed, and the wrong account is stopped at it', async () => {
  const portal = await strangePage();
  await pointByPopup(desk, portal);
  await pointAt(portal, '#name', '#control');
  const options = await optionsPage();
  expect(await stored()).toEqual([]);
  await options.clickNamed('Keep it');
  await portal.waitForPanel('guide', 'match');
  expect(await pressed(portal)).toBe(0);
  expect(await stored()).toEqual([
    {
      portal: 'https://account.nextup.ai',
      row: 'Bot owner',
      control: 'Reassign it',
      place: { up: 1, tag: 'button', nth: 0, of: 1 },
    },
  ]);
  await desk.signedInAs('pat');
  const later = await strangePage();
  await later.waitForPanel('guide', 'mismatch');
  await later.click('#control');
  await expect.poll(async () => (await later.panel('guide'))?.text()).toContain('Change stopped');
  expect(await later.evaluate('return window.pressed')).toBe(1); // the pointer went down, and no click came
});

describe('by keyboard alone', () => {
  /** Goes on until it is said that this is meant. */
  async function goTo(portal: Tab, words: string): Promise<void> {
    await expect
      .poll(async () => {
        // The question has an example in it.
        const text = ((await (await portal.panel('picker'))?.text()) ?? '').replace(
          'for example “Main authorized user”',
          '',
        );
        if (!text.includes(`“${words}”`)) await portal.press('ArrowDown');
        return text;
      })
      .toContain(`“${words}”`);
    await portal.press('Enter');
  }

  test.each([
    ['a link', '<a href="#x" id="control">Hand over</a>'],
    ['an icon that its tooltip names', '<button id="control" title="Hand over"><svg></svg></button>'],
    ['an icon that other words name', '<button id="control" aria-labelledby="words"><svg></svg></button><i id="words" hidden>Hand over</i>'], // biome-ignore format: a table
  ])('from the card that says that it cannot be told: %s', async (_, control) => {
    const portal = await strangePage(`<dl><dt>Main authorized user</dt><dd>Pat ${control}</dd></dl>`);
    await (await portal.waitForPanel('guide', 'unknown')).clickNamed('Point at the button');
    await asks(portal, 'Click the row’s name');
    await goTo(portal, 'Main authorized user');
    await asks(portal, 'Now point at what changes “Main authorized user”');
    await goTo(portal, 'Hand over');
    await (await optionsPage()).clickNamed('Keep it');
    await portal.waitForPanel('guide', 'match');
    expect(await portal.url()).toBe(PLAIN);
  });
});

test('in a dialog of the page, which makes all else unusable', async () => {
  const portal = await strangePage(
    `<dialog><div><span id="name">Bot owner</span> <b>Pat</b> <button id="control">Reassign it</button></div></dialog>`,
  );
  await portal.evaluate('document.querySelector("dialog").showModal()');
  await pointByPopup(desk, portal);
  await pointAt(portal, '#name', '#control');
  await (await optionsPage()).clickNamed('Keep it');
  await portal.waitFor('return document.visibilityState === "visible"', 'the portal in front');
  expect(await pressed(portal)).toBe(0);
  expect(await stored()).toHaveLength(1);
});

test('the guide that comes meanwhile waits, and the pointing goes on', async () => {
  const portal = await strangePage();
  await pointByPopup(desk, portal);
  await draw(portal, '<p>Main user</p>');
  await pointAt(portal, '#name', '#control');
  await (await optionsPage()).clickNamed('Do not keep it');
  await portal.waitForPanel('guide', 'unknown');
});

test('in a frame of the same portal', async () => {
  const portal = await strangePage('<iframe style="width: 600px; height: 200px"></iframe>');
  await portal.evaluate('document.querySelector("iframe").contentDocument.body.innerHTML = arg', ROW);
  await pointByPopup(desk, portal);
  const at = (id: string) =>
    portal.evaluate<string>(
      `const frame = document.querySelector('iframe').getBoundingClientRect();
       const { left, top, width, height } = document.querySelector('iframe').contentDocument.getElementById(arg).getBoundingClientRect();
       const mark = document.getElementById('mark') ?? document.body.appendChild(document.createElement('i'));
       mark.id = 'mark';
       mark.style = 'position: fixed; pointer-events: none; left: ' + (frame.left + left + 2) + 'px; top: ' + (frame.top + top + 2) + 'px; width: ' + width + 'px; height: ' + height + 'px';
       return '#mark'`,
      id,
    );
  await portal.click(await at('name'), { covered: true });
  await asks(portal, 'Now point at what changes “Bot owner”');
  await portal.click(await at('control'), { covered: true });
  await (await optionsPage()).clickNamed('Keep it');
  await portal.waitForPanel('guide', 'match');
});

describe('nothing is kept', () => {
  test('when it is cancelled by keyboard', async () => {
    const portal = await strangePage();
    await pointByPopup(desk, portal);
    await portal.press('Tab');
    await portal.press('Enter');
    await expect.poll(() => portal.panel('picker')).toBeUndefined();
    expect(await pressed(portal)).toBe(0);
  });

  test('when the page takes it away: everything can be pressed again', async () => {
    const portal = await strangePage();
    await pointByPopup(desk, portal);
    await portal.evaluate('document.querySelector("[data-mau-guard=picker]").remove()');
    await portal.click('#control');
    await expect.poll(() => pressed(portal)).toBe(2);
  });

  test('when it is ended by Escape: the page is as it was', async () => {
    const portal = await strangePage();
    await pointByPopup(desk, portal);
    await portal.click('#name', { covered: true });
    await portal.press('Escape');
    await expect.poll(() => portal.panel('picker')).toBeUndefined();
    await portal.click('#control');
    await expect.poll(() => pressed(portal)).toBe(2);
    expect(await desk.openUrls()).not.toContainEqual(expect.stringContaining('/options/'));
  });

  test('when the person does not want it', async () => {
    const portal = await strangePage();
    await pointByPopup(desk, portal);
    await pointAt(portal, '#name', '#control');
    await (await optionsPage()).clickNamed('Do not keep it');
    await portal.waitFor('return document.visibilityState === "visible"', 'the portal in front');
    expect(await stored()).toEqual([]);
    expect(await portal.panel('guide')).toBeUndefined();
  });

  test('when a script of the page clicks for the person', async () => {
    const portal = await strangePage();
    await pointByPopup(desk, portal);
    await portal.evaluate('document.getElementById("name").click()');
    await portal.click('#name', { covered: true });
    await asks(portal, 'Now point at what changes');
    await portal.evaluate('document.getElementById("control").click()');
    await asks(portal, 'Now point at what changes');
  });
});

test('a pointer at the wrong control loosens nothing: the gate holds the wrong account as ever', async () => {
  await desk.driver.inExtension(
    `const { settings } = await browser.storage.local.get('settings');
     const pointers = [{ portal: 'https://account.nextup.ai', row: 'Main authorized user', control: 'Help' }];
     await browser.storage.local.set({ settings: { ...settings, pointers } });`,
  );
  await desk.signedInAs('pat');
  const portal = await desk.openPortal();
  await portal.waitForPanel('guide', 'mismatch');
  // By the page's own script, since the guide would stop the click.
  await portal.evaluate('location.href = document.querySelector(\'a[href*="main-user/change"]\').href');
  await desk.held('mismatch');
  expect(desk.ledger()).toEqual([]);
});
