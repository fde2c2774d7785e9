import { sameAccount } from '../domain/account.ts';
import type { Readings, Session } from '../domain/reading.ts';
import { AccountCard } from './account-card.tsx';
import { Notice } from './notice.tsx';
import { shownIn } from './people.ts';
import { whereOf } from './session-pair.tsx';
import { say } from './words.ts';

export interface OtherSessionProps {
  readonly decidedBy: Session;
  readonly readings: Readings;
  /** What it means here that the two differ, and what to do. */
  readonly means: string;
}

/** The session that was not asked: one line while it agrees, a doubt and a card of its own when it shows somebody else. */
export function OtherSession({ decidedBy, readings, means }: OtherSessionProps) {
  const other: Session = decidedBy === 'site' ? 'identity' : 'site';
  const [asked, reading] = [readings[decidedBy]?.outcome, readings[other]];
  if (!reading) return null;
  const { outcome } = reading;
  if (outcome.state === 'signed-in' && asked?.state === 'signed-in' && sameAccount(outcome.account, asked.account)) {
    return other === 'identity' ? <p class="soft small">{say('sessionsAgree')}</p> : null;
  }
  if (outcome.state !== 'signed-in') {
    return other === 'identity' ? <p class="soft small">{say('sessionIdentityUnread')}</p> : null;
  }
  return (
    <div class="stack stack--tight">
      {asked?.state === 'signed-in' && (
        <Notice tone="doubt">
          <p>
            <strong>{say('sessionsDiffer')}</strong> {means}
          </p>
        </Notice>
      )}
      <AccountCard heading={whereOf(other, readings)} shown={shownIn(reading, false)} />
    </div>
  );
}
