import type { Connection } from '../../domain/connection.ts';
import { AccountCard } from '../../ui/account-card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { bare } from '../../ui/people.ts';
import { SessionPair } from '../../ui/session-pair.tsx';
import { say } from '../../ui/words.ts';
import { isUnderWay, newestOf, type RunState } from './use-run.ts';

export interface WhoIsThereProps {
  readonly connection: Connection;
  /** Undefined: none of this account. */
  readonly run: RunState | undefined;
  /** Until all passed, that it is the right account is no good news yet. */
  readonly isReady: boolean;
}

/** Who is, beside who should be; until that was asked, beside the place where they will stand. */
export function WhoIsThere({ connection, run, isReady }: WhoIsThereProps) {
  // It is asked about this one account, whoever is accepted beside it.
  const alone = { ...connection, also: undefined };
  const reading = run && newestOf(run);
  const isAsked = run && (reading || isUnderWay(run) || run.end === 'unconfirmed');
  if (!isAsked) return <NotAsked connection={alone} />;
  const readings = reading ? { site: reading } : {};
  return (
    <SessionPair decidedBy="site" readings={readings} connection={alone} busy={isUnderWay(run)} isCalm={!isReady} />
  );
}

/** As the pair, with an empty place and nothing to compare: what could not be read would be something else. */
function NotAsked({ connection: { site, name, account } }: { readonly connection: Connection }) {
  return (
    <div class="pair-room">
      <div class="pair pair--none">
        {/* biome-ignore lint/a11y/useSemanticElements: as a card of an account. */}
        <div role="group" class="account account--empty" aria-label={say('signedInNow')}>
          <span class="face face--none" aria-hidden="true">
            <Icon name="person" />
          </span>
          <div class="account__text">
            <p class="account__heading">
              <span>{say('signedInNow')}</span>
              <span class="account__where">{bare(site)}</span>
            </p>
            <p class="account__name">{say('readinessNotChecked')}</p>
          </div>
        </div>
        <div class="pair__gap" />
        <AccountCard heading={say('shouldBe')} where={name} shown={{ kind: 'account', account }} />
      </div>
    </div>
  );
}
