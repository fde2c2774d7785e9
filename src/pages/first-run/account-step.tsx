import type { Account } from '../../domain/account.ts';
import type { Readings } from '../../domain/reading.ts';
import { Button } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { say } from '../../ui/words.ts';
import { FoundAccount, isSignedIn, usableAccount } from '../set-up/found-account.tsx';

export interface AccountStepProps {
  readonly readings: Readings;
  readonly onUse: (account: Account) => void;
  readonly onSwitch: (signedIn: boolean) => void;
}

/** Is whoever is signed in the account kept for the integration? */
export function AccountStep({ readings, onUse, onSwitch }: AccountStepProps) {
  const account = usableAccount('site', readings);
  const signedIn = isSignedIn(readings);
  return (
    <>
      <FoundAccount decidedBy="site" readings={readings} />
      {account && (
        <div>
          <h3>{say('setUpAsk')}</h3>
          <p class="soft">{say('setUpAskMeans')}</p>
        </div>
      )}
      <div class="row">
        {account && (
          // Another account is another question: its button sleeps anew.
          <DeliberateButton key={account.id} kind="primary" onPress={() => onUse(account)}>
            {say('setUpUse')}
          </DeliberateButton>
        )}
        <Button kind={account ? 'secondary' : 'primary'} onPress={() => onSwitch(signedIn)}>
          {say(signedIn ? 'switchAccount' : 'signIn')}
        </Button>
      </div>
      <p class="soft">{say('firstRunComeBack')}</p>
    </>
  );
}
