import { useRef, useState } from 'preact/hooks';
import { accepts } from '../../domain/connection.ts';
import type { HeldView } from '../../platform/messages.ts';
import { sayMoment } from '../../ui/dates.ts';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { Field } from '../../ui/field.tsx';
import { focusFault } from '../../ui/focus.ts';
import { calledBeside } from '../../ui/people.ts';
import { say } from '../../ui/words.ts';
import type { Course } from './course.ts';

const SHORTEST_REASON = 3;

interface LiftProps {
  readonly course: Course;
  readonly view: HeldView;
}

/** The change may go on once, with a reason that the activity log keeps: in mode `warn`, or as the organisation declared. */
export function Lift({ course, view }: LiftProps) {
  const [reason, setReason] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const part = useRef<HTMLDetailsElement>(null);
  const now = whoWouldBe(view);
  const goOn = () => {
    const enough = reason.trim().length >= SHORTEST_REASON;
    setTooShort(!enough);
    if (enough) course.lift(reason.trim());
    else focusFault(() => part.current);
  };
  return (
    <details ref={part} class="surface">
      <summary>{say(emergencyOf(view) ? 'checkpointEmergencyTitle' : 'checkpointLiftTitle')}</summary>
      <div class="stack stack--tight checkpoint__details">
        <p class="soft">{sayMeans(view)}</p>
        <Field label={say('checkpointLiftReason')} error={tooShort ? say('checkpointLiftTooShort') : undefined}>
          {(ids) => (
            <input {...ids} type="text" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          )}
        </Field>
        <div class="row">
          {/* Another account is another question: its button sleeps anew. */}
          <DeliberateButton key={view.judgement.account?.id} onPress={goOn}>
            {now === undefined ? say('checkpointLiftUnchecked') : say('checkpointLift', now)}
          </DeliberateButton>
        </div>
      </div>
    </details>
  );
}

/** What going on would do. */
function sayMeans(view: HeldView): string {
  const emergency = emergencyOf(view);
  if (emergency) return say('checkpointEmergencyMeans', emergency.who, sayMoment(Date.parse(emergency.until)));
  const { connection, judgement } = view;
  const once = say('checkpointLiftOnce');
  const now = whoWouldBe(view);
  if (now === undefined) return `${say('checkpointLiftMeansUnknown')} ${once}`;
  const { account } = judgement;
  if (!account || !connection || accepts(connection, account)) return once;
  return `${say('checkpointLiftMeans', now, calledBeside(connection.account, account))} ${once}`;
}

/** Who is signed in; undefined where that could not be told. */
function whoWouldBe({ judgement: { verdict, account }, connection }: HeldView): string | undefined {
  return account && verdict !== 'unknown' ? calledBeside(account, connection?.account) : undefined;
}

/** What the organisation declared; undefined: mode `warn`. */
function emergencyOf({ mode, emergency }: HeldView): HeldView['emergency'] {
  return mode === 'warn' ? undefined : emergency;
}
