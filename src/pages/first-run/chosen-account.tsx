import type { Connection } from '../../domain/connection.ts';
import { AccountCard } from '../../ui/account-card.tsx';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';

export interface ChosenAccountProps {
  readonly connection: Connection;
  readonly connector: Connector;
  /** Undefined: it was not saved on this page, or no longer can be taken back. */
  readonly onUndo: (() => void) | undefined;
}

/** The account that was chosen, as it can be told from others, and the ways to another one. */
export function ChosenAccount({ connection: { account }, connector, onUndo }: ChosenAccountProps) {
  return (
    <>
      <AccountCard heading={say('shouldBe')} shown={{ kind: 'account', account }} />
      <div class="row">
        {onUndo && <Button onPress={onUndo}>{say('undo')}</Button>}
        <Button kind="quiet" onPress={() => void connector.openOptions()}>
          {say('accountChoose')}
        </Button>
      </div>
    </>
  );
}
