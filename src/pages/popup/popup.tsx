import { useState } from 'preact/hooks';
import { connectionId, intendedBeside, portalAt, withAccount } from '../../domain/connection.ts';
import { judge } from '../../domain/verdict.ts';
import { AskForHelp, sayWhoSetsUp } from '../../ui/ask-for-help.tsx';
import { Brand } from '../../ui/brand.tsx';
import { Button } from '../../ui/button.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { VerdictBanner } from '../../ui/verdict-banner.tsx';
import { REMEDIES } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import type { Around } from '../around.ts';
import type { PopupConnector } from '../connector.ts';
import { ArmSwitch } from './arm-switch.tsx';
import type { FirstGlance } from './first-glance.ts';
import { SetUp } from './later-parts.ts';
import { MoreNotices } from './more-notices.tsx';
import { PageReport } from './page-report.tsx';
import { isAsking } from './popup-buttons.tsx';
import { PopupView } from './popup-view.tsx';
import { isUnprotected, ProtectionNotes } from './protection-notes.tsx';
import { useReadings } from './readings.ts';
import { ReadyLine } from './ready-line.tsx';
import { isSaid, type Protecting, usePopup } from './use-popup.ts';

export interface PopupProps {
  readonly connector: PopupConnector;
  readonly first: FirstGlance;
}

/** The toolbar's popup. It judges by the site's session, which decides the consent pages of today (FACTS §2). */
export function Popup({ connector, first }: PopupProps) {
  const [around, protection, lookAround] = usePopup(connector, first);
  const [chosen, setChosen] = useState<string>();
  const { connections, managed, organization } = around.now.settings;
  const connection = connections.find((c) => connectionId(c) === chosen) ?? connections[0];
  const [seen, readAgain] = useReadings(connector, connection?.site, first);
  const judgement = judge(connection, 'site', seen.readings, seen.at ?? connector.now());
  const granted = () => {
    lookAround();
    readAgain();
  };
  const isAsked = connection ? isAsking({ connection, judgement, managed, organization }) : managed;
  const outcome = seen.readings.site?.outcome;
  const there = outcome?.state === 'signed-in' ? outcome.account : undefined;
  // Whoever is refused is signed in: the site does not say as whom.
  const signedIn = there !== undefined || (judgement.reason && REMEDIES[judgement.reason]) === 'switchAccount';

  return (
    <MainFrame
      page="popup"
      verdict={judgement.verdict}
      busy={seen.busy || protection === 'asked' || isWaitedFor(around)}
      title={say('popupTitle')}
    >
      <div class="stack">
        <Brand />
        <ProtectionNotes around={around} protection={protection} connector={connector} onGranted={granted} />
        {connection ? (
          <PopupView
            connections={connections}
            connection={connection}
            judgement={judgement}
            readings={seen.readings}
            busy={seen.busy}
            protection={protection}
            onChoose={(c) => setChosen(connectionId(c))}
            managed={managed}
            organization={organization}
            onSwitch={() => void connector.send({ type: 'page/switch', site: connection.site, signedIn })}
            onOpenPortal={() => void connector.openTab(connection.portal)}
            onOptions={() => void connector.openOptions()}
            onTryAgain={readAgain}
          />
        ) : (
          <NotSetUp around={around} protection={protection} connector={connector} />
        )}
        <MoreNotices around={around} connector={connector} isAsked={isAsked} />
        {connection && (
          <ReadyLine
            connection={withAccount(connection, intendedBeside(connection, there))}
            connector={connector}
            ready={first.ready}
          />
        )}
        {connection && <ArmSwitch site={connection.site} arming={around.arming} connector={connector} />}
        {isPortalInFront(around) && (
          <PageReport connector={connector} mayPoint={!around.now.settings.pointersManaged} />
        )}
        <Foot
          around={around}
          protection={protection}
          connector={connector}
          saysWhoSet={connection !== undefined}
          isAsked={isAsked}
        />
      </div>
    </MainFrame>
  );
}

function isPortalInFront({ front, now }: Around): boolean {
  const portals = now.settings.connections.map(({ portal }) => portal);
  return front.url !== undefined && !front.otherJar && portalAt(front.url, portals) !== undefined;
}

interface PartProps {
  readonly around: Around;
  readonly connector: PopupConnector;
}

/** Nothing is set up, and the browser has not told yet whether the organization does that. */
function isWaitedFor({ now: { settings } }: Around): boolean {
  return settings.mayBeManaged === true && settings.connections.length === 0;
}

/** Under policy nobody sets anything up here: the organization does. */
function NotSetUp({ around, protection, connector }: PartProps & { readonly protection: Protecting }) {
  if (isWaitedFor(around)) {
    return (
      <VerdictBanner verdict="not-set-up" sentence={say('popupPolicyNotLoaded')}>
        <p>{say('popupPolicyNotLoadedMeans')}</p>
      </VerdictBanner>
    );
  }
  const { managed, organization, mode } = around.now.settings;
  if (!managed) {
    return (
      <>
        <VerdictBanner verdict="not-set-up" sentence={say('popupNotSetUp')}>
          <p>{say('popupNotSetUpMeans')}</p>
        </VerdictBanner>
        <SetUp connector={connector} isSecond={isUnprotected(protection)} />
      </>
    );
  }
  return (
    <>
      <VerdictBanner verdict="not-set-up" sentence={say('popupNotSetUpManaged')}>
        <p>
          {/* In mode monitor nothing is held, whatever is set up. */}
          {mode !== 'monitor' && say('popupNotSetUpManagedMeans')} {sayWhoSetsUp(organization)}
        </p>
        <OrganizationLine managed organization={organization} isAsked />
      </VerdictBanner>
      <AskForHelp organization={organization} wide />
    </>
  );
}

interface FootProps extends PartProps {
  readonly protection: Protecting;
  /** Unless the verdict says it. */
  readonly saysWhoSet: boolean;
  /** The main button asks them for help. */
  readonly isAsked: boolean;
}

function Foot({ around, protection, connector, saysWhoSet, isAsked }: FootProps) {
  const { settings } = around.now;
  return (
    <footer class="popup__foot">
      {isSaid(protection) && !protection.privateWindows && <p class="soft small">{say('protectPrivate')}</p>}
      {saysWhoSet && (
        <OrganizationLine managed={settings.managed} organization={settings.organization} isAsked={isAsked} />
      )}
      <Button kind="quiet" onPress={() => void connector.openOptions()}>
        {say('popupOptions')}
      </Button>
    </footer>
  );
}
