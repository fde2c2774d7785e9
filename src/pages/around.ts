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
 * @param now settings that are asked for already
 * @param front the same of the tab in front
 */
export async function lookAround(
  connector: PopupConnector,
  now = connector.settings(),
  front = connector.tabInFront(),
): Promise<Around> {
  const [settings, repairs, arming, tab, warnings] = await Promise.all([
    now,
    connector.repairs(),
    connector.arming(),
    front,
    connector.warnings('tab in front'),
  ]);
  return { now: settings, repairs, arming, front: tab, warnings };
}
