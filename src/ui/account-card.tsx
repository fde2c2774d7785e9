import type { IntendedAccount } from '../domain/account.ts';
import { faceOf, initials } from '../domain/face.ts';
import { Icon } from './icon.tsx';
import type { Shown } from './people.ts';
import { say, type WordKey } from './words.ts';

const EMPTY: Readonly<Record<Exclude<Shown['kind'], 'account'>, { name: WordKey; means?: WordKey }>> = {
  nobody: { name: 'accountNobody', means: 'accountNobodyMeans' },
  unknown: { name: 'accountUnknown', means: 'accountUnknownMeans' },
  checking: { name: 'accountChecking' },
  'not-set': { name: 'accountNotSet', means: 'accountNotSetMeans' },
  'not-yet': { name: 'accountNotYet' },
};

export interface AccountCardProps {
  readonly heading: string;
  /** Which session or connection it comes from. */
  readonly where?: string | undefined;
  readonly shown: Shown;
  /** What else there is to say of it. */
  readonly note?: string | undefined;
}

/** Where there is little room, a name that is longer is cut: whoever points at it reads it whole. */
const LONG_NAME = 40;

const wholly = (name: string | undefined) => (name !== undefined && name.length > LONG_NAME ? name : undefined);

/** One account, or the place where one would be: the same shape always, so that a difference is seen before it is read. */
export function AccountCard({ heading, where, shown, note }: AccountCardProps) {
  return (
    // No landmark: a page may have twenty of them.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for fields.
    <div role="group" class={shown.kind === 'account' ? 'account' : 'account account--empty'} aria-label={heading}>
      {shown.kind === 'account' ? <Face account={shown.account} /> : <NoFace kind={shown.kind} />}
      <div class="account__text">
        <p class="account__heading">
          <span>{heading}</span>
          {where !== undefined && (
            <span class="account__where" title={wholly(where)}>
              {where}
            </span>
          )}
        </p>
        {shown.kind === 'account' ? <Somebody account={shown.account} /> : <NobodyThere kind={shown.kind} />}
        {note !== undefined && <p class="account__note">{note}</p>}
      </div>
    </div>
  );
}

function Face({ account: { id, name = '' } }: { readonly account: IntendedAccount }) {
  return (
    <span class={`face face--${faceOf(id)}`} aria-hidden="true">
      {initials(name) || <Icon name="person" />}
    </span>
  );
}

function Somebody({ account }: { readonly account: IntendedAccount }) {
  const name = account.name?.trim() ?? '';
  return (
    <>
      <p class="account__name" title={wholly(name)}>
        {name === '' ? say('accountNoName') : <bdi>{name}</bdi>}
      </p>
      <p class="account__email">{account.email ? <bdi>{account.email}</bdi> : say('accountNoEmail')}</p>
      <p class="account__id">
        <code title={say('accountId')}>
          <bdi>{account.id}</bdi>
        </code>
      </p>
    </>
  );
}

function NoFace({ kind }: { readonly kind: keyof typeof EMPTY }) {
  // A question mark is for what was asked and is not known.
  return (
    <span class="face face--none" aria-hidden="true">
      <Icon name={kind === 'unknown' ? 'unclear' : 'person'} />
    </span>
  );
}

function NobodyThere({ kind }: { readonly kind: keyof typeof EMPTY }) {
  const { name, means } = EMPTY[kind];
  return (
    <>
      <p class="account__name">{say(name)}</p>
      {means !== undefined && <p class="account__email">{say(means)}</p>}
    </>
  );
}
