import { useRef, useState } from 'preact/hooks';
import type { BreakGlass } from '../../domain/settings.ts';
import { sayMoment } from '../../ui/dates.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { Field } from '../../ui/field.tsx';
import { focusFault } from '../../ui/focus.ts';
import { say } from '../../ui/words.ts';
import type { Course } from './course.ts';

const SHORTEST_REASON = 3;

interface LiftProps {
  readonly course: Course;
  /** What the organisation declared; undefined: mode `warn`. */
  readonly emergency: BreakGlass | undefined;
}

/** The change may go on once, with a reason that the activity log keeps. */
export function Lift({ course, emergency }: LiftProps) {
  const [reason, setReason] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const part = useRef<HTMLDetailsElement>(null);
  const goOn = () => {
    const enough = reason.trim().length >= SHORTEST_REASON;
    setTooShort(!enough);
    if (enough) course.lift(reason.trim());
    else focusFault(() => part.current);
  };
  return (
    <details ref={part} class="surface">
      <summary>{say(emergency ? 'checkpointEmergencyTitle' : 'checkpointLiftTitle')}</summary>
      <div class="stack stack--tight checkpoint__details">
        <p class="soft">
          {emergency
            ? say('checkpointEmergencyMeans', emergency.who, sayMoment(Date.parse(emergency.until)))
            : say('checkpointLiftMeans')}
        </p>
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
