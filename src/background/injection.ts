import type { Settings } from '../domain/in-force.ts';
import { browser } from '../platform/browser.ts';
import { queue } from '../platform/queue.ts';
import { hostsOf, maySeeHosts } from '../platform/reach.ts';
import { filesIn, type Script, wantedScripts } from './scripts.ts';

/** What comes into a page when it is needed, as vite.config.ts names it: who looks at a portal's page that has loaded. */
export const SENTINEL = scripts('sentinel');
/** The guide, and what it is made of. */
export const GUIDE = scripts('panel', 'locator', 'guide');
/** The guard, on a consent page that is under an attempt. */
export const GUARD = scripts('panel', 'guard');
/** And the picker. */
export const PICKER = scripts('locator', 'picker');
/** And what is said on the customer portal. */
export const LICENCE_HINT = scripts('panel', 'licence');

/** Our content scripts on portals and sites that the manifest does not name, and in pages that were open before us. */
export class Injection {
  private readonly inTurn = queue();

  constructor(private readonly settings: () => Promise<Settings>) {}

  /** Makes the browser run our scripts on exactly what is set up and granted; pages that are open get them at once. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {
      const wanted = await this.wanted();
      const present = await browser.scripting.getRegisteredContentScripts();
      const stale = present.filter(({ id, matches }) => !wanted.some((s) => s.id === id && isSame(s.matches, matches)));
      if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
      const added = wanted.filter(
        ({ id }) => !present.some((one) => one.id === id) || stale.some((one) => one.id === id),
      );
      if (added.length === 0) return;
      await browser.scripting.registerContentScripts(
        added.map(({ id, matches, js }) => ({
          id,
          matches: [...matches],
          js: [...js],
          runAt: 'document_start' as const,
        })),
      );
      for (const { matches, js } of added) await inject(matches, js);
    });
  }

  /** After an install or update the pages that are open have no script of ours, or an orphan of the former version. */
  async intoOpenPages(): Promise<void> {
    const { content_scripts = [] } = browser.runtime.getManifest();
    for (const { matches = [], js } of [...content_scripts, ...(await this.wanted())])
      await inject(matches, filesIn(js));
  }

  private async wanted(): Promise<Script[]> {
    const settings = await this.settings();
    const addresses = [...new Set(settings.connections.flatMap(({ portal, site }) => [portal, site]))];
    const granted = await Promise.all(addresses.map((address) => maySeeHosts(hostsOf(address))));
    return wantedScripts(
      settings,
      browser.runtime.getManifest(),
      (address) => granted[addresses.indexOf(address)] === true,
    );
  }
}

async function inject(matches: readonly string[], js: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.all(
    tabs.map(({ id }) =>
      // A page that is being left, or an error page, takes no script; it gets one when it loads.
      id === undefined
        ? undefined
        : browser.scripting.executeScript({ target: { tabId: id }, files: [...js] }).catch(() => undefined),
    ),
  );
}

/**
 * Puts scripts into the page that a tab shows, in its top frame, one after the other and without waiting for the page to
 * be loaded.
 *
 * @returns false where the page takes none
 */
export async function putInto(tabId: number, js: readonly string[]): Promise<boolean> {
  const done = browser.scripting.executeScript({
    target: { tabId },
    files: [...js],
    injectImmediately: true,
  });
  return done.then(
    () => true,
    () => false,
  );
}

function scripts(...names: string[]): readonly string[] {
  return names.map((name) => `src/content/${name}.iife.js`);
}

function isSame(a: readonly string[], b: readonly string[] | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((pattern) => b.includes(pattern));
}
