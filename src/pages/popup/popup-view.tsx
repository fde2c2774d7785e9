import { type Connection, connectionId } from '../../domain/connection.ts';
import type { Readings } from '../../domain/reading.ts';
import type { Organization } from '../../domain/settings.ts';
import type { Judgement } from '../../domain/verdict.ts';
import { sayTime } from '../../ui/dates.ts';
import { OtherSession } from '../../ui/other-session.tsx';
import { bare } from '../../ui/people.ts';
import { SessionPair } from '../../ui/session-pair.tsx';
import { VerdictBanner } from '../../ui/verdict-banner.tsx';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';
import { Buttons } from './popup-buttons.tsx';
import { isHalfRight, isWaiting, lookOf, Meaning, sentenceOf } from './popup-verdict.tsx';
import { isUnprotected } from './protection-notes.tsx';
import type { Protecting } from './use-popup.ts';

export interface PopupViewProps {
  readonly connections: readonly Connection[];
  readonly connection: Connection;
  readonly judgement: Judgement;
  readonly readings: Readings;
  readonly busy: boolean;
  /** What keeps us from protecting is said above. */
  readonly protection: Protecting;
  /** The organization sets this up: not whoever sits here. */
  readonly managed: boolean;
  readonly organization: Organization | undefined;
  readonly onChoose: (connection: Connection) => void;
  readonly onSwitch: () => void;
  readonly onOpenPortal: () => void;
  readonly onOptions: () => void;
  readonly onTryAgain: () => void;
}

/** Who is signed in, who should be, and the one thing to do about it. */
export function PopupView(props: PopupViewProps) {
  const { connection, judgement, readings, busy } = props;
  const firstLook = busy && readings.site === undefined;
  const { verdict, sessionsDiffer } = judgement;
  const isFree = verdict === 'match' && !isUnprotected(props.protection) && !sessionsDiffer;
  return (
    <>
      {props.connections.length > 1 && <ConnectionChoice {...props} />}
      {/* Each part has its place from the beginning, so that nothing moves away under the pointer. */}
      <div class="popup__verdict">
        <VerdictBanner
          verdict={firstLook ? undefined : verdict}
          look={lookOf(props)}
          sentence={firstLook ? say('popupChecking') : sentenceOf(props)}
          apart
        >
          {/* An old reading tells nobody what to do. */}
          {isWaiting(props) ? (
            <p>{say('popupLastSeen', sayTime(readings.site?.wallTime ?? 0))}</p>
          ) : (
            <Meaning {...props} />
          )}
        </VerdictBanner>
      </div>
      <SessionPair decidedBy="site" readings={readings} connection={connection} busy={busy} isCalm={!isFree} />
      {/* A difference is no footnote: it comes before what a person would do next. */}
      {sessionsDiffer && <Other {...props} />}
      <div class="popup__action stack stack--tight">{!firstLook && <Buttons {...props} />}</div>
      <div class="popup__seen stack stack--tight">
        {!sessionsDiffer && <Other {...props} />}
        {readings.site && !busy && (
          <p class="soft small">
            {say(verdict === 'unknown' ? 'popupTried' : 'popupSeen', sayTime(readings.site.wallTime))}
          </p>
        )}
      </div>
    </>
  );
}

function ConnectionChoice({ connections, connection, onChoose }: PopupViewProps) {
  return (
    <select
      aria-label={say('popupConnection')}
      value={connectionId(connection)}
      onChange={(event) => {
        const chosen = connections.find((c) => connectionId(c) === event.currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    >
      {connections.map((c) => (
        <option key={connectionId(c)} value={connectionId(c)}>
          {c.name} · {say('popupForSite', sayProduct(c.product), bare(c.site))}
        </option>
      ))}
    </select>
  );
}

/** The Atlassian account, beside the Jira site. */
function Other({ connection, judgement, readings, protection }: PopupViewProps) {
  return (
    <OtherSession
      decidedBy="site"
      readings={readings}
      means={say('sessionsDifferMeans')}
      isSaid={isHalfRight(judgement) && !isUnprotected(protection)}
      intended={connection.account}
    />
  );
}
