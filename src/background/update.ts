import { isOpen } from '../domain/attempt.ts';
import { browser } from '../platform/browser.ts';
import { updateWaits } from '../platform/stores.ts';
import type { Attempts } from './attempts.ts';
import type { PortalTabs } from './portal-tabs.ts';

/** Name of the alarm that looks again whether an update may come. */
export const UPDATE = 'update';
/** A change that a person left lying about does not keep an update away for longer, in milliseconds. */
const UNDER_WAY_MS = 30 * 60 * 1_000;
const LOOK_AGAIN_MINUTES = 2;

/**
 * An update waits while a change is under way: it would take the extension away under pages that are just being decided
 * (DESIGN §4). The browser has it ready, and brings it in at its next start at the latest.
 */
export class Update {
  constructor(
    private readonly attempts: Attempts,
    private readonly tabs: Pick<PortalTabs, 'nextEnd'>,
  ) {}

  /** Registers listeners; call in the first tick. */
  start(): void {
    browser.runtime.onUpdateAvailable.addListener(() => {
      void updateWaits.update(() => true).then(() => this.look());
    });
  }

  /** Lets a waiting update in, unless a change is under way. */
  async look(): Promise<void> {
    if (!(await updateWaits.get())) return;
    const open = (await this.attempts.inAllWindows()).filter(isOpen);
    if (open.some(({ began }) => Date.now() - began < UNDER_WAY_MS) || (await this.tabs.nextEnd()) !== undefined) {
      browser.alarms.create(UPDATE, { delayInMinutes: LOOK_AGAIN_MINUTES });
      return;
    }
    browser.runtime.reload();
  }
}
