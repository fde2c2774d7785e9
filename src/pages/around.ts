import type { SettingsNow } from '../platform/settings.ts';
import type { Warning } from '../platform/tab-warnings.ts';
import type { Arming, PopupConnector, TabInFront } from './connector.ts';

/** What is known around a page without the worker, which may be asleep. */
export interface Around {
  readonly now: SettingsNow;
  readonly repairs: readonly string[];
  readonly arming: Arming | null;
  readonly front: TabInFront;
  readonly warnings: readonly Warning[];
}

/**
 * Settings, repairs, arming and the tab in front, as they are kept.
 *
 * @param front the tab in front, where it is asked for already
 */
export async function lookAround(connector: PopupConnector, front = connector.tabInFront()): Promise<Around> {
  const [now, repairs, arming, tab, warnings] = await Promise.all([
    connector.settings(),
    connector.repairs(),
    connector.arming(),
    front,
    connector.warnings('tab in front'),
  ]);
  return { now, repairs, arming, front: tab, warnings };
}
