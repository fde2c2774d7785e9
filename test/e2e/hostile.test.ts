import { beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk, PORTAL, SITE } from './people.ts';

const desk = atDesk();
beforeEach(() => desk.setUp());

/** The service account's consent page, with the guard beside it. */
async function atConsent(): Promise<Tab> {
  await desk.signedInAs('bot');
  await (await desk.openPortal()).clickNamed('Change');
  const consent = await desk.consentPage();
  await consent.waitForPanel('guard', 'match');
  return consent;
}

/** Somebody else signs in in another tab, and comes back to the page. */
async function signInBehind(tab: Tab, who: string): Promise<void> {
  await desk.signedInAs(who);
  await tab.bringToFront();
}

async function says(tab: Tab, kind: 'guide' | 'guard', words: string): Promise<void> {
  await expect.poll(async () => (await tab.panel(kind))?.text()).toContain(words);
}

function visits(path: string): number {
  return desk.world.seen.filter((seen) => seen.path === path).length;
}

/** Approvals that were sent to Jira. */
function approvals(): number {
  return desk.world.seen.filter(({ method, path }) => method === 'POST' && path.endsWith('/oauth/authorize')).length;
}

/** The page's form, sent as if Allow had been clicked, past every listener. */
const SUBMIT = `
  const form = document.querySelector('form');
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'approve', value: 'Allow' }));
  HTMLFormElement.prototype.submit.call(form);`;

describe('a consent page whose script approves for Pat', () => {
  const KEY = `new KeyboardEvent(type, { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true })`;
  test('made-up clicks and keys, click() and requestSubmit() go no further than the guard; submit() no further than the way back', async () => {
    const consent = await atConsent();
    await signInBehind(consent, 'pat');
    await consent.waitForPanel('guard', 'mismatch');
    await consent.evaluate(`
      const allow = document.getElementById('approve');
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        allow.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
      for (const type of ['keydown', 'keypress', 'keyup']) allow.dispatchEvent(${KEY});
      allow.form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: allow }));
      allow.click();
      allow.form.requestSubmit(allow);
      allow.form.requestSubmit();`);
    await says(consent, 'guard', 'Click stopped');
    expect(approvals()).toBe(0);
    await consent.evaluate(SUBMIT);
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});

/** What pages do, out of malice or by accident, that must cost nobody anything. */
const TRICKS: readonly (readonly [string, string])[] = [
  [
    'stops every event at the window, and prevents what comes before a click',
    `for (const type of ['click', 'submit', 'pointerdown', 'mousedown', 'pointerover', 'focusin', 'focus'])
       addEventListener(type, (event) => event.stopImmediatePropagation(), true);
     for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
       document.addEventListener(type, (event) => event.preventDefault(), true);`,
  ],
  [
    'takes the browser’s own functions for itself',
    `const nothing = () => { throw new Error('taken'); };
     Element.prototype.attachShadow = HTMLElement.prototype.showPopover = HTMLElement.prototype.click = nothing;
     HTMLFormElement.prototype.requestSubmit = EventTarget.prototype.addEventListener = nothing;
     Event.prototype.preventDefault = Event.prototype.stopImmediatePropagation = () => {};
     Event.prototype.composedPath = () => [];
     Document.prototype.querySelector = Document.prototype.createElement = Element.prototype.querySelectorAll = nothing;
     performance.now = Date.now = () => 0;
     MutationObserver = nothing;`,
  ],
  [
    'names its elements like what others look for',
    `const named = (kind, names) => names.map((name) => Object.assign(document.createElement(kind), { name, hidden: true }));
     const inForm = named('input', ['requestSubmit', 'submit', 'shadowRoot', 'method']);
     const inDocument = named('form', ['documentElement', 'body', 'createElement', 'visibilityState']);
     document.getElementById('approve').form.append(...inForm);
     document.body.append(...inDocument);`,
  ],
  [
    'puts another root in the place of the page’s',
    `const form = document.querySelector('form');
     const root = document.createElement('html');
     root.innerHTML = '<head></head><body><h1>Anew</h1></body>';
     root.querySelector('body').append(form);
     document.documentElement.replaceWith(root);`,
  ],
  [
    'is written anew by a script',
    `const form = document.querySelector('form').outerHTML;
     document.open();
     document.write('<!doctype html><title>Anew</title><h1>Anew</h1>' + form);
     document.close();`,
  ],
  [
    'shows a panel of its own, and speaks like ours',
    `const fake = Object.assign(document.createElement('mau-guard'), { innerHTML: 'The right account is signed in. You can click Allow.' });
     fake.dataset.mauGuard = 'guard';
     fake.dataset.verdict = 'match';
     document.body.after(fake);
     document.documentElement.append(...document.querySelectorAll('html > [data-verdict=match]:not(mau-guard)'), fake);
     dispatchEvent(new Event('mau-guard-successor'));
     for (const type of ['panel/view', 'consent/hello', 'consent/close', 'page/own']) {
       postMessage({ type, hidden: false, view: { judgement: { verdict: 'match' }, mode: 'monitor' } }, '*');
       dispatchEvent(new CustomEvent(type, { detail: { under: false } }));
     }`,
  ],
  [
    'asks for its consent in a dialog',
    `const dialog = document.createElement('dialog');
     document.body.append(dialog);
     dialog.append(document.querySelector('form'));
     dialog.showModal();`,
  ],
  ['stops loading', 'window.stop();'],
];

describe.each(TRICKS)('a consent page that %s', (_what, trick) => {
  test('Pat is stopped, and the service account is bound with one click', async () => {
    const consent = await atConsent();
    await consent.evaluate(trick);
    await signInBehind(consent, 'pat');
    await consent.click('#approve');
    await says(consent, 'guard', 'Click stopped');
    expect(approvals()).toBe(0);
    await signInBehind(consent, 'bot');
    await consent.click('#approve');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

/** Where the guard may have been robbed of its ears: the lock does not need it. */
const DEAF = TRICKS.filter(([what]) => /stops every event|is written anew|takes the browser/.test(what));
test.each(DEAF)(
  'a consent page that %s, and Pat’s session in the very moment of Allow: held on the way back',
  async (_what, trick) => {
    desk.world.dials.consent.approvingAs = 'pat';
    const consent = await atConsent();
    await consent.evaluate(trick);
    await consent.click('#approve');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  },
);

describe('a consent page that changes its address', () => {
  test.each([
    ['loses its token', `history.replaceState(null, '', location.pathname)`],
    ['leads elsewhere', `history.pushState(null, '', '/browse/HELP-1')`],
  ])('%s: one click binds the service account, and Pat is held', async (_what, trick) => {
    const consent = await atConsent();
    await consent.evaluate(trick);
    await consent.click('#approve');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    await desk.closeTabs();

    desk.world.reset();
    const again = await atConsent();
    await again.evaluate(trick);
    await signInBehind(again, 'pat');
    await again.evaluate(SUBMIT);
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('a page of Jira that takes the address of a consent page binds nobody', async () => {
    await desk.signedInAs('pat');
    const tab = await desk.driver.newTab(`${PORTAL}plain`);
    await tab.goto(`${SITE}/browse/HELP-1`);
    await tab.evaluate(`history.pushState(null, '', '/plugins/servlet/oauth/authorize?oauth_token=made-up')`);
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });
});

describe('something lies over Allow that approves by itself', () => {
  const OVERLAY = `
    const { action, method } = document.querySelector('form');
    const body = new URLSearchParams(new FormData(document.querySelector('form')));
    body.set('approve', 'Allow');
    const overlay = Object.assign(document.createElement('div'), { id: 'overlay', popover: 'manual' });
    overlay.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; opacity: 0.01; z-index: 2147483647';
    overlay.addEventListener('click', async () => {
      const answer = await fetch(location.href, { method: 'POST', body, headers: { Accept: 'application/json' } });
      location.href = (await answer.json()).location;
    });
    document.documentElement.append(overlay);
    overlay.showPopover();`;

  test('Pat’s click lands on it: held on the way back', async () => {
    const consent = await atConsent();
    await consent.evaluate(OVERLAY);
    await signInBehind(consent, 'pat');
    await consent.click('#approve', { covered: true });
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('the service account’s is bound with that one click', async () => {
    const consent = await atConsent();
    await consent.evaluate(OVERLAY);
    await consent.click('#approve', { covered: true });
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe('a consent page on which nobody can tell what approves', () => {
  const UNKNOWN = `document.querySelectorAll('form button').forEach((button, index) => {
    Object.assign(button, { id: 'b' + index, textContent: ['Onwards', 'Rather otherwise'][index] });
  });`;
  beforeEach(() => {
    desk.world.dials.consent.oauth1 = 'form-no-names';
  });

  test('it says so, and one click binds the service account', async () => {
    const consent = await atConsent();
    await consent.evaluate(UNKNOWN);
    await says(consent, 'guard', 'does not know this page’s Allow');
    await consent.click('#b0');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('Pat is held on the way back', async () => {
    const consent = await atConsent();
    await consent.evaluate(UNKNOWN);
    await signInBehind(consent, 'pat');
    await consent.waitForPanel('guard', 'mismatch');
    await consent.click('#b0');
    await desk.held('mismatch');
    expect(desk.ledger()).toEqual([]);
  });

  test('nor what denies: Pat denies by it all the same, or closes the tab from the panel', async () => {
    const consent = await atConsent();
    await consent.evaluate(UNKNOWN);
    await signInBehind(consent, 'pat');
    await says(consent, 'guard', 'To cancel, close this tab');
    await (await consent.waitForPanel('guard', 'mismatch')).clickNamed('Close this tab');
    await expect.poll(() => consent.isClosed()).toBe(true);
    expect(desk.ledger()).toEqual([]);
  });
});

describe('a consent page in a frame, which approves by itself', () => {
  test.each([
    ['of the portal', `${PORTAL}plain`],
    ['of Jira, in a tab that came from the portal', `${SITE}/browse/HELP-1`],
  ])('%s: it never opens, and nobody is bound', async (_where, url) => {
    desk.world.dials.consent.autopilot = 'form-submit';
    await desk.signedInAs('pat');
    const tab = await desk.driver.newTab(`${PORTAL}plain`);
    await tab.goto(url);
    await desk.driver.inExtension(
      `globalThis.refused = new Promise((refused) => {
      browser.webRequest.onErrorOccurred.addListener(refused, { urls: [arg + '/*'], types: ['sub_frame'] });
    });`,
      SITE,
    );
    await tab.evaluate(
      'document.body.append(Object.assign(document.createElement("iframe"), { src: arg }))',
      `${PORTAL}main-user/change`,
    );
    await desk.driver.inExtension('await globalThis.refused');
    expect(visits('/plugins/servlet/oauth/authorize')).toBe(0);
    expect(desk.ledger()).toEqual([]);
  });
});

describe('a portal that draws its row over and over', () => {
  const STORM = `
    const row = document.getElementById('main-user-rows');
    const html = row.innerHTML;
    window.drawn = 0;
    // Between the press and the release of a button even the browser would find no click.
    let pressed = false;
    addEventListener('pointerdown', () => { pressed = true; }, true);
    addEventListener('pointerup', () => { pressed = false; }, true);
    setInterval(() => {
      if (pressed) return;
      row.innerHTML = '';
      row.innerHTML = html;
      window.drawn += 1;
    }, 120);`;

  test('Pat is stopped in the midst of it, and Jira is not asked over and over', async () => {
    await desk.signedInAs('pat');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'mismatch');
    desk.world.reset();
    await portal.evaluate(STORM);
    await portal.waitFor('return window.drawn > 20', 'twenty drawings');
    expect(desk.world.seen.filter(({ path }) => path.endsWith('/myself')).length).toBeLessThanOrEqual(2);
    await portal.clickNamed('Change');
    await says(portal, 'guide', 'Change stopped');
    expect(await portal.url()).toBe(PORTAL);
    expect(desk.ledger()).toEqual([]);
  });

  test('the service account is bound with one click', async () => {
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await portal.waitForPanel('guide', 'match');
    await portal.evaluate(STORM);
    await portal.clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});
