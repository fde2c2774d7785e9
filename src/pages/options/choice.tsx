import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { say, type WordKey } from '../../ui/words.ts';

export interface ChoiceWords {
  readonly name: WordKey;
  readonly means: WordKey;
}

export interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, ChoiceWords>>;
  readonly value: T;
  /** As it stands in the person's own document, which may be none of the options: then another one is in force. */
  readonly stored: string | undefined;
  readonly managed: boolean;
  /** What the button is called that makes it so. */
  readonly confirm: string;
  readonly onUse: (chosen: T) => void;
}

/** A choice of which some loosen, so that choosing alone does nothing yet. */
export function Choice<T extends string>({ name, legend, options, words, value, ...rest }: ChoiceProps<T>) {
  const { stored, managed, confirm, onUse } = rest;
  const [chosen, setChosen] = useState(value);
  useEffect(() => setChosen(value), [value]);
  const isNew = chosen !== value;
  // Using the one in force repairs the document.
  const isWrong = stored !== undefined && !options.some((one) => one === stored);
  return (
    <fieldset class="stack stack--tight" disabled={managed}>
      <legend>
        <h3>{legend}</h3>
      </legend>
      {/* What cannot be chosen is drawn dim: which one it is stands in words. */}
      {managed && (
        <p>
          <strong>{say('optionsChosen', say(words[value].name))}</strong>
        </p>
      )}
      {options.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={name} value={one} checked={one === chosen} onChange={() => setChosen(one)} />
          <strong>{say(words[one].name)}</strong>
          <span class="choice__means soft">{say(words[one].means)}</span>
        </label>
      ))}
      {!managed && (isNew || isWrong) && (
        <div class="row">
          <DeliberateButton kind={isNew ? 'primary' : 'secondary'} onPress={() => onUse(chosen)}>
            {confirm}
          </DeliberateButton>
        </div>
      )}
    </fieldset>
  );
}
