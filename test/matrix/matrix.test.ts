import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from '../e2e/driver/index.ts';
import { approveName, atDesk, intending, PORTAL, SLACK } from '../e2e/people.ts';
import { DATA_CENTER } from '../world/hosts.ts';
import { type Change, cover, nameOf, OTHERS, type Other, RIGHT, thinned, WRONG } from './cases.ts';
import { type Route, sessionsOf, settingsFor } from './tables.ts';

/*
 * Portal behaviours × consent routes × who is signed in × faults. Each case looks at the world's ledger. To add a variant,
 * add a line to a table in tables.ts.
 *
 * `npm test` takes a part in which every value of every table occurs; `npm run test:matrix` takes all of them in Chromium
 * and every third in Firefox.
 */

const firefox = process.env.MAU_BROWSER === 'firefox';
const whole = process.env.MAU_MATRIX === 'all';

function chosen<T extends object>(cases: readonly T[]): T[] {
  if (!whole) return cover(cases);
  return firefox ? thinned(cases, 3) : [...cases];
}

function named<T extends object>(cases: readonly T[]): [string, T][] {
  return cases.map((one) => [Object.values(one).map(nameOf).join(' · '), one]);
}

const desk = atDesk({ granted: [`https://${DATA_CENTER.host}/*`] });
const counts = { wrong: 0, right: 0, foreign: 0 };

afterAll(() => {
  console.log(`matrix: ${counts.wrong} wrong, ${counts.right} rightful, ${counts.foreign} foreign`);
});

async function arrange({ road, route, situation }: Pick<Change, 'road' | 'route' | 'situation'>): Promise<void> {
  const { dials } = desk.world;
  Object.assign(dials.portal, { flow: route.flow, site: route.site?.url ?? dials.portal.site }, road.portal);
  Object.assign(dials.consent, route.consent);
  if (road.headers) dials.headers.portal = { ...road.headers };
  await desk.setUp(settingsFor(route, desk.account('bot')));
  await desk.signedInAs(sessionsOf(route, situation), route.site?.host);
}

/** Opens the portal and presses Change, by the mouse where the road allows it. */
async function pressChange({ road }: Pick<Change, 'road'>): Promise<Tab> {
  const tab = await desk.openPortal();
  const markup = road.portal?.markup;
  if (markup === 'frame' || markup === 'foreign-frame') {
    await tab.waitFor('const frame = document.querySelector("iframe"); frame?.focus(); return frame', 'the frame');
    await tab.press('Tab');
    await tab.press('Enter');
  } else if (road.keyboard || markup === 'shadow') {
    await tab.waitFor(
      `const roots = [document, ...[...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])];
       const control = roots.flatMap((root) => [...root.querySelectorAll('a, button')]).find((one) => one.textContent === 'Change');
       control?.focus();
       return Boolean(control);`,
      'Change',
    );
    await tab.press('Enter');
  } else {
    await tab.clickNamed('Change');
  }
  return tab;
}

/** What has become of a change that must not go on: our word for it, or undefined as long as nothing is said. */
async function stopped(portal: Tab): Promise<string | undefined> {
  for (const tab of await desk.driver.tabs()) {
    const url = await tab.url().catch(() => '');
    if (url.includes('/checkpoint/')) {
      const verdict = await tab
        .evaluate<string | false>(
          `const main = document.querySelector('main[data-mau-guard="checkpoint"]');
           return main?.dataset.busy === 'false' && main.dataset.verdict`,
        )
        .catch(() => false);
      if (verdict && verdict !== 'match') return `checkpoint: ${verdict}`;
    }
    const guard = await tab.panel('guard').catch(() => undefined);
    if (guard && !guard.busy && guard.verdict !== 'match' && (await guard.text()).includes('Stopped')) return 'guard';
  }
  const guide = await portal.panel('guide').catch(() => undefined);
  return guide && (await guide.text()).includes('Stopped') ? 'guide' : undefined;
}

/** Goes on as far as it goes. */
async function expectStopped(portal: Tab, onward?: string): Promise<void> {
  let pressed = onward === undefined;
  const look = async () => {
    const said = await stopped(portal);
    if (said !== undefined || pressed || onward === undefined || !(await isShown(portal, onward))) return said;
    pressed = true;
    await portal.clickNamed(onward);
    return undefined;
  };
  await expect.poll(look, { timeout: 12_000, message: 'nothing stopped it' }).toBeDefined();
  expect(desk.ledger()).toEqual([]);
  expect(answersThatArrived()).toEqual([]);
}

async function isShown(tab: Tab, name: string): Promise<boolean> {
  return tab.evaluate<boolean>(
    'return [...document.querySelectorAll("a, button")].some((one) => one.textContent === arg && one.offsetParent)',
    name,
  );
}

/** Approvals that reached the vendor. */
function answersThatArrived(): string[] {
  return desk.world.seen
    .filter(({ query }) => /[?&](oauth_verifier=(?!denied)|code=)/.test(query))
    .map(({ host, path }) => host + path);
}

function consentsThatOpened(): string[] {
  return desk.world.seen
    .filter(({ path }) => path.endsWith('/oauth/authorize') || path === '/authorize' || path.includes('/oauth2/'))
    .map(({ host, path }) => host + path);
}

async function approve(consent: Tab, route: Route): Promise<void> {
  if (route.choose) {
    await consent.waitFor(
      `const choice = document.querySelector('select[name=site]');
       if (!choice) return false;
       choice.value = choice.options[1].value;
       choice.dispatchEvent(new Event('change', { bubbles: true }));
       return true;`,
      'the choice of sites',
    );
  }
  await consent.clickNamed(approveName(route.flow));
}

describe('a wrong account', () => {
  test.each(named(chosen(WRONG)))('%s', async (_name, change) => {
    counts.wrong += 1;
    const { situation, route, road } = change;
    await arrange(change);
    const portal = await pressChange(change);
    if (situation.switches === undefined) {
      await expectStopped(portal, road.onward);
      expect(consentsThatOpened()).toEqual([]);
      return;
    }
    if (road.onward) await portal.clickNamed(road.onward);
    const consent = await desk.consentPage(route.flow);
    if (situation.switches === 'while-approving') desk.world.dials.consent.approvingAs = 'pat';
    else await desk.signedInAs({ site: 'pat', identity: 'pat' }, route.site?.host);
    await consent.bringToFront();
    await approve(consent, route);
    await expectStopped(portal);
  });
});

describe('the right account', () => {
  test.each(named(chosen(RIGHT)))('%s', async (_name, change) => {
    counts.right += 1;
    const { route, road, fault } = change;
    await arrange(change);
    const asked = route.decidedBy === 'site' ? 'myself' : 'me';
    desk.world.dials.faults[asked] = fault;
    const portal = await pressChange(change);
    if (road.onward) await portal.clickNamed(road.onward);
    if (fault !== 'none') {
      const checkpoint = await desk.held('unknown');
      expect(consentsThatOpened()).toEqual([]);
      desk.world.dials.faults[asked] = 'none';
      await checkpoint.clickNamed(/try again/i);
    }
    // One press on Change, one on Allow: nothing else is asked of anybody.
    if (!route.silent) await approve(await desk.consentPage(route.flow), route);
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

describe('a flow that is none of ours', () => {
  const isReading = ({ path }: { path: string }) => /\/myself$|\/gateway\/api\/me$/.test(path);
  beforeEach(async () => {
    await desk.setUp(intending(desk.account('bot')));
    await desk.signedInAs('pat');
  });

  async function besides({ beside }: Other): Promise<void> {
    if (beside === 'nothing') return;
    const portal = await desk.driver.newTab(PORTAL);
    await portal.waitForPanel('guide', 'mismatch');
    if (beside === 'the portal is open') return;
    await portal.evaluate('location.href = "/main-user/change"');
    await desk.held('mismatch');
  }

  test.each(named(chosen(OTHERS)))('%s', async (_name, other) => {
    counts.foreign += 1;
    const { flow } = other;
    await besides(other);
    const heldBefore = (await desk.openUrls()).filter((url) => url.includes('/checkpoint/'));
    Object.assign(desk.world.dials.consent, flow.consent);
    const before = desk.world.seen.length;
    const tab = await desk.newTabByHand(
      flow.begins === 'slack' ? `${SLACK}?flow=${flow.flow}` : 'https://www.example.com/',
    );
    const control =
      flow.begins === 'slack'
        ? 'Connect Now'
        : flow.flow === '3lo'
          ? 'Connect Board App with Atlassian'
          : 'Connect Board App';
    await tab.clickNamed(control);
    const consent = await desk.consentPage(flow.flow);
    await consent.clickNamed(approveName(flow.flow));
    expect(await desk.bound()).toEqual([`pat: ${flow.begins === 'slack' ? 'own-connect' : 'other-app'}`]);
    expect(desk.world.seen.slice(before).filter(isReading)).toEqual([]);
    expect((await desk.openUrls()).filter((url) => url.includes('/checkpoint/'))).toEqual(heldBefore);
    for (const page of await desk.driver.tabs()) expect(await page.panel('guard')).toBeUndefined();
  });
});
