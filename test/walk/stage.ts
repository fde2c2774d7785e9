import { expect } from 'vitest';
import type { Tab } from '../e2e/driver/index.ts';
import { approveName, type Desk, PORTAL } from '../e2e/people.ts';
import { restoreDials } from '../world/dials.ts';
import type { Request } from '../world/journal.ts';
import { Choice } from './choice.ts';
import { secretsIn, unreadChanges } from './rules.ts';
import { STEPS, type StepName } from './steps.ts';

/** A step as it was drawn. */
export interface Drawn {
  readonly step: StepName;
  /** What the step's choices are made of. */
  readonly pick: number;
  /** The person goes on without waiting for what the step leads to. */
  readonly hasty: boolean;
}

/** An open tab, and what it shows. */
export interface Shown {
  readonly tab: Tab;
  readonly url: string;
}

const CHECKPOINT = '/checkpoint/index.html';
/** Looks in a row that must be alike until all counts as at rest. */
const ALIKE = 3;
const LOOK_MS = 60;
/** Nobody waits longer for a page than this; walking on is always allowed. */
const REST_MS = 12_000;
/** For something to press that may not be there at all. */
const PRESS_MS = { chromium: 1_000, firefox: 2_500 };

/** Whether a page, as far as it shows, still has something under way. */
const IN_MOTION = `
  if (document.readyState !== 'complete') return true;
  if (document.querySelector('#late:empty, #late fieldset:disabled')) return true;
  const ours = document.querySelector('main[data-mau-guard], [data-mau-guard="guard"], [data-mau-guard="guide"]');
  return (location.protocol.endsWith('extension:') && !ours) || ours?.dataset.busy === 'true';`;

/** One person's walk through the practice world, and what must hold wherever it leads. */
export class Stage {
  /** What was done on this walk, for the report. */
  readonly taken: string[] = [];
  /** How many steps of this walk found something to do. */
  steps = 0;
  /** Requests that began in Slack or on a foreign page. */
  readonly theirs = new Set<string>();
  /** How often each step found something to do, over all walks. */
  readonly done = new Map<StepName, number>();

  constructor(readonly desk: Desk) {}

  get world() {
    return this.desk.world;
  }

  /** Everything as on the first day: the service account set up and signed in, no tab open. */
  async begin(): Promise<void> {
    this.taken.length = 0;
    this.steps = 0;
    this.theirs.clear();
    await this.desk.closeTabs();
    await this.desk.driver.inExtension('await browser.storage.session.clear();');
    this.world.reset();
    await this.desk.setUp();
    await this.desk.signedInAs(null);
    await this.desk.signedInAs('bot');
  }

  /** Takes steps as long as `mayGoOn`, looks after each whether all is well, and at the end whether it still works. */
  async walk(path: readonly Drawn[], mayGoOn: () => boolean): Promise<void> {
    for (const drawn of path) {
      if (!mayGoOn()) break;
      await this.take(drawn);
    }
    await this.expectWorking();
  }

  private async take({ step, pick, hasty }: Drawn): Promise<void> {
    const { run, asleep } = STEPS[step];
    const waits = !hasty || this.mayApprove(step);
    this.taken.push(`${step} (${pick}${waits ? '' : ', hasty'})`);
    // What a person would press may be gone by the time that they get there.
    const did = await run(this, new Choice(pick)).catch((error: Error) => {
      this.taken.push(`  ${error.message.split('\n')[0]}`);
      return false;
    });
    if (!did) {
      this.taken.push('  nothing to do');
      return;
    }
    this.steps += 1;
    this.done.set(step, (this.done.get(step) ?? 0) + 1);
    if (waits) await this.rest();
    await this.expectSafe();
    if (!asleep) await this.expectAlive();
  }

  /**
   * Whether an approval may come of a step: then it is waited for, since a session that is switched twice before the
   * answer is read again is out of reach (docs/architecture.md, known limits).
   */
  private mayApprove(step: StepName): boolean {
    const { autopilot, granted } = this.world.dials.consent;
    return STEPS[step].approves === true || autopilot !== 'none' || granted;
  }

  /** Waits until no page is loading or reading, as a person does; goes on where that takes too long, and tells of it. */
  async rest(): Promise<void> {
    const end = Date.now() + REST_MS;
    let before = '';
    for (let alike = 0; alike < ALIKE; ) {
      const { moving, picture } = await this.look();
      if (Date.now() > end) {
        this.taken.push(`  went on while there was no rest: ${moving.join(' ')}`);
        return;
      }
      alike = moving.length === 0 && picture === before ? alike + 1 : 0;
      before = picture;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** What all is like, and what still moves. */
  private async look(): Promise<{ moving: string[]; picture: string }> {
    const shown = await this.tabs();
    const moves = await Promise.all(shown.map(({ tab }) => tab.evaluate<boolean>(IN_MOTION).catch(() => true)));
    const moving = shown.filter((_, at) => moves[at]).map(({ url }) => url);
    if (this.world.underWay > 0) moving.push(`${this.world.underWay} requests`);
    return { moving, picture: [this.world.seen.length, ...shown.map(({ url }) => url)].join(' ') };
  }

  /** The rules that hold at any time, and that looking at does not wake the worker. */
  private async expectSafe(): Promise<void> {
    const { ledger, journal } = this.world;
    const wrong = ledger.filter(({ purpose, handle }) => purpose === 'main-user' && handle !== 'bot');
    expect(wrong, 'bound as main user').toEqual([]);
    const known = (key: string) => this.request(key);
    const unread = unreadChanges(journal, known);
    expect(unread, unread.join('; ')).toEqual([]);
    const kept = await this.desk.driver.inExtension<string>('return JSON.stringify(await browser.storage.local.get())');
    expect(secretsIn(kept, journal), 'kept in storage.local').toEqual([]);
    // A piece of a key may fit another's: then a checkpoint passes on what it looked at, and is gone.
    await expect.poll(() => this.meddledWith(), { timeout: 5_000, message: "in other people's flows" }).toEqual([]);
  }

  /** Where a checkpoint or a guard stands in a flow that is none of ours. */
  private async meddledWith(): Promise<string[]> {
    const shown = await this.tabs();
    const found = shown.map(async ({ tab, url }) => {
      const held = heldBy(url);
      if (held !== undefined && this.isTheirs(held)) return [`held: ${held}`];
      if (!this.isTheirs(url)) return [];
      return (await tab.panel('guard').catch(() => undefined)) ? [`guard on ${url}`] : [];
    });
    return (await Promise.all(found)).flat();
  }

  private isTheirs(url: string): boolean {
    const key = this.world.requestOf(url)?.key;
    // One that was answered is over: its tab shows the portal's page since, and whatever comes then is under the gate.
    return key !== undefined && this.theirs.has(key) && !this.isAnswered(key);
  }

  /** A click on Allow in somebody else's flow: where Atlassian took it, the vendor has it too. */
  async expectThrough(url: string): Promise<void> {
    const key = this.world.requestOf(url)?.key;
    if (key === undefined || !this.theirs.has(key)) return;
    await this.rest();
    if (!this.isApproved(key)) return;
    await expect.poll(() => this.isAnswered(key), { timeout: 5_000, message: `${key} arrived` }).toBe(true);
  }

  private isAnswered(key: string): boolean {
    return this.world.journal.some((one) => one.what === 'arrived' && one.key === key);
  }

  private isApproved(key: string): boolean {
    return this.world.journal.some((one) => one.what === 'approved' && one.key === key);
  }

  private request(key: string): Request | undefined {
    return this.world.requestOf(`https://callback.example/?state=${encodeURIComponent(key)}`);
  }

  /** The worker answers, whatever became of it before, and the badge can be read. */
  private async expectAlive(): Promise<void> {
    const { driver } = this.desk;
    const ask = () =>
      driver.inExtension<object | null>(
        "return (await browser.runtime.sendMessage({ type: 'page/status' }).catch(() => undefined))?.answer ?? null",
      );
    await expect.poll(ask, { timeout: driver.patience, message: 'the worker' }).toMatchObject({ holding: 'yes' });
    expect((await driver.badge()).title).not.toBe('');
  }

  /** Whatever happened: when all is well again, one click on Change and one on Allow bind the service account. */
  private async expectWorking(): Promise<void> {
    const { desk, world } = this;
    this.taken.push('starts over');
    const { flow } = world.dials.portal;
    restoreDials(world.dials);
    world.dials.portal.flow = flow;
    await desk.closeTabs();
    await desk.signedInAs('bot');
    const before = world.ledger.length;
    const portal = await desk.driver.newTab(PORTAL);
    await portal.clickNamed('Change');
    await (await desk.consentPage(flow)).clickNamed(approveName(flow));
    await expect
      .poll(() => desk.ledger().slice(before), { timeout: 15_000, message: 'nobody was bound' })
      .toEqual(['bot: main-user']);
    await this.rest();
    await this.expectSafe();
    await this.expectAlive();
  }

  /** Tabs that show something: a blank one is only there to keep the window open. */
  async tabs(fits: (url: string) => boolean = () => true): Promise<Shown[]> {
    const all = await Promise.all(
      (await this.desk.driver.tabs()).map(async (tab) => ({ tab, url: await tab.url().catch(() => '') })),
    );
    return all.filter(({ url }) => url !== '' && url !== 'about:blank' && fits(url));
  }

  async portals(): Promise<Shown[]> {
    return this.tabs((url) => url.startsWith(PORTAL));
  }

  async checkpoints(): Promise<Shown[]> {
    return this.tabs((url) => url.includes(CHECKPOINT));
  }

  /** Pages on which consent is asked. */
  async consents(): Promise<Shown[]> {
    return this.tabs(
      (url) => /\/oauth2?\/(authorize|consent)/.test(url) && !url.includes(CHECKPOINT) && !url.startsWith(PORTAL),
    );
  }

  /** Presses what has this name, or gives up soon: false. */
  async press(tab: Tab, name: string | RegExp): Promise<boolean> {
    const { patience } = tab;
    tab.patience = PRESS_MS[this.desk.driver.name];
    try {
      await tab.clickNamed(name);
      return true;
    } catch {
      return false;
    } finally {
      tab.patience = patience;
    }
  }
}

/** The address that a checkpoint holds. */
export function heldBy(url: string): string | undefined {
  return url.includes(CHECKPOINT) ? /[?&]to=(.+)$/s.exec(url)?.[1] : undefined;
}
