import { nameOf } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import type { Readings, Session } from '../domain/reading.ts';
import { AccountCard } from './account-card.tsx';
import { Icon, type IconName } from './icon.tsx';
import { areNamesakes, bare, type Likeness, likeness, shownFor, shownIn } from './people.ts';
import type { Tone } from './verdict-words.ts';
import { say, type WordKey } from './words.ts';

const SIGNS: Readonly<Record<Likeness, { icon: IconName; word: WordKey; tone: Tone }>> = {
  same: { icon: 'same', word: 'accountSame', tone: 'good' },
  different: { icon: 'different', word: 'accountDifferent', tone: 'bad' },
  unclear: { icon: 'unclear', word: 'accountNotComparable', tone: 'quiet' },
};

export interface SessionPairProps {
  /** The session that is asked. */
  readonly decidedBy: Session;
  readonly readings: Readings;
  readonly connection: Connection | undefined;
  readonly busy: boolean;
  /** Nobody knows yet whether the intended account is meant at all: then another one is not wrong. */
  readonly isOpen?: boolean;
}

/**
 * Who is signed in beside who should be, on one line that is whole or broken: a mismatch is seen before it is read, and not
 * by its colour alone.
 */
export function SessionPair({ decidedBy, readings, connection, busy, isOpen = false }: SessionPairProps) {
  const now = shownIn(readings[decidedBy], busy);
  const intended = shownFor(connection, now);
  const kind = likeness(now, intended);
  const { icon, word, tone } = SIGNS[kind];
  return (
    <div class="stack stack--tight pair-room">
      <div class={`pair pair--${isOpen ? 'unclear' : kind}`}>
        <AccountCard heading={say('signedInNow')} where={whereOf(decidedBy, readings)} shown={now} />
        <p class={`pair__sign ink-${isOpen ? 'quiet' : tone}`}>
          <Icon name={icon} />
          <span>{say(word)}</span>
        </p>
        <AccountCard heading={say(isOpen ? 'guideTitle' : 'shouldBe')} where={connection?.name} shown={intended} />
      </div>
      {connection?.also && <p>{say('accountEither', nameOf(connection.account), nameOf(connection.also))}</p>}
      {areNamesakes(now, intended) && <p>{say('accountNamesake')}</p>}
    </div>
  );
}

/** Which session an account was read in. */
export function whereOf(session: Session, readings: Readings): string {
  const site = readings.site?.where;
  if (session === 'identity') return say('sessionIdentity');
  return site === undefined ? say('sessionSite') : bare(site);
}
