import type { Account } from '../../domain/account.ts';
import type { Readings } from '../../domain/reading.ts';
import { Button } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { say, type WordKey } from '../../ui/words.ts';
import { FoundAccount, helpAt, usableAccount } from '../set-up/found-account.tsx';

export interface AccountStepProps {
  readonly readings: Readings;
  readonly onUse: (account: Account) => void;
  readonly onSwitch: (signedIn: boolean) => void;
  readonly onTryAgain: () => void;
}

/** What the page notices when the person comes back; where nobody could be read, nobody knows what to do elsewhere. */
const COME_BACK: Readonly<Record<ReturnType<typeof helpAt>, WordKey | undefined>> = {
  switchAccount: 'firstRunComeBack',
  signIn: 'firstRunComeBackSignedIn',
  tryAgain: undefined,
};

/**
 * Is whoever is signed in the account kept for the integration? Using it is not the first button, since most people who
 * come here are signed in as themselves.
 */
export function AccountStep({ readings, onUse, onSwitch, onTryAgain }: AccountStepProps) {
  const account = usableAccount('site', readings);
  const help = helpAt(readings);
  const looksFirst = help === 'tryAgain';
  const isUnknown = (readings.site?.outcome.state ?? 'unknown') === 'unknown';
  const comeBack = COME_BACK[help];
  const look = (
    <Button key="look" kind={looksFirst ? 'primary' : 'secondary'} onPress={onTryAgain}>
      {say('tryAgain')}
    </Button>
  );
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
        {looksFirst && look}
        <Button kind={looksFirst ? 'secondary' : 'primary'} onPress={() => onSwitch(help === 'switchAccount')}>
          {say(looksFirst ? 'signIn' : help)}
        </Button>
        {isUnknown && !looksFirst && look}
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
