import type { HeldView } from '../../platform/messages.ts';
import { AskForHelp } from '../../ui/ask-for-help.tsx';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { bare } from '../../ui/people.ts';
import { REMEDIES } from '../../ui/verdict-words.ts';
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

function MainButton(props: WayOnProps) {
  const { situation, view, course, onOptions } = props;
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
            <Button onPress={onOptions}>{say('setUpOpenSettings')}</Button>
          )}
        </>
      );
    case 'itself':
      return <WayOutOfItself {...props} />;
    case 'try-again': {
      const { reason } = view.judgement;
      const remedy = reason && REMEDIES[reason];
      if (!remedy) return tryAgain(props, 'primary');
      return (
        <>
          <Button kind="primary" onPress={() => course.switchAccount()}>
            {say(remedy)}
          </Button>
          {tryAgain(props, 'secondary')}
        </>
      );
    }
    case 'not-set-up-managed':
      if (!view.organization?.support) return tryAgain(props, 'primary');
      return (
        <>
          <AskForHelp organization={view.organization} />
          {tryAgain(props, 'quiet')}
        </>
      );
    case 'pick':
    case 'set-up':
      return null;
    default:
      return tryAgain(props, 'primary');
  }
}

/** The account that is set up cannot be: another one is to be set up, unless this one comes back. */
function WayOutOfItself(props: WayOnProps) {
  const { view, onOptions } = props;
  const { managed, organization, judgement } = view;
  if (managed && !organization?.support) return tryAgain(props, 'primary');
  return (
    <>
      {managed ? (
        <AskForHelp organization={organization} />
      ) : (
        <Button kind="primary" onPress={onOptions}>
          {say('accountChoose')}
        </Button>
      )}
      {judgement.account?.kind === 'inactive' && tryAgain(props, 'secondary')}
    </>
  );
}

/** No component of its own: what takes its place when something else is known keeps the focus. */
function tryAgain({ checking, course }: WayOnProps, kind: ButtonKind) {
  return (
    <Button kind={kind} disabled={checking} onPress={() => course.look()}>
      {say('tryAgain')}
    </Button>
  );
}
