import type { HeldView } from '../../platform/messages.ts';
import { Button } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { bare } from '../../ui/people.ts';
import { say } from '../../ui/words.ts';
import type { Course } from './course.ts';
import type { Situation } from './situation.ts';

export interface WayOnProps {
  readonly situation: Situation;
  readonly view: HeldView;
  readonly checking: boolean;
  readonly course: Course;
  readonly onOptions: () => void;
}

/** The one main button of a situation, and starting over beside it. */
export function WayOn(props: WayOnProps) {
  const { situation, course } = props;
  return (
    <div class="row">
      <MainButton {...props} />
      {situation !== 'start-over' && situation !== 'unknown-site' && (
        <Button kind="quiet" onPress={() => course.startOver()}>
          {say('checkpointStartOver')}
        </Button>
      )}
    </div>
  );
}

function MainButton({ situation, view, checking, course, onOptions }: WayOnProps) {
  switch (situation) {
    case 'switch':
    case 'own-or-main':
      return (
        <Button kind="primary" onPress={() => course.switchAccount()}>
          {say(view.judgement.verdict === 'signed-out' ? 'signIn' : 'switchAccount')}
        </Button>
      );
    case 'unseen-callback': {
      const origin = view.unseenCallback ?? '';
      // What goes to an app, or is typed in by hand, no access makes visible.
      if (!origin.startsWith('https:')) return null;
      return (
        <DeliberateButton kind="primary" onPress={() => void course.grant(origin)}>
          {say('checkpointGrant', bare(origin))}
        </DeliberateButton>
      );
    }
    case 'start-over':
    case 'unknown-site':
      return (
        <>
          <Button kind="primary" onPress={() => course.startOver()}>
            {say('checkpointStartOver')}
          </Button>
          {situation === 'unknown-site' && !view.managed && (
            <Button onPress={onOptions}>{say('checkpointOptions')}</Button>
          )}
        </>
      );
    case 'pick':
    case 'set-up':
      return null;
    default:
      return (
        <>
          <Button kind="primary" disabled={checking} onPress={() => course.look()}>
            {say('tryAgain')}
          </Button>
          {mayBeSignedOut(view) && <Button onPress={() => course.switchAccount()}>{say('signIn')}</Button>}
        </>
      );
  }
}

/** Atlassian tells signed-out people apart from faults nowhere but on a Jira site (FACTS §3). */
function mayBeSignedOut({ judgement: { reason } }: HeldView): boolean {
  return reason === 'no-account' || reason === 'redirected';
}
