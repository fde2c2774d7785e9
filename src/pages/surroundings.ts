import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SettingsDocument } from '../domain/settings.ts';
import type { JustPointed } from '../platform/guide-stores.ts';
import type { Protection } from '../platform/messages.ts';
import type { SettingsNow } from '../platform/settings.ts';
import type { Warning } from '../platform/tab-warnings.ts';
import type { Arming, Connector, TabInFront } from './connector.ts';

/** What is in force around a page, whoever is signed in. */
export interface Surroundings {
  readonly now: SettingsNow;
  /** The person's own document, as it is kept: policy, and days that have come, are not in it. */
  readonly own: SettingsDocument | null;
  /** Undefined: the worker did not answer. */
  readonly protection: Protection | undefined;
  readonly repairs: readonly string[];
  readonly arming: Arming | null;
  readonly front: TabInFront;
  readonly warnings: readonly Warning[];
  /** What was just pointed at, and is to be kept or not. */
  readonly pointed: JustPointed | null;
}

/** Settings, protection, repairs and arming, kept up to date; undefined until they are known. And a way to look again. */
export function useSurroundings(connector: Connector): [Surroundings | undefined, () => void] {
  const [surroundings, setSurroundings] = useState<Surroundings>();
  const look = useCallback(async () => {
    const [now, own, protection, repairs, arming, front, warnings, pointed] = await Promise.all([
      connector.settings(),
      connector.ownSettings(),
      connector.send({ type: 'page/status' }),
      connector.repairs(),
      connector.arming(),
      connector.tabInFront(),
      connector.warnings('tab in front'),
      connector.pointed(),
    ]);
    setSurroundings({ now, own, protection, repairs, arming, front, warnings, pointed });
  }, [connector]);
  useEffect(() => {
    connector.onChanged(() => void look());
    void look();
  }, [connector, look]);
  return [surroundings, () => void look()];
}
