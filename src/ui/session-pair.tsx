import { nameOf } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import type { Readings, Session } from '../domain/reading.ts';
import { AccountCard } from './account-card.tsx';
import { Icon, type IconName } from './icon.tsx';
import { areNamesakes, bare, type Likeness, likeness, shownFor, shownIn } from './people.ts';
import type { Tone } from './verdict-words.ts';
import { say, type WordKey } from './words.ts';

const SIGNS: Readonly<Record<Exclude<Likeness, 'none'>, { icon: IconName; word: WordKey; tone: Tone }>> = {
  same: { icon: 'same', word: 'accountSame', tone: 'good' },
  different: { icon: 'different', word: 'accountDifferent', tone: 'bad' },
  nobody: { icon: 'person', word: 'accountNobodyToCompare', tone: 'quiet' },
  comparing: { icon: 'dots', word: 'accountComparing', tone: 'quiet' },
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
  /** Where it is the same account, that is no good news: all is not well. */
  readonly isCalm?: boolean;
  /** The browser has not told yet whether an account is set up. */
  readonly isPending?: boolean;
}

/**
 * Who is signed in beside who should be, on one line that is whole or broken: a mismatch is seen before it is read, and not
 * by its colour alone.
 */
export function SessionPair(props: SessionPairProps) {
  const { decidedBy, readings, connection, busy, isOpen = false, isCalm = false, isPending = false } = props;
  const now = shownIn(readings[decidedBy], busy);
  const intended = shownFor(connection, now, isPending);
  const kind = likeness(now, intended);
  const calm = isCalm && kind === 'same';
  return (
    <div class="stack stack--tight pair-room">
      <div class={`pair pair--${isOpen ? 'unclear' : kind}${calm ? ' pair--calm' : ''}`}>
        <AccountCard heading={say('signedInNow')} where={whereOf(decidedBy, readings, connection?.site)} shown={now} />
        <Sign kind={kind} isQuiet={isOpen || calm} />
        <AccountCard
          heading={say(isOpen ? 'guideTitle' : 'shouldBe')}
          where={connection?.name}
          shown={intended}
          note={connection?.also && say('accountEither', nameOf(connection.account), nameOf(connection.also))}
        />
      </div>
      {areNamesakes(now, intended) && <p>{say('accountNamesake')}</p>}
    </div>
  );
}

function Sign({ kind, isQuiet }: { readonly kind: Likeness; readonly isQuiet: boolean }) {
  if (kind === 'none') return <div class="pair__gap" />;
  const { icon, word, tone } = SIGNS[kind];
  return (
    <p class={`pair__sign ink-${isQuiet ? 'quiet' : tone}`}>
      <Icon name={icon} />
      <span>{say(word)}</span>
    </p>
  );
}

/** Which session an account was read in; while none of a site was read, the one that is to be. */
export function whereOf(session: Session, readings: Readings, expected?: string): string | undefined {
  if (session === 'identity') return say('sessionIdentity');
  const site = readings.site?.where ?? expected;
  return site ? bare(site) : undefined;
}
