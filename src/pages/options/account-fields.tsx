import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { bare } from '../../ui/people.ts';
import { useSaid } from '../../ui/said.ts';
import { TextField } from '../../ui/text-field.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { FoundAccount, helpAt, usableAccount } from '../set-up/found-account.tsx';
import { siteFrom } from '../set-up/set-up.ts';
import { useLook } from '../set-up/use-look.ts';
import type { FieldErrors } from './connection-check.ts';
import { type AccountDraft, accountDraft } from './connection-draft.ts';

export interface AccountFieldsProps {
  readonly legend: string;
  /** Where it stands in the connection: `account`, `next.account`. */
  readonly path: string;
  readonly value: AccountDraft;
  /** The site as it is typed. */
  readonly site: string;
  readonly errors: FieldErrors;
  readonly connector: Connector;
  readonly onChange: (value: AccountDraft, path: string) => void;
}

const PARTS = [
  { part: 'id', label: 'accountId' },
  { part: 'name', label: 'connectionAccountName' },
  { part: 'email', label: 'connectionAccountEmail' },
] as const;

/** An account: taken from whoever is signed in to the site now, or typed. */
export function AccountFields({ legend, path, value, site, errors, connector, onChange }: AccountFieldsProps) {
  const [look, looking] = useLook(connector);
  // Looking takes a while: what it finds is for the form as it is by then, if it still asks for that.
  const latest = useRef<Pick<AccountFieldsProps, 'site' | 'onChange'> | undefined>({ site, onChange });
  latest.current = { site, onChange };
  useEffect(
    () => () => {
      latest.current = undefined;
    },
    [],
  );
  const find = async () => {
    const now = await looking.find(siteFrom(site));
    const form = latest.current;
    const account = now.kind === 'found' ? usableAccount('site', now.readings) : undefined;
    if (account && form && siteFrom(form.site) === siteFrom(site)) form.onChange(accountDraft(account), `${path}.id`);
  };
  // What was found is found for one site only.
  const found = look.kind === 'found' && look.site === siteFrom(site) ? look : undefined;
  const signedIn = found !== undefined && helpAt(found.readings) === 'switchAccount';
  const usable = found && usableAccount('site', found.readings);
  const isTakenOver = usable !== undefined && usable.id === value.id;
  useSaid(() => (isTakenOver ? say('connectionTakenOver') : ''));
  return (
    <fieldset class="stack stack--tight part">
      <legend>
        <strong>{legend}</strong>
      </legend>
      <div class="row">
        <Button disabled={look.kind === 'looking'} onPress={() => void find()}>
          {say(look.kind === 'looking' ? 'popupChecking' : 'setUpWho')}
        </Button>
        {found && (
          <Button kind="quiet" onPress={() => void connector.send({ type: 'page/switch', site: found.site, signedIn })}>
            {say(signedIn ? 'switchAccount' : 'signIn')}
          </Button>
        )}
      </div>
      {look.kind === 'wrong-site' && <Notice tone="doubt">{say('connectionSiteFirst')}</Notice>}
      {look.kind === 'no-access' && <Notice tone="bad">{say('setUpNoAccess', bare(look.site))}</Notice>}
      {found && <FoundAccount decidedBy="site" readings={found.readings} />}
      {isTakenOver && <p>{say('connectionTakenOver')}</p>}
      <div class="two">
        {PARTS.map(({ part, label }) => (
          <TextField
            key={part}
            name={`${path}.${part}`}
            label={say(label)}
            hint={part === 'id' ? say('connectionIdHint') : undefined}
            error={errors[`${path}.${part}`]}
            value={value[part]}
            onType={(text) => onChange({ ...value, [part]: text }, `${path}.${part}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}
