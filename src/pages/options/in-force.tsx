import type { SettingsDocument } from '../../domain/settings.ts';
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
}

/** What applies now, and who said so. */
export function InForce({ now, own, connector, makeChange }: InForceProps) {
  const { settings, policyFaults, policy } = now;
  return (
    <section class="surface stack">
      <h2>{say('optionsInForce')}</h2>
      {settings.managed && <Notice tone="quiet">{say('optionsManaged')}</Notice>}
      <OrganizationLine managed={settings.managed} organization={settings.organization} />
      <PolicySeen policy={policy} />
      {policyFaults.length > 0 && (
        <Notice tone="bad">
          <p>{say('optionsPolicyFaults')}</p>
          <FaultList faults={policyFaults} />
        </Notice>
      )}
      <ModeChoice mode={settings.mode} managed={settings.managed} makeChange={makeChange} />
      <OwnConnectChoice ownConnect={settings.ownConnect} managed={settings.managed} makeChange={makeChange} />
      <Connections settings={settings} own={own} connector={connector} makeChange={makeChange} />
    </section>
  );
}
