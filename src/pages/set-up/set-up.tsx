import { useEffect, useRef, useState } from 'preact/hooks';
import type { Product } from '../../domain/connection.ts';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { focusFault } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import { bare } from '../../ui/people.ts';
import { say } from '../../ui/words.ts';
import type { PopupConnector } from '../connector.ts';
import { FaultsNotice } from './faults-notice.tsx';
import { FoundAccount, helpAt, usableAccount } from './found-account.tsx';
import { ProductChoice } from './product-choice.tsx';
import { newConnection, type SaveFault, saveConnection, siteFrom, siteOfTab } from './set-up.ts';
import { SiteField } from './site-field.tsx';
import { useLook } from './use-look.ts';

export interface SetUpProps {
  readonly connector: PopupConnector;
  /** The main button of the page is another one. */
  readonly isSecond: boolean;
}

/**
 * Sets up a first connection from whoever is signed in to a Jira site now. Using that account is not the first button, since
 * most people who come here are signed in as themselves.
 */
export function SetUp({ connector, isSecond }: SetUpProps) {
  const first: ButtonKind = isSecond ? 'secondary' : 'primary';
  const [product, setProduct] = useState<Product>('helpdesk-plus');
  const [typed, setTyped] = useState<string>();
  const [look, looking] = useLook(connector);
  const [faults, setFaults] = useState<readonly SaveFault[]>([]);

  useEffect(() => {
    void connector.tabInFront().then(({ url }) => setTyped((text) => text ?? siteOfTab(url)));
  }, [connector]);

  const part = useRef<HTMLDivElement>(null);
  const find = () => {
    const site = siteFrom(typed ?? '');
    if (site !== undefined) setTyped(site);
    else focusFault(() => part.current);
    void looking.find(site);
  };
  const type = (text: string) => {
    setTyped(text);
    looking.forget();
  };
  const found = look.kind === 'found' ? look : undefined;
  const account = found && usableAccount('site', found.readings);
  const use = async () => {
    if (!found || !account) return;
    const { site } = found;
    setFaults(await saveConnection(connector, newConnection({ product, portal: undefined, site, account })));
  };
  // Who could not be read is looked for again; else it goes on below.
  const help = found ? helpAt(found.readings) : 'tryAgain';
  const looksFirst = help === 'tryAgain';
  const signedIn = help === 'switchAccount';
  const changeAccount = () => void connector.send({ type: 'page/switch', site: found?.site, signedIn });

  return (
    <div ref={part} class="stack" data-busy={look.kind === 'looking'}>
      <ProductChoice product={product} onChoose={setProduct} />
      <SiteField text={typed ?? ''} wrong={look.kind === 'wrong-site'} onType={type} />
      <Button kind={looksFirst ? first : 'secondary'} wide disabled={look.kind === 'looking'} onPress={find}>
        {look.kind === 'looking' ? say('popupChecking') : say('setUpWho')}
      </Button>
      {look.kind === 'no-access' && <Notice tone="bad">{say('setUpNoAccess', bare(look.site))}</Notice>}
      {found && <FoundAccount decidedBy="site" readings={found.readings} />}
      {account && (
        <div class="stack stack--tight">
          <h2>{say('setUpAsk')}</h2>
          <p class="soft">{say('setUpAskMeans')}</p>
        </div>
      )}
      {found && (
        <Button kind={looksFirst ? 'secondary' : first} wide onPress={changeAccount}>
          {say(signedIn ? 'switchAccount' : 'signIn')}
        </Button>
      )}
      {account && (
        <DeliberateButton wide onPress={() => void use()}>
          {say('setUpUse')}
        </DeliberateButton>
      )}
      <FaultsNotice faults={faults} onOpen={() => void connector.openOptions()} />
    </div>
  );
}
