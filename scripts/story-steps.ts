import type { Driver, Tab } from '../test/e2e/driver/index.ts';
import { until } from '../test/e2e/driver/until.ts';
import type { World } from '../test/world/api.ts';
import { ACME, MAIN_PORTAL } from '../test/world/hosts.ts';
import { SIGNED_IN_TITLE } from '../test/world/sign-in.ts';

export interface Stage {
  readonly world: World;
  readonly driver: Driver;
}

export interface Step {
  /** Part of the picture's file name. */
  readonly name: string;
  /** The sentence that is printed. */
  readonly says: string;
  /** Does it, fails when something is not as it should be, and answers the tab to take a picture of. */
  act(stage: Stage): Promise<Tab>;
  /** What the ledger must say then; default: nobody was bound. */
  readonly ledger?: string;
}

const POPUP = 'src/pages/popup/index.html';
const CHECKPOINT = 'src/pages/checkpoint/index.html';
const portalUrl = `${MAIN_PORTAL.url}/`;
const BOUND = 'bot as main-user';

export const steps: readonly Step[] = [
  {
    name: 'popup-mismatch',
    says: 'Pat Morgan, an administrator, is signed in as herself. The popup says that this is not the account kept for the integration.',
    act: async (stage) => {
      await signIn(stage, 'pat');
      await setUp(stage);
      return popup(stage, 'mismatch');
    },
  },
  {
    name: 'guide-warns',
    says: 'On the account portal the guide names both accounts before anything is pressed.',
    act: async ({ driver }) => {
      const portal = await driver.newTab(portalUrl);
      await says(portal, 'guide', 'mismatch', ['Pat Morgan', 'HelpDesk Bot']);
      return portal;
    },
  },
  {
    name: 'change-is-stopped',
    says: 'She presses Change all the same: it is stopped at the click, and no consent page opens.',
    act: async ({ driver }) => {
      const portal = await tabAt(driver, portalUrl);
      await portal.clickNamed('Change');
      await says(portal, 'guide', 'mismatch', ['Pat Morgan', 'HelpDesk Bot']);
      if ((await portal.url()) !== portalUrl) throw new Error('The portal was left.');
      return portal;
    },
  },
  {
    name: 'held-at-the-checkpoint',
    says: 'A script on the portal goes there without her click: the gate holds it at the checkpoint.',
    act: async ({ driver, world }) => {
      const portal = await tabAt(driver, portalUrl);
      await portal.evaluate(`location.href = ${JSON.stringify(`${MAIN_PORTAL.url}/main-user/change`)}`);
      const checkpoint = await driver.waitForTab((url) => url.includes(CHECKPOINT), 'the checkpoint');
      await pageSays(checkpoint, 'checkpoint', 'mismatch');
      if (world.seen.some(({ path }) => path.endsWith('/oauth/authorize')))
        throw new Error('A consent page was asked for.');
      return checkpoint;
    },
  },
  {
    name: 'switched',
    says: 'She switches to HelpDesk Bot. The checkpoint notices, and takes her back to the portal to start over.',
    act: async ({ driver }) => {
      const checkpoint = await tabAt(driver, CHECKPOINT);
      await checkpoint.clickNamed(/switch account/i);
      const chooser = await driver.waitForTab(
        (url) => url.startsWith('https://id.atlassian.com/login'),
        'the account chooser',
      );
      await chooser.clickNamed(/^HelpDesk Bot — helpdesk-bot@/);
      await checkpoint.waitForUrl((url) => url.startsWith(portalUrl), 'the portal again');
      await checkpoint.waitForPanel('guide', 'match');
      return checkpoint;
    },
  },
  {
    name: 'guard-agrees',
    says: 'She presses Change again. Nothing is held; on the consent page the guard names the account that will be bound.',
    act: async ({ driver }) => {
      await (await tabAt(driver, portalUrl)).clickNamed('Change');
      const consent = await driver.waitForTab(
        (url) => url.includes('/plugins/servlet/oauth/authorize'),
        'the consent page',
      );
      await says(consent, 'guard', 'match', ['HelpDesk Bot']);
      return consent;
    },
  },
  {
    name: 'bound',
    says: 'One click on Allow, and the portal has HelpDesk Bot as its main authorized user. The guide confirms it.',
    ledger: BOUND,
    act: async ({ driver }) => {
      const consent = await tabAt(driver, '/plugins/servlet/oauth/authorize');
      await consent.clickNamed('Allow');
      await consent.waitForUrl((url) => url.startsWith(portalUrl), 'the portal after the callback');
      await says(consent, 'guide', 'match', ['Confirmed: HelpDesk Bot is the main user']);
      return consent;
    },
  },
  {
    name: 'popup-match',
    says: 'The popup agrees.',
    ledger: BOUND,
    act: (stage) => popup(stage, 'match'),
  },
];

async function setUp({ driver, world }: Stage): Promise<void> {
  const { accountId: id, displayName: name, email } = world.accounts.bot ?? {};
  const connection = { name: 'Acme HelpDesk+', product: 'helpdesk-plus', portal: MAIN_PORTAL.url, site: ACME.url };
  const settings = {
    version: 1,
    mode: 'block',
    connections: [{ ...connection, account: { id, name, email }, projects: [] }],
  };
  await driver.inExtension('await browser.storage.local.set({ settings: arg })', settings);
}

async function signIn({ driver, world }: Stage, handle: string): Promise<void> {
  // All of the cast that the story needs is known to the chooser; whoever comes last is signed in.
  for (const who of ['bot', handle]) {
    const tab = await driver.newTab(world.signInUrl({ identity: who, site: who }));
    await tab.waitFor('return document.title === arg', 'being signed in', SIGNED_IN_TITLE);
    await tab.close();
  }
}

async function popup({ driver }: Stage, verdict: string): Promise<Tab> {
  const tab = await driver.newTab(driver.extensionUrl(POPUP));
  await tab.resize(380, 560);
  await pageSays(tab, 'popup', verdict);
  // As tall as what is in it, as the browser makes it.
  await tab.resize(380, await tab.evaluate<number>('return document.documentElement.scrollHeight'));
  return tab;
}

function tabAt(driver: Driver, part: string): Promise<Tab> {
  return driver.waitForTab((url) => url.includes(part), part);
}

/** A page of the extension has read, and says this. */
async function pageSays(tab: Tab, page: string, verdict: string): Promise<void> {
  await tab.waitFor(
    `const main = document.querySelector(\`main[data-mau-guard="\${arg.page}"]\`);
     return main?.dataset.verdict === arg.verdict && (!main.hasAttribute('data-busy') || main.dataset.busy === 'false')`,
    `the ${page} saying "${verdict}"`,
    { page, verdict },
  );
}

async function says(tab: Tab, kind: 'guide' | 'guard', verdict: string, names: readonly string[]): Promise<void> {
  let text = '';
  await until(
    async () => {
      text = await (await tab.waitForPanel(kind, verdict)).text();
      return names.every((name) => text.includes(name)) || undefined;
    },
    tab.driver.patience,
    () => `The ${kind} does not name ${names.join(' and ')}: ${text}`,
  );
}
