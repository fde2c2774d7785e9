import { browser } from '../platform/browser.ts';
import { browserName } from '../platform/browser-name.ts';
import { pointing } from '../platform/guide-stores.ts';
import { allActivity, clearActivity, restoreActivity } from '../platform/log-store.ts';
import { reach } from '../platform/reach.ts';
import { readinessKept } from '../platform/readiness-store.ts';
import { ownSettings } from '../platform/settings-stores.ts';
import type { Connector } from './connector.ts';
import { ownTab } from './own-tab.ts';
import { popupConnector } from './popup-connector.ts';

/** The real browser. */
export const browserConnector: Connector = {
  ...ownTab,
  ...popupConnector,

  ownSettings: () => ownSettings.get(),
  onChanged: (changed) => {
    popupConnector.onChanged(changed);
    pointing.watch(changed);
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

  jiraTabs: async () => {
    const tabs = await browser.tabs.query({ url: 'https://*.atlassian.net/*' });
    return tabs.flatMap(({ url }) => url ?? []);
  },
  jira: () => ({
    fetch: (url, init) => fetch(url, init),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    session: async (site) => {
      const { site: reading } = await browserConnector.read({ site, identity: false });
      return reading?.outcome ?? { state: 'unknown', reason: 'not-read' };
    },
  }),
  keepReadiness: async (connection, kept) => {
    await readinessKept.update((all) => ({ ...all, [connection]: kept }));
  },
  grantedHosts: reach,
  browserName,
  version: browser.runtime.getManifest().version,
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
