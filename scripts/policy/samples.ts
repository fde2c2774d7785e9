import { CHROMIUM_ID, FIREFOX_ID, HOSTS } from './ids.ts';
import { jsonFile } from './json.ts';
import { exampleDocument } from './keys.ts';
import { profileFile } from './profile.ts';
import { registryFile, type Value } from './registry.ts';

/** A browser of Chromium's family: where its policies are, and where its store is. */
interface Family {
  readonly name: string;
  readonly registry: string;
  readonly domain: string;
  readonly store: string;
}

const CHROME: Family = {
  name: 'Chrome',
  registry: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  domain: 'com.google.Chrome',
  store: 'https://clients2.google.com/service/update2/crx',
};
const EDGE: Family = {
  name: 'Edge',
  registry: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
  domain: 'com.microsoft.Edge',
  store: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
};

const FIREFOX_STORE = `https://addons.mozilla.org/firefox/downloads/latest/${FIREFOX_ID}/latest.xpi`;
/** Where an organisation would keep packages that it hands out itself. */
const OWN_HOST = 'https://packages.acme.example/mau-guard';
/** So that importing it takes nobody else's place in the list. */
const FREE_NUMBER = '900';

type Policies = { readonly [key: string]: Value };

const settings = exampleDocument() as Policies;

const installedFrom = (store: string): Policies => ({
  installation_mode: 'force_installed',
  update_url: store,
  toolbar_pin: 'force_pinned',
  runtime_allowed_hosts: HOSTS,
});

/** Later updates come from the same place, since the package itself names none. */
const installedFromHere: Policies = { ...installedFrom(`${OWN_HOST}/updates.xml`), override_update_url: true };

const firefoxPolicies: Policies = {
  ExtensionSettings: {
    [FIREFOX_ID]: {
      installation_mode: 'force_installed',
      install_url: FIREFOX_STORE,
      private_browsing: true,
      default_area: 'navbar',
    },
  },
  '3rdparty': { Extensions: { [FIREFOX_ID]: settings } },
};

/** No private and no guest windows. */
const CHROME_PRIVATE: Policies = { IncognitoModeAvailability: 1, BrowserGuestModeEnabled: false };
/** Private windows only for those who allow the extension in them, and no guest windows. */
const EDGE_PRIVATE: Policies = {
  MandatoryExtensionsForInPrivateNavigation: [CHROMIUM_ID],
  BrowserGuestModeEnabled: false,
};

function registrySettings({ registry, store }: Family): string {
  return registryFile({
    [`${registry}\\ExtensionInstallForcelist`]: { [FREE_NUMBER]: `${CHROMIUM_ID};${store}` },
    [`${registry}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`]: settings,
  });
}

function profile({ name, domain, store }: Family): string {
  return profileFile(`example.acme.mau-guard.${name.toLowerCase()}`, `MAU Guard in ${name}`, [
    { domain, settings: { ExtensionSettings: { [CHROMIUM_ID]: installedFrom(store) } } },
    { domain: `${domain}.extensions.${CHROMIUM_ID}`, settings },
  ]);
}

const UPDATES = `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${CHROMIUM_ID}">
    <updatecheck codebase="${OWN_HOST}/mau-guard-1.0.0.crx" version="1.0.0" />
  </app>
</gupdate>
`;

/** Every sample of docs/samples, by its file's name. */
export function samples(): Readonly<Record<string, string>> {
  return {
    'settings.json': jsonFile(settings),
    'chromium-settings.json': jsonFile({ '3rdparty': { extensions: { [CHROMIUM_ID]: settings } } }),
    'chromium-install.json': jsonFile({ ExtensionSettings: { [CHROMIUM_ID]: installedFrom(CHROME.store) } }),
    'chromium-blocked-hosts.json': jsonFile({
      ExtensionSettings: {
        '*': { runtime_blocked_hosts: ['*://*.atlassian.net'] },
        [CHROMIUM_ID]: installedFrom(CHROME.store),
      },
    }),
    'chrome-private-windows.json': jsonFile(CHROME_PRIVATE),
    'edge-private-windows.json': jsonFile(EDGE_PRIVATE),
    'google-admin-console.json': jsonFile(
      Object.fromEntries(Object.entries(settings).map(([key, Value]) => [key, { Value }])),
    ),
    'windows-chrome.reg': registrySettings(CHROME),
    'windows-edge.reg': registrySettings(EDGE),
    'windows-chrome-private-windows.reg': registryFile({ [CHROME.registry]: CHROME_PRIVATE }),
    'windows-edge-private-windows.reg': registryFile({ [EDGE.registry]: EDGE_PRIVATE }),
    'macos-chrome.mobileconfig': profile(CHROME),
    'macos-edge.mobileconfig': profile(EDGE),
    'macos-firefox.mobileconfig': profileFile('example.acme.mau-guard.firefox', 'MAU Guard in Firefox', [
      { domain: 'org.mozilla.firefox', settings: { EnterprisePoliciesEnabled: true, ...firefoxPolicies } },
    ]),
    'firefox-policies.json': jsonFile({ policies: firefoxPolicies }),
    'self-hosted-install.json': jsonFile({ ExtensionSettings: { [CHROMIUM_ID]: installedFromHere } }),
    'self-hosted-updates.xml': UPDATES,
    'self-hosted-updates.json': jsonFile({
      addons: {
        [FIREFOX_ID]: { updates: [{ version: '1.0.0', update_link: `${OWN_HOST}/mau-guard-1.0.0.xpi` }] },
      },
    }),
  };
}
