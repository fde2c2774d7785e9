import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Tab } from '../e2e/driver/index.ts';
import { type Desk, intending, PORTAL, SLACK } from '../e2e/people.ts';
import { wordsOf } from '../world/consent-words.ts';
import { ACME } from '../world/hosts.ts';
import type { Change, Other } from './cases.ts';
import { portalOf, type Route, sessionsOf, settingsFor } from './tables.ts';

const english: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);
/** What our panels say once a click was stopped. */
const STOPPED = { guide: english.guideStopped?.message, guard: english.guardStopped?.message } as const;

/** Longer than a reading takes to time out. */
const PATIENCE = { timeout: 20_000 };
/** A page that reads no more has not done so for so many looks. */
const CALM_LOOKS = 5;

/** A person who walks a case of the matrix, from the portal to wherever it ends. */
export class Walk {
  constructor(private readonly desk: Desk) {}

  async arrange({ road, route, situation, trouble }: Change): Promise<void> {
    const { dials } = this.desk.world;
    Object.assign(dials.portal, { flow: route.flow, site: route.site.url, ...road.portal });
    if (route.how.beside) dials.portal.secondSite = route.how.beside.url;
    Object.assign(dials.consent, route.consent);
    if (situation.takeover === 'approving') dials.consent.approvingAs = 'pat';
    if (situation.takeover === 'afterwards') dials.consent.afterwardsAs = 'pat';
    if (road.headers) dials.headers.portal = { ...road.headers };
    const settings = settingsFor(road, route, (handle) => this.desk.account(handle));
    await this.desk.setUp(settings);
    await this.desk.signedInAs(sessionsOf(route, situation), route.site.host);
    if (trouble.when === 'back') dials.consent.afterwardsFault = trouble.fault;
    else Object.assign(dials.faults, { [route.decidedBy === 'site' ? 'myself' : 'me']: trouble.fault });
    await this.guarded([portalOf(road), route.site.url]);
  }

  /** Opens the portal and presses Change, and what comes between it and the consent page. */
  async pressChange({ road }: Pick<Change, 'road'>): Promise<void> {
    const tab = await this.desk.driver.newTab(`${portalOf(road)}/`);
    // In a frame, Change lies in the middle.
    if (road.portal?.markup?.endsWith('frame')) await pressInFrame(tab);
    else if (road.keyboard) await pressByKeyboard(tab, 'Change');
    else await tab.clickNamed('Change');
    if (road.onward) await this.goOnward(road.onward);
  }

  /** The one click on Allow; Forge asks on a page before. */
  async approve({ route }: Pick<Change, 'route'>): Promise<void> {
    if (route.how.silent) return;
    let consent = await this.desk.consentPage(route.flow);
    if (route.flow === 'forge') {
      await consent.clickNamed('Allow access');
      consent = await this.desk.consentPage('3lo');
    }
    if (route.how.choose) await chooseSite(consent);
    await press(consent, route, 'approve');
  }

  /**
   * A pop-up that reports back closes by itself; a test that ends meanwhile leaves half a window. One that a page of ours
   * was shown in has lost its opener in Firefox (docs/architecture.md, known limits), and stays.
   */
  async popupHasClosed({ road }: Pick<Change, 'road'>): Promise<void> {
    if (road.portal?.landing !== 'closes') return;
    const closes = (tab: Tab) => tab.evaluate<boolean>('return document.readyState !== "complete" || opener !== null');
    const landed = async () => {
      const shown = await Promise.all(
        (await this.desk.driver.tabs()).map(async (tab) => ({ tab, url: await tab.url().catch(() => '') })),
      );
      const there = shown.filter(({ url }) => /\/(callback|finish)\?/.test(url));
      return (await Promise.all(there.map(({ tab }) => closes(tab).catch(() => true)))).includes(true);
    };
    await expect.poll(landed, PATIENCE).toBe(false);
  }

  async approveWhileOthersTakeOver({ route, situation }: Change): Promise<void> {
    if (situation.takeover !== 'open') return this.approve({ route });
    const consent = await this.taken(route);
    if (route.how.choose) await chooseSite(consent);
    if (route.flow === 'forge') await consent.clickNamed('Allow access');
    else await press(consent, route, 'approve');
  }

  async deny({ route, situation }: Change): Promise<void> {
    let consent = situation.takeover ? await this.taken(route) : await this.desk.consentPage(route.flow);
    if (route.flow === 'forge' && !situation.takeover) {
      await consent.clickNamed('Allow access');
      consent = await this.desk.consentPage('3lo');
    }
    if (route.flow === 'forge' && situation.takeover) await consent.clickNamed('Cancel');
    else await press(consent, route, 'deny');
  }

  async expectDeniedAtPortal(): Promise<void> {
    const heard = async () => {
      for (const tab of await this.desk.driver.tabs()) {
        if ((await tab.text().catch(() => '')).includes('Access was denied.')) return true;
      }
      return false;
    };
    await expect.poll(heard, PATIENCE).toBe(true);
    expect(this.answersThatArrived()).toEqual([]);
  }

  /** Waits for our word that it goes no further: the checkpoint with one of these verdicts, or a panel that stopped a click. */
  async expectStopped(verdicts: readonly string[] = []): Promise<void> {
    await expect.poll(() => this.stopped(), { ...PATIENCE, message: 'nothing stopped it' }).toBeDefined();
    const said = await this.stopped();
    if (said?.startsWith('checkpoint')) expect(verdicts.map((verdict) => `checkpoint: ${verdict}`)).toContain(said);
    expect(this.answersThatArrived()).toEqual([]);
    expect(this.desk.ledger()).toEqual([]);
  }

  /** The sessions can be read again, and somebody presses "Try again". */
  async overcomeTrouble(): Promise<void> {
    const { dials } = this.desk.world;
    Object.assign(dials.faults, { myself: 'none', me: 'none' });
    dials.consent.afterwardsFault = 'none';
    const checkpoint = await this.desk.checkpoint();
    await checkpoint.clickNamed(/try again|check again/i);
    await checkpoint.waitFor(
      `const main = document.querySelector('main[data-mau-guard="checkpoint"]');
       return !main || (main.dataset.busy !== 'true' && main.dataset.verdict !== 'unknown')`,
      'another answer',
    );
  }

  /** Requests with which consent pages were asked for. */
  consentsThatOpened(): string[] {
    const isConsent = /\/oauth\/authorize$|^\/authorize$|\/oauth2\/|^\/outboundAuth\/start$/;
    return this.desk.world.seen.filter(({ path }) => isConsent.test(path)).map(({ host, path }) => host + path);
  }

  /** Approvals that reached the vendor. */
  answersThatArrived(): string[] {
    return this.desk.world.seen
      .filter(({ query }) => /[?&](oauth_verifier=(?!denied)|code=)/.test(query))
      .map(({ host, path }) => host + path);
  }

  /** What an administrator has in another tab, while somebody connects something else. */
  async arrangeBeside({ beside, flow }: Other): Promise<void> {
    const { desk } = this;
    await desk.setUp(intending(desk.account('bot')));
    await desk.signedInAs('pat');
    Object.assign(desk.world.dials.portal, { flow: flow.flow });
    Object.assign(desk.world.dials.consent, flow.consent);
    if (beside === 'nothing') return;
    const portal = await desk.driver.newTab(PORTAL);
    await portal.waitForPanel('guide', 'mismatch');
    // What was set up just now is read once more, of each part of it.
    const counts: number[] = [];
    const isCalm = () => {
      counts.push(desk.world.seen.filter(({ path }) => path.endsWith('/myself')).length);
      return counts.length >= CALM_LOOKS && new Set(counts.slice(-CALM_LOOKS)).size === 1;
    };
    await expect.poll(isCalm, { ...PATIENCE, interval: 600 }).toBe(true);
    if (beside === 'the portal is open') return;
    await portal.evaluate('location.href = "/main-user/change"');
    await desk.held('mismatch');
  }

  /** Somebody's own connection, or another app's; says what the ledger must have of it. */
  async connectElsewhere({ flow, begins }: Other): Promise<string[]> {
    const { desk } = this;
    const slack = begins === 'slack';
    const tab = await desk.newTabByHand(slack ? `${SLACK}?flow=${flow.flow}` : 'https://www.example.com/');
    await tab.clickNamed(slack ? 'Connect Now' : (flow.link ?? OTHER_APP[flow.flow]));
    let consent = await desk.consentPage(flow.flow);
    await this.expectNoGuard();
    if (flow.link !== undefined) {
      await consent.waitFor('return document.readyState === "complete"', 'the page');
      await this.expectNoGuard();
      return [];
    }
    if (flow.flow === 'forge') {
      await consent.clickNamed('Allow access');
      consent = await desk.consentPage('3lo');
    }
    await consent.clickNamed(wordsOf(flow.flow, desk.world.dials.consent.tongue).approve);
    await desk.bound();
    await this.expectNoGuard();
    return [`pat: ${slack ? 'own-connect' : 'other-app'}`];
  }

  /** All that others could notice of us: who asked who is signed in, and what we hold. */
  async footprint(): Promise<{ readings: number; held: string[] }> {
    const isReading = ({ path }: { path: string }) => /\/myself$|\/gateway\/api\/me$/.test(path);
    return {
      readings: this.desk.world.seen.filter(isReading).length,
      held: (await this.desk.openUrls()).filter((url) => url.includes('/checkpoint/')),
    };
  }

  private async expectNoGuard(): Promise<void> {
    for (const tab of await this.desk.driver.tabs()) {
      const seen = await tab.panel('guard').catch(() => undefined);
      expect(seen).toBeUndefined();
    }
  }

  /** The extension has taken up the settings: it guards what they name beside the vendor's own. */
  private async guarded(addresses: readonly string[]): Promise<void> {
    const hosts = addresses.map((address) => new URL(address).host);
    const others = hosts.filter((host) => host !== 'account.nextup.ai' && !host.endsWith('.atlassian.net'));
    const look = () =>
      this.desk.driver.inExtension<boolean>(
        `const scripts = await browser.scripting.getRegisteredContentScripts();
         const matches = scripts.flatMap((script) => script.matches);
         return arg.every((host) => matches.some((match) => match.includes(host)));`,
        others,
      );
    if (others.length > 0) await expect.poll(look, PATIENCE).toBe(true);
  }

  /** The consent page, on which somebody comes back after Pat has signed in. */
  private async taken(route: Route): Promise<Tab> {
    const consent = await this.desk.consentPage(route.flow);
    await this.desk.signedInAs('pat', route.site.host);
    await consent.bringToFront();
    return consent;
  }

  /** A page between the portal and the consent page, which a stopped click never reaches. */
  private async goOnward(onward: string): Promise<void> {
    const shown = `return [...document.querySelectorAll('a, button')].some((one) => one.textContent === arg && one.offsetParent)`;
    const there = async () => {
      for (const tab of await this.desk.driver.tabs()) {
        if (await tab.evaluate<boolean>(shown, onward).catch(() => false)) return tab;
      }
      return undefined;
    };
    let tab: Tab | undefined;
    await expect
      .poll(async () => {
        tab = await there();
        return tab !== undefined || (await this.stopped()) !== undefined;
      }, PATIENCE)
      .toBe(true);
    await tab?.clickNamed(onward);
  }

  /** Our word that it goes no further, or undefined as long as nothing is said. */
  private async stopped(): Promise<string | undefined> {
    for (const tab of await this.desk.driver.tabs()) {
      const said = (await tab.url().catch(() => '')).includes('/checkpoint/')
        ? await verdictAt(tab).catch(() => undefined)
        : await stoppedClickIn(tab).catch(() => undefined);
      if (said !== undefined) return said;
    }
    return undefined;
  }
}

const OTHER_APP = {
  oauth1: 'Connect Board App',
  '3lo': 'Connect Board App with Atlassian',
  forge: 'Connect Board App by Forge',
  'dc-oauth2': '',
} as const;

async function verdictAt(checkpoint: Tab): Promise<string | undefined> {
  const verdict = await checkpoint.evaluate<string | false>(
    `const main = document.querySelector('main[data-mau-guard="checkpoint"]');
     return main?.dataset.busy === 'false' && main.dataset.verdict`,
  );
  return verdict && verdict !== 'match' ? `checkpoint: ${verdict}` : undefined;
}

async function stoppedClickIn(tab: Tab): Promise<string | undefined> {
  for (const kind of ['guide', 'guard'] as const) {
    const panel = await tab.panel(kind);
    if (panel && (await panel.text()).includes(STOPPED[kind] ?? '?')) return kind;
  }
  return undefined;
}

/** A frame of another origin can't be asked whether it is drawn: its page has loaded all, and the browser has drawn twice. */
async function pressInFrame(tab: Tab): Promise<void> {
  await tab.waitFor('return document.readyState === "complete"', 'the frame');
  await tab.evaluate('await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await tab.click('iframe');
}

async function press(consent: Tab, { flow, consent: { tongue = 'en' }, how }: Route, what: 'approve' | 'deny') {
  const words = wordsOf(flow, tongue)[what];
  if (how.keyboard) await pressByKeyboard(consent, words);
  else await consent.clickNamed(words);
}

/** Puts the focus on a control, as the Tab key does, and presses Enter. */
async function pressByKeyboard(tab: Tab, name: string): Promise<void> {
  await tab.bringToFront();
  await tab.waitFor(
    `if (document.readyState !== 'complete') return false;
     const roots = [document, ...[...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])];
     const textOf = (one) => (one.tagName === 'INPUT' ? one.value : one.textContent);
     const controls = roots.flatMap((root) => [...root.querySelectorAll('a, button, input[type=submit]')]);
     const control = controls.find((one) => textOf(one) === arg && !one.matches(':disabled'));
     control?.focus();
     return Boolean(control) && control.getRootNode().activeElement === control;`,
    `"${name}" with the focus`,
    name,
  );
  await tab.press('Enter');
}

/** Once the page's own scripts have run: they are what enables its control when a site is chosen. */
async function chooseSite(consent: Tab): Promise<void> {
  await consent.waitFor(
    `const choice = document.querySelector('select[name=site]');
     if (!choice || document.readyState !== 'complete') return false;
     choice.value = arg;
     choice.dispatchEvent(new Event('change', { bubbles: true }));
     return true;`,
    'the choice of sites',
    ACME.url,
  );
}
