import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Protection } from '../../platform/messages.ts';
import { type Around, lookAround } from '../around.ts';
import type { PopupConnector } from '../connector.ts';
import type { FirstGlance } from './first-glance.ts';

/** What the worker says of our protection: asked, or it did not answer. */
export type Protecting = Protection | 'asked' | 'silent';

/** The worker has answered. */
export function isSaid(protection: Protecting): protection is Protection {
  return typeof protection === 'object';
}

/** What is kept, and what the worker says; each is there when it is there. And a way to look again. */
export function usePopup(connector: PopupConnector, first: FirstGlance): [Around, Protecting, () => void] {
  const [around, setAround] = useState(first.around);
  const [protection, setProtection] = useState<Protecting>('asked');
  const look = useCallback(async () => {
    void connector.send({ type: 'page/status' }).then((said) => setProtection(said ?? 'silent'));
    setAround(await lookAround(connector));
  }, [connector]);
  useEffect(() => {
    connector.onChanged(() => void look());
    // It may have changed before anybody listened.
    void lookAround(connector).then(setAround, () => undefined);
    void first.protection.then((said) => setProtection(said ?? 'silent'));
  }, [connector, first, look]);
  return [around, protection, () => void look()];
}
