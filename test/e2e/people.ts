import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Account, Flow, SignIn, World } from '../world/api.ts';
import { wordsOf } from '../world/consent-words.ts';
import { createWorld } from '../world/world.ts';
import { type Driver, type Jar, launch, type Options, type Tab } from './driver/index.ts';

export const PORTAL = 'https://account.nextup.ai/';
export const SITE = 'https://acme.atlassian.net';
export const SLACK = 'https://app.slack.com/client';

const CHECKPOINT = '/src/pages/checkpoint/index.html';
const DONE = 'Practice: signed in';

/** The settings document in which the bot is the intended account. */
export function intending(account: Account, change: Record<string, unknown> = {}) {
  const { accountId: id, displayName: name, email } = account;
  const connection = { name: 'Acme HelpDesk+', product: 'helpdesk-plus', portal: PORTAL.slice(0, -1), site: SITE };
  return {
    version: 1,
    mode: 'block',
    connections: [{ ...connection, account: { id, name, email }, projects: [] }],
    ...change,
  };
}

/** One administrator's desk: a browser with the extension, in the practice world. */
export class Desk {
  constructor(
    readonly world: World,
    readonly driver: Driver,
  ) {}

  /** Stores a settings document as an import would, and waits until the worker says that the browser holds by it. */
  async setUp(settings: unknown = intending(this.account('bot'))): Promise<void> {
    await this.driver.inExtension(
      `await browser.storage.local.clear();
       await browser.storage.local.set({ settings: arg });
       await browser.runtime.sendMessage({ type: 'page/status' }).catch(() => undefined);`,
      settings,
    );
  }

  account(handle: string): Account {
    const account = this.world.accounts[handle];
    if (!account) throw new Error(`nobody is called ${handle}`);
    return account;
  }

  /** Signs this browser in, the way a person would have done before; one handle is both sessions. */
  async signedInAs(who: string | null | Omit<SignIn, 'siteHost'>, siteHost?: string, jar?: Jar): Promise<void> {
    const sessions = typeof who === 'string' || who === null ? { identity: who, site: who } : who;
    const url = this.world.signInUrl({ ...sessions, ...(siteHost && { siteHost }) });
    if (jar === undefined && (await signedInBefore(this, url))) return;
    const tab = await this.driver.newTab(url, jar);
    await tab.waitFor(`return document.title === ${JSON.stringify(DONE)}`, 'being signed in');
    // With its last tab a private window forgets who signed in.
    if (jar === undefined) await tab.close();
  }

  async openPortal(jar?: Jar): Promise<Tab> {
    return this.driver.newTab(PORTAL, jar);
  }

  /** A tab that a person opens for something else, by the browser's own means, and goes elsewhere in. */
  async newTabByHand(url: string): Promise<Tab> {
    const { driver } = this;
    const ids = () => driver.inExtension<number[]>('return (await browser.tabs.query({})).map(({ id }) => id)');
    const before = await ids();
    const tab = await driver.newTab(driver.name === 'chromium' ? 'chrome://newtab/' : 'about:newtab');
    const opened = (await ids()).filter((id) => !before.includes(id));
    await tab.waitFor('return document.readyState === "complete"', 'the new tab page');
    // What is told of tabs by now is heard before this is answered.
    await driver.inExtension('await browser.runtime.sendMessage({ type: "page/status" })');
    // Chromium names the tab in front as its opener; that is put right as soon as the new tab page is there.
    const descends = () =>
      driver.inExtension<boolean>(
        `const { portalTabs = {} } = await browser.storage.session.get('portalTabs');
         return arg.some((id) => id in portalTabs);`,
        opened,
      );
    let looks = 0;
    const isLeftAlone = async () => (looks = (await descends()) ? 0 : looks + 1);
    const how = { timeout: driver.patience, interval: 100, message: 'a tab opened by hand' };
    await expect.poll(isLeftAlone, how).toBeGreaterThan(4);
    await tab.goto(url);
    return tab;
  }

  async openUrls(): Promise<string[]> {
    return Promise.all((await this.driver.tabs()).map((tab) => tab.url().catch(() => '')));
  }

  /** A page on which consent is asked: wherever it opened. */
  consentPage(flow: Flow = this.world.dials.portal.flow): Promise<Tab> {
    return this.driver.waitForTab((url) => isConsentPage(url, flow), `the ${flow} consent page`);
  }

  checkpoint(): Promise<Tab> {
    return this.driver.waitForTab((url) => url.includes(CHECKPOINT), 'the checkpoint');
  }

  /** The checkpoint, or the one in this tab, when it has read and says this. */
  async held(verdict: string, where?: Tab): Promise<Tab> {
    const tab = where ?? (await this.checkpoint());
    await tab.waitFor(
      `const main = document.querySelector('main[data-mau-guard="checkpoint"]');
       return main && main.dataset.verdict === arg && main.dataset.busy !== 'true'`,
      `the checkpoint saying "${verdict}"`,
      verdict,
    );
    return tab;
  }

  /** What checkpoints and guards say now, in all tabs. */
  async verdicts(): Promise<string[]> {
    const checkpoint = 'return document.querySelector("main[data-mau-guard=checkpoint]")?.dataset.verdict ?? null';
    const said = await Promise.all(
      (await this.driver.tabs()).map((tab) =>
        Promise.all([
          tab.panel('guard').then((panel) => panel?.verdict),
          // A tab may close or go on while it is asked.
          tab.evaluate<string | null>(checkpoint),
        ]).catch(() => []),
      ),
    );
    return said.flat().filter((verdict) => typeof verdict === 'string');
  }

  /** Waits until the vendor has bound somebody, and says who, line by line. */
  async bound(): Promise<string[]> {
    await expect.poll(() => this.world.ledger.length, { message: 'nobody was bound' }).toBeGreaterThan(0);
    return this.ledger();
  }

  ledger(): string[] {
    return this.world.ledger.map((line) => `${line.handle}: ${line.purpose}`);
  }

  /** What stands on the stage, for the report of a test that failed. */
  async scene(): Promise<string> {
    const tabs = await Promise.all(
      (await this.driver.tabs()).map(async (tab) => {
        const text = await tab.text().catch((error: Error) => error.message);
        return `tab ${await tab.url()}\n    ${text.replace(/\s+/g, ' ').slice(0, 300)}`;
      }),
    );
    const seen = this.world.seen.slice(-15).map(({ method, host, path }) => `${method} ${host}${path}`);
    return [...tabs, ...seen].join('\n  ');
  }

  async closeTabs(): Promise<void> {
    // A page of the extension's own stays, in front: a browser calls whatever is there the opener of the next tab.
    await this.driver.inExtension(
      'const { id, windowId } = await browser.tabs.getCurrent(); await browser.tabs.update(id, { active: true }); await browser.windows.update(windowId, { focused: true });',
    );
    for (const tab of await this.driver.tabs()) await tab.close().catch(() => undefined);
  }
}

/** What was done before anything is open costs no tab: a request of the extension's own shares the browser's cookies. */
async function signedInBefore(desk: Desk, url: string): Promise<boolean> {
  const isOpen = (await desk.openUrls()).some((open) => open !== 'about:blank');
  if (isOpen) return false;
  const sign = 'return (await fetch(arg, { credentials: "include", cache: "no-store" })).url';
  const end = await desk.driver.inExtension<string>(sign, url).catch(() => '');
  return end.endsWith('/practice/done');
}

/** Words of the button that approves, by flow; Forge asks on a page before. */
export function approveName(flow: Flow): string {
  return wordsOf(flow, 'en').approve;
}

function isConsentPage(url: string, flow: Flow): boolean {
  if (!URL.canParse(url)) return false;
  const { host, pathname } = new URL(url);
  switch (flow) {
    case 'oauth1':
      return pathname.endsWith('/plugins/servlet/oauth/authorize');
    case 'dc-oauth2':
      return pathname.endsWith('/plugins/servlet/oauth2/consent');
    case 'forge':
      return host === 'id.atlassian.com' && pathname === '/outboundAuth/start';
    case '3lo':
      return host === 'api.atlassian.com' && pathname.startsWith('/oauth2/authorize');
  }
}

/** A desk for all tests of a file; between tests the world and the extension's memory are cleared. */
export function atDesk(options: Options = {}): Desk {
  const desk = {} as { -readonly [K in keyof Desk]: Desk[K] };
  beforeAll(async () => {
    const world = await createWorld();
    const driver = await launch(world, options);
    Object.setPrototypeOf(desk, Desk.prototype);
    Object.assign(desk, { world, driver });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(await desk.scene());
    await desk.closeTabs();
    await desk.driver.inExtension('await browser.storage.local.clear(); await browser.storage.session.clear();');
    desk.world.reset();
  });
  afterAll(async () => {
    await desk.driver?.close();
    await desk.world?.close();
  });
  return desk;
}
