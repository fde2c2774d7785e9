import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DEFAULT_PORTAL } from '../../domain/connection.ts';
import type { Pointer } from '../../domain/pointer.ts';
import { checkSettings, SETTINGS_VERSION } from '../../domain/settings.ts';
import type { Fault } from '../../domain/settings-faults.ts';
import { Button } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { sayFault } from '../../ui/fault-words.ts';
import { focusFault } from '../../ui/focus.ts';
import { TextField } from '../../ui/text-field.tsx';
import { say } from '../../ui/words.ts';
import { withScheme } from './connection-draft.ts';

export interface PointerFormProps {
  readonly onKeep: (pointer: Pointer) => void;
  readonly onCancel: () => void;
}

const FIELDS = [
  { name: 'row', label: 'optionsPointerRow', hint: 'optionsPointerRowHint' },
  { name: 'control', label: 'optionsPointerControl', hint: 'optionsPointerControlHint' },
  { name: 'portal', label: 'optionsPortal', hint: 'connectionPortalHint' },
] as const;
type Draft = Readonly<Record<(typeof FIELDS)[number]['name'], string>>;

/** The words of a row and of its control, for a portal that cannot be pointed at now. */
export function PointerForm({ onKeep, onCancel }: PointerFormProps) {
  const [draft, setDraft] = useState<Draft>({ row: '', control: '', portal: DEFAULT_PORTAL });
  const [errors, setErrors] = useState<Partial<Draft>>({});
  const form = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const save = () => {
    const checked = checkPointer(draft);
    if (checked.ok) return onKeep(checked.pointer);
    setErrors(checked.errors);
    focusFault(() => form.current);
  };
  return (
    <section ref={form} class="stack part" aria-label={say('optionsPointerEnter')}>
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {say('optionsPointerEnter')}
        </h3>
        <p class="soft">{say('optionsPointerEnterMeans')}</p>
      </div>
      {FIELDS.map(({ name, label, hint }) => (
        <TextField
          key={name}
          name={name}
          type={name === 'portal' ? 'url' : 'text'}
          label={say(label)}
          hint={say(hint)}
          error={errors[name]}
          value={draft[name]}
          onType={(typed) => {
            setDraft((before) => ({ ...before, [name]: typed }));
            setErrors(({ [name]: _, ...others }) => others);
          }}
        />
      ))}
      <div class="row">
        <DeliberateButton kind="primary" onPress={save}>
          {say('connectionSave')}
        </DeliberateButton>
        <Button onPress={onCancel}>{say('connectionCancel')}</Button>
      </div>
    </section>
  );
}

type Checked =
  | { readonly ok: true; readonly pointer: Pointer }
  | { readonly ok: false; readonly errors: Partial<Draft> };

/** Checked as a part of a document, by the schema that checks imports. */
function checkPointer({ row, control, portal }: Draft): Checked {
  const place = portal.trim() === '' ? DEFAULT_PORTAL : withScheme(portal);
  const checked = checkSettings({ version: SETTINGS_VERSION, pointers: [{ row, control, portal: place }] });
  const [pointer] = (checked.ok && checked.settings.pointers) || [];
  if (pointer) return { ok: true, pointer };
  const faults: readonly Fault[] = checked.ok ? [] : checked.faults;
  const sentence = (fault: Fault) =>
    fault.code === 'no-name-and-no-place' ? say('optionsPointerControlMissing') : sayFault(fault);
  const fieldOf = ({ path }: Fault) => FIELDS.find(({ name }) => path.endsWith(`.${name}`))?.name ?? 'control';
  return { ok: false, errors: Object.fromEntries(faults.map((fault) => [fieldOf(fault), sentence(fault)])) };
}
