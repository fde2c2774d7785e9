import { useEffect, useRef, useState } from 'preact/hooks';
import { checkSettings, SETTINGS_VERSION } from '../../domain/settings.ts';
import { sayCount } from '../../ui/counts.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { sayFault } from '../../ui/fault-words.ts';
import { focusFault } from '../../ui/focus.ts';
import { TextField } from '../../ui/text-field.tsx';
import { say } from '../../ui/words.ts';
import type { MakeChange } from './changes.ts';

export interface LogDaysProps {
  readonly days: number;
  readonly makeChange: MakeChange;
}

/** For how long the activity log is kept. */
export function LogDays({ days, makeChange }: LogDaysProps) {
  const [typed, setTyped] = useState(String(days));
  const [error, setError] = useState<string>();
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => setTyped(String(days)), [days]);
  const save = () => {
    const logDays = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    const checked = checkSettings({ version: SETTINGS_VERSION, logDays });
    setError(checked.ok ? undefined : sayFault({ path: 'logDays', code: 'not-a-number-of-days' }));
    if (!checked.ok) return focusFault(() => field.current);
    field.current?.querySelector('input')?.focus();
    void makeChange(
      (own) => ({ ...own, version: SETTINGS_VERSION, logDays }),
      sayCount('optionsLogDaysSaved', logDays),
    );
  };
  return (
    <div ref={field} class="stack stack--tight">
      <TextField
        numeric
        name="logDays"
        label={say('optionsLogDays')}
        hint={say('optionsLogDaysHint')}
        error={error}
        value={typed}
        onType={(text) => {
          setTyped(text);
          setError(undefined);
        }}
      />
      {typed.trim() !== String(days) && (
        <div class="row">
          <DeliberateButton onPress={save}>{say('optionsLogDaysUse')}</DeliberateButton>
        </div>
      )}
    </div>
  );
}
