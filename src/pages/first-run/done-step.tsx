import { nameOf } from '../../domain/account.ts';
import type { Connection } from '../../domain/connection.ts';
import type { Protection } from '../../platform/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { Access } from '../options/access.tsx';
import type { Surroundings } from '../surroundings.ts';

export interface DoneStepProps {
  readonly connection: Connection;
  readonly surroundings: Surroundings;
  readonly connector: Connector;
  readonly onGranted: () => void;
}

/** What a saved connection comes to in this browser: all is held, nothing is meant to be, or something keeps us from it. */
type State = 'ready' | 'monitor' | 'not-ready';

function stateOf(protection: Protection | undefined): State {
  if (!protection || protection.missingHosts.length > 0 || protection.holding === 'refused') return 'not-ready';
  return protection.holding === 'off' ? 'monitor' : 'ready';
}

/** What is in force now, what is still to be done in the browser, and what happens next. */
export function DoneStep({ connection, surroundings: { protection }, connector, onGranted }: DoneStepProps) {
  const state = stateOf(protection);
  const access = <Access protection={protection} connector={connector} onGranted={onGranted} />;
  return (
    <>
      <StateNotice state={state} connection={connection} />
      {/* What keeps us from protecting comes before what to do next. */}
      {state === 'not-ready' && access}
      <ul>
        <li>{say('firstRunPin')}</li>
        {protection?.privateWindows === false && <li>{say('firstRunPrivate')}</li>}
        {state !== 'not-ready' && <li>{say('firstRunGuide')}</li>}
        {state === 'ready' && <li>{say('firstRunHeld')}</li>}
      </ul>
      {state !== 'not-ready' && access}
      <div class="row">
        <Button
          kind={state === 'not-ready' ? 'secondary' : 'primary'}
          onPress={() => void connector.openTab(connection.portal)}
        >
          {say('popupOpenPortal')}
        </Button>
        <Button onPress={() => void connector.openReadiness()}>{say('popupReadiness')}</Button>
        <Button kind="quiet" onPress={() => void connector.openOptions()}>
          {say('popupOptions')}
        </Button>
      </div>
    </>
  );
}

function StateNotice({ state, connection }: { readonly state: State; readonly connection: Connection }) {
  if (state === 'monitor') return <Notice tone="doubt">{say('popupModeMonitor')}</Notice>;
  const words =
    state === 'ready'
      ? say('firstRunReady', nameOf(connection.account), sayProduct(connection.product))
      : say('firstRunNotReady');
  return (
    <Notice tone={state === 'ready' ? 'good' : 'bad'}>
      <strong>{words}</strong>
    </Notice>
  );
}
