import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../world/api.ts';
import { createWorld } from '../world/world.ts';
import { type Driver, launch } from './driver/index.ts';
import { Desk, intending, PORTAL } from './people.ts';

const firefox = process.env.MAU_BROWSER === 'firefox';
const FILE = firefox ? '/etc/firefox/policies/policies.json' : '/etc/chromium/policies/managed/mau-guard-test.json';
const IDS = { chromium: 'hhajckgdokcgfieofggmkgpehlmpafng', firefox: 'mau-guard@mau-guard.dev' };

let world: World | undefined;
let driver: Driver | undefined;

afterEach(async () => {
  if (maySetPolicies()) restorePolicy();
  await driver?.close();
  await world?.close();
});

/** Machine-wide policies are the administrator's; without that right the last known copy stands for them. */
function maySetPolicies(): boolean {
  try {
    accessSync('/etc', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What the machine's own administrator has there is put back. */
const theirs = existsSync(FILE) ? readFileSync(FILE) : undefined;

function restorePolicy(): void {
  if (theirs) writeFileSync(FILE, theirs);
  else rmSync(FILE, { force: true });
}

function writePolicy(settings: unknown): void {
  mkdirSync(dirname(FILE), { recursive: true });
  const policy = firefox
    ? { policies: { '3rdparty': { Extensions: { [IDS.firefox]: settings } } } }
    : { '3rdparty': { extensions: { [IDS.chromium]: settings } } };
  writeFileSync(FILE, JSON.stringify(policy));
}

/** A desk in an organisation that sets this document by policy. */
async function deskUnder(change: (world: World) => unknown): Promise<Desk> {
  world = await createWorld();
  const settings = change(world);
  if (maySetPolicies()) writePolicy(settings);
  driver = await launch(world);
  const desk = new Desk(world, driver);
  if (!maySetPolicies())
    await driver.inExtension('await browser.storage.local.set({ policy: { value: arg } })', settings);
  const kept = () => desk.driver.inExtension<{ policy?: unknown }>('return browser.storage.local.get("policy")');
  await expect.poll(async () => (await kept()).policy, { timeout: 20_000, message: 'the policy' }).toBeDefined();
  return desk;
}

const ORGANIZATION = { name: 'Acme IT', support: 'mailto:it@acme.example' };

describe('settings by browser policy', () => {
  test('a policy with a faulty mode blocks all the same, names its fault, and offers nothing to change', async () => {
    const desk = await deskUnder(({ accounts: { bot } }) =>
      intending(bot as never, { mode: 'blok', organization: ORGANIZATION }),
    );
    const own = intending(desk.account('pat'), { mode: 'monitor', ownConnect: 'ask' });
    await desk.driver.inExtension('await browser.storage.local.set({ settings: arg })', own);
    await desk.signedInAs('pat');
    const portal = await desk.driver.newTab(`${PORTAL}plain`);
    await portal.evaluate('location.href = "/main-user/change"');
    const words = await (await desk.held('mismatch')).text();
    expect(words).toContain('Acme IT');
    expect(words).not.toContain('Connect my own account');
    const options = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/options/index.html'));
    await options.waitFor('return document.body.innerText.includes("Acme IT")', 'the organisation');
    expect(await options.text()).toContain('mode');
    expect(await options.evaluate('return document.querySelectorAll("textarea").length')).toBe(0);
    expect(desk.ledger()).toEqual([]);
  });

  test('a policy whose one connection is faulty and the other right: the right one applies, set-up is not offered', async () => {
    const desk = await deskUnder(({ accounts: { bot } }) => {
      const right = intending(bot as never);
      const [connection] = right.connections;
      return { ...right, connections: [{ ...connection, site: 'nowhere' }, connection] };
    });
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });

  test('a policy without a right connection holds everything', async () => {
    const desk = await deskUnder(({ accounts: { bot } }) => ({
      ...intending(bot as never),
      connections: [{ name: 'x' }],
    }));
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    expect(await (await desk.held('not-set-up')).text()).not.toContain('Use it');
    expect(desk.ledger()).toEqual([]);
  });

  test('an emergency: where Atlassian cannot be read, a person goes on with a reason; one who can be read does not', async () => {
    const breakGlass = { who: 'Administrators on call', until: '2999-12-31T18:00:00Z' };
    const desk = await deskUnder(({ accounts: { bot } }) => intending(bot as never, { breakGlass }));
    await desk.signedInAs('pat');
    await (await desk.openPortal()).clickNamed('Change');
    expect(await (await desk.held('mismatch')).text()).not.toContain('Emergency');
    await desk.closeTabs();
    await desk.signedInAs('bot');
    desk.world.dials.faults.myself = '503';
    await (await desk.openPortal()).clickNamed('Change');
    const checkpoint = await desk.held('unknown');
    expect(await checkpoint.text()).toContain('Emergency');
    await checkpoint.click('summary');
    expect(await checkpoint.text()).toContain('Administrators on call');
    await checkpoint.type('details input', 'Atlassian is down');
    await checkpoint.clickNamed('Go on');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    const { activityLog: log } = await desk.driver.inExtension<{ activityLog: unknown[] }>(
      'return browser.storage.local.get("activityLog")',
    );
    expect(log).toContainEqual(expect.objectContaining({ what: 'emergency', note: 'Atlassian is down' }));
  });
});
