import { useState } from 'preact/hooks';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/words.ts';
import type { Course } from './course.ts';

const SHORTEST_REASON = 3;

/** Mode `warn`: the change may go on once, with a reason that the activity log keeps. */
export function Lift({ course }: { readonly course: Course }) {
  const [reason, setReason] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const goOn = () => {
    const enough = reason.trim().length >= SHORTEST_REASON;
    setTooShort(!enough);
    if (enough) course.lift(reason.trim());
  };
  return (
    <details class="surface">
      <summary>{say('checkpointLiftTitle')}</summary>
      <div class="stack stack--tight checkpoint__details">
        <p class="soft">{say('checkpointLiftMeans')}</p>
        <Field label={say('checkpointLiftReason')} error={tooShort ? say('checkpointLiftTooShort') : undefined}>
          {(ids) => (
            <input {...ids} type="text" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          )}
        </Field>
        <div class="row">
          <DeliberateButton onPress={goOn}>{say('checkpointLift')}</DeliberateButton>
        </div>
      </div>
    </details>
  );
}
