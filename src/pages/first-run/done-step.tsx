import { nameOf } from '../../domain/account.ts';
import type { Connection } from '../../domain/connection.ts';
import type { Protection } from '../../platform/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { Access, isUnprotected } from '../options/access.tsx';
import type { Surroundings } from '../surroundings.ts';

export interface DoneStepProps {
  readonly connection: Connection;
  readonly surroundings: Surroundings;
  readonly connector: Connector;
  readonly onGranted: () => void;
}

/** What a saved connection comes to in this browser: all is held, nothing is meant to be, or something keeps us from it. */
export type DoneState = 'ready' | 'monitor' | 'not-ready';

export function doneState(protection: Protection | undefined): DoneState {
  if (isUnprotected(protection)) return 'not-ready';
  return protection?.holding === 'off' ? 'monitor' : 'ready';
}

/** What is in force now, what is still to be done in the browser, and what happens next. */
export function DoneStep({ connection, surroundings: { protection }, connector, onGranted }: DoneStepProps) {
  const state = doneState(protection);
  const access = <Access protection={protection} connector={connector} onGranted={onGranted} />;
  return (
    <>
      {/* What keeps us from protecting speaks for itself, and nobody is sent to the portal before. */}
      {state === 'not-ready' ? access : <StateNotice state={state} connection={connection} />}
      <ul>
        <li>{say('firstRunPin')}</li>
        {state !== 'not-ready' && <li>{say('firstRunGuide')}</li>}
        {state === 'ready' && <li>{say('firstRunHeld')}</li>}
      </ul>
      {state !== 'not-ready' && access}
      <div class="row">
        {state !== 'not-ready' && (
          <Button kind="primary" onPress={() => void connector.openTab(connection.portal)}>
            {say('popupOpenPortal')}
          </Button>
        )}
        <Button onPress={() => void connector.openReadiness()}>{say('readinessTitle')}</Button>
        <Button kind="quiet" onPress={() => void connector.openOptions()}>
          {say('popupOptions')}
        </Button>
      </div>
    </>
  );
}

interface StateNoticeProps {
  readonly state: Exclude<DoneState, 'not-ready'>;
  readonly connection: Connection;
}

function StateNotice({ state, connection }: StateNoticeProps) {
  if (state === 'monitor') return <Notice tone="doubt">{say('popupModeMonitor')}</Notice>;
  return (
    <Notice tone="good">
      <strong>{say('firstRunReady', nameOf(connection.account), sayProduct(connection.product))}</strong>
    </Notice>
  );
}
