import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { calledBeside } from '../../ui/people.ts';
import { say } from '../../ui/words.ts';
import { DoSwitch } from './do-switch.tsx';
import { WayOn, type WayOnProps } from './way-on.tsx';

/**
 * Nobody recognised what began this change: it may be a person's own connection, which is none of our business. Each
 * of the two has its own way on; only the second lets anything go, so it asks for a deliberate click.
 */
export function WhichOfTwo(props: WayOnProps) {
  const { view, situation } = props;
  return (
    <section class="stack stack--tight" aria-label={say('checkpointWhich')}>
      <h2 class="checkpoint__question">{say('checkpointWhich')}</h2>
      <div class="two">
        <section class="surface stack stack--tight" aria-label={say('checkpointWhichMain')}>
          <h3>{say('checkpointWhichMain')}</h3>
          {situation === 'own-or-main' && (
            <div class="soft">
              <DoSwitch view={view} />
            </div>
          )}
          <WayOn {...props} />
        </section>
        <section class="surface stack stack--tight" aria-label={say('checkpointWhichOwn')}>
          <h3>{say('checkpointWhichOwn')}</h3>
          <Own {...props} />
        </section>
      </div>
    </section>
  );
}

/** The same question where the main user is only being set up or chosen. */
export function OrOwn(props: OwnProps) {
  return (
    <section class="surface stack stack--tight" aria-label={say('checkpointWhichOwn')}>
      <h2>{say('checkpointOrOwn')}</h2>
      <Own {...props} />
    </section>
  );
}

type OwnProps = Pick<WayOnProps, 'view' | 'course'>;

function Own({ view, course }: OwnProps) {
  const { account } = view.judgement;
  const now = account && calledBeside(account, view.connection?.account);
  return (
    <>
      <p class="soft">{now === undefined ? say('checkpointWhichOwnNobody') : say('checkpointWhichOwnMeans', now)}</p>
      <div class="row">
        <DeliberateButton onPress={() => course.own()}>{say('checkpointWhichOwn')}</DeliberateButton>
      </div>
    </>
  );
}
