import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The control, given the ids that tie it to its label and its hints. */
  readonly children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ComponentChildren;
}

/** A labelled control with its hint, and what is wrong with it: read out with the control, which gets the focus (`focusFault`). */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': error !== undefined })}
      <div id={about} class="small">
        {error !== undefined && (
          <p class="field__error">
            <Icon name="stop" />
            <span>{error}</span>
          </p>
        )}
        {hint !== undefined && <p class="soft">{hint}</p>}
      </div>
    </div>
  );
}
