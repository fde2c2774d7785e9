import { MODES, type Mode, SETTINGS_VERSION } from '../../domain/settings.ts';
import { say } from '../../ui/words.ts';
import type { MakeChange } from './changes.ts';
import { Choice, type ChoiceWords } from './choice.tsx';

const WORDS: Readonly<Record<Mode, ChoiceWords>> = {
  block: { name: 'optionsModeBlock', means: 'optionsModeBlockMeans' },
  warn: { name: 'optionsModeWarn', means: 'optionsModeWarnMeans' },
  monitor: { name: 'optionsModeMonitor', means: 'optionsModeMonitorMeans' },
};

export function sayMode(mode: Mode): string {
  return say(WORDS[mode].name);
}

export interface ModeChoiceProps {
  readonly mode: Mode;
  readonly stored: string | undefined;
  readonly managed: boolean;
  readonly makeChange: MakeChange;
}

/** What happens to a change that is not right. */
export function ModeChoice({ mode, stored, managed, makeChange }: ModeChoiceProps) {
  const use = (chosen: Mode) =>
    void makeChange(
      (own) => ({ ...own, version: SETTINGS_VERSION, mode: chosen }),
      say('optionsModeSaved', sayMode(chosen)),
    );
  return (
    <Choice
      name="mode"
      legend={say('optionsMode')}
      options={MODES}
      words={WORDS}
      value={mode}
      stored={stored}
      managed={managed}
      confirm={say('optionsModeUse')}
      onUse={use}
    />
  );
}
