import { beforeEach, describe, expect, test } from 'vitest';
import { cover, nameOf } from '../matrix/cases.ts';
import type { Tab } from './driver/index.ts';
import { approveName, atDesk } from './people.ts';

/*
 * The worker may die at any instant, and the browser with it: nobody wrong is bound, and no change is lost. `npm test`
 * takes the moments around a reading, and a change in which it dies at every step; MAU_MATRIX=all takes all.
 */

const desk = atDesk();
beforeEach(() => desk.setUp());

/** Between any two of these the worker dies, and during the readings too. */
const MOMENTS = [
  'the portal is open',
  'Change was clicked',
  'the way out is being read',
  'the way out was read, and is not yet let on',
  'the consent page is open',
  'Allow was clicked',
  'the way back is being read',
  'the way back was read, and is not yet let on',
  'it has arrived',
] as const;
type Moment = (typeof MOMENTS)[number];

const FLOWS = {
  oauth1: { asked: '/rest/api/3/myself', delay: 'myselfMs' },
  '3lo': { asked: '/gateway/api/me', delay: 'meMs' },
} as const;
type Flow = keyof typeof FLOWS;
const flows = Object.keys(FLOWS) as Flow[];

/** Long enough to die in. */
const READING_MS = 700;

interface Crash {
  readonly flow: Flow;
  readonly moment: Moment;
}

const whole = process.env.MAU_MATRIX === 'all';

function chosen<T extends object>(cases: readonly T[]): [string, T][] {
  const taken = whole ? cases : [...cover(cases)];
  return taken.map((one) => [Object.values(one).map(nameOf).join(' · '), one]);
}

function crashesAt(moments: readonly Moment[]): Crash[] {
  const taken = whole ? moments : moments.filter((moment) => moment.includes('read'));
  return taken.flatMap((moment) => flows.map((flow) => ({ flow, moment })));
}

/** Looks from now on for an attempt that comes to stand there: the worker has decided so, and has not yet said it. */
async function standing(...standings: readonly string[]): Promise<{ readonly seen: () => Promise<void> }> {
  const { driver } = desk;
  await driver.inExtension(
    `const fits = (value) => Array.isArray(value) && value.some((attempt) => arg.includes(attempt?.standing));
     globalThis.stood = new Promise((resolve) => {
       browser.storage.local.onChanged.addListener((changes) => {
         if (Object.values(changes).some(({ newValue }) => fits(newValue))) resolve();
       });
     });`,
    standings,
  );
  return { seen: () => driver.inExtension('await globalThis.stood') };
}

/** Resolves when the gate asks for the deciding session: after the portal was left, or after the approval arrived. */
function reading(flow: Flow, way: 'out' | 'back'): Promise<void> {
  const { seen } = desk.world;
  const reads = () => {
    const left = seen.findLastIndex(({ method, path }) =>
      way === 'out' ? path === '/main-user/change' : method === 'POST' && /\/authorize/.test(path),
    );
    return left >= 0 && seen.slice(left).some(({ path }) => path === FLOWS[flow].asked);
  };
  return expect.poll(reads, { message: 'nobody reads' }).toBe(true);
}

/** Does this, and dies when it has come to one of its moments. */
async function dying(
  { flow, moment }: Crash,
  act: () => Promise<void>,
  [did, isRead, wasRead]: readonly [Moment, Moment, Moment],
  ends: readonly string[],
): Promise<void> {
  const { delays } = desk.world.dials;
  const decided = moment === wasRead ? await standing(...ends) : undefined;
  if (moment === isRead) delays[FLOWS[flow].delay] = READING_MS;
  await act();
  if (moment === did) await desk.driver.stopBackground();
  if (moment === isRead) {
    await reading(flow, isRead === OUT[1] ? 'out' : 'back');
    await desk.driver.stopBackground();
    delays[FLOWS[flow].delay] = 0;
  }
  if (decided) {
    await decided.seen();
    await desk.driver.stopBackground();
  }
}

const clickChange = async (portal: Tab) => portal.clickNamed('Change');
/** Past the guide, which would have stopped Pat before. */
const goByAddress = async (portal: Tab) => portal.evaluate<void>('location.href = "/main-user/change"');

const OUT = ['Change was clicked', 'the way out is being read', 'the way out was read, and is not yet let on'] as const;
const BACK = [
  'Allow was clicked',
  'the way back is being read',
  'the way back was read, and is not yet let on',
] as const;

async function begin(crash: Crash, how: (portal: Tab) => Promise<void>): Promise<Tab> {
  desk.world.dials.portal.flow = crash.flow;
  const portal = await desk.openPortal();
  await portal.waitForPanel('guide');
  if (crash.moment === 'the portal is open') await desk.driver.stopBackground();
  await dying(crash, () => how(portal), OUT, ['passed', 'spoiled']);
  return portal;
}

/** What a person would do whose page says that it got no answer: once more. */
async function tryAgainWhereOffered(): Promise<void> {
  for (const tab of await desk.driver.tabs()) {
    const offered = await tab
      .evaluate<boolean>(
        `const main = document.querySelector('main[data-mau-guard="checkpoint"]');
         return main?.dataset.busy === 'false' && main.dataset.verdict === 'unknown'
           && [...main.querySelectorAll('button')].some((one) => one.textContent.trim() === 'Try again')`,
      )
      .catch(() => false);
    if (offered) await tab.clickNamed('Try again');
  }
}

/** What a person does whose guard says that the page has not gone on: clicks Allow once more. */
async function clickAgainWhereTold(flow: Flow): Promise<void> {
  for (const tab of await desk.driver.tabs()) {
    const panel = await tab.panel('guard').catch(() => undefined);
    const told = (await panel?.text().catch(() => ''))?.includes('This page has not gone on');
    if (told) await tab.clickNamed(approveName(flow)).catch(() => undefined);
  }
}

/**
 * The consent page when the guard on it says that all is well, with no more than "Try again" on the way: whoever clicks has
 * seen it. One that Firefox let on too early is replaced before the guard speaks.
 */
async function consentOf(flow: Flow): Promise<Tab> {
  let found: Tab | undefined;
  const look = async () => {
    await tryAgainWhereOffered();
    found = undefined;
    for (const tab of await desk.driver.tabs()) {
      const url = await tab.url().catch(() => '');
      const guard = isConsent(url, flow) ? await tab.panel('guard').catch(() => undefined) : undefined;
      if (guard?.verdict === 'match') found = tab;
    }
    return found !== undefined;
  };
  await expect.poll(look, { interval: 200, message: 'no consent page' }).toBe(true);
  return found as unknown as Tab;
}

function isConsent(url: string, flow: Flow): boolean {
  return url.includes(flow === 'oauth1' ? '/plugins/servlet/oauth/authorize' : 'api.atlassian.com/oauth2/authorize');
}

/** The one click of a person on a consent page; what the browser loads anew is another page, and asks for its own. */
async function clickAllow(consent: Tab, flow: Flow): Promise<void> {
  await consent.evaluate<void>('globalThis.practiceClicked = true');
  await consent.clickNamed(approveName(flow));
}

/** Firefox lets on what waits in a listener that dies; the page that came too early is then replaced by itself. */
async function clickAllowWhereLoadedAnew(flow: Flow): Promise<void> {
  if (desk.world.seen.some(({ method, path }) => method === 'POST' && path.includes('/authorize'))) return;
  for (const tab of await desk.driver.tabs()) {
    if (!isConsent(await tab.url().catch(() => ''), flow)) continue;
    const isNew = 'return document.readyState === "complete" && !globalThis.practiceClicked';
    // It may go on while it is looked at.
    if (await tab.evaluate<boolean>(isNew).catch(() => false)) await clickAllow(tab, flow).catch(() => undefined);
  }
}

async function boundInTheEnd(flow: Flow): Promise<string[]> {
  const look = async () => {
    await tryAgainWhereOffered();
    await clickAllowWhereLoadedAnew(flow);
    await clickAgainWhereTold(flow);
    return desk.ledger();
  };
  await expect.poll(look, { interval: 200, message: 'nobody was bound' }).not.toEqual([]);
  return desk.ledger();
}

async function toldNo(flow: Flow): Promise<void> {
  await expect
    .poll(
      async () => {
        await tryAgainWhereOffered();
        await clickAgainWhereTold(flow);
        return (await desk.verdicts()).includes('mismatch');
      },
      { interval: 200, message: 'nobody says that it is held' },
    )
    .toBe(true);
  expect(desk.ledger()).toEqual([]);
}

describe('the worker dies: the service account is bound with one click on Allow', () => {
  test.each(chosen(crashesAt(MOMENTS)))('%s', async (_name, crash) => {
    await desk.signedInAs('bot');
    await begin(crash, clickChange);
    const consent = await consentOf(crash.flow);
    if (crash.moment === 'the consent page is open') await desk.driver.stopBackground();
    await dying(crash, () => clickAllow(consent, crash.flow), BACK, ['allowed']);
    expect(await boundInTheEnd(crash.flow)).toEqual(['bot: main-user']);
    if (crash.moment === 'it has arrived') await desk.driver.stopBackground();
    await consent.waitFor('return location.hostname === "account.nextup.ai"', 'the portal');
    expect(desk.ledger()).toEqual(['bot: main-user']);
  });
});

describe('the worker dies: Pat is held', () => {
  const before = MOMENTS.slice(0, MOMENTS.indexOf('the consent page is open'));
  test.each(chosen(crashesAt(before)))('%s', async (_name, crash) => {
    await desk.signedInAs('pat');
    await begin(crash, goByAddress);
    await toldNo(crash.flow);
  });
});

describe('the worker dies: Pat, who takes the session over as Allow is clicked, is held', () => {
  const after = MOMENTS.slice(MOMENTS.indexOf('the way out is being read'), MOMENTS.indexOf('it has arrived'));
  test.each(chosen(crashesAt(after)))('%s', async (_name, crash) => {
    await desk.signedInAs('bot');
    await begin(crash, clickChange);
    const consent = await consentOf(crash.flow);
    if (crash.moment === 'the consent page is open') await desk.driver.stopBackground();
    desk.world.dials.consent.approvingAs = 'pat';
    await dying(crash, () => clickAllow(consent, crash.flow), BACK, ['spoiled']);
    await toldNo(crash.flow);
  });
});

describe('the worker dies between every two steps of one change', () => {
  test.each(flows)('%s: the service account is bound with one click on Allow', async (flow) => {
    desk.world.dials.portal.flow = flow;
    await desk.signedInAs('bot');
    const portal = await desk.openPortal();
    await desk.driver.stopBackground();
    await portal.clickNamed('Change');
    await desk.driver.stopBackground();
    const consent = await consentOf(flow);
    await desk.driver.stopBackground();
    await clickAllow(consent, flow);
    await desk.driver.stopBackground();
    expect(await boundInTheEnd(flow)).toEqual(['bot: main-user']);
  });
});

/** Where the browser was when it was closed, as the person finds it again. */
const CLOSED_AT = ['a change is held', 'the consent page is open', 'the answer is held'] as const;

describe('the browser is closed and started again', () => {
  async function restarted(): Promise<void> {
    await desk.driver.restart();
    // Whoever was signed in for the session only has to sign in once more.
    await desk.signedInAs('bot');
  }

  const cases = CLOSED_AT.flatMap((closedAt) => flows.map((flow) => ({ closedAt, flow })));
  test.each(chosen(cases))('while %s', async (_name, { closedAt, flow }) => {
    desk.world.dials.portal.flow = flow;
    await desk.signedInAs(closedAt === 'a change is held' ? 'pat' : 'bot');
    const portal = await desk.openPortal();
    if (closedAt === 'a change is held') {
      await goByAddress(portal);
      const address = heldIn(await (await desk.held('mismatch')).url());
      await restarted();
      // Somebody else was seen for it: it never goes on, wherever it is opened.
      await desk.driver.newTab(address);
      await desk.driver.waitForTab((url) => url === 'https://account.nextup.ai/', 'the portal, to start over');
      expect(desk.world.seen.filter(({ path }) => path.includes('/authorize'))).toEqual([]);
      return;
    }
    await clickChange(portal);
    const consent = await desk.consentPage(flow);
    if (closedAt === 'the consent page is open') {
      await restarted();
      await clickAllow(await desk.consentPage(flow), flow);
      expect(await boundInTheEnd(flow)).toEqual(['bot: main-user']);
      return;
    }
    desk.world.dials.consent.approvingAs = 'pat';
    await consent.clickNamed(approveName(flow));
    const answer = heldIn(await (await desk.held('mismatch')).url());
    await restarted();
    await desk.driver.newTab(answer);
    await desk.driver.waitForTab((url) => url === 'https://account.nextup.ai/', 'the portal, to start over');
    expect(desk.ledger()).toEqual([]);
  });
});

/** The address that a checkpoint was opened for. */
function heldIn(checkpoint: string): string {
  return checkpoint.slice(checkpoint.indexOf('&to=') + '&to='.length);
}
