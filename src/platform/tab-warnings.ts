import { portalTabs, type TabWarning, tabWarnings } from './tab-stores.ts';

/** A change is long over by then, whichever way it went. */
const WARNS_MS = 15 * 60 * 1_000;

export type Warning = TabWarning['kind'];

/** What there is to warn of in a tab, or in the portal tab that it descends from. */
export async function warningsOf(tabId: number): Promise<Warning[]> {
  return (await lookAtWarnings())(tabId);
}

/** The same of any tab, for whoever is still being told which. */
export async function lookAtWarnings(): Promise<(tabId: number) => Warning[]> {
  const [tabs, warnings] = await Promise.all([portalTabs.get(), tabWarnings.get()]);
  return (tabId) => {
    const portalTab = tabs[tabId]?.portalTab;
    const here = warnings.filter(
      (warning) => (warning.tabId === tabId || warning.tabId === portalTab) && Date.now() - warning.at < WARNS_MS,
    );
    return [...new Set(here.map(({ kind }) => kind))];
  };
}
