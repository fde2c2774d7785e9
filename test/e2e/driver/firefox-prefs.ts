import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Prefs = Readonly<Record<string, string | number | boolean>>;

/** Firefox's own preferences for tests come on top, with the remote protocol. */
export function firefoxPrefs(proxyPort: number, uuids: Readonly<Record<string, string>>): Prefs {
  return {
    // Every host goes through the practice world's proxy, which knows only the hosts that it plays.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // Fixed addresses for the extension's pages.
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    // Plain text, so that the extension's manifest is a page of the extension and not of the developer tools.
    'devtools.jsonview.enabled': false,

    'dom.disable_open_during_load': false,
    'dom.successive_dialog_time_limit': 0,
    'dom.security.https_first': false,

    // Archives are unsigned here; and what is installed for good comes into force without a question.
    'xpinstall.signatures.required': false,
    // After a restart all tabs load, and not only the one in front.
    'browser.sessionstore.restore_on_demand': false,

    'browser.startup.page': 0,
    'browser.startup.homepage': 'about:blank',
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.preonboarding.enabled': false,
    'browser.translations.automaticallyPopup': false,
    'browser.warnOnQuit': false,
    'termsofuse.bypassNotification': true,
    'signon.rememberSignons': false,

    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
  };
}

export async function writePrefs(profile: string, prefs: Prefs): Promise<void> {
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}
