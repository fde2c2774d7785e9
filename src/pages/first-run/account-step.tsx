import type { Account } from '../../domain/account.ts';
import type { Outcome, Readings } from '../../domain/reading.ts';
import { Button } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { say, type WordKey } from '../../ui/words.ts';
import { FoundAccount, usableAccount } from '../set-up/found-account.tsx';

export interface AccountStepProps {
  readonly readings: Readings;
  readonly onUse: (account: Account) => void;
  readonly onSwitch: (signedIn: boolean) => void;
  readonly onTryAgain: () => void;
}

type Found = Outcome['state'];

/** What the page notices when the person comes back; where nobody could be read, nobody knows what to do elsewhere. */
const COME_BACK: Readonly<Record<Found, WordKey | undefined>> = {
  'signed-in': 'firstRunComeBack',
  'signed-out': 'firstRunComeBackSignedIn',
  unknown: undefined,
};

/**
 * Is whoever is signed in the account kept for the integration? Using it is not the first button, since most people who
 * come here are signed in as themselves.
 */
export function AccountStep({ readings, onUse, onSwitch, onTryAgain }: AccountStepProps) {
  const account = usableAccount('site', readings);
  const found = readings.site?.outcome.state ?? 'unknown';
  const comeBack = COME_BACK[found];
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
        {found === 'unknown' && (
          <Button kind="primary" onPress={onTryAgain}>
            {say('tryAgain')}
          </Button>
        )}
        <Button kind={found === 'unknown' ? 'secondary' : 'primary'} onPress={() => onSwitch(found === 'signed-in')}>
          {say(found === 'signed-in' ? 'switchAccount' : 'signIn')}
        </Button>
        {account && (
          // Another account is another question: its button sleeps anew.
          <DeliberateButton key={account.id} onPress={() => onUse(account)}>
            {say('setUpUse')}
          </DeliberateButton>
        )}
      </div>
      {comeBack && <p class="soft">{say(comeBack)}</p>}
    </>
  );
}
