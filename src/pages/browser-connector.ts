import { armed } from '../platform/arming.ts';
import { browser } from '../platform/browser.ts';
import { browserName } from '../platform/browser-name.ts';
import { pointing } from '../platform/guide-stores.ts';
import { type Jar, jarOf } from '../platform/jar.ts';
import { lastReadings } from '../platform/last-readings.ts';
import { allActivity, clearActivity, restoreActivity } from '../platform/log-store.ts';
import { reach } from '../platform/reach.ts';
import { readinessKept } from '../platform/readiness-store.ts';
import { currentSettings, lookAgainAtSettings, onSettingsChanged } from '../platform/settings.ts';
import { ownSettings } from '../platform/settings-stores.ts';
import { repairs } from '../platform/store.ts';
import { warningsOf } from '../platform/tab-warnings.ts';
import { describePage, REPORT_WORDS } from '../portal/report.ts';
import type { Connector } from './connector.ts';
import { ownTab } from './own-tab.ts';

/** The cookies that a page of ours has by itself: those of its window. */
function ownJar(): Jar {
  return jarOf({ incognito: browser.extension.inIncognitoContext });
}

async function openPage(name: 'readiness' | 'verify'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/pages/${name}/index.html`) });
}

/** The real browser. */
export const browserConnector: Connector = {
  ...ownTab,

  settings: currentSettings,
  ownSettings: () => ownSettings.get(),
  changeSettings: async (change) => {
    let before = null as Awaited<ReturnType<Connector['ownSettings']>>;
    await ownSettings.update((own) => {
      before = own;
      return change(own);
    });
    return before;
  },
  onChanged: (changed) => {
    onSettingsChanged(changed);
    armed.watch(changed);
    repairs.watch(changed);
    pointing.watch(changed);
    // Of what changed while a page was in the back-forward cache it was told nothing.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      lookAgainAtSettings();
      changed();
    });
  },

  // Firefox's private windows share this store with the others, but not the cookies that it speaks of (PLATFORM).
  lastReadings: async () => (ownJar().shared ? lastReadings.get() : null),
  arming: () => armed.get(),
  warnings: async (of) => {
    const inFront = () => browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab);
    const tab = await (of === 'this tab' ? browser.tabs.getCurrent() : inFront());
    return tab?.id === undefined ? [] : warningsOf(tab.id);
  },
  repairs: () => repairs.get(),
  dismissRepairs: async () => {
    await repairs.update(() => []);
  },
  activity: async () => [...(await allActivity())].reverse(),
  clearActivity,
  restoreActivity,

  pointed: async () => (await pointing.get()).shown,
  pointedSettled: async () => {
    const { shown } = await pointing.get();
    await pointing.update(({ asked }) => ({ asked, shown: null }));
    // It may be closed by now.
    if (shown) await browser.tabs.update(shown.tabId, { active: true }).catch(() => undefined);
  },

  tabInFront: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return { url: tab?.url, otherJar: tab !== undefined && jarOf(tab).name !== ownJar().name };
  },
  jiraTabs: async () => {
    const tabs = await browser.tabs.query({ url: 'https://*.atlassian.net/*' });
    return tabs.flatMap(({ url }) => url ?? []);
  },
  report: (readings) => {
    if (ownJar().shared) void browserConnector.send({ type: 'page/readings', readings });
  },
  openTab: async (url) => {
    await browser.tabs.create({ url });
  },
  openOptions: () => browser.runtime.openOptionsPage(),
  jira: () => ({
    fetch: (url, init) => fetch(url, init),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    session: async (site) => {
      const { site: reading } = await browserConnector.read({ site, identity: false });
      return reading?.outcome ?? { state: 'unknown', reason: 'not-read' };
    },
  }),
  keptReadiness: async (connection) => (await readinessKept.get())[connection],
  keepReadiness: async (connection, kept) => {
    await readinessKept.update((all) => ({ ...all, [connection]: kept }));
  },
  openReadiness: () => openPage('readiness'),
  openVerify: () => openPage('verify'),
  grantedHosts: reach,
  browserName,
  version: browser.runtime.getManifest().version,
  close: () => window.close(),
  pageReport: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return undefined;
    const run = { target: { tabId: tab.id }, func: describePage, args: [REPORT_WORDS] };
    const [answer] = await browser.scripting.executeScript(run).catch(() => []);
    if (typeof answer?.result !== 'string') return undefined;
    return `MAU Guard ${browser.runtime.getManifest().version}\n${answer.result}\n`;
  },
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  print: () => window.print(),
  download: (name, text, type = 'application/json') => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  },
};
