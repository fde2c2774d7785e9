import { useState } from 'preact/hooks';
import { connectionId, intendedBeside, portalAt, withAccount } from '../../domain/connection.ts';
import { judge } from '../../domain/verdict.ts';
import { Brand } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { VerdictBanner } from '../../ui/verdict-banner.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { SetUp } from '../set-up/set-up.tsx';
import { type Surroundings, useSurroundings } from '../surroundings.ts';
import { ArmSwitch } from './arm-switch.tsx';
import { PageReport } from './page-report.tsx';
import { PopupView } from './popup-view.tsx';
import { isUnprotected, ProtectionNotes } from './protection-notes.tsx';
import { useReadings } from './readings.ts';
import { ReadyLine } from './ready-line.tsx';

/** The toolbar's popup. It judges by the site's session, which decides the consent pages of today (FACTS §2). */
export function Popup({ connector }: { readonly connector: Connector }) {
  const [surroundings, lookAround] = useSurroundings(connector);
  const [chosen, setChosen] = useState<string>();
  const connections = surroundings?.now.settings.connections ?? [];
  const connection = connections.find((c) => connectionId(c) === chosen) ?? connections[0];
  const [seen, readAgain] = useReadings(connector, connection?.site);
  const judgement = judge(connection, 'site', seen.readings, seen.at ?? connector.now());
  const granted = () => {
    lookAround();
    readAgain();
  };
  const outcome = seen.readings.site?.outcome;
  const there = outcome?.state === 'signed-in' ? outcome.account : undefined;

  return (
    <MainFrame
      page="popup"
      verdict={surroundings ? judgement.verdict : 'unknown'}
      busy={!surroundings || seen.busy || isWaitedFor(surroundings)}
      title={say('popupTitle')}
    >
      <div class="stack">
        <Brand />
        {surroundings && (
          <>
            <ProtectionNotes surroundings={surroundings} connector={connector} onGranted={granted} />
            {connection ? (
              <PopupView
                connections={connections}
                connection={connection}
                judgement={judgement}
                readings={seen.readings}
                busy={seen.busy}
                unprotected={isUnprotected(surroundings.protection)}
                onChoose={(c) => setChosen(connectionId(c))}
                onSwitch={() =>
                  void connector.send({ type: 'page/switch', site: connection.site, signedIn: there !== undefined })
                }
                onOpenPortal={() => void connector.openTab(connection.portal)}
                onTryAgain={readAgain}
              />
            ) : (
              <NotSetUp surroundings={surroundings} connector={connector} />
            )}
            {connection && (
              <ReadyLine
                connection={withAccount(connection, intendedBeside(connection, there))}
                connector={connector}
              />
            )}
            {connection && <ArmSwitch site={connection.site} arming={surroundings.arming} connector={connector} />}
            {isPortalInFront(surroundings) && (
              <PageReport connector={connector} mayPoint={!surroundings.now.settings.pointersManaged} />
            )}
            <Foot surroundings={surroundings} connector={connector} />
          </>
        )}
      </div>
    </MainFrame>
  );
}

function isPortalInFront({ front, now }: Surroundings): boolean {
  const portals = now.settings.connections.map(({ portal }) => portal);
  return front.url !== undefined && !front.otherJar && portalAt(front.url, portals) !== undefined;
}

interface PartProps {
  readonly surroundings: Surroundings;
  readonly connector: Connector;
}

/** Nothing is set up, and the browser has not told yet whether the organization does that. */
function isWaitedFor({ now: { settings } }: Surroundings): boolean {
  return settings.mayBeManaged === true && settings.connections.length === 0;
}

/** Under policy nobody sets anything up here: the organization does. */
function NotSetUp({ surroundings, connector }: PartProps) {
  if (isWaitedFor(surroundings)) {
    return (
      <VerdictBanner verdict="not-set-up" sentence={say('popupPolicyNotLoaded')}>
        <p>{say('popupPolicyNotLoadedMeans')}</p>
      </VerdictBanner>
    );
  }
  if (!surroundings.now.settings.managed) {
    return (
      <>
        <VerdictBanner verdict="not-set-up" sentence={say('popupNotSetUp')}>
          <p>{say('popupNotSetUpMeans')}</p>
        </VerdictBanner>
        <SetUp connector={connector} />
      </>
    );
  }
  return (
    <VerdictBanner verdict="not-set-up" sentence={say('popupNotSetUpManaged')}>
      <p>{say('popupNotSetUpManagedMeans')}</p>
      <OrganizationLine managed organization={surroundings.now.settings.organization} />
    </VerdictBanner>
  );
}

function Foot({ surroundings, connector }: PartProps) {
  const { settings } = surroundings.now;
  return (
    <footer class="popup__foot">
      {surroundings.protection?.privateWindows === false && <p class="soft small">{say('protectPrivate')}</p>}
      <OrganizationLine managed={settings.managed} organization={settings.organization} />
      <Button kind="quiet" onPress={() => void connector.openOptions()}>
        {say('popupOptions')}
      </Button>
    </footer>
  );
}
