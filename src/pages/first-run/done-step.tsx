import { nameOf } from '../../domain/account.ts';
import type { Connection } from '../../domain/connection.ts';
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

/** What is in force now, what is still to be done in the browser, and what happens next. */
export function DoneStep({ connection, surroundings: { protection }, connector, onGranted }: DoneStepProps) {
  return (
    <>
      <Notice tone="good">
        <strong>{say('firstRunReady', nameOf(connection.account), sayProduct(connection.product))}</strong>
      </Notice>
      <ul>
        <li>{say('firstRunPin')}</li>
        {protection?.privateWindows === false && <li>{say('firstRunPrivate')}</li>}
        <li>{say('firstRunGuide')}</li>
        <li>{say('firstRunHeld')}</li>
      </ul>
      <Access protection={protection} connector={connector} onGranted={onGranted} />
      <div class="row">
        <Button kind="primary" onPress={() => void connector.openTab(connection.portal)}>
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
