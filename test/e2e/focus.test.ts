import { expect, test } from 'vitest';
import type { Tab } from './driver/index.ts';
import { atDesk } from './people.ts';

/* By keyboard alone: what is pressed may go away, and the focus does not fall to the page's beginning. */

const desk = atDesk();

async function page(path: string): Promise<Tab> {
  const tab = await desk.driver.newTab(desk.driver.extensionUrl(`src/pages/${path}/index.html`));
  await tab.waitFor('return document.querySelector("main")?.dataset.busy === "false"', path);
  return tab;
}

/** What has the focus, and how it is called. */
const focused = (tab: Tab) =>
  tab.evaluate<string>(
    `const has = document.activeElement;
     const name = has === document.body ? '' : (has.getAttribute('aria-label') ?? has.textContent);
     return (has.localName + ' ' + name).trim();`,
  );

/** Puts the focus on a button as soon as it takes a press, presses a key there, and waits for what comes of it. */
async function press(tab: Tab, name: string): Promise<void> {
  await tab.waitFor(
    `const named = [...document.querySelectorAll('button')].find(
       (one) => (one.getAttribute('aria-label') ?? one.textContent) === arg);
     named?.focus();
     return named && named.getAttribute('aria-disabled') !== 'true' && document.activeElement === named`,
    `“${name}”`,
    name,
  );
  await tab.evaluate(
    `globalThis.drawn = false;
     new MutationObserver(() => { globalThis.drawn = true; })
       .observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true });`,
  );
  await tab.press('Enter');
  await tab.waitFor(
    `const { mauGuard, busy } = document.querySelector('main').dataset;
     return globalThis.drawn && (busy === 'false' || mauGuard === 'readiness')`,
    `what comes of “${name}”`,
  );
}

const unread = () => {
  desk.world.dials.faults.myself = '500';
};

type Step = readonly [press: string, goesTo: string];
type Case = readonly [where: string, open: () => Promise<Tab>, steps: readonly Step[]];

const CASES: readonly Case[] = [
  [
    'the popup that cannot read',
    async () => {
      await desk.setUp();
      unread();
      return page('popup');
    },
    [['Try again', 'button Try again']],
  ],
  [
    'the checkpoint that cannot read',
    async () => {
      await desk.setUp();
      await desk.signedInAs('bot');
      unread();
      await (await desk.openPortal()).clickNamed('Change');
      return desk.held('unknown');
    },
    [['Try again', 'button Try again']],
  ],
  [
    'the checkpoint as set-up',
    async () => {
      await desk.signedInAs('bot');
      await (await desk.openPortal()).clickNamed('Change');
      return desk.held('not-set-up');
    },
    [
      ['Not now', 'h1 Held: nothing was set up.'],
      ['Set it up after all', 'h2 Is this the account kept for the integration?'],
    ],
  ],
  [
    'the settings',
    async () => {
      await desk.setUp();
      const tab = await page('options');
      await tab.click('input[value=warn]');
      return tab;
    },
    [
      ['Use this mode', 'h3 Mode'],
      ['Undo', 'h3 Mode'],
      ['Remove Acme HelpDesk+', 'button Undo'],
      ['Undo', 'h3 Connections'],
      ['Add a connection', 'h3 Add a connection'],
      ['Do not save', 'h3 Connections'],
    ],
  ],
  [
    'readiness',
    async () => {
      await desk.setUp();
      await desk.signedInAs('bot');
      // Long enough to be reached by every one of the buttons; whoever cancels waits for none of it.
      desk.world.dials.delays.restMs = 5_000;
      return page('readiness');
    },
    [
      ['Check now', 'h1 Is the account ready?'],
      ['Pause', 'h1 Is the account ready?'],
      ['Go on', 'h1 Is the account ready?'],
      ['Cancel', 'h1 Is the account ready?'],
      ['Check again', 'h1 Is the account ready?'],
    ],
  ],
  [
    'what is in force',
    async () => {
      await desk.setUp();
      return page('verify');
    },
    [['Check again', 'button Check again']],
  ],
];

test.each(CASES)('in %s', async (_where, open, steps) => {
  const tab = await open();
  for (const [name, goesTo] of steps) {
    await press(tab, name);
    await expect.poll(() => focused(tab), { message: `after “${name}”` }).toBe(goesTo);
  }
});
