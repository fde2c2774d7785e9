import type { ComponentChildren } from 'preact';
import { nameOf } from '../../domain/account.ts';
import { accepts, type Connection, connectionId } from '../../domain/connection.ts';
import type { Readings } from '../../domain/reading.ts';
import type { Judgement, Verdict } from '../../domain/verdict.ts';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { sayTime } from '../../ui/dates.ts';
import { OtherSession } from '../../ui/other-session.tsx';
import { bare } from '../../ui/people.ts';
import { SessionPair } from '../../ui/session-pair.tsx';
import { VerdictBanner } from '../../ui/verdict-banner.tsx';
import { sayKind, sayKindAdvice, sayProduct, sayReason, sayWait } from '../../ui/verdict-words.ts';
import { say, type WordKey } from '../../ui/words.ts';
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
  readonly onChoose: (connection: Connection) => void;
  readonly onSwitch: () => void;
  readonly onOpenPortal: () => void;
  readonly onTryAgain: () => void;
}

const SENTENCES: Readonly<Record<Verdict, WordKey>> = {
  match: 'popupMatch',
  mismatch: 'popupMismatch',
  ineligible: 'popupIneligible',
  'signed-out': 'popupSignedOut',
  unknown: 'popupUnknown',
  'not-set-up': 'popupNotSetUp',
};

/** Who is signed in, who should be, and the one thing to do about it. */
export function PopupView(props: PopupViewProps) {
  const { connection, judgement, readings, busy } = props;
  const firstLook = busy && readings.site === undefined;
  const verdict = judgement.verdict;
  return (
    <>
      {props.connections.length > 1 && <ConnectionChoice {...props} />}
      {/* Each part has its place from the beginning, so that nothing moves away under the pointer. */}
      <div class="popup__verdict">
        <VerdictBanner
          verdict={firstLook ? undefined : verdict}
          sentence={say(firstLook ? 'popupChecking' : SENTENCES[verdict])}
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
      <SessionPair decidedBy="site" readings={readings} connection={connection} busy={busy} />
      {/* A difference is no footnote: it comes before what a person would do next. */}
      {judgement.sessionsDiffer && <Other {...props} />}
      <div class="popup__action stack stack--tight">{!firstLook && <Buttons {...props} />}</div>
      <div class="popup__seen stack stack--tight">
        {!judgement.sessionsDiffer && <Other {...props} />}
        {readings.site && !busy && <p class="soft small">{say('popupSeen', sayTime(readings.site.wallTime))}</p>}
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

/** The Atlassian account, beside the Jira site; where the site alone is right, what to do about the two. */
function Other(props: PopupViewProps) {
  const { judgement, readings } = props;
  const isHalf = isHalfRight(judgement) && judgement.account && !isWaiting(props);
  const means = [say('sessionsDifferMeans'), isHalf && say('popupDifferDo', nameOf(judgement.account))];
  return <OtherSession decidedBy="site" readings={readings} means={means.filter(Boolean).join(' ')} />;
}

/** The right account is signed in to the site, and another one beside it. */
function isHalfRight({ verdict, sessionsDiffer }: Judgement): boolean {
  return verdict === 'match' && sessionsDiffer;
}

/** Whether it is the one intended account itself that can never be main user: nobody need switch to it. */
function isIntended({ connection, judgement: { account } }: PopupViewProps): boolean {
  return account !== undefined && !connection.also && accepts(connection, account);
}

/** That all is well is said when it is known of our protection too. */
function isWaiting({ busy, judgement, protection }: PopupViewProps): boolean {
  return busy || (judgement.verdict === 'match' && protection === 'asked');
}

/** What the verdict means and what to do, in a sentence. */
function Meaning(props: PopupViewProps): ComponentChildren {
  const { connection, judgement, readings, protection } = props;
  const should = nameOf(connection.account);
  const { verdict, account, reason } = judgement;
  switch (verdict) {
    case 'match':
      if (isUnprotected(protection)) return <p>{say('popupMatchButUnprotected')}</p>;
      return isHalfRight(judgement) ? null : <p>{say('popupMatchMeans')}</p>;
    case 'mismatch':
      return <p>{say('popupMismatchMeans', should)}</p>;
    case 'ineligible':
      return (
        <p>
          {account && sayKind(account.kind)}{' '}
          {account && isIntended(props) ? sayKindAdvice(account.kind) : say('popupMismatchMeans', should)}
        </p>
      );
    case 'signed-out':
      return <p>{say('popupSignedOutMeans', should)}</p>;
    case 'unknown':
      return (
        <p>
          {sayReason(reason)} {sayWait(readings.site?.outcome)} {say('popupUnknownMeans')}
        </p>
      );
    case 'not-set-up':
      return null;
  }
}

/** The one main button; where nothing is protected the main one stands above, beside what is missing. */
function Buttons(props: PopupViewProps) {
  const { judgement, protection, onSwitch } = props;
  const main = isUnprotected(protection) ? 'secondary' : 'primary';
  const isHalf = isHalfRight(judgement);
  return (
    <>
      {isHalf && (
        <Button kind={main} wide onPress={onSwitch}>
          {say('switchAccount')}
        </Button>
      )}
      <MainButton {...props} kind={isHalf ? 'secondary' : main} />
    </>
  );
}

interface MainButtonProps extends PopupViewProps {
  readonly kind: ButtonKind;
}

function MainButton(props: MainButtonProps) {
  const { kind, judgement, busy, onSwitch, onOpenPortal, onTryAgain } = props;
  const { verdict } = judgement;
  if (verdict === 'match') {
    return (
      <Button kind={kind} wide onPress={onOpenPortal}>
        {say('popupOpenPortal')}
      </Button>
    );
  }
  if (verdict === 'mismatch' || verdict === 'signed-out' || (verdict === 'ineligible' && !isIntended(props))) {
    return (
      <Button kind={kind} wide onPress={onSwitch}>
        {say(verdict === 'signed-out' ? 'signIn' : 'switchAccount')}
      </Button>
    );
  }
  return (
    <Button kind={kind} wide disabled={busy} onPress={onTryAgain}>
      {say('tryAgain')}
    </Button>
  );
}
