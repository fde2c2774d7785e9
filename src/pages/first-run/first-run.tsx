import { useEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../../domain/account.ts';
import type { Product } from '../../domain/connection.ts';
import type { SettingsDocument } from '../../domain/settings.ts';
import { judge } from '../../domain/verdict.ts';
import { Brand } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { focusFault } from '../../ui/focus.ts';
import { MainFrame } from '../../ui/main-frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { useChanges } from '../options/changes.ts';
import { FaultsNotice } from '../set-up/faults-notice.tsx';
import { newConnection, type SaveFault, siteFrom, siteOfTab, withConnection } from '../set-up/set-up.ts';
import { useLook } from '../set-up/use-look.ts';
import { type Surroundings, useSurroundings } from '../surroundings.ts';
import { AccountStep } from './account-step.tsx';
import { ChosenAccount } from './chosen-account.tsx';
import { DoneStep, doneState } from './done-step.tsx';
import { SiteStep } from './site-step.tsx';
import { Step } from './step.tsx';

/** The page that opens once after a person installed the extension: from nothing to guarded, in three steps. */
export function FirstRun({ connector }: { readonly connector: Connector }) {
  const [surroundings, lookAround] = useSurroundings(connector);
  const [look, looking] = useLook(connector);
  const [product, setProduct] = useState<Product>('helpdesk-plus');
  const [typed, setTyped] = useState<string>();
  const [faults, setFaults] = useState<readonly SaveFault[]>([]);
  const [change, makeChange] = useChanges(connector, {
    undone: say('optionsUndone'),
    notUndone: say('optionsNotUndone'),
  });
  useEffect(() => {
    void connector.jiraTabs().then((urls) => setTyped((text) => text ?? onlySite(urls)));
  }, [connector]);
  // Whoever comes back may have switched the account.
  useEffect(() => connector.onReturn(() => void looking.again()), [connector]);

  const found = look.kind === 'found' ? look : undefined;
  const { connections = [], managed, mayBeManaged, mode } = surroundings?.now.settings ?? {};
  const isWaited = mayBeManaged === true && connections.length === 0;
  const connection = connections.find(({ site }) => site === found?.site) ?? connections[0];
  const current = connection ? 3 : found ? 2 : 1;
  // What comes later is called by what it comes to.
  const isDone = current < 3 || doneState(surroundings?.protection) !== 'not-ready';
  const readings = found?.readings ?? {};
  const title = say(surroundings && managed ? 'firstRunManagedTitle' : 'firstRunTitle');
  const { verdict } = judge(connection, 'site', readings, readings.site?.at ?? connector.now());

  const steps = useRef<HTMLOListElement>(null);
  const find = () => {
    const site = siteFrom(typed ?? '');
    if (site !== undefined) setTyped(site);
    else focusFault(() => steps.current);
    void looking.find(site);
  };
  const use = async (account: Account) => {
    if (!found) return;
    const added = newConnection({ product, portal: undefined, site: found.site, account });
    let wrong: readonly SaveFault[] = [];
    const how = (own: SettingsDocument | null) => {
      const checked = withConnection(own, added);
      wrong = checked.ok ? [] : checked.faults;
      return checked.ok ? checked.settings : undefined;
    };
    await makeChange(how, say('connectionSaved', added.name));
    setFaults(wrong);
  };
  return (
    <MainFrame
      page="first-run"
      verdict={surroundings ? verdict : 'unknown'}
      busy={!surroundings || isWaited || look.kind === 'looking'}
      title={title}
    >
      <div class="stack page">
        <Brand />
        <h1>{title}</h1>
        {isWaited && (
          <Notice tone="quiet">
            {say('popupPolicyNotLoaded')} {say('popupPolicyNotLoadedMeans')}
          </Notice>
        )}
        {surroundings && managed && <Managed surroundings={surroundings} connector={connector} />}
        {surroundings && !managed && !isWaited && (
          <>
            <div>
              {/* In mode monitor nothing is held, and anybody can become it. */}
              {mode !== 'monitor' && <p>{say('firstRunMeans')}</p>}
              <p>{say('firstRunAsks')}</p>
            </div>
            <ol ref={steps} class="steps">
              <Step number={1} title={say('firstRunWhere')} current={current}>
                {connection ? (
                  <p>{connection.name}</p>
                ) : (
                  <SiteStep
                    product={product}
                    site={typed ?? ''}
                    look={look}
                    onProduct={setProduct}
                    onSite={(text) => {
                      setTyped(text);
                      looking.forget();
                    }}
                    onFind={find}
                  />
                )}
              </Step>
              <Step number={2} title={say('firstRunWho')} current={current}>
                {connection ? (
                  <ChosenAccount connection={connection} connector={connector} onUndo={change?.undo} />
                ) : (
                  found && (
                    <AccountStep
                      readings={found.readings}
                      onUse={(account) => void use(account)}
                      onSwitch={(signedIn) => void connector.send({ type: 'page/switch', site: found.site, signedIn })}
                      onTryAgain={() => void looking.again()}
                    />
                  )
                )}
                <FaultsNotice faults={faults} onOpen={() => void connector.openOptions()} />
                {/* What came of Undo. */}
                {change && !change.undo && (
                  <Notice tone={change.tone === 'good' ? 'quiet' : 'doubt'}>{change.said}</Notice>
                )}
              </Step>
              <Step number={3} title={say(isDone ? 'firstRunDone' : 'firstRunNotReady')} current={current}>
                {connection && (
                  <DoneStep
                    connection={connection}
                    surroundings={surroundings}
                    connector={connector}
                    onGranted={lookAround}
                  />
                )}
              </Step>
            </ol>
          </>
        )}
      </div>
    </MainFrame>
  );
}

interface ManagedProps {
  readonly surroundings: Surroundings;
  readonly connector: Connector;
}

/** Policy came after the page: nobody sets anything up here. */
function Managed({ surroundings: { now }, connector }: ManagedProps) {
  const { settings } = now;
  return (
    <>
      <Notice tone="quiet">
        <p>{say('firstRunManaged')}</p>
        {settings.connections.length === 0 && settings.mode !== 'monitor' && <p>{say('popupNotSetUpManagedMeans')}</p>}
      </Notice>
      <OrganizationLine managed organization={settings.organization} />
      <div class="row">
        <Button onPress={() => void connector.openVerify()}>{say('verifyTitle')}</Button>
      </div>
    </>
  );
}

/** The Jira Cloud site that is open in tabs, if it is one. */
function onlySite(urls: readonly string[]): string | undefined {
  const sites = [...new Set(urls.map(siteOfTab))];
  return sites.length === 1 ? sites[0] : undefined;
}
