import { beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk } from './people.ts';

const desk = atDesk();
beforeEach(() => desk.setUp());

/** The portal as Pat sees it, with the guide's warning across it. */
async function patAtPortal(): Promise<Tab> {
  await desk.signedInAs('pat');
  const portal = await desk.openPortal();
  await portal.waitForPanel('guide', 'mismatch');
  return portal;
}

async function popupText(over: Tab): Promise<string> {
  const popup = await desk.driver.newTab('about:blank');
  await over.bringToFront();
  await popup.goto(desk.driver.extensionUrl('src/pages/popup/index.html'));
  await popup.waitFor('return document.querySelector("main")?.dataset.busy === "false"', 'the popup');
  const text = await popup.text();
  await popup.close();
  return text;
}

const badge = async () => (await desk.driver.badge()).title;

describe('a page that hides what we say', () => {
  test.each([
    [
      'by its style sheet',
      `document.head.append(Object.assign(document.createElement('style'), { textContent:
      'html > *:not(head, body), [data-mau-guard] { display: none !important; opacity: 0 !important; visibility: hidden !important; pointer-events: none !important; transform: scale(0) !important; animation: away 1s forwards } @keyframes away { to { opacity: 0; translate: 900vw } }' }))`,
    ],
    [
      'by attributes and styles, once each',
      `const host = document.querySelector('[data-mau-guard]');
      host.style.setProperty('display', 'none', 'important');
      host.hidden = true;
      host.inert = true;
      host.hidePopover();`,
    ],
    [
      'by taking it away, and its root with it',
      `document.querySelector('[data-mau-guard]').remove();
      document.documentElement.replaceWith(document.documentElement.cloneNode(true));`,
    ],
    [
      'under something of the highest order',
      `const cover = Object.assign(document.createElement('div'), { id: 'cover' });
      cover.style.cssText = 'position: fixed; inset: 0 0 auto; height: 40px; z-index: 2147483647; background: #fff';
      document.documentElement.append(cover);`,
    ],
  ])('%s: the panel is there all the same, and its buttons work', async (_what, trick) => {
    const portal = await patAtPortal();
    await portal.evaluate(trick);
    await (await portal.waitForPanel('guide', 'mismatch')).clickNamed('Hide');
    await expect.poll(() => portal.panel('guide')).toBeUndefined();
    expect(await badge()).not.toContain('hides');
  });

  test('over and over: we give up after some returns, and badge, popup and checkpoint say it', async () => {
    const portal = await patAtPortal();
    await portal.evaluate(`
      window.returns = 0;
      const away = () => {
        const host = document.querySelector('html > [data-mau-guard]');
        if (!host) return;
        window.returns += 1;
        host.remove();
      };
      new MutationObserver(away).observe(document.documentElement, { childList: true });
      away();`);
    await expect.poll(badge).toContain('hides what MAU Guard says');
    expect((await desk.driver.badge()).text).toBe('!');
    expect(await portal.evaluate('return window.returns')).toBeLessThanOrEqual(6);
    expect(await popupText(portal)).toContain('hides what MAU Guard says');
    await portal.evaluate('location.href = "/main-user/change"');
    const checkpoint = await desk.held('mismatch');
    await expect.poll(() => checkpoint.text()).toContain('hid what MAU Guard had to say');
    expect(desk.ledger()).toEqual([]);
  });

  test('under a dialog of its own: said while it is open, and the dialog keeps its focus and its buttons', async () => {
    const portal = await patAtPortal();
    await portal.evaluate(`
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<input id="field"><form method="dialog"><button>Enough</button></form>';
      dialog.addEventListener('toggle', () => document.querySelector('#main-user-rows a').click());
      document.body.append(dialog);
      dialog.showModal();`);
    await expect.poll(badge).toContain('hides what MAU Guard says');
    expect(await portal.evaluate('return document.activeElement.id')).toBe('field');
    await portal.clickNamed('Enough');
    await expect.poll(badge).not.toContain('hides');
    await (await portal.waitForPanel('guide', 'mismatch')).clickNamed('Hide');
    expect(desk.ledger()).toEqual([]);
  });
});

describe('Change leads out of the portal, and the gate sees nothing of it', () => {
  test('guide, badge and popup say it; and no longer once it does', async () => {
    desk.world.dials.portal.change = 'vendor-link';
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'match');
    await portal.evaluate('document.querySelector("#main-user-rows a").target = "_blank"');
    await portal.clickNamed('Change');
    const between = await desk.driver.waitForTab(
      (url) => url.includes('connect.vendor.example'),
      'the page in between',
    );
    await between.bringToFront();
    await expect.poll(badge).toContain('no request came by');
    expect(await popupText(between)).toContain('no request came by');
    await portal.bringToFront();
    expect(await (await portal.waitForPanel('guide', 'match')).text()).toContain('no request came by');
    expect(await badge()).toContain('no request came by');

    await between.clickNamed('Continue to Jira');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    await portal.bringToFront();
    await expect.poll(badge).not.toContain('no request came by');
    await expect.poll(async () => (await portal.panel('guide'))?.text()).not.toContain('no request came by');
  });
});
