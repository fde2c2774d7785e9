import type { Organization, SettingsDocument } from '../../domain/settings.ts';
import type { SettingsNow } from '../../platform/settings.ts';
import { Notice } from '../../ui/notice.tsx';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import type { MakeChange } from './changes.ts';
import { Connections } from './connections.tsx';
import { FaultList } from './fault-list.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { OwnConnectChoice } from './own-connect-choice.tsx';
import { PolicySeen } from './policy-seen.tsx';

export interface InForceProps {
  readonly now: SettingsNow;
  readonly own: SettingsDocument | null;
  readonly connector: Connector;
  readonly makeChange: MakeChange;
  /** The main button of the page is another one. */
  readonly isSecond: boolean;
}

/** What applies now, and who said so. */
export function InForce({ now, own, connector, makeChange, isSecond }: InForceProps) {
  const { settings, policyFaults, policy } = now;
  const { managed, organization } = settings;
  return (
    <section class="surface stack">
      <h2>{say('optionsInForce')}</h2>
      {managed ? (
        <Managed organization={organization} />
      ) : (
        <OrganizationLine managed={false} organization={organization} />
      )}
      <PolicySeen policy={policy} isSaid={managed} />
      {policyFaults.length > 0 && (
        <Notice tone="bad">
          <p>{say('optionsPolicyFaults')}</p>
          <FaultList faults={policyFaults} />
        </Notice>
      )}
      <ModeChoice mode={settings.mode} stored={own?.mode} managed={managed} makeChange={makeChange} />
      <OwnConnectChoice
        ownConnect={settings.ownConnect}
        stored={own?.ownConnect}
        managed={managed}
        makeChange={makeChange}
      />
      <Connections settings={settings} own={own} connector={connector} makeChange={makeChange} isSecond={isSecond} />
    </section>
  );
}

/** Why nothing can be changed here, and whom to ask. */
function Managed({ organization }: { readonly organization: Organization | undefined }) {
  return (
    <Notice tone="quiet">
      <p>
        {organization ? say('optionsManagedBy', organization.name) : say('optionsManaged')}{' '}
        {organization?.support && (
          <a href={organization.support} target="_blank" rel="noopener noreferrer">
            {say('supportAsk')}
          </a>
        )}
      </p>
    </Notice>
  );
}
