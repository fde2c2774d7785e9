import { type Connection, DEFAULT_PORTAL, isBelow, isVendors } from '../../domain/connection.ts';
import type { SettingsNow } from '../../platform/settings.ts';
import { Button } from '../../ui/button.tsx';
import { sayList } from '../../ui/lists.ts';
import { Notice } from '../../ui/notice.tsx';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { say, type WordKey } from '../../ui/words.ts';
import { type Connector, hostOf } from '../connector.ts';
import type { Around } from '../surroundings.ts';
import { isSaid, type Protecting } from './use-popup.ts';

export interface ProtectionNotesProps {
  readonly around: Around;
  readonly protection: Protecting;
  readonly connector: Connector;
  readonly onGranted: () => void;
}

/** What keeps us from protecting, most serious first (DESIGN §2.7). What mends it is the popup's main button while it lasts. */
export function ProtectionNotes({ around, protection, connector, onGranted }: ProtectionNotesProps) {
  const { repairs, now, front, warnings } = around;
  const unknownPortal = portalNobodySetUp(front.url, now.settings.connections);
  const missing = isSaid(protection) ? protection.missingHosts : [];
  const grant = () => void connector.requestHosts(missing).then((granted) => granted && onGranted());
  return (
    <>
      {protection === 'silent' && <Notice tone="bad">{say('protectNoStatus')}</Notice>}
      {missing.length > 0 && (
        <Notice tone="bad">
          <p>{say('protectNoAccess', sayList(missing.map(hostOf)))}</p>
          <Button kind="primary" onPress={grant}>
            {say('protectGrant')}
          </Button>
        </Notice>
      )}
      {isSaid(protection) && protection.holding === 'refused' && (
        <Notice tone="bad">
          <p>
            <strong>{say('protectRefused')}</strong> {say('protectRefusedMeans')}
          </p>
        </Notice>
      )}
      {isUnprotected(protection) && (
        <div class="row">
          <Button kind={missing.length > 0 ? 'quiet' : 'primary'} onPress={() => void connector.openVerify()}>
            {say('verifyTitle')}
          </Button>
        </div>
      )}
      {unknownPortal !== undefined && <Notice tone="doubt">{say('popupUnknownPortal', unknownPortal)}</Notice>}
      {warnings.includes('unanswered') && <Notice tone="bad">{say('protectUnanswered')}</Notice>}
      {warnings.includes('no-licence') && (
        <Notice tone="bad">
          <p>{say('licenceSentence')}</p>
          <p>{say('licenceWayOut')}</p>
        </Notice>
      )}
      {warnings.includes('hidden') && <Notice tone="doubt">{say('protectHidden')}</Notice>}
      {now.settings.mode === 'warn' && <Locked now={now}>{say('popupModeWarn')}</Locked>}
      {now.settings.mode === 'monitor' && <Locked now={now}>{say('popupModeMonitor')}</Locked>}
      {now.policyFaults.length > 0 && <Locked now={now}>{say('policyFaulty')}</Locked>}
      {repairs.length > 0 && (
        <Notice tone="doubt">
          <p>{say('repaired', sayList(repairs.map(sayStored)))}</p>
          <Button onPress={() => void connector.dismissRepairs()}>{say('dismiss')}</Button>
        </Notice>
      )}
    </>
  );
}

/** Whether something keeps us from holding a wrong change. */
export function isUnprotected(protection: Protecting): boolean {
  if (!isSaid(protection)) return protection === 'silent';
  return protection.missingHosts.length > 0 || protection.holding === 'refused';
}

/** Warns of a setting: where it is not a person's to change, with whose it is. */
function Locked({ now: { settings }, children }: { readonly now: SettingsNow; readonly children: string }) {
  return (
    <Notice tone="doubt">
      <p>{children}</p>
      {settings.managed && <OrganizationLine managed organization={settings.organization} />}
    </Notice>
  );
}

/** The host of a page of the vendor's that may be a portal, and that nobody set up as one. */
function portalNobodySetUp(url: string | undefined, connections: readonly Connection[]): string | undefined {
  if (url === undefined || !isVendors(url)) return undefined;
  const known = [DEFAULT_PORTAL, ...connections.map(({ portal }) => portal)];
  return known.some((portal) => isBelow(url, portal)) ? undefined : new URL(url).hostname;
}

/** What people know of what is stored; the rest has a name for those who help. */
const STORED: Readonly<Record<string, WordKey>> = { settings: 'optionsDocument', activity: 'optionsActivity' };

function sayStored(name: string): string {
  const words = STORED[name];
  return words ? say(words) : name;
}
