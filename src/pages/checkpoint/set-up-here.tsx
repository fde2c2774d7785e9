import { useRef, useState } from 'preact/hooks';
import type { Connection, Product } from '../../domain/connection.ts';
import type { HeldView } from '../../platform/messages.ts';
import { Button } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { focusFault } from '../../ui/focus.ts';
import { say } from '../../ui/words.ts';
import { FaultsNotice } from '../set-up/faults-notice.tsx';
import { FoundAccount, usableAccount } from '../set-up/found-account.tsx';
import { ProductChoice } from '../set-up/product-choice.tsx';
import { newConnection, type SaveFault, siteFrom } from '../set-up/set-up.ts';
import { SiteField } from '../set-up/site-field.tsx';
import type { Course } from './course.ts';

export interface SetUpHereProps {
  readonly view: HeldView;
  readonly faults: readonly SaveFault[];
  readonly course: Course;
  readonly onSetUp: (connection: Connection) => void;
  readonly onDecline: () => void;
  readonly onOptions: () => void;
}

/**
 * The checkpoint as set-up. It asks about the account that this very consent would bind; using it is not the first
 * button, since most people who come here unprepared are signed in as themselves.
 */
export function SetUpHere({ view, faults, course, onSetUp, onDecline, onOptions }: SetUpHereProps) {
  const [product, setProduct] = useState<Product>('helpdesk-plus');
  const [typed, setTyped] = useState('');
  const [wrongSite, setWrongSite] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const { decidedBy } = view.judgement;
  const account = usableAccount(decidedBy, view.readings);
  const signedIn = view.readings[decidedBy]?.outcome.state === 'signed-in';

  const use = () => {
    const site = view.site ?? siteFrom(typed);
    setWrongSite(site === undefined);
    if (site === undefined) focusFault(() => part.current);
    else if (account) onSetUp(newConnection({ product, portal: view.portal, site, account }));
  };
  return (
    <div ref={part} class="stack">
      <FoundAccount decidedBy={decidedBy} readings={view.readings} />
      <div class="two">
        <ProductChoice product={product} onChoose={setProduct} />
        {view.site === undefined && <SiteField text={typed} wrong={wrongSite} onType={setTyped} />}
      </div>
      {account && (
        <div>
          <h2 class="checkpoint__question">{say('setUpAsk')}</h2>
          <p class="soft">{say('setUpAskMeans')}</p>
        </div>
      )}
      <div class="row">
        <Button kind="primary" onPress={() => course.switchAccount()}>
          {say(signedIn ? 'switchAccount' : 'signIn')}
        </Button>
        {account && (
          // Another account is another question: its button sleeps anew.
          <DeliberateButton key={account.id} onPress={use}>
            {say('setUpUse')}
          </DeliberateButton>
        )}
        {!signedIn && <Button onPress={() => course.look()}>{say('tryAgain')}</Button>}
        <Button kind="quiet" onPress={onDecline}>
          {say('setUpNotNow')}
        </Button>
      </div>
      <FaultsNotice faults={faults} onOpen={onOptions} />
    </div>
  );
}
