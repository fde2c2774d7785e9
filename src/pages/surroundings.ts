import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SettingsDocument } from '../domain/settings.ts';
import type { JustPointed } from '../platform/guide-stores.ts';
import type { Protection } from '../platform/messages.ts';
import type { SettingsNow } from '../platform/settings.ts';
import type { Warning } from '../platform/tab-warnings.ts';
import type { Arming, Connector, TabInFront } from './connector.ts';

/** What is known around a page without the worker, which may be asleep. */
export interface Around {
  readonly now: SettingsNow;
  /** The person's own document, as it is kept: policy, and days that have come, are not in it. */
  readonly own: SettingsDocument | null;
  readonly repairs: readonly string[];
  readonly arming: Arming | null;
  readonly front: TabInFront;
  readonly warnings: readonly Warning[];
  /** What was just pointed at, and is to be kept or not. */
  readonly pointed: JustPointed | null;
}

/** What is in force around a page, whoever is signed in. */
export interface Surroundings extends Around {
  /** Undefined: the worker did not answer. */
  readonly protection: Protection | undefined;
}

/** Settings, repairs, arming and the tab in front, as they are kept. */
export async function lookAround(connector: Connector): Promise<Around> {
  const [now, own, repairs, arming, front, warnings, pointed] = await Promise.all([
    connector.settings(),
    connector.ownSettings(),
    connector.repairs(),
    connector.arming(),
    connector.tabInFront(),
    connector.warnings('tab in front'),
    connector.pointed(),
  ]);
  return { now, own, repairs, arming, front, warnings, pointed };
}

/**
 * The surroundings, kept up to date; undefined until the worker has answered too. And a way to look again.
 */
export function useSurroundings(connector: Connector): [Surroundings | undefined, () => void] {
  const [surroundings, setSurroundings] = useState<Surroundings>();
  const look = useCallback(async () => {
    const [around, protection] = await Promise.all([lookAround(connector), connector.send({ type: 'page/status' })]);
    setSurroundings({ ...around, protection });
  }, [connector]);
  useEffect(() => {
    connector.onChanged(() => void look());
    void look();
  }, [connector, look]);
  return [surroundings, () => void look()];
}
