import { type Account, nameOf } from '../../domain/account.ts';
import type { Readings, Session } from '../../domain/reading.ts';
import { AccountCard } from '../../ui/account-card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OtherSession } from '../../ui/other-session.tsx';
import { shownIn } from '../../ui/people.ts';
import { useSaid } from '../../ui/said.ts';
import { whereOf } from '../../ui/session-pair.tsx';
import { REMEDIES, sayKind, sayKindAdvice, sayReason, sayWait } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';

export interface FoundAccountProps {
  readonly decidedBy: Session;
  readonly readings: Readings;
}

/** Who is signed in, and why that account can't be used where it can't. */
export function FoundAccount({ decidedBy, readings }: FoundAccountProps) {
  const reading = readings[decidedBy];
  const outcome = reading?.outcome;
  const there = outcome?.state === 'signed-in' ? nameOf(outcome.account) : undefined;
  useSaid(() => (there === undefined ? '' : `${say('signedInNow')}: ${there}`));
  return (
    <div class="stack stack--tight">
      <AccountCard heading={say('signedInNow')} where={whereOf(decidedBy, readings)} shown={shownIn(reading, false)} />
      <OtherSession decidedBy={decidedBy} readings={readings} means={say('sessionsDifferMeans')} />
      <Obstacle decidedBy={decidedBy} readings={readings} />
    </div>
  );
}

function Obstacle({ decidedBy, readings }: FoundAccountProps) {
  const outcome = readings[decidedBy]?.outcome;
  if (outcome?.state === 'signed-in') {
    const { kind } = outcome.account;
    const why = sayKind(kind);
    if (why === undefined) return null;
    // What nobody knows is no refusal.
    if (kind === 'unclear')
      return (
        <Notice tone="doubt">
          <p>
            <strong>{say('setUpUnclear', nameOf(outcome.account))}</strong> {why} {say('setUpSwitchOrdinary')}
          </p>
        </Notice>
      );
    return (
      <Notice tone="bad">
        <p>
          <strong>{say('setUpRefused', nameOf(outcome.account))}</strong> {why} {sayKindAdvice(kind)}
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="doubt">
      {outcome?.state === 'signed-out' ? (
        <p>{say('setUpSignedOut')}</p>
      ) : (
        <p>
          <strong>{say('setUpUnknown')}</strong> {sayReason(outcome?.reason)} {sayWait(outcome)}
        </p>
      )}
    </Notice>
  );
}

/** The account that may be set up as the intended one, if any. */
export function usableAccount(decidedBy: Session, readings: Readings): Account | undefined {
  const outcome = readings[decidedBy]?.outcome;
  return outcome?.state === 'signed-in' && outcome.account.kind === 'ordinary' ? outcome.account : undefined;
}

/**
 * What helps first at a site, as the words of its button: another account, which whom Jira refuses needs too; an account at
 * all; or another look.
 */
export function helpAt(readings: Readings): 'switchAccount' | 'signIn' | 'tryAgain' {
  const outcome = readings.site?.outcome;
  if (outcome?.state === 'signed-in') return 'switchAccount';
  if (outcome?.state === 'signed-out') return 'signIn';
  return (outcome && REMEDIES[outcome.reason]) ?? 'tryAgain';
}
