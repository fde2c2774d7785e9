import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../world/api.ts';
import { createWorld } from '../world/world.ts';
import { type Driver, launch, type Tab } from './driver/index.ts';

/** The drivers themselves, with an extension of their own: what fails here is not the product's fault. */
const dist = fileURLToPath(new URL('./driver/fixture', import.meta.url));
const SITE = 'https://acme.atlassian.net/';
const FOREIGN = 'https://www.example.com/';
/** For what is to fail. */
const SHORT_MS = 500;

let world: World;
let driver: Driver;

beforeAll(async () => {
  world = await createWorld();
  driver = await launch(world, { dist });
});

afterAll(async () => {
  await driver?.close();
  await world?.close();
});

afterEach(async () => {
  for (const tab of await driver.tabs()) await tab.close();
});

/** A page with just this in it. */
async function pageWith(html: string): Promise<Tab> {
  const tab = await driver.newTab(FOREIGN);
  await tab.evaluate('document.body.innerHTML = arg', html);
  return tab;
}

const note = (event: string) => `on${event}="document.title = '${event} ' + event.isTrusted"`;
const title = (tab: Tab) => tab.evaluate<string>('return document.title');

describe('tabs', () => {
  it('open in front, at an address', async () => {
    const first = await driver.newTab(FOREIGN);
    const second = await driver.newTab(SITE);
    expect(await first.url()).toBe(FOREIGN);
    expect(new URL(await second.url()).host).toBe('acme.atlassian.net');
    expect(await first.evaluate('return document.visibilityState')).toBe('hidden');
    expect(await second.evaluate('return document.hasFocus()')).toBe(true);
    expect(await driver.tabs()).toEqual([first, second]);
  });

  it('get the focus when they are brought to the front', async () => {
    const first = await driver.newTab(FOREIGN);
    await first.evaluate('addEventListener("focus", () => { document.title = "focus" })');
    await driver.newTab(SITE);
    await first.bringToFront();
    await first.waitFor('return document.title === "focus" && document.visibilityState === "visible"', 'the focus');
  });

  it('are found when a page opens them, and keep their opener', async () => {
    const tab = await pageWith(`<button onclick="window.open('/?pop', 'pop', 'width=500,height=400')">Open</button>`);
    await tab.clickNamed('Open');
    const pop = await driver.waitForTab((url) => url.endsWith('?pop'), 'the pop-up');
    expect(await pop.evaluate('return opener !== null')).toBe(true);
  });

  it('may close by themselves', async () => {
    const tab = await pageWith(`<a href="/?blank" target="_blank">Open</a>`);
    await tab.clickNamed('Open');
    const child = await driver.waitForTab((url) => url.endsWith('?blank'), 'the new tab');
    // A page may only close a window that a script opened, and this one has no opener: so it is closed for it.
    await child.close();
    expect(await child.isClosed()).toBe(true);
    await expect(child.waitFor('return false', 'something')).rejects.toThrow('the tab closed');
    await tab.evaluate('document.body.innerHTML = arg', `<button onclick="window.open('/?self')">Open</button>`);
    await tab.clickNamed('Open');
    const self = await driver.waitForTab((url) => url.endsWith('?self'), 'the new tab');
    await self.waitFor('return document.readyState === "complete"', 'its page');
    await self.evaluate('document.body.innerHTML = arg', '<button onclick="window.close()">Done</button>');
    await self.clickNamed('Done');
    await expect.poll(() => self.isClosed()).toBe(true);
    expect(await driver.tabs()).toEqual([tab]);
  });

  it('fail with what was awaited and what is there instead', async () => {
    await driver.newTab(FOREIGN);
    const { patience } = driver;
    driver.patience = SHORT_MS;
    await expect(driver.waitForTab(() => false, 'a checkpoint')).rejects.toThrow(/a checkpoint.*www\.example\.com/);
    driver.patience = patience;
  });
});

describe('navigation', () => {
  it('goes to a page, reloads it, and goes back', async () => {
    const tab = await driver.newTab(FOREIGN);
    await tab.goto(SITE);
    await tab.back();
    expect(await tab.url()).toBe(FOREIGN);
    await tab.evaluate('window.kept = 1');
    await tab.reload();
    expect(await tab.evaluate('return window.kept')).toBeUndefined();
  });

  it('goes forward again', async () => {
    const tab = await driver.newTab(FOREIGN);
    await tab.goto(SITE);
    await tab.back();
    await tab.forward();
    expect(await tab.url()).toBe(SITE);
  });

  it('keeps to the document when only the fragment changes', async () => {
    const tab = await driver.newTab(FOREIGN);
    await tab.evaluate('window.kept = 1');
    await tab.goto(`${FOREIGN}#part`);
    expect(await tab.evaluate('return window.kept')).toBe(1);
  });

  it('waits across navigations', async () => {
    const tab = await pageWith(`<p id="old">Old</p>`);
    const next = tab.waitForUrl((url) => url.endsWith('?2'), 'the second page');
    await tab.evaluate('setTimeout(() => { location = "/?1" }, 100)');
    await tab.waitFor('return location.search === "?1"', 'the first page');
    await tab.evaluate('setTimeout(() => { location = "/?2" }, 100)');
    await next;
  });

  it('fails for a host that the practice world does not play', async () => {
    const tab = await driver.newTab();
    await expect(tab.goto('https://elsewhere.example.org/')).rejects.toThrow();
  });
});

describe('scripts', () => {
  it('run in the page, whatever its policy, with an argument and a promised answer', async () => {
    const tab = await driver.newTab(FOREIGN);
    expect(await tab.evaluate('return (await Promise.resolve(arg)).a + 1', { a: 1 })).toBe(2);
    expect(await tab.evaluate('')).toBeUndefined();
    await expect(tab.evaluate('throw new Error("no")')).rejects.toThrow('no');
    const page = await driver.newTab(driver.extensionUrl('page.html'));
    expect(await page.evaluate('return document.title')).toBe('Fixture page');
  });

  it('fail with what was awaited, the address and the text of the page', async () => {
    const tab = await pageWith('<p>Something else</p>');
    tab.patience = SHORT_MS;
    await expect(tab.waitFor('return document.querySelector("b").id', 'the verdict')).rejects.toThrow(
      /the verdict[\s\S]*www\.example\.com[\s\S]*Something else/,
    );
  });
});

describe('a click', () => {
  it('is trusted, on the first visible element that fits, scrolled to', async () => {
    const tab = await pageWith(
      `<button hidden>Go</button><div style="height: 3000px"></div><button ${note('click')}>Go</button>`,
    );
    await tab.click('button');
    expect(await title(tab)).toBe('click true');
  });

  it.each([
    [
      'text',
      `<button ${note('click')}> Do
      it </button>`,
    ],
    ['aria-label', `<a href="#" aria-label="Do it" ${note('click')}>x</a>`],
    ['value', `<input type="submit" value="Do it" ${note('click')}>`],
    ['label', `<label>Do it <input type="checkbox" ${note('click')}></label>`],
  ])('finds a control by its name: %s', async (_, html) => {
    const tab = await pageWith(`<button>Do it not</button>${html}`);
    await tab.clickNamed('Do it');
    expect(await title(tab)).toBe('click true');
    await tab.evaluate('document.title = ""');
    await tab.clickNamed(/do it$/i);
    expect(await title(tab)).toBe('click true');
  });

  it('reaches into open shadow roots', async () => {
    const tab = await pageWith('<div id="host"></div>');
    await tab.evaluate(
      'document.querySelector("#host").attachShadow({ mode: "open" }).innerHTML = arg',
      `<button ${note('click')}>In</button>`,
    );
    await tab.clickNamed('In');
    expect(await title(tab)).toBe('click true');
  });

  it('waits until a button wakes and holds still', async () => {
    const tab = await pageWith(`<button id="b" disabled ${note('click')}>Late</button>`);
    await tab.evaluate('setTimeout(() => { document.querySelector("#b").disabled = false }, 300)');
    await tab.clickNamed('Late');
    expect(await title(tab)).toBe('click true');
  });

  it('does not go to what lies on top, unless it is told to', async () => {
    const tab = await pageWith(
      `<button id="b">Under</button><div id="top" style="position: fixed; inset: 0" ${note('click')}></div>`,
    );
    tab.patience = SHORT_MS;
    await expect(tab.click('#b')).rejects.toThrow(/covered by <div id="top"/);
    tab.patience = driver.patience;
    await tab.click('#b', { covered: true });
    expect(await title(tab)).toBe('click true');
  });

  it('brings a tab behind to the front', async () => {
    const tab = await pageWith(`<button ${note('click')}>Go</button>`);
    await driver.newTab(SITE);
    await tab.clickNamed('Go');
    expect(await title(tab)).toBe('click true');
  });

  it('survives a dialog, which is accepted', async () => {
    const tab = await pageWith(`<button onclick="document.title = confirm('Sure?')">Ask</button>`);
    await tab.clickNamed('Ask');
    expect(await title(tab)).toBe('true');
  });
});

it('hovers', async () => {
  const tab = await pageWith(`<p id="p" ${note('mouseover')}>Here</p>`);
  await tab.hover('#p');
  expect(await title(tab)).toBe('mouseover true');
});

it('types and presses keys', async () => {
  const tab = await pageWith(
    `<form onsubmit="document.title = this.f.value; return false"><input name="f" value="old "></form>`,
  );
  await tab.type('input', "it's (new).");
  await tab.press('Backspace');
  await tab.press('Shift+A');
  await tab.type(':focus', 'é');
  await tab.press('Enter');
  expect(await title(tab)).toBe("old it's (new)Aé");
});

it('reads the text that people see', async () => {
  const tab = await pageWith('<p>Seen</p><p hidden>Not seen</p>');
  expect(await tab.text()).toBe('Seen');
});

it('takes screenshots of pages and of extension pages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mau-guard-shots-'));
  for (const url of [FOREIGN, driver.extensionUrl('page.html')]) {
    const tab = await driver.newTab(url);
    await tab.screenshot(join(folder, 'deep', 'shot.png'));
    expect((await readFile(join(folder, 'deep', 'shot.png'))).subarray(1, 4).toString()).toBe('PNG');
  }
  const behind = await driver.newTab(FOREIGN);
  await driver.newTab(SITE);
  await behind.screenshot(join(folder, 'behind.png'));
  expect(await behind.evaluate('return document.hidden')).toBe(false);
  await rm(folder, { recursive: true });
});

it('makes a page as small as a popup', async () => {
  const tab = await driver.newTab(driver.extensionUrl('page.html'));
  await tab.resize(360, 480);
  await tab.waitFor('return innerWidth === 360 && innerHeight === 480', 'the size');
});

describe('the panel', () => {
  it('is read and pressed in its closed shadow root', async () => {
    const tab = await driver.newTab(SITE);
    const panel = await tab.waitForPanel('guide');
    expect(panel.verdict).toBe('unknown');
    expect(panel.busy).toBe(false);
    expect(await panel.text()).toMatch(/^Fixture panel/);
    expect(await panel.text()).not.toContain(':host');
    await panel.clickNamed('Press me');
    expect((await tab.waitForPanel('guide', 'match')).busy).toBe(true);
    expect(await panel.text()).toMatch(/^Pressed/);
  });

  it('is undefined where there is none', async () => {
    const tab = await driver.newTab(SITE);
    expect(await tab.panel('guard')).toBeUndefined();
    expect(await (await driver.newTab(FOREIGN)).panel('guide')).toBeUndefined();
  });

  it('fails with the verdict that was there instead', async () => {
    const tab = await driver.newTab(SITE);
    await tab.waitForPanel('guide');
    tab.patience = SHORT_MS;
    await expect(tab.waitForPanel('guide', 'signed-out')).rejects.toThrow(/"signed-out".*was "unknown"/);
  });
});

describe('the extension', () => {
  it('answers tests, in a tab that they do not see', async () => {
    await driver.inExtension('await browser.storage.local.set({ kept: arg })', { a: [1] });
    expect(await driver.inExtension('return (await browser.storage.local.get("kept")).kept')).toEqual({ a: [1] });
    expect(await driver.tabs()).toEqual([]);
  });

  it('has pages that work like others', async () => {
    const page = await driver.newTab(driver.extensionUrl('page.html'));
    await page.clickNamed('Press');
    expect(await page.text()).toContain('pressed true');
    await page.type('#field', 'abc');
    await page.press('Enter');
    expect(await page.text()).toContain('entered abc');
    await page.reload();
    expect(await page.text()).not.toContain('entered');
  });

  it('has a badge', async () => {
    await driver.newTab(FOREIGN);
    expect(await driver.badge()).toEqual({ text: 'fix', title: 'Fixture' });
    await driver.inExtension(`
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      await browser.action.setBadgeText({ text: 'tab', tabId: tab.id })`);
    expect((await driver.badge()).text).toBe('tab');
  });

  it('has a background that can be stopped, even twice, and that starts again when it is needed', async () => {
    const started = () => driver.inExtension<string>('return browser.runtime.sendMessage("started")');
    const before = await started();
    expect(await started()).toBe(before);
    await driver.stopBackground();
    await driver.stopBackground();
    expect(await started()).not.toBe(before);
  });

  it('can be reloaded, which closes its pages', async () => {
    const page = await driver.newTab(driver.extensionUrl('page.html'));
    const other = await driver.newTab(FOREIGN);
    await driver.reloadExtension();
    expect(await page.isClosed()).toBe(true);
    expect(await driver.tabs()).toEqual([other]);
    expect(await driver.inExtension('return browser.runtime.getManifest().name')).toBe('Driver fixture');
  });
});

it('the extension can be switched off and on again', async () => {
  await driver.newTab(FOREIGN);
  const started = () => driver.inExtension<string>('return browser.runtime.sendMessage("started")');
  const before = await started();
  await driver.switchOffAndOn();
  expect(await started()).not.toBe(before);
  expect(await driver.tabs()).toHaveLength(1);
});

describe('a tab', () => {
  it('is duplicated, with its history', async () => {
    const tab = await driver.newTab(FOREIGN);
    await tab.goto(SITE);
    const copy = await tab.duplicate();
    await copy.waitForUrl((url) => url === SITE, 'the copy');
    await copy.back();
    expect(await copy.url()).toBe(FOREIGN);
    expect(await tab.url()).toBe(SITE);
  });

  it('moves to a window of its own', async () => {
    const other = await driver.newTab(SITE);
    const tab = await driver.newTab(FOREIGN);
    await tab.evaluate('window.kept = 1');
    const windows = () => driver.inExtension<number>('return (await browser.windows.getAll()).length');
    const before = await windows();
    await tab.moveToNewWindow();
    expect(await windows()).toBe(before + 1);
    expect(await tab.evaluate('return window.kept')).toBe(1);
    expect(await driver.tabs()).toEqual([other, tab]);
  });

  it('is discarded, and loads when it is shown', async () => {
    const tab = await driver.newTab(FOREIGN);
    await tab.evaluate('window.kept = 1');
    await driver.newTab(SITE);
    const discarded = () =>
      driver.inExtension<boolean>('return (await browser.tabs.query({ discarded: true })).length === 1');
    const { show } = await tab.discard();
    expect(await discarded()).toBe(true);
    const shown = await show();
    await shown.waitFor('return document.readyState === "complete" && window.kept === undefined', 'the page anew');
    expect(await discarded()).toBe(false);
  });

  it('is opened again after it was closed', async () => {
    const tab = await driver.newTab(FOREIGN);
    await tab.goto(SITE);
    await tab.close();
    const again = await driver.reopenTab(SITE);
    // A browser that restores a tab shows its address first, and loads it then.
    await again.waitFor('return document.readyState === "complete" && location.href === arg', 'the page', SITE);
    await again.back();
    expect(await again.url()).toBe(FOREIGN);
  });
});

describe('other cookies', () => {
  const cookies = 'return document.cookie';

  it('are those of private windows, where the extension is allowed', async () => {
    await driver.allowPrivate(true);
    const normal = await driver.newTab(SITE);
    await normal.evaluate('document.cookie = "who=normal"');
    const tab = await driver.newTab(SITE, 'private');
    expect(await tab.evaluate(cookies)).toBe('');
    await tab.evaluate('document.cookie = "who=private"');
    expect(await normal.evaluate(cookies)).toBe('who=normal');
    expect(await (await driver.newTab(SITE, 'private')).evaluate(cookies)).toBe('who=private');
    await tab.waitForPanel('guide');
    await driver.allowPrivate(false);
    expect(await driver.inExtension('return browser.extension.isAllowedIncognitoAccess()')).toBe(false);
    expect(await (await driver.newTab(SITE, 'private')).panel('guide')).toBeUndefined();
    await driver.allowPrivate(true);
  });

  // Chromium has none.
  if (process.env.MAU_BROWSER === 'firefox') {
    it('are those of a container', async () => {
      const normal = await driver.newTab(SITE);
      await normal.evaluate('document.cookie = "who=normal"');
      const tab = await driver.newTab(SITE, 'container');
      expect(await tab.evaluate(cookies)).toBe('');
      await tab.evaluate('document.cookie = "who=container"');
      expect(await (await driver.newTab(SITE, 'container')).evaluate(cookies)).toBe('who=container');
    });
  }
});

describe('the browser', () => {
  it('starts again with its tabs, the extension, and what both keep', async () => {
    const [one, other] = [`${SITE}?of=one`, `${FOREIGN}?of=other`];
    const tab = await driver.newTab(one);
    await driver.newTab(other);
    await tab.evaluate('document.cookie = "who=me; max-age=1000"');
    await driver.inExtension(
      'await browser.storage.local.set({ kept: 2 }); await browser.storage.session.set({ lost: 1 })',
    );
    const url = driver.extensionUrl('page.html');
    await driver.restart();
    const restored = await driver.waitForTab((address) => address === one, 'the first tab');
    await driver.waitForTab((address) => address === other, 'the second tab');
    // Each once; and what a test before this has closed a moment ago, Chromium may bring back too.
    const open = async () => Promise.all((await driver.tabs()).map((each) => each.url().catch(() => 'gone')));
    const ofThis = async () => (await open()).filter((address) => address.includes('?of=')).sort();
    await expect.poll(ofThis).toEqual([one, other].sort());
    // The tab with which a browser starts goes when those of before are back.
    await expect.poll(open).not.toContain('about:blank');
    // Chromium loads a tab behind when it has the time, and a busy machine has none.
    await restored.bringToFront();
    await restored.waitFor('return document.readyState === "complete"', 'the page');
    expect(await restored.evaluate('return document.cookie')).toBe('who=me');
    expect(driver.extensionUrl('page.html')).toBe(url);
    expect(await driver.inExtension('return browser.storage.local.get("kept")')).toEqual({ kept: 2 });
    expect(await driver.inExtension('return browser.storage.session.get()')).toEqual({});
    await expect(tab.url()).rejects.toThrow();
  });
});
