import { type IntendedAccount, sameAccount } from '../domain/account.ts';
import type { Readings, Session } from '../domain/reading.ts';
import { AccountCard } from './account-card.tsx';
import { Notice } from './notice.tsx';
import { bare, calledBeside, shownIn } from './people.ts';
import { say } from './words.ts';

export interface OtherSessionProps {
  readonly decidedBy: Session;
  readonly readings: Readings;
  /** What it means here that the two differ, and what to do. */
  readonly means: string;
  /** The page's own verdict says that the two differ. */
  readonly isSaid?: boolean;
  /** Who should be: another one who is called the same is told apart. */
  readonly intended?: IntendedAccount | undefined;
}

/** The session that was not asked: one line while it agrees, a doubt and a card of its own when it shows somebody else. */
export function OtherSession({ decidedBy, readings, means, isSaid = false, intended }: OtherSessionProps) {
  const other: Session = decidedBy === 'site' ? 'identity' : 'site';
  const [asked, reading] = [readings[decidedBy]?.outcome, readings[other]];
  if (!reading) return null;
  const { outcome } = reading;
  if (outcome.state === 'signed-in' && asked?.state === 'signed-in' && sameAccount(outcome.account, asked.account)) {
    return other === 'identity' ? (
      <p class="soft small">{say('sessionsAgree', calledBeside(outcome.account, intended))}</p>
    ) : null;
  }
  if (outcome.state !== 'signed-in') {
    return other === 'identity' ? <p class="soft small">{say('sessionIdentityUnread')}</p> : null;
  }
  return (
    <div class="stack stack--tight">
      {asked?.state === 'signed-in' && (
        <Notice tone="doubt">
          <p>
            {!isSaid && <strong>{say('sessionsDiffer')}</strong>} {means}
          </p>
        </Notice>
      )}
      <AccountCard
        heading={other === 'identity' ? say('sessionIdentity') : bare(reading.where)}
        shown={shownIn(reading, false)}
      />
    </div>
  );
}
