import { useEffect, useState } from 'preact/hooks';
import { MODES, type Mode, SETTINGS_VERSION } from '../../domain/settings.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { say, type WordKey } from '../../ui/words.ts';
import type { MakeChange } from './changes.ts';

const WORDS: Readonly<Record<Mode, { name: WordKey; means: WordKey }>> = {
  block: { name: 'optionsModeBlock', means: 'optionsModeBlockMeans' },
  warn: { name: 'optionsModeWarn', means: 'optionsModeWarnMeans' },
  monitor: { name: 'optionsModeMonitor', means: 'optionsModeMonitorMeans' },
};

export function sayMode(mode: Mode): string {
  return say(WORDS[mode].name);
}

export interface ModeChoiceProps {
  readonly mode: Mode;
  readonly managed: boolean;
  readonly makeChange: MakeChange;
}

/** What happens to a change that is not right. Two of the three loosen, so choosing alone does nothing yet. */
export function ModeChoice({ mode, managed, makeChange }: ModeChoiceProps) {
  const [chosen, setChosen] = useState(mode);
  useEffect(() => setChosen(mode), [mode]);
  const use = () => {
    makeChange(
      (own) => ({ ...own, version: SETTINGS_VERSION, mode: chosen }),
      say('optionsModeSaved', sayMode(chosen)),
    );
  };
  return (
    <fieldset class="stack stack--tight" disabled={managed}>
      <legend>
        <h3>{say('optionsMode')}</h3>
      </legend>
      {MODES.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name="mode" value={one} checked={one === chosen} onChange={() => setChosen(one)} />
          <strong>{sayMode(one)}</strong>
          <span class="choice__means soft">{say(WORDS[one].means)}</span>
        </label>
      ))}
      {!managed && chosen !== mode && (
        <div class="row">
          <DeliberateButton kind="primary" onPress={use}>
            {say('optionsModeUse')}
          </DeliberateButton>
        </div>
      )}
    </fieldset>
  );
}
