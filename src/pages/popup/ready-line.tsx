import { useEffect, useState } from 'preact/hooks';
import { type Connection, connectionId } from '../../domain/connection.ts';
import { type Kept, lastState } from '../../domain/readiness-kept.ts';
import { Button } from '../../ui/button.tsx';
import { sayDate } from '../../ui/dates.ts';
import { say, type WordKey } from '../../ui/words.ts';
import type { PopupConnector } from '../connector.ts';

const WORDS: Readonly<Record<NonNullable<ReturnType<typeof lastState>>, WordKey>> = {
  ready: 'popupReady',
  'not-ready': 'popupNotReady',
  unsure: 'popupUnsureReady',
};

export interface ReadyLineProps {
  readonly connection: Connection;
  readonly connector: PopupConnector;
  /** What is known of the last run without asking; of another connection it is not said. */
  readonly ready: Kept | undefined;
}

/** What the last run of readiness found, and the way to the next. */
export function ReadyLine({ connection, connector, ready }: ReadyLineProps) {
  const id = connectionId(connection);
  const [last, setLast] = useState(ready);
  useEffect(() => void connector.keptReadiness(id).then(setLast), [connector, id]);
  const state = lastState(last, connection);
  return (
    <div class="stack stack--tight">
      {state && last && <p class="soft small">{say(WORDS[state], sayDate(last.time))}</p>}
      <Button onPress={() => void connector.openReadiness()}>{say('readinessTitle')}</Button>
    </div>
  );
}
