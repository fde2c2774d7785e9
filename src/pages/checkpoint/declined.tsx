import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/words.ts';
import type { Course } from './course.ts';

export interface DeclinedProps {
  readonly course: Course;
  readonly onSetUp: () => void;
  readonly onClose: () => void;
}

/** "Not now": nothing is set up, and the change stays held. */
export function Declined({ course, onSetUp, onClose }: DeclinedProps) {
  return (
    <div class="row">
      <Button kind="primary" onPress={onSetUp}>
        {say('checkpointSetUpAfterAll')}
      </Button>
      <Button onPress={() => course.startOver()}>{say('checkpointStartOver')}</Button>
      <Button onPress={onClose}>{say('checkpointClose')}</Button>
    </div>
  );
}
