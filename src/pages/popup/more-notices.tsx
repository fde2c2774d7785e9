import type { ComponentChildren } from 'preact';
import { type Connection, DEFAULT_PORTAL, isBelow, isVendors } from '../../domain/connection.ts';
import type { SettingsNow } from '../../platform/settings.ts';
import { Button } from '../../ui/button.tsx';
import { sayCount } from '../../ui/counts.ts';
import { sayList } from '../../ui/lists.ts';
import { Notice } from '../../ui/notice.tsx';
import { OrganizationLine } from '../../ui/organization-line.tsx';
import { say, type WordKey } from '../../ui/words.ts';
import type { Around } from '../around.ts';
import type { PopupConnector } from '../connector.ts';
import { sayStored } from '../stored-words.ts';

export interface MoreNoticesProps {
  readonly around: Around;
  readonly connector: PopupConnector;
  /** The popup's main button asks the organization for help. */
  readonly isAsked: boolean;
}

interface More {
  readonly what: string;
  /** The badge warns of it too, or nothing is held: then it is never folded (DESIGN §2.7). */
  readonly isOpen?: true;
  readonly words: ComponentChildren;
}

/** What there is to say beside the verdict, below what a person came for; several are folded. */
export function MoreNotices(props: MoreNoticesProps) {
  const more = moreOf(props);
  const notices = more.map(({ what, words }) => (
    <Notice key={what} tone="doubt">
      {words}
    </Notice>
  ));
  if (notices.length < 2) return notices;
  return (
    <details open={more.some(({ isOpen }) => isOpen)}>
      <summary>{sayCount('popupMoreNotices', notices.length)}</summary>
      <div class="stack stack--tight popup__details">{notices}</div>
    </details>
  );
}

function moreOf({ around, connector, isAsked }: MoreNoticesProps): readonly More[] {
  const { repairs, now, front, warnings } = around;
  const { mode, connections } = now.settings;
  const locked = (word: WordKey) => (
    <Locked now={now} isAsked={isAsked}>
      {say(word)}
    </Locked>
  );
  const unknownPortal = portalNobodySetUp(front.url, connections);
  const more: (More | false)[] = [
    unknownPortal !== undefined && { what: 'portal', isOpen: true, words: say('popupUnknownPortal', unknownPortal) },
    warnings.includes('no-licence') && {
      what: 'licence',
      isOpen: true,
      words: [
        <p key="what">
          <strong>{say('licenceTitle')}</strong>
        </p>,
        <p key="means">{say('licenceSentence')}</p>,
        <p key="do">{say('licenceWayOut')}</p>,
      ],
    },
    warnings.includes('hidden') && { what: 'hidden', isOpen: true, words: say('protectHidden') },
    mode === 'monitor' && {
      what: 'monitor',
      isOpen: true,
      words: locked('popupModeMonitor'),
    },
    mode === 'warn' && { what: 'warn', words: locked('popupModeWarn') },
    now.policyFaults.length > 0 && { what: 'policy', words: locked('policyFaulty') },
    repairs.length > 0 && {
      what: 'repairs',
      words: [
        <p key="what">{say('repaired', sayList(repairs.map(sayStored)))}</p>,
        <Button key="do" onPress={() => void connector.dismissRepairs()}>
          {say('dismiss')}
        </Button>,
      ],
    },
  ];
  return more.filter((one) => one !== false);
}

interface LockedProps {
  readonly now: SettingsNow;
  readonly isAsked: boolean;
  readonly children: string;
}

/** Of a setting: where it is not a person's to change, with whose it is. */
function Locked({ now: { settings }, isAsked, children }: LockedProps) {
  return (
    <>
      <p>{children}</p>
      {settings.managed && <OrganizationLine managed organization={settings.organization} isAsked={isAsked} />}
    </>
  );
}

/** The host of a page of the vendor's that may be a portal, and that nobody set up as one. */
function portalNobodySetUp(url: string | undefined, connections: readonly Connection[]): string | undefined {
  if (url === undefined || !isVendors(url)) return undefined;
  const known = [DEFAULT_PORTAL, ...connections.map(({ portal }) => portal)];
  return known.some((portal) => isBelow(url, portal)) ? undefined : new URL(url).hostname;
}
