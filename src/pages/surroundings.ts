import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SettingsDocument } from '../domain/settings.ts';
import type { JustPointed } from '../platform/guide-stores.ts';
import type { Protection } from '../platform/messages.ts';
import { type Around, lookAround } from './around.ts';
import type { Connector } from './connector.ts';

/** What is in force around a page, whoever is signed in. */
export interface Surroundings extends Around {
  /** The person's own document, as it is kept: policy, and days that have come, are not in it. */
  readonly own: SettingsDocument | null;
  /** What was just pointed at, and is to be kept or not. */
  readonly pointed: JustPointed | null;
  /** Undefined: the worker did not answer. */
  readonly protection: Protection | undefined;
}

async function surroundingsOf(connector: Connector): Promise<Surroundings> {
  const [around, own, pointed, protection] = await Promise.all([
    lookAround(connector),
    connector.ownSettings(),
    connector.pointed(),
    connector.send({ type: 'page/status' }),
  ]);
  return { ...around, own, pointed, protection };
}

/**
 * The surroundings, kept up to date; undefined until the worker has answered too. And a way to look again.
 */
export function useSurroundings(connector: Connector): [Surroundings | undefined, () => void] {
  const [surroundings, setSurroundings] = useState<Surroundings>();
  const look = useCallback(async () => {
    setSurroundings(await surroundingsOf(connector));
  }, [connector]);
  useEffect(() => {
    connector.onChanged(() => void look());
    void look();
  }, [connector, look]);
  return [surroundings, () => void look()];
}
