import { useRef } from 'preact/hooks';
import { HANDOVERS } from '../../domain/connection.ts';
import { TextField } from '../../ui/text-field.tsx';
import { say, type WordKey } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { AccountFields } from './account-fields.tsx';
import type { FieldErrors } from './connection-check.ts';
import { EMPTY_NEXT, type NextDraft } from './connection-draft.ts';

const WORDS: Readonly<Record<(typeof HANDOVERS)[number], WordKey>> = {
  both: 'connectionNextBoth',
  next: 'connectionNextAlone',
};

export interface NextFieldsProps {
  readonly value: NextDraft | undefined;
  readonly site: string;
  readonly errors: FieldErrors;
  readonly connector: Connector;
  readonly onChange: (value: NextDraft | undefined, path: string) => void;
}

/** Who takes over from the intended account, and from which day. */
export function NextFields({ value, site, errors, connector, onChange }: NextFieldsProps) {
  // What was typed comes back when the box is ticked again.
  const typed = useRef(EMPTY_NEXT);
  if (value) typed.current = value;
  return (
    <div class="stack stack--tight">
      <label class="choice">
        <input
          type="checkbox"
          name="next"
          checked={value !== undefined}
          onChange={(event) => onChange(event.currentTarget.checked ? typed.current : undefined, 'next')}
        />
        <strong>{say('connectionNext')}</strong>
        <span class="choice__means soft">{say('connectionNextMeans')}</span>
      </label>
      {value && (
        <>
          <AccountFields
            legend={say('connectionNextAccount')}
            path="next.account"
            value={value.account}
            site={site}
            errors={errors}
            connector={connector}
            onChange={(account, path) => onChange({ ...value, account }, path)}
          />
          <TextField
            type="date"
            name="next.from"
            label={say('connectionNextFrom')}
            hint={say('connectionNextFromHint')}
            error={errors['next.from']}
            value={value.from}
            onType={(from) => onChange({ ...value, from }, 'next.from')}
          />
          <fieldset class="stack stack--tight">
            <legend>{say('connectionNextAccept')}</legend>
            {HANDOVERS.map((accept) => (
              <label key={accept} class="choice">
                <input
                  type="radio"
                  name="next.accept"
                  value={accept}
                  checked={value.accept === accept}
                  onChange={() => onChange({ ...value, accept }, 'next.accept')}
                />
                <span>{say(WORDS[accept])}</span>
              </label>
            ))}
          </fieldset>
        </>
      )}
    </div>
  );
}
