import { Field } from './field.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** What it is called in the document. */
  readonly name: string;
  readonly type?: 'text' | 'url' | 'date';
  /** Digits alone, so that a phone shows its number keys; what else is typed stays to be seen. */
  readonly numeric?: boolean;
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** A field of one line. The browser offers and corrects nothing: these are addresses, ids and keys. */
export function TextField({ label, hint, error, name, type = 'text', numeric, value, onType }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          {...ids}
          // Of the three none takes another attribute than the others; the types tell them apart all the same.
          type={type as 'text'}
          name={name}
          inputMode={numeric ? 'numeric' : 'text'}
          value={value}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
