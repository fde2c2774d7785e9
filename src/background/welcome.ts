import type { Settings } from '../domain/in-force.ts';
import { browser } from '../platform/browser.ts';
import { OWN_LANE } from '../platform/lane.ts';
import { firstRun } from '../platform/stores.ts';

const FIRST_RUN_PAGE = 'src/pages/first-run/index.html';

/** Opens the first-run page, once, after a person installed the extension: never after an update, never under policy. */
export class Welcome {
  constructor(
    private readonly parts: {
      readonly settings: () => Promise<Settings>;
      /** The browser has told whether there is a policy, as far as it tells at a start. */
      readonly policyTold: () => Promise<unknown>;
    },
  ) {}

  /** Registers listeners; call in the first tick. Installed or updated, the worker is woken by it in any case. */
  start(): void {
    browser.runtime.onInstalled.addListener(({ reason }) => void this.installed(reason));
  }

  /** @param reason as the browser tells it: `install`, `update`, `browser_update` */
  async installed(reason: string): Promise<void> {
    // What an administrator installs, an administrator sets up.
    if (reason !== 'install' || (await installType()) === 'admin') return;
    await firstRun.update((state) => (state === 'none' ? 'due' : state));
    await this.look();
  }

  /** Opens the page if it is due: also when a worker ended while the browser kept it waiting. */
  async look(): Promise<void> {
    if (OWN_LANE === 'private' || (await firstRun.get()) !== 'due') return;
    // It takes Chromium seconds to say whether there is one. A page that comes late is better than one that is not theirs.
    await this.parts.policyTold();
    const { managed, mayBeManaged, connections } = await this.parts.settings();
    // Not told after all: it stays due until the worker starts again.
    if (mayBeManaged) return;
    const isNeeded = !managed && connections.length === 0;
    let isDue = false;
    await firstRun.update((state) => {
      isDue = state === 'due';
      return isDue ? (isNeeded ? 'shown' : 'none') : state;
    });
    if (isDue && isNeeded) await browser.tabs.create({ url: browser.runtime.getURL(FIRST_RUN_PAGE) });
  }
}

/** How the extension came here; needs no permission. Where the browser does not tell, a person installed it. */
async function installType(): Promise<string> {
  try {
    return (await browser.management.getSelf()).installType;
  } catch {
    return 'normal';
  }
}
