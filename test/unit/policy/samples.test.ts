import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../../scripts/policy/files.ts';
import { CHROMIUM_ID, FIREFOX_ID } from '../../../scripts/policy/ids.ts';
import { samples } from '../../../scripts/policy/samples.ts';
import { managedSchema } from '../../../scripts/policy/schema.ts';
import { ROOT } from '../../../scripts/run.mjs';
import { readPolicy } from '../../../src/domain/policy-reading.ts';
import { checkSettings } from '../../../src/domain/settings.ts';
import { handedOver } from './chromium.ts';
import { below, fromRegistry, readPropertyList, readRegistry, readXml } from './readers.ts';

const text = (name: string) => readFileSync(join(ROOT, SAMPLES, name), 'utf8');
const json = (name: string) => JSON.parse(text(name));
const SETTINGS = json('settings.json');

const ROOTS = {
  chrome: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
};
const DOMAINS = { chrome: 'com.google.Chrome', edge: 'com.microsoft.Edge', firefox: 'org.mozilla.firefox' };

/** Settings of one domain of a macOS profile, without what every payload has. */
function payload(name: string, domain: string): Record<string, unknown> {
  const { PayloadType, PayloadContent } = readPropertyList(text(name)) as Record<string, unknown>;
  expect(PayloadType).toBe('Configuration');
  const found = (PayloadContent as Record<string, unknown>[]).find((one) => one.PayloadType === domain) ?? {};
  return Object.fromEntries(Object.entries(found).filter(([key]) => !key.startsWith('Payload')));
}

/** The settings document in a file for the registry. */
function inRegistry(name: string, root: string): object {
  const key = below(readRegistry(text(name)), `${root}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`);
  return fromRegistry(key, managedSchema()) as object;
}

/** The settings document in each sample that has one, as the browser that it is for hands it over. */
const CHROMIUM: Readonly<Record<string, () => object>> = {
  'chromium-settings.json': () => json('chromium-settings.json')['3rdparty'].extensions[CHROMIUM_ID],
  'google-admin-console.json': () =>
    Object.fromEntries(
      Object.entries(json('google-admin-console.json')).map(([key, set]) => [key, (set as { Value: unknown }).Value]),
    ),
  'windows-chrome.reg': () => inRegistry('windows-chrome.reg', ROOTS.chrome),
  'windows-edge.reg': () => inRegistry('windows-edge.reg', ROOTS.edge),
  'macos-chrome.mobileconfig': () =>
    payload('macos-chrome.mobileconfig', `${DOMAINS.chrome}.extensions.${CHROMIUM_ID}`),
  'macos-edge.mobileconfig': () => payload('macos-edge.mobileconfig', `${DOMAINS.edge}.extensions.${CHROMIUM_ID}`),
};
interface FirefoxPolicies {
  readonly ExtensionSettings: Readonly<Record<string, { readonly install_url: string }>>;
  readonly '3rdparty': { readonly Extensions: Readonly<Record<string, unknown>> };
}
const FIREFOX: readonly [string, () => FirefoxPolicies][] = [
  ['firefox-policies.json', () => json('firefox-policies.json').policies],
  [
    'macos-firefox.mobileconfig',
    () => payload('macos-firefox.mobileconfig', DOMAINS.firefox) as unknown as FirefoxPolicies,
  ],
];

describe('the settings in the samples', () => {
  test('settings.json can be imported', () => {
    expect(checkSettings(SETTINGS)).toEqual({ ok: true, settings: SETTINGS, warnings: [] });
  });

  test.each(Object.entries(CHROMIUM))('%s applies as a whole, without a fault', (_name, read) => {
    const policy = handedOver(read(), managedSchema());
    expect(policy).toEqual(SETTINGS);
    expect(readPolicy(policy)).toEqual({ settings: SETTINGS, faults: [] });
  });

  test.each(FIREFOX)('%s applies as a whole, without a fault', (_name, read) => {
    expect(readPolicy(read()['3rdparty'].Extensions[FIREFOX_ID])).toEqual({ settings: SETTINGS, faults: [] });
  });
});

/** `host_permissions` of the manifest, one by one, as a policy names hosts. */
const OUR_HOSTS = [
  'https://*.nextup.ai',
  'https://*.atlassian.net',
  'https://id.atlassian.com',
  'https://auth.atlassian.com',
  'https://api.atlassian.com',
];

describe('the installation in the samples', () => {
  test.each([
    ['chromium-install.json', () => json('chromium-install.json').ExtensionSettings, 'clients2.google.com'],
    ['chromium-blocked-hosts.json', () => json('chromium-blocked-hosts.json').ExtensionSettings, 'clients2.google.com'],
    ['self-hosted-install.json', () => json('self-hosted-install.json').ExtensionSettings, 'packages.acme.example'],
    [
      'macos-chrome.mobileconfig',
      () => payload('macos-chrome.mobileconfig', DOMAINS.chrome).ExtensionSettings,
      'clients2.google.com',
    ],
    [
      'macos-edge.mobileconfig',
      () => payload('macos-edge.mobileconfig', DOMAINS.edge).ExtensionSettings,
      'edge.microsoft.com',
    ],
  ])('%s: forced, from the store, on the hosts of the manifest', (_name, read, store) => {
    const settings = (read() as Record<string, { update_url: string }>)[CHROMIUM_ID];
    expect(settings).toMatchObject({ installation_mode: 'force_installed', runtime_allowed_hosts: OUR_HOSTS });
    expect(new URL(settings?.update_url ?? '').hostname).toBe(store);
  });

  test.each([
    ['windows-chrome.reg', ROOTS.chrome, 'clients2.google.com'],
    ['windows-edge.reg', ROOTS.edge, 'edge.microsoft.com'],
  ])('%s: forced, from the store, in nobody’s place', (name, root, store) => {
    const list = below(readRegistry(text(name)), `${root}\\ExtensionInstallForcelist`);
    expect(Object.keys(list)).toEqual(['900']);
    const [id, from] = String(list['900']).split(';');
    expect(id).toBe(CHROMIUM_ID);
    expect(new URL(from ?? '').hostname).toBe(store);
  });

  test.each(FIREFOX)('%s: forced, in private windows too', (_name, read) => {
    const settings = read().ExtensionSettings;
    expect(settings[FIREFOX_ID]).toMatchObject({ installation_mode: 'force_installed', private_browsing: true });
    expect(new URL(settings[FIREFOX_ID]?.install_url ?? '').hostname).toBe('addons.mozilla.org');
  });

  test('on a Mac, Firefox looks at its policies only where that is said', () => {
    expect(payload('macos-firefox.mobileconfig', DOMAINS.firefox)).toMatchObject({ EnterprisePoliciesEnabled: true });
  });
});

describe('private and guest windows', () => {
  const chrome = { IncognitoModeAvailability: 1, BrowserGuestModeEnabled: false };
  const edge = { MandatoryExtensionsForInPrivateNavigation: [CHROMIUM_ID], BrowserGuestModeEnabled: false };

  test('Chrome has none', () => {
    expect(json('chrome-private-windows.json')).toEqual(chrome);
    const key = below(readRegistry(text('windows-chrome-private-windows.reg')), ROOTS.chrome);
    expect(key).toEqual({ IncognitoModeAvailability: 1, BrowserGuestModeEnabled: 0 });
  });

  test('Edge has private ones for those who allow the extension there', () => {
    expect(json('edge-private-windows.json')).toEqual(edge);
    const key = below(readRegistry(text('windows-edge-private-windows.reg')), ROOTS.edge);
    expect(key).toEqual({ MandatoryExtensionsForInPrivateNavigation: { 1: CHROMIUM_ID }, BrowserGuestModeEnabled: 0 });
  });
});

describe('handing it out oneself', () => {
  test('later updates come from there too', () => {
    expect(json('self-hosted-install.json').ExtensionSettings[CHROMIUM_ID].override_update_url).toBe(true);
  });

  test('Chromium’s list of updates names the package and its version', () => {
    const app = readXml(text('self-hosted-updates.xml')).querySelector('gupdate > app');
    const check = app?.querySelector('updatecheck');
    expect(app?.getAttribute('appid')).toBe(CHROMIUM_ID);
    expect(check?.getAttribute('codebase')).toContain(`-${check?.getAttribute('version')}.crx`);
  });

  test('Firefox’s list of updates names the package and its version', () => {
    const [update] = json('self-hosted-updates.json').addons[FIREFOX_ID].updates;
    expect(update.update_link).toContain(`-${update.version}.xpi`);
  });
});

test('every sample has a case above', () => {
  const cases = readFileSync(new URL(import.meta.url), 'utf8');
  expect(Object.keys(samples()).filter((name) => !cases.includes(name))).toEqual([]);
});

test('registry files are plain ASCII, and every profile part has an identifier of its own', () => {
  for (const name of Object.keys(samples()).filter((one) => one.endsWith('.reg'))) {
    expect([...text(name)].filter((letter) => letter.charCodeAt(0) > 127)).toEqual([]);
  }
  for (const name of Object.keys(samples()).filter((one) => one.endsWith('.mobileconfig'))) {
    const ids = [...text(name).matchAll(/<key>PayloadUUID<\/key>\s*<string>(.*)<\/string>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}$/);
  }
});
