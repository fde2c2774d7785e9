import { armed } from '../platform/arming.ts';
import { browser } from '../platform/browser.ts';
import { type Jar, jarOf } from '../platform/jar.ts';
import { lastReadings } from '../platform/last-readings.ts';
import { readinessKept } from '../platform/readiness-store.ts';
import { currentConnections, currentSettings, lookAgainAtSettings, onSettingsChanged } from '../platform/settings.ts';
import { ownSettings } from '../platform/settings-stores.ts';
import { repairs } from '../platform/store.ts';
import { lookAtWarnings } from '../platform/tab-warnings.ts';
import type { PopupConnector } from './connector.ts';
import { ownTab } from './own-tab.ts';

/** The cookies that a page of ours has by itself: those of its window. */
function ownJar(): Jar {
  return jarOf({ incognito: browser.extension.inIncognitoContext });
}

async function inFront() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function openPage(name: 'readiness' | 'verify'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/pages/${name}/index.html`) });
}

/** The real browser, as far as a popup needs it. */
export const popupConnector: PopupConnector = {
  ...ownTab,

  settings: currentSettings,
  connections: currentConnections,
  changeSettings: async (change) => {
    let before = null as Awaited<ReturnType<typeof ownSettings.get>>;
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
    const asked = of === 'this tab' ? browser.tabs.getCurrent() : inFront();
    const [tab, warningsOf] = await Promise.all([asked, lookAtWarnings()]);
    return tab?.id === undefined ? [] : warningsOf(tab.id);
  },
  repairs: () => repairs.get(),
  dismissRepairs: async () => {
    await repairs.update(() => []);
  },

  tabInFront: async () => {
    const tab = await inFront();
    return { url: tab?.url, otherJar: tab !== undefined && jarOf(tab).name !== ownJar().name };
  },
  report: (readings) => {
    if (ownJar().shared) void ownTab.send({ type: 'page/readings', readings });
  },
  openTab: async (url) => {
    await browser.tabs.create({ url });
  },
  openOptions: () => browser.runtime.openOptionsPage(),
  keptReadiness: async (connection) => (await readinessKept.get())[connection],
  openReadiness: () => openPage('readiness'),
  openVerify: () => openPage('verify'),
  close: () => window.close(),
  pageReport: async () => {
    const tab = await inFront();
    if (tab?.id === undefined) return undefined;
    // Hardly anybody ever asks for one.
    const { describePage, REPORT_WORDS } = await import('../portal/report.ts');
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
};
