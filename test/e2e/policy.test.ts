import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { SAMPLES } from '../../scripts/policy/files.ts';
import { CHROMIUM_ID, FIREFOX_ID } from '../../scripts/policy/ids.ts';
import { ROOT } from '../../scripts/run.mjs';
import type { World } from '../world/api.ts';
import { createWorld } from '../world/world.ts';
import { type Driver, launch } from './driver/index.ts';
import { Desk, intending, PORTAL } from './people.ts';

const firefox = process.env.MAU_BROWSER === 'firefox';
const sample = (name: string) => readFileSync(join(ROOT, SAMPLES, name), 'utf8');

/**
 * Samples of docs/samples, as docs/deploy.md has an administrator put them there, by where the browser looks. The one that
 * installs from Chromium's store is left out: the browser under test has the extension from a folder.
 */
const FILES: Readonly<Record<string, string>> = firefox
  ? { '/etc/firefox/policies/policies.json': sample('firefox-policies.json') }
  : {
      '/etc/chromium/policies/managed/mau-guard-test-settings.json': sample('chromium-settings.json'),
      '/etc/chromium/policies/managed/mau-guard-test-private-windows.json': sample('chrome-private-windows.json'),
    };

/** A policy of the browser that is not ours: it keeps extensions from Jira. */
const BLOCKING = '/etc/chromium/policies/managed/mau-guard-test-blocking.json';

/** The same file with other settings in it, where it has any. */
function withSettings(text: string, settings: unknown): string {
  const file = JSON.parse(text);
  const extensions = firefox ? file.policies['3rdparty'].Extensions : file['3rdparty']?.extensions;
  if (extensions) extensions[firefox ? FIREFOX_ID : CHROMIUM_ID] = settings;
  return JSON.stringify(file);
}

let world: World | undefined;
let driver: Driver | undefined;

afterEach(async () => {
  if (maySetPolicies()) restorePolicy();
  rmSync(BLOCKING, { force: true });
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
const theirs = new Map(
  Object.keys(FILES).flatMap((path) => (existsSync(path) ? [[path, readFileSync(path)] as const] : [])),
);

function restorePolicy(): void {
  for (const path of Object.keys(FILES)) {
    const before = theirs.get(path);
    if (before) writeFileSync(path, before);
    else rmSync(path, { force: true });
  }
}

/** Writes the samples; with settings of one's own, or as they are. */
function writePolicy(settings: unknown): void {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, settings === undefined ? text : withSettings(text, settings));
  }
}

/** A desk in an organisation that sets this document by policy; nothing: that of the samples. */
async function deskUnder(change: (world: World) => unknown): Promise<Desk> {
  world = await createWorld();
  const settings = change(world);
  if (maySetPolicies()) writePolicy(settings);
  driver = await launch(world);
  const desk = new Desk(world, driver);
  if (!maySetPolicies())
    await driver.inExtension('await browser.storage.local.set({ policy: { value: arg } })', settings ?? SETTINGS);
  const kept = () => desk.driver.inExtension<{ policy?: unknown }>('return browser.storage.local.get("policy")');
  await expect.poll(async () => (await kept()).policy, { timeout: 20_000, message: 'the policy' }).toBeDefined();
  return desk;
}

const SETTINGS = JSON.parse(sample('settings.json'));
const ORGANIZATION = { name: 'Acme IT', support: 'mailto:it@acme.example' };

describe('the samples, as they are', () => {
  test('arrive as they were written, without a fault; whoever is not meant is held and told whom to ask', async () => {
    const desk = await deskUnder(() => undefined);
    const kept = await desk.driver.inExtension<{ policy: unknown }>('return browser.storage.local.get("policy")');
    expect(kept.policy).toEqual({ value: SETTINGS });
    await desk.signedInAs('pat');
    // By a script, so that no guide stops the click before the gate sees it.
    const portal = await desk.driver.newTab(`${PORTAL}plain`);
    await portal.evaluate('location.href = "/main-user/change"');
    const held = await desk.held('mismatch');
    expect(await held.text()).toContain(SETTINGS.organization.name);
    expect(await held.evaluate('return [...document.links].map((link) => link.href)')).toContain(
      SETTINGS.organization.support,
    );
    const options = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/options/index.html'));
    await options.waitFor('return document.body.innerText.includes(arg)', 'the organisation', 'Acme IT');
    expect(await options.text()).not.toContain('are wrong and do not apply');
    expect(desk.ledger()).toEqual([]);
  });

  test('the account that they mean goes on', async () => {
    const desk = await deskUnder(() => undefined);
    await desk.signedInAs('bot');
    await (await desk.openPortal()).clickNamed('Change');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
  });
});

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
    expect(await (await desk.held('not-set-up')).text()).not.toContain('Use this account');
    expect(desk.ledger()).toEqual([]);
  });

  test('after a restart the policy is in force from the first page on, which opens before Chromium tells of it', async () => {
    const desk = await deskUnder(({ accounts: { bot } }) => intending(bot as never, { organization: ORGANIZATION }));
    await desk.driver.newTab('about:blank');
    await desk.driver.restart();
    await desk.signedInAs('pat');
    const portal = await desk.driver.newTab(`${PORTAL}plain`);
    await portal.evaluate('location.href = "/main-user/change"');
    const words = await (await desk.held('mismatch')).text();
    expect(words).toContain('Acme IT');
    expect(words).not.toContain('Connect my own account');
    expect(desk.ledger()).toEqual([]);
  });

  test('an emergency: where Atlassian cannot be read, a person goes on with a reason; one who can be read does not', async () => {
    const breakGlass = { who: 'Administrators on call', until: '2999-12-31T18:00:00Z' };
    const desk = await deskUnder(({ accounts: { bot } }) => intending(bot as never, { breakGlass }));
    // Without the click that the guide may have stopped.
    const change = async () => {
      const portal = await desk.driver.newTab(`${PORTAL}plain`);
      await portal.evaluate('location.href = "/main-user/change"');
    };
    await desk.signedInAs('pat');
    await change();
    expect(await (await desk.held('mismatch')).text()).not.toContain('Emergency');
    await desk.closeTabs();
    await desk.signedInAs('bot');
    desk.world.dials.faults.myself = '503';
    await change();
    const checkpoint = await desk.held('unknown');
    expect(await checkpoint.text()).toContain('Emergency');
    await checkpoint.click('summary');
    expect(await checkpoint.text()).toContain('Administrators on call');
    await checkpoint.type('details input', 'Atlassian is down');
    await checkpoint.clickNamed('Go on without a check');
    await (await desk.consentPage()).clickNamed('Allow');
    expect(await desk.bound()).toEqual(['bot: main-user']);
    const { activity: log } = await desk.driver.inExtension<{ activity: unknown[] }>(
      'return browser.storage.local.get("activity")',
    );
    expect(log).toContainEqual(expect.objectContaining({ what: 'emergency', note: 'Atlassian is down' }));
  });
});

// Firefox has no such policy; without the right to write one there is nothing to see.
if (!firefox && maySetPolicies()) {
  test('hosts that a policy blocks for extensions look granted; that nothing answers there is said', async () => {
    mkdirSync(dirname(BLOCKING), { recursive: true });
    const blocked = { '*': { runtime_blocked_hosts: ['*://*.atlassian.net'] } };
    writeFileSync(BLOCKING, JSON.stringify({ ExtensionSettings: blocked }));
    const desk = await deskUnder(({ accounts: { bot } }) => intending(bot as never));
    const tab = await desk.driver.newTab(desk.driver.extensionUrl('src/pages/verify/index.html'));
    await expect.poll(() => tab.text()).toMatch(/Answers of Jira and Atlassian: failed/);
    const words = await tab.text();
    expect(words).toMatch(/Access to hosts: passed/);
    expect(words).toMatch(/No answer\s+acme\.atlassian\.net/);
  });
}
