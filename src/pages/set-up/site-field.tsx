import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/words.ts';

export interface SiteFieldProps {
  readonly text: string;
  /** Said once the person has tried it. */
  readonly wrong: boolean;
  readonly onType: (text: string) => void;
  readonly onEnter?: () => void;
}

/** The address of the Jira site. */
export function SiteField({ text, wrong, onType, onEnter }: SiteFieldProps) {
  return (
    <Field label={say('setUpSite')} hint={say('setUpSiteHint')} error={wrong ? say('setUpSiteWrong') : undefined}>
      {(ids) => (
        <input
          {...ids}
          type="url"
          value={text}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
        />
      )}
    </Field>
  );
}
